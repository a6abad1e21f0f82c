/**
 * French as typed on a cheap phone, made comparable: no accents, no capitals, no drawn-out
 * letters (« stoppp » → « stop »), one space between words, apostrophes as spaces.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u20e3\ufe0f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[’'`´]/g, ' ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/[^a-z0-9:?!/*]+/g, ' ')
    .trim();
}
