import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { runTurn } from '../../src/app/conversation/run-turn.js';
import type { Store } from '../../src/app/ports/store.js';
import { bookVisit } from '../../src/app/visits/book-visit.js';
import { slotAt, slotsFor } from '../../src/app/visits/offer-slots.js';
import { type CaseId, HOUR, type PairId } from '../../src/domain/ids.js';
import type { AppointmentSlot } from '../../src/domain/visits/slots.js';
import { household, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

vi.setConfig({ testTimeout: 120_000 });

type Setting = { world: World; pair: PairId; cases: CaseId[] };

async function withHouseholds(count: number, story: (setting: Setting) => Promise<void>) {
  const world = await openWorld({ workers: false });
  try {
    const { pairs } = await openTeam(world, '93');
    await receiveFile(
      world,
      Array.from({ length: count }, (_, n) => household(n + 1)),
    );
    const rows = await world.query<{ id: CaseId }>(
      'SELECT id::text FROM case_file ORDER BY reference',
    );
    await story({ world, pair: pairs[0] as PairId, cases: rows.map(({ id }) => id) });
  } finally {
    await world.close();
  }
}

/** Looks for free slots, or books one, as every door does. */
const slots = (world: World, id: CaseId) =>
  world.deps.store.transaction(async (tx) => {
    const file = await tx.cases.find(id);
    return file ? slotsFor(tx, file, { ...world.deps, now: world.clock.now() }) : [];
  });
const book = (world: World, id: CaseId, slot: AppointmentSlot, store: Store = world.deps.store) =>
  store.transaction(async (tx) => {
    await tx.cases.lock(id);
    const file = await tx.cases.find(id);
    if (!file) throw new Error('no such household');
    const wish = { file, slot, by: 'tenant', now: world.clock.now() } as const;
    return (await bookVisit(tx, world.deps, wish)).kind;
  });
const canHave = (world: World, id: CaseId, wanted: AppointmentSlot) =>
  world.deps.store.transaction(async (tx) => {
    const file = await tx.cases.find(id);
    const asked = { ...world.deps, now: world.clock.now(), wanted };
    return file !== null && (await slotAt(tx, file, asked)) !== null;
  });
const offer = (world: World, id: CaseId, offered: AppointmentSlot[], expiresAt: number) =>
  world.deps.store.transaction((tx) => tx.visits.offer(id, offered, expiresAt));

/** A second pair in which Karima visits too. */
async function sharedPair(world: World): Promise<PairId> {
  const [id, nadia] = [randomUUID(), randomUUID()];
  await world.query(
    `INSERT INTO staff (id, first_name, full_name, role, territories)
     VALUES ($1, 'Nadia', 'Nadia Ferrat', 'operateur', '{93}')`,
    [nadia],
  );
  await world.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours)
     SELECT $1, '93', s.id, $2, p.hours FROM staff s, pair p WHERE s.full_name = 'Karima Benali' LIMIT 1`,
    [id, nadia],
  );
  return id as PairId;
}

describe('many at once', () => {
  it('fifty households want the same three slots: three visits, nobody in two homes, nobody twice', () =>
    withHouseholds(50, async ({ world, cases }) => {
      const offered = await slots(world, cases[0] as CaseId);
      expect(offered).toHaveLength(3);
      // A connection each: they all stand before the same rows at the same moment.
      const crowd = connectPostgres({ url: world.config.databaseUrl, size: 50 });
      const store = createStore(crowd.prisma, world.deps);
      const outcomes = await Promise.all(
        cases.flatMap((id, n) => {
          const slot = offered[n % 3];
          return slot ? [book(world, id, slot, store)] : [];
        }),
      ).finally(() => crowd.close());
      expect(outcomes.filter((kind) => kind === 'booked')).toHaveLength(3);
      expect(outcomes.filter((kind) => kind === 'slot-taken')).toHaveLength(47);
      const held = await world.query('SELECT * FROM visit_worker');
      expect(held).toHaveLength(6);
    }));

  it('one household asks three times at once: one visit, moved or taken, never two', () =>
    withHouseholds(1, async ({ world, cases: [id] }) => {
      const offered = await slots(world, id as CaseId);
      await Promise.all(offered.map((slot) => book(world, id as CaseId, slot)));
      const rows = await world.query("SELECT FROM visit WHERE status = 'booked'");
      expect(rows).toHaveLength(1);
    }));

  it('two pairs that share somebody: at one hour she is in one home, whichever pair is first', () =>
    withHouseholds(20, async ({ world, pair, cases }) => {
      const other = await sharedPair(world);
      const startsAt = Date.parse('2026-12-01T09:00:00Z');
      const outcomes = await Promise.all(
        cases.map((id, n) =>
          book(world, id, {
            ...{ number: 1, pairId: n % 2 === 0 ? pair : other },
            // Half an hour apart: neither the hour nor the road between would do.
            ...{ startsAt: startsAt + (n % 3) * (HOUR / 2) },
            endsAt: startsAt + (n % 3) * (HOUR / 2) + HOUR,
          }),
        ),
      );
      expect(outcomes.filter((kind) => kind === 'booked')).toHaveLength(1);
    }));

  it('the database itself refuses a person in two homes, past every check of ours', () =>
    withHouseholds(2, async ({ world, pair, cases }) => {
      const other = await sharedPair(world);
      const insert = `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, booked_by, created_at)
        VALUES (gen_random_uuid(), $1, $2, '2027-01-12T09:00Z', '2027-01-12T10:00Z', 'tenant', now())`;
      await world.query(insert, [cases[0], pair]);
      await expect(world.query(insert, [cases[1], other])).rejects.toThrow('visit_worker_free');
      // Cancelled, the first makes room for the second.
      await world.query("UPDATE visit SET status = 'cancelled'");
      await world.query(insert, [cases[1], other]);
      await expect(world.query("UPDATE visit SET status = 'booked'")).rejects.toThrow(
        'visit_worker_free',
      );
    }));
});

/** Slots are offered by a text, as when a household says yes. */
const offerByText = (world: World, id: CaseId, store: Store = world.deps.store) =>
  store.transaction(async (tx) => {
    await tx.cases.lock(id);
    const file = await tx.cases.find(id);
    const phone = file?.phones[0];
    if (!file || !phone) throw new Error('no such household');
    const asked = { file, phone, conversation: null, reply: null, now: world.clock.now() };
    const input = { kind: 'begin', door: 'rendez-vous/proposer' } as const;
    await runTurn(tx, world.deps, { ...asked, input });
  });

/** Offers alive, and visits, that want one person at one hour. */
const HELD_TWICE = `
WITH held AS (
  SELECT o.case_id, w.id AS person, o.starts_at, o.ends_at FROM slot_offer o
  JOIN pair p ON p.id = o.pair_id JOIN staff w ON w.id IN (p.first_id, p.second_id)
  WHERE o.expires_at > $1
  UNION ALL
  SELECT v.case_id, w.staff_id, v.starts_at, v.ends_at FROM visit v
  JOIN visit_worker w ON w.visit_id = v.id WHERE v.status = 'booked')
SELECT a.case_id FROM held a JOIN held b ON a.person = b.person AND a.case_id < b.case_id
WHERE tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`;

describe('offered at once', () => {
  it('forty households, two pairs that share somebody: no two are held for one slot, and none waits for ever', () =>
    withHouseholds(40, async ({ world, cases }) => {
      await sharedPair(world);
      const crowd = connectPostgres({ url: world.config.databaseUrl, size: 40 });
      const store = createStore(crowd.prisma, world.deps);
      await Promise.all(cases.map((id) => offerByText(world, id, store))).finally(() =>
        crowd.close(),
      );
      const offers = await world.query('SELECT FROM slot_offer');
      expect(offers.length).toBeGreaterThan(30);
      expect(await world.query(HELD_TWICE, [new Date(world.clock.now())])).toEqual([]);
    }));

  it('some are offered slots while others book theirs: still nobody is wanted twice', () =>
    withHouseholds(24, async ({ world, cases }) => {
      await sharedPair(world);
      const crowd = connectPostgres({ url: world.config.databaseUrl, size: 24 });
      const store = createStore(crowd.prisma, world.deps);
      const [early, late] = [cases.slice(0, 12), cases.slice(12)];
      for (const id of early) await offerByText(world, id);
      const offered = await world.query<{ case_id: CaseId } & OfferRow>(
        'SELECT case_id::text, pair_id::text, starts_at, ends_at FROM slot_offer WHERE number = 1',
      );
      const bookings = offered.map((row) => book(world, row.case_id, slotOf(row), store));
      const more = late.map((id) => offerByText(world, id, store));
      const kinds = await Promise.all([...bookings, ...more]).finally(() => crowd.close());
      expect(kinds.filter((kind) => kind === 'booked')).toHaveLength(offered.length);
      expect(await world.query(HELD_TWICE, [new Date(world.clock.now())])).toEqual([]);
    }));

  it('what is held for one household cannot be booked by another, whose own offer is over', () =>
    withHouseholds(2, async ({ world, cases: [one, two] }) => {
      const [slot] = await slots(world, one as CaseId);
      if (!slot) throw new Error('no slot');
      await offer(world, two as CaseId, [slot], world.clock.now() + HOUR);
      expect(await book(world, one as CaseId, slot)).toBe('slot-taken');
      world.clock.set(world.clock.now() + HOUR);
      expect(await book(world, one as CaseId, slot)).toBe('booked');
    }));
});

type OfferRow = { pair_id: PairId; starts_at: Date; ends_at: Date };
const slotOf = ({ pair_id: pairId, starts_at, ends_at }: OfferRow): AppointmentSlot => ({
  ...{ number: 1, pairId, startsAt: starts_at.getTime(), endsAt: ends_at.getTime() },
});

describe('what was offered', () => {
  it('is kept for a household, in every pair of its people, until the offer ends', () =>
    withHouseholds(2, async ({ world, cases: [one, two] }) => {
      await sharedPair(world);
      const first = await slots(world, one as CaseId);
      await offer(world, one as CaseId, first, world.clock.now() + HOUR);
      const hours = (list: AppointmentSlot[]) => list.map(({ startsAt }) => startsAt);
      const meanwhile = hours(await slots(world, two as CaseId));
      expect(meanwhile.filter((at) => hours(first).includes(at))).toEqual([]);
      // Its own offers stay free for it.
      expect(hours(await slots(world, one as CaseId))).toEqual(hours(first));
      const last = first.at(-1) as AppointmentSlot;
      expect(await canHave(world, two as CaseId, last)).toBe(false);
      world.clock.set(world.clock.now() + HOUR);
      expect(await canHave(world, two as CaseId, last)).toBe(true);
    }));

  it('cannot be had any more once one of the two is on leave', () =>
    withHouseholds(1, async ({ world, cases: [id] }) => {
      const [slot] = await slots(world, id as CaseId);
      await world.query(
        `INSERT INTO absence (id, staff_id, from_day, to_day)
         SELECT gen_random_uuid(), id, '2026-11-20', '2027-01-31' FROM staff WHERE first_name = 'Samir'`,
      );
      expect(slot && (await book(world, id as CaseId, slot))).toBe('slot-taken');
      expect(await slots(world, id as CaseId)).toEqual([]);
    }));
});
