import { CHECK_OUT } from '../../../flows/cadences.js';
import type { PhoneCall } from '../../domain/hotline/call.js';
import type { CallId, CardId, Instant, StaffId } from '../../domain/ids.js';
import { MINUTE } from '../../domain/ids.js';
import { needGone } from '../escalation/need-gone.js';
import { openCard } from '../escalation/open-card.js';
import type { LineDeps } from '../hotline/line-deps.js';
import { claimWorkerLeg } from '../hotline/ring-worker.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Tx } from '../ports/store.js';
import type { DayOfVisit } from '../ports/visit-day.js';
import type { Visit } from '../ports/visits.js';

type Arrived = { readonly visit: Visit; readonly arrivedAt: Instant };

/** Somebody is at a household's: rows of the diary ask after them once the visit should be over. */
export async function expectCheckOut(tx: Tx, { visit, arrivedAt }: Arrived): Promise<void> {
  const over = Math.max(visit.endsAt, arrivedAt);
  await writeStep(tx, visit, { step: 'remind', round: 1, dueAt: over + CHECK_OUT.remind * MINUTE });
  await writeStep(tx, visit, { step: 'call', round: 1, dueAt: over + CHECK_OUT.call * MINUTE });
}

/** They left, or said that they are well: what was planned falls away. */
export async function forgetCheckOut(
  tx: Tx,
  { visit, now }: { readonly visit: Pick<Visit, 'id' | 'caseId'>; readonly now: Instant },
): Promise<void> {
  await tx.diary.cancel(visit.caseId, ['check-out'], { visitId: visit.id });
  await needGone(tx, {
    ...{ caseId: visit.caseId, reasons: ['not-back'], because: 'no-need' },
    ...{ news: 'des nouvelles sont venues', now },
  });
}

type Step = { readonly step: 'remind' | 'call' | 'alarm'; readonly round: number };

/** One row a step and round, due then. */
export const writeStep = (
  tx: Tx,
  { id: visitId, caseId }: Pick<Visit, 'id' | 'caseId'>,
  { step, round, dueAt }: Step & { readonly dueAt: Instant },
) =>
  tx.diary.write({
    ...{ kind: 'check-out', caseId, payload: { visitId, step, round }, dueAt },
    key: `check-out:${visitId}:${step}:${round}`,
  });

type Missing = {
  readonly visit: Visit;
  readonly day: DayOfVisit;
  readonly round: number;
  readonly now: Instant;
};

/**
 * Worker's act for `check-out`: nobody has noted that they left. First the team is told and the
 * worker called by name, then their telephone rings and asks for a key, then the team is alarmed.
 */
export async function checkOut(
  deps: LineDeps,
  entry: DiaryEntry<'check-out'>,
): Promise<'asked' | 'rung' | 'alarmed' | 'back'> {
  return deps.store.transaction(async (tx) => {
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const { visitId, step, round } = entry.payload;
    const visit = await tx.visits.find(visitId);
    const day = visit && (await tx.visitDay.of(visit.id));
    const now = deps.clock.now();
    const isBack = !visit || !day || day.arrivedAt === null || day.leftAt !== null;
    if (isBack) {
      await tx.diary.finish(entry.id, 'back');
      return 'back';
    }
    const outcome = await STEPS[step](tx, deps, { visit, day, round, now });
    await tx.diary.finish(entry.id, outcome);
    return outcome;
  });
}

const STEPS = { remind, call: ring, alarm } as const;

async function remind(tx: Tx, deps: LineDeps, { visit, day, now }: Missing): Promise<'asked'> {
  const card = await ask(tx, deps, { visit, now, wish: 'départ à noter', urgency: 'today' });
  await tx.diary.write({
    ...{ kind: 'tell-desk', caseId: visit.caseId, dueAt: now },
    payload: { cardId: card.id, what: 'check-out', to: day.arrivedBy, by: '', reason: '' },
    key: `tell-check-out:${visit.id}`,
  });
  return 'asked';
}

/** The worker who arrived, else the other of the pair; with no telephone free, the team at once. */
async function ring(tx: Tx, deps: LineDeps, missing: Missing): Promise<'rung' | 'alarmed'> {
  const { visit, day, round, now } = missing;
  const file = await tx.cases.find(visit.caseId);
  const call: PhoneCall = {
    ...{ id: deps.ids.uuid() as CallId, attemptId: null },
    ...{ providerSid: null, direction: 'out', e164: null, territory: file?.territory ?? null },
    // Of no household, and no try to reach one: nobody is called but one of us.
    ...{ caseId: null, purpose: 'check-out', state: 'ringing', urgent: true, session: null },
    ...{ identity: 'unasked', identityTries: 0, waitingSince: null, takenBy: null },
    ...{ bridgedAt: null, ending: null, cardId: null, callBackId: null, startedAt: now },
    endedAt: null,
  };
  const worker = await whomToRing(tx, visit, day.arrivedBy);
  if (!worker) return alarm(tx, deps, missing);
  await tx.calls.open(call);
  const leg = await claimWorkerLeg(tx, deps, { call, worker, now });
  if (!leg) throw new Error('A worker was rung twice at once');
  await tx.visitDay.checkedBy(visit.id, call.id);
  const dueAt = now + deps.clock.lived(CHECK_OUT.answer * MINUTE);
  await writeStep(tx, visit, { step: 'alarm', round, dueAt });
  return 'rung';
}

async function whomToRing(tx: Tx, visit: Visit, arrivedBy: StaffId | null) {
  const visitors = await tx.visitDay.visitors(visit.id);
  const order = [...visitors].sort((a, b) => Number(b === arrivedBy) - Number(a === arrivedBy));
  for (const id of order) {
    const worker = await tx.line.worker(id);
    if (worker && !worker.busy) return worker;
  }
  return null;
}

async function alarm(tx: Tx, deps: LineDeps, { visit, now }: Missing): Promise<'alarmed'> {
  await ask(tx, deps, { visit, now, wish: 'sans nouvelles du binôme', urgency: 'now' });
  return 'alarmed';
}

function ask(
  tx: Tx,
  { ids }: Pick<LineDeps, 'ids'>,
  about: { visit: Visit; now: Instant; wish: string; urgency: 'now' | 'today' },
) {
  const { visit, now, wish, urgency } = about;
  const id = ids.uuid() as CardId;
  const card = { id, caseId: visit.caseId, e164: null, reason: 'not-back', wish, urgency } as const;
  return openCard(tx, card, now);
}
