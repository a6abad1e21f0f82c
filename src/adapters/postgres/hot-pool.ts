import pg from 'pg';
import type { Log } from '../../app/ports/log.js';

const CONNECT_MS = 1_000;
const STATEMENT_MS = 3_000;

/**
 * The pool of the webhooks and of the alarm clock. A request waits for at most two statements
 * (the batch under way and its own), so that Twilio's 15 seconds are never reached even when
 * the database hangs.
 */
export function createHotPool(url: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS,
    keepAlive: true,
    allowExitOnIdle: false,
  });
  // A connection that breaks while idle is reported here; unheard, it would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'postgres: idle connection lost'));
  return pool;
}
