import {
  type DiaryAlarm,
  type DiaryEntry,
  type DiaryKind,
  MOST_IN_HAND,
} from '../../app/ports/diary.js';
import type { CaseId, DiaryId } from '../../domain/ids.js';
import { parsePayload } from './diary-payloads.js';
import type { Sql } from './sql.js';

/**
 * One statement: what it returns is committed as rung, and rows locked by another are passed by.
 * A locked row stays in its place until the commit and is found again by it, in the order of
 * the table; nothing that an index holds is changed.
 */
const RING_DUE = `
WITH due AS MATERIALIZED (
  SELECT ctid AS place FROM diary
  WHERE done_at IS NULL AND state = 'waiting' AND due_at <= to_timestamp($1::float8 / 1000)
  ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
), rung AS (
  UPDATE diary SET state = 'rung', rung_at = now(), lease_until = NULL
  FROM (SELECT place FROM due ORDER BY place) AS claimed WHERE diary.ctid = claimed.place
  RETURNING diary.id, diary.kind, diary.due_at
)
SELECT id::text AS id, kind FROM rung ORDER BY due_at`;

/** What is rung was due first, so it stands at the head of what is open: no need to look further. */
const HEAD = 2 * MOST_IN_HAND;

const IN_HAND = `
SELECT count(*)::int AS rung FROM (
  SELECT state FROM diary WHERE done_at IS NULL ORDER BY due_at LIMIT ${HEAD}
) AS head WHERE state = 'rung'`;

const RING_LOST = `
WITH head AS MATERIALIZED (
  SELECT id, state, rung_at, lease_until FROM diary
  WHERE done_at IS NULL ORDER BY due_at LIMIT ${HEAD}
), lost AS MATERIALIZED (
  SELECT diary.id FROM diary JOIN head USING (id)
  WHERE head.state = 'rung' AND diary.state = 'rung'
    AND head.rung_at < now() - make_interval(secs => $1::float8)
    AND (head.lease_until IS NULL OR head.lease_until < now())
  ORDER BY head.rung_at LIMIT $2 FOR UPDATE OF diary SKIP LOCKED
)
UPDATE diary SET rung_at = now() FROM lost WHERE diary.id = lost.id
RETURNING diary.id::text AS id, diary.kind`;

const LEASE = `
UPDATE diary SET lease_until = now() + make_interval(secs => $2::float8), tries = tries + 1
WHERE id = $1::uuid AND state = 'rung' AND (lease_until IS NULL OR lease_until < now())
RETURNING id::text AS id, kind, case_id::text AS case_id, payload, tries,
  (extract(epoch FROM due_at) * 1000)::float8 AS due_at,
  (extract(epoch FROM expires_at) * 1000)::float8 AS expires_at`;

const RELEASE = `UPDATE diary SET lease_until = NULL WHERE id = $1::uuid AND state = 'rung'`;

type Rung = { id: DiaryId; kind: DiaryKind };
type LeasedRow = Rung & {
  case_id: CaseId | null;
  payload: unknown;
  tries: number;
  due_at: number;
  expires_at: number | null;
};

/**
 * The alarm clock's view of the diary. What is due is asked on the product's clock; alarms and
 * leases run on the database's, because they tell whether a process is alive.
 */
export function createDiaryAlarm(sql: Sql): DiaryAlarm {
  return {
    async inHand() {
      const [row] = await sql.query<{ rung: number }>(IN_HAND, []);
      return row?.rung ?? 0;
    },
    ringDue: (now, limit) => sql.query<Rung>(RING_DUE, [now, limit]),
    ringLost: (seconds, limit) => sql.query<Rung>(RING_LOST, [seconds, limit]),
    async lease(id, seconds) {
      const [row] = await sql.query<LeasedRow>(LEASE, [id, seconds]);
      return row ? toEntry(row) : null;
    },
    async release(id) {
      await sql.query(RELEASE, [id]);
    },
  };
}

function toEntry(row: LeasedRow): DiaryEntry {
  return {
    id: row.id,
    kind: row.kind,
    caseId: row.case_id,
    payload: parsePayload(row.kind, row.payload),
    dueAt: row.due_at,
    expiresAt: row.expires_at,
    tries: row.tries,
  };
}
