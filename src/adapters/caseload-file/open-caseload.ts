import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CaseloadFile, FileRow, Fingerprint } from '../../app/ports/intake.js';
import { type Survey, surveyFile } from './encoding.js';

export type OpenedFile =
  | { readonly kind: 'opened'; readonly file: CaseloadFile }
  | { readonly kind: 'unusable'; readonly message: string };

/** A row larger than this is a quote that was never closed, not a household. */
const LARGEST_ROW = 256 * 1024;

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'Le fichier n’existe pas',
  EACCES: 'Le fichier ne peut pas être lu (droits)',
  EISDIR: 'C’est un dossier, pas un fichier',
};

const CSV_ERRORS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'un guillemet est ouvert et jamais refermé',
  CSV_MAX_RECORD_SIZE: 'un guillemet est ouvert et jamais refermé (ligne sans fin)',
  CSV_INVALID_CLOSING_QUOTE: 'un guillemet est fermé au milieu d’une cellule',
  INVALID_OPENING_QUOTE: 'un guillemet est ouvert au milieu d’une cellule',
};

/** Opens a secretariat's CSV file: encoding and separator are found, not asked. French messages. */
export async function openCaseload(file: string): Promise<OpenedFile> {
  try {
    const survey = await surveyFile(file);
    if (survey.problem !== null) return { kind: 'unusable', message: survey.problem };
    return {
      kind: 'opened',
      file: {
        name: path.basename(file),
        sha256: survey.sha256,
        bytes: survey.bytes,
        rows: () => readRows(file, survey),
      },
    };
  } catch (error) {
    const known = FILE_ERRORS[(error as NodeJS.ErrnoException).code ?? ''];
    if (known === undefined) throw error;
    return { kind: 'unusable', message: `${known} : ${file}` };
  }
}

async function* decoded(
  file: string,
  survey: Survey,
  progress: { bytesRead: number },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(survey.encoding);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    progress.bytesRead += chunk.length;
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function* readRows(file: string, survey: Survey): AsyncGenerator<FileRow> {
  const progress = { bytesRead: 0 };
  const parser = parse({
    delimiter: survey.delimiter,
    relax_column_count: true,
    // « 12" » inside a bare cell is text, as spreadsheets write it.
    relax_quotes: true,
    max_record_size: LARGEST_ROW,
  });
  // A failure of either side reaches the loop below as the parser's own error.
  pipeline(Readable.from(decoded(file, survey, progress)), parser, () => undefined);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line += 1;
      if (cells.every((cell) => cell.trim() === '')) continue;
      yield { kind: 'cells', line, cells, bytesRead: progress.bytesRead };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const why = CSV_ERRORS[error.code] ?? `le CSV est mal formé (${error.code})`;
    yield { kind: 'broken', line: line + 1, why };
  } finally {
    parser.destroy();
  }
}

/** SHA-256 of a text, hexadecimal. */
export const fingerprint: Fingerprint = (text) => createHash('sha256').update(text).digest('hex');
