import type { WordingRow, WordingView } from '../../app/views/wording-view.js';
import type { Sql } from './sql.js';
import { millis } from './views-sql.js';

const COLUMNS = `
  w.id::text, w.territory, w.text, w.language, w.sender, w.template, w.why, w.state,
  w.proposed_by::text AS "proposerId", p.full_name AS proposer,
  ${millis('w.proposed_at')} AS "proposedAt", d.full_name AS decider,
  ${millis('w.decided_at')} AS "decidedAt", w.refusal`;

const PEOPLE = `
JOIN staff p ON p.id = w.proposed_by
LEFT JOIN staff d ON d.id = w.decided_by`;

const OPEN = `
SELECT ${COLUMNS} FROM wording w ${PEOPLE}
WHERE w.state = 'proposed' AND w.territory = ANY($1)
ORDER BY w.proposed_at, w.id`;

const IN_FORCE = `
SELECT ${COLUMNS} FROM (
  SELECT DISTINCT ON (text, language, sender) * FROM wording
  WHERE territory = $1 AND state = 'approved'
  ORDER BY text, language, sender, decided_at DESC, id DESC
) w ${PEOPLE}
WHERE w.template IS NOT NULL
ORDER BY w.text, w.language, w.sender`;

const HISTORY = `
SELECT ${COLUMNS} FROM wording w ${PEOPLE}
WHERE w.territory = $1 AND w.text = $2
ORDER BY w.proposed_at DESC, w.id DESC`;

/** The pages of the wordings on PostgreSQL. */
export function createWordingView(sql: Sql): WordingView {
  return {
    open: (territories) => sql.query<WordingRow>(OPEN, [territories]),
    inForce: (territory) => sql.query<WordingRow>(IN_FORCE, [territory]),
    history: (territory, text) => sql.query<WordingRow>(HISTORY, [territory, text]),
  };
}
