// Makes caseload files in the secretariat's form, and imports them into a test's database.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fingerprint, openCaseload } from '../../src/adapters/caseload-file/open-caseload.js';
import { phoneNumbers } from '../../src/adapters/phone/phone-numbers.js';
import { type ImportResult, importCaseload } from '../../src/app/intake/import-caseload.js';
import type { IntakeStore, RowRecord } from '../../src/app/ports/intake.js';
import { type ColumnId, headerOf } from '../../src/domain/intake/columns.js';

export const SAMPLE = path.resolve(import.meta.dirname, '../../data/sample-caseload.csv');
/** The day the sample was sent. */
export const SENT = Date.parse('2026-11-23T09:00:00Z');

export type Row = Partial<Record<ColumnId, string>>;

/** A household the team accepts; each test changes what it is about. */
export function household(change: Row = {}): Row {
  return {
    reference: '93-2026-09001',
    transmittedOn: '23/11/2026',
    origin: 'CCAPEX',
    stage: 'CDP',
    department: '93',
    lastName: 'EXEMPLE',
    firstName: 'Camille',
    birthDate: '14/03/1991',
    address: '12 rue des Tilleuls',
    postcode: '93300',
    phone1: '06 39 98 90 01',
    park: 'Privé',
    leaseDate: '01/09/2024',
    cdpDate: '26/10/2026',
    followed: 'Non',
    ...change,
  };
}

/** The rows under the official headers of every column any of them fills. */
export function csv(rows: readonly Row[], sign = ';'): string {
  const ids = [...new Set(rows.flatMap((row) => Object.keys(row)))] as ColumnId[];
  const quote = (cell: string) =>
    /[";\n\t,]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [ids.map(headerOf), ...rows.map((row) => ids.map((id) => row[id] ?? ''))];
  return lines.map((cells) => `${cells.map(quote).join(sign)}\r\n`).join('');
}

/** Gives a file of these bytes to `use`, then removes it. */
export async function withFile<T>(
  content: string | Uint8Array,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-intake-'));
  const file = path.join(folder, 'fichier.csv');
  try {
    await writeFile(file, content);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export type Imported = { result: ImportResult; rows: RowRecord[] };

/** Imports a file; without a store, as a trial without a database. */
export async function importFile(
  file: string,
  store: IntakeStore | null,
  options: { dryRun?: boolean; now?: number } = {},
): Promise<Imported> {
  const opened = await openCaseload(file);
  const rows: RowRecord[] = [];
  const counts = { accepted: 0, 'to-verify': 0, merged: 0, refused: 0, unchanged: 0 };
  if (opened.kind === 'unusable') return { result: { ...opened, counts }, rows };
  const result = await importCaseload(
    {
      clock: { now: () => options.now ?? SENT, lived: (ms) => ms },
      ids: { uuid: randomUUID },
      phones: phoneNumbers,
      fingerprint,
      store,
    },
    {
      file: opened.file,
      dryRun: options.dryRun ?? store === null,
      onRow: (row) => {
        rows.push(row);
      },
    },
  );
  return { result, rows };
}

/** Imports rows written as a file. */
export const importRows = (rows: readonly Row[], store: IntakeStore | null = null) =>
  withFile(csv(rows), (file) => importFile(file, store));

/** How one row ends: « refused: parc-social ». */
export const ending = (row: RowRecord | undefined): string =>
  row === undefined ? 'absent' : [row.outcome, ...row.reasons.map(({ code }) => code)].join(' ');
