import type { CardGone, DeskRefusal } from '../../app/ports/desk.js';

export const TRY_AGAIN = "Rien n'a été enregistré : réessayez dans un instant.";

export const RINGING =
  'Votre téléphone va sonner. Décrochez et tapez 1 : le ménage est appelé ensuite, et voit le numéro de la ligne.';

/** Refused by a rule; `message` is French already. */
type Refused = { readonly kind: 'refused'; readonly message: string };

/** What a person reads, alone, when their act on a card did nothing. */
export function outcomeWords(outcome: CardGone | DeskRefusal | Refused): string {
  switch (outcome.kind) {
    case 'refused':
      return outcome.message;
    case 'already-taken':
      return `${outcome.by} s'en occupe déjà.`;
    case 'closed':
      return 'Cette carte est déjà close.';
    case 'unlinked':
      return "Votre compte Slack n'est relié à personne de l'équipe : tapez /relier pour le relier.";
    case 'forbidden':
      return "Cette action ne vous est pas ouverte : ce n'est pas de votre rôle, ou pas de vos territoires.";
    case 'not-found':
      return "Cette carte n'existe pas.";
  }
}

/** « 3 créneaux proposés »: a press that leaves no trace on the card says what it did. */
export function offeredWords(slots: number): string {
  const what = slots === 1 ? '1 créneau libre part' : `${slots} créneaux libres partent`;
  return `${what} par SMS. La réponse du ménage réserve la visite.`;
}

export const FLAGGED = {
  distress: 'Danger signalé : une carte « Détresse » est ouverte, à prendre tout de suite.',
  violence:
    'Violences signalées : les numéros du ménage sont gelés, plus aucun SMS ne part. Une carte est ouverte.',
} as const;
