import { describe, expect, it } from 'vitest';
import { type DoorHabits, doorHours, urgencyWeight } from '../../src/domain/day/unannounced.js';
import { at, localTime } from '../../src/domain/time/local-time.js';
import { calendar, ZONE } from './day-world.js';

const where = { place: { zone: ZONE, holidays: 'FR' }, calendar } as const;
const habits = (about: Partial<DoorHabits> = {}): DoorHabits => ({
  ...{ zone: ZONE, contactHours: null, closedAt: null },
  ...about,
});
const shown = (zone: string, stretches: ReturnType<typeof doorHours>) =>
  stretches.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt]
      .map((instant) => localTime(instant, zone))
      .map(({ hour, minute }) => `${hour}:${String(minute).padStart(2, '0')}`)
      .join('–'),
  );
const file = (about: Partial<Parameters<typeof urgencyWeight>[0]> = {}) => ({
  ...({ stage: 'CDP', referredOn: '2026-12-01', zone: ZONE, hearingOn: null } as const),
  ...{ deadlineOn: null, deadlineKind: null },
  ...about,
});

describe('The hours of a door', () => {
  it.each([
    ['a weekday', '2026-12-01', ['9:00–20:00']],
    ['a Saturday', '2026-12-05', ['9:00–13:00']],
    ['a Sunday', '2026-12-06', []],
    ['Christmas', '2026-12-25', []],
    ['the Friday before clocks go forward', '2027-03-26', ['9:00–20:00']],
    ['the Monday after it (Easter Monday)', '2027-03-29', []],
    ['the day after that', '2027-03-30', ['9:00–20:00']],
  ])('on %s', (_, date, hours) => {
    expect(shown(ZONE, doorHours(habits(), date, where))).toEqual(hours);
  });

  it('in Alsace and Moselle, not on Saint Stephen’s day; on La Réunion, at its own hours', () => {
    const alsace = { ...where, place: { zone: ZONE, holidays: 'ALSACE_MOSELLE' } } as const;
    expect(doorHours(habits(), '2026-12-26', alsace)).toEqual([]);
    expect(doorHours(habits(), '2026-12-26', where)).toHaveLength(1);
    const zone = 'Indian/Reunion';
    const there = { ...where, place: { zone, holidays: 'REUNION' } } as const;
    const [hours] = doorHours(habits({ zone }), '2026-12-01', there);
    expect(hours?.startsAt).toBe(at('2026-12-01', '06:00', ZONE));
    expect(doorHours(habits({ zone }), '2027-12-20', there)).toEqual([]);
  });

  it('are those that the household gave', () => {
    const contactHours = { 2: [['18:00', '21:00']] } as const;
    expect(shown(ZONE, doorHours(habits({ contactHours }), '2026-12-01', where))).toEqual([
      '18:00–20:00',
    ]);
    expect(doorHours(habits({ contactHours }), '2026-12-02', where)).toEqual([]);
  });

  it.each([
    ['10:15', ['12:30–20:00']],
    ['14:00', ['9:00–12:30', '17:00–20:00']],
    ['18:40', ['9:00–17:00']],
  ])('are other ones than when it was last closed, at %s', (hour, hours) => {
    const closedAt = at('2026-11-27', hour, ZONE);
    expect(shown(ZONE, doorHours(habits({ closedAt }), '2026-12-01', where))).toEqual(hours);
  });
});

describe('Which door first', () => {
  const weight = (about: Parameters<typeof file>[0]) => urgencyWeight(file(about), '2026-12-01');

  it('the nearer the legal date, and the force publique whatever the date', () => {
    const order = [
      weight({}),
      weight({ referredOn: '2026-11-01' }),
      weight({ hearingOn: '2026-12-20' }),
      weight({ deadlineOn: '2026-12-12', deadlineKind: 'fin du délai du CDP' }),
      weight({ stage: 'CFP' }),
      weight({ hearingOn: '2026-12-03' }),
    ];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order).size).toBe(order.length);
  });

  it('a date that is past, or binds nobody, makes no hurry; every weight is far below a promise', () => {
    expect(weight({ hearingOn: '2026-11-20' })).toBe(weight({}));
    expect(weight({ deadlineOn: '2026-12-12', deadlineKind: 'réponse au bailleur' })).toBe(
      weight({}),
    );
    expect(weight({ hearingOn: '2026-12-02', referredOn: '2026-10-01' })).toBeLessThan(200);
  });
});
