import type { LineSetting } from '../app/ports/hotline.js';
import type { LinePost } from '../app/ports/roster.js';
import type { LineShown } from '../app/roster/territory-line.js';
import { formatLineHours } from '../domain/hotline/line-hours.js';
import { type LineException, USUAL_LINE_HOURS } from '../domain/hotline/opening-hours.js';
import type { IsoDate } from '../domain/ids.js';
import { territoryOf } from '../domain/territories.js';
import { frenchDate, localDate } from '../domain/time/local-time.js';

/** « 06 39 98 91 01 ». */
export function numberWords(e164: string): string {
  const local = e164.replace(/^\+(?:33|262)/, '0');
  return local.startsWith('0') ? local.replace(/(?!^)(?=(..)+$)/g, ' ') : e164;
}

export const absenceWords = ({ from, to, reason }: LinePost['absences'][number]): string =>
  `du ${frenchDate(from)} au ${frenchDate(to)}${reason === null ? '' : ` (${reason})`}`;

/** When someone is reached: telephone, hours, absences that are not over. */
export function postWords({ phone, hours, absences }: LinePost, today: IsoDate): string {
  const parts = [
    phone === null ? 'sans téléphone' : numberWords(phone),
    formatLineHours(hours) || 'aucune heure de ligne',
    ...absences.filter(({ to }) => to >= today).map((away) => `absence ${absenceWords(away)}`),
  ];
  return parts.join(' · ');
}

export function dayWords({ day, spans, why }: LineException): string {
  const open = spans.map((span) => span.join('-')).join(' ');
  return `${frenchDate(day)} : ${open === '' ? 'fermée' : open} (${why})`;
}

/** « Ligne de Seine-Saint-Denis (93) ». */
export const lineTitle = (territory: string): string =>
  `Ligne de ${territoryOf(territory)?.name ?? territory} (${territory})`;

export function hoursWords({ hours }: LineSetting): string {
  const words = formatLineHours(hours);
  return words === formatLineHours(USUAL_LINE_HOURS) ? `${words} (usuelles)` : words;
}

/** All that holds for a territory's line, and who may be rung. */
export function shownWords({ setting, people }: LineShown, now: number): string {
  const { territory, exceptions, reminderNumber } = setting;
  const zone = territoryOf(territory)?.zone ?? 'Europe/Paris';
  const today = localDate(now, zone);
  const days = exceptions.filter(({ day }) => day >= today).map(dayWords);
  const width = Math.max(0, ...people.map(({ person }) => person.fullName.length));
  return [
    lineTitle(territory),
    `Heures : ${hoursWords(setting)}`,
    ...(days.length === 0 ? ['Aucun jour à part.'] : ['Jours à part :', ...days.map(indent)]),
    reminderNumber === null
      ? 'Rappels de visite par la machine : arrêtés.'
      : `Rappels de visite par la machine : depuis le ${numberWords(reminderNumber)}.`,
    ...(people.length === 0
      ? ['Personne à appeler : donnez un téléphone, npx aller-vers equipe telephone --help']
      : ['Personnes appelées :']),
    ...people.map(({ person, post }) =>
      indent(`${person.fullName.padEnd(width)}  ${postWords(post, today)}`),
    ),
  ].join('\n');
}

const indent = (line: string): string => `  ${line}`;
