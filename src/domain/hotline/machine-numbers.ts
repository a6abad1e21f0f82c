import type { E164 } from '../ids.js';

/**
 * Numbers from which a machine may call (Arcep; seed ): platforms of the mainland,
 * of overseas, and « plateformes techniques ». Of any other the public is told to beware.
 */
const RANGES = [
  ...['162', '163', '270', '271', '377', '378', '424', '425', '568', '569', '948', '949'],
  ...['937', '938', '939'],
  ...['9475', '9476', '9477', '9478', '9479'],
] as const;

/** Whether the number is of a range for machines. */
export function isMachineNumber(e164: E164): boolean {
  const [, national] = /^\+(?:33|262)(\d{9})$/.exec(e164) ?? [];
  return national !== undefined && RANGES.some((range) => national.startsWith(range));
}

/** The same ranges, as the team reads them: « 0162, 0163 … ». */
export const MACHINE_RANGES: string = RANGES.map((range) => `0${range}`).join(', ');
