import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { CONTACT_HOURS, closedBecause } from '../../src/domain/contact/quiet-hours.js';
import { HOUR, MINUTE, type PairId, type StaffId } from '../../src/domain/ids.js';
import { at, localTime } from '../../src/domain/time/local-time.js';
import { estimatedMinutes } from '../../src/domain/travel/estimate.js';
import type { Spot } from '../../src/domain/travel/spot.js';
import type { AgendaPair, AgendaWorker, BusyTime, Legs } from '../../src/domain/visits/agenda.js';
import { freeOnDay, freeSlots, type SlotWish } from '../../src/domain/visits/free-slots.js';
import type { PairHours } from '../../src/domain/visits/slots.js';

const ZONE = 'Europe/Paris';
const calendar = createHolidayCalendar();
const NOW = at('2026-11-30', '08:00', ZONE);
const DAY = [['09:00', '19:30']] as const;
const HOURS: PairHours = { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [['09:00', '12:30']] };
const HOME: Spot = { lat: 48.9146, lon: 2.3822, precision: 'address' };
const FAR: Spot = { lat: 48.5396, lon: 2.6606, precision: 'address' };
const legsOf = (home: Spot): Legs => {
  const leg = (spot: Spot | null) => estimatedMinutes(home, spot) * MINUTE;
  return { to: leg, from: leg };
};

const worker = (name: string, about: Partial<AgendaWorker> = {}): AgendaWorker => ({
  ...{ id: name as StaffId, hours: null, absences: [], base: null },
  ...about,
});
const pair = (
  id: string,
  workers: AgendaWorker[],
  about: Partial<AgendaPair> = {},
): AgendaPair => ({
  ...{ id: id as PairId, hours: HOURS, workers },
  ...about,
});
const visit = (of: AgendaPair, day: string, hour: string, spot: Spot | null = HOME): BusyTime => {
  const startsAt = at(day, hour, ZONE);
  const workers = of.workers?.map(({ id }) => id) ?? [];
  return { pairId: of.id, workers, startsAt, endsAt: startsAt + HOUR, spot };
};
const wish = (about: Partial<SlotWish> = {}): SlotWish => ({
  ...{ place: { zone: ZONE, holidays: 'FR' }, calendar, before: null, count: 3 },
  legs: legsOf(HOME),
  ...about,
});
const clock = (instant: number, zone = ZONE) => {
  const { date, hour, minute } = localTime(instant, zone);
  return `${date.slice(5)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/** Hours of a day, « 12-02 09:00 ». */
const hoursOn = (
  day: string,
  of: AgendaPair,
  { busy = [], about = {} }: { busy?: BusyTime[]; about?: Partial<SlotWish> } = {},
) =>
  freeOnDay(of, day, { agenda: { pairs: [of], busy }, wish: wish(about), now: NOW }).map(
    ({ startsAt }) => clock(startsAt).slice(6),
  );

describe('a slot that can be kept', () => {
  const karima = worker('karima');
  const two = pair('two', [karima, worker('samir')]);

  it('follows a visit next door closely, and one far away after the road', () => {
    const near = hoursOn('2026-12-02', two, { busy: [visit(two, '2026-12-02', '09:00')] });
    expect(near).toContain('10:15');
    const far = hoursOn('2026-12-02', two, { busy: [visit(two, '2026-12-02', '09:00', FAR)] });
    const road = estimatedMinutes(HOME, FAR);
    expect(road).toBeGreaterThan(60);
    expect(far[0]).toBe('11:30');
  });

  it('is not offered to a pair one of whose people is elsewhere in another pair', () => {
    const other = pair('other', [karima, worker('nadia')]);
    const busy = [visit(other, '2026-12-02', '09:00', null)];
    expect(hoursOn('2026-12-02', two, { busy })).not.toContain('09:00');
    const apart = pair('apart', [worker('paul'), worker('lea')]);
    expect(hoursOn('2026-12-02', apart, { busy })).toContain('09:00');
  });

  it('keeps clear of another appointment of one person, without a road to it', () => {
    const startsAt = at('2026-12-02', '10:00', ZONE);
    const busy = [{ pairId: null, workers: [karima.id], startsAt, endsAt: startsAt + HOUR }];
    expect(hoursOn('2026-12-02', two, { busy })).toEqual(
      expect.arrayContaining(['09:00', '11:00']),
    );
    expect(hoursOn('2026-12-02', two, { busy })).not.toContain('10:30');
  });

  it('falls on no day of leave of either', () => {
    const away = worker('samir', { absences: [{ from: '2026-12-02', to: '2026-12-03' }] });
    expect(hoursOn('2026-12-03', pair('two', [karima, away]))).toEqual([]);
    expect(hoursOn('2026-12-04', pair('two', [karima, away]))).not.toEqual([]);
  });

  it('falls within the hours of both, with the road from and to the base', () => {
    const part = { 3: [['13:00', '17:00']] } as const;
    const home = pair('two', [karima, worker('samir', { hours: part })]);
    expect(hoursOn('2026-12-02', home)).toEqual(['13:30', '15:00']);
    const based = pair('two', [karima, worker('samir', { hours: part, base: FAR })]);
    const hours = hoursOn('2026-12-02', based);
    const road = estimatedMinutes(HOME, FAR) * MINUTE;
    for (const hour of hours) {
      const start = at('2026-12-02', hour, ZONE);
      expect(start - road).toBeGreaterThanOrEqual(at('2026-12-02', '13:00', ZONE));
      expect(start + HOUR + road).toBeLessThanOrEqual(at('2026-12-02', '17:00', ZONE));
    }
    expect(hours).not.toContain('13:30');
  });

  it('falls when the household can be met, and when the place is open', () => {
    const evenings: PairHours = { 2: [['17:00', '20:00']], 3: [['17:00', '20:00']] };
    const ccas: PairHours = { 3: [['09:00', '18:30']] };
    expect(hoursOn('2026-12-02', two, { about: { windows: [evenings] } })).toEqual(['18:00']);
    expect(hoursOn('2026-12-02', two, { about: { windows: [evenings, ccas] } })).toEqual([]);
    expect(hoursOn('2026-12-01', two, { about: { windows: [ccas] } })).toEqual([]);
  });

  it('is longer, and later, with an interpreter', () => {
    const from = at('2026-12-04', '00:00', ZONE);
    const needing = pair('two', [karima], { need: { length: 90 * MINUTE, from } });
    expect(hoursOn('2026-12-03', needing)).toEqual([]);
    const [first] = freeOnDay(needing, '2026-12-04', {
      ...{ agenda: { pairs: [needing], busy: [] }, wish: wish(), now: NOW },
    });
    expect(first && first.endsAt - first.startsAt).toBe(90 * MINUTE);
  });

  it('keeps the household’s hours on the two days on which clocks change', () => {
    const sunday: PairHours = { 1: DAY, 6: DAY };
    for (const [now, monday] of [
      ['2027-03-25', '2027-03-29'],
      ['2026-10-22', '2026-10-26'],
    ] as const) {
      const of = pair('two', [karima], { hours: sunday });
      const slots = freeOnDay(of, monday, {
        ...{ agenda: { pairs: [of], busy: [] }, wish: wish() },
        now: at(now, '09:00', ZONE),
      });
      const first = slots[0] && clock(slots[0].startsAt).slice(6);
      // Monday 29 March 2027 is Easter Monday: closed.
      expect(first).toBe(monday === '2027-03-29' ? undefined : '09:00');
    }
  });
});

describe('whatever the agenda', () => {
  const people = ['a', 'b', 'c', 'd'].map((name) =>
    worker(name, name === 'd' ? { absences: [{ from: '2026-12-03', to: '2026-12-04' }] } : {}),
  );
  const pairs = [
    [0, 1],
    [1, 2],
    [2, 3],
  ].map(([one = 0, other = 0], index) =>
    pair(
      `p${index}`,
      [people[one], people[other]].flatMap((person) => person ?? []),
    ),
  );
  const spot = fc.option(
    fc.record({
      lat: fc.double({ min: 48.5, max: 49.1, noNaN: true }),
      lon: fc.double({ min: 1.9, max: 2.9, noNaN: true }),
      precision: fc.constantFrom('address' as const, 'commune' as const),
    }),
    { nil: null },
  );
  const taken = fc.record({
    of: fc.integer({ min: 0, max: 2 }),
    start: fc.integer({ min: 0, max: 14 * 24 * 4 }),
    length: fc.constantFrom(HOUR, 90 * MINUTE),
    spot,
  });
  const place = fc.constantFrom(
    { zone: 'Europe/Paris', holidays: 'FR' } as const,
    { zone: 'Europe/Paris', holidays: 'ALSACE_MOSELLE' } as const,
    { zone: 'Indian/Reunion', holidays: 'REUNION' } as const,
  );
  const now = fc.constantFrom(
    ...['2026-11-30', '2026-12-18', '2027-03-20', '2027-10-25', '2026-12-15'].map((day) =>
      at(day, '08:00', ZONE),
    ),
  );

  it('every slot offered is in hours, on notice, before the date, and its every leg can be driven', () => {
    fc.assert(
      fc.property(
        fc.array(taken, { maxLength: 25 }),
        spot,
        place,
        now,
        (times, home, where, today) => {
          const busy = times.map(({ of, start, length, spot: met }): BusyTime => {
            const one = pairs[of];
            const startsAt = today + start * 15 * MINUTE;
            return {
              ...{ pairId: one?.id ?? null, workers: one?.workers?.map(({ id }) => id) ?? [] },
              ...{ startsAt, endsAt: startsAt + length, spot: met },
            };
          });
          const leg = (other: Spot | null) => estimatedMinutes(home, other) * MINUTE;
          const before = localTime(today + 10 * 24 * HOUR, where.zone).date;
          const about = { place: where, before, count: 6, legs: { to: leg, from: leg } };
          const slots = freeSlots({ pairs, busy }, wish(about), today);
          for (const slot of slots) {
            const of = pairs.find(({ id }) => id === slot.pairId);
            expect(
              closedBecause(CONTACT_HOURS.visit.usual, slot.startsAt, { place: where, calendar }),
            ).toBeNull();
            expect(slot.startsAt).toBeGreaterThanOrEqual(today + 20 * HOUR);
            expect(localTime(slot.startsAt, where.zone).date < before).toBe(true);
            for (const person of of?.workers ?? []) {
              const { date } = localTime(slot.startsAt, where.zone);
              expect(person.absences.some(({ from, to }) => from <= date && date <= to)).toBe(
                false,
              );
              for (const other of busy.filter(({ workers }) => workers?.includes(person.id))) {
                const gap =
                  other.startsAt >= slot.startsAt
                    ? other.startsAt - slot.endsAt
                    : slot.startsAt - other.endsAt;
                expect(gap).toBeGreaterThanOrEqual(leg(other.spot ?? null));
              }
            }
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is fast: forty pairs and a full fortnight in well under half a second', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      pair(`m${n}`, [worker(`x${n}`), worker(`y${n}`)]),
    );
    const busy = many.flatMap((one) =>
      ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09'].flatMap(
        (day) => ['09:30', '11:15', '14:00', '16:00'].map((hour) => visit(one, day, hour)),
      ),
    );
    const begun = performance.now();
    expect(freeSlots({ pairs: many, busy }, wish(), NOW)).toHaveLength(3);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
