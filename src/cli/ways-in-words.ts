import type { Person } from '../app/ports/roster.js';
import { INVITATION_DAYS, type WaysIn } from '../app/roster/add-person.js';
import type { CliConfig } from '../config.js';

type At = Pick<CliConfig, 'publicUrl'>;

/** How someone new signs in: what is shown once, and how to replace it. */
export function waysInWords(
  { person, key, invitation }: WaysIn & { readonly person: Person },
  at: At,
): string {
  const words = [
    ...(invitation === null ? [] : [invitationWords({ person, invitation }, at)]),
    ...(key === null ? [] : [keyWords({ person, key })]),
  ];
  return words.length > 0
    ? words.join('\n\n')
    : 'Aucun moyen de se connecter : ACCESS_KEYS ne le permet pas, et OIDC_ISSUER n’est pas réglé.';
}

export function invitationWords(
  { person, invitation }: { readonly person: Person; readonly invitation: string },
  { publicUrl = 'https://VOTRE-ADRESSE' }: At,
): string {
  return `Invitation de ${person.firstName}, à ouvrir puis à suivre jusqu’au bout, une seule fois et avant ${INVITATION_DAYS} jours :\n\n  ${publicUrl}/invitation?code=${invitation}\n\nElle n’est montrée que cette fois ; remettez-la à ${person.firstName} et à personne d’autre. Perdue, elle se remplace : npx aller-vers equipe inviter --nom "${person.fullName}"`;
}

export function keyWords({
  person,
  key,
}: {
  readonly person: Person;
  readonly key: string;
}): string {
  return `Clé d’accès de ${person.firstName}, à saisir sur la page /connexion :\n\n  ${key}\n\nElle n’est montrée que cette fois. Perdue, elle se remplace : npx aller-vers equipe cle --nom "${person.fullName}"`;
}
