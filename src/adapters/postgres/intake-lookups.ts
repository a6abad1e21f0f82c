import type pg from 'pg';
import type { EarlierRow, IntakeLookups } from '../../app/ports/intake.js';
import type { CaseStatus } from '../../domain/case.js';
import type { CaseId, E164 } from '../../domain/ids.js';
import type { Cells } from '../../domain/intake/columns.js';
import type { KnownCase } from '../../domain/intake/decide-row.js';
import type { Reason, RowOutcome } from '../../domain/intake/outcome.js';

type EarlierFound = {
  row_hash: string;
  outcome: RowOutcome;
  reasons: Reason[];
  case_id: CaseId | null;
};
type CaseFound = {
  id: CaseId;
  reference: string;
  status: CaseStatus;
  source: { cells?: Cells; keys?: string[] };
};

/** What the row was when it first came: later « unchanged » rows say nothing new. */
const EARLIER = `
  SELECT DISTINCT ON (r.row_hash) r.row_hash, r.outcome, r.reasons, r.case_id
  FROM import_row r JOIN import_batch b ON b.id = r.batch_id
  WHERE r.row_hash = ANY($1) AND r.batch_id <> $2
  ORDER BY r.row_hash, (r.outcome = 'unchanged'), b.started_at DESC`;

/**
 * By reference whatever the status; by household key, only cases not closed. One search of the
 * index case_file_keys for each key: `?|` would compare every case found with every key sought.
 */
const CASES = `
  SELECT id, reference, status, source FROM case_file WHERE reference = ANY($1)
  UNION
  SELECT c.id, c.reference, c.status, c.source
  FROM unnest($2::text[]) AS sought(key)
  JOIN case_file c ON (c.source -> 'keys') ? sought.key AND c.status <> 'closed'`;

const HOLDERS = `
  SELECT p.e164, array_agg(c.reference ORDER BY c.created_at, c.reference) AS held
  FROM case_phone p JOIN case_file c ON c.id = p.case_id
  WHERE p.e164 = ANY($1) AND c.status <> 'closed' GROUP BY p.e164`;

/** The import's questions, inside a transaction or outside one. */
export function intakeLookups(db: pg.Pool | pg.PoolClient): IntakeLookups {
  return {
    async earlierRows(fingerprints, batchId) {
      const { rows } = await db.query<EarlierFound>(EARLIER, [fingerprints, batchId]);
      return new Map(
        rows.map((row): [string, EarlierRow] => [
          row.row_hash,
          { outcome: row.outcome, reasons: row.reasons, caseId: row.case_id },
        ]),
      );
    },
    async knownCases({ references, keys }) {
      const { rows } = await db.query<CaseFound>(CASES, [references, keys]);
      return rows.map(
        ({ source, ...row }): KnownCase => ({
          ...row,
          cells: source.cells ?? {},
          keys: source.keys ?? [],
        }),
      );
    },
    async holders(numbers) {
      const { rows } = await db.query<{ e164: E164; held: string[] }>(HOLDERS, [numbers]);
      return new Map(rows.map((row): [E164, string[]] => [row.e164, row.held]));
    },
  };
}
