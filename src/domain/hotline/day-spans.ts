import type { Instant, IsoDate } from '../ids.js';
import { at } from '../time/local-time.js';
import type { ClockSpan } from '../time/week-hours.js';

/** From (included) to (excluded). */
export type DaySpan = { readonly opens: Instant; readonly closes: Instant };

/**
 * The spans of a day in order; those that touch or overlap are one. A span that the spring change
 * swallows whole is none. @throws on a malformed hour or zone.
 */
export function spansOfDay(
  day: IsoDate,
  spans: readonly ClockSpan[],
  zone: string,
): readonly DaySpan[] {
  const inOrder = spans
    .map(([from, to]) => ({ opens: at(day, from, zone), closes: at(day, to, zone) }))
    .filter(({ opens, closes }) => opens < closes)
    .sort((a, b) => a.opens - b.opens);
  const joined: DaySpan[] = [];
  for (const span of inOrder) {
    const before = joined.at(-1);
    if (!before || span.opens > before.closes) joined.push(span);
    else joined[joined.length - 1] = { ...before, closes: Math.max(before.closes, span.closes) };
  }
  return joined;
}

/** The span that holds the instant, if any does. */
export const spanAt = (spans: readonly DaySpan[], instant: Instant): DaySpan | undefined =>
  spans.find(({ opens, closes }) => opens <= instant && instant < closes);
