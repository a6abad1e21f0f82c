import { afterEach, beforeEach, expect, test } from 'vitest';
import type { E164 } from '../../src/domain/ids.js';
import {
  createDeskWorld,
  type DeskWorld,
  household,
  KARIMA,
  SAMIR,
  seed,
} from '../slack/desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
});
afterEach(() => world.close());

const callback = { caseId: household.caseId, e164: household.e164, reason: 'callback' } as const;
const stranger = { caseId: null, e164: '+33639981099' as E164, reason: 'unknown-number' } as const;
const diary = () =>
  world.rows<{ kind: string; key: string }>('SELECT kind, key FROM diary ORDER BY due_at, kind');

test('the same need asked ten times at once is one card, shown once', async () => {
  const cards = await Promise.all(Array.from({ length: 10 }, () => world.open(callback)));
  expect(new Set(cards.map(({ id }) => id)).size).toBe(1);
  const { id } = cards[0]!;
  expect(await diary()).toEqual([
    { kind: 'card-unanswered', key: `card-unanswered:${id}:today:0` },
    { kind: 'show-card', key: `show-card:${id}:1` },
  ]);
});

test('another reason is another card; another stranger too', async () => {
  const first = await world.open(callback);
  const other = await world.open({ ...callback, reason: 'interpreter' });
  const one = await world.open(stranger);
  const two = await world.open({ ...stranger, e164: '+33639981098' as E164 });
  const again = await world.open(stranger);
  expect(new Set([first, other, one, two].map(({ id }) => id)).size).toBe(4);
  expect(again.id).toBe(one.id);
  expect(again.about).toBeNull();
});

test('news of an open card raise its urgency, never lower it, and keep the last wish', async () => {
  await world.open({ ...callback, wish: 'mardi' });
  const raised = await world.open({ ...callback, urgency: 'now' });
  const lowered = await world.open({ ...callback, urgency: 'soon', wish: 'jeudi' });
  expect(raised).toMatchObject({ urgency: 'now', wish: 'mardi', version: 2 });
  expect(lowered).toMatchObject({ urgency: 'now', wish: 'jeudi', version: 3 });
});

test('once closed, the same need opens a new card', async () => {
  const first = await world.open(callback);
  await world.store.transaction((tx) =>
    tx.cards.close(first.id, null, { reason: 'answered', at: world.clock.now() }),
  );
  expect((await world.open(callback)).id).not.toBe(first.id);
});

test('an unknown number can be taken and closed by any operator, and pauses nothing', async () => {
  await world.open(stranger);
  await world.ring();
  await world.press(KARIMA, 'card_take');
  await world.press(KARIMA, 'card_close');
  await world.emulator.submit({
    user: KARIMA,
    viewId: world.form(KARIMA)!.id,
    values: { value: 'mistake' },
  });
  await world.ring();
  expect(JSON.stringify(world.messages()[0]!.blocks)).toContain('Carte ouverte par erreur');
});

test('two cards in hand: closing one leaves the pause to the other', async () => {
  const one = await world.open(callback);
  await world.ring();
  await world.press(KARIMA, 'card_take');
  world.clock.advance(1000);
  await world.open({ ...callback, reason: 'interpreter' });
  await world.ring();
  const second = world.messages()[1]!.ts;
  await world.press(SAMIR, 'card_take', { ts: second });
  const pause = () =>
    world.store.transaction((tx) => tx.cases.find(household.caseId)).then((f) => f!.pauseReason);
  expect(await pause()).toContain(one.id.slice(-8));

  await world.press(KARIMA, 'card_close');
  const values = { value: 'answered' };
  await world.emulator.submit({ user: KARIMA, viewId: world.form(KARIMA)!.id, values });
  expect(await pause()).toMatch(/^Prise en charge par Samir/);

  await world.press(SAMIR, 'card_close', { ts: second });
  await world.emulator.submit({ user: SAMIR, viewId: world.form(SAMIR)!.id, values });
  expect(await pause()).toBeNull();
});

test("the machine's own waiting pause becomes the person's", async () => {
  const until = Date.parse('2026-12-20T00:00:00Z');
  const reason = 'en attente d’une personne de l’équipe';
  await world.store.transaction((tx) => tx.cases.pause(household.caseId, until, reason));
  await world.open(callback);
  await world.ring();
  await world.press(KARIMA, 'card_take');
  const file = await world.store.transaction((tx) => tx.cases.find(household.caseId));
  expect(file).toMatchObject({ pausedUntil: until });
  expect(file!.pauseReason).toMatch(/^Prise en charge par Karima/);
});
