import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { at } from '../../../src/domain/time/local-time.js';
import type { DateContext } from '../../../src/domain/understanding/dates/date-reading.js';
import { readDates } from '../../../src/domain/understanding/dates/read-dates.js';
import { toCandidates } from '../../../src/domain/understanding/dates/to-candidates.js';

export type Row = {
  readonly text: string;
  readonly now: string;
  readonly zone: string;
  readonly slots: string;
  readonly expected: string;
  readonly split: 'write' | 'held-out';
};
/** `asked`: several readings with the right day among them, none, or something impossible. */
export type Verdict = 'right' | 'asked' | 'silently-wrong';
export type Judged = Row & { readonly verdict: Verdict; readonly got: string };

/** The labelled phrases of the project's own set. */
export const labelled = (): Row[] =>
  parse(readFileSync(new URL('labelled-dates.csv', import.meta.url)), { columns: true });

const instant = (local: string, zone: string): number =>
  at(local.slice(0, 10), local.slice(11, 16), zone);

/** Local times as written in a labelled row, as a context. */
export function contextOf({ now, zone, slots }: Pick<Row, 'now' | 'zone' | 'slots'>): DateContext {
  const offered = slots === '' ? [] : slots.split('|');
  return {
    now: instant(now, zone),
    zone,
    slots: offered.map((slot, index) => ({ number: index + 1, startsAt: instant(slot, zone) })),
  };
}

/** Reads a row and says how the answer stands to the label. */
export function judge(row: Row): Judged {
  const reading = readDates(row.text, contextOf(row));
  const impossible = reading.impossible.map(({ why }) => `!${why}`);
  const candidates = toCandidates(reading);
  const got = [...candidates, ...impossible].join('|');
  return { ...row, got, verdict: verdictOf(row, candidates, impossible.length > 0) };
}

function verdictOf(row: Row, candidates: readonly string[], isImpossible: boolean): Verdict {
  const expected = row.expected.split('|').filter((one) => one !== '' && !one.startsWith('!'));
  const isSame = candidates.join('|') === expected.join('|');
  if (isSame && isImpossible === row.expected.startsWith('!')) return 'right';
  if (isImpossible || candidates.length === 0) return 'asked';
  const days = new Set(expected.map((one) => one.slice(0, 10)));
  const hasRightDay = candidates.some((one) => days.has(one.slice(0, 10)));
  if (!hasRightDay) return 'silently-wrong';
  return candidates.length > 1 || days.has(candidates[0]?.slice(0, 10) ?? '')
    ? 'asked'
    : 'silently-wrong';
}
