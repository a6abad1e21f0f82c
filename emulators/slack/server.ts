import type { EmulatorClock } from '../clock.js';
import type { Router } from '../router.js';
import { registerControl } from './control.js';
import { createFaults, type Faults } from './faults.js';
import { type ActResult, type Click, click, type InteractionContext } from './interactions.js';
import type { SlackEvent } from './methods/method.js';
import { registerResponseUrls } from './response-url.js';
import { createSlackStore, type SlackStore } from './store.js';
import { type Submission, type SubmitResult, submit } from './submissions.js';
import { registerWebApi } from './web-api.js';

/** How the Slack-like emulator is set up; `productUrl` may be known only once the product runs. */
export type SlackEmulatorOptions = {
  botToken: string;
  signingSecret: string;
  clock: EmulatorClock;
  productUrl: string | (() => string);
  /** The emulator's own address, for response_url in acts called directly. */
  selfUrl?: () => string;
  onEvent?: (event: SlackEvent) => void;
};

/** The Slack-like emulator: mount it on a router, act as a user, look inside. */
export type SlackEmulator = {
  register(router: Router): void;
  readonly store: SlackStore;
  readonly faults: Faults;
  click(act: Click): Promise<ActResult>;
  submit(act: Submission): Promise<SubmitResult>;
  /** Forgets everything but the team and its first channel. */
  reset(): void;
};

/** Builds a Slack-like workspace that lives in memory until the process ends. */
export function createSlackEmulator(options: SlackEmulatorOptions): SlackEmulator {
  const store = createSlackStore(options.clock);
  const faults = createFaults();
  const emit = (event: SlackEvent) => options.onEvent?.(event);
  const given = options.productUrl;
  const productUrl = typeof given === 'function' ? given : () => given;
  const contextFor = (baseUrl: string): InteractionContext => ({
    store,
    productUrl: () => productUrl().replace(/\/$/, ''),
    signingSecret: options.signingSecret,
    baseUrl,
    emit,
  });
  const own = () => contextFor(options.selfUrl?.() ?? 'http://127.0.0.1');
  const reset = () => {
    faults.clear();
    Object.assign(store, withoutClockwork(createSlackStore(options.clock)));
    emit({ type: 'slack.message', detail: { change: 'reset' } });
  };
  return {
    register: (router) => {
      registerWebApi(router, { store, faults, botToken: options.botToken, emit });
      registerResponseUrls(router, { store, emit });
      registerControl(router, { contextFor, faults, reset });
    },
    store,
    faults,
    click: (act) => click(own(), act),
    submit: (act) => submit(own(), act),
    reset,
  };
}

/** Identifiers and timestamps go on rising over a reset, so that none is ever given twice. */
function withoutClockwork(fresh: SlackStore): Partial<SlackStore> {
  const { nextTs: _ts, nextId: _id, ...rest } = fresh;
  return rest;
}
