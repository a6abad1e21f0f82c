import { callSeconds } from '../../call-json.js';
import { endCall, isOver } from '../call-moves.js';
import type { Leg, Room, Voice } from '../leg.js';
import { addLine } from '../lines.js';
import { meet } from '../meeting.js';
import { live } from '../open-leg.js';
import type { Source } from '../records.js';
import { ringUntilTaken } from '../ringing.js';
import { createRun, runLeg } from '../run-leg.js';
import { partOf, type Scope } from '../scope.js';

/** A leg made by a <Dial>. */
export type DialledLeg = {
  leg: Leg;
  whisper: Source | null;
  /** What it does for the <Dial>; cut by a redirect, it belongs to itself. */
  program: Scope | null;
};

type Meeting = {
  parent: Leg;
  room: Room;
  timeLimit: number;
  /** It is there to speak. */
  ready: () => void;
};

/** Rings, hears the whisper, then waits in the room for the caller and speaks until they part. */
export function liveAsDialled(voice: Voice, dialled: DialledLeg, meeting: Meeting): void {
  const { leg } = dialled;
  live(voice, async () => {
    await ringUntilTaken(voice, leg, meeting.parent);
    const { sendDigits } = leg.call;
    if (sendDigits) addLine(voice, leg.call, { from: 'line', kind: 'digits', text: sendDigits });
    const outcome = await partOf(leg.life, (program) => {
      dialled.program = program;
      leg.program = program;
      return speakWithCaller(voice, dialled, { ...meeting, program });
    });
    if ('value' in outcome) endCall(voice, leg.call, 'completed');
    else if (outcome.cut.why === 'redirected') runLeg(voice, leg, outcome.cut.to);
  });
}

async function speakWithCaller(
  voice: Voice,
  { leg, whisper }: DialledLeg,
  { program, room, timeLimit, ready }: Meeting & { program: Scope },
): Promise<void> {
  const run = createRun(voice, leg, program);
  if (whisper) {
    const ending = await voice.run({ ...run, place: 'whisper' }, whisper);
    if (ending.how !== 'ran-out') return;
  }
  ready();
  await meet(run, room, { endsAlone: true, hangupOnStar: false, timeLimit });
}

/** Ends a leg with its <Dial>, unless it was redirected away from it. */
export function endDialled(voice: Voice, { leg, program }: DialledLeg): void {
  if (program?.reason?.why === 'redirected') return;
  const isAnswered = leg.call.status === 'in-progress';
  endCall(voice, leg.call, isAnswered ? 'completed' : 'canceled');
}

/** Seconds since it was answered, until its end or now. */
export function dialledSeconds(voice: Voice, { call }: Leg): number {
  if (isOver(call)) return callSeconds(call);
  return callSeconds({ ...call, endedAt: voice.timeline.now() });
}
