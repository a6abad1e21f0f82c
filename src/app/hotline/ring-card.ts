import type { CallLeg, PhoneCall } from '../../domain/hotline/call.js';
import { nextForCard } from '../../domain/hotline/card-ring.js';
import type { CallId, Instant, StaffId } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import { placeOf } from '../contact/gate-facts.js';
import { chainOf } from '../escalation/expect-answer.js';
import { noteCard } from '../escalation/note-card.js';
import { cardIdOf } from '../escalation/showing.js';
import type { Card } from '../ports/cards.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import { onCallNow } from './on-call-now.js';
import { openCall } from './on-turn.js';
import { ALL_BUSY_MS, claimWorkerLeg, LOOK_AGAIN_MS, lastRings, rings } from './ring-worker.js';

type Entry = DiaryEntry<'ring-card'>;
type Ringing = { readonly card: Card; readonly call: PhoneCall; readonly now: Instant };

export type CardRingOutcome = 'rung' | 'ringing' | 'all-busy' | 'nobody' | 'over';

/**
 * Nobody took a danger in time: telephones of the team ring, one after the other, until the key 1
 * takes the card (`takeCardByPhone`) or nobody is left. One call holds all the telephones of a
 * chain; no household is called, and the ledger of tries says nothing of it.
 */
export async function ringCard(deps: LineDeps, entry: Entry): Promise<CardRingOutcome> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const card = await tx.cards.find(cardIdOf(entry));
    const isOpen = card?.state === 'open' && chainOf(card) === entry.payload.chain;
    const call = await callFor(tx, { card: isOpen ? card : null, entry, now });
    const outcome = call && isOpen ? await ringNext(tx, deps, { card, call, now }) : 'over';
    if (outcome === 'over' || outcome === 'nobody') {
      if (call && call.state !== 'over')
        await tx.calls.save({ ...call, state: 'over', ending: outcome, endedAt: now });
      await tx.diary.finish(entry.id, outcome);
      return outcome;
    }
    const again = outcome === 'all-busy' ? ALL_BUSY_MS : LOOK_AGAIN_MS;
    await tx.diary.postpone(entry.id, now + deps.clock.lived(again), outcome);
    return outcome;
  });
}

async function ringNext(tx: Tx, deps: LineDeps, on: Ringing): Promise<CardRingOutcome> {
  const { card, call, now } = on;
  const legs = await tx.calls.legsOf(call.id);
  if (rings(legs)) return 'ringing';
  const workers = await tx.line.workers(card);
  const place = territoryOf(card.territory ?? '') ?? placeOf(null);
  const next = nextForCard(
    {
      ...{ workers, territory: card.territory, rings: countsOf(legs) },
      own: card.caseId && (await tx.line.ownWorkerOf(card.caseId)),
      onCall: await onCallNow(tx, card.territory, now),
      lastRungAt: lastRings(workers),
    },
    { now, where: { place, calendar: deps.calendar } },
  );
  if (next.kind === 'nobody') {
    await noteCard(tx, card, { kind: 'card-rung-in-vain', actor: 'machine', at: now });
    return 'nobody';
  }
  if (next.kind === 'all-busy') return 'all-busy';
  const leg = await claimWorkerLeg(tx, deps, { call, worker: next.worker, now });
  if (!leg) return 'all-busy';
  const detail = { to: next.worker.firstName };
  await noteCard(tx, card, { kind: 'card-rung', actor: 'machine', at: now, detail });
  return 'rung';
}

function countsOf(legs: readonly CallLeg[]): Map<StaffId, number> {
  const counts = new Map<StaffId, number>();
  for (const { staffId } of legs) if (staffId) counts.set(staffId, (counts.get(staffId) ?? 0) + 1);
  return counts;
}

type Wanted = { readonly card: Card | null; readonly entry: Entry; readonly now: Instant };

/** The call that holds the telephones, locked; opened at the first look at a card still open. */
async function callFor(tx: Tx, { card, entry, now }: Wanted): Promise<PhoneCall | null> {
  const id = entry.payload.callId as CallId;
  if (card)
    await tx.calls.open({
      ...{ id, providerSid: null, direction: 'out', e164: null, attemptId: null },
      ...{ territory: card.territory, caseId: card.caseId, purpose: 'card', state: 'ringing' },
      ...{ urgent: true, session: null, identity: 'unasked', identityTries: 0 },
      ...{ waitingSince: null, takenBy: null, bridgedAt: null, ending: null },
      ...{ cardId: card.id, callBackId: null, startedAt: now, endedAt: null },
    });
  return (await openCall(tx, id, now))?.call ?? null;
}
