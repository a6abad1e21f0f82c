// A caseload of any size, written as it is made: it never stands whole in memory.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csv, household } from './caseload.js';

const FICTION = ['063998', '019900', '026191', '035301', '046571', '053649'];

/** Household number `index`, unlike any other but for its telephone, which six in ten thousand share. */
function numbered(index: number) {
  const last = String(index % 10_000).padStart(4, '0');
  const block = FICTION[Math.floor(index / 10_000) % FICTION.length] ?? '063998';
  return household({
    reference: `93-2026-${String(index).padStart(6, '0')}`,
    lastName: `EXEMPLE${index.toString(36).toUpperCase()}`,
    address: `${1 + (index % 300)} rue numéro ${Math.floor(index / 300)}`,
    phone1: `${block}${last}`,
    remarks: 'appeler ; de préférence\nle soir',
  });
}

function* lines(rows: number): Generator<string> {
  yield csv([numbered(0)]);
  for (let index = 1; index < rows; index++) {
    const written = csv([numbered(index)]);
    yield written.slice(written.indexOf('\r\n') + 2);
  }
}

/** Writes `rows` acceptable households to `file`. */
export const writeLargeCaseload = (file: string, rows: number): Promise<void> =>
  pipeline(Readable.from(lines(rows)), createWriteStream(file));
