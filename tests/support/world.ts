import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { type Emulators, startEmulators } from '../../emulators/start.js';
import { createLogger } from '../../src/adapters/system/logger.js';
import type { DiaryDeps } from '../../src/app/diary-acts.js';
import { composeWeb } from '../../src/compose-web.js';
import { composeWork } from '../../src/compose-work.js';
import { loadWebConfig, type WebConfig } from '../../src/config.js';
import { createTestClock, type TestClock } from './clock.js';
import { createTestDatabase } from './database.js';
import { testRedis } from './redis.js';

export type World = {
  readonly clock: TestClock;
  readonly emulators: Emulators;
  readonly config: WebConfig;
  /** The web server's address. */
  readonly url: string;
  /** Lines of log written so far by web and workers. */
  readonly log: string[];
  /** What the workers work with, for tests that do their acts by hand. */
  readonly deps: DiaryDeps;
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Until nothing is due, nothing came in unheard, and no callback is under way. */
  settle(): Promise<void>;
  /** Moves the clock, then settles. */
  until(time: number | string): Promise<void>;
  close(): Promise<void>;
};

export type WorldOptions = {
  at?: string;
  sender?: string;
  redisUrl?: string;
  /** False: no worker runs, and nothing happens that the test does not do itself. */
  workers?: boolean;
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

export function emulatorOptions() {
  return {
    accountSid: CREDENTIALS.TWILIO_ACCOUNT_SID,
    authToken: CREDENTIALS.TWILIO_AUTH_TOKEN,
    botToken: CREDENTIALS.SLACK_BOT_TOKEN,
    signingSecret: CREDENTIALS.SLACK_SIGNING_SECRET,
    twilioNumber: '38999',
  };
}

/** The whole product in this process, on a real database and Redis, with the emulators outside. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const clock = createTestClock(options.at);
  const database = await createTestDatabase();
  const redis = { ...testRedis(), ...(options.redisUrl && { url: options.redisUrl }) };
  const emulators = await startEmulators({
    ...emulatorOptions(),
    clock: { speed: 1, now: clock.now, realDelay: () => 0 },
  });
  let handle: ReturnType<typeof composeWeb>['handle'] = (_req, res) => res.writeHead(503).end();
  const server = createServer((req, res) => handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  emulators.setProductUrl(url);
  const settings = settingsFor({
    databaseUrl: database.url,
    redis,
    emulatorUrl: emulators.url,
    publicUrl: url,
    sender: options.sender,
  });
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
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  const query = async <Row>(text: string, params: unknown[] = []) =>
    (await pool.query(text, params)).rows as Row[];
  const settle = () => settled({ query, emulators, clock });
  return {
    clock,
    emulators,
    config,
    url,
    log: lines,
    deps: work.deps,
    query,
    settle,
    async until(time) {
      clock.set(time);
      await settle();
    },
    async close() {
      await running.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await web.close();
      await emulators.close();
      await pool.end();
      await database.close();
    },
  };
}

const OPEN_WORK = `
SELECT (SELECT count(*) FROM inbound_event WHERE processed_at IS NULL)
     + (SELECT count(*) FROM diary WHERE state = 'rung')
     + (SELECT count(*) FROM diary WHERE state = 'waiting' AND due_at <= to_timestamp($1::float8 / 1000))
     AS open`;
/** Long: on a busy machine a text takes seconds, and one whose alarm was lost ten more. */
const PATIENCE_MS = 60_000;

type Settling = Pick<World, 'query' | 'emulators' | 'clock'>;

/** Real waiting for real workers: twice nothing to do, with the carrier's callbacks in between. */
async function settled({ query, emulators, clock }: Settling): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < 2; ) {
    await emulators.twilio.settle();
    const [row] = await query<{ open: string }>(OPEN_WORK, [clock.now()]);
    quiet = Number(row?.open) === 0 ? quiet + 1 : 0;
    if (Date.now() > deadline) throw new Error(`Still ${row?.open} things to do`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
