/** Why a person of the team cancels a visit: what the household is told depends on it. */
export const CANCEL_REASONS = {
  household: 'Le ménage le demande',
  team: "L'équipe ne peut pas",
} as const satisfies Record<string, string>;
export type CancelReason = keyof typeof CANCEL_REASONS;

/** Whether a word from outside is a reason of the list. */
export function isCancelReason(value: unknown): value is CancelReason {
  return typeof value === 'string' && Object.hasOwn(CANCEL_REASONS, value);
}
