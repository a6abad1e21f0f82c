// A migrated database with the import's store, and what stands in it.
import pg from 'pg';
import { intakeStore } from '../../src/adapters/postgres/intake.js';
import type { IntakeStore } from '../../src/app/ports/intake.js';
import { createTestDatabase } from '../support/database.js';

export type IntakeDatabase = {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly store: IntakeStore;
  rows<T>(sql: string, ...values: unknown[]): Promise<T[]>;
  /** Everything the product knows of households, apart from the imports themselves. */
  everything(): Promise<string>;
  close(): Promise<void>;
};

const HOUSEHOLD_TABLES = [
  'case_file',
  'case_member',
  'phone_number',
  'case_phone',
  'case_event',
  'diary',
];

export async function intakeDatabase(): Promise<IntakeDatabase> {
  const database = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on('error', () => undefined);
  const rows = async <T>(sql: string, ...values: unknown[]) =>
    (await pool.query(sql, values)).rows as T[];
  return {
    url: database.url,
    pool,
    store: intakeStore(pool),
    rows,
    async everything() {
      const tables = await Promise.all(
        HOUSEHOLD_TABLES.map((table) => rows(`SELECT * FROM ${table} ORDER BY 1, 2`)),
      );
      return JSON.stringify(tables);
    },
    async close() {
      await pool.end();
      await database.close();
    },
  };
}
