const E164 = /^\+[1-9]\d{6,14}$/;
const SHORT_CODE = /^\d{3,8}$/;
const ALPHANUMERIC = /^(?=.*[A-Za-z])[A-Za-z0-9 +\-_&]{1,11}$/;

/** Longest first; only where this product's tenants and senders live. */
const COUNTRIES: readonly (readonly [string, string])[] = [
  ['+262', 'RE'],
  ['+508', 'PM'],
  ['+590', 'GP'],
  ['+594', 'GF'],
  ['+596', 'MQ'],
  ['+33', 'FR'],
  ['+1', 'US'],
];

/** Whether a number stands in E.164 form, as Twilio wants a recipient. */
export function isE164(value: string): boolean {
  return E164.test(value);
}

/** Whether a text may leave under this name: number, short code or 1 to 11 letters and digits. */
export function isSender(value: string): boolean {
  return E164.test(value) || SHORT_CODE.test(value) || ALPHANUMERIC.test(value);
}

/** Country of a number as webhooks tell it; empty when it has none. */
export function countryOf(number: string): string {
  return COUNTRIES.find(([prefix]) => number.startsWith(prefix))?.[1] ?? '';
}
