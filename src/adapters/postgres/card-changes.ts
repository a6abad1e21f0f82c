import type { Card, Cards } from '../../app/ports/cards.js';
import type { Json } from '../../app/ports/cases.js';
import type { CardId } from '../../domain/ids.js';
import type { Sql } from './sql.js';

type Changes = Pick<
  Cards,
  'take' | 'pass' | 'release' | 'pause' | 'resume' | 'touch' | 'say' | 'close'
>;

const instant = (param: string) => `to_timestamp(${param}::float8 / 1000)`;
const NO_PAUSE = 'paused_until = NULL, pause_reason = NULL';

/** What a person or the machine changes on a card; each raises its version, or changes nothing. */
export function changes(sql: Sql, known: (id: CardId) => Promise<Card>): Changes {
  const change = async (
    id: CardId,
    { set, when }: { set: string; when: string },
    params: unknown[] = [],
  ): Promise<Card> => {
    await sql.query(
      `UPDATE card SET ${set}, version = version + 1 WHERE id = $1::uuid AND ${when}`,
      [id, ...params],
    );
    return known(id);
  };
  return {
    take: (id, by, at) =>
      change(
        id,
        {
          set: `state = 'taken', owner_id = $2::uuid, taken_at = ${instant('$3')}`,
          when: "state = 'open'",
        },
        [by, at],
      ),
    pass: (id, to, at) =>
      change(
        id,
        {
          set: `state = 'taken', owner_id = $2::uuid, taken_at = ${instant('$3')}, ${NO_PAUSE}`,
          when: "state <> 'closed'",
        },
        [to, at],
      ),
    release: (id, at) =>
      change(
        id,
        {
          set: `state = 'open', owner_id = NULL, taken_at = NULL, free_since = ${instant('$2')},
             reopened = reopened + 1, ${NO_PAUSE}`,
          when: "state = 'taken'",
        },
        [at],
      ),
    pause: (id, by, { until, reason, at }) =>
      change(
        id,
        {
          set: `state = 'taken', owner_id = coalesce(owner_id, $2::uuid),
             taken_at = coalesce(taken_at, ${instant('$5')}),
             paused_until = ${instant('$3')}, pause_reason = $4`,
          when: "state <> 'closed'",
        },
        [by, until, reason, at],
      ),
    resume: (id) => change(id, { set: NO_PAUSE, when: 'paused_until IS NOT NULL' }),
    touch: (id) => change(id, { set: 'state = state', when: "state <> 'closed'" }),
    say: (id, wish) => change(id, { set: 'wish = $2', when: "state <> 'closed'" }, [wish]),
    close: (id, by, { reason, at }) =>
      change(
        id,
        {
          set: `state = 'closed', owner_id = coalesce(owner_id, $2::uuid), close_reason = $3,
             closed_at = ${instant('$4')}, ${NO_PAUSE}`,
          when: "state <> 'closed'",
        },
        [by, reason, at],
      ),
  };
}

/** A delivery comes again within minutes; what is older is forgotten. */
const REMEMBERED_DAYS = 3;

/** What was done with each click and form, by its name. */
export function deliveries(sql: Sql): Pick<Cards, 'delivered' | 'keepDelivery'> {
  return {
    async delivered(key) {
      await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS locked', [
        `desk-delivery:${key}`,
      ]);
      const [row] = await sql.query<{ answer: Json }>(
        'SELECT answer FROM desk_delivery WHERE key = $1',
        [key],
      );
      return row?.answer ?? null;
    },
    async keepDelivery(key, answer, at) {
      await sql.query(
        `WITH old AS (DELETE FROM desk_delivery WHERE ctid = ANY (ARRAY(
             SELECT ctid FROM desk_delivery
             WHERE at < ${instant('$3')} - make_interval(days => ${REMEMBERED_DAYS})
             LIMIT 10 FOR UPDATE SKIP LOCKED)))
         INSERT INTO desk_delivery (key, answer, at) VALUES ($1, $2::jsonb, ${instant('$3')})`,
        [key, JSON.stringify(answer), at],
      );
    },
  };
}
