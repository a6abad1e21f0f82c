import type { Cells } from '../../domain/intake/columns.js';
import { type Reading, readRow } from '../../domain/intake/read-row.js';
import type { RowReading } from '../../domain/intake/row-reading.js';
import type {
  Batch,
  Fingerprint,
  IntakeAction,
  IntakeLookups,
  IntakeStore,
  IntakeTransaction,
  RowRecord,
} from '../ports/intake.js';
import { type ChunkMemory, chunkMemory, type Loaded } from './chunk-memory.js';
import type { KeyTable } from './key-table.js';
import { type PreparedRow, type Settled, settleRow } from './settle-row.js';

/** A row under its columns; `broken` says why its cells cannot be trusted. */
export type RawRow = {
  readonly line: number;
  readonly cells: Cells;
  readonly broken: string | null;
};

export type ChunkRun = {
  readonly batch: Batch;
  readonly table: KeyTable;
  readonly reading: Reading;
  readonly fingerprint: Fingerprint;
  readonly newId: () => string;
};

function prepare(row: RawRow, run: ChunkRun): PreparedRow {
  const { line, cells, broken } = row;
  const sorted = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
  const unreadable: RowReading = {
    reference: cells.reference ?? null,
    dossier: null,
    reasons: [{ code: 'ligne-illisible', label: broken ?? '' }],
    alerts: [],
  };
  const reading = broken === null ? readRow(cells, run.reading) : unreadable;
  return { line, cells, fingerprint: run.fingerprint(JSON.stringify(sorted)), reading };
}

async function load(
  rows: readonly PreparedRow[],
  lookups: IntakeLookups | null,
  batch: Batch,
): Promise<Loaded> {
  if (lookups === null) return { earlier: new Map(), cases: [], holders: new Map() };
  const dossiers = rows.flatMap(({ reading }) => reading.dossier ?? []);
  const references = rows.flatMap(({ reading }) => reading.reference ?? []);
  const keys = dossiers.flatMap((dossier) =>
    dossier.keys === null ? [] : [dossier.keys.person, ...dossier.keys.sought],
  );
  const numbers = dossiers.flatMap((dossier) => dossier.phones.map(({ e164 }) => e164));
  const fingerprints = rows.map(({ fingerprint }) => fingerprint);
  return {
    earlier: await lookups.earlierRows(fingerprints, batch.id),
    cases: await lookups.knownCases({ references, keys }),
    holders: await lookups.holders(numbers),
  };
}

function settleAll(rows: readonly PreparedRow[], memory: ChunkMemory, run: ChunkRun): Settled[] {
  const tools = { reading: run.reading, newId: run.newId };
  return rows.map((row) => settleRow(row, memory, tools));
}

/** Judges a chunk and writes nothing; without a database only the file itself is compared. */
export async function tryChunk(
  raw: readonly RawRow[],
  run: ChunkRun,
  lookups: IntakeLookups | null,
): Promise<readonly RowRecord[]> {
  const rows = raw.map((row) => prepare(row, run));
  const memory = chunkMemory(await load(rows, lookups, run.batch), run.table);
  const settled = settleAll(rows, memory, run);
  memory.keep();
  return settled.map(({ record }) => record);
}

/**
 * Judges and writes a chunk in one transaction: each of its rows enters whole or not at all.
 * When the database refuses a value, the rows are entered one by one and only the bad one is refused.
 */
export async function writeChunk(
  raw: readonly RawRow[],
  run: ChunkRun,
  store: IntakeStore,
): Promise<readonly RowRecord[]> {
  const rows = raw.map((row) => prepare(row, run));
  const written = await writeRows(rows, run, store);
  if (written !== null) return written;
  const records: RowRecord[] = [];
  for (const row of rows) {
    const alone = (await writeRows([row], run, store)) ?? (await refuse(row, run, store));
    records.push(...alone);
  }
  return records;
}

/** Null when the database refused a value: nothing was written. */
async function writeRows(
  rows: readonly PreparedRow[],
  run: ChunkRun,
  store: IntakeStore,
): Promise<readonly RowRecord[] | null> {
  let records: readonly RowRecord[] = [];
  let memory: ChunkMemory | null = null;
  const end = await store.transaction(async (tx) => {
    memory = chunkMemory(await load(rows, tx, run.batch), run.table);
    const settled = settleAll(rows, memory, run);
    records = settled.map(({ record }) => record);
    await write(tx, settled, run.batch);
  });
  if (end.kind === 'bad-data') return null;
  (memory as ChunkMemory | null)?.keep();
  return records;
}

async function write(
  tx: IntakeTransaction,
  settled: readonly Settled[],
  batch: Batch,
): Promise<void> {
  const actions: IntakeAction[] = settled.flatMap(({ action }) => action ?? []);
  if (actions.length > 0) await tx.apply(actions, batch);
  const records = settled.map(({ record }) => record);
  await tx.record(records, batch);
}

async function refuse(
  row: PreparedRow,
  run: ChunkRun,
  store: IntakeStore,
): Promise<readonly RowRecord[]> {
  const record: RowRecord = {
    line: row.line,
    fingerprint: row.fingerprint,
    reference: row.reading.reference,
    outcome: 'refused',
    reasons: [{ code: 'ligne-illisible', label: 'une cellule ne peut pas être enregistrée' }],
    alerts: [],
    phones: [],
    caseId: null,
  };
  await store.transaction((tx) => tx.record([record], run.batch));
  return [record];
}
