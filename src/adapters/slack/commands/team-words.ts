import type { TeamMate, TeamTold, TerritoryTeam } from '../../../app/ports/desk-questions.js';
import { frenchDate } from '../../../domain/time/local-time.js';
import { others } from '../cut-list.js';
import type { Paragraphs } from '../mrkdwn.js';
import { counted, namesWords, nameWords, territoryWords } from '../short-words.js';

/** Slack takes fifty paragraphs. */
const MOST_TEAMS = 40;
const MOST_TITLES = 3;

/** Who is there, by territory; first names only, and never why someone is away. */
export function teamWords(told: TeamTold): Paragraphs {
  if (told.kind !== 'told' || told.teams.length === 0)
    return ['Aucune équipe dans vos territoires.'];
  // The same people at the same hours in several territories are told of once.
  const places = new Map<string, string[]>();
  for (const team of told.teams) {
    const words = teamOf(team);
    places.set(words, [...(places.get(words) ?? []), territoryWords(team.territory)]);
  }
  const all = [...places].map(([words, territories]) => `*${titleOf(territories)}*\n${words}`);
  const left = all.length - MOST_TEAMS;
  return left > 0 ? [...all.slice(0, MOST_TEAMS), `${others(left)} équipes`] : all;
}

function titleOf(territories: readonly string[]): string {
  const shown = territories.slice(0, MOST_TITLES).join(', ');
  const left = territories.length - MOST_TITLES;
  return left > 0 ? `${shown} ${others(left)}` : shown;
}

function teamOf({ mates, onCall }: TerritoryTeam): string {
  const of = (standing: TeamMate['standing']) => mates.filter((mate) => mate.standing === standing);
  return [
    line('En poste', of('on-shift'), 'personne en ce moment'),
    line('Hors de leurs heures', of('off'), null),
    line('Absents', of('away'), null),
    onCall === null ? null : `Astreinte : ${onCall.length === 0 ? 'personne' : namesWords(onCall)}`,
  ]
    .filter((words) => words !== null)
    .join('\n');
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
