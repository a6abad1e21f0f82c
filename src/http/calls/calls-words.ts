import type { CallOutcomeAnswer, OutcomeAnswer } from '../../app/ports/desk.js';
import type { CallBack, CallBackReason } from '../../domain/hotline/call.js';

/** What was done, told on the page that follows a form. */
export const DONE = {
  sonne:
    'Votre téléphone va sonner. Décrochez et tapez 1 : le ménage est appelé ensuite, et voit le numéro de la ligne.',
  issue: 'L’issue est notée, et ce qui suit est fait.',
} as const;
export type Done = keyof typeof DONE;

/** After a form: where to go on, or why nothing was done; `status` is the page's. */
export type FormAnswer =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly message: string };

/** Another territory's card cannot be told from none. */
export function formAnswer(answer: CallOutcomeAnswer | OutcomeAnswer): FormAnswer {
  switch (answer.kind) {
    case 'ringing':
      return { kind: 'done', done: 'sonne' };
    case 'noted':
      return { kind: 'done', done: 'issue' };
    case 'refused':
      return answer;
    case 'already-taken':
      return { kind: 'refused', message: `${answer.by} s’en occupe déjà.` };
    case 'closed':
      return { kind: 'refused', message: 'Cette carte est déjà close.' };
    case 'unlinked':
    case 'forbidden':
    case 'not-found':
      return { kind: 'not-found' };
  }
}

export const CALL_BACK_REASONS: Readonly<Record<CallBackReason, string>> = {
  asked: 'l’a demandé',
  abandoned: 'a raccroché en attendant',
  missed: 'a laissé sonner une fois',
  waited: 'a attendu jusqu’à la limite',
  nobody: 'personne n’était libre',
  'line-down': 'a appelé pendant une panne',
  message: 'messagerie, sans message',
};

export const CALL_BACK_STATES: Readonly<Record<CallBack['state'], string>> = {
  waiting: 'en attente',
  calling: 'appel en cours',
  reached: 'joint',
  'given-up': 'sans réponse',
  withdrawn: 'retiré',
};
