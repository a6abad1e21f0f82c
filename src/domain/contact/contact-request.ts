import type { CaseStatus, DiscretionLevel, Phone } from '../case.js';
import type { Instant, IsoDate } from '../ids.js';
import type { DispositionCode } from '../ledger/dispositions.js';
import type { Calendar } from '../time/calendar.js';
import type { Place } from './quiet-hours.js';
import type { Sender } from './sender.js';

/** `call` is a person calling through the bridge; no machine dials (design, invariant 7). */
export type ContactChannel = 'sms' | 'call';

/**
 * cadence: the machine solicits · answer: the machine answers an incoming message · confirmation
 * and reminder: of a booked, moved or cancelled visit · stop-confirmation: « vous ne recevrez plus
 * de SMS » · desk: a person writes or calls · distress: the protocol's one text, or the call of a worker.
 */
export type Purpose =
  | 'cadence'
  | 'answer'
  | 'confirmation'
  | 'reminder'
  | 'stop-confirmation'
  | 'desk'
  | 'distress';

/** What someone wants to send or dial. */
export type ContactRequest = {
  readonly channel: ContactChannel;
  readonly purpose: Purpose;
  /** The least level at which the words may be read (see discretion-words.ts); 0 for a call. */
  readonly discretionNeeded: DiscretionLevel;
  /** The text asks to be answered by text. */
  readonly needsReply: boolean;
  /** After this the message would be wrong and is dropped; null when it keeps. */
  readonly expiresAt: Instant | null;
  /**
   * This replies to something the person just sent. Implied by answer, stop-confirmation and
   * distress; say it for a confirmation that follows « 2 », and for a desk text under a conversation.
   */
  readonly answering?: boolean;
};

/** An outgoing try that left or is leaving; those refused by the gate are not listed. */
export type PastTry = {
  readonly at: Instant;
  readonly channel: ContactChannel;
  /** It fills the caps: see `countsForCaps`. */
  readonly counts: boolean;
};

/** What is known at the moment of sending. Thirty days of tries are enough. */
export type ContactFacts = {
  readonly phone: Phone;
  /** null when the number belongs to no case (an unknown number wrote to us). */
  readonly caseStatus: CaseStatus | null;
  readonly caseViolence: boolean;
  readonly place: Place;
  readonly calendar: Calendar;
  readonly sender: Sender;
  readonly attemptsToPerson: readonly PastTry[];
  /** Tries to this number for any case that holds it. */
  readonly attemptsToNumber: readonly PastTry[];
  /** A person talks with the household, or paused the cadence. */
  readonly conversation: { readonly underWay: boolean; readonly until?: Instant | null };
  /** Hearing or, after judgment, the day the concours de la force publique is expected. */
  readonly hearingOn: IsoDate | null;
  /** The last « non » not taken back since. */
  readonly lastRefusalAt: Instant | null;
  /**
   * The machine has used its one text: for this incoming message, or for the
   * stop-confirmation since the opt-out in force.
   */
  readonly alreadyAnsweredAutomatically?: boolean;
};

export type RefusalReason =
  | 'violence'
  | 'number-compromised'
  | 'number-blocked'
  | 'opted-out'
  | 'number-wrong'
  | 'case-closed'
  | 'case-to-verify'
  | 'landline-no-sms'
  | 'one-way-sender'
  | 'discretion'
  | 'expired'
  | 'after-refusal'
  | 'human-conversation'
  | 'cap-30-days'
  | 'cap-shared-number'
  | 'cap-day'
  | 'answer-loop'
  | 'holiday'
  | 'quiet-hours';

export type Allowed = { readonly kind: 'allowed' };
/** `until`: when asking again makes sense; null when time alone changes nothing. */
export type Refused = {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly until: Instant | null;
};

/**
 * Does a try fill the caps? Answers do not; what is claimed and not yet sent ('00') does, so that
 * two workers cannot both fit under the cap; what never left ('01' to '05') does not.
 */
export function countsForCaps(
  request: Pick<ContactRequest, 'purpose' | 'answering'>,
  code: DispositionCode,
): boolean {
  return !answersSomeone(request) && leftOrLeaving(code);
}

/** Is the attempt a `PastTry` at all: it left, or is claimed and about to? */
export function leftOrLeaving(code: DispositionCode): boolean {
  return code === '00' || code > '05';
}

/** The request replies to the person, rather than soliciting them. */
export function answersSomeone({
  purpose,
  answering,
}: Pick<ContactRequest, 'purpose' | 'answering'>): boolean {
  const byNature = purpose === 'answer' || purpose === 'stop-confirmation';
  return byNature || purpose === 'distress' || answering === true;
}
