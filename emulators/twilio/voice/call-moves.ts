import { callSeconds } from '../call-json.js';
import { rfc2822 } from '../dates.js';
import type { WebhookParams } from '../signing.js';
import type { Answerer, Leg, Voice } from './leg.js';
import { addNote, announce, stir } from './lines.js';
import type { Call, CallStatus } from './records.js';
import { voiceParams } from './voice-params.js';

/** The moments of which a call's callbacks tell. */
type Told = 'initiated' | 'ringing' | 'answered' | 'completed';

const OVER: readonly CallStatus[] = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
const SIP_CODES: Partial<Record<CallStatus, string>> = {
  completed: '200',
  busy: '486',
  'no-answer': '487',
  canceled: '487',
  failed: '404',
};
const END_NOTES: Partial<Record<CallStatus, string>> = {
  completed: 'Appel terminé',
  busy: 'Occupé',
  'no-answer': 'Pas de réponse',
  failed: 'L’appel n’a pas abouti',
  canceled: 'Appel annulé',
};

/** Whether a call has ended. */
export function isOver(call: Call): boolean {
  return OVER.includes(call.status);
}

/** The line is told that it is being dialled. */
export function initiate(voice: Voice, call: Call): void {
  tell(voice, call, 'initiated');
}

/** The handset rings. */
export function startRinging(voice: Voice, call: Call): void {
  call.startedAt = hourOf(voice, call);
  move(voice, call, { status: 'ringing', told: 'ringing' });
}

/** The call is answered, once: by its handset, or by the line for one that comes in. */
export function answerCall(voice: Voice, leg: Leg, answerer: Answerer = 'human'): void {
  const { call } = leg;
  if (call.status !== 'ringing') return;
  leg.answerer = answerer;
  call.answeredAt = hourOf(voice, call);
  call.startedAt ??= call.answeredAt;
  addNote(voice, call, answerer === 'machine' ? 'La messagerie a décroché' : 'Décroché');
  move(voice, call, { status: 'in-progress', told: 'answered' });
  stir(leg);
}

/** Ends a call with its last status; whatever it still did is cut short. */
export function endCall(voice: Voice, call: Call, status: CallStatus): void {
  if (isOver(call)) return;
  call.endedAt = hourOf(voice, call);
  addNote(voice, call, END_NOTES[status] ?? status);
  move(voice, call, { status, told: 'completed' });
  const leg = voice.legs.get(call.sid);
  if (!leg) return;
  voice.legs.delete(call.sid);
  leg.expects = null;
  leg.life.cut({ why: 'ended' });
}

/** Now; not before what happened to the call already, however late its events are. */
function hourOf({ timeline }: Voice, { updatedAt }: Call): number {
  return Math.max(timeline.now(), updatedAt);
}

function move(voice: Voice, call: Call, to: { status: CallStatus; told: Told }): void {
  call.status = to.status;
  call.updatedAt = hourOf(voice, call);
  announce(voice, call);
  tell(voice, call, to.told);
}

function tell(voice: Voice, call: Call, told: Told): void {
  const { accountSid, teller } = voice.world;
  if (!call.statusCallback || !call.statusCallbackEvents.includes(told)) return;
  const isLast = isOver(call);
  const params: WebhookParams = {
    ...voiceParams(call, accountSid),
    ...(told === 'initiated' && { CallStatus: 'initiated' }),
    Timestamp: rfc2822(hourOf(voice, call)),
    CallbackSource: 'call-progress-events',
    SequenceNumber: String(call.sequence),
    ...(isLast && endParams(call)),
  };
  call.sequence += 1;
  const webhook = { url: call.statusCallback, method: call.statusCallbackMethod, params };
  teller.tell(call.sid, webhook, isLast);
}

function endParams(call: Call): WebhookParams {
  const seconds = callSeconds(call);
  return {
    CallDuration: String(seconds),
    Duration: String(Math.ceil(seconds / 60)),
    SipResponseCode: SIP_CODES[call.status] ?? '200',
  };
}
