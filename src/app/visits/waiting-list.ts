import { DESK_DOORS } from '../../../flows/doors.js';
import type { CaseFile, Phone } from '../../domain/case.js';
import type { Allowed, Refused } from '../../domain/contact/contact-request.js';
import { isPaused } from '../../domain/contact/pause.js';
import type { CaseId, DiaryId, Instant } from '../../domain/ids.js';
import { localDate } from '../../domain/time/local-time.js';
import { askGate } from '../contact/ask-gate.js';
import { contactNumber } from '../contact/contact-number.js';
import { runTurn, type TurnDeps } from '../conversation/run-turn.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { slotsAskedFor, slotsFor } from './offer-slots.js';
import { BETWEEN_NOTICES } from './tell-waiting.js';

type WaitingDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };
type Entry = DiaryEntry<'slot-freed'>;

/** `until`: the gate says no for now, and would not then. */
type Offered = { readonly kind: 'offered' | 'no' } | { readonly kind: 'later'; until: Instant };

/**
 * Worker's act for `slot-freed`: whoever waits and can be met is offered free slots, in its
 * language, through the gate; each at most three times (users' ask 34). The hour of a visit is
 * offered to one household, the first; what fell free at large, to as many as there is room for.
 */
export async function offerFreed(
  deps: WaitingDeps,
  entry: Entry,
): Promise<'offered' | 'nobody' | 'later'> {
  const { store, clock } = deps;
  const now = clock.now();
  const { territory, startsAt, except } = entry.payload;
  const isLate = entry.expiresAt !== null && now >= entry.expiresAt;
  const span = { noticedBefore: now - BETWEEN_NOTICES };
  const waiting = await store.transaction((tx) => tx.visits.waitingIn(territory, span));
  const seen: Offered[] = [];
  for (const caseId of isLate ? [] : waiting.filter((id) => id !== except)) {
    const offered = await store.transaction(async (tx) => {
      const outcome = await offerTo(tx, deps, { caseId, startsAt, by: entry.id, now });
      const isAllOf = outcome.kind === 'offered' && startsAt !== null;
      if (isAllOf) await tx.diary.finish(entry.id, 'offered');
      return outcome;
    });
    seen.push(offered);
    if (offered.kind === 'offered' && startsAt !== null) return 'offered';
  }
  return store.transaction((tx) => conclude(tx, entry, seen));
}

/** Offered to nobody because of the hour or of a text of today: looked at again when it may leave. */
async function conclude(
  tx: Tx,
  { id, expiresAt }: Entry,
  seen: readonly Offered[],
): Promise<'offered' | 'nobody' | 'later'> {
  const isOffered = seen.some(({ kind }) => kind === 'offered');
  const soonest = Math.min(
    ...seen.flatMap((one) => (one.kind === 'later' ? [one.until] : [])),
    Number.POSITIVE_INFINITY,
  );
  if (!isOffered && soonest < (expiresAt ?? 0)) {
    await tx.diary.postpone(id, soonest, 'not to be written to yet');
    return 'later';
  }
  const outcome = isOffered ? 'offered' : 'nobody';
  await tx.diary.finish(id, outcome);
  return outcome;
}

type Offering = {
  /** The row that offers: it offers a household once. */
  readonly by: DiaryId;
  readonly caseId: CaseId;
  /** The visit's own hour; null: whatever is free. */
  readonly startsAt: Instant | null;
  readonly now: Instant;
};

async function offerTo(tx: Tx, deps: WaitingDeps, offering: Offering): Promise<Offered> {
  const { caseId, now } = offering;
  await tx.cases.lock(caseId);
  const file = await tx.cases.find(caseId);
  const phone = file && contactNumber(file);
  if (!file || !phone || phone.kind !== 'mobile' || file.status !== 'open') return { kind: 'no' };
  if (isPaused({ until: file.pausedUntil, reason: file.pauseReason }, now)) return { kind: 'no' };
  if (await tx.visits.bookedFor(caseId)) return { kind: 'no' };
  const gate = await askForNotice(tx, deps, { file, phone, now });
  if (gate.kind === 'refused')
    return gate.until === null ? { kind: 'no' } : { kind: 'later', until: gate.until };
  if (!(await hasRoom(tx, deps, { ...offering, file }))) return { kind: 'no' };
  const noticed = { now, before: now - BETWEEN_NOTICES };
  if (!(await tx.visits.countNotice(caseId, noticed))) return { kind: 'no' };
  await runTurn(tx, deps, {
    ...{ file, phone, reply: null, now },
    conversation: await tx.conversations.waiting(file.id, phone.e164),
    input: { kind: 'begin', door: DESK_DOORS.slots },
    occasion: {
      ...{ visitAt: null, isNotice: true },
      dispatch: { expiresAt: null, key: `waiting-notice:${caseId}:${offering.by}` },
    },
  });
  return { kind: 'offered' };
}

async function hasRoom(
  tx: Tx,
  deps: WaitingDeps,
  { file, startsAt, now }: Offering & { readonly file: CaseFile },
): Promise<boolean> {
  // The visit stood at an hour of its own: what counts is that its day has room again.
  const moments = startsAt === null ? [] : [localDate(startsAt, file.zone)];
  const ofDay = await slotsAskedFor(tx, file, { ...deps, now, moments });
  if (startsAt !== null && ofDay.length === 0) return false;
  return (await slotsFor(tx, file, { ...deps, now })).length > 0;
}

type Noticed = { readonly file: CaseFile; readonly phone: Phone; readonly now: Instant };

/** Asked before anything is counted: what could not leave would use up one of the three. */
function askForNotice(
  tx: Tx,
  deps: WaitingDeps,
  { file, phone, now }: Noticed,
): Promise<Allowed | Refused> {
  const needsReply = deps.settings.sender.capability === 'two_way';
  const request = { purpose: 'cadence', channel: 'sms', discretionNeeded: 0 } as const;
  const subject = { ...request, needsReply, expiresAt: null, answering: false };
  return askGate(tx, { file, phone, request: subject }, { ...deps, now });
}
