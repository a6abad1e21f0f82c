import type { Expects, Voice } from './leg.js';
import { companyOf } from './meeting.js';
import { handsetOf } from './open-leg.js';
import type { Call, CallLine } from './records.js';

/** A call as its handset shows it. */
export type CallScreen = {
  sid: string;
  /** The handset's own number, and the one it shows. */
  number: string;
  otherNumber: string;
  direction: Call['direction'];
  status: Call['status'];
  /** The calls it is connected with; null while it is connected with none. */
  talkingTo: string[] | null;
  expects: Expects | null;
  lines: CallLine[];
};

/** The screen of a call, under way or over. */
export function screenOf(voice: Voice, call: Call): CallScreen {
  const leg = voice.legs.get(call.sid);
  const number = handsetOf(call);
  return {
    sid: call.sid,
    number,
    otherNumber: number === call.from ? call.to : call.from,
    direction: call.direction,
    status: call.status,
    talkingTo: leg ? companyOf(leg) : null,
    expects: leg?.expects ?? null,
    lines: call.lines,
  };
}

/**
 * Resolves with the first screen that fits, of a call as it stands now or comes to stand. Rejects
 * after `patience` real milliseconds, saying what was there instead.
 */
export function untilScreen(
  voice: Voice,
  fits: (screen: CallScreen) => boolean,
  patience: number,
): Promise<CallScreen> {
  return new Promise((resolve, reject) => {
    const calls = voice.world.store.calls.all();
    const standing = calls.map((call) => screenOf(voice, call)).findLast(fits);
    if (standing) return resolve(standing);
    const watch = (call: Call) => {
      const screen = screenOf(voice, call);
      if (!fits(screen)) return;
      stop();
      resolve(screen);
    };
    const timer = setTimeout(() => {
      stop();
      const seen = voice.world.store.calls.all().map((call) => screenOf(voice, call));
      reject(new Error(`No call came to stand so; there were ${JSON.stringify(seen, null, 1)}`));
    }, patience);
    const stop = () => {
      clearTimeout(timer);
      voice.watchers.delete(watch);
    };
    voice.watchers.add(watch);
  });
}
