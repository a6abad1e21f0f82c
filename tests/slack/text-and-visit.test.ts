import { afterEach, beforeEach, expect, test } from 'vitest';
import { estimatedRoads } from '../../src/adapters/roads/estimated.js';
import { bookVisit } from '../../src/app/visits/book-visit.js';
import { cancelVisit } from '../../src/app/visits/cancel-visit.js';
import type { CardReason } from '../../src/domain/escalation/card.js';
import { DAY, HOUR } from '../../src/domain/ids.js';
import {
  createDeskWorld,
  type DeskWorld,
  givePair,
  household,
  KARIMA,
  seed,
} from './desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
});
afterEach(() => world.close());

async function openShown(reason: CardReason = 'callback') {
  const card = await world.open({ caseId: household.caseId, e164: household.e164, reason });
  await world.ring();
  return card;
}
const formSays = () => JSON.stringify(world.form(KARIMA)?.payload.blocks);
const texts = () =>
  world.rows<{ payload: { textKey: string; body: string; purpose: string; author: string } }>(
    `SELECT payload FROM diary WHERE kind = 'send-text' ORDER BY created_at`,
  );
const cards = (reason: CardReason) =>
  world.rows<{ state: string; wish: string | null; close_reason: string | null }>(
    'SELECT state, wish, close_reason FROM card WHERE reason = $1 ORDER BY opened_at',
    [reason],
  );

async function type(text: string, options: object = {}) {
  const viewId = world.form(KARIMA)!.id;
  const values = { typed: { value: text } };
  await world.emulator.click({
    ...{ user: KARIMA, actionId: 'value', blockId: 'typed', viewId, value: text, values },
    ...options,
  });
  await world.slack.stop();
}

test('the texts are counted as they are typed, with what would be said of the words', async () => {
  await openShown();
  await world.press(KARIMA, 'card_text');
  expect(formSays()).toContain('0 SMS sur 3');
  await type('Bonjour, je vous appelle demain.');
  expect(formSays()).toContain('1 SMS sur 3 · 32 signes · peut partir');
  await type('a'.repeat(161), { deliveries: 2, concurrent: true, retryNum: true });
  expect(formSays()).toContain('2 SMS sur 3 · 161 signes · peut partir');
  await type('Bonjour 😀'.repeat(10));
  expect(formSays()).toContain('2 SMS sur 3');
  await type('Votre loyer est en retard');
  expect(formSays()).toMatch(/ne partira pas : .*« loyer »/);
  world.clock.set('2026-11-23T20:30:00Z');
  await type('Bonjour.');
  expect(formSays()).toContain('Possible à partir du mardi 24 novembre 2026 à 8h.');
  // What stands in the input is the person's, not the program's.
  expect(world.form(KARIMA)!.payload.state).toMatchObject({
    values: { typed: { value: { value: 'Bonjour.' } } },
  });
});

test('typing leaves no trace: no try, no text, no access but the opening of the form', async () => {
  const card = await openShown();
  await world.press(KARIMA, 'card_text');
  for (const words of ['B', 'Bo', 'Votre loyer']) await type(words);
  expect(await world.rows('SELECT 1 FROM attempt')).toEqual([]);
  expect(await texts()).toEqual([]);
  expect(await world.rows('SELECT action FROM access_log')).toEqual([{ action: 'send-text' }]);
  expect((await world.card(card.id))!.version).toBe(1);
});

test('« Proposer des créneaux »: three free slots leave as one text of the house, and are held', async () => {
  await givePair(world);
  const card = await openShown('other-time');
  await world.press(KARIMA, 'card_offer', { deliveries: 3, concurrent: true, retryNum: true });
  await world.ring();
  const sent = await texts();
  expect(sent).toHaveLength(1);
  expect(sent[0]!.payload).toMatchObject({
    ...{ textKey: 'rendez-vous/creneaux', purpose: 'desk' },
    author: 'staff:01990000-0000-7000-8000-000000000101',
  });
  expect(await world.rows('SELECT 1 FROM slot_offer')).toHaveLength(3);
  expect(await world.card(card.id)).toMatchObject({ state: 'taken' });
  expect(world.whispers()).toEqual([
    {
      user: KARIMA,
      text: '3 créneaux libres partent par SMS. La réponse du ménage réserve la visite.',
    },
  ]);
});

test('no slot is free: said at once, and nothing leaves', async () => {
  const card = await openShown('other-time');
  await world.press(KARIMA, 'card_offer');
  expect(world.whispers()[0]!.text).toMatch(/^Aucun créneau libre/);
  expect(await texts()).toEqual([]);
  expect(await world.card(card.id)).toMatchObject({ state: 'open' });
});

test('the gate refuses to offer at night: said with its end, and written on the ledger', async () => {
  await givePair(world);
  await openShown('other-time');
  world.clock.set('2026-11-23T20:30:00Z');
  await world.press(KARIMA, 'card_offer');
  expect(world.whispers()[0]!.text).toContain('Possible à partir du mardi 24 novembre');
  expect(await world.rows('SELECT code, reason FROM attempt')).toEqual([
    { code: '03', reason: 'quiet-hours' },
  ]);
  expect(await texts()).toEqual([]);
});

/** A visit of the household, two days from now, from ten to eleven. */
async function book() {
  await givePair(world);
  const startsAt = Date.parse('2026-11-25T09:00:00Z');
  return world.store.transaction(async (tx) => {
    const file = (await tx.cases.find(household.caseId))!;
    const [pair] = await tx.visits.pairsOf(file);
    const slot = { number: 1, pairId: pair!.id, startsAt, endsAt: startsAt + HOUR };
    return bookVisit(
      tx,
      { ids: world.ids, roads: estimatedRoads },
      { file, slot, by: 'tenant', now: world.clock.now() },
    );
  });
}

test('a reply that books closes the card that nobody holds; the one in hand says so', async () => {
  await openShown('other-time');
  await openShown('no-slot');
  const second = world.messages()[1]!.ts;
  await world.press(KARIMA, 'card_take', { ts: second });
  await book();
  await world.ring();
  expect(await cards('other-time')).toMatchObject([{ state: 'closed', close_reason: 'visit-set' }]);
  expect(await cards('no-slot')).toMatchObject([
    { state: 'taken', wish: 'visite prise entre-temps' },
  ]);
  expect(JSON.stringify(world.messages()[0]!.blocks)).toContain('Visite fixée');
});

test('the eve of a visit asks to prepare it; its outcome is asked within hours, and noted once', async () => {
  await book();
  await world.ring();
  expect(await cards('visit-prepare')).toEqual([]);
  world.clock.set('2026-11-24T08:00:01Z');
  await world.ring();
  expect(await cards('visit-prepare')).toMatchObject([{ state: 'open' }]);

  world.clock.set('2026-11-25T13:00:01Z');
  await world.ring();
  expect(await cards('visit-prepare')).toMatchObject([{ state: 'closed' }]);
  expect(await cards('visit-outcome')).toMatchObject([{ state: 'open' }]);
  const { ts } = world
    .messages()
    .find(({ blocks }) => JSON.stringify(blocks).includes('sans issue'))!;
  const sent = await world.fill(KARIMA, 'card_visit', {
    ts,
    values: { value: 'met' },
    deliveries: 3,
  });
  expect(sent).toMatchObject({ outcome: 'closed' });
  expect(await cards('visit-outcome')).toMatchObject([{ state: 'closed' }]);
  expect(await world.rows('SELECT status FROM visit')).toEqual([{ status: 'honoured' }]);
  expect(await world.rows('SELECT channel, code FROM attempt_now')).toEqual([
    { channel: 'visit', code: '43' },
  ]);

  // Thanks the next day, and the watch before the fifteenth.
  world.clock.set('2026-11-26T09:00:01Z');
  await world.ring();
  expect((await texts()).map(({ payload }) => payload.textKey)).toEqual(['apres-visite/merci']);
  world.clock.set('2026-12-07T08:00:01Z');
  await world.ring();
  expect(await cards('follow-up')).toMatchObject([
    { state: 'open', wish: 'rencontré il y a 12 jours' },
  ]);
});

test('corrected three times, the last word on a visit stands, with what follows from it', async () => {
  await book();
  world.clock.set('2026-11-25T13:00:01Z');
  await world.ring();
  const [{ id } = { id: '' }] = await world.rows<{ id: string }>(
    `SELECT id::text FROM card WHERE reason = 'visit-outcome'`,
  );
  const call = { cardId: id as never, slackUserId: KARIMA };
  for (const outcome of ['met', 'absent', 'met', 'absent-notice'] as const)
    expect(await world.desk.noteVisit({ ...call, outcome })).toEqual({ kind: 'noted' });
  expect(await world.rows('SELECT code FROM attempt_now')).toEqual([{ code: '2A' }]);
  expect(await world.rows('SELECT status FROM visit')).toEqual([{ status: 'missed-household' }]);
  expect(
    await world.rows(`SELECT 1 FROM diary WHERE kind = 'follow-up' AND state = 'waiting'`),
  ).toEqual([]);
  await world.ring();
  expect((await texts()).map(({ payload }) => payload.textKey)).toEqual([
    'visite-manquee/avis-de-passage',
  ]);
});

test('a visit cancelled asks nothing of anybody', async () => {
  await book();
  world.clock.set('2026-11-24T08:00:01Z');
  await world.ring();
  await world.store.transaction((tx) =>
    cancelVisit(tx, household.caseId, { by: 'tenant', now: world.clock.now() }),
  );
  expect(await cards('visit-prepare')).toMatchObject([{ state: 'closed' }]);
  world.clock.advance(3 * DAY);
  await world.ring();
  expect(await cards('visit-outcome')).toEqual([]);
});

test('a household of another language: an interpreter is looked for as soon as the visit is booked', async () => {
  await world.rows(`UPDATE case_file SET language = 'tr'`);
  await book();
  expect(await cards('visit-prepare')).toMatchObject([
    { state: 'open', wish: 'interprète à prévoir' },
  ]);
});

test('no visit to tell of is said in the form', async () => {
  await openShown('visit-outcome');
  const answer = await world.fill(KARIMA, 'card_visit', { values: { value: 'met' } });
  expect(answer).toMatchObject({
    errors: { visit: "Aucune visite passée n'attend d'issue ici." },
  });
});
