import { isE164 } from './numbers.js';

/** A number of a control request; throws RangeError for anything else. */
export function phoneNumber(value: unknown): string {
  const number = String(value ?? '');
  if (!isE164(number)) throw new RangeError(`not a number in E.164 form: ${number}`);
  return number;
}

/** One word of several; throws RangeError for any other. */
export function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const found = words.find((word) => word === value);
  if (!found) throw new RangeError(`expected one of ${words.join(', ')}, got ${String(value)}`);
  return found;
}
