import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardId } from '../../src/domain/ids.js';
import { HOUR, MINUTE } from '../../src/domain/ids.js';
import {
  createDeskWorld,
  type DeskWorld,
  giveHours,
  household,
  KARIMA,
  SAMIR,
  seed,
} from './desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
  await giveHours(world);
});
afterEach(() => world.close());

const KARIMA_ID = '01990000-0000-7000-8000-000000000101';
const SAMIR_ID = '01990000-0000-7000-8000-000000000102';
const about = { caseId: household.caseId, e164: household.e164 } as const;
const WHAT = "93-2026-01882 · Demande de rappel (Aujourd'hui).";
const BELL = ':bell:';

/** Moves time in steps of ten minutes, every job run twice. */
async function pass(span: number) {
  for (let left = span; left > 0; left -= 10 * MINUTE) {
    world.clock.advance(Math.min(left, 10 * MINUTE));
    await world.ring();
    await world.ringAgain();
  }
}

/** Monday 23 November 2026, 10:00 in Paris. */
async function open(reason: 'callback' | 'distress' | 'refusal' = 'callback') {
  const card = await world.open({ ...about, reason });
  await world.ring();
  return card;
}

const said = () => world.replies().map(({ text }) => text);
const whole = () => JSON.stringify(world.messages()[0]?.blocks);
const alone = (user: string) =>
  [...world.emulator.store.channels.values()]
    .filter((channel) => channel.kind === 'im' && channel.user === user)
    .flatMap(({ messages }) => messages.map(({ text }) => text));
const away = (staffId: string) =>
  world.rows(
    `INSERT INTO absence (id, staff_id, from_day, to_day)
     VALUES (gen_random_uuid(), $1::uuid, '2026-11-23', '2026-11-24')`,
    [staffId],
  );
const timeline = () =>
  world.rows<{ kind: string; actor: string }>(
    `SELECT kind, actor FROM case_event WHERE kind LIKE 'card-%' ORDER BY id`,
  );

describe('not taken in time', () => {
  test('a person, then the whole team, then the supervisors, an hour of work apart', async () => {
    await open();
    await pass(HOUR);
    expect(said()).toEqual([`${BELL} <@${KARIMA}> Pouvez-vous prendre cette carte ? ${WHAT}`]);
    expect(whole()).toContain('demandée à Karima');

    // 11:00 asked, the break from 12:30 to 13:30 does not count.
    await pass(HOUR);
    expect(said()[1]).toBe(`:warning: <@${SAMIR}> <@${KARIMA}> Toujours sans personne : ${WHAT}`);
    expect(whole()).toContain('demandée à Samir, Karima');
    await pass(HOUR);
    expect(said()).toHaveLength(2);
    await pass(HOUR);
    expect(said()[2]).toBe(`:warning: <@U0AWA> Personne de l'équipe n'a pris : ${WHAT}`);
    await pass(48 * HOUR);
    expect(said()).toHaveLength(3);
  });

  test('the least loaded is asked, and of equals whoever was not asked for longest', async () => {
    await world.rows(
      `INSERT INTO card (id, e164, reason, urgency, opened_at, state, owner_id, taken_at)
       VALUES (gen_random_uuid(), '+33639981077', 'refusal', 'soon', now(), 'taken', $1::uuid, now())`,
      [KARIMA_ID],
    );
    await open();
    await pass(HOUR);
    expect(said()[0]).toContain(`<@${SAMIR}>`);
  });

  test('the household’s own worker is asked first, however many cards they hold', async () => {
    await open();
    const other = await world.open({ ...about, reason: 'refusal' });
    await world.desk.take({ cardId: other.id, slackUserId: SAMIR });
    await pass(HOUR);
    expect(said().filter((text) => text.startsWith(BELL))[0]).toContain(`<@${SAMIR}>`);
  });

  test('taken in the meantime: nobody is asked any more', async () => {
    const card = await open();
    await pass(HOUR);
    await world.desk.take({ cardId: card.id, slackUserId: SAMIR });
    await pass(3 * HOUR);
    expect(said()).toHaveLength(1);
    expect(whole()).not.toContain('demandée');
  });

  test('nobody on shift: the supervisors, at once', async () => {
    await giveHours(world, {});
    await open();
    await pass(HOUR);
    expect(said()).toEqual([expect.stringContaining('<@U0AWA>')]);
    await pass(5 * HOUR);
    expect(said()).toHaveLength(1);
  });

  test('somebody away is not asked; away everyone, the supervisors are', async () => {
    await away(KARIMA_ID);
    await open();
    await pass(HOUR);
    expect(said()[0]).toContain(`<@${SAMIR}>`);
    await away(SAMIR_ID);
    await pass(3 * HOUR);
    expect(said().at(-1)).toContain('<@U0AWA>');
  });

  test('whoever was asked goes home: the others are asked then, not an hour later', async () => {
    await world.rows('UPDATE staff SET line_hours = $1::jsonb WHERE first_name = $2', [
      JSON.stringify({ 1: [['09:00', '11:20']] }),
      'Karima',
    ]);
    await open();
    await pass(HOUR);
    expect(said()[0]).toContain(`<@${KARIMA}>`);
    await pass(20 * MINUTE);
    expect(said()[1]).toBe(`:warning: <@${SAMIR}> Toujours sans personne : ${WHAT}`);
  });

  test('somebody whom Slack does not know is named all the same', async () => {
    await world.rows('UPDATE staff SET slack_user_id = NULL WHERE first_name = $1', ['Karima']);
    await open();
    await pass(HOUR);
    expect(said()[0]).toContain('Karima');
  });

  test('a card of Saturday noon is asked for on Monday', async () => {
    world.clock.set('2026-11-28T11:50:00Z');
    await open();
    await pass(36 * HOUR);
    expect(said()).toEqual([]);
    world.clock.set('2026-11-30T08:50:00Z');
    await pass(10 * MINUTE);
    expect(said()).toHaveLength(1);
  });

  test('an outage during the ladder: people are asked once on return, whoever is there then', async () => {
    await open();
    await world.ring();
    world.emulator.faults.add({ kind: 'outage' });
    await pass(6 * HOUR);
    await away(KARIMA_ID);
    world.emulator.faults.clear();
    await pass(20 * MINUTE);
    expect(said()).toEqual([`${BELL} <@${SAMIR}> Pouvez-vous prendre cette carte ? ${WHAT}`]);
  });

  test('Slack comes back at night: only a danger is said at that hour', async () => {
    await open();
    world.emulator.faults.add({ kind: 'outage' });
    await pass(12 * HOUR);
    world.emulator.faults.clear();
    await pass(2 * HOUR);
    expect(said()).toEqual([]);
    world.clock.set('2026-11-24T08:00:00Z');
    await pass(10 * MINUTE);
    expect(said()).toHaveLength(1);
  });

  test('a card grown more urgent is asked for anew, and the older reminders give way', async () => {
    await open();
    await world.open({ ...about, reason: 'callback', urgency: 'now' });
    await pass(20 * MINUTE);
    expect(said()).toEqual([expect.stringContaining('(Maintenant)')]);
    await pass(40 * MINUTE);
    expect(said()).toHaveLength(3);
  });
});

describe('a danger', () => {
  test('at any hour: those on call, in their order, then the supervisors', async () => {
    world.clock.set('2026-11-23T22:00:00Z');
    await world.rows(
      `INSERT INTO on_call (id, territory, staff_id, rank, from_at, to_at) VALUES
       (gen_random_uuid(), '93', $1::uuid, 1, '2026-11-23T18:00:00Z', '2026-11-24T08:00:00Z'),
       (gen_random_uuid(), '93', $2::uuid, 2, '2026-11-23T18:00:00Z', '2026-11-24T08:00:00Z')`,
      [SAMIR_ID, KARIMA_ID],
    );
    await open('distress');
    await pass(20 * MINUTE);
    expect(said()).toEqual([expect.stringContaining(`<@${SAMIR}>`)]);
    await pass(20 * MINUTE);
    expect(said()[1]).toContain(`<@${SAMIR}> <@${KARIMA}>`);
    await pass(20 * MINUTE);
    expect(said()[2]).toContain('<@U0AWA>');
  });

  test('at night with nobody on call: the supervisors', async () => {
    world.clock.set('2026-11-23T22:00:00Z');
    await open('distress');
    await pass(20 * MINUTE);
    expect(said()).toEqual([expect.stringContaining('<@U0AWA>')]);
  });
});

describe('taken and then silent', () => {
  const take = (id: CardId) => world.desk.take({ cardId: id, slackUserId: KARIMA });

  test('the owner alone is reminded after a day of work, then the card is everyone’s again', async () => {
    const card = await open();
    await take(card.id);
    await pass(24 * HOUR - 10 * MINUTE);
    expect(alone(KARIMA)).toEqual([]);
    await pass(10 * MINUTE);
    expect(alone(KARIMA)).toEqual([expect.stringContaining('93-2026-01882 · Demande de rappel')]);
    expect(said()).toEqual([]);
    expect(await world.card(card.id)).toMatchObject({ state: 'taken' });

    await pass(24 * HOUR);
    expect(await world.card(card.id)).toMatchObject({ state: 'open', reopened: 1 });
    expect(said()).toEqual([expect.stringContaining('prise par Karima, restée sans suite')]);
    expect(await timeline()).toMatchObject([
      { kind: 'card-opened' },
      { kind: 'card-taken' },
      { kind: 'card-let-go', actor: 'machine' },
    ]);
    const [file] = await world.rows('SELECT paused_until FROM case_file');
    expect(file).toEqual({ paused_until: null });

    // The ladder begins again.
    await pass(HOUR);
    expect(said()).toHaveLength(2);
    expect(alone(KARIMA)).toHaveLength(1);
  });

  test.each([
    [
      'a call',
      `INSERT INTO attempt (id, case_id, channel, direction, purpose, author, code, at)
       SELECT gen_random_uuid(), $1::uuid, 'human_call', 'out', 'desk', $2, '00', to_timestamp($3::float8 / 1000)`,
    ],
    [
      'a note on the file',
      `INSERT INTO case_event (case_id, kind, actor, at)
       SELECT $1::uuid, 'note', $2, to_timestamp($3::float8 / 1000)`,
    ],
  ])('%s of the owner is an act: nothing is said', async (_what, sql) => {
    const card = await open();
    await take(card.id);
    await pass(20 * HOUR);
    await world.rows(sql, [household.caseId, `staff:${KARIMA_ID}`, world.clock.now()]);
    await pass(23 * HOUR);
    expect(alone(KARIMA)).toEqual([]);
    await pass(4 * HOUR);
    expect(alone(KARIMA)).toHaveLength(1);
  });

  test('an act after the reminder keeps the card, and the next silence is met again', async () => {
    const card = await open();
    await take(card.id);
    await pass(24 * HOUR);
    await world.rows(
      `INSERT INTO case_event (case_id, kind, actor, at)
       SELECT $1::uuid, 'note', $2, to_timestamp($3::float8 / 1000)`,
      [household.caseId, `staff:${KARIMA_ID}`, world.clock.now() + MINUTE],
    );
    await pass(25 * HOUR);
    expect(await world.card(card.id)).toMatchObject({ state: 'taken' });
    expect(alone(KARIMA)).toHaveLength(2);
  });

  test('of a danger: reminded after half an hour, everyone’s after another', async () => {
    const card = await open('distress');
    await take(card.id);
    await pass(30 * MINUTE);
    expect(alone(KARIMA)).toHaveLength(1);
    await pass(30 * MINUTE);
    expect(await world.card(card.id)).toMatchObject({ state: 'open' });
  });

  test('passed on, the new owner has a day of their own', async () => {
    const card = await open();
    await take(card.id);
    await pass(20 * HOUR);
    await world.desk.pass({
      ...{ cardId: card.id, slackUserId: KARIMA },
      ...{ to: SAMIR_ID as never, reason: 'end-of-shift' },
    });
    await pass(20 * HOUR);
    expect(alone(KARIMA)).toEqual([]);
    expect(alone(SAMIR)).toEqual([]);
    await pass(8 * HOUR);
    expect(alone(SAMIR)).toHaveLength(1);
  });

  test('put off until a day, nobody is silent; closed, nobody is reminded', async () => {
    const card = await open();
    const call = { cardId: card.id, slackUserId: KARIMA };
    await take(card.id);
    await world.desk.pause({ ...call, until: '2026-12-02', reason: 'away' });
    await pass(72 * HOUR);
    expect(alone(KARIMA)).toEqual([]);
    await world.desk.resume(call);
    await pass(20 * HOUR);
    expect(alone(KARIMA)).toEqual([]);
    await world.desk.close({ ...call, reason: 'called-back' });
    await pass(48 * HOUR);
    expect(alone(KARIMA)).toEqual([]);
  });

  test('the reminder’s answer was lost: it is not said twice', async () => {
    const card = await open();
    await take(card.id);
    await pass(24 * HOUR - 10 * MINUTE);
    world.emulator.faults.add({ kind: 'lost_answer', method: 'chat.postMessage' });
    await pass(30 * MINUTE);
    expect(alone(KARIMA)).toHaveLength(1);
  });

  test('of all of it Slack is told no name, no number and no address of a household', async () => {
    const card = await open();
    await pass(4 * HOUR);
    await take(card.id);
    await pass(50 * HOUR);
    const everything = JSON.stringify([world.messages(), said(), alone(KARIMA), alone(SAMIR)]);
    for (const secret of ['BELKACEMI', 'Yanis', 'Tilleuls', '3998100', '39 98 10'])
      expect(everything).not.toContain(secret);
  });
});
