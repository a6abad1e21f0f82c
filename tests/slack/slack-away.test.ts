import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showCard } from '../../src/app/escalation/show-card.js';
import type { DiaryEntry } from '../../src/app/ports/diary.js';
import type { DiaryId } from '../../src/domain/ids.js';
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

const callback = { caseId: household.caseId, e164: household.e164, reason: 'callback' } as const;
const calls = (method: string) =>
  world.emulator.store.calls.filter((call) => call.method === method).length;
const drawn = () => JSON.stringify(world.messages()[0]?.blocks);

async function later(minutes: number) {
  world.clock.advance(minutes * MINUTE);
  await world.ring();
}

test('Slack asks to slow down: it is left alone for as long as it said, then shown', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  world.emulator.faults.add({ kind: 'rate_limited', method: 'chat.postMessage', retry_after: 40 });
  await world.open(callback);
  await world.ring();
  expect(world.messages()).toEqual([]);
  const asked = calls('chat.postMessage');

  // The product's clock may run a thousand times faster: Slack's seconds are real ones.
  await later(5);
  expect(calls('chat.postMessage')).toBe(asked);

  vi.setSystemTime(Date.now() + 41_000);
  await later(5);
  expect(world.messages()).toHaveLength(1);
});

test('Slack is away while the card moves on: on return it shows the truth, once', async () => {
  const card = await world.open(callback);
  await world.ring();
  world.emulator.faults.add({ kind: 'outage' });
  await world.press(KARIMA, 'card_take');
  await world.open({ ...callback, wish: 'vendredi matin' });
  await later(1);
  await later(1);
  expect(drawn()).toContain('card_take');
  expect(await world.card(card.id)).toMatchObject({ state: 'taken', version: 3, shownVersion: 1 });

  world.emulator.faults.clear();
  world.emulator.store.calls.length = 0;
  await later(1);
  expect(world.messages()).toHaveLength(1);
  expect(drawn()).toContain("*Karima s'en occupe*");
  expect(drawn()).toContain('vendredi matin');
  expect(calls('chat.update')).toBe(1);
});

test('a card opened during an outage waits and appears once', async () => {
  world.emulator.faults.add({ kind: 'outage' });
  await world.open(callback);
  await later(1);
  await world.open({ ...callback, urgency: 'now' });
  await later(1);
  expect(world.messages()).toEqual([]);

  world.emulator.faults.clear();
  await later(2);
  expect(world.messages()).toHaveLength(1);
  expect(drawn()).toContain('Maintenant');
});

test('Slack took the card but its answer was lost: the card is found, not posted again', async () => {
  world.emulator.faults.add({ kind: 'lost_answer', method: 'chat.postMessage' });
  const card = await world.open(callback);
  await world.ring();
  expect(world.messages()).toHaveLength(1);
  expect((await world.card(card.id))!.slack).toBeNull();

  await later(1);
  expect(world.messages()).toHaveLength(1);
  expect(await world.card(card.id)).toMatchObject({
    shownVersion: 1,
    slack: { ts: world.messages()[0]!.ts },
  });
});

test('two workers with two entries of one card post one message', async () => {
  const card = await world.open(callback);
  const entry = (id: string): DiaryEntry<'show-card'> => ({
    id: id as DiaryId,
    kind: 'show-card',
    caseId: card.caseId,
    payload: { cardId: card.id },
    dueAt: 0,
    expiresAt: null,
    tries: 1,
  });
  const { store, clock, slack, calendar } = world;
  const outcomes = await Promise.all(
    [1, 2, 3].map((n) =>
      showCard(
        { store, clock, calendar, desk: slack.desk },
        entry(`01990000-0000-7000-8000-00000000020${n}`),
      ),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'shown')).toHaveLength(1);
  expect(world.messages()).toHaveLength(1);
});

test('someone deleted the message: the next change posts the card anew', async () => {
  await world.open(callback);
  await world.ring();
  world.emulator.store.channels.get('C0ALLERVERS')!.messages.length = 0;
  await world.open({ ...callback, urgency: 'now' });
  await world.ring();
  expect(world.messages()).toHaveLength(1);
});

test('nobody answers: a person is asked, then the team, then the supervisors', async () => {
  await giveHours(world);
  await world.open(callback);
  await world.ring();
  await later(59);
  expect(world.replies()).toEqual([]);

  await later(2);
  await world.ring();
  expect(world.replies().map(({ text }) => text)).toEqual([
    ":bell: <@U0KARIMA> Pouvez-vous prendre cette carte ? 93-2026-01882 · Demande de rappel (Aujourd'hui).",
  ]);
  expect(drawn()).toContain('Toujours sans personne');

  await later(61);
  await later(61);
  await later(61);
  await later(61);
  expect(world.replies()).toHaveLength(3);
  expect(world.replies()[2]!.text).toContain('<@U0AWA>');
});

test('a reminder whose answer was lost is not said twice', async () => {
  await world.open(callback);
  await world.ring();
  world.emulator.faults.add({ kind: 'lost_answer', method: 'chat.postMessage' });
  await later(61);
  await later(5);
  expect(world.replies()).toHaveLength(1);
});

test('a card in hand is not reminded', async () => {
  await world.open(callback);
  await world.ring();
  await world.press(KARIMA, 'card_take');
  await later(120);
  expect(world.replies()).toEqual([]);
});
