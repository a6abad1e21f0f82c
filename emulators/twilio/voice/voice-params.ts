import { countryOf } from '../numbers.js';
import type { WebhookParams } from '../signing.js';
import type { Call } from './records.js';

/** What Twilio writes in place of a withheld number: ANONYMOUS on a keypad. */
export const ANONYMOUS = '+266696687';

/** The parameters that every voice webhook carries, alphabetically as Twilio writes them. */
export function voiceParams(call: Call, accountSid: string): WebhookParams {
  const place = (name: string, number: string) => ({
    [`${name}City`]: '',
    [`${name}Country`]: countryOf(number),
    [`${name}State`]: '',
    [`${name}Zip`]: '',
  });
  return {
    AccountSid: accountSid,
    ...(call.answeredBy && { AnsweredBy: call.answeredBy }),
    ApiVersion: '2010-04-01',
    CallSid: call.sid,
    CallStatus: call.status,
    Called: call.to,
    ...place('Called', call.to),
    Caller: call.from,
    ...place('Caller', call.from),
    Direction: call.direction,
    From: call.from,
    ...place('From', call.from),
    ...(call.parentSid && { ParentCallSid: call.parentSid }),
    To: call.to,
    ...place('To', call.to),
  };
}
