import { type Html, html } from '../html.js';
import { layout } from '../layout.js';

/** A page that says one thing to someone who is not signed in, and where to go. */
export function noticePage({
  title,
  text,
  link,
}: {
  readonly title: string;
  readonly text: readonly string[];
  readonly link: { readonly href: string; readonly label: string };
}): Html {
  return layout({
    title,
    member: null,
    body: html`<section class="panel narrow">
      <h1>${title}</h1>
      ${text.map((words) => html`<p>${words}</p>`)}
      <p><a class="button" href="${link.href}">${link.label}</a></p>
    </section>`,
  });
}

const TO_SIGN_IN = { href: '/connexion', label: 'Revenir à la connexion' };

export const AWAY_PAGE = noticePage({
  title: 'Le service de connexion ne répond pas',
  text: [
    'La plateforme marche ; c’est le fournisseur d’identité, chez qui vous vous connectez, qui est injoignable. Réessayez dans une minute.',
  ],
  link: TO_SIGN_IN,
});

export const FAILED_PAGE = noticePage({
  title: 'La connexion n’a pas abouti',
  text: [
    'Elle a été interrompue, a duré plus de dix minutes, ou a été commencée dans une autre fenêtre. Rien n’est perdu : recommencez.',
  ],
  link: TO_SIGN_IN,
});

export const INVITATION_OVER_PAGE = noticePage({
  title: 'Cette invitation ne sert plus',
  text: [
    'Elle a déjà servi, a plus de sept jours, ou une autre l’a remplacée. Demandez-en une nouvelle à la personne qui administre la plateforme dans votre équipe.',
  ],
  link: TO_SIGN_IN,
});

/** `elsewhere`: where to sign out of the provider, to come back with another account. */
export const unlinkedPage = (elsewhere: string | null) =>
  noticePage({
    title: 'Compte pas encore relié',
    text: [
      'Vous êtes bien connecté·e, mais ce compte n’est relié à aucune personne de l’équipe : il n’ouvre rien ici.',
      'Demandez une invitation à la personne qui administre la plateforme dans votre équipe. Si vous en avez une, ouvrez son lien.',
    ],
    link: elsewhere === null ? TO_SIGN_IN : { href: elsewhere, label: 'Changer de compte' },
  });

export const identityTakenPage = (elsewhere: string | null) =>
  noticePage({
    title: 'Ce compte est déjà celui d’une autre personne',
    text: [
      'L’invitation est pour une personne, et le compte avec lequel vous venez de vous connecter est relié à une autre. Rien n’a changé.',
      'Connectez-vous avec votre propre compte, puis ouvrez de nouveau l’invitation.',
    ],
    link: elsewhere === null ? TO_SIGN_IN : { href: elsewhere, label: 'Changer de compte' },
  });
