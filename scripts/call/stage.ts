// Where a call is played: a PostgreSQL and a Redis of its own, the product, the emulators, a
// worker of the team and a household. Nothing of it is left afterwards.
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createClock } from '../../emulators/clock.js';
import type { EmulatorsOptions } from '../../emulators/start.js';
import { migrate } from '../../src/adapters/postgres/migrate.js';
import { household, phoneOf, receiveFile } from '../../tests/support/caseload.js';
import { killAll, stopAll } from '../lib/child.js';
import { type House, openHouse } from '../lib/house.js';
import { removeCluster, startPostgres } from '../lib/postgres.js';
import { ensureRedis, startRedis } from '../lib/redis.js';
import { waitUntil } from '../lib/wait-until.js';
import { hireTeam, KARIMA } from './team.js';

/** Monday 30 November 2026, 10:00 in Paris: the line is open. */
const MORNING = Date.parse('2026-11-30T09:00:00Z');

const GOODBYE_MS = 5000;

export const LINE = '+33199004000';
export const TENANT = { number: phoneOf(1), name: 'Mme Martin' };
export const WORKER = { number: KARIMA.number, name: 'Karima', slack: KARIMA.slack };

export type Stage = Pick<House, 'emulators'> & {
  now(): number;
  query<Row>(text: string, params?: unknown[]): Promise<Row[]>;
};

type StageOptions = {
  /** How many times faster than life. */
  readonly speed: number;
  readonly onCarrierEvent: NonNullable<EmulatorsOptions['onCarrierEvent']>;
};

/** Opens a stage, lets the play be played on it, and clears it away whatever happens. */
export async function onStage<T>(
  { speed, onCarrierEvent }: StageOptions,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-appel-'));
  const stops: (() => Promise<void>)[] = [];
  endWithTerminal(folder);
  try {
    const services = await startServices(folder);
    stops.push(() => connectionsGone(services.databaseUrl));
    const clock = createClock({ origin: MORNING, startedAt: Date.now(), speed });
    // Everything goes faster here, people as well: what lasts in life lasts on this clock.
    const lived = { now: clock.now, lived: (milliseconds: number) => milliseconds };
    const house = await openHouse({
      ...services,
      clock: lived,
      emulatorClock: clock,
      emulators: { onCarrierEvent },
    });
    stops.push(() => house.close());
    const pool = new pg.Pool({ connectionString: services.databaseUrl, max: 2 });
    pool.on('error', () => undefined);
    stops.push(() => pool.end());
    await hireTeam(house.config);
    await receiveFile({ config: house.config, clock: lived }, [household(1)]);
    return await play({
      emulators: house.emulators,
      now: clock.now,
      query: async <Row>(text: string, params: unknown[] = []) =>
        (await pool.query(text, params)).rows as Row[],
    });
  } finally {
    for (const stop of stops.reverse()) await stop();
    await stopAll();
    await removeCluster(path.join(folder, 'postgres'));
    await rm(folder, { recursive: true, force: true });
  }
}

/** A pool that has ended still says goodbye: stopped at that moment, its client would complain. */
async function connectionsGone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const others = `SELECT 1 FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
  const gone = async () => (await client.query(others)).rowCount === 0;
  try {
    await waitUntil('La base', gone, { timeoutMs: GOODBYE_MS }).catch(() => undefined);
  } finally {
    await client.end();
  }
}

/** Ctrl-C in the middle of a call leaves nothing behind either. */
function endWithTerminal(folder: string): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      killAll();
      rmSync(folder, { recursive: true, force: true });
      process.exit(code);
    });
}

async function startServices(folder: string) {
  // Run by root, PostgreSQL stands under its own account: it must reach the folder.
  await chmod(folder, 0o711);
  const program = await ensureRedis((line) => process.stderr.write(`${line}\n`));
  const file = (name: string) => path.join(folder, name);
  const [postgres, redis] = await Promise.all([
    startPostgres({ dataDir: file('postgres'), logFile: file('postgres.log'), careless: true }),
    startRedis(program, { dir: file('redis'), logFile: file('redis.log') }),
  ]);
  await migrate({ url: postgres.url });
  return { databaseUrl: postgres.url, redis: { url: redis.url, prefix: 'appel' } };
}
