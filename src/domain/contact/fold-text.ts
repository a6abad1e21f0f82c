/**
 * Text as the word lists compare it: no accents, no capitals, plain apostrophes and single spaces.
 * Arabic loses its hamzas and vowel signs, which people leave out too.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
