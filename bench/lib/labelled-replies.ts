import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { at } from '../../src/domain/time/local-time.js';
import { WRITTEN_LANGUAGES } from '../../src/domain/understanding/classifier/language-features.js';
import type { ReplyContext } from '../../src/domain/understanding/reply-context.js';

const ZONE = 'Europe/Paris';

/** What the labelled replies answer (domain 5.5): three slots offered on Monday 30 November 2026. */
export const EXAMPLE: ReplyContext = {
  now: at('2026-11-30', '10:20', ZONE),
  zone: ZONE,
  slots: ['2026-12-08T10:00', '2026-12-09T17:30', '2026-12-12T10:30'].map((local, index) => ({
    number: index + 1,
    startsAt: at(local.slice(0, 10), local.slice(11), ZONE),
  })),
};

export type LabelledReply = {
  readonly text: string;
  readonly intent: string;
  /** Most likely first, when the line speaks of days. */
  readonly dates: readonly string[];
  /** Number of the slot accepted, « 1|2 » when several; empty when none. */
  readonly slot: string;
  /** Undefined in files that do not label them; a language that the product does not know is ''. */
  readonly lang: string | undefined;
  readonly risk: string | undefined;
  readonly split: 'write' | 'held-out';
  /** Written by somebody who saw neither rules nor other replies: nearest to what tenants write. */
  readonly isOfOthers: boolean;
};

const FOLDER = path.join(import.meta.dirname, '..', '..', 'tests', 'understanding');

/** Every labelled line of the house. Spellings of one reply stand in the same part. */
export async function labelledReplies(): Promise<LabelledReply[]> {
  const [house, others] = await Promise.all([
    rowsIn('replies', /^(?!colleague).*\.csv$/),
    rowsIn('replies', /^colleague.*\.csv$/),
  ]);
  return [...house.map((row) => toReply(row, false)), ...others.map((row) => toReply(row, true))];
}

/** `unseen`: as replies come. `fresh`: later, by other hands, half of it written to mislead. */
export type UnseenFolder = 'unseen' | 'fresh';

/** Lines that nobody saw who wrote rules or labels to learn from; none where the folder is absent. */
export async function unseenReplies(folder: UnseenFolder = 'unseen'): Promise<LabelledReply[]> {
  const rows = await rowsIn(folder, /^(?!dates).*\.csv$/);
  return rows.map((row) => ({ ...toReply(row, true), split: 'held-out' as const }));
}

export type UnseenDate = {
  readonly text: string;
  readonly now: string;
  readonly zone: string;
  readonly slots: string;
  /** Days or times joined by |, most likely first; « !… » is impossible or past. */
  readonly expected: string;
};

/** Dates with their own clock and zone, as unseen as the replies. */
export async function unseenDates(folder: UnseenFolder = 'unseen'): Promise<UnseenDate[]> {
  const rows = await rowsIn(folder, /^dates.*\.csv$/);
  return rows.map(({ text = '', now = '', zone = ZONE, slots = '', expected = '' }) => ({
    ...{ text, now, zone, slots, expected },
  }));
}

type Row = Record<string, string | undefined>;

async function rowsIn(folder: string, name: RegExp): Promise<Row[]> {
  const place = path.join(FOLDER, folder);
  const names = await readdir(place).catch(() => [] as string[]);
  const files = names.filter((file) => name.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(place, file), 'utf8')));
  return texts.flatMap((text) => parse(text, { columns: true, relax_column_count: true }) as Row[]);
}

/** Colleagues label Italian and Russian too, which the product does not tell apart from the rest. */
const isKnown = (lang: string): boolean =>
  lang === 'ar' || (WRITTEN_LANGUAGES as readonly string[]).includes(lang);

const toReply = (row: Row, isOfOthers: boolean): LabelledReply => ({
  isOfOthers,
  text: row.text ?? '',
  intent: row.intent ?? '',
  dates: (row.dates ?? '').split('|').filter((date) => date !== ''),
  slot: row.slot ?? '',
  lang: row.lang === undefined || isKnown(row.lang) ? row.lang : '',
  risk: row.risk,
  split: row.split === 'held-out' ? 'held-out' : 'write',
});
