import { may } from '../../domain/roles.js';
import type { Member } from '../session.js';

/**
 * A number as the reader may see it: in full for whoever may write to it, else
 * « 06 •• •• •• 12 », enough to tell two numbers of a file apart.
 */
export function shownNumber(e164: string, member: Member): string {
  const full = readable(e164);
  if (may(member.role, 'send-text')) return full;
  const pairs = full.split(' ');
  return pairs.map((pair, at) => (at === 0 || at === pairs.length - 1 ? pair : '••')).join(' ');
}

/** « 06 39 98 12 34 » for the numbers of France and La Réunion; others by pairs from the right. */
function readable(e164: string): string {
  const local = e164.replace(/^\+(33|262)/, '0');
  const digits = local.length === 10 ? local : e164;
  return digits.replace(/(?!^)(?=(..)+$)/g, ' ');
}
