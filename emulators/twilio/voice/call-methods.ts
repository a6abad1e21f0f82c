import { type CallDecision, decideCall } from './decisions.js';
import { type HandsetCall, receiveCall } from './handset-call.js';
import type { Voice } from './leg.js';
import type { Call } from './records.js';
import { type CallScreen, screenOf, untilScreen } from './screen.js';
import { press, speak } from './speaking.js';

const PATIENCE = 10_000;

/** What tests and pages do with calls, in the place of their handsets. */
export type CallMethods = {
  /** A handset calls; `from` may be `anonymous`. */
  receiveCall(call: HandsetCall): Call;
  /** Decides for a handset; false when the call's state does not allow it. */
  decideCall(sid: string, decision: CallDecision): boolean;
  /** Presses keys; false when the call is not under way. */
  press(sid: string, digits: string): boolean;
  /** Says words; false when the call is not under way. */
  speak(sid: string, text: string): boolean;
  /** What the handset of a call shows; undefined for a sid that is no call's. */
  callScreen(sid: string): CallScreen | undefined;
  /**
   * Resolves with the first screen that fits, now or later; rejects after `patience` real
   * milliseconds (10 seconds).
   */
  untilCall(fits: (screen: CallScreen) => boolean, patience?: number): Promise<CallScreen>;
};

/** Those methods for a world. */
export function callMethods(voice: Voice): CallMethods {
  const { calls } = voice.world.store;
  return {
    receiveCall: (call) => receiveCall(voice, call),
    decideCall(sid, decision) {
      const call = calls.get(sid);
      return call !== undefined && decideCall(voice, call, decision);
    },
    press(sid, digits) {
      const leg = voice.legs.get(sid);
      return leg !== undefined && press(voice, leg, digits);
    },
    speak(sid, text) {
      const leg = voice.legs.get(sid);
      return leg !== undefined && speak(voice, leg, text);
    },
    callScreen(sid) {
      const call = calls.get(sid);
      return call && screenOf(voice, call);
    },
    untilCall: (fits, patience = PATIENCE) => untilScreen(voice, fits, patience),
  };
}
