import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardReason } from '../../src/domain/escalation/card.js';
import {
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
let sent: { url: string; init: RequestInit }[];

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
  await giveTelephones(world);
  await givePair(world);
  sent = [];
  // Every signed request of Slack's, as it left: the very bytes are delivered again afterwards.
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    if (String(input).endsWith('/hooks/slack')) sent.push({ url: String(input), init: init ?? {} });
    return real(input, init);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.close();
});

const REASONS: readonly CardReason[] = [
  ...(['callback', 'other-time', 'household-asks', 'moved', 'refusal', 'interpreter'] as const),
];

async function everyAct(): Promise<void> {
  for (const reason of REASONS)
    await world.open({ caseId: household.caseId, e164: household.e164, reason });
  await world.ring();
  const [first, second, third, fourth, fifth, sixth] = world.messages().map(({ ts }) => ({ ts }));
  await world.press(KARIMA, 'card_take', first);
  await world.press(SAMIR, 'card_take', first);
  await world.press(KARIMA, 'card_release', await drawn(first));
  await world.press(SAMIR, 'card_call', await drawn(first));
  await world.press(KARIMA, 'card_offer', second);
  await world.fill(KARIMA, 'card_text', { ...third, values: { value: 'Bonjour, à demain.' } });
  const pass = { to: { value: '01990000-0000-7000-8000-000000000102' }, why: { value: 'legal' } };
  await world.fill(KARIMA, 'card_pass', { ...fourth, values: pass });
  const pause = { until: { value: '2026-12-04' }, why: { value: 'away' } };
  await world.fill(KARIMA, 'card_pause', { ...sixth, values: pause });
  await world.press(KARIMA, 'card_resume', await drawn(sixth));
  await world.fill(KARIMA, 'card_close', { ...fifth, values: { value: 'no-need' } });
  await world.fill(SAMIR, 'card_danger', { ...first, values: { danger: { value: 'distress' } } });
  await world.ring();
}

async function drawn(place: { ts: string } | undefined) {
  await world.ring();
  return place;
}

/** All that an act may change, without what only says who knocked at the door. */
async function everything() {
  const tables = [
    ...['card', 'case_event', 'attempt', 'attempt_event', 'phone_call', 'call_leg', 'slot_offer'],
    ...['phone_number', 'conversation', 'message_text', 'case_file'],
  ];
  const rows: unknown[] = [];
  for (const table of tables)
    rows.push(
      await world.rows(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`),
    );
  rows.push(await world.rows(`SELECT kind, key, payload FROM diary ORDER BY id`));
  return JSON.stringify(rows);
}

test('every request of Slack’s delivered again, backwards and shuffled, changes nothing', async () => {
  await everyAct();
  const before = await everything();
  const posted = world.messages().length + world.replies().length;
  const requests = [...sent];
  expect(requests.length).toBeGreaterThan(15);
  const mixed = [...requests.filter((_, n) => n % 2), ...requests.filter((_, n) => n % 2 === 0)];
  for (const { url, init } of [...[...requests].reverse(), ...mixed]) {
    const headers = { ...(init.headers as object), 'X-Slack-Retry-Num': '1' };
    const answer = await fetch(url, { ...init, headers, signal: null });
    expect(answer.status).toBe(200);
  }
  await world.slack.stop();
  await world.ring();
  expect(await everything()).toBe(before);
  expect(world.messages().length + world.replies().length).toBe(posted);
});
