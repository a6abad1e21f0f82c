import type { CardId } from '../../domain/ids.js';

/** Reads the card's id back from a button or a form; undefined when it is none of ours. */
export function parseCardId(value: string | undefined): CardId | undefined {
  const shape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  return value !== undefined && shape.test(value) ? (value as CardId) : undefined;
}
