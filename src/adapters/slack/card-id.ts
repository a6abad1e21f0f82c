import type { CardId, StaffId } from '../../domain/ids.js';

const SHAPE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the card's id back from a button or a form; undefined when it is none of ours. */
export function parseCardId(value: string | undefined): CardId | undefined {
  return value !== undefined && SHAPE.test(value) ? (value as CardId) : undefined;
}

/** Reads a member's id back from a list of colleagues. */
export function parseStaffId(value: string): StaffId | undefined {
  return SHAPE.test(value) ? (value as StaffId) : undefined;
}
