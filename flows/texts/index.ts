import { FRENCH } from './fr.js';
import type { Text } from './text.js';

export type { Text, TextParams } from './text.js';

const BY_KEY: ReadonlyMap<string, Text> = new Map(Object.entries(FRENCH));

/** Every text with its key: checked when the program starts. */
export const ALL_TEXTS: readonly (readonly [string, Text])[] = [...BY_KEY];

/** Whether a flow may say this. */
export function textExists(key: string): boolean {
  return BY_KEY.has(key);
}

/** @throws when a flow names a text that does not exist; checked at start (check-flow.ts). */
export function textOf(key: string): Text {
  const text = BY_KEY.get(key);
  if (!text) throw new Error(`No text ${key}`);
  return text;
}
