import type { Card, Cards } from '../../app/ports/cards.js';
import type { Backlog } from '../../domain/escalation/backlog.js';
import { worseUrgency } from '../../domain/escalation/urgency.js';
import type { CardId } from '../../domain/ids.js';
import { changes, deliveries } from './card-changes.js';
import { CARD_SELECT, type CardRow, cardOf } from './card-row.js';
import { withEyesOf } from './member-sql.js';
import type { Sql } from './sql.js';

const RANK = `array_position(ARRAY['now', 'today', 'soon'], urgency)`;
const BACKLOG = `
SELECT count(*)::int AS waiting, count(*) FILTER (WHERE urgency = 'soon')::int AS quiet,
  count(*) FILTER (WHERE ${RANK} < array_position(ARRAY['now', 'today', 'soon'], $1))::int AS "moreUrgent",
  count(*) FILTER (WHERE urgency = $1
    AND (opened_at, id) < (to_timestamp($2::float8 / 1000), $3::uuid))::int AS older,
  (array_agg(id::text ORDER BY opened_at, id) FILTER (WHERE urgency = 'soon'))[1] AS "firstQuiet"
FROM card WHERE shown_version = 0 AND state <> 'closed'`;

/** The Cards port inside the transaction of `sql`. */
export function createCards(sql: Sql): Cards {
  const find = async (id: CardId) => cardOf(await select(sql, 'c.id = $1::uuid', [id]));
  const known = async (id: CardId): Promise<Card> => {
    const card = await find(id);
    if (!card) throw new Error(`No card ${id}`);
    return card;
  };
  return {
    find,
    findAs: (reader, id) => withEyesOf(sql, reader, () => find(id)),
    open: (card) => open(sql, card),
    async lock(id) {
      await sql.query('SELECT id::text FROM card WHERE id = $1::uuid FOR UPDATE', [id]);
      return find(id);
    },
    async takenOn(caseId) {
      const where = "c.case_id = $1::uuid AND c.state = 'taken' ORDER BY c.taken_at, c.id";
      return all(await select(sql, where, [caseId]));
    },
    async openOn(caseId) {
      const where = "c.case_id = $1::uuid AND c.state <> 'closed' ORDER BY c.opened_at, c.id";
      return all(await select(sql, `${where} FOR UPDATE OF c`, [caseId]));
    },
    async countOpen(reason, territory) {
      const [row] = await sql.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM card c JOIN case_file f ON f.id = c.case_id
         WHERE c.state <> 'closed' AND c.reason = $1 AND f.territory = $2`,
        [reason, territory],
      );
      return row?.n ?? 0;
    },
    ...changes(sql, known),
    ...deliveries(sql),
    async claimShowing(id) {
      const [row] = await sql.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
        [`show-card:${id}`],
      );
      return row?.mine === true;
    },
    async backlog({ id, urgency, openedAt }) {
      const [row] = await sql.query<Backlog>(BACKLOG, [urgency, openedAt, id]);
      return row ?? { waiting: 0, moreUrgent: 0, older: 0, quiet: 0, firstQuiet: null };
    },
    async summedUp() {
      await sql.query(
        `UPDATE card SET shown_version = version
         WHERE shown_version = 0 AND state <> 'closed' AND urgency = 'soon'`,
        [],
      );
    },
    async shownOnPage(id, version) {
      await sql.query(
        'UPDATE card SET shown_version = greatest(shown_version, $2::int) WHERE id = $1::uuid',
        [id, version],
      );
    },
    async shown(id, version, slack) {
      await sql.query(
        `UPDATE card SET shown_version = greatest(shown_version, $2::int),
           slack_channel = $3, slack_ts = $4 WHERE id = $1::uuid`,
        [id, version, slack.channel, slack.ts],
      );
    },
  };
}

const all = (rows: CardRow[]): Card[] => rows.flatMap((row) => cardOf([row]) ?? []);

/** One card per reason and household (number, territory): openers queue on a lock, then look, then write. */
async function open(sql: Sql, card: Parameters<Cards['open']>[0]) {
  const { caseId, e164, territory = null } = card;
  const subject = caseId ?? e164 ?? territory ?? card.id;
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS locked', [
    `open-card:${card.reason}:${subject}`,
  ]);
  const present = cardOf(
    await select(
      sql,
      `c.state <> 'closed' AND c.reason = $1 AND c.case_id IS NOT DISTINCT FROM $2::uuid
       AND ($2::uuid IS NOT NULL OR (c.e164 IS NOT DISTINCT FROM $3
         AND c.territory IS NOT DISTINCT FROM $4))
       ORDER BY c.opened_at LIMIT 1 FOR UPDATE OF c`,
      [card.reason, caseId, e164, caseId ? null : territory],
    ),
  );
  if (present) return { card: await renew(sql, present, card), opened: false };
  await sql.query(
    `INSERT INTO card (id, case_id, e164, reason, urgency, wish, opened_at, territory)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, to_timestamp($7::float8 / 1000), $8)`,
    [
      ...[card.id, caseId, e164, card.reason, card.urgency, card.wish, card.openedAt],
      caseId ? null : territory,
    ],
  );
  const written = cardOf(await select(sql, 'c.id = $1::uuid', [card.id]));
  if (!written) throw new Error(`Card ${card.id} was not written`);
  return { card: written, opened: true };
}

/** What is newly known of an open card: it only grows more urgent; the latest wish stands. */
async function renew(sql: Sql, present: Card, news: Pick<Card, 'urgency' | 'wish'>): Promise<Card> {
  const urgency = worseUrgency(present.urgency, news.urgency);
  const wish = news.wish ?? present.wish;
  if (urgency === present.urgency && wish === present.wish) return present;
  await sql.query(
    'UPDATE card SET urgency = $2, wish = $3, version = version + 1 WHERE id = $1::uuid',
    [present.id, urgency, wish],
  );
  return { ...present, urgency, wish, version: present.version + 1 };
}

function select(sql: Sql, where: string, params: unknown[]): Promise<CardRow[]> {
  return sql.query<CardRow>(`${CARD_SELECT} WHERE ${where}`, params);
}
