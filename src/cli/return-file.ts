import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { RowRecord } from '../app/ports/intake.js';
import { csvCell } from '../domain/intake/harmless-cell.js';
import { decisionLabel } from './import-report.js';
import { print } from './terminal.js';

const HEADER = ['Ligne', 'N° dossier CCAPEX', 'Décision', 'Motif', 'À compléter ou à savoir'];
/** Excel reads accents right only when UTF-8 is marked. */
const BOM = '\ufeff';

export type ReturnFile = {
  row(row: RowRecord): Promise<void>;
  /** Puts the file in place; until then it stands beside, under another name. */
  keep(): Promise<void>;
  drop(): Promise<void>;
};

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** The file sent back to the secretariat: what became of each row; no cell of it can run in a spreadsheet. */
export async function openReturnFile(path: string): Promise<ReturnFile> {
  const beside = `${path}.partiel`;
  const stream = createWriteStream(beside, { mode: 0o600 });
  await once(stream, 'open');
  await print(stream, BOM + csvLine(HEADER));
  const close = async (): Promise<void> => {
    stream.end();
    await finished(stream);
  };
  return {
    row(row) {
      const why = row.reasons.map(({ label }) => label).join(' ; ');
      const line = String(row.line);
      return print(
        stream,
        csvLine([line, row.reference ?? '', decisionLabel(row), why, row.alerts.join(' ; ')]),
      );
    },
    async keep() {
      await close();
      await rename(beside, path);
    },
    async drop() {
      await close();
      await rm(beside, { force: true });
    },
  };
}
