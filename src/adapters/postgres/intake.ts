import pg from 'pg';
import type { IntakeStore } from '../../app/ports/intake.js';
import { intakeLookups } from './intake-lookups.js';
import { applyActions, recordRows } from './intake-writes.js';

/** Held by each chunk of an import, so that two imports never judge the same household at once. */
const IMPORT_LOCK = 0x1a7a4e;

/** SQLSTATE classes 22 (bad value) and 23 (constraint): the row's fault, not the database's. */
function isBadData(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '');
}

/** The import's side of PostgreSQL: set-based SQL, because Prisma has no upsert of 500 rows. */
export function intakeStore(pool: pg.Pool): IntakeStore {
  return {
    lookups: intakeLookups(pool),
    async open(batch, file) {
      await pool.query(
        'INSERT INTO import_batch (id, file_name, sha256, started_at) VALUES ($1, $2, $3, $4)',
        [batch.id, file.name, file.sha256, new Date(batch.startedAt)],
      );
    },
    async transaction(work) {
      const client = await pool.connect();
      let lost: Error | undefined;
      try {
        await client.query('BEGIN');
        // Tables that grow under the import have no statistics yet: every search here is by an index.
        await client.query('SET LOCAL enable_seqscan = off');
        await client.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
        await work({
          ...intakeLookups(client),
          apply: (actions, batch) => applyActions(client, actions, batch),
          record: (rows, batch) => recordRows(client, rows, batch),
        });
        await client.query('COMMIT');
        return { kind: 'done' };
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          lost = failure;
        });
        if (isBadData(error)) return { kind: 'bad-data', message: error.message };
        throw error;
      } finally {
        client.release(lost);
      }
    },
    async operators() {
      const { rows } = await pool.query<{ operator: string }>(
        'SELECT DISTINCT operator FROM staff WHERE active AND operator IS NOT NULL ORDER BY operator',
      );
      return rows.map(({ operator }) => operator);
    },
    async close(batch, end) {
      await pool.query('UPDATE import_batch SET finished_at = $2, counts = $3 WHERE id = $1', [
        batch.id,
        new Date(end.at),
        end.counts,
      ]);
    },
  };
}
