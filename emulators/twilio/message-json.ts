import { rfc2822 } from './dates.js';
import { DELIVERY_ERRORS } from './errors.js';
import type { Message } from './store.js';

const PRICE_PER_SEGMENT = 0.0798;

/** The Message resource as the API shows it, every documented field included. */
export type MessageJson = ReturnType<typeof messageJson>;

/** Writes a message as the API does. */
export function messageJson(message: Message, accountSid: string) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  const isPriced = message.sentAt !== null && message.errorCode === null;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message:
      message.errorCode === null ? null : (DELIVERY_ERRORS[message.errorCode] ?? 'Unknown error'),
    from: message.from,
    messaging_service_sid: message.serviceSid,
    num_media: String(message.media.length),
    // A Messaging Service has chosen no sender yet, so nothing has been counted.
    num_segments: message.from === null ? '0' : String(message.segments),
    price: isPriced ? (-PRICE_PER_SEGMENT * message.segments).toFixed(5) : null,
    price_unit: isPriced ? 'USD' : null,
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}
