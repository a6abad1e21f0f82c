/** Printable ASCII and white space. */
const ASCII = /^[\t\n\r -~]*$/;

/** Text without accents, case, punctuation or doubled spaces: what two secretariats write alike. */
export function fold(text: string): string {
  // Most cells are plain ASCII, and the Unicode classes below cost ten times more.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A cell as stored: no-break spaces become spaces, control characters go, ends are trimmed. */
export function tidy(cell: string): string {
  return (
    cell
      .replace(/[\u00a0\u202f\u2007\u2009]/gu, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL refuses NUL in a text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff]/gu, '')
      .trim()
  );
}
