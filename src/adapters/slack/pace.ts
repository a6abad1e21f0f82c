import type { Clock } from '../../app/ports/time-and-chance.js';

/** 0: a message may leave now; otherwise in how many seconds. */
export type Pace = () => number;

/** Slack takes one message a second in a channel, and forgives a short burst. */
const PER_SECOND = 1;
const BURST = 20;

/**
 * Keeps this process from filling a channel faster than Slack takes it; what Slack itself asks
 * (429) is obeyed besides, in real time. On the product's clock: a demo's days hold more messages
 * than its seconds.
 */
export function createPace(clock: Clock): Pace {
  let left: number = BURST;
  let at = clock.now();
  return () => {
    const now = clock.now();
    left = Math.min(BURST, left + (Math.max(0, now - at) / 1000) * PER_SECOND);
    at = now;
    if (left < 1) return Math.ceil((1 - left) / PER_SECOND);
    left -= 1;
    return 0;
  };
}
