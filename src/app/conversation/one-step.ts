import { BOOK } from '../../../flows/index.js';
import type { CaseFile } from '../../domain/case.js';
import type { Session } from '../../domain/conversation/session.js';
import { step } from '../../domain/conversation/step.js';
import type { Facts, Input, Turn } from '../../domain/conversation/turn.js';
import type { Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';

type WithoutFacts<T> = T extends { facts: Facts } ? Omit<T, 'facts'> : never;
/** What comes in, before what is known of the world at that moment. */
export type BareInput = WithoutFacts<Input>;

type Taking = {
  readonly session: Session | null;
  readonly input: BareInput;
  readonly now: Instant;
  /** Whose slots would be kept; null when an offer keeps none. */
  readonly holder: Pick<CaseFile, 'territory'> | null;
  facts(): Promise<Facts>;
};

/**
 * One step of the engine. Where it offers slots, whoever would keep them is held, the agenda is
 * read again and the step taken anew: no two households are offered one slot. The engine is pure:
 * a step taken twice did nothing the first time.
 */
export async function oneStep(
  tx: Tx,
  { session, input, now, holder, facts }: Taking,
): Promise<Turn> {
  const take = async () => step(BOOK, session, { ...input, facts: await facts() }, now);
  const turn = await take();
  if (!holder || !turn.effects.some((effect) => effect.do === 'hold-slots')) return turn;
  await tx.visits.lockAgenda(holder.territory);
  return take();
}
