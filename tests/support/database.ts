import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Client } from 'pg';
import { inject } from 'vitest';
import { type Postgres, startPostgres } from '../../scripts/lib/postgres.js';
import { migrate } from '../../src/adapters/postgres/migrate.js';
import { withAdmin } from './admin.js';

export interface TestDatabase {
  readonly url: string;
  /** Drops the database, ending whatever is still connected. */
  close(): Promise<void>;
}

/** A migrated, empty database of its own: a copy of the run's template, in some 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = inject('postgresUrl');
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  await withAdmin(admin, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`),
  );
  const url = new URL(admin);
  url.pathname = name;
  return {
    url: url.href,
    async close() {
      await withAdmin(admin, async (client) => {
        await connectionsGone(client, name);
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
    },
  };
}

/**
 * A pool that has ended still says goodbye on its sockets: dropped at that moment, its client
 * would report an error to nobody.
 */
async function connectionsGone(client: Client, name: string): Promise<void> {
  for (let look = 0; look < 50; look += 1) {
    const sql = 'SELECT 1 FROM pg_stat_activity WHERE datname = $1';
    if ((await client.query(sql, [name])).rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface PrivatePostgres {
  readonly url: string;
  /** Stops the server: connections break and new ones are refused. */
  stop(): Promise<void>;
  /** Starts it again on the same port with the same data. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A whole PostgreSQL of one test, migrated, for the tests in which the database goes away (about 2 s). */
export async function startPrivatePostgres(): Promise<PrivatePostgres> {
  const name = `postgres-${randomBytes(5).toString('hex')}`;
  const folder = inject('servicesFolder');
  const open = (port: number) =>
    startPostgres({
      dataDir: path.join(folder, name),
      logFile: path.join(folder, `${name}.log`),
      port,
      careless: true,
    });
  let server: Postgres = await open(0);
  const { port, url } = server;
  await migrate({ url });
  return {
    url,
    stop: () => server.stop(),
    async start() {
      server = await open(port);
    },
    close: () => server.stop(),
  };
}
