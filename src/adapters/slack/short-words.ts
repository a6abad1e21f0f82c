import { REASONS } from '../../domain/escalation/reasons.js';
import { URGENCY_LABELS } from '../../domain/escalation/urgency.js';
import type { Instant } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import { localTime, shortSlot } from '../../domain/time/local-time.js';
import { EMOJI } from './card-blocks.js';
import { clip, others } from './cut-list.js';
import { escaped, link } from './mrkdwn.js';

type Known<T> = Readonly<Record<string, T | undefined>>;

/** Words of what the database holds as codes; a code of a later version is shown as it stands. */
export const reasonWords = (reason: string): string =>
  (REASONS as Known<{ label: string }>)[reason]?.label ?? reason;
export const urgencyWords = (urgency: string): string =>
  (URGENCY_LABELS as Known<string>)[urgency] ?? urgency;
export const urgencySign = (urgency: string): string => (EMOJI as Known<string>)[urgency] ?? '';

/** « Seine-Saint-Denis (93) ». */
export function territoryWords(code: string): string {
  const name = territoryOf(code)?.name;
  return name === undefined ? code : `${name} (${code})`;
}

/** The reference, which opens the file's page once signed in; a number of no file has none. */
export const referenceLink = (reference: string | null, publicUrl: string): string =>
  reference === null
    ? 'Numéro inconnu'
    : link(`${publicUrl}/dossiers/${encodeURIComponent(reference)}`, clip(reference));

/** The same where there is no page to open, escaped. */
export const referenceWords = (reference: string | null): string =>
  reference === null ? 'Numéro inconnu' : escaped(clip(reference));

/** After a visit that nobody was promised. */
export const unannouncedWords = (status: string): string =>
  status === 'planned' ? ' · sans rendez-vous' : '';

/** « 10h », « 17h30 ». */
export function hourWords(at: Instant, zone: string): string {
  const { hour, minute } = localTime(at, zone);
  return `${hour}h${minute === 0 ? '' : String(minute).padStart(2, '0')}`;
}

/** « mar 8/12 10h ». */
export const whenWords = (at: Instant, zone: string): string => shortSlot(at, zone);

/** « 1 carte », « 3 cartes ». */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n > 1 ? many : one}`;

/** A colleague's first name, escaped. */
export const nameWords = (firstName: string): string => escaped(clip(firstName, 30));

/** « Awa, Karima et 3 autres », escaped. */
export function namesWords(firstNames: readonly string[], most = 12): string {
  const names = firstNames.slice(0, most).map(nameWords).join(', ');
  const left = firstNames.length - most;
  return left > 0 ? `${names} ${others(left)}` : names;
}
