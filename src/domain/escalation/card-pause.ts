import type { Instant, IsoDate } from '../ids.js';
import { addDays, at, localDate } from '../time/local-time.js';

/** Why a card waits until a day: a list, for the same reason as those of a card passed on. */
export const PAUSE_REASONS = {
  'asked-later': 'Le ménage demande à être recontacté plus tard',
  'waiting-papers': 'En attente de pièces',
  'waiting-partner': "En attente d'un partenaire",
  away: 'Ménage absent (voyage, hospitalisation…)',
  'after-hearing': "Après l'audience",
} as const satisfies Record<string, string>;
export type PauseReason = keyof typeof PAUSE_REASONS;

/** A card is put off for so many days at most: beyond, somebody must look again. */
export const LONGEST_PAUSE_DAYS = 60;

/** Whether a word from outside is a reason of the list. */
export function isPauseReason(value: unknown): value is PauseReason {
  return typeof value === 'string' && Object.hasOwn(PAUSE_REASONS, value);
}

/** The French words of a stored reason; an unknown one is shown as it stands. */
export function pauseReasonLabel(stored: string): string {
  return isPauseReason(stored) ? PAUSE_REASONS[stored] : stored;
}

/** The days on which a pause begun now may end, both included, where the household lives. */
export function pauseSpan(now: Instant, zone: string): { first: IsoDate; last: IsoDate } {
  const today = localDate(now, zone);
  return { first: addDays(today, 1), last: addDays(today, LONGEST_PAUSE_DAYS) };
}

/** The card comes back as the desk opens that day. */
const COMES_BACK = '09:00';

/** When a pause until that day ends; or in French why the day will not do. */
export function pauseUntil(day: string, now: Instant, zone: string): Instant | string {
  const { first, last } = pauseSpan(now, zone);
  if (!isDay(day)) return 'Choisissez une date.';
  if (day < first) return 'Choisissez un jour à venir.';
  if (day > last) return `Pas plus de ${LONGEST_PAUSE_DAYS} jours : la carte serait oubliée.`;
  return at(day, COMES_BACK, zone);
}

/** « 2027-02-30 » is none. */
function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && addDays(addDays(day, 1), -1) === day;
}
