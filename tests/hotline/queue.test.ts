import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedWait,
  LONGEST_SAID,
  placeOf,
  WAIT_LIMIT,
  waitWords,
} from '../../src/domain/hotline/queue.js';
import { MINUTE } from '../../src/domain/ids.js';

const caller = (id: string, waitingSince: number, urgent = false) => ({ id, waitingSince, urgent });

describe('the place of a caller', () => {
  const queue = [caller('late', 30), caller('danger', 40, true), caller('early', 10)];

  it('is behind those in danger and those who waited longer', () => {
    expect(['danger', 'early', 'late'].map((id) => placeOf(queue, id))).toEqual([1, 2, 3]);
  });

  it('is behind them all for who is not yet in the queue', () => {
    expect(placeOf(queue, 'new')).toBe(4);
    expect(placeOf([], 'new')).toBe(1);
  });

  it('is one’s own: places go from 1 to the last, whatever the order of the list', () => {
    const anyQueue = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        waitingSince: fc.option(fc.integer({ min: 0, max: 5 })),
        urgent: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(anyQueue, (waiting) => {
        const places = waiting.map(({ id }) => placeOf(waiting, id));
        expect([...places].sort((a, b) => a - b)).toEqual(waiting.map((_, index) => index + 1));
        const reversed = [...waiting].reverse();
        expect(waiting.map(({ id }) => placeOf(reversed, id))).toEqual(places);
      }),
    );
  });
});

describe('the expected wait', () => {
  const minutes = (...values: number[]) => values.map((value) => value * MINUTE);

  it('is told from the median of the recent waits, shared among the workers', () => {
    const waits = minutes(1, 4, 30);
    expect(expectedWait({ place: 1, waits, workers: 1 })).toBe(4);
    expect(expectedWait({ place: 3, waits, workers: 2 })).toBe(6);
    expect(expectedWait({ place: 2, waits: minutes(2, 4, 1, 9), workers: 1 })).toBe(6);
  });

  it('is two minutes a place for each worker as long as too little is known', () => {
    expect(expectedWait({ place: 3, waits: [], workers: 1 })).toBe(6);
    expect(expectedWait({ place: 3, waits: minutes(9, 9), workers: 2 })).toBe(3);
  });

  it('is a minute at least, and no number above fifteen', () => {
    expect(expectedWait({ place: 1, waits: [0, 0, 0], workers: 5 })).toBe(1);
    expect(expectedWait({ place: 9, waits: minutes(5, 5, 5), workers: 1 })).toBe(LONGEST_SAID + 1);
  });

  it('does not fail when the last worker has just gone', () => {
    expect(expectedWait({ place: 2, waits: [], workers: 0 })).toBe(4);
  });

  it('never grows shorter further back, nor longer with more workers', () => {
    const anyFacts = fc.record({
      place: fc.integer({ min: 1, max: 200 }),
      waits: fc.array(fc.integer({ min: 0, max: WAIT_LIMIT })),
      workers: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const wait = expectedWait(facts);
        expect(Number.isInteger(wait) && wait >= 1 && wait <= LONGEST_SAID + 1).toBe(true);
        expect(expectedWait({ ...facts, place: facts.place + 1 })).toBeGreaterThanOrEqual(wait);
        expect(expectedWait({ ...facts, workers: facts.workers + 1 })).toBeLessThanOrEqual(wait);
      }),
    );
  });
});

describe('what a caller hears of it', () => {
  it.each([
    [1, 2, 'Vous êtes la prochaine personne.'],
    [2, 1, 'Vous êtes en position 2. Attente estimée : 1 minute.'],
    [3, 4, 'Vous êtes en position 3. Attente estimée : 4 minutes.'],
    [9, 15, 'Vous êtes en position 9. Attente estimée : 15 minutes.'],
    [40, 16, 'Vous êtes en position 40. Attente estimée : plus de 15 minutes.'],
  ])('place %i, wait %i: « %s »', (place, wait, words) => {
    expect(waitWords(place, wait)).toBe(words);
  });
});
