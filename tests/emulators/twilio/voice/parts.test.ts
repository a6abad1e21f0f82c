import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../emulators/clock.js';
import { createHeap } from '../../../../emulators/twilio/voice/heap.js';
import { createTimeline } from '../../../../emulators/twilio/voice/timeline.js';
import { readTwiml } from '../../../../emulators/twilio/voice/twiml.js';
import { toWav } from '../../../../emulators/twilio/voice/wav.js';

describe('a heap', () => {
  it('gives its items in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => {
        const heap = createHeap<number>((a, b) => a < b);
        for (const item of items) heap.push(item);
        expect(items.map(() => heap.pop())).toEqual([...items].sort((a, b) => a - b));
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});

describe('the timeline', () => {
  const still = { speed: 1, now: () => 1000, realDelay: () => 0 };

  it.each([
    ['a clock that stands still', still],
    ['a clock faster than timers', createClock({ origin: 0, startedAt: Date.now(), speed: 1e6 })],
  ])('keeps the order of spans, also of what follows from them, with %s', async (_name, clock) => {
    const timeline = createTimeline(clock);
    const seen: string[] = [];
    const begun = timeline.now();
    timeline.after(5000, 'certain', () => seen.push('time-out'));
    timeline.after(500, 'certain', () => {
      seen.push('dialled');
      timeline.after(1500, 'certain', () => seen.push(`rings at ${timeline.now() - begun}`));
    });
    const never = timeline.after(1000, 'certain', () => seen.push('never'));
    never();
    await timeline.quiet();
    expect(seen.map((one) => one.replace(/\d{5,}/, 'about 2000'))).toEqual([
      'dialled',
      clock === still ? 'rings at 2000' : expect.stringMatching(/^rings/),
      'time-out',
    ]);
    expect(timeline.isQuiet()).toBe(true);
  });

  it('jumps over nothing open, nor while it is held', async () => {
    let hour = 1000;
    const timeline = createTimeline({ ...still, now: () => hour });
    const seen: string[] = [];
    timeline.after(60_000, 'open', () => seen.push('time limit'));
    const release = timeline.hold();
    timeline.after(1000, 'certain', () => seen.push('held'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual([]);
    release();
    await timeline.quiet();
    expect(seen).toEqual(['held']);
    hour += 60_000;
    await expect.poll(() => seen).toEqual(['held', 'time limit']);
    timeline.clear();
  });

  it('forgets all when cleared, and comes back to the clock', async () => {
    const timeline = createTimeline(still);
    timeline.after(9000, 'certain', () => {});
    await timeline.quiet();
    expect(timeline.now()).toBe(10_000);
    timeline.catchUp();
    expect(timeline.now()).toBe(1000);
    timeline.after(1, 'certain', () => expect.unreachable());
    const quiet = timeline.quiet();
    timeline.clear();
    await quiet;
  });
});

describe('a document', () => {
  it('is read with its attributes, texts and entities', () => {
    const read = readTwiml(
      '\uFEFF<?xml version="1.0"?>\n<Response><!-- x --><Say voice="a"><![CDATA[a < b]]> &amp; <break/>c</Say></Response>',
    );
    expect(read).toMatchObject({
      verbs: [{ name: 'Say', attributes: { voice: 'a' }, text: 'a < b & c' }],
    });
  });

  it.each([
    '',
    'Bonjour',
    '<Response>',
    '<Response><Say>&nbsp;</Say></Response>',
    '<a/>',
    '<Response/><b/>',
  ])('is refused: %s', (text) => expect(readTwiml(text)).toHaveProperty('problem'));
});

it('the audio of a recording lasts as long as it did, and sounds where there are words', () => {
  const wav = toWav('bonjour à tous', 3);
  expect(wav.readUInt32LE(24)).toBe(8000);
  expect(wav.readUInt32LE(40)).toBe(24_000);
  expect(Math.max(...wav.subarray(44, 2000))).toBeGreaterThan(150);
  expect(new Set(wav.subarray(-8000))).toEqual(new Set([128]));
});
