/** Milliseconds since 1970 of a timestamptz column, as a JSON-safe number; null stays null. */
export const millis = (column: string): string =>
  `floor(extract(epoch from ${column}) * 1000)::float8`;
