import { describe, expect, it } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import {
  type DigestPart,
  digestDue,
  digestExpires,
  parseDigestHour,
  USUAL_DIGEST_HOURS,
} from '../../src/domain/escalation/digest-hours.js';
import { USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';
import { territoryOf } from '../../src/domain/territories.js';

const calendar = createHolidayCalendar();
const line = { hours: USUAL_LINE_HOURS, exceptions: [] };

function due(part: DigestPart, day: string, code = '93', about: Partial<typeof line> = {}) {
  const where = { place: territoryOf(code)!, calendar };
  const plan = { part, day, hours: USUAL_DIGEST_HOURS, line: { ...line, ...about } };
  const at = digestDue(plan, where);
  return at === null ? null : new Date(at).toISOString();
}

describe('a digest leaves at its hour on the clock of the place', () => {
  it.each([
    ['in winter', 'morning', '2026-11-23', '93', '2026-11-23T07:45:00.000Z'],
    ['in summer', 'morning', '2026-07-06', '93', '2026-07-06T06:45:00.000Z'],
    [
      'on the Friday before the spring change',
      'evening',
      '2027-03-26',
      '93',
      '2027-03-26T16:45:00.000Z',
    ],
    ['on the Monday after the spring change', 'evening', '2027-03-29', '93', null],
    [
      'on the Tuesday after the spring change',
      'evening',
      '2027-03-30',
      '93',
      '2027-03-30T15:45:00.000Z',
    ],
    [
      'on the Monday after the autumn change',
      'morning',
      '2026-10-26',
      '93',
      '2026-10-26T07:45:00.000Z',
    ],
    ['in La Réunion', 'morning', '2026-11-23', '974', '2026-11-23T04:45:00.000Z'],
    [
      'in La Réunion in summer, which has no change',
      'evening',
      '2026-07-06',
      '974',
      '2026-07-06T13:45:00.000Z',
    ],
    [
      'on a Saturday, at the closing of the line',
      'evening',
      '2026-11-28',
      '93',
      '2026-11-28T12:00:00.000Z',
    ],
  ] as const)('%s', (_, part, day, code, expected) => expect(due(part, day, code)).toBe(expected));
});

describe('there is none', () => {
  it.each([
    ['on a Sunday', '2026-11-29', '93'],
    ['on Armistice Day', '2026-11-11', '93'],
    ['on Saint Stephen’s Day in Moselle', '2026-12-26', '57'],
    ['on the day of the abolition of slavery in La Réunion', '2027-12-20', '974'],
  ])('%s', (_, day, code) => {
    expect(due('morning', day, code)).toBeNull();
    expect(due('evening', day, code)).toBeNull();
  });

  it('on a day on which the line is closed', () => {
    const exceptions = [{ day: '2026-11-24', spans: [], why: 'formation' }] as never[];
    expect(due('morning', '2026-11-24', '93', { exceptions })).toBeNull();
    expect(due('morning', '2026-11-24')).not.toBeNull();
  });

  it('on the same holidays elsewhere', () => {
    expect(due('morning', '2026-12-26', '93')).not.toBeNull();
    expect(due('morning', '2027-12-20', '93')).not.toBeNull();
  });
});

it('says nothing any more from noon, or from midnight, on the clock of the place', () => {
  const at = (part: DigestPart, zone: string) =>
    new Date(digestExpires(part, '2026-11-23', zone)).toISOString();
  expect(at('morning', 'Europe/Paris')).toBe('2026-11-23T11:00:00.000Z');
  expect(at('evening', 'Europe/Paris')).toBe('2026-11-23T23:00:00.000Z');
  expect(at('morning', 'Indian/Reunion')).toBe('2026-11-23T08:00:00.000Z');
});

describe('an hour is read', () => {
  it.each([
    ['08:30', '08:30'],
    ['8h30', '08:30'],
    ['9h', '09:00'],
    [' Jamais ', null],
  ])('« %s »', (text, value) =>
    expect(parseDigestHour(text, 'morning')).toEqual({ ok: true, value }),
  );

  it.each(['12:00', '05:59', '25:00', '8h75', 'tôt', ''])('or refused: « %s »', (text) =>
    expect(parseDigestHour(text, 'morning')).toMatchObject({ ok: false }),
  );
});
