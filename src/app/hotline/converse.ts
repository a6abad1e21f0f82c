import type { LineAnswer, LineStep } from '../../domain/hotline/line-answer.js';
import type { Tx } from '../ports/store.js';
import { afterEnding } from './after-ending.js';
import type { LineDeps } from './line-deps.js';
import { type TurnOnLine, turnOnLine } from './turn-on-line.js';

/**
 * The conversation held by telephone, until it waits for the caller: where a flow ends, the call
 * goes on with a person, a message, a call-back, or another flow.
 */
export async function converse(tx: Tx, deps: LineDeps, first: TurnOnLine): Promise<LineAnswer> {
  const steps: LineStep[] = [];
  let turn = first;
  // Bounded: a flow about a visit is entered once the caller is known, and leads to no other.
  for (;;) {
    const taken = await turnOnLine(tx, deps, turn);
    steps.push(...taken.steps);
    if (taken.call.session?.status !== 'ended') return steps;
    const on = { ...turn.on, call: taken.call };
    const next = await afterEnding(tx, deps, on, turn.turn);
    if (!('begin' in next)) return [...steps, ...next];
    const { begin: door, ...known } = next;
    turn = { ...turn, ...known, input: { kind: 'begin', door } };
  }
}
