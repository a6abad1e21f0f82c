import { type Cells, type ColumnId, type Header, readHeader } from '../../domain/intake/columns.js';
import { dayOf } from '../../domain/intake/day-of.js';
import { fold, tidy } from '../../domain/intake/fold.js';
import type { RowOutcome } from '../../domain/intake/outcome.js';
import type {
  CaseloadFile,
  FileRow,
  Fingerprint,
  IntakeStore,
  PhoneNumbers,
  RowRecord,
} from '../ports/intake.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { type ChunkRun, type RawRow, tryChunk, writeChunk } from './import-chunk.js';
import { keyTable } from './key-table.js';

/** Rows judged and committed together: large enough for set-based SQL, small enough to stay flat. */
const CHUNK = 500;

export type ImportTools = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly phones: PhoneNumbers;
  readonly fingerprint: Fingerprint;
  /** Null only for a trial run without a database. */
  readonly store: IntakeStore | null;
};

export type ImportOrder = {
  readonly file: CaseloadFile;
  /** Judges every row and writes nothing. */
  readonly dryRun: boolean;
  /** Who is given the new households, as typed; null where there is one operator. */
  readonly operator?: string | null;
  /** Told of each row once it stands; awaited, so that a slow reader slows the import. */
  readonly onRow: (row: RowRecord) => void | Promise<void>;
  readonly onProgress?: (progress: { bytesRead: number; rows: number }) => void;
};

export type ImportCounts = Readonly<Record<RowOutcome, number>>;

export type ImportResult =
  | { readonly kind: 'done'; readonly counts: ImportCounts; readonly ignored: readonly string[] }
  /** The file cannot be used, or not beyond a line; what came before it stands. French message. */
  | { readonly kind: 'unusable'; readonly message: string; readonly counts: ImportCounts };

const noRows = (): Record<RowOutcome, number> => ({
  accepted: 0,
  'to-verify': 0,
  merged: 0,
  refused: 0,
  unchanged: 0,
});

/** A secretariat's file becomes cases, refusals and first diary rows; the same file twice changes nothing. */
export async function importCaseload(
  tools: ImportTools,
  order: ImportOrder,
): Promise<ImportResult> {
  const rows = order.file.rows()[Symbol.asyncIterator]();
  try {
    const first = await nextRow(rows);
    if (first === null) return unusable('Le fichier est vide.', noRows());
    if (first.kind === 'broken') return unusable(brokenAt(first), noRows());
    const second = await nextRow(rows);
    const header = readHeader(first.cells);
    const problem = headerProblem(header, second);
    if (problem !== null) return unusable(problem, noRows());
    const operator = await operatorOf(tools, order);
    if (!operator.ok) return unusable(operator.why, noRows());
    return await importRows(tools, order, { header, second, rows, operator: operator.name });
  } finally {
    await rows.return?.();
  }
}

type Rows = AsyncIterator<FileRow>;

async function nextRow(rows: Rows): Promise<FileRow | null> {
  const next = await rows.next();
  return next.done === true ? null : next.value;
}

const unusable = (message: string, counts: ImportCounts): ImportResult => ({
  kind: 'unusable',
  message,
  counts,
});

const brokenAt = (row: { line: number; why: string }): string => `Ligne ${row.line} : ${row.why}`;

function headerProblem(header: Header, second: FileRow | null): string | null {
  const again = second?.kind === 'cells' ? readHeader(second.cells) : null;
  if (again !== null && again.missing.length === 0) {
    return 'Lignes 1 et 2 : deux lignes d’en-tête. Gardez seulement celle des noms de colonnes.';
  }
  if (header.missing.length > 0) {
    const names = header.missing.map((name) => `« ${name} »`).join(', ');
    const many = header.missing.length > 1;
    return `Ligne 1 : ${many ? 'colonnes obligatoires absentes' : 'colonne obligatoire absente'} : ${names}.`;
  }
  return second === null ? 'Le fichier a un en-tête, mais aucun dossier.' : null;
}

type Operator =
  | { readonly ok: true; readonly name: string | null }
  | { readonly ok: false; readonly why: string };

/** Given to an organisation for which nobody works, households would be seen by nobody. */
async function operatorOf(tools: ImportTools, order: ImportOrder): Promise<Operator> {
  const wanted = order.operator ?? null;
  if (wanted === null || tools.store === null) return { ok: true, name: wanted };
  const known = await tools.store.operators();
  const name = known.find((one) => fold(one) === fold(wanted));
  if (name !== undefined) return { ok: true, name };
  const list = known.length > 0 ? ` Connus : ${known.join(', ')}.` : '';
  const why = `Opérateur « ${wanted} » : personne de l’équipe ne travaille pour lui. Ajoutez d’abord quelqu’un (equipe ajouter --operateur).${list}`;
  return { ok: false, why };
}

async function importRows(
  tools: ImportTools,
  order: ImportOrder,
  input: { header: Header; second: FileRow | null; rows: Rows; operator: string | null },
): Promise<ImportResult> {
  const { operator } = input;
  const batch = { id: tools.ids.uuid(), startedAt: tools.clock.now(), operator };
  const reading = { today: dayOf(batch.startedAt), parsePhone: tools.phones.parse };
  const { fingerprint } = tools;
  const newId = () => tools.ids.uuid();
  const run: ChunkRun = { batch, table: keyTable(), reading, fingerprint, newId };
  const store = order.dryRun ? null : tools.store;
  if (!order.dryRun && store === null) throw new Error('An import that is no trial needs a store');
  const counts = noRows();
  const flush = async (chunk: readonly RawRow[]): Promise<void> => {
    const records =
      store === null
        ? await tryChunk(chunk, run, tools.store?.lookups ?? null)
        : await writeChunk(chunk, run, store);
    for (const record of records) {
      counts[record.outcome] += 1;
      await order.onRow(record);
    }
  };
  await store?.open(batch, order.file);
  const broken = await eachChunk(input, order, flush);
  await store?.close(batch, { at: tools.clock.now(), counts });
  if (broken !== null) return unusable(broken, counts);
  return { kind: 'done', counts, ignored: input.header.unknown };
}

/** Feeds rows by chunks; returns where and why the file stopped being readable, or null. */
async function eachChunk(
  input: { header: Header; second: FileRow | null; rows: Rows },
  order: ImportOrder,
  flush: (chunk: readonly RawRow[]) => Promise<void>,
): Promise<string | null> {
  let chunk: RawRow[] = [];
  let done = 0;
  let row = input.second;
  let broken: string | null = null;
  while (row !== null && broken === null) {
    if (row.kind === 'broken') broken = brokenAt(row);
    else chunk.push(underColumns(row, input.header));
    if (chunk.length === CHUNK) {
      await flush(chunk);
      done += chunk.length;
      chunk = [];
      if (row.kind === 'cells') order.onProgress?.({ bytesRead: row.bytesRead, rows: done });
    }
    if (broken === null) row = await nextRow(input.rows);
  }
  if (chunk.length > 0) await flush(chunk);
  order.onProgress?.({ bytesRead: order.file.bytes, rows: done + chunk.length });
  return broken;
}

function underColumns(
  row: { line: number; cells: readonly string[] },
  { columns }: Header,
): RawRow {
  const cells: { -readonly [K in ColumnId]?: string } = {};
  for (const [index, column] of columns.entries()) {
    const value = tidy(row.cells[index] ?? '');
    if (column !== null && value !== '') cells[column] = value;
  }
  const surplus = row.cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const broken = surplus
    ? `ligne décalée : ${row.cells.length} cellules pour ${columns.length} colonnes`
    : null;
  return { line: row.line, cells: cells as Cells, broken };
}
