import type { Call } from '../twilio/store.js';
import { handsetOf } from '../twilio/voice/open-leg.js';

/** A call as the list of telephones shows it; its words are asked for by its sid. */
export type ShownCall = {
  sid: string;
  number: string;
  otherNumber: string;
  direction: 'in' | 'out';
  status: string;
  isLive: boolean;
  /** Emulated time at which it began, ISO 8601. */
  at: string;
};

const LIVE = ['queued', 'ringing', 'in-progress'];

/** One call for each telephone: the one under way, else the last; oldest first. */
export function shownCalls(calls: readonly Call[]): ShownCall[] {
  const shown = new Map<string, ShownCall>();
  for (const call of calls) {
    const { sid, status, from, to, createdAt } = call;
    const number = handsetOf(call);
    const isLive = LIVE.includes(status);
    const last = shown.get(number);
    if (last?.isLive && !isLive) continue;
    shown.delete(number);
    shown.set(number, {
      ...{ sid, number, otherNumber: number === from ? to : from, status, isLive },
      direction: call.direction === 'inbound' ? 'in' : 'out',
      at: new Date(createdAt).toISOString(),
    });
  }
  return [...shown.values()];
}
