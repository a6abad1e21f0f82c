/** Why the calls of a number are no longer taken for a while: by a person, or by the machine. */
export const BAR_REASONS = {
  insults: 'Injures ou menaces',
  'silent-calls': 'Appels répétés sans parler',
  canvassing: 'Démarchage',
  mistaken: 'Se trompe de numéro, encore et encore',
} as const satisfies Record<string, string>;
export type BarReason = keyof typeof BAR_REASONS;

/** Days after which the calls are taken again: nobody is shut out for good. */
export const BAR_DAYS = [1, 7, 30] as const;
export type BarDays = (typeof BAR_DAYS)[number];

/** Whether a word from outside is a reason of the list. */
export function isBarReason(value: unknown): value is BarReason {
  return typeof value === 'string' && Object.hasOwn(BAR_REASONS, value);
}

/** The French words of a stored reason; an unknown one is shown as it stands. */
export function barReasonLabel(stored: string): string {
  if (isBarReason(stored)) return BAR_REASONS[stored];
  // Written by the line itself (line-abuse.ts).
  if (stored === 'hang-ups') return 'A raccroché trop souvent';
  return stored === 'loop' ? 'Deux machines qui s’appellent' : stored;
}
