import type { Person } from '../app/ports/roster.js';
import type { NotFound, Sought } from '../app/roster/find-person.js';
import { TERRITORIES } from '../domain/territories.js';

/** « operateur (CESF) ». */
export function roleWords({ role, profile }: Person): string {
  return profile === null ? role : `${role} (${profile})`;
}

/** « 93, 75 », « tous les territoires », « aucun territoire ». */
export function territoryWords({ territories }: Person): string {
  if (territories.length === TERRITORIES.length) return 'tous les territoires';
  return territories.length === 0 ? 'aucun territoire' : territories.join(', ');
}

/** « 1 visite », « 2 visites »; French counts zero as one. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}

/** Why a person that a command names was not found, and what to do. */
export function notFoundWords(sought: Sought, why: NotFound): string {
  const who = 'name' in sought ? sought.name : sought.slackUserId;
  switch (why.kind) {
    case 'unknown':
      return `Personne dans l’équipe pour « ${who} ». La liste : npx aller-vers equipe lister`;
    case 'left':
      return `${why.person.fullName} n’est plus dans l’équipe. Pour son retour : npx aller-vers equipe ajouter`;
    case 'several':
      return `${why.people.length} personnes s’appellent « ${who} » : désignez-la par son identifiant Slack (U0123456789).`;
  }
}
