/** A parsed form as node:querystring gives it: a repeated name becomes an array. */
export type Form = Readonly<Record<string, string | string[] | undefined>>;

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const E164_FORM = /^\+[1-9]\d{5,14}$/;

/** A field that has to look like that; null when it does not. */
export function word(form: Form, name: string, shape: RegExp): string | null {
  const value = form[name];
  return typeof value === 'string' && shape.test(value) ? value : null;
}

/** A field's text, empty when it is absent. PostgreSQL stores no NUL character, and one must not spoil the batch of all others. */
export function text(form: Form, name: string): string {
  const value = form[name];
  if (typeof value !== 'string') return '';
  return value.includes('\0') ? value.replaceAll('\0', '') : value;
}
