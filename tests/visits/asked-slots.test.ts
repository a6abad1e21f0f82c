import { describe, expect, it } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { PairId } from '../../src/domain/ids.js';
import { at, localTime } from '../../src/domain/time/local-time.js';
import { askedDays, askedSlots } from '../../src/domain/visits/asked-slots.js';
import type { PairHours } from '../../src/domain/visits/slots.js';

const ZONE = 'Europe/Paris';
const NOW = at('2026-11-30', '10:20', ZONE);
const DAY = [['09:00', '19:30']] as const;
const HOURS: PairHours = { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [['09:00', '12:30']] };
const PAIRS = [
  { id: 'one' as PairId, hours: HOURS },
  { id: 'two' as PairId, hours: HOURS },
];
const calendar = createHolidayCalendar();

/** Slots for what a household said, as « 03/12 17:30 ». */
function slots(moments: readonly string[], more: { before?: string; zone?: string } = {}) {
  const { before = null, zone = ZONE } = more;
  const holidays = zone === ZONE ? ('FR' as const) : ('REUNION' as const);
  const wish = { place: { zone, holidays }, calendar, before, count: 3, moments };
  return askedSlots({ pairs: PAIRS, busy: [] }, wish, NOW).map(({ startsAt, number }) => {
    const { date, hour, minute } = localTime(startsAt, zone);
    const two = (n: number) => String(n).padStart(2, '0');
    return `${number}) ${date.slice(8)}/${date.slice(5, 7)} ${two(hour)}:${two(minute)}`;
  });
}

describe('slots on the days that a household says', () => {
  it('nearest to the hour that it said, in the order of time, one for two pairs', () => {
    expect(slots(['2026-12-03T18:00'])).toEqual([
      '1) 03/12 15:00',
      '2) 03/12 16:30',
      '3) 03/12 18:00',
    ]);
  });

  it('from the opening when it said no hour', () => {
    expect(slots(['2026-12-04'])).toEqual(['1) 04/12 09:00', '2) 04/12 10:30', '3) 04/12 12:00']);
  });

  it('some of each day when it said two', () => {
    const said = slots(['2026-12-03', '2026-12-10']);
    expect(said).toEqual(['1) 03/12 09:00', '2) 03/12 10:30', '3) 10/12 09:00']);
  });

  it.each([
    ['a Sunday', ['2026-12-06']],
    ['a public holiday', ['2026-12-25']],
    ['a past day', ['2026-11-29']],
    ['today, too soon for the pair', ['2026-11-30']],
    ['a day in three months', ['2027-03-01']],
    ['a whole month', ['2027-01']],
    ['no day at all', []],
  ])('none on %s', (_name, moments) => {
    expect(slots(moments)).toEqual([]);
  });

  it('none on or after the hearing', () => {
    expect(slots(['2026-12-10', '2026-12-09'], { before: '2026-12-10' })).toHaveLength(3);
    expect(slots(['2026-12-10'], { before: '2026-12-10' })).toEqual([]);
  });

  it('on the household’s own clock, at La Réunion', () => {
    expect(slots(['2026-12-03T09:00'], { zone: 'Indian/Reunion' })[0]).toBe('1) 03/12 09:00');
  });

  it('looks at seven days at most, each once', () => {
    const week = Array.from(
      { length: 12 },
      (_, day) => `2026-12-${String(day + 1).padStart(2, '0')}`,
    );
    expect(askedDays([...week, ...week], ZONE, NOW)).toHaveLength(7);
  });
});
