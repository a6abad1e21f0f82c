import type { EmulatorClock } from '../clock.js';
import type { CallJson } from './call-json.js';
import type { Faults } from './faults.js';
import type { MessageJson } from './message-json.js';
import type { Pending } from './pending.js';
import type { Phone, Store } from './store.js';
import type { Teller } from './teller.js';
import type { CallLine } from './voice/records.js';
import type { WebhookSender } from './webhooks.js';

/** What the pages hear of, in the order in which it happens. */
export type TwilioEvent =
  | { type: 'twilio.message'; message: MessageJson }
  | { type: 'twilio.call'; call: CallJson }
  | { type: 'twilio.call-line'; sid: string; line: CallLine }
  | { type: 'twilio.phone'; phone: Phone }
  | { type: 'twilio.webhook-failed'; sid: string }
  | { type: 'twilio.reset' };

/** Spans of emulated milliseconds between the stations of a message or call. */
export type Delays = {
  /** From acceptance by a Messaging Service until a sender is chosen. */
  queued: number;
  /** From the queue until the text leaves. */
  sent: number;
  /** From the queue until the carrier reports, so not below `sent`. */
  delivered: number;
  initiated: number;
  ringing: number;
  /** From the first ring until the handset takes or refuses the call. */
  picked: number;
  /** For each character said. */
  say: number;
  /** For a sound, whose length nobody knows. */
  play: number;
  /** For a tone. */
  digit: number;
  beep: number;
  /** From the words heard until a handset with a script acts. */
  react: number;
  /** After which nobody speaks, for a handset with a script. */
  silence: number;
  /** Until it is known who answered. */
  detection: number;
  /** After which words are over when `speechTimeout` is `auto`. */
  speechEnd: number;
  /** Until the audio of a recording stands. */
  processing: number;
  /** Least length of a round of the wait in a queue. */
  wait: number;
};

/** All that the parts of the Twilio-like emulator work with. */
export type World = {
  accountSid: string;
  /** The sender a Messaging Service chooses, and the default recipient of inbound texts. */
  number: string;
  clock: EmulatorClock;
  delays: Delays;
  /** Real milliseconds before each further try of an inbound webhook. */
  inboundRetryDelays: readonly number[];
  productUrl(): string;
  store: Store;
  pending: Pending;
  faults: Faults;
  webhooks: WebhookSender;
  teller: Teller;
  emit(event: TwilioEvent): void;
};
