import { expect } from 'vitest';
import { validateTwiml } from '../support/twiml-validator.js';
import type { World, WorldOptions } from '../support/world.js';
import { inWorld } from './story.js';

/** Monday 30 November 2026, 10:00 in Paris: the line is open. */
export const MONDAY = '2026-11-30T09:00:00Z';
export const LINE = '+33199004000';

const ALL_DAY = [['08:00', '21:00']];
const ALL_WEEK = { 1: ALL_DAY, 2: ALL_DAY, 3: ALL_DAY, 4: ALL_DAY, 5: ALL_DAY, 6: ALL_DAY };

/** A story of calls, after which every document that a call was last given is held to the grammar. */
export const onTheLine = (options: WorldOptions, story: (world: World) => Promise<void>) =>
  inWorld({ at: MONDAY, ...options }, async (world) => {
    await story(world);
    const documents = world.emulators.twilio.store.calls
      .all()
      .flatMap(({ twiml }) => (twiml === null ? [] : [twiml]));
    expect(documents.length).toBeGreaterThan(0);
    expect([...new Set(documents)].flatMap(validateTwiml)).toEqual([]);
  });

type Phone = Parameters<World['emulators']['twilio']['setPhone']>[1];

let people = 0;

/** Someone who answers the line, with how their telephone takes calls. Returns its number. */
export async function addWorker(world: World, name: string, phone: Phone): Promise<string> {
  people += 1;
  const number = `+3363998${String(9000 + (people % 1000)).padStart(4, '0')}`;
  await world.query(
    `INSERT INTO staff (id, first_name, full_name, role, territories, phone, line_hours, slack_user_id)
     VALUES (gen_random_uuid(), $1, $1, 'operateur', '{93}', $2, $3, $4)`,
    [name, number, JSON.stringify(ALL_WEEK), `U${name.toUpperCase()}`],
  );
  world.emulators.twilio.setPhone(number, phone);
  return number;
}

/** Takes the call by its key, says a word, and rings off when thanked. */
export const TAKES: Phone = {
  calls: 'answer',
  script: [
    { when: 'tapez 1', do: { press: '1' } },
    { when: 'silence', do: { speak: 'Bonjour, je vous écoute.' } },
    { when: 'merci', do: 'hang-up' },
  ],
};

/** Takes the call by its key, and rings off after a moment. */
export const TAKES_BRIEFLY: Phone = {
  calls: 'answer',
  script: [
    { when: 'tapez 1', do: { press: '1' } },
    { when: 'silence', do: 'hang-up' },
  ],
};

/** Rings the line as a person who holds the telephone: silences last as long as the clock says. */
export async function holdTheLine(world: World, from: string, key: string): Promise<string> {
  const { twilio } = world.emulators;
  const { sid } = twilio.receiveCall({ from, to: LINE });
  await twilio.untilCall((screen) => screen.sid === sid && screen.expects?.kind === 'gather');
  twilio.press(sid, key);
  await world.settle();
  return sid;
}

/** Chooses a person, and thanks whoever listens. */
export const WANTS_A_PERSON = [
  { when: 'tapez 1', do: { press: '1' } },
  { when: 'écoute', do: { speak: 'Merci.' } },
];

/** Rings the line, and lets everything be done that passes by itself. */
export async function ringLine(
  world: World,
  from: string,
  script: NonNullable<Parameters<World['emulators']['twilio']['receiveCall']>[0]['script']>,
): Promise<string> {
  const { sid } = world.emulators.twilio.receiveCall({ from, to: LINE, script });
  await world.settle();
  return sid;
}

/** What a handset heard and did, a line each. */
export const heardOn = (world: World, sid: string): string =>
  (world.emulators.twilio.callScreen(sid)?.lines ?? [])
    .map(({ from, kind, text }) => `${from} ${kind}: ${text}`)
    .join('\n');

/** The calls that rang a number, in order. */
export const callsTo = (world: World, number: string) =>
  world.emulators.twilio.store.calls.all().filter(({ to }) => to === number);

export type CallBackRow = { e164: string; reason: string; state: string; tries: number };

export const callBacksIn = (world: World): Promise<CallBackRow[]> =>
  world.query<CallBackRow>('SELECT e164, reason, state, tries FROM call_back ORDER BY since, e164');

/** How each call stands, oldest first. */
export const callsIn = (world: World) =>
  world.query<{ direction: string; state: string; ending: string | null; e164: string | null }>(
    'SELECT direction, state, ending, e164 FROM phone_call ORDER BY started_at, id',
  );
