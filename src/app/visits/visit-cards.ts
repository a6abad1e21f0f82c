import { AFTER_VISIT, VISIT_CARDS } from '../../../flows/cadences.js';
import type { CaseFile } from '../../domain/case.js';
import type { CardReason } from '../../domain/escalation/card.js';
import { type CardId, HOUR, type Instant } from '../../domain/ids.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import { needGone } from '../escalation/need-gone.js';
import { openCard } from '../escalation/open-card.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import type { Visit } from '../ports/visits.js';

type CardDeps = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };
type Booked = { readonly visit: Visit; readonly now: Instant };

/** What was asked of people because no visit was booked: settled by a booking. */
export const SETTLED_BY_BOOKING: readonly CardReason[] = [
  'no-slot',
  'other-time',
  'call-due',
  'visit-due',
  'unreachable',
];

/** What was asked of people about a visit, and has no object without it. */
export const ABOUT_ONE_VISIT: readonly CardReason[] = [
  'visit-prepare',
  'visit-outcome',
  'agenda-clash',
];

/**
 * A visit is booked or moved: rows of the diary will ask what is to be prepared and what came of
 * it. An interpreter is looked for at once. Cards that asked for a meeting have no need any more.
 */
export async function expectVisitWork(
  tx: Tx,
  deps: { readonly ids: Ids },
  { file, visit, now }: Booked & { readonly file: CaseFile },
): Promise<void> {
  const { prepare } = VISIT_CARDS;
  const eve = addDays(localDate(visit.startsAt, file.zone), -prepare.daysBefore);
  const payload = { visitId: visit.id };
  await tx.diary.write({
    ...{ kind: 'visit-prepare', caseId: file.id, payload },
    ...{ dueAt: Math.max(now, at(eve, prepare.at, file.zone)), expiresAt: visit.startsAt },
    key: `visit-prepare:${visit.id}`,
  } as const);
  await expectOutcome(tx, visit);
  await needGone(tx, {
    ...{ caseId: file.id, reasons: SETTLED_BY_BOOKING, because: 'visit-set', now },
    news: 'visite prise entre-temps',
  });
  const language = file.language?.toLowerCase() ?? 'fr';
  if (language !== 'fr')
    await askPreparation(tx, deps, { file, visit, now }, 'interprète à prévoir');
}

/** Some hours after it, whoever was there is asked what came of it, unless they said so. */
export async function expectOutcome(tx: Tx, { id, caseId, endsAt }: Visit): Promise<void> {
  await tx.diary.write({
    ...{ kind: 'visit-outcome', caseId, payload: { visitId: id } },
    ...{ dueAt: endsAt + VISIT_CARDS.outcomeAfterHours * HOUR, key: `visit-outcome:${id}` },
  } as const);
}

/** The visit no longer stands: nobody prepares it, nobody is asked what came of it. */
export async function forgetVisitWork(tx: Tx, { visit, now }: Booked): Promise<void> {
  await tx.diary.cancel(visit.caseId, ['visit-prepare', 'visit-outcome'], { visitId: visit.id });
  await needGone(tx, {
    ...{ caseId: visit.caseId, reasons: ABOUT_ONE_VISIT, because: 'no-need' },
    ...{ news: 'visite déplacée ou annulée', now },
  });
}

/** Worker's act for `visit-prepare`: the eve's morning, unless the visit no longer stands. */
export function prepareVisit(
  deps: CardDeps,
  entry: DiaryEntry<'visit-prepare'>,
): Promise<'asked' | 'visit-gone'> {
  return withVisit(deps, entry, async (tx, { file, visit, now }) => {
    await askPreparation(tx, deps, { file, visit, now }, null);
  });
}

/** Worker's act for `visit-outcome`: nobody has said yet what came of the visit. */
export function askVisitOutcome(
  deps: CardDeps,
  entry: DiaryEntry<'visit-outcome'>,
): Promise<'asked' | 'visit-gone'> {
  return withVisit(deps, entry, async (tx, { file, now }) => {
    await needGone(tx, {
      ...{ caseId: file.id, reasons: ['visit-prepare', 'agenda-clash'], because: 'no-need', now },
      news: 'visite passée',
    });
    const id = deps.ids.uuid() as CardId;
    await openCard(tx, { id, caseId: file.id, e164: null, reason: 'visit-outcome' }, now);
  });
}

/** Worker's act for `follow-up`: before the fifteenth day after the meeting, somebody calls (W-02). */
export async function followUp(
  { store, clock, ids }: CardDeps,
  entry: DiaryEntry<'follow-up'>,
): Promise<'asked' | 'over'> {
  return store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    const isOver = file?.status !== 'open';
    await tx.diary.finish(entry.id, isOver ? 'over' : 'asked');
    if (isOver) return 'over';
    const id = ids.uuid() as CardId;
    const wish = `rencontré il y a ${AFTER_VISIT.followUp.days} jours`;
    const about = { id, caseId: file.id, e164: null, reason: 'follow-up', wish } as const;
    await openCard(tx, about, clock.now());
    return 'asked';
  });
}

async function askPreparation(
  tx: Tx,
  { ids }: { readonly ids: Ids },
  { file, now }: Booked & { readonly file: CaseFile },
  wish: string | null,
): Promise<void> {
  const id = ids.uuid() as CardId;
  await openCard(tx, { id, caseId: file.id, e164: null, reason: 'visit-prepare', wish }, now);
}

async function withVisit(
  { store, clock }: CardDeps,
  entry: DiaryEntry<'visit-prepare' | 'visit-outcome'>,
  ask: (tx: Tx, about: Booked & { readonly file: CaseFile }) => Promise<void>,
): Promise<'asked' | 'visit-gone'> {
  return store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const visit = await tx.visits.find(entry.payload.visitId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    const now = clock.now();
    const isLate = entry.expiresAt !== null && now >= entry.expiresAt;
    // Without an appointment, it stands once somebody came to the door.
    const stands = visit?.status === 'booked' || visit?.status === 'planned';
    if (!file || !visit || !stands || isLate) {
      await tx.diary.finish(entry.id, 'visit gone');
      return 'visit-gone';
    }
    await ask(tx, { file, visit, now });
    await tx.diary.finish(entry.id, 'asked');
    return 'asked';
  });
}
