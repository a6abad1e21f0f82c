import type { Card } from '../../app/ports/cards.js';
import type { CardReason, Urgency } from '../../domain/escalation/card.js';
import type { CardId, CaseId, E164, StaffId } from '../../domain/ids.js';

/** A card as CARD_SELECT reads it; times are epoch milliseconds. */
export type CardRow = {
  id: string;
  case_id: string | null;
  e164: string | null;
  reason: string;
  urgency: string;
  wish: string | null;
  state: Card['state'];
  owner_id: string | null;
  owner_name: string | null;
  close_reason: string | null;
  opened_at: number;
  taken_at: number | null;
  closed_at: number | null;
  paused_until: number | null;
  pause_reason: string | null;
  reopened: number;
  free_since: number | null;
  asked: string[];
  texting: Card['texting'];
  visit_at: number | null;
  version: number;
  shown_version: number;
  slack_channel: string | null;
  slack_ts: string | null;
  reference: string | null;
  stage: string;
  territory: string | null;
  deadline_on: string | null;
  deadline_kind: string | null;
};

const ms = (column: string) => `(extract(epoch FROM c.${column}) * 1000)::float8 AS ${column}`;

/** Of `card c` and `case_file f`: the number that the card is about, else the household's mobiles: may a text still leave? */
export const TEXTING = `CASE
    WHEN f.violence OR EXISTS (SELECT FROM phone_number n WHERE n.e164 = c.e164 AND n.frozen_at IS NOT NULL)
      THEN 'never'
    WHEN EXISTS (SELECT FROM phone_number n WHERE n.opted_out_at IS NOT NULL AND n.e164 = c.e164)
      OR (c.e164 IS NULL AND EXISTS (SELECT FROM case_phone p JOIN phone_number n USING (e164)
        WHERE p.case_id = c.case_id AND n.kind = 'mobile')
        AND NOT EXISTS (SELECT FROM case_phone p JOIN phone_number n USING (e164)
        WHERE p.case_id = c.case_id AND n.kind = 'mobile' AND n.opted_out_at IS NULL))
      THEN 'stopped'
    ELSE 'open' END AS texting`;

/** Of `card c`: the household's visit that stands, by its hour. */
export const VISIT_AT = `(SELECT (extract(epoch FROM v.starts_at) * 1000)::float8 FROM visit v
    WHERE v.case_id = c.case_id AND v.status = 'booked')`;

/** First names of the last rung that was asked, while nobody has the card. */
const ASKED = `coalesce((SELECT array_agg(p.first_name ORDER BY a.id) FROM card_ask a
    JOIN staff p ON p.id = a.staff_id
    WHERE c.state = 'open' AND a.card_id = c.id AND a.reopened = c.reopened AND p.active
      AND a.at = (SELECT max(at) FROM card_ask WHERE card_id = c.id AND reopened = c.reopened)),
    '{}') AS asked`;

/** Reads cards `c` with their owner and the facts of the case that may be shown. */
export const CARD_SELECT = `SELECT c.id::text, c.case_id::text, c.e164, c.reason, c.urgency, c.wish,
  c.state, c.owner_id::text, s.first_name AS owner_name, c.close_reason, ${ms('opened_at')},
  ${ms('taken_at')}, ${ms('closed_at')}, c.version, c.shown_version, c.slack_channel, c.slack_ts,
  ${ms('paused_until')}, c.pause_reason, c.reopened, ${ms('free_since')}, ${ASKED}, ${TEXTING},
  ${VISIT_AT} AS visit_at,
  f.reference, f.stage, coalesce(f.territory, c.territory) AS territory, f.deadline_kind,
  to_char(f.deadline_on, 'YYYY-MM-DD') AS deadline_on
FROM card c LEFT JOIN staff s ON s.id = c.owner_id LEFT JOIN case_file f ON f.id = c.case_id`;

/** The first row as a card, or null when there is none. */
export function cardOf([row]: CardRow[]): Card | null {
  if (!row) return null;
  const { slack_channel: channel, slack_ts: ts } = row;
  return {
    id: row.id as CardId,
    caseId: row.case_id as CaseId | null,
    e164: row.e164 as E164 | null,
    reason: row.reason as CardReason,
    urgency: row.urgency as Urgency,
    wish: row.wish,
    state: row.state,
    owner: row.owner_id ? { id: row.owner_id as StaffId, firstName: row.owner_name ?? '' } : null,
    closeReason: row.close_reason,
    openedAt: row.opened_at,
    takenAt: row.taken_at,
    closedAt: row.closed_at,
    pausedUntil: row.paused_until,
    pauseReason: row.pause_reason,
    reopened: row.reopened,
    freeSince: row.free_since ?? row.opened_at,
    asked: row.asked,
    territory: row.territory,
    texting: row.texting,
    visitAt: row.visit_at,
    version: row.version,
    shownVersion: row.shown_version,
    slack: channel && ts ? { channel, ts } : null,
    about: aboutOf(row),
  };
}

function aboutOf(row: CardRow): Card['about'] {
  if (row.reference === null || row.territory === null) return null;
  return {
    reference: row.reference,
    stage: row.stage,
    territory: row.territory,
    deadlineOn: row.deadline_on,
    deadlineKind: row.deadline_kind,
  };
}
