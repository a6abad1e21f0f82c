import type { Instant } from '../ids.js';
import type { TextLanguage } from '../wording/languages.js';
import { frenchDate, localTime, longSlot, shortSlot } from './local-time.js';

/** Weekdays from Monday, four GSM-7 letters at most; Arabic goes by the date alone, its letters are dear. */
const DAYS: Readonly<Record<Exclude<TextLanguage, 'fr'>, readonly string[] | null>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ar: null,
  tr: ['Pzt', 'Sali', 'Car', 'Per', 'Cuma', 'Cmt', 'Paz'],
  pt: ['seg', 'ter', 'qua', 'qui', 'sex', 'sab', 'dom'],
  ro: ['lun', 'mar', 'mie', 'joi', 'vin', 'sam', 'dum'],
  rcf: ['lin', 'mar', 'mer', 'zed', 'vin', 'sam', 'dim'],
};

/** « mar 8/12 10h », « Tue 8/12 10:00 », for the list of slots in a text. @throws on an unknown zone. */
export function slotInList(instant: Instant, zone: string, language: TextLanguage): string {
  return language === 'fr' ? shortSlot(instant, zone) : figures(instant, zone, language);
}

/** « mardi 8/12 à 10h », « Tue 8/12 10:00 », for one slot in a sentence. @throws on an unknown zone. */
export function slotInSentence(instant: Instant, zone: string, language: TextLanguage): string {
  return language === 'fr' ? longSlot(instant, zone) : figures(instant, zone, language);
}

/**
 * « mardi 8 décembre à 10 heures », « mardi premier décembre à 9 heures 5 », as a French voice
 * says it: the year goes without saying. @throws on an unknown zone.
 */
export function slotAloud(instant: Instant, zone: string): string {
  const { date, ...clock } = localTime(instant, zone);
  const day = frenchDate(date)
    .replace(/ \d{4}$/, '')
    .replace(' 1er ', ' premier ');
  return `${day} à ${clockAloud(clock)}`;
}

/** « 9 heures », « 13 heures 30 », « 1 heure 5 »: a voice reads « 05 » as two figures. */
export const clockAloud = ({ hour, minute }: { hour: number; minute: number }): string =>
  `${hour} ${hour > 1 ? 'heures' : 'heure'}${minute === 0 ? '' : ` ${minute}`}`;

function figures(instant: Instant, zone: string, language: Exclude<TextLanguage, 'fr'>): string {
  const { date, weekday, hour, minute } = localTime(instant, zone);
  const [, month = 0, day = 0] = date.split('-').map(Number);
  const name = DAYS[language]?.[weekday - 1];
  const clock = `${day}/${month} ${hour}:${String(minute).padStart(2, '0')}`;
  return name ? `${name} ${clock}` : clock;
}
