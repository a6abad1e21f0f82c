import type { RotaAnswer } from '../../app/rota/rota-answer.js';
import type { OnCallRank } from '../../domain/hotline/on-call.js';
import type { Instant, IsoDate, OnCallId, StaffId } from '../../domain/ids.js';
import { addDays, at } from '../../domain/time/local-time.js';
import type { FormRead } from '../read-form.js';
import { readId as idIn } from '../read-id.js';
import { MOST_IN_TURN } from './rota-forms.js';

export const UNREADABLE: RotaAnswer = {
  kind: 'refused',
  message: 'Il manque quelque chose : remplissez chaque champ du formulaire.',
};

export const readId = (text: string): OnCallId | null => idIn<OnCallId>(text);

const readRank = (form: FormRead): OnCallRank => (form('rang') === '2' ? 2 : 1);

/** « 2027-02-30 » is no day. */
function readDay(text: string): IsoDate | null {
  const isDay = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
  if (!isDay || Number(text.slice(8)) > 28 + daysAfter28(text)) return null;
  return text;
}

const daysAfter28 = (text: string): number =>
  [1, 2, 3].filter((more) => addDays(`${text.slice(0, 8)}28`, more).startsWith(text.slice(0, 7)))
    .length;

const readClock = (text: string): string | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null;

function readMoment(form: FormRead, name: string, zone: string): Instant | null {
  const day = readDay(form(`${name}-jour`));
  const clock = readClock(form(`${name}-heure`));
  return day && clock ? at(day, clock, zone) : null;
}

export function readAdd(form: FormRead, zone: string) {
  const person = idIn<StaffId>(form('personne'));
  const from = readMoment(form, 'du', zone);
  const to = readMoment(form, 'au', zone);
  if (!person || from === null || to === null) return null;
  return { person, from, to, rank: readRank(form) };
}

export function readPlan(form: FormRead) {
  const chosen = Array.from({ length: MOST_IN_TURN }, (_, n) => form(`personne-${n + 1}`));
  const people = chosen.flatMap((text) => idIn<StaffId>(text) ?? []);
  const day = readDay(form('debut-jour'));
  const clock = readClock(form('debut-heure'));
  const weeks = /^\d{1,2}$/.test(form('semaines')) ? Number(form('semaines')) : 0;
  return day && clock ? { people, day, clock, weeks, rank: readRank(form) } : null;
}

export function readAbsence(form: FormRead) {
  const person = idIn<StaffId>(form('absent'));
  const from = readDay(form('premier'));
  const to = readDay(form('dernier'));
  return person && from && to ? { person, from, to } : null;
}
