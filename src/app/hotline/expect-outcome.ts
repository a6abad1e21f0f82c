import type { CardId } from '../../domain/ids.js';
import { openCard } from '../escalation/open-card.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';

/**
 * A worker and a household may have spoken: what came of it is asked of the worker. Not noted, it
 * is asked again, then of the supervisors, as of any card that nobody answers.
 */
export async function expectOutcome(tx: Tx, deps: LineDeps, { call, now }: OnCall): Promise<void> {
  const id = deps.ids.uuid() as CardId;
  const about = { caseId: call.caseId, e164: call.e164, reason: 'call-outcome' } as const;
  await openCard(tx, { id, ...about }, now);
}
