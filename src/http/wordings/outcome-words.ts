import type { Decided } from '../../app/wording/decide-wording.js';
import type { Proposed } from '../../app/wording/propose-wording.js';
import type { SenderKind } from '../../domain/wording/text.js';
import { type PageError, refusalField, whyField, wordsField } from './text-page-parts.js';

/** What was done, as the address of the next page tells it. */
export const DONE = {
  propose:
    'Votre proposition est enregistrée. Une autre personne doit l’approuver ; d’ici là rien ne change.',
  approved:
    'Approuvé. Les conversations qui commencent maintenant disent ces mots ; celles en cours gardent les leurs.',
  refused: 'Refusé, avec votre motif. Rien ne change pour les ménages.',
  withdrawn: 'Votre proposition est retirée.',
} as const;
export type Done = keyof typeof DONE;

/** An answer to a form: where it leads, or what is wrong and with which HTTP status. */
export type Answer =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'wrong'; readonly status: 409 | 422; readonly errors: readonly PageError[] }
  | { readonly kind: 'not-found' };

const wrong = (status: 409 | 422, field: string | null, ...messages: string[]): Answer => ({
  kind: 'wrong',
  status,
  errors: messages.map((message) => ({ field, message: sentence(message) })),
});

/** Problems are written to follow « file, key : »; here they stand alone. */
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What a person reads after having proposed. */
export function answerToProposal(outcome: Proposed, sender: SenderKind): Answer {
  switch (outcome.kind) {
    case 'proposed':
      return { kind: 'done', done: 'propose' };
    case 'refused':
      return wrong(422, wordsField(sender), ...outcome.problems);
    case 'no-reason':
      return wrong(422, whyField(sender), 'Dites pourquoi, pour la personne qui approuvera.');
    case 'same-as-now':
      return wrong(422, wordsField(sender), 'Ce sont déjà les mots en vigueur.');
    case 'already-proposed':
      return wrong(
        409,
        null,
        `${outcome.by} a déjà une proposition en attente pour ce texte. Elle doit d’abord être approuvée, refusée ou retirée.`,
      );
    case 'kept-by-house':
      return wrong(422, null, outcome.why);
    case 'unknown-text':
    case 'not-allowed':
      return { kind: 'not-found' };
  }
}

const STATES = {
  proposed: 'a repris',
  approved: 'a déjà approuvé',
  refused: 'a déjà refusé',
  withdrawn: 'a retiré',
} as const;

/** What a person reads after having decided on the proposal `id`. */
export function answerToDecision(outcome: Decided, id: string): Answer {
  switch (outcome.kind) {
    case 'decided':
      return { kind: 'done', done: outcome.state };
    case 'already-decided':
      return wrong(409, null, `${outcome.by} ${STATES[outcome.state]} cette proposition.`);
    case 'own-proposal':
      return wrong(
        422,
        null,
        'C’est votre proposition : une autre personne doit la lire. Vous pouvez la retirer.',
      );
    case 'not-the-proposer':
      return wrong(
        422,
        null,
        `Seule la personne qui a proposé peut retirer : ${outcome.proposer}.`,
      );
    case 'fails-checks':
      return wrong(422, null, ...outcome.problems);
    case 'no-reason':
      return wrong(422, refusalField(id), 'Dites pourquoi vous refusez.');
    case 'not-found':
      return { kind: 'not-found' };
  }
}
