/** A pattern that finds any of the listed words or turns of phrase, whole; `*` is any ending. */
export function anyOf(...lists: readonly string[]): RegExp {
  const turns = lists
    .flatMap((list) => list.split(/ \| |\n/))
    .map((turn) => turn.trim().replaceAll('*', '\\w*'))
    .filter((turn) => turn !== '');
  return new RegExp(`(?<![a-z0-9])(?:${turns.join('|')})(?![a-z0-9])`);
}
