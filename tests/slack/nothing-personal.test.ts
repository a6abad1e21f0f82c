import { afterEach, beforeEach, expect, test } from 'vitest';
import { CARD_REASONS, type CardReason } from '../../src/domain/escalation/card.js';
import type { E164 } from '../../src/domain/ids.js';
import {
  AWA,
  createDeskWorld,
  type DeskWorld,
  givePair,
  giveTelephones,
  household,
  KARIMA,
  SAMIR,
  seed,
} from './desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
  await giveTelephones(world);
  await givePair(world);
});
afterEach(() => world.close());

const PAIR = '01990000-0000-7000-8000-000000000201';
const TYPED = 'Bonjour, je passe jeudi matin. Karima, Logement Plus';
const about = { caseId: household.caseId, e164: household.e164 };

const shown = (words: string) => {
  const found = world.messages().find(({ blocks }) => JSON.stringify(blocks).includes(words));
  if (!found) throw new Error(`No card says ${words}`);
  return found.ts;
};

/** Every act once, by whoever may, from cards of every reason. */
async function everyAct(): Promise<void> {
  for (const reason of CARD_REASONS) await world.open({ ...about, reason });
  await world.open({ caseId: null, e164: '+33639981099' as E164, reason: 'unknown-number' });
  await world.open({ caseId: null, e164: null, territory: '93', reason: 'capacity' });
  for (let n = 0; n < 3; n += 1) {
    await world.ring();
    world.clock.advance(20_000);
  }
  const on = (label: string) => ({ ts: shown(label) });
  await world.press(KARIMA, 'card_take', on('Interprète'));
  await world.press(KARIMA, 'card_call', on('Appel à passer'));
  await world.press(KARIMA, 'card_offer', on('Autre créneau'));
  await world.press(KARIMA, 'card_text', on('Question posée'));
  const viewId = world.form(KARIMA)!.id;
  const typing = { user: KARIMA, actionId: 'value', blockId: 'typed', viewId, value: TYPED };
  await world.emulator.click({ ...typing, values: { typed: { value: TYPED } } });
  await world.slack.stop();
  await world.emulator.submit({ user: KARIMA, viewId, values: { value: TYPED } });
  await world.slack.stop();
  const pass = { to: { value: '01990000-0000-7000-8000-000000000102' }, why: { value: 'social' } };
  await world.fill(KARIMA, 'card_pass', { ...on('Déménagement'), values: pass });
  const pause = { until: { value: '2026-12-04' }, why: { value: 'away' } };
  await world.fill(KARIMA, 'card_pause', { ...on('Déjà suivie'), values: pause });
  await world.fill(SAMIR, 'card_outcome', {
    ...on('Issue à noter'),
    values: { value: 'informed' },
  });
  await world.fill(SAMIR, 'card_visit', { ...on('Visite sans issue'), values: { value: 'met' } });
  await world.fill(AWA, 'card_close', { ...on('Côté bailleur'), values: { value: 'no-need' } });
  await world.fill(KARIMA, 'card_close', { ...on('Agendas pleins'), values: { value: 'mistake' } });
  await world.ring();
  await world.press(KARIMA, 'card_release', on('Interprète'));
  await world.press(KARIMA, 'card_resume', on('Déjà suivie'));
  const slot = (day: string) => ({ slot: { value: `${Date.parse(day)}.${PAIR}` } });
  const watch = on('Veille sociale');
  const first = slot('2026-11-26T08:00:00Z');
  await world.fill(KARIMA, 'card_book', { ...watch, values: first });
  await world.ring();
  const second = slot('2026-11-27T08:00:00Z');
  await world.fill(KARIMA, 'card_move', { ...watch, values: second });
  await world.fill(KARIMA, 'card_cancel', { ...watch, values: { cancel: { value: 'team' } } });
  await world.ring();
  expect(await world.rows('SELECT status FROM visit ORDER BY status')).toEqual([
    { status: 'cancelled' },
    { status: 'moved' },
  ]);
  await world.fill(SAMIR, 'card_danger', {
    ...on('Refus'),
    values: { danger: { value: 'distress' } },
  });
  await world.fill(SAMIR, 'card_danger', {
    ...on('Refus'),
    values: { danger: { value: 'violence' } },
  });
  await world.press(KARIMA, 'card_take', on('Décès signalé'));
  for (let hour = 0; hour < 6; hour += 1) {
    await world.ring();
    world.clock.advance(3_600_000);
  }
  await world.ring();
}

test('over a run of all acts, Slack and the log hold no name, number, address nor word of anybody', async () => {
  await everyAct();
  const { calls, channels, ephemerals, views } = world.emulator.store;
  const sent = JSON.stringify([
    calls,
    [...channels.values()],
    ephemerals,
    // What a person types stands in their own window: it is not ours that told it.
    [...views.values()].map(({ payload }) => ({ ...payload, state: null })),
  ]);
  expect(calls.length).toBeGreaterThan(40);
  const logged = JSON.stringify(world.log);
  expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
  const secrets = [
    ...['BELKACEMI', 'Yanis', 'Tilleuls', household.e164.slice(3), '0639981009', '39 98 10 09'],
    ...['39981099', '39989101', TYPED, 'jeudi matin'],
  ];
  for (const secret of secrets) {
    expect(sent).not.toContain(secret);
    expect(logged).not.toContain(secret);
  }
});

test('every reason of a card is shown, told and offered without failing', async () => {
  const reasons: CardReason[] = [...CARD_REASONS];
  for (const reason of reasons) await world.open({ ...about, reason });
  for (let n = 0; n < 60; n += 1) {
    await world.ring();
    world.clock.advance(1000);
  }
  const posted = world.messages().length;
  const [quiet] = await world.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM card WHERE slack_ts IS NULL`,
  );
  expect(posted + quiet!.n).toBeGreaterThanOrEqual(reasons.length);
});
