import { afterEach, beforeEach, expect, test } from 'vitest';
import { numberLost } from '../../src/app/contact/number-news.js';
import { askForCapacity } from '../../src/app/escalation/capacity-alarm.js';
import type { CardId, CaseId, E164 } from '../../src/domain/ids.js';
import { createDeskWorld, type DeskWorld, household, KARIMA, seed } from '../slack/desk-world.js';

const REUNION = { territories: ['974'], operator: null };
let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
});
afterEach(() => world.close());

const cards = (reason: string) =>
  world.rows<{ id: CardId; territory: string | null; wish: string | null }>(
    'SELECT id::text, territory, wish FROM card WHERE reason = $1',
    [reason],
  );

async function lose(e164: E164) {
  const { ids, clock } = world;
  await world.store.transaction((tx) => numberLost(tx, { ids }, { e164, now: clock.now() }));
}

test('a household of two numbers is undeliverable once both are lost, and is one card', async () => {
  const second = '+33639981010' as E164;
  await world.rows(
    `INSERT INTO phone_number (e164, kind, created_at) VALUES ($1, 'mobile', now())`,
    [second],
  );
  await world.rows('INSERT INTO case_phone (case_id, e164, position) VALUES ($1::uuid, $2, 2)', [
    household.caseId,
    second,
  ]);
  await lose(household.e164);
  expect(await cards('undeliverable')).toEqual([]);
  await lose(second);
  await lose(second);
  expect(await cards('undeliverable')).toHaveLength(1);
});

/** Households of the territory for whom no slot was found. */
async function withoutSlot(count: number, from = 0) {
  for (let n = from; n < from + count; n += 1) {
    const id = `01990000-0000-7000-8000-0000000003${String(n).padStart(2, '0')}` as CaseId;
    await world.rows(
      `INSERT INTO case_file (id, reference, territory, zone, stage, origin, last_name, first_name,
         referred_on, created_at)
       VALUES ($1::uuid, $2, '93', 'Europe/Paris', 'CDP', 'CCAPEX', 'F', 'F', '2026-11-20', now())`,
      [id, `93-2026-1${n}`],
    );
    await world.open({ caseId: id, e164: null, reason: 'no-slot' });
    await world.store.transaction(async (tx) => {
      const file = (await tx.cases.find(id))!;
      await askForCapacity({ tx, ids: world.ids, file, now: world.clock.now() });
    });
  }
}

test('three households without a slot are one alarm of the territory, of no household', async () => {
  await withoutSlot(2);
  expect(await cards('capacity')).toEqual([]);
  await withoutSlot(2, 2);
  expect(await cards('capacity')).toMatchObject([
    { territory: '93', wish: '4 ménages attendent un créneau' },
  ]);
  await world.ring();
  const drawn = world.messages().find(({ text }) => text.includes('Agendas pleins'))!;
  expect(drawn.text).toContain('Territoire 93');
  await world.press(KARIMA, 'card_take', { ts: drawn.ts });
  const [{ id } = { id: '' as CardId }] = await cards('capacity');
  expect(await world.card(id)).toMatchObject({ state: 'taken' });
});

test('the alarm of a territory is nothing to people of another', async () => {
  await withoutSlot(3);
  const [{ id } = { id: '' as CardId }] = await cards('capacity');
  const paul = { cardId: id, slackUserId: 'U0PAUL' };
  expect(await world.desk.take(paul)).toEqual({ kind: 'forbidden' });
  const page = await world.views(REUNION).desk.openCards(['974']);
  expect(page.map(({ reason }) => reason)).not.toContain('capacity');
});
