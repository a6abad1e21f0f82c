import { endCall, isOver } from './call-moves.js';
import type { Voice } from './leg.js';
import type { Call } from './records.js';

/** What a handset, or a test in its place, does with a call. */
export const DECISIONS = ['answer', 'machine', 'busy', 'no-answer', 'fail', 'hang-up'] as const;
export type CallDecision = (typeof DECISIONS)[number];

const ENDS = { busy: 'busy', 'no-answer': 'no-answer', fail: 'failed' } as const;

/** Decides for the handset; false when the call's state does not allow it. */
export function decideCall(voice: Voice, call: Call, decision: CallDecision): boolean {
  if (isOver(call)) return false;
  const isAnswered = call.status === 'in-progress';
  if (decision === 'hang-up') {
    endCall(voice, call, isAnswered ? 'completed' : 'no-answer');
    return true;
  }
  if (isAnswered) return false;
  if (decision !== 'answer' && decision !== 'machine') {
    endCall(voice, call, ENDS[decision]);
    return true;
  }
  const pickUp = voice.legs.get(call.sid)?.pickUp;
  pickUp?.(decision === 'machine' ? 'machine' : 'human');
  return pickUp !== undefined && pickUp !== null;
}
