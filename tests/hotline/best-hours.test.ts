import { describe, expect, it } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { bestHours, bestHoursWords, nextBestSpan } from '../../src/domain/hotline/best-hours.js';

const calendar = createHolidayCalendar();
const PARIS = { place: { zone: 'Europe/Paris', holidays: 'FR' }, calendar } as const;
const REUNION = { place: { zone: 'Indian/Reunion', holidays: 'REUNION' }, calendar } as const;

const next = (now: string, where: typeof PARIS | typeof REUNION = PARIS) => {
  const span = nextBestSpan(Date.parse(now), where);
  return span && [new Date(span.opens).toISOString(), new Date(span.closes).toISOString()];
};

describe('the best hours of a day', () => {
  it('are the evening first, then lunch; the morning of a Saturday; none of a Sunday', () => {
    for (const day of [1, 2, 3, 4, 5] as const) {
      expect(bestHours(day)).toEqual([
        ['18:00', '20:00'],
        ['12:15', '13:00'],
      ]);
    }
    expect(bestHours(6)).toEqual([['10:00', '13:00']]);
    expect(bestHours(7)).toEqual([]);
  });

  it('are told in the order of the clock', () => {
    expect(bestHoursWords()).toBe('12 h 15 – 13 h, 18 h – 20 h ; samedi 10 h – 13 h');
  });
});

describe('the next good moment', () => {
  it.each<[string, string, string]>([
    ['the evening, rather than lunch', '2026-11-23T08:00:00Z', '2026-11-23T17:00:00.000Z'],
    ['lunch, while it lasts', '2026-11-23T11:20:00Z', '2026-11-23T11:15:00.000Z'],
    ['the evening, while it lasts', '2026-11-23T18:59:00Z', '2026-11-23T17:00:00.000Z'],
    ['the evening of the next day', '2026-11-23T19:00:00Z', '2026-11-24T17:00:00.000Z'],
    ['a Saturday morning', '2026-11-27T19:30:00Z', '2026-11-28T09:00:00.000Z'],
    ['Monday, past a Sunday', '2026-11-28T12:30:00Z', '2026-11-30T17:00:00.000Z'],
    ['no holiday', '2026-11-10T19:30:00Z', '2026-11-12T17:00:00.000Z'],
  ])('is %s', (_, now, opens) => expect(next(now)?.[0]).toBe(opens));

  it('is on the household’s own clock', () => {
    expect(next('2026-11-23T08:00:00Z', REUNION)).toEqual([
      '2026-11-23T14:00:00.000Z',
      '2026-11-23T16:00:00.000Z',
    ]);
  });

  it('is none when every day rests', () => {
    const resting = { ...PARIS, calendar: { isHoliday: () => true } };
    expect(nextBestSpan(Date.parse('2026-11-23T08:00:00Z'), resting)).toBeNull();
  });
});
