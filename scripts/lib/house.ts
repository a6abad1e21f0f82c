// The whole product in this process, with the emulators in the place of the outside: what tests
// live in, and what plays calls in the terminal.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmulatorClock } from '../../emulators/clock.js';
import { type Emulators, type EmulatorsOptions, startEmulators } from '../../emulators/start.js';
import { createLogger } from '../../src/adapters/system/logger.js';
import type { DiaryDeps } from '../../src/app/diary-acts.js';
import type { Clock } from '../../src/app/ports/time-and-chance.js';
import { composeWeb } from '../../src/compose-web.js';
import { composeWork } from '../../src/compose-work.js';
import { loadWebConfig, type WebConfig } from '../../src/config.js';

export type House = {
  readonly emulators: Emulators;
  readonly config: WebConfig;
  /** The web server's address. */
  readonly url: string;
  /** Lines of log written so far by web and workers. */
  readonly log: string[];
  /** What the workers work with. */
  readonly deps: DiaryDeps;
  /** Stops the workers, then the rest; the database and Redis are whoever's opened them. */
  close(): Promise<void>;
};

export type HouseOptions = {
  readonly databaseUrl: string;
  readonly redis: { readonly url: string; readonly prefix: string };
  readonly clock: Clock;
  readonly emulatorClock: EmulatorClock;
  readonly emulators?: EmulatorsOptions;
  readonly sender?: string | undefined;
  /** False: the team works without Slack. */
  readonly slack?: boolean | undefined;
  /** False: no worker runs, and nothing happens that nobody does by hand. */
  readonly workers?: boolean | undefined;
};

const CREDENTIALS = {
  TWILIO_ACCOUNT_SID: `AC${'a1'.repeat(16)}`,
  TWILIO_AUTH_TOKEN: 'b2'.repeat(16),
  SLACK_BOT_TOKEN: 'xoxb-journey',
  SLACK_SIGNING_SECRET: 'c3'.repeat(16),
};

/** Settings of the product on a database, a Redis and the emulators. */
export function settingsFor(parts: {
  databaseUrl: string;
  redis: { url: string; prefix: string };
  emulatorUrl: string;
  publicUrl: string;
  sender?: string | undefined;
}): Record<string, string> {
  return {
    ...CREDENTIALS,
    DATABASE_URL: parts.databaseUrl,
    REDIS_URL: parts.redis.url,
    REDIS_PREFIX: parts.redis.prefix,
    PUBLIC_URL: parts.publicUrl,
    TWILIO_SENDER: parts.sender ?? '38999',
    TWILIO_API_URL: parts.emulatorUrl,
    SLACK_API_URL: `${parts.emulatorUrl}/api/`,
    SLACK_CHANNEL: 'C0ALLERVERS',
    HOTLINE_NUMBER: '01 99 00 40 00',
    ORGANISATION: 'Logement Plus',
    LEASE_SECONDS: '2',
    SWEEP_INTERVAL_MS: '50',
  };
}

/** What the emulators must know to be spoken to by that product. */
export function emulatorOptions() {
  return {
    accountSid: CREDENTIALS.TWILIO_ACCOUNT_SID,
    authToken: CREDENTIALS.TWILIO_AUTH_TOKEN,
    botToken: CREDENTIALS.SLACK_BOT_TOKEN,
    signingSecret: CREDENTIALS.SLACK_SIGNING_SECRET,
    twilioNumber: '38999',
  };
}

/** Opens the product on a migrated database and a Redis; throws when its settings are refused. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { clock, databaseUrl, redis, sender } = options;
  const emulators = await startEmulators({
    ...emulatorOptions(),
    ...options.emulators,
    clock: options.emulatorClock,
  });
  let handle: ReturnType<typeof composeWeb>['handle'] = (_req, res) => res.writeHead(503).end();
  const server = createServer((req, res) => handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  emulators.setProductUrl(url);
  const places = { databaseUrl, redis, emulatorUrl: emulators.url, publicUrl: url, sender };
  const settings = settingsFor(places);
  if (options.slack === false) settings.SLACK = 'off';
  const loaded = loadWebConfig(settings);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const { config } = loaded;
  const lines: string[] = [];
  const log = createLogger(
    { level: 'info', name: 'world' },
    { write: (line: string) => void lines.push(line) },
  );
  const web = composeWeb({ config, log, clock });
  handle = web.handle;
  await web.start();
  const work = composeWork({ config, log, clock });
  const running = options.workers === false ? { stop: work.close } : work.start();
  return {
    ...{ emulators, config, url, log: lines, deps: work.deps },
    async close() {
      await running.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await web.close();
      await emulators.close();
    },
  };
}
