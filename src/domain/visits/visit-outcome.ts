import type { DispositionCode } from '../ledger/dispositions.js';

/** How a visit stands once somebody said what came of it; the database knows these words. */
export type VisitStanding = 'honoured' | 'missed-household' | 'missed-team' | 'broken-off';

/**
 * What the program does after it. thank: thanks the next day, and the watch of fifteen days ·
 * offer-again: the text of the card left at the door · call: a person calls · moved: the case goes
 * to a person · apologise: we did not come, another time is offered · alarm: the team is called at
 * once, and two workers go there from then on.
 */
export type AfterVisit =
  | 'thank'
  | 'offer-again'
  | 'call'
  | 'moved'
  | 'apologise'
  | 'alarm'
  | 'nothing';

type Outcome = {
  /** French, at most 75 characters. */
  readonly label: string;
  readonly code: DispositionCode;
  readonly standing: VisitStanding;
  readonly follows: AfterVisit;
};

/** What came of a visit (statistics 4.2), in the order in which it is offered. */
export const VISIT_OUTCOMES = {
  met: { label: 'Ménage rencontré', code: '43', standing: 'honoured', follows: 'thank' },
  absent: { label: 'Absent', code: '29', standing: 'missed-household', follows: 'call' },
  'absent-notice': {
    label: 'Absent, avis de passage laissé',
    code: '2A',
    standing: 'missed-household',
    follows: 'offer-again',
  },
  'no-access': {
    label: "Pas d'accès à l'immeuble",
    code: '2B',
    standing: 'missed-household',
    follows: 'call',
  },
  refused: { label: 'Refus à la porte', code: '45', standing: 'honoured', follows: 'nothing' },
  gone: {
    label: 'Le ménage est parti',
    code: '34',
    standing: 'missed-household',
    follows: 'moved',
  },
  danger: {
    label: 'Danger : visite interrompue',
    code: '2C',
    standing: 'broken-off',
    follows: 'alarm',
  },
  'not-done': {
    label: 'Visite non faite, de notre fait',
    code: '05',
    standing: 'missed-team',
    follows: 'apologise',
  },
} as const satisfies Record<string, Outcome>;
export type VisitOutcome = keyof typeof VISIT_OUTCOMES;

/** Whether a word from outside is an outcome of the list. */
export function isVisitOutcome(value: unknown): value is VisitOutcome {
  return typeof value === 'string' && Object.hasOwn(VISIT_OUTCOMES, value);
}
