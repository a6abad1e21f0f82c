/** Counts below this never leave the organisation (domain 1.10, statistics 4.3). */
export const SMALLEST_SHOWN = 5;

/** A count as it may be read outside: null stands for « moins de 5 » or hidden with it. */
export type ShownCount = number | null;

/** Whether a count is too small to leave the organisation; zero tells of nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN;
}

/**
 * Hides the small counts of a column whose total is printed. When one alone would be
 * hidden the total would betray it, so the smallest other count goes with it.
 */
export function hideSmallCells(counts: readonly number[]): ShownCount[] {
  const shown: ShownCount[] = counts.map((count) => (isSmall(count) ? null : count));
  if (shown.filter((count) => count === null).length !== 1) return shown;
  let next = -1;
  shown.forEach((count, index) => {
    if (count === null || count === 0) return;
    const best = shown[next];
    if (best === undefined || best === null || count < best) next = index;
  });
  return next === -1 ? shown : shown.with(next, null);
}
