import type { TeamMate, TeamTold, TerritoryTeam } from '../../../app/ports/desk-questions.js';
import { frenchDate } from '../../../domain/time/local-time.js';
import { others } from '../cut-list.js';
import type { Paragraphs } from '../mrkdwn.js';
import { counted, namesWords, nameWords, territoryWords } from '../short-words.js';

/** Slack takes fifty paragraphs; the rest is on the page of the calls. */
const MOST_TERRITORIES = 30;

/** Who is there, by territory; first names only, and never why someone is away. */
export function teamWords(told: TeamTold): Paragraphs {
  if (told.kind !== 'told' || told.teams.length === 0)
    return ['Aucune équipe dans vos territoires.'];
  const shown = told.teams.slice(0, MOST_TERRITORIES).map(teamOf);
  const left = told.teams.length - shown.length;
  return left > 0 ? [...shown, `${others(left)} territoires`] : shown;
}

function teamOf({ territory, mates, onCall }: TerritoryTeam): string {
  const of = (standing: TeamMate['standing']) => mates.filter((mate) => mate.standing === standing);
  const lines = [
    line('En poste', of('on-shift'), 'personne en ce moment'),
    line('Hors de leurs heures', of('off'), null),
    line('Absents', of('away'), null),
    onCall === null ? null : `Astreinte : ${onCall.length === 0 ? 'personne' : namesWords(onCall)}`,
  ].filter((words) => words !== null);
  return `*${territoryWords(territory)}*\n${lines.join('\n')}`;
}

/** Four lines of them stay below 3,000 signs. */
const MOST_MATES = 8;

function line(title: string, mates: readonly TeamMate[], nobody: string | null): string | null {
  if (mates.length === 0) return nobody === null ? null : `${title} : ${nobody}`;
  const names = mates.slice(0, MOST_MATES).map(mateWords);
  const left = mates.length - names.length;
  return `${title} : ${[...names, ...(left > 0 ? [others(left)] : [])].join(', ')}`;
}

function mateWords({ firstName, held, until }: TeamMate): string {
  const back = until === null ? '' : `, jusqu'au ${frenchDate(until)}`;
  return `${nameWords(firstName)} (${held === 0 ? 'aucune carte' : counted(held, 'carte')}${back})`;
}
