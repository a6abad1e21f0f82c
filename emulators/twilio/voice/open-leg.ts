import { newSid } from '../sids.js';
import type { Leg, Voice } from './leg.js';
import { announce } from './lines.js';
import type { Call } from './records.js';
import { Cut, openScope } from './scope.js';

/** What a new call is made of. */
export type CallDraft = Pick<Call, 'direction' | 'from' | 'to' | 'status'> &
  Partial<
    Pick<
      Call,
      | 'parentSid'
      | 'url'
      | 'method'
      | 'fallback'
      | 'twiml'
      | 'timeout'
      | 'timeLimit'
      | 'detection'
      | 'sendDigits'
      | 'statusCallback'
      | 'statusCallbackMethod'
      | 'statusCallbackEvents'
    >
  >;

/** Seconds an outbound call rings unless told. */
const DEFAULT_TIMEOUT = 60;

/** Begins a call: it stands in the store and is shown, nothing happens to it yet. */
export function openLeg(voice: Voice, draft: CallDraft, script?: Leg['script']): Leg {
  if (voice.legs.size === 0) voice.timeline.catchUp();
  const call = createCall(draft, voice.timeline);
  const life = openScope();
  const leg: Leg = {
    call,
    life,
    program: life,
    instead: null,
    script: script ?? voice.world.store.phone(handsetOf(call)).script ?? null,
    answerer: 'human',
    pickUp: null,
    inputs: new Set(),
    expects: null,
    room: null,
    dequeue: null,
    voices: 0,
    heard: '',
    hasBeeped: false,
    listeners: new Set(),
  };
  voice.world.store.calls.add(call);
  voice.legs.set(call.sid, leg);
  announce(voice, call);
  return leg;
}

/** The number of the handset at the far end of the line. */
export function handsetOf({ direction, from, to }: Call): string {
  return direction === 'inbound' ? from : to;
}

/** Lives a part of a call in the background; being cut ends it, anything else is a mistake. */
export function live(voice: Voice, work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    if (error instanceof Cut) return;
    voice.world.pending.run(() => Promise.reject(error));
  });
}

function createCall(draft: CallDraft, { now: clock, pace }: Voice['timeline']): Call {
  const now = clock();
  return {
    sid: newSid('CA'),
    parentSid: null,
    createdAt: now,
    updatedAt: now,
    startedAt: null,
    answeredAt: null,
    pace,
    endedAt: null,
    answeredBy: null,
    url: null,
    method: 'POST',
    fallback: null,
    twiml: null,
    timeout: DEFAULT_TIMEOUT,
    timeLimit: null,
    detection: null,
    sendDigits: null,
    statusCallback: null,
    statusCallbackMethod: 'POST',
    statusCallbackEvents: ['completed'],
    sequence: 0,
    queuedFor: 0,
    lines: [],
    ...draft,
  };
}
