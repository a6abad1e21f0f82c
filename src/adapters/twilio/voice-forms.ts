import type { InboundCallStatus, NewInbound } from '../../app/ports/inbound.js';
import type { LineDoors } from '../../app/ports/line-doors.js';
import type { Door, LineAnswer } from '../../domain/hotline/line-answer.js';
import { assertNever, type E164, type LegId } from '../../domain/ids.js';
import { answeredByOf, numberOf, progressOf } from './call-words.js';
import { type Form, text, word } from './form.js';

const CALL_SID = /^CA[0-9a-zA-Z]{1,62}$/;
const QUEUE_ENDS = {
  bridged: 'bridged',
  'bridging-in-process': 'bridged',
  redirected: 'left',
  'redirected-from-bridged': 'bridged',
  leave: 'left',
  hangup: 'hung-up',
} as const;

/** A call that comes in; null without its id. */
export function readIncoming(form: Form): Parameters<LineDoors['callComesIn']>[0] | null {
  const providerSid = word(form, 'CallSid', CALL_SID);
  if (providerSid === null) return null;
  return { providerSid, from: numberOf(text(form, 'From')), to: text(form, 'To') };
}

/** Asks the line what a door's form asks. */
export function askLine(line: LineDoors, door: Door, form: Form): Promise<LineAnswer> {
  const digits = text(form, 'Digits') || null;
  const answeredBy = answeredByOf(text(form, 'AnsweredBy'));
  switch (door.at) {
    case 'menu':
      return line.hearMenu({ ...door, digits, speech: text(form, 'SpeechResult') || null });
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
  const sid = word(form, 'RecordingSid', /^RE[0-9a-zA-Z]{1,62}$/);
  return sid === null ? null : { sid, seconds: secondsOf(form, 'RecordingDuration') ?? 0 };
}

function secondsOf(form: Form, name: string): number | null {
  const seconds = Number.parseInt(text(form, name), 10);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/**
 * News of a call. Its events are handled in the order of its number's; those of a withheld number
 * in the order of the call's own. Null when malformed, or when the status is one we do not know.
 */
export function readCallStatus(
  form: Form,
  leg: string | null,
): Omit<NewInbound, 'receivedAt'> | null {
  const sid = word(form, 'CallSid', CALL_SID);
  const progress = progressOf(text(form, 'CallStatus'));
  if (sid === null || progress === null) return null;
  // Of a call that came in the other side is the caller, else the telephone that we rang.
  const number = numberOf(text(form, leg === null ? 'From' : 'To'));
  const event: InboundCallStatus = {
    kind: 'call-status',
    providerSid: sid,
    leg: leg as LegId | null,
    progress,
    seconds: secondsOf(form, 'CallDuration'),
    answeredBy: answeredByOf(text(form, 'AnsweredBy')),
    number,
  };
  const eventSid = `${sid}-${text(form, 'CallStatus')}`;
  return { eventSid, number: number ?? (`sid:${sid}` as E164), event };
}
