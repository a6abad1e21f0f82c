import type { Card, Cards } from '../../app/ports/cards.js';
import { worseUrgency } from '../../domain/escalation/urgency.js';
import type { CardId } from '../../domain/ids.js';
import { CARD_SELECT, type CardRow, cardOf } from './card-row.js';
import { withEyesOf } from './member-sql.js';
import type { Sql } from './sql.js';

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
      const rows = await select(sql, where, [caseId]);
      return rows.map((row) => cardOf([row])).filter((card) => card !== null);
    },
    async take(id, by, at) {
      await sql.query(
        `UPDATE card SET state = 'taken', owner_id = $2::uuid, version = version + 1,
           taken_at = to_timestamp($3::float8 / 1000)
         WHERE id = $1::uuid AND state = 'open'`,
        [id, by, at],
      );
      return known(id);
    },
    async close(id, by, { reason, at }) {
      await sql.query(
        `UPDATE card SET state = 'closed', owner_id = coalesce(owner_id, $2::uuid),
           close_reason = $3, closed_at = to_timestamp($4::float8 / 1000), version = version + 1
         WHERE id = $1::uuid AND state <> 'closed'`,
        [id, by, reason, at],
      );
      return known(id);
    },
    async claimShowing(id) {
      const [row] = await sql.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine',
        [`show-card:${id}`],
      );
      return row?.mine === true;
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

/** One card per reason and household (or number): openers queue on a lock, then look, then write. */
async function open(sql: Sql, card: Parameters<Cards['open']>[0]) {
  const subject = card.caseId ?? card.e164 ?? card.id;
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS locked', [
    `open-card:${card.reason}:${subject}`,
  ]);
  const present = cardOf(
    await select(
      sql,
      `c.state <> 'closed' AND c.reason = $1 AND c.case_id IS NOT DISTINCT FROM $2::uuid
       AND ($2::uuid IS NOT NULL OR c.e164 IS NOT DISTINCT FROM $3)
       ORDER BY c.opened_at LIMIT 1 FOR UPDATE OF c`,
      [card.reason, card.caseId, card.e164],
    ),
  );
  if (present) return { card: await renew(sql, present, card), opened: false };
  await sql.query(
    `INSERT INTO card (id, case_id, e164, reason, urgency, wish, opened_at)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6, to_timestamp($7::float8 / 1000))`,
    [card.id, card.caseId, card.e164, card.reason, card.urgency, card.wish, card.openedAt],
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
