/** Why a card goes to a colleague: a list, so that nobody types a household's name into Slack. */
export const PASS_REASONS = {
  'end-of-shift': 'Fin de service, ou absence',
  legal: 'Question juridique',
  social: 'Question sociale',
  'knows-household': 'Connaît déjà ce ménage',
  language: 'Parle la langue du ménage',
  overloaded: 'Trop de cartes en même temps',
  decision: 'Décision à prendre par un responsable',
} as const satisfies Record<string, string>;
export type PassReason = keyof typeof PASS_REASONS;

/** Whether a word from outside is a reason of the list. */
export function isPassReason(value: unknown): value is PassReason {
  return typeof value === 'string' && Object.hasOwn(PASS_REASONS, value);
}
