import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barUntil,
  isMissedCall,
  judge,
  MISSED_CALL,
  type RecentCall,
} from '../../src/domain/hotline/line-abuse.js';
import { DAY, HOUR, MINUTE } from '../../src/domain/ids.js';
import { paris } from '../contact/facts.js';

const NOW = paris('2026-11-23 10:00');

const call = (minutesAgo: number, over: Partial<RecentCall> & { seconds?: number } = {}) => {
  const { seconds = 10, ...facts } = over;
  const startedAt = NOW - minutesAgo * MINUTE;
  const ended = { startedAt, endedAt: startedAt + seconds * 1_000 };
  return { ...ended, pressedKey: false, bridged: false, ...facts };
};
const every = (minutes: number, count: number, over: Parameters<typeof call>[1] = {}) =>
  Array.from({ length: count }, (_, index) => call(1 + index * minutes, over));
const judged = (calls: readonly RecentCall[], protectedCaller = false) =>
  judge(calls, { now: NOW, protectedCaller });

describe('the recent calls of a number', () => {
  it('are hang-ups from the fifth within half an hour', () => {
    expect(judged(every(5, 4))).toBe('fine');
    expect(judged(every(5, 5))).toBe('hang-ups');
    expect(judged(every(8, 5))).toBe('fine');
  });

  it('are fine when somebody was spoken to', () => {
    expect(judged([...every(5, 5), call(2, { bridged: true })])).toBe('fine');
  });

  it('are fine when the caller chose and then waited for us in vain', () => {
    expect(judged(every(5, 5, { pressedKey: true, seconds: 200 }))).toBe('fine');
    expect(judged(every(5, 5, { pressedKey: true, seconds: 15 }))).toBe('hang-ups');
  });

  it('count no call that is still on as a hang-up', () => {
    expect(judged([...every(5, 4), call(0, { endedAt: null })])).toBe('fine');
  });

  it('are the loop of two machines from the eighth within ten minutes without a key', () => {
    expect(judged(every(1, 7, { bridged: true }))).toBe('fine');
    expect(judged(every(1, 8, { bridged: true }))).toBe('loop');
    expect(judged(every(1, 8, { endedAt: null }))).toBe('loop');
    expect(judged([...every(1, 8), call(3, { pressedKey: true, bridged: true })])).toBe('fine');
    expect(judged(every(2, 8, { bridged: true }))).toBe('fine');
  });

  it('never bar a household in danger, whatever they are', () => {
    const anyCall = fc.record({
      startedAt: fc.integer({ min: NOW - DAY, max: NOW }),
      endedAt: fc.option(fc.constant(NOW)),
      pressedKey: fc.boolean(),
      bridged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 40 }), (calls) => {
        expect(judged(calls, true)).toBe('fine');
      }),
    );
    expect(judged(every(1, 20), true)).toBe('fine');
  });

  it('of yesterday say nothing of today', () => {
    expect(judge(every(1, 20), { now: NOW + HOUR, protectedCaller: false })).toBe('fine');
  });
});

describe('a bar put up by the machine', () => {
  it('always has an end: an hour for hang-ups, a day for a loop', () => {
    expect(barUntil('hang-ups', NOW)).toBe(NOW + HOUR);
    expect(barUntil('loop', NOW)).toBe(NOW + DAY);
  });
});

describe('a « bip »', () => {
  it('is a call ended within six seconds, without a key: its caller asks to be called back', () => {
    expect(isMissedCall(call(1, { seconds: 5 }))).toBe(true);
    expect(isMissedCall(call(1, { seconds: 6 }))).toBe(false);
    expect(isMissedCall(call(1, { seconds: 3, pressedKey: true }))).toBe(false);
    expect(isMissedCall(call(1, { seconds: 3, bridged: true }))).toBe(false);
    expect(isMissedCall(call(0, { endedAt: null }))).toBe(false);
  });

  it('lasts as long in life on a clock that runs faster', () => {
    expect(isMissedCall(call(1, { seconds: 300 }), MISSED_CALL * 60)).toBe(true);
  });
});
