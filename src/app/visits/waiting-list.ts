import { DESK_DOORS } from '../../../flows/doors.js';
import { isPaused } from '../../domain/contact/pause.js';
import { type CaseId, DAY, type Instant } from '../../domain/ids.js';
import { localDate } from '../../domain/time/local-time.js';
import { contactNumber } from '../contact/contact-number.js';
import { runTurn, type TurnDeps } from '../conversation/run-turn.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { slotsAskedFor, slotsFor } from './offer-slots.js';

type WaitingDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };

/** A household that heard of a slot lately is left to answer. */
const BETWEEN_NOTICES = 3 * DAY;
type Freed = DiaryEntry<'slot-freed'>['payload'];

/**
 * Worker's act for `slot-freed`: the first household of the waiting list that can be met on that day is
 * offered free slots, in its language, through the gate; each at most three times (users' ask 34).
 */
export async function offerFreed(
  deps: WaitingDeps,
  entry: DiaryEntry<'slot-freed'>,
): Promise<'offered' | 'nobody'> {
  const { store, clock } = deps;
  const now = clock.now();
  const { territory } = entry.payload;
  const span = { noticedBefore: now - BETWEEN_NOTICES };
  const waiting = await store.transaction((tx) => tx.visits.waitingIn(territory, span));
  for (const caseId of waiting) {
    const offered = await store.transaction(async (tx) => {
      const isOffered = await offerTo(tx, deps, { caseId, freed: entry.payload, now });
      if (isOffered) await tx.diary.finish(entry.id, 'offered');
      return isOffered;
    });
    if (offered) return 'offered';
  }
  await store.transaction((tx) => tx.diary.finish(entry.id, 'nobody'));
  return 'nobody';
}

async function offerTo(
  tx: Tx,
  deps: WaitingDeps,
  { caseId, freed, now }: { caseId: CaseId; freed: Freed; now: Instant },
): Promise<boolean> {
  await tx.cases.lock(caseId);
  const file = await tx.cases.find(caseId);
  const phone = file && contactNumber(file);
  if (!file || !phone || phone.kind !== 'mobile' || file.status !== 'open') return false;
  if (isPaused({ until: file.pausedUntil, reason: file.pauseReason }, now)) return false;
  if (await tx.visits.bookedFor(caseId)) return false;
  // The visit stood at an hour of its own: what counts is that its day has room again.
  const moments = [localDate(freed.startsAt, file.zone)];
  if ((await slotsAskedFor(tx, file, { ...deps, now, moments })).length === 0) return false;
  if ((await slotsFor(tx, file, { ...deps, now })).length === 0) return false;
  const noticed = { now, before: now - BETWEEN_NOTICES };
  if (!(await tx.visits.countNotice(caseId, noticed))) return false;
  await runTurn(tx, deps, {
    ...{ file, phone, reply: null, now },
    conversation: await tx.conversations.waiting(file.id, phone.e164),
    input: { kind: 'begin', door: DESK_DOORS.slots },
  });
  return true;
}
