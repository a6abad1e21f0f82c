import type { CallLeg, CallPurpose } from '../../domain/hotline/call.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { LineDoors } from '../ports/line-doors.js';
import type { Tx } from '../ports/store.js';
import { workerIsWell } from '../visits/check-call.js';
import { addLeg } from './claim-leg.js';
import { legOver } from './leg-over.js';
import type { LineDeps } from './line-deps.js';
import { type OnCall, onLegTurn } from './on-turn.js';
import { say, spoken } from './say.js';
import { takeCardByPhone } from './take-card-by-phone.js';

type OnLeg = OnCall & { readonly leg: CallLeg };

/** Time to take the telephone from the ear and find the key. */
const SECONDS = 8;
/** The turn of a leg after its bridge: far from those in which it is asked for a key. */
const AFTER = 100;
/** Asked twice: a worker on the stairs misses the first. */
const LAST_ASK = 2;
const TENANT_RINGS_SECONDS = 25;

/**
 * A worker's telephone is answered. Only a person who presses 1 takes the call: a voicemail
 * presses nothing, and the next telephone rings.
 */
export function workerAnswers(
  deps: LineDeps,
  heard: Parameters<LineDoors['workerAnswers']>[0],
): Promise<LineAnswer> {
  const { turn, digits, answeredBy } = heard;
  return onLegTurn(deps, heard, async (tx, on) => {
    if (on.leg.state === 'over') return [{ do: 'hang-up' }];
    if (turn > 0 && digits === '1') return take(tx, deps, on);
    if (answeredBy === 'machine' || turn > LAST_ASK) {
      await legOver(tx, deps, { on, leg: on.leg, end: 'not-taken' });
      return [{ do: 'hang-up' }];
    }
    if (on.leg.state !== 'answered') await tx.calls.saveLeg({ ...on.leg, state: 'answered' });
    const next = { at: 'worker', leg: on.leg.id, turn: turn + 1 } as const;
    const words = spoken(deps, textFor(on), { dossier: on.file?.reference ?? null });
    return [{ do: 'listen', say: [words], digits: 1, speech: false, seconds: SECONDS, next }];
  });
}

const TEXTS = {
  hotline: 'ligne/travailleur-appel',
  'call-back': 'ligne/travailleur-rappel',
  desk: 'ligne/travailleur-vers',
  reminder: 'ligne/travailleur-vers',
  card: 'ligne/travailleur-carte',
  'check-out': 'ligne/depart-demande',
} as const satisfies Record<CallPurpose, string>;

const textFor = ({ call }: OnCall) => TEXTS[call.purpose];

async function take(tx: Tx, deps: LineDeps, on: OnLeg): Promise<LineAnswer> {
  if (on.call.purpose === 'card') return takeCardByPhone(tx, deps, on);
  if (on.call.purpose === 'check-out') return isWell(tx, deps, on);
  return on.call.direction === 'in' ? takeCaller(tx, deps, on) : dialTenant(tx, deps, on);
}

/** Asked after, one of us says that all is well: nobody is alarmed. */
async function isWell(tx: Tx, deps: LineDeps, on: OnLeg): Promise<LineAnswer> {
  const { call, leg, now } = on;
  await workerIsWell(tx, { call, by: leg.staffId, now });
  await legOver(tx, deps, { on, leg, end: 'bridged' });
  return [say(deps, 'ligne/depart-merci'), { do: 'hang-up' }];
}

/** The caller who waits is this worker's; another, or nobody, is told. */
async function takeCaller(tx: Tx, deps: LineDeps, on: OnLeg): Promise<LineAnswer> {
  const { call, leg, now } = on;
  if (call.state !== 'waiting') {
    await legOver(tx, deps, { on, leg, end: call.state === 'over' ? 'caller-gone' : 'canceled' });
    const text = call.state === 'talking' ? 'ligne/travailleur-pris' : 'ligne/travailleur-parti';
    return [say(deps, text), { do: 'hang-up' }];
  }
  await tx.calls.save({ ...call, state: 'talking', takenBy: leg.staffId, bridgedAt: now });
  await tx.calls.saveLeg({ ...leg, state: 'answered', end: 'bridged', answeredBy: 'human' });
  return [
    { do: 'take-caller', call: call.id, next: { at: 'worker-after', leg: leg.id, turn: AFTER } },
  ];
}

/** The worker is there: the tenant's telephone rings, and shows the line's number. */
async function dialTenant(tx: Tx, deps: LineDeps, on: OnLeg): Promise<LineAnswer> {
  const { call, leg, now } = on;
  if (call.state !== 'ringing' || !call.e164) {
    await legOver(tx, deps, { on, leg, end: 'canceled' });
    return [say(deps, 'ligne/travailleur-refus'), { do: 'hang-up' }];
  }
  const tenant = await addLeg(tx, deps, { call, role: 'tenant', e164: call.e164, now });
  if (!tenant) throw new Error(`The tenant's leg of call ${call.id} was not written`);
  await tx.calls.save({ ...call, state: 'talking', takenBy: leg.staffId });
  await tx.calls.saveLeg({ ...leg, state: 'answered', end: 'bridged', answeredBy: 'human' });
  const next = { at: 'worker-after', leg: leg.id, turn: AFTER } as const;
  const seconds = TENANT_RINGS_SECONDS;
  return [{ do: 'dial-tenant', number: call.e164, leg: tenant.id, seconds, next }];
}
