import { type Variant, variantKey, type WordingsInForce } from '../../app/ports/wordings.js';
import type { Sql } from './sql.js';

type Row = Variant & { readonly template: string | null };

/**
 * Of each text, what was approved last before the moment; a null template is the house's own.
 * What is approved in the very millisecond of a beginning comes after it: see the lock.
 */
const IN_FORCE = `
  SELECT DISTINCT ON (text, language, sender) text, language, sender, template
  FROM wording
  WHERE territory = $1 AND state = 'approved' AND decided_at < $2
  ORDER BY text, language, sender, decided_at DESC, id DESC`;

/**
 * Shared by conversations, taken alone by an approval before it reads the clock. Without it, an
 * approval dated before a conversation began could become visible after its first text.
 */
const KEY = 'hashtextextended($1::text, 11)';

/** The WordingsInForce port inside one transaction. */
export function createWordingsInForce(sql: Sql): WordingsInForce {
  return {
    async inForce(territory, at) {
      // A statement of its own: the next one must see what was committed while this one waited.
      await sql.query(`SELECT pg_advisory_xact_lock_shared(${KEY})::text AS locked`, [territory]);
      const rows = await sql.query<Row>(IN_FORCE, [territory, new Date(at)]);
      return new Map(
        rows.flatMap((row) => (row.template === null ? [] : [[variantKey(row), row.template]])),
      );
    },
  };
}

/** Waits for the conversations that read a territory's words, until the transaction ends. */
export async function lockWordings(sql: Sql, territory: string): Promise<void> {
  await sql.query(`SELECT pg_advisory_xact_lock(${KEY})::text AS locked`, [territory]);
}
