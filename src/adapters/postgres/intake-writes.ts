import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Batch, IntakeAction, RowRecord } from '../../app/ports/intake.js';
import type { CaseId } from '../../domain/ids.js';
import { caseKeys } from '../../domain/intake/household-keys.js';
import type { Dossier } from '../../domain/intake/row-reading.js';

type Action<K extends IntakeAction['kind']> = Extract<IntakeAction, { kind: K }>;
type WithNumbers = Action<'create'> | Action<'join'> | Action<'update'>;

const of = <K extends IntakeAction['kind']>(
  actions: readonly IntakeAction[],
  kind: K,
): Action<K>[] => actions.filter((action): action is Action<K> => action.kind === kind);

/** Runs one set-based statement over the rows given as `$1`; nothing for no row. */
async function each(
  client: pg.PoolClient,
  sql: string,
  rows: readonly object[],
  ...more: unknown[]
): Promise<void> {
  if (rows.length > 0) await client.query(sql, [JSON.stringify(rows), ...more]);
}

const CASE_COLUMNS = `id uuid, reference text, territory text, zone text, stage text, origin text,
  status text, civility text, last_name text, first_name text, birth_date date, address text,
  address_more text, postcode text, commune text, language text, referred_on date,
  hearing_on date, deadline_on date, deadline_kind text, alerts text[], source jsonb`;
const NAMES = CASE_COLUMNS.replaceAll(/ (uuid|text\[\]|text|date|jsonb)/g, '');

const CREATE = `INSERT INTO case_file (${NAMES}, created_at, operator)
  SELECT ${NAMES}, $2, $3 FROM jsonb_to_recordset($1::jsonb) AS r(${CASE_COLUMNS})`;

/** The cohort's day (referred_on), the reference and the origin are those of the first file. */
const UPDATE = `UPDATE case_file c SET territory = r.territory, zone = r.zone, stage = r.stage,
    status = r.status, civility = r.civility, last_name = r.last_name, first_name = r.first_name,
    birth_date = r.birth_date, address = r.address, address_more = r.address_more,
    postcode = r.postcode, commune = r.commune, language = r.language, hearing_on = r.hearing_on,
    deadline_on = r.deadline_on, deadline_kind = r.deadline_kind, alerts = r.alerts, source = r.source
  FROM jsonb_to_recordset($1::jsonb) AS r(${CASE_COLUMNS}) WHERE c.id = r.id`;

const DOUBT = `UPDATE case_file c SET status = 'to-verify'
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid) WHERE c.id = r.id AND c.status = 'open'`;

const MEMBERS = `INSERT INTO case_member (id, case_id, civility, last_name, first_name, birth_date, reference)
  SELECT r.id, r.case_id, r.civility, r.last_name, r.first_name, r.birth_date, r.reference
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, case_id uuid, civility text, last_name text,
    first_name text, birth_date date, reference text)
  WHERE NOT EXISTS (SELECT FROM case_member m
    WHERE m.case_id = r.case_id AND m.reference IS NOT DISTINCT FROM r.reference)`;

const EVENTS = `INSERT INTO case_event (case_id, kind, actor, detail, at)
  SELECT case_id, kind, 'machine', detail, $2
  FROM jsonb_to_recordset($1::jsonb) AS r(case_id uuid, kind text, detail jsonb)`;

/** The key lets a case begin once, however often it is found open, or doubtful, again. */
const FIRST_ACT = `INSERT INTO diary (id, kind, case_id, key, payload, due_at, created_at)
  SELECT id, kind, case_id, key, payload, $2, $2
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, case_id uuid, key text, payload jsonb)
  ON CONFLICT (key) DO NOTHING`;

const firstStep = (caseId: CaseId) => ({
  id: randomUUID(),
  kind: 'cadence-step',
  case_id: caseId,
  key: `cadence:${caseId}:0`,
  payload: { step: 0 },
});

/** A file to verify waits for a person: a card says so. */
const verification = (caseId: CaseId) => ({
  id: randomUUID(),
  kind: 'verify-file',
  case_id: caseId,
  key: `verify-file:${caseId}`,
  payload: {},
});

/** Cells that say where the household lives: another of them, and it is found again on the map. */
const WHERE = ['Adresse', 'Code postal', 'Commune'];
const isElsewhere = (action: WithNumbers): boolean =>
  action.kind === 'create' ||
  (action.kind === 'update' && action.changed.some((column) => WHERE.includes(column)));

const geocoding = ({ caseId }: WithNumbers, batch: Batch) => ({
  id: randomUUID(),
  kind: 'geocode-case',
  case_id: caseId,
  key: `geocode:${caseId}:${batch.id}`,
  payload: {},
});

function caseRow(action: Action<'create'> | Action<'update'>, batch: Batch): object {
  const { dossier, row } = action;
  return {
    id: action.caseId,
    reference: dossier.reference,
    territory: dossier.territory,
    zone: dossier.zone,
    stage: dossier.stage,
    origin: dossier.origin,
    status: action.status,
    civility: dossier.civility,
    last_name: dossier.lastName,
    first_name: dossier.firstName,
    birth_date: dossier.birthDate,
    address: dossier.address,
    address_more: dossier.addressMore,
    postcode: dossier.postcode,
    commune: dossier.commune,
    language: dossier.language,
    referred_on: dossier.referredOn,
    hearing_on: dossier.hearingOn,
    deadline_on: dossier.deadlineOn,
    deadline_kind: dossier.deadlineKind,
    alerts: row.alerts,
    source: { cells: dossier.cells, keys: caseKeys(dossier.keys), batch: batch.id, line: row.line },
  };
}

function memberRow({ caseId, dossier }: Action<'join'>): object {
  return {
    id: randomUUID(),
    case_id: caseId,
    civility: dossier.civility,
    last_name: dossier.lastName,
    first_name: dossier.firstName,
    birth_date: dossier.birthDate,
    reference: dossier.reference,
  };
}

const EVENT_KINDS = {
  create: 'imported',
  join: 'member-added',
  update: 'updated',
  doubt: 'to-verify',
} as const satisfies Record<IntakeAction['kind'], string>;

/** The ledger is never purged: codes, columns, stage and dates go in, never names or numbers. */
function eventRow(action: IntakeAction, batch: Batch): object {
  const { line, outcome, reasons } = action.row;
  const detail = { batch: batch.id, line, outcome, reasons: reasons.map(({ code }) => code) };
  const state = (dossier: Dossier) => ({ stage: dossier.stage, hearingOn: dossier.hearingOn });
  const more =
    action.kind === 'update'
      ? { changed: action.changed, ...state(action.dossier) }
      : action.kind === 'create'
        ? state(action.dossier)
        : {};
  return { case_id: action.caseId, kind: EVENT_KINDS[action.kind], detail: { ...detail, ...more } };
}

/** Writes a chunk's changes; the caller's transaction makes them all or none. */
export async function applyActions(
  client: pg.PoolClient,
  actions: readonly IntakeAction[],
  batch: Batch,
): Promise<void> {
  const at = new Date(batch.startedAt);
  const created = of(actions, 'create');
  const joined = of(actions, 'join');
  const updated = of(actions, 'update');
  const doubted = [
    ...of(actions, 'doubt'),
    ...joined.filter(({ status }) => status === 'to-verify'),
  ];
  const doubtful = [
    ...doubted,
    ...[...created, ...updated].filter(({ status }) => status === 'to-verify'),
  ];
  const opened = [...created, ...updated].filter(({ status }) => status === 'open');
  await each(
    client,
    CREATE,
    created.map((action) => caseRow(action, batch)),
    at,
    batch.operator,
  );
  await each(
    client,
    UPDATE,
    updated.map((action) => caseRow(action, batch)),
  );
  await each(
    client,
    DOUBT,
    doubted.map(({ caseId }) => ({ id: caseId })),
  );
  await each(client, MEMBERS, joined.map(memberRow));
  await writeNumbers(client, [...created, ...joined, ...updated], at);
  await each(
    client,
    EVENTS,
    actions.map((action) => eventRow(action, batch)),
    at,
  );
  await each(
    client,
    FIRST_ACT,
    [
      ...[...created, ...updated].filter(isElsewhere).map((action) => geocoding(action, batch)),
      ...opened.map(({ caseId }) => firstStep(caseId)),
      ...doubtful.map(({ caseId }) => verification(caseId)),
    ],
    at,
  );
}

const NUMBERS = `INSERT INTO phone_number AS n (e164, kind, standing, blocked_reason, frozen_at, created_at)
  SELECT DISTINCT ON (e164) e164, kind, CASE WHEN violence THEN 'compromised' ELSE 'unverified' END,
    blocked_reason, CASE WHEN violence THEN $2::timestamptz END, $2::timestamptz
  FROM jsonb_to_recordset($1::jsonb)
    AS r(e164 text, kind text, blocked_reason text, violence boolean)
  ORDER BY e164, violence DESC, blocked_reason NULLS LAST
  ON CONFLICT (e164) DO UPDATE SET
    standing = CASE WHEN excluded.standing = 'compromised' THEN 'compromised' ELSE n.standing END,
    blocked_reason = coalesce(n.blocked_reason, excluded.blocked_reason),
    frozen_at = coalesce(n.frozen_at, excluded.frozen_at)
  WHERE excluded.blocked_reason IS NOT NULL`;

/** Numbers of the later file come first, in its order; those it no longer gives stay behind them. */
const PUSH_BACK = `UPDATE case_phone p SET position = p.position + r.count
  FROM jsonb_to_recordset($1::jsonb) AS r(case_id uuid, count int) WHERE p.case_id = r.case_id`;

const LINKS = `INSERT INTO case_phone AS p (case_id, e164, position, note)
  SELECT DISTINCT ON (case_id, e164) case_id, e164, position, note
  FROM jsonb_to_recordset($1::jsonb) AS r(case_id uuid, e164 text, position int, note text)
  ORDER BY case_id, e164, position
  ON CONFLICT (case_id, e164) DO UPDATE
    SET position = least(p.position, excluded.position), note = coalesce(excluded.note, p.note)`;

/** A number of two households is shared, and stays at neutral words (design, invariant 6). */
const SHARED = `UPDATE phone_number n SET standing = 'shared', discretion = 0
  WHERE n.e164 = ANY($1) AND n.standing IN ('unverified', 'verified')
    AND 1 < (SELECT count(*) FROM case_phone p JOIN case_file c ON c.id = p.case_id
             WHERE p.e164 = n.e164 AND c.status <> 'closed')`;

/** After the household's own numbers; a co-holder's row gives one or two. */
const MEMBER_POSITION = 10;

async function writeNumbers(
  client: pg.PoolClient,
  actions: readonly WithNumbers[],
  at: Date,
): Promise<void> {
  const numbers = actions.flatMap(({ dossier }) =>
    dossier.phones.map(({ e164, kind, blockedReason, violence }) => ({
      e164,
      kind,
      blocked_reason: blockedReason,
      violence,
    })),
  );
  if (numbers.length === 0) return;
  const links = actions.flatMap(({ kind, caseId, dossier }) =>
    dossier.phones.map(({ e164, note }, index) => ({
      case_id: caseId,
      e164,
      note,
      position: index + (kind === 'join' ? MEMBER_POSITION : 0),
    })),
  );
  await each(client, NUMBERS, numbers, at);
  const later = of(actions, 'update').map(({ caseId, dossier }) => ({
    case_id: caseId,
    count: dossier.phones.length,
  }));
  await each(client, PUSH_BACK, later);
  await each(client, LINKS, links);
  await client.query(SHARED, [numbers.map(({ e164 }) => e164)]);
}

const ROWS = `INSERT INTO import_row (batch_id, line, row_hash, reference, outcome, reasons, case_id)
  SELECT $2, line, row_hash, reference, outcome, reasons, case_id
  FROM jsonb_to_recordset($1::jsonb) AS r(line int, row_hash text, reference text, outcome text,
    reasons jsonb, case_id uuid)`;

/** Writes what became of each row. */
export async function recordRows(
  client: pg.PoolClient,
  rows: readonly RowRecord[],
  batch: Batch,
): Promise<void> {
  const written = rows.map((row) => ({
    line: row.line,
    row_hash: row.fingerprint,
    reference: row.reference,
    outcome: row.outcome,
    reasons: row.reasons,
    case_id: row.caseId,
  }));
  await each(client, ROWS, written, batch.id);
}
