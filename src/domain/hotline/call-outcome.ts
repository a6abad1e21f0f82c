import type { DispositionCode } from '../ledger/dispositions.js';
import type { CallProgress } from './call-progress.js';

/**
 * What the program does after it: call-again: the retries go on · wrong-number: the number is no
 * longer used · shared-number: neutral words only from now on · interpreter, danger, refusal,
 * stop-texts: as those words said by the household (domain 5.5).
 */
export type AfterCall =
  | 'nothing'
  | 'call-again'
  | 'wrong-number'
  | 'shared-number'
  | 'interpreter'
  | 'danger'
  | 'refusal'
  | 'stop-texts';

type Outcome = {
  /** French, at most 75 characters: what a button or a list of Slack holds. */
  readonly label: string;
  readonly code: DispositionCode;
  readonly follows: AfterCall;
};

/** What one tap records after a call (statistics 4.2), in the order in which it is offered. */
export const CALL_OUTCOMES = {
  informed: { label: 'Ménage joint : informé', code: '40', follows: 'nothing' },
  'wants-call': {
    label: 'Ménage joint : demande à être rappelé',
    code: '41',
    follows: 'call-again',
  },
  'visit-booked': { label: 'Ménage joint : visite prise', code: '42', follows: 'nothing' },
  'already-supported': {
    label: 'Ménage joint : déjà suivi par un service social',
    code: '44',
    follows: 'nothing',
  },
  'refuses-for-now': {
    label: 'Ménage joint : refuse pour le moment',
    code: '45',
    follows: 'refusal',
  },
  'refuses-for-good': {
    label: 'Ménage joint : ne veut plus être contacté (STOP)',
    code: '46',
    follows: 'stop-texts',
  },
  'needs-interpreter': {
    label: 'Ménage joint : besoin d’un interprète',
    code: '47',
    follows: 'interpreter',
  },
  unable: { label: 'Ménage joint : empêché (santé, tutelle…)', code: '48', follows: 'nothing' },
  distress: {
    label: 'Détresse ou danger : une personne, tout de suite',
    code: '49',
    follows: 'danger',
  },
  'of-household': {
    label: 'Quelqu’un du foyer a répondu, rien dit du dossier',
    code: '32',
    follows: 'shared-number',
  },
  'third-party': {
    label: 'Un autre tiers a répondu (tuteur, bailleur, voisin…)',
    code: '33',
    follows: 'shared-number',
  },
  // Told by someone who answers this very number: what becomes of the case, a person decides.
  left: {
    label: 'On nous dit que la personne est partie',
    code: '34',
    follows: 'shared-number',
  },
  'wrong-number': { label: 'Mauvais numéro, confirmé', code: '30', follows: 'wrong-number' },
  reassigned: {
    label: 'Numéro réattribué à quelqu’un d’autre',
    code: '31',
    follows: 'wrong-number',
  },
  'no-answer': { label: 'A sonné, pas de réponse', code: '22', follows: 'call-again' },
  busy: { label: 'Occupé', code: '23', follows: 'call-again' },
  declined: { label: 'Appel refusé', code: '24', follows: 'call-again' },
  'machine-no-message': {
    label: 'Répondeur, sans message',
    code: '25',
    follows: 'call-again',
  },
  'message-left': { label: 'Répondeur, message laissé', code: '26', follows: 'call-again' },
  'hung-up': {
    label: 'A raccroché avant de dire qui c’était',
    code: '27',
    follows: 'call-again',
  },
  'out-of-service': {
    label: 'Numéro non attribué ou hors service',
    code: '10',
    follows: 'wrong-number',
  },
} as const satisfies Record<string, Outcome>;

export type CallOutcome = keyof typeof CALL_OUTCOMES;

/** What the provider heard at the other end. */
type AnsweredBy = 'human' | 'machine' | 'unknown' | null;

/**
 * What the network alone says of a call to a household. null: not over, or somebody may have
 * answered, and a person must say who. A machine is never a contact (statistics 4.3).
 */
export function networkDisposition(
  progress: CallProgress,
  answeredBy: AnsweredBy,
): DispositionCode | null {
  switch (progress) {
    case 'completed':
      return answeredBy === 'machine' ? '25' : null;
    case 'busy':
      return '23';
    case 'no-answer':
    case 'canceled':
      return '22';
    case 'failed':
      return '14';
    default:
      return null;
  }
}

/** Whoever hung up sooner, in seconds, was hardly asked who they were. */
const TOO_SHORT_TO_TALK = 10;

/**
 * The likeliest outcome, chosen in the form beforehand. null: the person chooses. Nobody is joined
 * by default: only a call whose human voice was heard is proposed as a contact, and a failed one
 * not as a dead number, for that would end its use.
 */
export function proposedOutcome(call: {
  readonly progress: CallProgress;
  readonly answeredBy: AnsweredBy;
  /** How long the household's telephone was answered. */
  readonly seconds: number | null;
}): CallOutcome | null {
  switch (call.progress) {
    case 'completed':
      if (call.answeredBy === 'machine') return 'machine-no-message';
      if (call.seconds !== null && call.seconds < TOO_SHORT_TO_TALK) return 'hung-up';
      return call.answeredBy === 'human' ? 'informed' : null;
    case 'busy':
      return 'busy';
    case 'no-answer':
    case 'canceled':
      return 'no-answer';
    default:
      return null;
  }
}
