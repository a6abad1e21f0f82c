import { CALL_OUTCOMES, type CallOutcome } from '../hotline/call-outcome.js';

export type OutcomeGroup = {
  /** French, at most 75 characters: the title of a part of a list. */
  readonly label: string;
  readonly outcomes: readonly CallOutcome[];
};

const ALL = Object.keys(CALL_OUTCOMES) as readonly CallOutcome[];
const withCode = (holds: (code: string) => boolean): readonly CallOutcome[] =>
  ALL.filter((outcome) => holds(CALL_OUTCOMES[outcome].code));

/** What may be noted after a call, as a list offers it: by who answered (statistics 4.2). */
export const OUTCOME_GROUPS: readonly OutcomeGroup[] = [
  { label: 'Le ménage a répondu', outcomes: withCode((code) => code.startsWith('4')) },
  { label: 'Quelqu’un d’autre a répondu', outcomes: withCode((code) => code.startsWith('3')) },
  { label: 'Personne n’a répondu', outcomes: withCode((code) => code < '30') },
];

/** Whether a word from outside is an outcome of the list. */
export function isCallOutcome(value: unknown): value is CallOutcome {
  return typeof value === 'string' && Object.hasOwn(CALL_OUTCOMES, value);
}
