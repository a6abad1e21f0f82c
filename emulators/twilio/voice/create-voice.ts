import type { World } from '../world.js';
import type { Voice } from './leg.js';
import { createRunner } from './run-document.js';
import { createTimeline } from './timeline.js';
import { VERBS } from './verbs/index.js';

/** Addresses and limits of the account's number. */
export type VoiceOptions = {
  /** Asked what to say when a call comes in; `${productUrl}/hooks/twilio/voice` unless told. */
  voiceUrl?: string;
  /** Asked when the first address fails; none unless told. */
  voiceFallbackUrl?: string;
  /** Told of the end of each call that came in; `null` for nobody. */
  voiceStatusUrl?: string | null;
  /** Real milliseconds after which a document counts as not given; Twilio's 15 seconds. */
  voicePatience?: number;
  /**
   * Emulated milliseconds that pass during one of a call, 1 unless told: with the clock's own
   * speed, a person holds the telephone at life's pace while days go by.
   */
  callPace?: number;
};

const HARD_LIMIT = 15_000;

/** Makes what the calls of a world share. */
export function createVoice(world: World, options: VoiceOptions, selfUrl: () => string): Voice {
  const hooks = () => `${world.productUrl()}/hooks/twilio/voice`;
  return {
    world,
    timeline: createTimeline(world.clock, options.callPace),
    legs: new Map(),
    conferences: new Map(),
    number: () => ({
      url: options.voiceUrl ?? hooks(),
      fallback: options.voiceFallbackUrl ?? null,
      status: options.voiceStatusUrl === undefined ? `${hooks()}/status` : options.voiceStatusUrl,
    }),
    selfUrl,
    patience: options.voicePatience ?? HARD_LIMIT,
    run: createRunner(VERBS),
    watchers: new Set(),
    queueWatchers: new Set(),
  };
}

/** Resolves when nothing is under way but what waits for people. */
export async function settleVoice({ world, timeline }: Voice): Promise<void> {
  do {
    await world.pending.settle();
    await timeline.quiet();
    // What the last event led to begins within this turn.
    await new Promise((resolve) => setImmediate(resolve));
  } while (!timeline.isQuiet() || world.pending.isBusy());
}

/** Forgets every call under way; nothing more happens on them. */
export function stopVoice(voice: Voice): void {
  voice.timeline.clear();
  voice.legs.clear();
  voice.conferences.clear();
  voice.queueWatchers.clear();
}
