const MAX_LETTERS = 120;

/**
 * What the household wants, fit for a card: one short line where every long run of digits is
 * masked, since a number must never reach Slack (invariant 9). Null when nothing is left.
 */
export function neutralWish(wish: string | null | undefined): string | null {
  const line = (wish ?? '').replace(/\s+/g, ' ').trim();
  const masked = line.replace(/\+?\d(?:[ .-]?\d){5,}/g, '…');
  const letters = [...masked];
  const short =
    letters.length > MAX_LETTERS ? `${letters.slice(0, MAX_LETTERS - 1).join('')}…` : masked;
  return short === '' ? null : short;
}
