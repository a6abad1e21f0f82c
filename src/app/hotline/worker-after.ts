import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { LineDoors } from '../ports/line-doors.js';
import { tenantLegOver } from './call-out-over.js';
import { expectOutcome } from './expect-outcome.js';
import { legOver } from './leg-over.js';
import type { LineDeps } from './line-deps.js';
import { onLegTurn } from './on-turn.js';
import { say } from './say.js';

/**
 * The worker's bridge is over, or never came about: what is left to a person is asked of this
 * one, and the telephone is free again.
 */
export function workerAfter(
  deps: LineDeps,
  after: Parameters<LineDoors['workerAfter']>[0],
): Promise<LineAnswer> {
  const { progress } = after;
  return onLegTurn(deps, after, async (tx, on) => {
    const { call, leg } = on;
    const wasBridged = progress === 'completed' || progress === 'in-progress';
    if (call.direction === 'out') {
      const legs = await tx.calls.legsOf(call.id);
      const tenant = legs.find(({ role }) => role === 'tenant');
      if (tenant) await tenantLegOver(tx, deps, { on, leg: tenant, progress });
    }
    if (!wasBridged && call.direction === 'in') {
      // Gone between the key and the bridge: nobody spoke with them.
      await tx.calls.save({ ...call, bridgedAt: null });
      await legOver(tx, deps, { on, leg: { ...leg, end: 'caller-gone' }, end: 'caller-gone' });
      return [say(deps, 'ligne/travailleur-parti'), { do: 'hang-up' }];
    }
    if (wasBridged) await expectOutcome(tx, deps, on);
    await legOver(tx, deps, { on, leg, end: 'bridged' });
    return wasBridged
      ? [say(deps, 'ligne/travailleur-fini'), { do: 'hang-up' }]
      : [{ do: 'hang-up' }];
  });
}
