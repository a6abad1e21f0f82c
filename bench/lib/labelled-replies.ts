import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

export type LabelledReply = {
  readonly text: string;
  readonly intent: string;
  /** Most likely first, when the line speaks of days. */
  readonly dates: readonly string[];
  readonly split: 'write' | 'held-out';
};

const FOLDER = path.join(import.meta.dirname, '..', '..', 'tests', 'understanding', 'replies');

/** Every labelled line of the house. Spellings of one reply stand in the same part. */
export async function labelledReplies(): Promise<LabelledReply[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.csv')).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(FOLDER, name), 'utf8')));
  return texts.flatMap((text) => {
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    return rows.map((row) => ({
      text: row.text ?? '',
      intent: row.intent ?? '',
      dates: (row.dates ?? '').split('|').filter((date) => date !== ''),
      split: row.split === 'held-out' ? ('held-out' as const) : ('write' as const),
    }));
  });
}
