import { AFTER_VISIT } from '../../../flows/cadences.js';
import { DOORS } from '../../../flows/doors.js';
import type { CaseFile } from '../../domain/case.js';
import { type AttemptId, type CardId, DAY, type Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import { addDays, at, localDate } from '../../domain/time/local-time.js';
import { VISIT_OUTCOMES, type VisitOutcome } from '../../domain/visits/visit-outcome.js';
import { actOnCard } from '../escalation/act-on-card.js';
import { putAway } from '../escalation/close-card.js';
import { goneFor } from '../escalation/gone-for.js';
import { needGone } from '../escalation/need-gone.js';
import { openCard } from '../escalation/open-card.js';
import { takeInHand } from '../escalation/take-in-hand.js';
import { addOutcome } from '../ledger/add-outcome.js';
import type { DeskCall, OutcomeAnswer } from '../ports/desk.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import type { Visit } from '../ports/visits.js';

type NoteDeps = { readonly store: Store; readonly clock: Clock; readonly ids: Ids };

/** A visit is told of within so long. */
const LATELY = 30 * DAY;

/**
 * « Noter l'issue » of the household's last visit: a try of the ledger with its disposition, and
 * what follows is done. The card that asked for it closes itself. Noted again, the last word stands.
 */
export function noteVisit(
  deps: NoteDeps,
  noted: DeskCall & { readonly outcome: VisitOutcome },
): Promise<OutcomeAnswer> {
  const asked = { ...noted, permission: 'note-visit' } as const;
  return actOnCard<OutcomeAnswer>(deps, asked, async (tx, access, now) => {
    const gone = goneFor(access);
    if (gone && gone.kind !== 'closed') return gone;
    const { card, staff } = access;
    const file = card.caseId ? await tx.cases.find(card.caseId) : null;
    const span = { since: now - LATELY, before: now };
    const visit = file && (await tx.visits.lastBegun(file.id, span));
    if (!file || !visit)
      return { kind: 'refused', message: "Aucune visite passée n'attend d'issue ici." };
    const actor = `staff:${staff.id}` as const;
    const isNews = await writeOutcome(tx, { visit, outcome: noted.outcome, actor, now });
    if (isNews) await follow(tx, deps, { file, visit, outcome: noted.outcome, now });
    if (card.reason === 'visit-outcome')
      await putAway(tx, card, { by: staff.id, reason: 'visit-told', now });
    else await takeInHand(tx, access, now);
    return { kind: 'noted' };
  });
}

type Writing = {
  readonly visit: Visit;
  readonly outcome: VisitOutcome;
  readonly actor: Actor;
  readonly now: Instant;
};

/** One try a visit, under the visit's own id; what is said of it is an event, as for a call. */
async function writeOutcome(tx: Tx, { visit, outcome, actor, now }: Writing): Promise<boolean> {
  const attemptId = visit.id as string as AttemptId;
  const { code, standing } = VISIT_OUTCOMES[outcome];
  await tx.ledger.record({
    ...{ id: attemptId, caseId: visit.caseId, e164: null, channel: 'visit', direction: 'out' },
    ...{ purpose: 'visit', author: actor, code: '00', reason: null, until: null },
    at: visit.startsAt,
  });
  const isNews = await addOutcome(tx, { attemptId, code, detail: outcome, actor, at: now });
  if (!isNews) return false;
  await tx.visits.settle(visit.id, standing);
  const detail = { visitId: visit.id, outcome, startsAt: visit.startsAt };
  await tx.cases.note(visit.caseId, { kind: 'visit-told', actor, at: now, detail });
  return true;
}

type Following = Omit<Writing, 'actor'> & { readonly file: CaseFile };

async function follow(tx: Tx, deps: NoteDeps, following: Following): Promise<void> {
  const { file, visit, outcome, now } = following;
  const { id: visitId } = visit;
  // A correction takes back what the word before it had planned.
  const planned = ['visit-outcome', 'visit-prepare', 'follow-up', 'after-visit'] as const;
  await tx.diary.cancel(file.id, planned, { visitId });
  await needGone(tx, {
    ...{ caseId: file.id, reasons: ['visit-outcome', 'visit-prepare'], because: 'visit-told' },
    ...{ news: VISIT_OUTCOMES[outcome].label, now },
  });
  const day = localDate(visit.startsAt, file.zone);
  const card = async (reason: 'call-due' | 'moved', wish: string) => {
    const id = deps.ids.uuid() as CardId;
    await openCard(tx, { id, caseId: file.id, e164: null, reason, wish }, now);
  };
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
      await begin(DOORS.householdMissed, now);
      return;
    case 'apologise':
      await begin(DOORS.teamMissed, now);
      return;
    case 'call':
      return card('call-due', `Visite : ${VISIT_OUTCOMES[outcome].label.toLowerCase()}`);
    case 'moved':
      return card('moved', 'Parti, constaté à la visite');
    case 'nothing':
      return;
  }
}
