import type { CaseId } from '../../domain/ids.js';
import { cellChanges } from '../../domain/intake/changes.js';
import type { Cells } from '../../domain/intake/columns.js';
import {
  type Decision,
  decideRow,
  type KnownCase,
  type Meeting,
} from '../../domain/intake/decide-row.js';
import { caseKeys } from '../../domain/intake/household-keys.js';
import { type Reading, readRow } from '../../domain/intake/read-row.js';
import type { Dossier, PhoneEntry, RowReading } from '../../domain/intake/row-reading.js';
import type { IntakeAction, RowRecord } from '../ports/intake.js';
import type { ChunkMemory } from './chunk-memory.js';

/** A row of the file, read by itself. */
export type PreparedRow = {
  readonly line: number;
  readonly cells: Cells;
  readonly fingerprint: string;
  readonly reading: RowReading;
};

export type Settled = { readonly record: RowRecord; readonly action: IntakeAction | null };

export type SettleTools = { readonly reading: Reading; readonly newId: () => string };

/** Judges a row against the cases known and the rows before it; says what must be written. */
export function settleRow(row: PreparedRow, memory: ChunkMemory, tools: SettleTools): Settled {
  const earlier = memory.earlier.get(row.fingerprint);
  if (earlier !== undefined && !earlier.reasons.some(({ code }) => code === 'ligne-illisible')) {
    if (earlier.caseId !== null && row.reading.reference !== null) {
      memory.remember([`r:${row.reading.reference}`], row.line);
    }
    const reasons = [
      { code: 'inchange', label: 'ligne déjà reçue, rien de nouveau' } as const,
      ...earlier.reasons.filter(({ code }) => code !== 'inchange'),
    ];
    const decision: Decision = { outcome: 'unchanged', reasons };
    const record = recordOf(row, decision, { known: null, line: null, memory });
    return { record: { ...record, caseId: earlier.caseId }, action: null };
  }
  const known = row.reading.reference === null ? null : memory.caseOf(row.reading.reference);
  const sent = memory.lineOf(`r:${row.reading.reference ?? ''}`);
  if (known !== null && sent === null) return settleKnown(row, known, { memory, tools });
  return settleNew(row, meet(row, memory), { memory, tools });
}

function meet({ reading }: PreparedRow, memory: ChunkMemory): Meeting {
  if (reading.reference !== null) {
    const line = memory.lineOf(`r:${reading.reference}`);
    if (line !== null) {
      return { kind: 'same-reference-here', line, known: memory.caseOf(reading.reference) };
    }
  }
  const keys = reading.dossier?.keys;
  if (!keys) return { kind: 'nothing' };
  const same = memory.find(keys.person);
  if (same !== null) return { kind: 'same-person', ...same };
  for (const key of keys.sought) {
    const holder = memory.find(key);
    if (holder !== null) return { kind: 'co-holder', ...holder };
  }
  return { kind: 'nothing' };
}

type Around = { readonly memory: ChunkMemory; readonly tools: SettleTools };

function settleNew(row: PreparedRow, meeting: Meeting, { memory, tools }: Around): Settled {
  const decision = decideRow(row.reading, meeting);
  const { dossier } = row.reading;
  const enters = decision.outcome !== 'refused' && dossier !== null;
  if (meeting.kind === 'co-holder' && enters) {
    const record = recordOf(row, decision, { ...meeting, memory });
    enter(dossier, { row, memory, holder: meeting.known?.reference ?? null });
    const status = decision.outcome === 'to-verify' ? 'to-verify' : null;
    const action = joinOf(meeting.known, { dossier, status, row: record });
    return { record, action };
  }
  if (meeting.kind !== 'nothing' || !enters) {
    const met = meeting.kind === 'nothing' ? { known: null, line: null } : meeting;
    return { record: recordOf(row, decision, { line: null, ...met, memory }), action: null };
  }
  const caseId = tools.newId() as CaseId;
  const status = decision.outcome === 'to-verify' ? 'to-verify' : 'open';
  const { reference } = dossier;
  const record = recordOf(row, decision, { known: { id: caseId, reference }, line: null, memory });
  enter(dossier, { row, memory, holder: null });
  memory.born({
    id: caseId,
    reference,
    status,
    cells: dossier.cells,
    keys: caseKeys(dossier.keys),
  });
  return { record, action: { kind: 'create', caseId, dossier, status, row: record } };
}

function joinOf(
  known: KnownCase | null,
  join: { dossier: Dossier; status: 'to-verify' | null; row: RowRecord },
): IntakeAction | null {
  // A trial run without its cases in the database has nothing to join.
  return known === null ? null : { kind: 'join', caseId: known.id, ...join };
}

function enter(
  dossier: Dossier,
  where: { row: PreparedRow; memory: ChunkMemory; holder: string | null },
): void {
  const { row, memory, holder } = where;
  const reference = row.reading.reference ?? '';
  memory.remember([`r:${reference}`], row.line);
  if (holder === null) memory.remember(caseKeys(dossier.keys), row.line);
  for (const { e164 } of dossier.phones) memory.hold(e164, holder ?? reference);
  memory.remember(
    dossier.phones.map(({ e164 }) => `p:${e164}`),
    row.line,
  );
}

function settleKnown(row: PreparedRow, known: KnownCase, { memory, tools }: Around): Settled {
  const change = cellChanges(known.cells, row.cells);
  memory.remember([`r:${known.reference}`], row.line);
  const reading = rereadKnown(known, change.cells, tools.reading);
  const idle = change.changed.length === 0;
  const own = idle ? { ...reading, reasons: [] } : reading;
  const alerts = change.stageWentBack
    ? [...own.alerts, 'Stade plus ancien que le nôtre : ignoré']
    : own.alerts;
  const met = { ...row, reading: { ...own, alerts } };
  const meeting: Meeting = { kind: 'known-reference', known, changed: change.changed };
  const decision = decideRow(met.reading, meeting);
  const record = recordOf(met, decision, { known, line: null, memory });
  if (idle || known.status === 'closed') return { record, action: null };
  const { dossier } = reading;
  if (decision.outcome === 'refused' || dossier === null) {
    return { record, action: { kind: 'doubt', caseId: known.id, row: record } };
  }
  for (const { e164 } of dossier.phones) memory.hold(e164, known.reference);
  const status = decision.outcome === 'to-verify' ? 'to-verify' : 'open';
  const { changed } = change;
  return {
    record,
    action: { kind: 'update', caseId: known.id, dossier, status, changed, row: record },
  };
}

/** Reads the case as it would be; what a person already settled on an open case is not asked again. */
function rereadKnown(known: KnownCase, cells: Cells, reading: Reading): RowReading {
  const after = readRow(cells, reading);
  if (known.status !== 'open') return after;
  const settled = new Set(readRow(known.cells, reading).reasons.map(({ code }) => code));
  return { ...after, reasons: after.reasons.filter(({ code }) => !settled.has(code)) };
}

type Kin = {
  readonly memory: ChunkMemory;
  /** The case the row belongs to or repeats, and the line on which that household was met. */
  readonly known: Pick<KnownCase, 'id' | 'reference'> | null;
  readonly line: number | null;
};

function recordOf(row: PreparedRow, decision: Decision, kin: Kin): RowRecord {
  const enters = decision.outcome !== 'unchanged' && decision.outcome !== 'refused';
  const phones = row.reading.dossier?.phones ?? [];
  return {
    line: row.line,
    fingerprint: row.fingerprint,
    reference: row.reading.reference,
    outcome: decision.outcome,
    reasons: decision.reasons,
    alerts: [...row.reading.alerts, ...(enters ? sharedNumbers(row, phones, kin) : [])],
    phones,
    caseId: kin.known?.id ?? null,
  };
}

/** Says which numbers another household also gave; a co-holder is of the same household. */
function sharedNumbers(row: PreparedRow, phones: readonly PhoneEntry[], kin: Kin): string[] {
  const own = new Set([row.reading.reference, kin.known?.reference]);
  return phones.flatMap(({ e164 }, index) => {
    const other = kin.memory.holdersOf(e164).find((reference) => !own.has(reference));
    const line = kin.memory.lineOf(`p:${e164}`);
    if (other !== undefined) return [`Téléphone ${index + 1} partagé avec le dossier ${other}`];
    if (line === null || line === kin.line) return [];
    return [`Téléphone ${index + 1} partagé avec la ligne ${line}`];
  });
}
