import { AFTER_VISIT } from '../../../flows/cadences.js';
import { DOORS } from '../../../flows/doors.js';
import type { CaseFile } from '../../domain/case.js';
import type { CardReason } from '../../domain/escalation/card.js';
import type { AttemptId, CardId, Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import { VISIT_OUTCOMES, type VisitOutcome } from '../../domain/visits/visit-outcome.js';
import { needGone } from '../escalation/need-gone.js';
import { openCard } from '../escalation/open-card.js';
import { addOutcome } from '../ledger/add-outcome.js';
import type { Tx } from '../ports/store.js';
import type { Ids } from '../ports/time-and-chance.js';
import type { Visit } from '../ports/visits.js';
import { toursChange } from '../tours/tours-change.js';
import { ABOUT_ONE_VISIT } from './visit-cards.js';

type Told = {
  readonly file: CaseFile;
  readonly visit: Visit;
  readonly outcome: VisitOutcome;
  readonly actor: Actor;
  /** When it happened; a telephone without network says it later. */
  readonly at: Instant;
  readonly now: Instant;
};

/**
 * What came of a visit, from the desk or from the door: one try of the ledger a visit, and what
 * follows is done. The last word stands; the same word again changes nothing: false. The caller
 * holds the case.
 */
export async function tellOutcome(
  tx: Tx,
  deps: { readonly ids: Ids },
  told: Told,
): Promise<boolean> {
  const isNews = await writeOutcome(tx, told);
  if (isNews) {
    await follow(tx, deps, told);
    await toursChange(tx, { visits: [told.visit], now: told.now });
  }
  return isNews;
}

/** One try a visit, under the visit's own id; what is said of it is an event, as for a call. */
async function writeOutcome(tx: Tx, { visit, outcome, actor, at: when }: Told): Promise<boolean> {
  const attemptId = visit.id as string as AttemptId;
  const { code, standing } = VISIT_OUTCOMES[outcome];
  await tx.ledger.record({
    ...{ id: attemptId, caseId: visit.caseId, e164: null, channel: 'visit', direction: 'out' },
    ...{ purpose: 'visit', author: actor, code: '00', reason: null, until: null },
    at: visit.startsAt,
  });
  const isNews = await addOutcome(tx, { attemptId, code, detail: outcome, actor, at: when });
  if (!isNews) return false;
  await tx.visits.settle(visit.id, standing);
  const detail = { visitId: visit.id, outcome, startsAt: visit.startsAt };
  await tx.cases.note(visit.caseId, { kind: 'visit-told', actor, at: when, detail });
  return true;
}

async function follow(tx: Tx, deps: { readonly ids: Ids }, told: Told): Promise<void> {
  const { file, visit, outcome, now } = told;
  const { id: visitId } = visit;
  // A correction takes back what the word before it had planned.
  const planned = ['visit-outcome', 'visit-prepare', 'follow-up', 'after-visit'] as const;
  await tx.diary.cancel(file.id, [...planned, 'visit-reminder'], { visitId });
  // Without an appointment, what had asked for the door is answered, too.
  const asked = visit.announced ? ABOUT_ONE_VISIT : [...ABOUT_ONE_VISIT, 'visit-due' as const];
  await needGone(tx, {
    ...{ caseId: file.id, reasons: asked, because: 'visit-told' },
    ...{ news: VISIT_OUTCOMES[outcome].label, now },
  });
  const day = localDate(visit.startsAt, file.zone);
  const begin = (door: string, dueAt: Instant) =>
    tx.diary.write({
      ...{ kind: 'after-visit', caseId: file.id, payload: { visitId, door } },
      ...{ dueAt: Math.max(now, dueAt), key: `after-visit:${visitId}:${door}` },
    } as const);
  switch (VISIT_OUTCOMES[outcome].follows) {
    case 'thank': {
      const { thanks, followUp } = AFTER_VISIT;
      await begin(DOORS.afterVisit, at(addDays(day, thanks.days), thanks.at, file.zone));
      const dueAt = at(addDays(day, followUp.days), followUp.at, file.zone);
      await tx.diary.write({
        ...{ kind: 'follow-up', caseId: file.id, payload: { visitId }, dueAt },
        key: `follow-up:${visitId}`,
      } as const);
      return;
    }
    case 'offer-again':
      return void (await begin(DOORS.householdMissed, now));
    case 'apologise':
      // Nobody waited for it: the door is tried another day.
      if (!visit.announced) return;
      return void (await begin(DOORS.teamMissed, now));
    case 'call': {
      const wish = `Visite : ${VISIT_OUTCOMES[outcome].label.toLowerCase()}`;
      return ask(tx, deps, { ...told, reason: 'call-due', wish });
    }
    case 'moved':
      return ask(tx, deps, { ...told, reason: 'moved', wish: 'Parti, constaté à la visite' });
    case 'alarm':
      return alarmTeam(tx, deps, told);
    case 'nothing':
      return;
  }
}

type Alarm = Pick<Told, 'file' | 'actor' | 'now'>;

/** A danger at the door: a card, now, that calls the team; two workers there from then on. */
export async function alarmTeam(tx: Tx, deps: { readonly ids: Ids }, alarm: Alarm): Promise<void> {
  const { file, actor, now } = alarm;
  if (await tx.visitDay.needTwo(file.id, now))
    await tx.cases.note(file.id, { kind: 'two-workers', actor, at: now, detail: {} });
  await ask(tx, deps, { ...alarm, reason: 'visit-danger', wish: 'signalé à la porte' });
}

async function ask(
  tx: Tx,
  { ids }: { readonly ids: Ids },
  { file, now, ...about }: Alarm & { readonly reason: CardReason; readonly wish: string },
): Promise<void> {
  const { reason, wish } = about;
  const id = ids.uuid() as CardId;
  await openCard(tx, { id, caseId: file.id, e164: null, reason, wish }, now);
}
