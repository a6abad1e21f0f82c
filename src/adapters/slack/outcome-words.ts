import type { CardGone, DeskRefusal } from '../../app/ports/desk.js';

export const TRY_AGAIN = "Rien n'a été enregistré : réessayez dans un instant.";

/** What a person reads, alone, when their act on a card did nothing. */
export function outcomeWords(outcome: CardGone | DeskRefusal): string {
  switch (outcome.kind) {
    case 'already-taken':
      return `${outcome.by} s'en occupe déjà.`;
    case 'closed':
      return 'Cette carte est déjà close.';
    case 'forbidden':
      return "Cette action ne vous est pas ouverte : compte Slack non relié à l'équipe, rôle ou territoire.";
    case 'not-found':
      return "Cette carte n'existe pas.";
  }
}
