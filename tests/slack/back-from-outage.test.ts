import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardReason } from '../../src/domain/escalation/card.js';
import type { E164 } from '../../src/domain/ids.js';
import { MINUTE } from '../../src/domain/ids.js';
import {
  createDeskWorld,
  type DeskWorld,
  giveHours,
  household,
  KARIMA,
  seed,
} from './desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
});
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

const about = { caseId: household.caseId, e164: household.e164 };
const calls = (method: string) =>
  world.emulator.store.calls.filter((call) => call.method === method).length;

async function later(seconds: number) {
  world.clock.advance(seconds * 1000);
  await world.ring();
}

/** So many strangers wrote during the outage. */
async function openMany(reason: CardReason, count: number, from: number) {
  for (let n = from; n < from + count; n += 1) {
    const e164 = `+336399${String(80_000 + n)}` as E164;
    await world.open({ caseId: null, e164, reason });
  }
}

test('a card opened and closed during the outage is not posted at all', async () => {
  world.emulator.faults.add({ kind: 'outage' });
  const card = await world.open({ ...about, reason: 'callback' });
  await world.ring();
  await world.desk.close({ cardId: card.id, slackUserId: KARIMA, reason: 'called-back' });
  await later(30);
  world.emulator.faults.clear();
  await later(60);
  await later(60);
  expect(world.messages()).toEqual([]);
  const rows = await world.rows<{ outcome: string }>(
    `SELECT outcome FROM diary WHERE kind = 'show-card'`,
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(['not-needed', 'not-needed']);
});

test('reminders that fell due during the outage are said once, not once a round', async () => {
  await giveHours(world);
  await world.open({ ...about, reason: 'callback' });
  await world.ring();
  world.emulator.faults.add({ kind: 'outage' });
  for (let hour = 0; hour < 6; hour += 1) await later(3600);
  world.emulator.faults.clear();
  await later(60);
  await later(60);
  expect(world.replies().map(({ text }) => text)).toEqual([
    ":bell: <@U0KARIMA> Pouvez-vous prendre cette carte ? 93-2026-01882 · Demande de rappel (Aujourd'hui).",
  ]);
});

test('a card that waited out its hour in the outage is posted louder, and not reminded at once', async () => {
  world.emulator.faults.add({ kind: 'outage' });
  await world.open({ ...about, reason: 'callback' });
  await later(2 * 3600);
  world.emulator.faults.clear();
  await later(60);
  await later(60);
  expect(JSON.stringify(world.messages()[0]!.blocks)).toContain('Toujours sans personne');
  expect(world.replies()).toEqual([]);
  // Of these two hours one is the midday break.
  await later(121 * 60);
  expect(world.replies()).toHaveLength(1);
});

test('two hundred cards: the most urgent first, one a second, the quiet ones in one line', async () => {
  world.emulator.faults.add({ kind: 'outage' });
  await openMany('refusal', 120, 0);
  await openMany('callback', 50, 200);
  await openMany('distress', 30, 300);
  await later(1);
  world.emulator.faults.clear();
  world.clock.advance(20_000);
  for (let second = 0; second < 130; second += 1) await later(1);

  const said = world.messages().map(({ text }) => text);
  expect(said).toHaveLength(81);
  expect(said.slice(0, 30).every((text) => text.startsWith('Maintenant'))).toBe(true);
  expect(said.filter((text) => text.startsWith("Aujourd'hui"))).toHaveLength(50);
  expect(said.filter((text) => text.startsWith('Bientôt'))).toEqual([]);
  const summary = said.findIndex((text) => text.includes('120 autres cartes attendent'));
  expect(summary).toBeGreaterThanOrEqual(80);
  expect(said[summary]).toContain('https://aller-vers.example/bureau');
  expect(world.replies()).toEqual([]);
  // Slack never had to ask for less.
  expect(calls('chat.postMessage')).toBeLessThanOrEqual(81 + 40);
}, 60_000);

test('a quiet card told of in the line is posted when something happens to it', async () => {
  world.emulator.faults.add({ kind: 'outage' });
  await openMany('refusal', 25, 0);
  const card = await world.open({ ...about, reason: 'refusal' });
  world.emulator.faults.clear();
  await later(20);
  await later(60);
  expect(world.messages()).toHaveLength(1);
  await world.desk.take({ cardId: card.id, slackUserId: KARIMA });
  await later(1);
  expect(world.messages()).toHaveLength(2);
  expect(world.messages()[1]!.text).toContain('93-2026-01882');
});

test('the line’s answer was lost: it is not said twice', async () => {
  await openMany('refusal', 25, 0);
  world.emulator.faults.add({ kind: 'lost_answer', method: 'chat.postMessage' });
  for (let n = 0; n < 5; n += 1) await later(20);
  expect(world.messages()).toHaveLength(1);
});

test('slowed down while two people act: the newest state is drawn, once', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const card = await world.open({ ...about, reason: 'callback' });
  await world.ring();
  world.emulator.faults.add({ kind: 'rate_limited', method: 'chat.update', retry_after: 30 });
  await world.press(KARIMA, 'card_take');
  await world.ring();
  await world.press(KARIMA, 'card_release', {});
  await world.desk.release({ cardId: card.id, slackUserId: KARIMA });
  await world.desk.pause({
    ...{ cardId: card.id, slackUserId: KARIMA },
    ...{ until: '2026-12-02', reason: 'away' },
  });
  const before = calls('chat.update');
  vi.setSystemTime(Date.now() + 31_000);
  await later(MINUTE / 1000);
  expect(calls('chat.update')).toBe(before + 1);
  expect(JSON.stringify(world.messages()[0]!.blocks)).toContain('En pause');
  expect((await world.card(card.id))!).toMatchObject({ shownVersion: 4, version: 4 });
});

test('a button is acknowledged within Slack’s three seconds while its Web API is away', async () => {
  const card = await world.open({ ...about, reason: 'callback' });
  await world.ring();
  world.emulator.faults.add({ kind: 'outage' });
  const answer = await world.press(KARIMA, 'card_take', { deliveries: 3, retryNum: true });
  expect(answer).toMatchObject({ deliveries: [{ status: 200 }, { status: 200 }, { status: 200 }] });
  expect((await world.card(card.id))!).toMatchObject({ state: 'taken', version: 2 });
});
