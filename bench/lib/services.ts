import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/lib/postgres.js';
import { ensureRedis, startRedis } from '../../scripts/lib/redis.js';
import { migrate } from '../../src/adapters/postgres/migrate.js';

export type Services = { databaseUrl: string; redisUrl: string };

/**
 * Runs a bench on a fresh, migrated PostgreSQL and a private Redis of its own, both gone
 * afterwards. `BENCH_DATABASE_URL` (an empty database) and `BENCH_REDIS_URL` take others' place.
 * @throws when the database would not write through to its disk: the figures would flatter.
 */
export async function withServices<T>(bench: (services: Services) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-bench-'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const databaseUrl = process.env.BENCH_DATABASE_URL ?? (await openPostgres(folder, stops));
    const redisUrl = process.env.BENCH_REDIS_URL ?? (await openRedis(folder, stops));
    await migrate({ url: databaseUrl });
    await refuseCareless(databaseUrl);
    return await bench({ databaseUrl, redisUrl });
  } finally {
    for (const stop of stops.reverse()) await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openPostgres(folder: string, stops: (() => Promise<void>)[]): Promise<string> {
  console.log('Starting PostgreSQL …');
  const server = await startPostgres({
    dataDir: path.join(folder, 'postgres'),
    logFile: path.join(folder, 'postgres.log'),
  });
  stops.push(() => server.stop());
  return server.url;
}

async function openRedis(folder: string, stops: (() => Promise<void>)[]): Promise<string> {
  console.log('Starting Redis …');
  const program = await ensureRedis((line) => console.log(line));
  const server = await startRedis(program, {
    dir: path.join(folder, 'redis'),
    logFile: path.join(folder, 'redis.log'),
  });
  stops.push(() => server.stop());
  return server.url;
}

async function refuseCareless(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await client.query<{ value: string }>(
        'SELECT current_setting($1) AS value',
        [setting],
      );
      if (rows[0]?.value !== 'on') throw new Error(`bench: ${setting} must be on`);
    }
  } finally {
    await client.end();
  }
}
