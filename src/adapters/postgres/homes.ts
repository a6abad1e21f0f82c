import type { Homes, ShownHome } from '../../app/ports/home.js';
import type { StaffId } from '../../domain/ids.js';
import { CARD_SELECT, type CardRow, cardOf } from './card-row.js';
import { withEyesOf } from './member-sql.js';
import type { Sql } from './sql.js';
import { createCallsView } from './views-calls.js';
import { createHomeView } from './views-home.js';

const MINE = `${CARD_SELECT} WHERE c.owner_id = $1::uuid AND c.state = 'taken'
ORDER BY array_position(ARRAY['now', 'today', 'soon'], c.urgency), c.opened_at, c.id`;

/** The Homes port inside the transaction of `sql`. */
export function createHomes(sql: Sql): Homes {
  return {
    async opened(slackUserId, at) {
      await sql.query(
        `INSERT INTO slack_home (slack_user_id, opened_at)
         VALUES ($1, to_timestamp($2::float8 / 1000))
         ON CONFLICT (slack_user_id) DO UPDATE SET opened_at = excluded.opened_at`,
        [slackUserId, at],
      );
    },
    async claim(slackUserId) {
      const [row] = await sql.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
        [`show-home:${slackUserId}`],
      );
      return row?.mine === true;
    },
    async find(slackUserId) {
      const rows = await sql.query<ShownHome>(
        'SELECT hash, drawn FROM slack_home WHERE slack_user_id = $1',
        [slackUserId],
      );
      return rows[0] ?? null;
    },
    async shown(slackUserId, { hash, drawn }, at) {
      await sql.query(
        `UPDATE slack_home SET hash = $2, drawn = $3, shown_at = to_timestamp($4::float8 / 1000)
         WHERE slack_user_id = $1`,
        [slackUserId, hash, drawn, at],
      );
    },
    async forget(slackUserId) {
      await sql.query('DELETE FROM slack_home WHERE slack_user_id = $1', [slackUserId]);
    },
    factsOf: (staff, now) =>
      withEyesOf(sql, staff, async () => {
        const view = createHomeView(sql);
        const about = { territories: staff.territories, staffId: staff.id };
        return {
          cards: await cardsOf(sql, staff.id),
          held: await view.held(staff.id),
          visits: await view.visitsToday(staff.id, now),
          visitsWithoutOutcome: await view.visitsWithoutOutcome(staff.id, now),
          outcomes: await createCallsView(sql).toNote(about),
          free: await view.free(),
        };
      }),
  };
}

async function cardsOf(sql: Sql, owner: StaffId) {
  const rows = await sql.query<CardRow>(MINE, [owner]);
  return rows.map((row) => cardOf([row])).filter((card) => card !== null);
}
