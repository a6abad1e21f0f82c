import { type CaseId, DAY, type Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { Visit } from '../ports/visits.js';

/** A visit's hour nearer than that frees nothing that a household could be ready for. */
const WORTH_OFFERING = DAY;
/** What is free is looked at again each morning. */
const LOOK_LIFE = DAY;
/** A household that heard of a slot lately is left to answer. */
export const BETWEEN_NOTICES = 3 * DAY;

/** A visit was moved or cancelled: a row of the diary will offer its hour to whoever waits. */
export async function tellWaiting(
  tx: Tx,
  { visit, now }: { visit: Visit; now: Instant },
): Promise<void> {
  const pair = await tx.visits.pair(visit.pairId);
  if (!pair || visit.startsAt < now + WORTH_OFFERING) return;
  const { startsAt } = visit;
  await tx.diary.write({
    ...{ kind: 'slot-freed', caseId: null, key: `slot-freed:${visit.id}` },
    ...{ payload: { territory: pair.territory, startsAt } },
    ...{ dueAt: now, expiresAt: startsAt - WORTH_OFFERING },
  } as const);
}

type Lapse = { readonly caseId: CaseId; readonly territory: string; readonly at: Instant };

/** Slots are held for a household until then: unanswered, they are offered to whoever else waits. */
export async function tellWhenLapsed(tx: Tx, { caseId, territory, at }: Lapse): Promise<void> {
  await tx.diary.write({
    ...{ kind: 'slot-freed', caseId: null, key: `offer-lapsed:${caseId}:${at}` },
    ...{ payload: { territory, startsAt: null, except: caseId } },
    ...{ dueAt: at, expiresAt: at + LOOK_LIFE },
  } as const);
}

type Look = { readonly territory: string; readonly now: Instant; readonly key: string };

/** Hours fell free, no one knows which: whatever is free is offered, if anybody waits for it. */
export async function lookForWaiting(
  tx: Tx,
  { territory, now, key, except }: Look & { readonly except?: CaseId },
): Promise<void> {
  const span = { noticedBefore: now - BETWEEN_NOTICES };
  if ((await tx.visits.waitingIn(territory, span)).length === 0) return;
  await tx.diary.write({
    ...{ kind: 'slot-freed', caseId: null, key: `waiting-look:${key}` },
    ...{ payload: { territory, startsAt: null, ...(except && { except }) } },
    ...{ dueAt: now, expiresAt: now + LOOK_LIFE },
  } as const);
}
