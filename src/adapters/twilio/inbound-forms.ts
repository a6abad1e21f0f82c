import type { InboundSms, InboundStatus } from '../../app/ports/inbound.js';
import type { AttemptId, E164 } from '../../domain/ids.js';
import { deliveryStateOf } from './delivery-states.js';
import { E164_FORM, type Form, text, UUID, word } from './form.js';

/** What a webhook says in our words, with the id that makes its redeliveries one. */
export type ReadForm<Event> = { eventSid: string; number: E164; event: Event };

const SID = /^[A-Z]{2}[0-9a-zA-Z]{1,62}$/;
/** A carrier's short code or a named sender may write too; its text is kept like any other. */
const ANY_SENDER = /^(?:\+[1-9]\d{5,14}|\d{3,6}|(?=.*[A-Za-z])[A-Za-z0-9 .&-]{2,11})$/;

/** Reads an incoming message. Null when a field that we need is missing or malformed; unknown ones are ignored. */
export function readSmsForm(form: Form): ReadForm<InboundSms> | null {
  const sid = word(form, 'MessageSid', SID);
  const from = word(form, 'From', ANY_SENDER);
  const to = text(form, 'To');
  if (sid === null || from === null || to === '') return null;
  const number = from as E164;
  const event: InboundSms = {
    kind: 'sms',
    providerSid: sid,
    from: number,
    to,
    body: text(form, 'Body'),
    media: Number.parseInt(text(form, 'NumMedia'), 10) || 0,
  };
  return { eventSid: sid, number, event };
}

/**
 * Reads news of a message that we sent; `attempt` is the id that travelled in the callback's
 * address. Null when malformed, or when the status is one that we do not know.
 */
export function readStatusForm(form: Form, attempt: string | null): ReadForm<InboundStatus> | null {
  const sid = word(form, 'MessageSid', SID);
  const to = word(form, 'To', E164_FORM);
  const status = text(form, 'MessageStatus') || text(form, 'SmsStatus');
  const state = deliveryStateOf(status);
  if (sid === null || to === null || state === null) return null;
  const number = to as E164;
  const event: InboundStatus = {
    kind: 'status',
    providerSid: sid,
    attemptId: attempt !== null && UUID.test(attempt) ? (attempt as AttemptId) : null,
    state,
    errorCode: text(form, 'ErrorCode') || null,
    to: number,
  };
  return { eventSid: `${sid}-${status}`, number, event };
}
