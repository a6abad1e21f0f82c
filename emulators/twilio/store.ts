import type { Call, Conference, Queue, Recording, ScriptStep } from './voice/records.js';

export type { Call } from './voice/records.js';

/** Where a message stands; Twilio's own words. */
export type MessageStatus =
  | 'accepted'
  | 'scheduled'
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'received'
  | 'canceled';

/** A message as the emulator keeps it; times are emulated epoch milliseconds. */
export type Message = {
  sid: string;
  direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  /** null until the Messaging Service has chosen a sender. */
  from: string | null;
  to: string;
  body: string;
  /** What stands on the handset; stays when the account redacts its copy. */
  handsetText: string;
  segments: number;
  media: string[];
  serviceSid: string | null;
  status: MessageStatus;
  errorCode: number | null;
  createdAt: number;
  updatedAt: number;
  sentAt: number | null;
  /** When the handset got it; null for what never arrived. */
  arrivedAt: number | null;
  sendAt: number | null;
  statusCallback: string | null;
};

/** How a handset takes texts. */
export const PHONE_BEHAVIOURS = [
  'normal',
  'off',
  'unknown',
  'landline',
  'blocked',
  'failing',
  'stop',
] as const;
export type PhoneBehaviour = (typeof PHONE_BEHAVIOURS)[number];

/**
 * How a handset takes calls. `ring` leaves it ringing until someone decides, `machine` is taken by
 * a voicemail box, `machine-early` is the carrier's announcement, which nobody answers.
 */
export const CALL_BEHAVIOURS = [
  'answer',
  'busy',
  'no-answer',
  'failed',
  'ring',
  'machine',
  'machine-early',
] as const;
export type CallBehaviour = (typeof CALL_BEHAVIOURS)[number];

/** A handset's settings. */
export type Phone = {
  number: string;
  behaviour: PhoneBehaviour;
  calls: CallBehaviour;
  /** What it does on every call; without one, people and pages act for it. */
  script?: readonly ScriptStep[];
  /** What its voicemail box says. */
  greeting?: string;
  /** What was said to its voicemail box, oldest first. */
  voicemails?: { at: string; from: string; text: string }[];
};

/** A collection in order of creation; a removed item's place stays known, so that pages hold. */
export type Shelf<T extends { sid: string }> = {
  add(item: T): void;
  get(sid: string): T | undefined;
  remove(sid: string): void;
  /** Oldest first. */
  all(): T[];
  /** Place in order of creation, -1 for a sid that was never here. */
  place(sid: string): number;
};

/** All that the Twilio-like emulator remembers. */
export type Store = {
  messages: Shelf<Message>;
  calls: Shelf<Call>;
  recordings: Shelf<Recording>;
  queues: Shelf<Queue>;
  conferences: Shelf<Conference>;
  phone(number: string): Phone;
  phones(): Phone[];
  clear(): void;
};

/** Makes an empty memory. */
export function createStore(): Store {
  const messages = createShelf<Message>();
  const calls = createShelf<Call>();
  const recordings = createShelf<Recording>();
  const queues = createShelf<Queue>();
  const conferences = createShelf<Conference>();
  const phones = new Map<string, Phone>();

  function phone(number: string): Phone {
    const known = phones.get(number);
    if (known) return known;
    const fresh: Phone = { number, behaviour: 'normal', calls: 'answer' };
    phones.set(number, fresh);
    return fresh;
  }

  return {
    messages,
    calls,
    recordings,
    queues,
    conferences,
    phone,
    phones: () => [...phones.values()],
    clear() {
      for (const shelf of [messages, calls, recordings, queues, conferences]) shelf.clear();
      phones.clear();
    },
  };
}

function createShelf<T extends { sid: string }>(): Shelf<T> & { clear(): void } {
  const items = new Map<string, T>();
  const places = new Map<string, number>();
  return {
    add(item) {
      items.set(item.sid, item);
      places.set(item.sid, places.size);
    },
    get: (sid) => items.get(sid),
    remove: (sid) => void items.delete(sid),
    all: () => [...items.values()],
    place: (sid) => places.get(sid) ?? -1,
    clear() {
      items.clear();
      places.clear();
    },
  };
}
