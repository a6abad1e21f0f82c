/** What a spreadsheet would take for a formula when it opens an export (OWASP, CSV injection). */
const DANGEROUS = /^[=+\-@\t\r]/;

/** A cell no spreadsheet runs: a leading apostrophe makes it text. For every export, of any kind. */
export function harmlessCell(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** One cell of a `;` file: harmless, and quoted when it must be. */
export function csvCell(cell: string): string {
  const safe = harmlessCell(cell);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
