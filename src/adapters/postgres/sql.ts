import type { Pool } from 'pg';

/** Runs one statement with $1-style parameters: a pool, or a transaction of the store. */
export type Sql = {
  query<Row>(text: string, params: readonly unknown[]): Promise<Row[]>;
};

/** Statements outside any transaction, each its own commit. */
export function poolSql(pool: Pool): Sql {
  return {
    async query<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
      const result = await pool.query(text, [...params]);
      return result.rows as Row[];
    },
  };
}
