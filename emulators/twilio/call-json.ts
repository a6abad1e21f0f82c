import { rfc2822 } from './dates.js';
import type { Call } from './voice/records.js';

const SUBRESOURCES: Record<string, string> = {
  notifications: 'Notifications',
  recordings: 'Recordings',
  payments: 'Payments',
  events: 'Events',
  siprec: 'Siprec',
  streams: 'Streams',
  transcriptions: 'Transcriptions',
  user_defined_message_subscriptions: 'UserDefinedMessageSubscriptions',
  user_defined_messages: 'UserDefinedMessages',
};

/** The Call resource as the API shows it. */
export type CallJson = ReturnType<typeof callJson>;

/** Writes a call as the API does. */
export function callJson(call: Call, accountSid: string) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Calls/${call.sid}`;
  const date = (ms: number | null) => (ms === null ? null : rfc2822(ms));
  return {
    account_sid: accountSid,
    answered_by: call.answeredBy,
    api_version: '2010-04-01',
    caller_name: null,
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(call.updatedAt),
    direction: call.direction,
    duration: call.status === 'completed' ? String(callSeconds(call)) : null,
    end_time: date(call.endedAt),
    forwarded_from: null,
    from: call.from,
    from_formatted: call.from,
    group_sid: null,
    parent_call_sid: call.parentSid,
    phone_number_sid: null,
    price: null,
    price_unit: 'USD',
    queue_time: String(Math.round(call.queuedFor)),
    sid: call.sid,
    start_time: date(call.startedAt),
    status: call.status,
    subresource_uris: Object.fromEntries(
      Object.entries(SUBRESOURCES).map(([name, path]) => [name, `${uri}/${path}.json`]),
    ),
    to: call.to,
    to_formatted: call.to,
    trunk_sid: null,
    uri: `${uri}.json`,
  };
}

/** Whole seconds between answer and end; 0 for a call nobody answered. */
export function callSeconds({ answeredAt, endedAt, pace = 1 }: Call): number {
  if (answeredAt === null || endedAt === null) return 0;
  return Math.max(Math.round((endedAt - answeredAt) / pace / 1000), 0);
}
