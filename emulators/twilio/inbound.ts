import { keepMessage, sendMessage } from './message-life.js';
import { countryOf } from './numbers.js';
import type { Task } from './pending.js';
import type { WebhookParams } from './signing.js';
import type { Message } from './store.js';
import { readReplies, type TwimlReply } from './twiml-replies.js';
import { isSuccess } from './webhooks.js';
import type { World } from './world.js';

/** A text written on a handset; `to` is the account's own number unless told. */
export type InboundSms = { from: string; to?: string | undefined; body: string };

/** Takes a text from a handset: keeps it as received and brings it to the product's webhook. */
export function receiveSms(world: World, { from, to, body }: InboundSms): Message {
  const facts = {
    direction: 'inbound' as const,
    from,
    to: to ?? world.number,
    body,
    media: [],
    serviceSid: null,
    statusCallback: null,
    sendAt: null,
  };
  const message = keepMessage(world, facts, 'received');
  world.pending.run((task) => bring(world, message, task));
  return message;
}

/** Brings the same inbound message `times` more times at once, as redeliveries do. */
export function redeliverSms(world: World, message: Message, times: number): void {
  for (let nth = 0; nth < times; nth += 1) world.pending.run((task) => bring(world, message, task));
}

async function bring(world: World, message: Message, task: Task): Promise<void> {
  const outcome = await world.webhooks.send(
    {
      url: `${world.productUrl()}/hooks/twilio/sms`,
      method: 'POST',
      params: inboundParams(message, world.accountSid),
      retryDelays: world.inboundRetryDelays,
    },
    task,
  );
  if (task.signal.aborted) return;
  if (outcome.kind !== 'answered' || !isSuccess(outcome))
    return world.emit({ type: 'twilio.webhook-failed', sid: message.sid });
  for (const reply of readReplies(outcome.contentType, outcome.body))
    sendReply(world, message, reply);
}

function sendReply(world: World, message: Message, reply: TwimlReply): void {
  const to = reply.to ?? message.from ?? '';
  if (world.store.phone(to).behaviour === 'stop') return;
  const callback = reply.statusCallback;
  sendMessage(world, {
    direction: 'outbound-reply',
    from: reply.from ?? message.to,
    to,
    body: reply.body,
    media: [],
    serviceSid: null,
    statusCallback: callback ? new URL(callback, world.productUrl()).href : null,
    sendAt: null,
  });
}

/** Inbound webhook parameters in the order in which Twilio writes them. */
function inboundParams(message: Message, accountSid: string): WebhookParams {
  const from = message.from ?? '';
  return {
    ToCountry: countryOf(message.to),
    ToState: '',
    SmsMessageSid: message.sid,
    NumMedia: '0',
    ToCity: '',
    FromZip: '',
    SmsSid: message.sid,
    FromState: '',
    SmsStatus: 'received',
    FromCity: '',
    Body: message.handsetText,
    FromCountry: countryOf(from),
    To: message.to,
    ToZip: '',
    NumSegments: String(message.segments),
    MessageSid: message.sid,
    AccountSid: accountSid,
    From: from,
    ApiVersion: '2010-04-01',
  };
}
