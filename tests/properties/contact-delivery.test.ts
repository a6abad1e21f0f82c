import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DELIVERY_RANKS,
  type DeliveryState,
  isFinal,
  moves,
} from '../../src/domain/ledger/delivery-status.js';

const anyState = fc.constantFrom(...(Object.keys(DELIVERY_RANKS) as DeliveryState[]));

/** What stood, one after another, for callbacks in that order, lost, late and doubled as they come. */
const history = (callbacks: readonly DeliveryState[]) => {
  const seen: DeliveryState[] = ['claimed'];
  for (const next of callbacks) {
    const standing = seen.at(-1)!;
    if (moves(standing, next)) seen.push(next);
  }
  return seen;
};

describe('the delivery status, under any order and repetition of callbacks', () => {
  it('only ever goes forward', () => {
    fc.assert(
      fc.property(fc.array(anyState), (callbacks) => {
        const ranks = history(callbacks).map((state) => DELIVERY_RANKS[state]);
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
      }),
    );
  });

  it('never leaves an ending', () => {
    fc.assert(
      fc.property(fc.array(anyState), fc.array(anyState), (before, late) => {
        const ending = history(before).at(-1)!;
        if (isFinal(ending)) expect(history([...before, ...late]).at(-1)).toBe(ending);
      }),
    );
  });

  it('ends the same however the callbacks of one text are shuffled and doubled', () => {
    const story: DeliveryState[] = ['submitted', 'queued', 'sent', 'delivered'];
    const shuffled = fc.shuffledSubarray([...story, ...story], { minLength: 8 });
    fc.assert(
      fc.property(shuffled, (callbacks) => {
        expect(history(callbacks).at(-1)).toBe('delivered');
      }),
    );
  });
});
