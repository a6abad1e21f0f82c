import type { Response } from 'express';
import { html } from './html.js';
import { layout, send } from './layout.js';
import type { Member } from './session.js';

const PROBLEMS = {
  'not-found': {
    status: 404,
    title: 'Page introuvable',
    text: 'Cette adresse ne mène à rien, ou le dossier n’est pas de vos territoires.',
  },
  forbidden: {
    status: 403,
    title: 'Accès refusé',
    text: 'Votre rôle ne permet pas d’ouvrir cette page. Si vous en avez besoin, demandez-le à votre responsable.',
  },
  'signed-out': {
    status: 401,
    title: 'Connexion nécessaire',
    text: 'Votre session est finie. Connectez-vous, puis recommencez.',
  },
  'foreign-form': {
    status: 403,
    title: 'Formulaire refusé',
    text: 'Ce formulaire ne vient pas de cette application. Ouvrez la page ici, puis recommencez.',
  },
  'bad-request': {
    status: 400,
    title: 'Demande illisible',
    text: 'L’adresse ou le formulaire contient quelque chose que nous ne comprenons pas.',
  },
  unavailable: {
    status: 503,
    title: 'Service momentanément indisponible',
    text: 'La base de données ne répond pas. Rien n’est perdu : réessayez dans une minute.',
  },
  failed: {
    status: 500,
    title: 'Quelque chose n’a pas marché',
    text: 'L’incident est noté. Réessayez ; si cela continue, prévenez l’assistance.',
  },
} as const;
export type Problem = keyof typeof PROBLEMS;

/** Answers with a page that says in French what happened and where to go. */
export function sendProblem(
  response: Response,
  problem: Problem,
  member: Member | null = null,
): void {
  const { status, title, text } = PROBLEMS[problem];
  const body = html`<section class="panel narrow">
    <p class="eyebrow">Erreur ${status}</p>
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a class="button" href="${status === 401 ? '/connexion' : '/'}">${
      status === 401 ? 'Se connecter' : 'Revenir à l’accueil'
    }</a></p>
  </section>`;
  send(response.status(status), layout({ title, member, body }));
}
