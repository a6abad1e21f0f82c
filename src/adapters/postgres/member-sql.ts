import type { Pool, PoolClient } from 'pg';
import type { Reader } from '../../app/ports/staff.js';
import type { Sql } from './sql.js';

/** What the database knows a signed-in reader as (migration row_level_security). */
const MEMBER_ROLE = 'aller_vers_member';

/**
 * Statements that the database itself holds to what a reader may see: their territories and their
 * operator, reading only. A page that forgets its WHERE shows nothing of others (invariant 10).
 */
export function memberSql(pool: Pool, reader: Reader): Sql {
  return {
    async query<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query(opening(client, reader));
        const { rows } = await client.query(text, [...params]);
        await client.query('COMMIT');
        return rows as Row[];
      } catch (error) {
        // Where even this fails, the connection is thrown away with its role.
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
  };
}

/** One message for the four: the role and the settings end with the transaction. */
function opening(client: PoolClient, reader: Reader): string {
  const [territories, operator] = settingsOf(reader).map((value) => client.escapeLiteral(value));
  return `BEGIN READ ONLY; SET LOCAL ROLE ${MEMBER_ROLE};
    SELECT set_config('aller_vers.territories', ${territories}, true),
           set_config('aller_vers.operator', ${operator}, true)`;
}

const settingsOf = ({ territories, operator }: Reader): [string, string] => [
  territories.join(','),
  operator ?? '',
];

/**
 * Runs `work` with a reader's eyes inside a transaction of the store, and gives it its own back.
 * When `work` fails the transaction is over, and the role with it.
 */
export async function withEyesOf<T>(sql: Sql, reader: Reader, work: () => Promise<T>): Promise<T> {
  await sql.query(
    `SELECT set_config('role', '${MEMBER_ROLE}', true),
       set_config('aller_vers.territories', $1, true), set_config('aller_vers.operator', $2, true)`,
    settingsOf(reader),
  );
  const seen = await work();
  await sql.query(`SELECT set_config('role', 'none', true)`, []);
  return seen;
}
