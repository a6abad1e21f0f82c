import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LegEnd } from '../../src/domain/hotline/call.js';
import {
  CALL_BACK_TRIES,
  callAgainAt,
  type EndedTry,
} from '../../src/domain/hotline/call-retries.js';
import { lineOpen } from '../../src/domain/hotline/opening-hours.js';
import { DAY, type Instant } from '../../src/domain/ids.js';
import { frenchDateTime } from '../../src/domain/time/local-time.js';
import { calendar, PLACES, paris, reunion } from '../contact/facts.js';
import { inParis, inPlace, inReunion, line, wallClock } from './facts.js';

/** A try that ended at that time in Paris; when the next is, in words. */
function again(end: LegEnd, tries: number, at: string, over: Partial<EndedTry> = {}) {
  const ended = { end, tries, now: paris(at), where: inParis, setting: line(), ...over };
  const next = callAgainAt(ended);
  return next === null ? null : frenchDateTime(next, ended.where.place.zone).replace(' 2026', '');
}

describe('a person who was called in vain', () => {
  it('and was on the telephone, is called a quarter of an hour later', () => {
    expect(again('busy', 1, '2026-11-23 10:00')).toBe('lundi 23 novembre à 10h15');
    expect(again('busy', 2, '2026-11-23 10:15')).toBe('lundi 23 novembre à 10h30');
  });

  it('is called when the line opens again if it has closed by then', () => {
    expect(again('busy', 1, '2026-11-23 12:20')).toBe('lundi 23 novembre à 13h30');
    expect(again('busy', 1, '2026-11-28 12:50')).toBe('lundi 30 novembre à 9h');
  });

  it('and did not answer in the morning, is called that evening', () => {
    expect(again('no-answer', 1, '2026-11-23 10:00')).toBe('lundi 23 novembre à 17h');
    expect(again('canceled', 1, '2026-11-23 10:00')).toBe('lundi 23 novembre à 17h');
  });

  it('and did not answer in the afternoon or evening, is called in the morning', () => {
    expect(again('no-answer', 1, '2026-11-23 14:00')).toBe('mardi 24 novembre à 9h');
    expect(again('no-answer', 1, '2026-11-27 18:00')).toBe('samedi 28 novembre à 9h30');
  });

  it('and did not answer on Saturday morning, is called on Monday evening', () => {
    expect(again('no-answer', 1, '2026-11-28 10:00')).toBe('lundi 30 novembre à 17h');
  });

  it('is called the third time on the next working day, in the other part of it', () => {
    expect(again('no-answer', 2, '2026-11-23 17:00')).toBe('mardi 24 novembre à 9h');
    expect(again('no-answer', 2, '2026-11-24 09:00')).toBe('mercredi 25 novembre à 17h');
    expect(again('no-answer', 2, '2026-11-27 09:30')).toBe('samedi 28 novembre à 9h30');
  });

  it('and whose machine answered, is called on the next working day', () => {
    expect(again('machine', 1, '2026-11-23 10:00')).toBe('mardi 24 novembre à 17h');
    expect(again('machine', 1, '2026-12-24 18:00')).toBe('samedi 26 décembre à 9h30');
  });

  it('when the network failed, is called an hour later once, then on the next working day', () => {
    expect(again('failed', 1, '2026-11-23 10:00')).toBe('lundi 23 novembre à 11h');
    expect(again('failed', 2, '2026-11-23 11:00')).toBe('mardi 24 novembre à 17h');
  });

  it('when nobody of ours took the call, is called a quarter of an hour later', () => {
    expect(again('not-taken', 1, '2026-11-23 10:00')).toBe('lundi 23 novembre à 10h15');
    expect(again('caller-gone', 1, '2026-11-23 10:00')).toBe('lundi 23 novembre à 10h15');
  });

  it('is not called on a number that is none, nor once they were reached', () => {
    expect(again('invalid', 1, '2026-11-23 10:00')).toBeNull();
    expect(again('bridged', 1, '2026-11-23 10:00')).toBeNull();
  });

  it('is not called a fourth time', () => {
    expect(CALL_BACK_TRIES).toBe(3);
    expect(again('busy', 3, '2026-11-23 10:00')).toBeNull();
  });

  it('is looked for at the opening where the line has no evening', () => {
    const mornings = line({ hours: { 1: [['09:00', '12:00']], 2: [['10:00', '12:00']] } });
    const next = again('no-answer', 1, '2026-11-23 10:00', { setting: mornings });
    expect(next).toBe('mardi 24 novembre à 10h');
  });

  it('does not wait weeks for a morning that holidays take away', () => {
    // 1 and 8 May 2027 are Saturdays.
    const few = line({ hours: { 3: [['18:00', '21:00']], 6: [['08:00', '12:00']] } });
    const next = again('no-answer', 1, '2027-04-27 18:00', { setting: few });
    expect(next).toBe('mercredi 28 avril 2027 à 18h');
  });

  it('is left in peace on a Sunday and a holiday that an exception opens to those who call', () => {
    const open = [['09:00', '19:00']] as const;
    const setting = line({
      exceptions: [
        { day: '2026-11-29', spans: open, why: 'grand froid' },
        { day: '2026-12-25', spans: open, why: 'permanence' },
      ],
    });
    expect(again('machine', 1, '2026-11-28 10:00', { setting })).toBe('lundi 30 novembre à 17h');
    expect(again('busy', 1, '2026-12-25 10:00', { setting })).toBe('samedi 26 décembre à 9h30');
  });

  it('is called by the clock of La Réunion, where the 20th of December is a holiday', () => {
    const ended = { end: 'no-answer', tries: 1, now: reunion('2027-12-18 10:00') } as const;
    const next = callAgainAt({ ...ended, where: inReunion, setting: line() });
    expect(next).toBe(reunion('2027-12-21 17:00'));
  });

  it('is not called where the line never opens', () => {
    const setting = line({ hours: {} });
    expect(again('busy', 1, '2026-11-23 10:00', { setting })).toBeNull();
    expect(again('no-answer', 1, '2026-11-23 10:00', { setting })).toBeNull();
  });
});

describe('the retries, for any ends, hours and moment', () => {
  const ENDS: readonly LegEnd[] = [
    ...(['not-taken', 'no-answer', 'busy', 'failed', 'machine', 'caller-gone'] as const),
    ...(['canceled', 'invalid', 'bridged'] as const),
  ];
  const anyNow = fc.integer({ min: paris('2026-01-01 00:00'), max: paris('2027-12-01 00:00') });
  const anySetting = fc.constantFrom(
    line(),
    line({ hours: { 3: [['18:00', '21:00']], 6: [['08:00', '12:00']] } }),
    line({ hours: { 1: [['11:00', '18:30']], 4: [['13:00', '16:00']] } }),
  );
  const anyTry: fc.Arbitrary<EndedTry> = fc.record({
    end: fc.constantFrom(...ENDS),
    tries: fc.integer({ min: 1, max: 4 }),
    now: anyNow,
    where: fc.constantFrom(...PLACES).map(inPlace),
    setting: anySetting,
  });
  const many = { numRuns: 500 };

  it('always come later, in hours of the line, on no Sunday and no holiday', () => {
    fc.assert(
      fc.property(anyTry, (ended) => {
        const next = callAgainAt(ended);
        if (next === null) return;
        const { place } = ended.where;
        const { date, weekday } = wallClock(next, place.zone);
        expect(next).toBeGreaterThan(ended.now);
        expect(lineOpen(ended.setting, next, ended.where).open).toBe(true);
        expect(weekday === 7 || calendar.isHoliday(date, place.holidays)).toBe(false);
      }),
      many,
    );
  });

  it('never end early without a reason: within two weeks there is another', () => {
    fc.assert(
      fc.property(anyTry, (ended) => {
        const isOver = ended.tries >= 3 || ended.end === 'invalid' || ended.end === 'bridged';
        const next = callAgainAt(ended);
        expect(next === null).toBe(isOver);
        if (next !== null) expect(next - ended.now).toBeLessThan(15 * DAY);
      }),
      many,
    );
  });

  it('end after three tries, whatever becomes of each', () => {
    fc.assert(
      fc.property(anyTry, fc.infiniteStream(fc.constantFrom(...ENDS)), (first, ends) => {
        let [tries, now]: [number, Instant | null] = [0, first.now];
        while (now !== null) {
          tries += 1;
          now = callAgainAt({ ...first, end: ends.next().value as LegEnd, tries, now });
        }
        expect(tries).toBeLessThanOrEqual(CALL_BACK_TRIES);
      }),
    );
  });
});
