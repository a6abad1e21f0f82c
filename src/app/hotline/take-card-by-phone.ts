import type { CallLeg } from '../../domain/hotline/call.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import { authorise } from '../escalation/authorise.js';
import { takenFrom } from '../escalation/gone-for.js';
import { takeInHand } from '../escalation/take-in-hand.js';
import type { Tx } from '../ports/store.js';
import { legOver } from './leg-over.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';
import { say } from './say.js';

type OnLeg = OnCall & { readonly leg: CallLeg };

/**
 * The key 1 on a telephone that rang for a card: taken as by « Je m'en occupe », with the same
 * rights and the same traces; somebody was first, and it is said.
 */
export async function takeCardByPhone(tx: Tx, deps: LineDeps, on: OnLeg): Promise<LineAnswer> {
  const { call, leg, now } = on;
  const { cardId } = call;
  const { staffId } = leg;
  if (!cardId || !staffId) return refused(tx, deps, on, 'ligne/travailleur-refus');
  const access = await authorise(tx, { cardId, staffId, permission: 'take-card' }, now);
  if (access.kind !== 'granted') return refused(tx, deps, on, 'ligne/travailleur-refus');
  if (takenFrom(access)) return refused(tx, deps, on, 'ligne/travailleur-carte-prise');
  await takeInHand(tx, access, now);
  await tx.calls.save({ ...call, state: 'over', ending: 'card-taken', endedAt: now });
  await legOver(tx, deps, { on, leg: { ...leg, answeredBy: 'human' }, end: 'bridged' });
  return [say(deps, 'ligne/travailleur-carte-a-vous'), { do: 'hang-up' }];
}

async function refused(
  tx: Tx,
  deps: LineDeps,
  on: OnLeg,
  text: 'ligne/travailleur-refus' | 'ligne/travailleur-carte-prise',
): Promise<LineAnswer> {
  await legOver(tx, deps, { on, leg: on.leg, end: 'canceled' });
  return [say(deps, text, { dossier: on.file?.reference ?? null }), { do: 'hang-up' }];
}
