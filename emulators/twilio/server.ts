import type { EmulatorClock } from '../clock.js';
import type { Router } from '../router.js';
import { registerControl, setPhone } from './control.js';
import { createFaults, type Faults } from './faults.js';
import { type Handset, listHandsets } from './handsets.js';
import { type InboundSms, receiveSms, redeliverSms } from './inbound.js';
import { registerMessages } from './messages.js';
import { createPending } from './pending.js';
import { createRest, type Rest } from './rest.js';
import {
  type CallBehaviour,
  createStore,
  type Message,
  type Phone,
  type PhoneBehaviour,
  type Store,
} from './store.js';
import { createTeller } from './teller.js';
import { type CallMethods, callMethods } from './voice/call-methods.js';
import { createVoice, settleVoice, stopVoice, type VoiceOptions } from './voice/create-voice.js';
import { endLostCalls } from './voice/lost-calls.js';
import type { ScriptStep } from './voice/records.js';
import { registerVoice } from './voice/rest/register.js';
import { watchHost } from './watch-host.js';
import { createWebhookSender, type WebhookLogEntry } from './webhooks.js';
import type { Delays, TwilioEvent, World } from './world.js';

export type { TwilioEvent } from './world.js';

/** What the Twilio-like emulator is made with. */
export type TwilioEmulatorOptions = VoiceOptions & {
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
export type TwilioEmulator = CallMethods & {
  register(router: Router): void;
  store: Store;
  faults: Faults;
  receiveSms(sms: InboundSms): Message;
  redeliver(sid: string, times: number): void;
  setPhone(
    number: string,
    change: {
      behaviour?: PhoneBehaviour;
      calls?: CallBehaviour;
      /** null takes the script away. */
      script?: readonly ScriptStep[] | null;
      greeting?: string;
    },
  ): Phone;
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
  say: 60,
  play: 10_000,
  digit: 250,
  beep: 500,
  react: 1000,
  silence: 2500,
  detection: 3000,
  speechEnd: 1000,
  processing: 1500,
  wait: 1000,
};
/** Where recordings would be, for those who were never told where this emulator is. */
const REAL_API = 'https://api.twilio.com';
const DEFAULT_RETRIES = [200, 400, 800];

/** Makes the Twilio-like emulator; nothing listens until its routes stand on a served router. */
export function createTwilioEmulator(options: TwilioEmulatorOptions): TwilioEmulator {
  const world = createWorld(options);
  const { store, faults, pending, webhooks } = world;
  let rest: Rest | undefined;
  let host = '';
  const voice = createVoice(world, options, () => (host ? `http://${host}` : REAL_API));

  function stop(): void {
    stopVoice(voice);
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
      const watched = watchHost(router, (seen) => {
        host = seen;
      });
      endLostCalls(store);
      rest = createRest(watched, { ...options, faults });
      registerMessages(rest, world);
      registerVoice(rest, voice);
      registerControl(watched, voice, reset);
    },
    store,
    faults,
    receiveSms: (sms) => receiveSms(world, sms),
    redeliver(sid, times) {
      const message = store.messages.get(sid);
      if (message) redeliverSms(world, message, times);
    },
    ...callMethods(voice),
    setPhone: (number, change) => setPhone(world, number, change),
    handsets: () => listHandsets(store),
    webhooks: () => webhooks.log(),
    settle: () => settleVoice(voice),
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
