import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { createClock } from '../../emulators/clock.js';
import { type Emulators, startEmulators } from '../../emulators/start.js';
import type { Clock } from '../../src/app/ports/time-and-chance.js';
import { loadWebConfig, type WebConfig } from '../../src/config.js';
import { createTestDatabase } from '../support/database.js';
import { type PrivateRedis, startPrivateRedis } from '../support/redis.js';
import { emulatorOptions, settingsFor } from '../support/world.js';

const ROOT = path.join(import.meta.dirname, '../..');
/** Tuesday, 10 h in Paris. Ten times life's speed: a carrier's six seconds are a moment. */
const ORIGIN = '2026-11-24T09:00:00Z';
const SPEED = 10;

/** One process of the service, as production runs it. */
export type Program = {
  /** `kill -9`, and nothing is put in order. */
  kill(): Promise<void>;
};

/** The product as separate processes; the emulators and a Redis of its own live in the test. */
export type Town = {
  readonly config: WebConfig;
  readonly clock: Clock;
  readonly emulators: Emulators;
  readonly redis: PrivateRedis;
  startWeb(): Promise<Program>;
  startWorker(): Promise<Program>;
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
};

export async function openPrograms(): Promise<Town> {
  const startedAt = Date.now();
  const emulated = createClock({ origin: Date.parse(ORIGIN), startedAt, speed: SPEED });
  const clock: Clock = { now: emulated.now, lived: (ms) => ms * SPEED };
  const [database, redis, port] = [
    await createTestDatabase(),
    await startPrivateRedis(),
    await freePort(),
  ];
  const emulators = await startEmulators({ ...emulatorOptions(), clock: emulated });
  const publicUrl = `http://127.0.0.1:${port}`;
  emulators.setProductUrl(publicUrl);
  const env = {
    ...settingsFor({
      databaseUrl: database.url,
      redis: { url: redis.url, prefix: 'crash' },
      emulatorUrl: emulators.url,
      publicUrl,
    }),
    PORT: `${port}`,
    CLOCK_ORIGIN: ORIGIN,
    CLOCK_STARTED: `${startedAt}`,
    CLOCK_SPEED: `${SPEED}`,
  };
  const loaded = loadWebConfig(env);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const programs: Program[] = [];
  const start = async (file: string, readyWord: string) => {
    const program = await startProgram(file, { env, readyWord });
    programs.push(program);
    return program;
  };
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  return {
    config: loaded.config,
    clock,
    emulators,
    redis,
    startWeb: () => start('src/main.ts', 'web ready'),
    startWorker: () => start('workers/main.ts', 'workers ready'),
    query: async <Row>(text: string, params: unknown[] = []) =>
      (await pool.query(text, params)).rows as Row[],
    async close() {
      await Promise.all(programs.map((program) => program.kill()));
      await emulators.close();
      await pool.end();
      await redis.close();
      await database.close();
    },
  };
}

type Start = { env: Record<string, string>; readyWord: string };

/** Resolves when the process says that it is ready; rejects with what it said when it ends first. */
async function startProgram(file: string, { env, readyWord }: Start): Promise<Program> {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes(readyWord)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`${file} ended: ${said}`)));
  });
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port that stays the same when the web server is started again. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
