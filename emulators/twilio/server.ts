import type { EmulatorClock } from '../clock.js';
import type { Router } from '../router.js';
import { type CallDecision, decideCall } from './call-life.js';
import { registerCalls } from './calls.js';
import { receiveCall, registerControl, setPhone } from './control.js';
import { createFaults, type Faults } from './faults.js';
import { type Handset, listHandsets } from './handsets.js';
import { type InboundSms, receiveSms, redeliverSms } from './inbound.js';
import { registerMessages } from './messages.js';
import { createPending } from './pending.js';
import { createRest, type Rest } from './rest.js';
import {
  type Call,
  type CallBehaviour,
  createStore,
  type Message,
  type Phone,
  type PhoneBehaviour,
  type Store,
} from './store.js';
import { createTeller } from './teller.js';
import { createWebhookSender, type WebhookLogEntry } from './webhooks.js';
import type { Delays, TwilioEvent, World } from './world.js';

export type { TwilioEvent } from './world.js';

/** What the Twilio-like emulator is made with. */
export type TwilioEmulatorOptions = {
  accountSid: string;
  authToken: string;
  clock: EmulatorClock;
  /** Base of the product's webhooks, read each time so that it may be known late. */
  productUrl: () => string;
  onEvent?: (event: TwilioEvent) => void;
  /** The account's own number, E.164. */
  number?: string;
  /** Emulated milliseconds. */
  delays?: Partial<Delays>;
  /** Real milliseconds before each further try of an inbound webhook. */
  inboundRetryDelays?: readonly number[];
};

/** A running Twilio-like emulator, once its routes are registered on a listening router. */
export type TwilioEmulator = {
  register(router: Router): void;
  store: Store;
  faults: Faults;
  receiveSms(sms: InboundSms): Message;
  redeliver(sid: string, times: number): void;
  receiveCall(call: { from: string; to?: string }): Call;
  decideCall(sid: string, decision: CallDecision): boolean;
  setPhone(number: string, change: { behaviour?: PhoneBehaviour; calls?: CallBehaviour }): Phone;
  handsets(): Handset[];
  webhooks(): WebhookLogEntry[];
  /** Resolves when every lifecycle and webhook under way has ended. */
  settle(): Promise<void>;
  reset(): void;
  close(): void;
};

const DEFAULT_NUMBER = '+33199000000';
const DEFAULT_DELAYS: Delays = {
  queued: 500,
  sent: 2000,
  delivered: 6000,
  initiated: 500,
  ringing: 1500,
  picked: 6000,
  talk: 30_000,
};
const DEFAULT_RETRIES = [200, 400, 800];

/** Makes the Twilio-like emulator; nothing listens until its routes stand on a served router. */
export function createTwilioEmulator(options: TwilioEmulatorOptions): TwilioEmulator {
  const world = createWorld(options);
  const { store, faults, pending, webhooks } = world;
  let rest: Rest | undefined;

  function stop(): void {
    pending.cancel();
    world.teller.clear();
    rest?.dropHeld();
  }

  function reset(): void {
    stop();
    store.clear();
    faults.clear();
    webhooks.clear();
    world.emit({ type: 'twilio.reset' });
  }

  return {
    register(router) {
      rest = createRest(router, { ...options, faults });
      registerMessages(rest, world);
      registerCalls(rest, world);
      registerControl(router, world, reset);
    },
    store,
    faults,
    receiveSms: (sms) => receiveSms(world, sms),
    redeliver(sid, times) {
      const message = store.messages.get(sid);
      if (message) redeliverSms(world, message, times);
    },
    receiveCall: (call) => receiveCall(world, call),
    decideCall(sid, decision) {
      const call = store.calls.get(sid);
      return call !== undefined && decideCall(world, call, decision);
    },
    setPhone: (number, change) => setPhone(world, number, change),
    handsets: () => listHandsets(store),
    webhooks: () => webhooks.log(),
    settle: () => pending.settle(),
    reset,
    close: stop,
  };
}

function createWorld(options: TwilioEmulatorOptions): World {
  const pending = createPending();
  const faults = createFaults();
  const webhooks = createWebhookSender(options.authToken);
  return {
    accountSid: options.accountSid,
    number: options.number ?? DEFAULT_NUMBER,
    clock: options.clock,
    delays: { ...DEFAULT_DELAYS, ...options.delays },
    inboundRetryDelays: options.inboundRetryDelays ?? DEFAULT_RETRIES,
    productUrl: options.productUrl,
    store: createStore(),
    pending,
    faults,
    webhooks,
    teller: createTeller({ pending, faults, webhooks }),
    emit: options.onEvent ?? (() => {}),
  };
}
