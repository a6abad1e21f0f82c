import { endCall } from './call-moves.js';
import { detect } from './detection.js';
import type { Leg, Voice } from './leg.js';
import { addLine } from './lines.js';
import { type CallDraft, live, openLeg } from './open-leg.js';
import type { Call, Source } from './records.js';
import { ringUntilTaken } from './ringing.js';
import { runLeg } from './run-leg.js';

/** Places a call that the REST API asked for. */
export function placeCall(voice: Voice, draft: CallDraft): Call {
  const leg = openLeg(voice, draft);
  live(voice, () => dial(voice, leg));
  return leg.call;
}

async function dial(voice: Voice, leg: Leg): Promise<void> {
  const { call } = leg;
  await ringUntilTaken(voice, leg);
  if (call.timeLimit !== null) {
    const end = () => endCall(voice, call, 'completed');
    leg.life.onCut(voice.timeline.after(call.timeLimit * 1000, 'open', end));
  }
  if (call.sendDigits)
    addLine(voice, call, { from: 'line', kind: 'digits', text: call.sendDigits });
  if (call.detection?.isAsync) live(voice, () => detect(voice, leg));
  else if (call.detection) await detect(voice, leg);
  runLeg(voice, leg, firstSource(call));
}

function firstSource({ url, method, twiml }: Call): Source {
  if (url !== null) return { kind: 'url', url, method };
  return { kind: 'twiml', twiml: twiml ?? '', base: null };
}
