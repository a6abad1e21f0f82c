import { describe, expect, it, vi } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { watchCapacity } from '../../src/app/visits/capacity-watch.js';
import type { CaseId, DiaryId, StaffId } from '../../src/domain/ids.js';
import { type CapacityFacts, capacityWeeks, firstShort } from '../../src/domain/visits/capacity.js';
import { USUAL_PAIR_HOURS } from '../../src/domain/visits/pair-hours.js';
import { sentTo } from '../journeys/story.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { openTeam, readPage, signIn } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

vi.setConfig({ testTimeout: 120_000 });

const person = (name: string, etp = 1) => ({ id: name as StaffId, absences: [], etp });
const facts = (about: Partial<CapacityFacts> = {}): CapacityFacts => ({
  ...{ waiting: [], booked: [], calendar: createHolidayCalendar(), holidays: 'FR' },
  pairs: [{ hours: USUAL_PAIR_HOURS, people: [person('a'), person('b')] }],
  today: '2026-11-30',
  ...about,
});
const due = (hearingOn: string) => ({
  ...{ referredOn: '2026-11-28', hearingOn, deadlineOn: null, deadlineKind: null },
});
const many = (count: number, hearingOn: string) =>
  Array.from({ length: count }, () => due(hearingOn));

describe('what must be done against what can be', () => {
  it('says the first week that is short, and by how many days', () => {
    const weeks = capacityWeeks(facts({ waiting: many(30, '2026-12-07') }));
    expect(weeks[0]).toMatchObject({ week: '2026-11-30', due: 30, missing: 2 });
    expect(firstShort(weeks)?.week).toBe('2026-11-30');
    expect(firstShort(capacityWeeks(facts({ waiting: many(20, '2026-12-07') })))).toBeNull();
  });

  it('counts over the weeks: what one week leaves free serves the next', () => {
    const waiting = [...many(4, '2026-12-07'), ...many(36, '2026-12-14')];
    expect(firstShort(capacityWeeks(facts({ waiting })))).toBeNull();
    expect(firstShort(capacityWeeks(facts({ waiting: many(60, '2026-12-14') })))?.week).toBe(
      '2026-12-07',
    );
  });

  it('takes off part-time, leave, holidays, visits booked and people shared between pairs', () => {
    const first = (about: Partial<CapacityFacts>) => capacityWeeks(facts(about))[0]?.pairDays ?? 0;
    const whole = first({});
    const half = [{ hours: USUAL_PAIR_HOURS, people: [person('a', 0.5), person('b')] }];
    expect(first({ pairs: half })).toBeCloseTo(whole / 2, 1);
    const away = { ...person('a'), absences: [{ from: '2026-11-30', to: '2026-12-06' }] };
    expect(first({ pairs: [{ hours: USUAL_PAIR_HOURS, people: [away, person('b')] }] })).toBe(0);
    expect(first({ booked: ['2026-12-01', '2026-12-01', '2026-12-02', '2026-12-03'] })).toBeCloseTo(
      whole - 1,
      1,
    );
    const shared = [person('b'), person('c')].map((other) => ({
      ...{ hours: USUAL_PAIR_HOURS, people: [person('a'), other] },
    }));
    expect(first({ pairs: shared })).toBeCloseTo(whole, 1);
    const christmas = capacityWeeks(facts({ today: '2026-12-21' }))[0]?.pairDays;
    expect(christmas).toBeCloseTo(whole - 1, 1);
  });

  it('expects a household without a legal date within the thirty days of the ladder', () => {
    const plain = { ...due('2027-12-01'), referredOn: '2026-11-10', hearingOn: null };
    const weeks = capacityWeeks(facts({ waiting: [plain], pairs: [] }));
    expect(weeks.map(({ missing }) => missing)).toEqual([0, 1, 1, 1, 1, 1]);
  });
});

async function inTown(households: number, story: (world: World) => Promise<void>, busy = false) {
  const world = await openWorld();
  try {
    await openTeam(world, '93');
    if (busy) await takeEverything(world);
    await receiveFile(
      world,
      Array.from({ length: households }, (_, n) => household(n + 1)),
    );
    await world.settle();
    await story(world);
  } finally {
    await world.close();
  }
}

/** Samir has other appointments for two months. */
const takeEverything = (world: World) =>
  world.query(
    `INSERT INTO busy_time (id, staff_id, starts_at, ends_at)
     SELECT gen_random_uuid(), id, '2026-11-01', '2027-01-31' FROM staff WHERE first_name = 'Samir'`,
  );
const notes = (world: World) =>
  world.query<{ case_id: CaseId }>(
    "SELECT case_id::text FROM case_event WHERE kind = 'invitation-waits'",
  );

describe('a household is not invited to nothing', () => {
  it('its first text waits while no slot is free, says so on its case, and leaves when one is', () =>
    inTown(
      1,
      async (world) => {
        expect(sentTo(world, phoneOf(1))).toEqual([]);
        expect(await notes(world)).toHaveLength(1);
        const [waiting] = await world.query<{ outcome: string; due_at: Date }>(
          "SELECT outcome, due_at FROM diary WHERE kind = 'cadence-step' AND state = 'waiting'",
        );
        expect(waiting?.outcome).toBe('no free slot');
        await world.query('DELETE FROM busy_time');
        await world.until(waiting?.due_at.getTime() ?? 0);
        expect(sentTo(world, phoneOf(1))).toHaveLength(1);
        expect(await notes(world)).toHaveLength(1);
      },
      true,
    ));

  it('after a week without a slot, a person decides', () =>
    inTown(
      1,
      async (world) => {
        for (let day = 0; day < 8; day += 1) await world.until(world.clock.now() + 24 * 3_600_000);
        const cards = await world.query<{ reason: string }>(
          'SELECT reason FROM card WHERE case_id IS NOT NULL',
        );
        expect(cards.map(({ reason }) => reason)).toContain('no-slot');
        expect(sentTo(world, phoneOf(1))).toEqual([]);
      },
      true,
    ));
});

describe('the alarm of capacity', () => {
  it('says in a card and on the page which week and how many days; run twice, it says it once', () =>
    inTown(
      8,
      async (world) => {
        // Every pair is on leave: nothing can be done for anyone.
        await world.query(
          `INSERT INTO absence (id, staff_id, from_day, to_day)
           SELECT gen_random_uuid(), id, '2026-11-01', '2027-03-31' FROM staff WHERE first_name = 'Samir'`,
        );
        for (const key of ['one', 'two']) {
          const id = world.deps.ids.uuid() as DiaryId;
          await world.query(
            `INSERT INTO diary (id, kind, key, payload, due_at, state, created_at)
             VALUES ($1, 'capacity-watch', $2, '{"day":"2026-11-23"}', '2090-01-01', 'waiting', now())`,
            [id, key],
          );
          const entry = { id, kind: 'capacity-watch', caseId: null, expiresAt: null } as const;
          const due = { payload: { day: '2026-11-23' }, dueAt: world.clock.now(), tries: 1 };
          expect(await watchCapacity(world.deps, { ...entry, ...due })).toBe(
            '1 territoire(s) en manque',
          );
        }
        const cards = await world.query<{ wish: string; territory: string }>(
          "SELECT wish, territory FROM card WHERE reason = 'capacity'",
        );
        expect(cards).toEqual([
          {
            territory: '93',
            wish: expect.stringMatching(
              /^semaine du \d+\/12 : il manque 2 journées de binôme pour 8 ménages$/,
            ),
          },
        ]);
        const page = await readPage(world, '/pilotage', await signIn(world));
        expect(page).toContain('Visites à tenir');
        expect(page).toMatch(/il manque 2 journée\(s\) de binôme/);
      },
      true,
    ));
});
