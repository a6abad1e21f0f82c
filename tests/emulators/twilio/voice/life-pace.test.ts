import { describe, expect, it } from 'vitest';
import { createTimeline } from '../../../../emulators/twilio/voice/timeline.js';

/** A clock that shows what it is told, thousands of times faster than life. */
const SPEED = 4320;

describe('a call in a world whose days go by in seconds', () => {
  it('lasts as in life: five seconds of silence are five seconds to who holds the telephone', async () => {
    const startedAt = Date.now();
    const clock = {
      speed: SPEED,
      now: () => (Date.now() - startedAt) * SPEED,
      realDelay: (ms: number) => ms / SPEED,
    };
    const timeline = createTimeline(clock, SPEED);
    const fired = new Promise<number>((resolve) => {
      timeline.after(60, 'certain', () => resolve(Date.now() - startedAt));
    });
    expect(await fired).toBeGreaterThanOrEqual(55);
    timeline.clear();
  });
});
