/** Why a person closes a card. Closing a card never closes the case. */
export const CLOSE_REASONS = {
  answered: 'Réponse donnée',
  'called-back': 'Personne rappelée',
  'visit-set': 'Visite fixée',
  'visit-told': 'Issue de la visite notée',
  'handed-over': 'Transmis à un partenaire',
  'left-message': 'Message laissé',
  'nobody-there': 'Personne injoignable',
  'no-need': "N'a plus lieu d'être",
  mistake: 'Carte ouverte par erreur',
} as const satisfies Record<string, string>;
export type CloseReason = keyof typeof CLOSE_REASONS;

/** Whether a word from outside is a reason of the list. */
export function isCloseReason(value: unknown): value is CloseReason {
  return typeof value === 'string' && Object.hasOwn(CLOSE_REASONS, value);
}

/** The French words of a stored reason; an unknown one is shown as it stands. */
export function closeReasonLabel(stored: string): string {
  return isCloseReason(stored) ? CLOSE_REASONS[stored] : stored;
}
