import { pathToFileURL } from 'node:url';
import { createClock, type EmulatorClock, realClock } from './clock.js';
import { createEventHub } from './events.js';
import { keepMemory, recall } from './memory.js';
import type { OidcClient } from './oidc/provider.js';
import { createOidcEmulator, type OidcEmulator } from './oidc/server.js';
import { peopleIn } from './pages/phonebook.js';
import { createPages, type Pages } from './pages/server.js';
import type { Personas } from './personas/personas.js';
import { createRouter, listen, type Router, sendJson } from './router.js';
import { createSlackEmulator, type SlackEmulator } from './slack/server.js';
import { createTown, type TownOptions } from './town.js';
import type { TwilioEmulator } from './twilio/server.js';

/** How the emulated world is set up; everything has a default but the product's address. */
export type EmulatorsOptions = TownOptions & {
  /** The product's web server; may be told later, by a function or by `setProductUrl`. */
  productUrl?: string | (() => string);
  port?: number;
  botToken?: string;
  signingSecret?: string;
  /** How the product is known to the provider of sign-in. */
  oidcClient?: OidcClient;
  clock?: EmulatorClock;
  /** File in which the world is kept between two starts; in memory only when absent. */
  memory?: string;
};

/** The running world. */
export type Emulators = {
  url: string;
  twilio: TwilioEmulator;
  slack: SlackEmulator;
  oidc: OidcEmulator;
  personas: Personas;
  pages: Pages;
  /** Registered routes as `METHOD /pattern`. */
  routes(): string[];
  setProductUrl(url: string): void;
  reset(): void;
  close(): Promise<void>;
};

const KEEP_EVERY_MS = 2_000;

/** Starts every emulator in this process, on one port. Rejects when that port is taken. */
export async function startEmulators(options: EmulatorsOptions): Promise<Emulators> {
  const clock = options.clock ?? realClock();
  const router = createRouter();
  const hub = createEventHub();
  const given = options.productUrl ?? 'http://127.0.0.1:3000';
  let productUrl = typeof given === 'function' ? given : () => given;
  let self = '';
  const product = () => productUrl().replace(/\/$/, '');

  const slack = createSlackEmulator({
    botToken: options.botToken ?? 'xoxb-emulated',
    signingSecret: options.signingSecret ?? 'emulated-signing-secret',
    clock,
    productUrl: product,
    selfUrl: () => self,
    onEvent: hub.publish,
  });
  const oidc = createOidcEmulator({
    client: options.oidcClient ?? { id: 'aller-vers', secret: 'emulated-client-secret' },
    product,
    selfUrl: () => self,
  });
  const { twilio, personas } = createTown(options, { clock, product, publish: hub.publish });
  const pages = createPages({
    clock,
    calls: () => twilio.store.calls.all(),
    onChange: (type) => hub.publish({ type }),
    onPhonebook: (entries) => personas.meet(peopleIn(entries)),
  });
  const reset = () => {
    personas.reset();
    twilio.reset();
    slack.reset();
  };

  const { memory } = options;
  if (memory) recall(memory, { twilio, slack });
  const keeping = memory && setInterval(() => keepMemory(memory, { twilio, slack }), KEEP_EVERY_MS);
  for (const part of [twilio, slack, oidc, personas, pages, hub]) part.register(router);
  registerHouse(router, reset);
  const server = await listen(router, options.port ?? 0);
  self = server.url;
  return {
    url: server.url,
    twilio,
    slack,
    oidc,
    personas,
    pages,
    routes: () => router.list(),
    setProductUrl: (url) => {
      productUrl = () => url;
    },
    reset,
    close: async () => {
      personas.reset();
      if (keeping) clearInterval(keeping);
      if (memory) keepMemory(memory, { twilio, slack });
      twilio.close();
      hub.close();
      await server.close();
    },
  };
}

function registerHouse(router: Router, reset: () => void): void {
  router.route('GET', '/_emulator/health', ({ res }) => sendJson(res, 200, { ok: true }));
  router.route('POST', '/_emulator/reset', ({ res }) => {
    reset();
    sendJson(res, 200, { ok: true });
  });
}

/** Reads the options of the stand-alone process. Throws RangeError naming a malformed setting. */
export function optionsFromEnv(env: NodeJS.ProcessEnv): EmulatorsOptions {
  const speed = Number(env.CLOCK_SPEED ?? 1);
  const origin = env.CLOCK_ORIGIN ? Date.parse(env.CLOCK_ORIGIN) : Date.now();
  const startedAt = Number(env.CLOCK_STARTED ?? Date.now());
  const port = Number(env.EMULATOR_PORT ?? 0);
  if (Number.isNaN(origin)) throw new RangeError('CLOCK_ORIGIN must be an ISO date and time');
  if (Number.isNaN(startedAt)) throw new RangeError('CLOCK_STARTED must be epoch milliseconds');
  if (!Number.isInteger(port)) throw new RangeError('EMULATOR_PORT must be a port number, or 0');
  return {
    port,
    clock: createClock({ origin, startedAt, speed }),
    personas: env.PERSONAS === 'on',
    workersAnswer: (env.WORKERS_ANSWER ?? env.PERSONAS) === 'on',
    callsAtLifePace: true,
    ...(env.TWILIO_ACCOUNT_SID && { accountSid: env.TWILIO_ACCOUNT_SID }),
    ...(env.TWILIO_AUTH_TOKEN && { authToken: env.TWILIO_AUTH_TOKEN }),
    ...(env.TWILIO_NUMBER && { twilioNumber: env.TWILIO_NUMBER }),
    ...(env.SLACK_BOT_TOKEN && { botToken: env.SLACK_BOT_TOKEN }),
    ...(env.SLACK_SIGNING_SECRET && { signingSecret: env.SLACK_SIGNING_SECRET }),
    ...(env.OIDC_CLIENT_ID &&
      env.OIDC_CLIENT_SECRET && {
        oidcClient: { id: env.OIDC_CLIENT_ID, secret: env.OIDC_CLIENT_SECRET },
      }),
    ...(env.PRODUCT_URL && { productUrl: env.PRODUCT_URL }),
    ...(env.EMULATOR_MEMORY && { memory: env.EMULATOR_MEMORY }),
    ...(env.PERSONAS_SEED && { personasSeed: env.PERSONAS_SEED }),
  };
}

async function main(): Promise<void> {
  const emulators = await startEmulators(optionsFromEnv(process.env));
  console.log(JSON.stringify({ url: emulators.url }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulators.close().then(() => process.exit(0)));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
