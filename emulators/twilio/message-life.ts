import { dlrDate } from './dates.js';
import { messageJson } from './message-json.js';
import type { Task } from './pending.js';
import { countSegments } from './segments.js';
import { newSid } from './sids.js';
import type { WebhookParams } from './signing.js';
import type { Message, MessageStatus, PhoneBehaviour } from './store.js';
import type { World } from './world.js';

/** What a new outbound message is made of. */
export type MessageDraft = {
  direction: 'outbound-api' | 'outbound-reply';
  from: string | null;
  to: string;
  body: string;
  media: string[];
  serviceSid: string | null;
  statusCallback: string | null;
  /** Emulated time at which a scheduled message leaves. */
  sendAt: number | null;
};

const FINAL: readonly MessageStatus[] = [
  'delivered',
  'undelivered',
  'failed',
  'received',
  'canceled',
];

const CARRIER_ERRORS: Partial<Record<PhoneBehaviour, number>> = {
  off: 30003,
  unknown: 30005,
  landline: 30006,
  blocked: 30007,
};
const SENDING_FAILED = 30008;

/** Whether nothing more will happen to a message. */
export function isFinal(message: Message): boolean {
  return FINAL.includes(message.status);
}

/** Creates an outbound message and sets it on its way; the first status is told to nobody. */
export function sendMessage(world: World, draft: MessageDraft): Message {
  const { serviceSid, sendAt } = draft;
  const first = sendAt !== null ? 'scheduled' : serviceSid !== null ? 'accepted' : 'queued';
  const message = keepMessage(world, draft, first);
  world.pending.run((task) => live(world, message, task));
  return message;
}

/** Puts a message of any direction into the store and announces it. */
export function keepMessage(
  world: World,
  facts: Omit<MessageDraft, 'direction'> & Pick<Message, 'direction'>,
  status: MessageStatus,
): Message {
  const now = world.clock.now();
  const message: Message = {
    sid: newSid('SM'),
    segments: countSegments(facts.body),
    errorCode: null,
    createdAt: now,
    updatedAt: now,
    sentAt: facts.direction === 'inbound' ? now : null,
    arrivedAt: null,
    handsetText: facts.body,
    ...facts,
    status,
  };
  world.store.messages.add(message);
  announce(world, message);
  return message;
}

/** Moves a message to a status, announces it to the pages and tells the product. */
export function moveMessage(world: World, message: Message, status: MessageStatus): void {
  message.status = status;
  message.updatedAt = world.clock.now();
  if (status === 'sent') message.sentAt = message.updatedAt;
  if (status === 'delivered') message.arrivedAt = message.updatedAt;
  announce(world, message);
  if (!message.statusCallback) return;
  const webhook = { url: message.statusCallback, method: 'POST' as const };
  const params = statusParams(message, world.accountSid);
  world.teller.tell(message.sid, { ...webhook, params }, isFinal(message));
}

async function live(world: World, message: Message, task: Task): Promise<void> {
  const { clock, delays, store } = world;
  const pause = (emulatedMs: number) => task.sleep(clock.realDelay(Math.max(emulatedMs, 0)));
  if (message.status === 'scheduled') {
    await pause((message.sendAt ?? 0) - clock.now());
    if (isFinal(message)) return;
  }
  if (message.serviceSid !== null) {
    await pause(delays.queued);
    message.from ??= world.number;
    moveMessage(world, message, 'queued');
  }
  await pause(delays.sent);
  if (store.phone(message.to).behaviour === 'failing') {
    message.errorCode = SENDING_FAILED;
    return moveMessage(world, message, 'failed');
  }
  moveMessage(world, message, 'sent');
  await pause(delays.delivered - delays.sent);
  message.errorCode = CARRIER_ERRORS[store.phone(message.to).behaviour] ?? null;
  moveMessage(world, message, message.errorCode === null ? 'delivered' : 'undelivered');
}

function announce({ emit, accountSid }: World, message: Message): void {
  emit({ type: 'twilio.message', message: messageJson(message, accountSid) });
}

/** Status callback parameters in the order in which Twilio writes them. */
function statusParams(message: Message, accountSid: string): WebhookParams {
  const isReported = message.status === 'delivered' || message.status === 'undelivered';
  return {
    ...(message.errorCode !== null && { ErrorCode: String(message.errorCode) }),
    ...(isReported && { RawDlrDoneDate: dlrDate(message.updatedAt) }),
    SmsSid: message.sid,
    SmsStatus: message.status,
    MessageStatus: message.status,
    To: message.to,
    ...(message.serviceSid !== null && { MessagingServiceSid: message.serviceSid }),
    MessageSid: message.sid,
    AccountSid: accountSid,
    From: message.from ?? '',
    ApiVersion: '2010-04-01',
  };
}
