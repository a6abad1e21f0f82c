import type { Instant, IsoDate } from '../ids.js';
import { daysBetween, localDate } from '../time/local-time.js';

/**
 * A legal deadline in days, « audience dans 8 jours »: how a card says it, so that nobody counts.
 * `kind` is the case's own word for it (`deadlineKind`). @throws on a malformed date or zone.
 */
export function deadlineWords(
  deadline: { kind: string | null; on: IsoDate },
  now: Instant,
  zone: string,
): string {
  const name = (deadline.kind ?? 'échéance').trim() || 'échéance';
  return `${name} ${distance(daysBetween(localDate(now, zone), deadline.on))}`;
}

function distance(days: number): string {
  if (days === 0) return "aujourd'hui";
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  return days > 0 ? `dans ${days} jours` : `il y a ${-days} jours`;
}
