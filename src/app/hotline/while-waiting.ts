import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import {
  ANNOUNCE_EVERY,
  expectedWait,
  placeOf,
  WAIT_LIMIT,
  waitWords,
} from '../../domain/hotline/queue.js';
import { presentFor } from '../../domain/hotline/ring-order.js';
import { DAY } from '../../domain/ids.js';
import { placeOf as whereOf } from '../contact/gate-facts.js';
import type { LineDoors } from '../ports/line-doors.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import type { LineDeps } from './line-deps.js';
import { onCallNow } from './on-call-now.js';
import { type OnCall, onTurn } from './on-turn.js';
import { say, spoken } from './say.js';
import { TURNS_OF_A_WAIT } from './to-queue.js';
import { whoMayBeRung } from './who-may-be-rung.js';

/** Of silence, with an ear for the key, between two sentences. */
const LISTENS_SECONDS = 18;
/** With the words themselves, that is a sentence every twenty seconds. */
const SENTENCE_EVERY_MS = 20_000;
const TELLS_AT = ANNOUNCE_EVERY / SENTENCE_EVERY_MS;

/**
 * What a caller in the queue hears: the place and the expected wait once a minute, and from the
 * first sentence on the offer to be called back in that very place. Nobody waits longer than the
 * limit, nor for a team that has gone home.
 */
export function whileWaiting(
  deps: LineDeps,
  heard: Parameters<LineDoors['whileWaiting']>[0],
): Promise<LineAnswer> {
  const { digits, turn } = heard;
  return onTurn(deps, heard, async (tx, on) => {
    const { call, now } = on;
    if (call.state !== 'waiting') return [{ do: 'leave-queue' }];
    if (digits === '1' && call.e164) return leaveFor(tx, deps, { on, why: 'asked' });
    const waited = now - (call.waitingSince ?? now);
    const limit = deps.clock.lived(WAIT_LIMIT);
    if (waited >= limit) return leaveFor(tx, deps, { on, why: 'waited' });
    const workers = await onShiftNow(tx, deps, on);
    if (workers === 0) return leaveFor(tx, deps, { on, why: 'nobody' });
    const tellsPlace = (turn % TURNS_OF_A_WAIT) % TELLS_AT === 0;
    const words = tellsPlace
      ? await placeTold(tx, deps, { on, workers })
      : spoken(deps, 'ligne/attente-courte');
    const next = { at: 'waiting', call: call.id, turn: turn + 1 } as const;
    return [
      { do: 'listen', say: [words], digits: 1, speech: false, seconds: LISTENS_SECONDS, next },
      { do: 'go-to', next },
    ];
  });
}

async function onShiftNow(tx: Tx, deps: LineDeps, { call, file, now }: OnCall): Promise<number> {
  const where = { place: whereOf(file), calendar: deps.calendar };
  const workers = await tx.line.workers(call);
  const onCall = await onCallNow(tx, call.territory, now);
  const reach = whoMayBeRung(call, { workers, where, onCall, rung: new Set() }, now);
  const callees = { workers: reach.workers, own: null, territory: call.territory };
  return presentFor(callees, { now, where: reach.where }).length;
}

async function placeTold(
  tx: Tx,
  deps: LineDeps,
  { on, workers }: { readonly on: OnCall; readonly workers: number },
) {
  const { call, now } = on;
  const place = placeOf(await tx.calls.waiting(call.territory), call.id);
  const waits = await tx.calls.waitsSince(call.territory, now - DAY);
  const life = deps.clock.lived(1);
  const wait = expectedWait({ place, waits: waits.map((ms) => ms / life), workers });
  const attente = waitWords(place, wait);
  return spoken(deps, call.e164 ? 'ligne/attente' : 'ligne/attente-sans-numero', { attente });
}

type Leaving = { readonly on: OnCall; readonly why: 'asked' | 'waited' | 'nobody' };

/** Out of the queue: called back in the same place or, from a withheld number, towards the messages. */
async function leaveFor(tx: Tx, deps: LineDeps, { on, why }: Leaving): Promise<LineAnswer> {
  const { call, now } = on;
  const { e164 } = call;
  const ending = e164 ? 'a-rappeler' : 'message';
  await tx.calls.save({ ...call, state: 'menu', ending });
  await askCallBack(tx, deps, on, { reason: why, since: call.waitingSince ?? now });
  const text = !e164
    ? 'ligne/sans-numero'
    : why === 'asked'
      ? 'ligne/rappel-garde'
      : 'ligne/attente-trop-longue';
  return [say(deps, text), { do: 'leave-queue' }];
}
