import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.js';

export interface PostgresConnection {
  /** For the hot path and for what Prisma cannot say. */
  readonly pool: pg.Pool;
  /** For the rest; draws its connections from the same pool. */
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

export interface ConnectOptions {
  url: string;
  /** Connections at most. */
  size?: number;
  /** Shown in pg_stat_activity. */
  name?: string;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onError?: (error: Error) => void;
}

/**
 * One pool, two ways to use it; opens no connection before the first query, so that a program
 * starts even while its database is away.
 */
export function connectPostgres(options: ConnectOptions): PostgresConnection {
  const { url, size = 10, name = 'aller-vers', onError = () => undefined } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener, a database that restarts would end the process.
  pool.on('error', onError);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  return {
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
