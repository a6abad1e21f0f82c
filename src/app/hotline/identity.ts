import { DOORS } from '../../../flows/doors.js';
import type { Ref } from '../../domain/conversation/flow.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { TextName } from '../../domain/wording/text.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';
import { type SpokenAbout, say, spoken } from './say.js';
import { toQueue } from './to-queue.js';

/** A day and a month, « 0512 » for the 5th of December. */
const DIGITS = 4;
/** Time to find the keys with a frightened thumb. */
const SECONDS = 12;
const MOST_TRIES = 2;

/** Where the caller wants to go, by the ending of the menus at which the fact is asked for. */
const WANTED: Readonly<Record<string, Ref>> = {
  'prendre-rendez-vous': DOORS.hotlineBook,
  'deplacer-rendez-vous': DOORS.hotlineMove,
  'annuler-rendez-vous': DOORS.hotlineCancel,
};

/** What the call does next, or the flow in which it goes on, known for who they are. */
export type GoesOn =
  | LineAnswer
  | { readonly begin: Ref; readonly on: OnCall; readonly about: SpokenAbout };

type Asking = { readonly on: OnCall; readonly turn: number };

/**
 * Before anything of a case is said, the caller tells a fact that we do not read out (domain
 * 3.5): the day and month of birth of a holder of the lease. Who is not recognised by number, or
 * whose file holds no such fact, speaks to a person.
 */
export async function askWhoItIs(tx: Tx, deps: LineDeps, asking: Asking): Promise<GoesOn> {
  const { on, turn } = asking;
  const { call, file } = on;
  if (call.identity === 'confirmed') return enter(tx, on);
  const births = file ? await tx.line.birthDaysOf(file.id) : [];
  if (births.length === 0 || call.identity === 'failed')
    return [say(deps, 'ligne/ne-quittez-pas'), ...(await toQueue(tx, { on, turn }))];
  await tx.calls.save({ ...call, identity: 'asked' });
  return [ask(deps, 'ligne/identite', { on, turn })];
}

/** The digits heard, against the births of the file; null is silence. */
export async function checkIdentity(
  tx: Tx,
  deps: LineDeps,
  { on, turn, digits }: Asking & { readonly digits: string | null },
): Promise<GoesOn> {
  const { call, file } = on;
  const births = file ? await tx.line.birthDaysOf(file.id) : [];
  const said = digits?.length === DIGITS ? `${digits.slice(2)}-${digits.slice(0, 2)}` : '';
  if (births.includes(said)) {
    const known = { ...call, identity: 'confirmed' } as const;
    await tx.calls.save(known);
    return enter(tx, { ...on, call: known });
  }
  const tries = call.identityTries + 1;
  const failed = tries >= MOST_TRIES;
  const now = { ...call, identityTries: tries, identity: failed ? 'failed' : 'asked' } as const;
  await tx.calls.save(now);
  const still = { ...on, call: now };
  if (!failed) return [ask(deps, 'ligne/identite-encore', { on: still, turn })];
  const queued = await toQueue(tx, { on: still, turn });
  return [say(deps, 'ligne/identite-non'), ...queued];
}

const ask = (deps: LineDeps, text: TextName, { on, turn }: Asking) =>
  ({
    do: 'listen',
    say: [spoken(deps, text)],
    digits: DIGITS,
    speech: false,
    seconds: SECONDS,
    next: { at: 'menu', call: on.call.id, turn: turn + 1 },
  }) as const;

/** The conversation about the visit, with the household it belongs to. */
async function enter(tx: Tx, on: OnCall): Promise<GoesOn> {
  const { call, file } = on;
  const visit = file ? await tx.visits.bookedFor(file.id) : null;
  const begin = WANTED[call.ending ?? ''] ?? DOORS.hotline;
  return { begin, on, about: { visitAt: visit?.startsAt ?? null } };
}
