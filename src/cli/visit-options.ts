import { foldText } from '../domain/contact/fold-text.js';
import { parseWeekHours, type WeekBounds } from '../domain/time/week-hours.js';
import type { Spot } from '../domain/travel/spot.js';
import type { Skill } from '../domain/visits/pair-rule.js';
import type { PairHours } from '../domain/visits/slots.js';
import { VISIT_LENGTH } from '../domain/visits/visit-need.js';
import type { Read } from './staff-options.js';

const LONG_DAY = ['07:00', '21:00'] as const;
/** When somebody may work, be met, or a place be open: wider than visits, which have their own hours. */
const BOUNDS: WeekBounds = {
  open: [LONG_DAY, LONG_DAY, LONG_DAY, LONG_DAY, LONG_DAY, LONG_DAY, null],
  shortest: VISIT_LENGTH,
  words: {
    tooShort: 'plus court qu’une visite (1 heure)',
    closed: 'aucune visite le',
    within: (day) => `les heures du ${day} se tiennent`,
  },
};

const wrong = (problem: string) => ({ ok: false, problem }) as const;

/** « lun-ven 09:00-12:30 14:00-19:30 ». */
export function readHours(option: string, text: string): Read<PairHours> {
  const read = parseWeekHours(text, BOUNDS);
  return read.ok ? read : wrong(`${option} : ${read.problem}.`);
}

/** « 0,8 » of a full time. */
export function readEtp(text: string): Read<number> {
  const etp = Number(text.replace(',', '.'));
  if (etp >= 0.1 && etp <= 1) return { ok: true, value: etp };
  return wrong('--etp : de 0,1 à 1 (un temps plein), par exemple 0,8.');
}

const SKILL_WORDS: Readonly<Record<string, Skill>> = { social: 'social', juridique: 'legal' };
export const skillWords = (skills: readonly Skill[]): string =>
  skills.map((skill) => (skill === 'legal' ? 'juridique' : 'social')).join(' et ');

/** « social,juridique ». */
export function readSkills(text: string): Read<Skill[]> {
  const skills = foldText(text)
    .split(/[\s,]+/)
    .map((word) => SKILL_WORDS[word] ?? null);
  const known = skills.filter((skill) => skill !== null);
  if (known.length > 0 && known.length === skills.length)
    return { ok: true, value: [...new Set(known)] };
  return wrong('--competences : social, juridique, ou les deux séparés par une virgule.');
}

/** « ar,tr », as files and texts name languages. */
export function readLanguages(text: string): Read<string[]> {
  const codes = text.toLowerCase().split(/[\s,]+/);
  if (codes.every((code) => /^[a-z]{2,3}$/.test(code))) return { ok: true, value: codes };
  return wrong('--langues : des codes de deux ou trois lettres, séparés par des virgules (ar,tr).');
}

/** « 48.9146,2.3822 », given by somebody who looked at a map. */
export function readPosition(text: string): Read<Spot> {
  const [lat, lon, ...more] = text.split(/[,;\s]+/).map(Number);
  const isSpot = more.length === 0 && Math.abs(lat ?? 99) <= 90 && Math.abs(lon ?? 999) <= 180;
  if (isSpot && lat !== undefined && lon !== undefined)
    return { ok: true, value: { lat, lon, precision: 'address' } };
  return wrong('--position : latitude,longitude, par exemple 48.9146,2.3822.');
}

/** A whole number within bounds. */
export function readWhole(
  option: string,
  text: string,
  [least, most]: [number, number],
): Read<number> {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return { ok: true, value };
  return wrong(`${option} : un nombre entier, de ${least} à ${most}.`);
}

/** An option that may be left out. */
export function given<T>(
  text: string | undefined,
  read: (text: string) => Read<T>,
): Read<T | undefined> {
  return text === undefined ? { ok: true, value: undefined } : read(text);
}
