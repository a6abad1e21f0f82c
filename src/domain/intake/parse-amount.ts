export type ParsedAmount = { readonly ok: true; readonly cents: number } | { readonly ok: false };

/** « 2 340,00 », « 2340 », « 1.234,50 € », « -12,5 » to cents; words such as « RSA » are no amount. */
export function parseAmount(text: string): ParsedAmount {
  const bare = text.replace(/[\s\u00a0\u202f€]/gu, '');
  const dotted = bare.includes(',') ? bare.replaceAll('.', '') : bare;
  if (!/^[-\u2212]?\d+(?:[.,]\d{1,2})?$/u.test(dotted)) return { ok: false };
  const euros = Number(dotted.replace(',', '.').replace('\u2212', '-'));
  return { ok: true, cents: Math.round(euros * 100) };
}
