import pg from 'pg';

/** One connection for a whole import: its chunks follow each other. */
export function createIntakePool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    application_name: 'aller-vers import',
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while idle is met again at the next query; unheard, it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Whether imports can be written there: reachable, and migrated. */
export async function isIntakeReady(pool: pg.Pool): Promise<boolean> {
  try {
    await pool.query('SELECT FROM import_batch LIMIT 1');
    return true;
  } catch {
    return false;
  }
}
