/** Below Slack's 3,000 signs of a section, its title and the line of the rest included. */
const MOST_SIGNS = 2_700;

/**
 * As many lines as fit, then « et 12 autres ». `most` lines at most; a line that alone would be too
 * long is shortened by whoever made it (`clip`).
 */
export function cutList(
  lines: readonly string[],
  { most, more }: { most: number; more: (left: number) => string },
): string {
  const kept: string[] = [];
  let signs = 0;
  for (const line of lines.slice(0, most)) {
    signs += line.length + 1;
    if (signs > MOST_SIGNS) break;
    kept.push(line);
  }
  const left = lines.length - kept.length;
  return [...kept, ...(left > 0 ? [more(left)] : [])].join('\n');
}

/** « 12 autres » with its verb left to the caller; French agrees from two on. */
export const others = (left: number): string => (left === 1 ? 'et 1 autre' : `et ${left} autres`);

/** A word of the outside, at most so long. */
export const clip = (text: string, most = 40): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
