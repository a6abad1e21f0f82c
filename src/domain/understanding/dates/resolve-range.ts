import type { When } from './date-reading.js';
import type { LocalNow } from './local-now.js';
import type { Mention } from './mention.js';
import { type Resolved, span } from './resolve.js';
import { resolveDays } from './resolve-days.js';

/** « du 10 au 15 »: for each day it may begin, the first end that follows. */
export function resolveRange(first: Mention, until: Mention, local: LocalNow): Resolved {
  const starts = resolveDays(first, local);
  const ends = resolveDays(until, local);
  if (starts.kind === 'impossible' && starts.why === 'no-such-day')
    return { readings: [], slots: [], impossible: { why: 'no-such-day' } };
  if (ends.kind === 'impossible') return { readings: [], slots: [], impossible: { why: ends.why } };
  // A stretch begun already leaves its last days.
  const from = starts.kind === 'days' ? starts.days : [local.today];
  const readings = from.flatMap((start): When[] => {
    const to = lastAfter(start, ends.kind === 'days' ? ends.days : [], until);
    return to === undefined ? [] : [span(start, to)];
  });
  if (readings.length > 0) return { readings, slots: [] };
  return { readings: [], slots: [], impossible: { why: 'no-such-day' } };
}

function lastAfter(start: number, ends: readonly number[], until: Mention): number | undefined {
  const end = [...ends].sort((a, b) => a - b).find((day) => day >= start);
  if (end !== undefined || until.weekday === undefined) return end;
  const first = ends[0];
  return first === undefined ? undefined : first + Math.ceil((start - first) / 7) * 7;
}
