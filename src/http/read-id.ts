const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One of our ids out of an address or a form; null when it is none. */
export const readId = <Id extends string>(text: unknown): Id | null =>
  typeof text === 'string' && UUID.test(text) ? (text as Id) : null;
