// PostgreSQL and Redis of the demo: those named in the environment, else private ones.
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../lib/postgres.js';
import { ensureRedis, startRedis } from '../lib/redis.js';
import type { DemoRecord } from './state.js';
import { readState, statePaths } from './state.js';

const DATABASE = 'aller_vers';

/** Address of the demo's database, started or found. */
export async function demoDatabase(given: string | undefined): Promise<string> {
  if (given) {
    await refuseForeignDatabase(given);
    return given;
  }
  const server = await startPostgres({
    dataDir: statePaths.postgres,
    logFile: path.join(statePaths.logs, 'postgres.log'),
  });
  await query(server.url, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
  return server.database(DATABASE);
}

/** Address of the demo's Redis, started or found. */
export async function demoRedis(
  given: string | undefined,
  say: (line: string) => void,
): Promise<string> {
  if (given) return given;
  const server = await startRedis(await ensureRedis(say), {
    dir: statePaths.redis,
    logFile: path.join(statePaths.logs, 'redis.log'),
  });
  return server.url;
}

/** A database of someone's that already holds files is no place for invented households. */
async function refuseForeignDatabase(url: string): Promise<void> {
  if (readState<DemoRecord>(statePaths.demo)?.databaseUrl === url) return;
  const filled = await query(url, async (client) => {
    const table = await client.query("SELECT to_regclass('case_file') IS NOT NULL AS there");
    if (!table.rows[0].there) return false;
    const { rowCount } = await client.query('SELECT 1 FROM case_file LIMIT 1');
    return rowCount !== 0;
  });
  if (!filled) return;
  throw new Error(
    'La base de DATABASE_URL contient déjà des dossiers : la démonstration n’y touche pas. Retirez DATABASE_URL, ou donnez une base vide.',
  );
}

async function query<T>(url: string, job: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await job(client);
  } finally {
    await client.end();
  }
}
