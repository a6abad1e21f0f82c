import type { CaseFile, Phone } from '../../domain/case.js';
import {
  type ContactFacts,
  type ContactRequest,
  countsForCaps,
  leftOrLeaving,
  type PastTry,
  type Purpose,
} from '../../domain/contact/contact-request.js';
import { isPaused, personAtWork } from '../../domain/contact/pause.js';
import type { AttemptId, Instant } from '../../domain/ids.js';
import { DAY } from '../../domain/ids.js';
import { type DispositionCode, dispositionOf } from '../../domain/ledger/dispositions.js';
import { type Territory, territoryOf } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import type { PastAttempt } from '../ports/ledger.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Tx } from '../ports/store.js';

export type GateDeps = { readonly calendar: Calendar; readonly settings: TeamSettings };

export type GateSubject = {
  /** null: the number belongs to no case. */
  readonly file: CaseFile | null;
  readonly phone: Phone;
  readonly purpose: Purpose;
  /** The try being decided: it does not stand in its own way. */
  readonly self?: AttemptId;
};

const REMEMBERED = 61 * DAY;
const ELSEWHERE = { zone: 'Europe/Paris', holidays: 'FR' } as const;

/** Where a household lives, as far as hours and holidays go. */
export function placeOf(file: CaseFile | null): Pick<Territory, 'zone' | 'holidays'> {
  return (file && territoryOf(file.territory)) ?? ELSEWHERE;
}

/** Reads from the ledger and the file what the gate must know, inside the transaction that decides. */
export async function gateFacts(
  tx: Tx,
  subject: GateSubject,
  context: GateDeps & { now: Instant },
): Promise<ContactFacts> {
  const { file, phone } = subject;
  const { now } = context;
  const others = (list: PastAttempt[]) => list.filter((attempt) => attempt.id !== subject.self);
  const person = file ? others(await tx.ledger.ofCase(file.id, now - REMEMBERED)) : [];
  const number = others(await tx.ledger.ofNumber(phone.e164, now - REMEMBERED));
  const pause = { until: file?.pausedUntil ?? null, reason: file?.pauseReason ?? null };
  const underWay = subject.purpose === 'cadence' ? isPaused(pause, now) : personAtWork(pause, now);
  return {
    phone,
    caseStatus: file?.status ?? null,
    caseViolence: file?.violence ?? false,
    place: placeOf(file),
    calendar: context.calendar,
    sender: context.settings.sender,
    attemptsToPerson: person.flatMap(toTry),
    attemptsToNumber: number.flatMap(toTry),
    conversation: { underWay, until: pause.until },
    hearingOn: file?.hearingOn ?? null,
    lastRefusalAt: lastRefusal(person),
    alreadyAnsweredAutomatically: machineHasSpoken(number, subject, { phone, now }),
  };
}

function toTry(attempt: PastAttempt): PastTry[] {
  const channel =
    attempt.channel === 'sms' ? 'sms' : attempt.channel === 'human_call' ? 'call' : null;
  if (!channel || attempt.direction === 'in') return [];
  // What the gate refused never reached anyone: it must not feed the guard against answer loops.
  if (!leftOrLeaving(attempt.code as DispositionCode)) return [];
  const request: Pick<ContactRequest, 'purpose' | 'answering'> = {
    purpose: attempt.purpose as Purpose,
    answering: attempt.purpose === 'confirmation',
  };
  return [
    { at: attempt.at, channel, counts: countsForCaps(request, attempt.code as DispositionCode) },
  ];
}

/** The last « non », written or said at the door, unless the household said something else since. */
function lastRefusal(attempts: readonly PastAttempt[]): Instant | null {
  const atTheDoor = ({ channel, code }: PastAttempt) =>
    channel === 'visit' && dispositionOf(code).rightParty;
  const said = attempts.filter((a) => atTheDoor(a) || (a.direction === 'in' && a.code !== '90'));
  const last = said.reduce<PastAttempt | null>((a, b) => (a && a.at > b.at ? a : b), null);
  return last?.code === '45' ? last.at : null;
}

/** As many texts of the machine as came in, in a day; one confirmation per opt-out (domain 3.2). */
function machineHasSpoken(
  attempts: readonly PastAttempt[],
  { purpose }: GateSubject,
  { phone, now }: { phone: Phone; now: Instant },
): boolean {
  const left = attempts.filter((a) => a.direction === 'out' && (a.code === '00' || a.code > '05'));
  if (purpose === 'stop-confirmation') {
    return left.some((a) => a.purpose === purpose && a.at >= (phone.optedOutAt ?? 0));
  }
  const today = (list: PastAttempt[]) => list.filter((a) => a.at > now - DAY).length;
  const answers = ['answer', 'confirmation', 'distress'];
  const heard = today(attempts.filter((a) => a.direction === 'in'));
  return today(left.filter((a) => answers.includes(a.purpose))) >= heard;
}
