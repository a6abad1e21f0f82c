import type { InboundCallStatus, NewInbound } from '../../app/ports/inbound.js';
import type { LineDoors, MissedCall } from '../../app/ports/line-doors.js';
import type { Door, LineAnswer } from '../../domain/hotline/line-answer.js';
import { assertNever, type E164, type LegId } from '../../domain/ids.js';
import { answeredByOf, numberOf, progressOf } from './call-words.js';
import { type Form, text, word } from './form.js';

const CALL_SID = /^CA[0-9a-zA-Z]{1,62}$/;
const RECORDING_SID = /^RE[0-9a-zA-Z]{1,62}$/;
const KEYS = /^[0-9*#]{1,32}$/;

/** Source: https://www.twilio.com/docs/voice/twiml/enqueue#queueresult-values; all others are failures. */
const QUEUE_ENDS = {
  bridged: 'bridged',
  'bridging-in-process': 'bridged',
  'redirected-from-bridged': 'bridged',
  leave: 'left',
  redirected: 'left',
  hangup: 'hung-up',
} as const;

/** A call that comes in, and who calls; null without its id. */
export function readIncoming(form: Form): MissedCall | null {
  const providerSid = word(form, 'CallSid', CALL_SID);
  if (providerSid === null) return null;
  return { providerSid, from: numberOf(text(form, 'From')), to: text(form, 'To') };
}

/** Asks the line what a door's form asks. */
export function askLine(line: LineDoors, door: Door, form: Form): Promise<LineAnswer> {
  const digits = word(form, 'Digits', KEYS);
  const answeredBy = answeredByOf(text(form, 'AnsweredBy'));
  switch (door.at) {
    case 'menu':
      return line.hearMenu({ ...door, digits, speech: text(form, 'SpeechResult').trim() || null });
    case 'waiting':
      return line.whileWaiting({ ...door, digits });
    case 'left-queue':
      return line.leftQueue({ ...door, how: queueEndOf(text(form, 'QueueResult')) });
    case 'message-left':
      return line.messageLeft({ ...door, recording: recordingOf(form) });
    case 'worker':
      return line.workerAnswers({ ...door, digits, answeredBy });
    case 'worker-after':
      return line.workerAfter({
        ...door,
        progress: progressOf(text(form, 'DialCallStatus')) ?? 'failed',
        seconds: secondsOf(form, 'DialCallDuration'),
      });
    case 'reminder':
      return line.reminderAnswers({ ...door, digits, answeredBy });
    default:
      return assertNever(door);
  }
}

const queueEndOf = (result: string): 'bridged' | 'left' | 'hung-up' | 'failed' =>
  Object.hasOwn(QUEUE_ENDS, result) ? QUEUE_ENDS[result as keyof typeof QUEUE_ENDS] : 'failed';

function recordingOf(form: Form): { sid: string; seconds: number } | null {
  const sid = word(form, 'RecordingSid', RECORDING_SID);
  return sid === null ? null : { sid, seconds: secondsOf(form, 'RecordingDuration') ?? 0 };
}

function secondsOf(form: Form, name: string): number | null {
  const seconds = word(form, name, /^\d{1,6}$/);
  return seconds === null ? null : Number(seconds);
}

/**
 * What the provider tells once and would not tell again after a redirection; none of it is about
 * a person. Keys and words are not put into an address: the work under way keeps them.
 */
const CARRIED = [
  ...['RecordingSid', 'RecordingDuration', 'QueueResult'],
  ...['DialCallStatus', 'DialCallDuration', 'AnsweredBy'],
];

/** What of a form is to travel in the address at which the same is asked again. */
export function carriedFrom(form: Form): [string, string][] {
  return CARRIED.flatMap((name): [string, string][] => {
    const value = word(form, name, /^[\w-]{1,64}$/);
    return value === null ? [] : [[name, value]];
  });
}

/** The form as it was first told. */
export function withCarried(form: Form, query: URLSearchParams): Form {
  const carried = CARRIED.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { ...form, ...Object.fromEntries(carried) };
}

/**
 * News of a call; told twice it is the same event. Its events are handled in the order of its
 * number's, those of a withheld number in the order of the call's own. Null when malformed, or
 * when the status is one we do not know.
 */
export function readCallStatus(
  form: Form,
  leg: string | null,
): Omit<NewInbound, 'receivedAt'> | null {
  const sid = word(form, 'CallSid', CALL_SID);
  const status = text(form, 'CallStatus');
  const progress = progressOf(status);
  if (sid === null || progress === null) return null;
  // The other side of a call that came in is its caller; else the telephone that we rang.
  const isOurs = leg !== null || text(form, 'Direction').startsWith('outbound');
  const number = numberOf(text(form, isOurs ? 'To' : 'From'));
  const event: InboundCallStatus = {
    kind: 'call-status',
    providerSid: sid,
    leg: leg as LegId | null,
    progress,
    seconds: secondsOf(form, 'CallDuration'),
    answeredBy: answeredByOf(text(form, 'AnsweredBy')),
    number,
  };
  const eventSid = leg === null ? `${sid}-${status}` : `${sid}-${status}-${leg}`;
  return { eventSid, number: number ?? (`sid:${sid}` as E164), event };
}
