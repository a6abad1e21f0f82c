import { type ApiError, apiError } from './errors.js';
import { magicMessageError } from './magic-numbers.js';
import type { MessageDraft } from './message-life.js';
import { isE164, isSender } from './numbers.js';
import type { PhoneBehaviour } from './store.js';

const LONGEST_BODY = 1600;

/** Reads the form of a message creation, or says why Twilio refuses it. */
export function readMessageForm(
  form: URLSearchParams,
  behaviourOf: (number: string) => PhoneBehaviour,
): { draft: MessageDraft } | { error: ApiError } {
  const text = (name: string) => form.get(name) ?? '';
  const draft: MessageDraft = {
    direction: 'outbound-api',
    from: text('From') || null,
    to: text('To'),
    body: text('Body'),
    media: form.getAll('MediaUrl'),
    serviceSid: text('MessagingServiceSid') || null,
    statusCallback: text('StatusCallback') || null,
    sendAt: text('ScheduleType') === 'fixed' ? Date.parse(text('SendAt')) : null,
  };
  const error =
    missing(draft, form) ?? malformed(draft) ?? magicMessageError(draft.from ?? '', draft.to);
  if (error) return { error };
  if (behaviourOf(draft.to) === 'stop')
    return { error: apiError(21610, 'Attempt to send to unsubscribed recipient') };
  return { draft };
}

function missing(draft: MessageDraft, form: URLSearchParams): ApiError | undefined {
  if (!draft.to) return apiError(21604, "A 'To' phone number is required.");
  if (!draft.from && !draft.serviceSid)
    return apiError(21603, "A 'From' phone number is required.");
  if (!draft.body && draft.media.length === 0 && !form.get('ContentSid'))
    return apiError(21602, 'Message body is required.');
  if (form.get('ScheduleType') === 'fixed' && !draft.serviceSid)
    return apiError(35118, 'MessagingServiceSid is required to schedule a message');
  return undefined;
}

function malformed({ to, from, body, ...draft }: MessageDraft): ApiError | undefined {
  if (!isE164(to)) return apiError(21211, `The 'To' number ${to} is not a valid phone number.`);
  if (from && !isSender(from))
    return apiError(21212, `The 'From' number ${from} is not a valid phone number.`);
  if ([...body].length > LONGEST_BODY)
    return apiError(21617, 'The concatenated message body exceeds the 1600 character limit');
  if (draft.statusCallback && !isWebUrl(draft.statusCallback))
    return apiError(21609, `The 'StatusCallback' URL ${draft.statusCallback} is not a valid URL.`);
  if (Number.isNaN(draft.sendAt)) return apiError(35114, 'SendAt is required and must be ISO-8601');
  return undefined;
}

/** Whether Twilio could call a URL. */
export function isWebUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
