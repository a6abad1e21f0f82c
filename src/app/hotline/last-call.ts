import type { LegEnd, PhoneCall } from '../../domain/hotline/call.js';
import { type CallOutcome, proposedOutcome } from '../../domain/hotline/call-outcome.js';
import type { CallProgress } from '../../domain/hotline/call-progress.js';
import { DAY, type Instant } from '../../domain/ids.js';
import type { Card } from '../ports/cards.js';
import type { Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

/** The last call of the card's household is looked for so far back. */
const LATELY = 7 * DAY;

/** The last call with the card's household, or its number, that a worker took part in. */
export async function lastCall(tx: Tx, card: Card, now: Instant): Promise<PhoneCall | null> {
  const file = card.caseId ? await tx.cases.find(card.caseId) : null;
  const numbers = card.e164 ? [card.e164] : (file?.phones ?? []).map(({ e164 }) => e164);
  const calls: PhoneCall[] = [];
  for (const number of numbers) calls.push(...(await tx.calls.ofNumber(number, now - LATELY)));
  return calls.filter(({ takenBy }) => takenBy !== null).at(-1) ?? null;
}

/** What the network makes likely of a call, chosen in the form beforehand; null: the person chooses. */
export async function proposedFor(
  tx: Tx,
  clock: Clock,
  call: PhoneCall,
): Promise<CallOutcome | null> {
  const legs = await tx.calls.legsOf(call.id);
  const leg = legs.findLast(({ role }) => role === 'tenant') ?? null;
  const talked =
    leg?.endedAt != null && call.bridgedAt !== null ? leg.endedAt - call.bridgedAt : null;
  return proposedOutcome({
    progress: leg === null ? 'completed' : progressOf(leg.end),
    answeredBy: call.direction === 'in' ? 'human' : (leg?.answeredBy ?? null),
    seconds: talked === null ? null : talked / clock.lived(1000),
  });
}

function progressOf(end: LegEnd | null): CallProgress {
  if (end === 'bridged') return 'completed';
  return end === 'busy' || end === 'no-answer' || end === 'canceled' ? end : 'failed';
}
