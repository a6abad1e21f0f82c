import type { Sql } from './sql.js';

/**
 * Waits for whoever works on a number and keeps it until the transaction ends. The cast is for
 * Prisma, which cannot read a column of type void.
 */
export async function lockNumber(sql: Sql, e164: string): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 7))::text AS locked', [
    e164,
  ]);
}
