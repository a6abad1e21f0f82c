import type { Where } from '../contact/quiet-hours.js';
import { type Instant, MINUTE, type StaffId } from '../ids.js';
import type { Role } from '../roles.js';
import { territoryOf } from '../territories.js';
import { onShift, type ShiftWorker } from './on-shift.js';

/** Whose telephones the line rings. */
export const LINE_ROLES = [
  'operateur',
  'coordinateur',
  'superviseur',
] as const satisfies readonly Role[];
export type LineRole = (typeof LINE_ROLES)[number];

/** Someone whose telephone may be rung for a caller. */
export type RingWorker = ShiftWorker & {
  readonly id: StaffId;
  readonly territories: readonly string[];
  readonly role: LineRole;
  /** Their telephone rings, or they are on a call. */
  readonly busy: boolean;
};

/** Whom a caller may be put through to. */
export type Callees<Worker extends RingWorker> = {
  readonly workers: readonly Worker[];
  /** The household's own worker, of whatever territory. */
  readonly own: StaffId | null;
  /** The caller's; null when it is not known: everyone's caller. */
  readonly territory: string | null;
};

export type Ringing<Worker extends RingWorker> = Callees<Worker> & {
  /** Who was rung for this very caller, and when last. */
  readonly rung: ReadonlyMap<StaffId, Instant>;
  /** When each was last rung for, or took, a call of anyone: who waited longest comes first. */
  readonly lastRungAt: ReadonlyMap<StaffId, Instant>;
};

/** `where` is the caller's territory. */
type Moment = { readonly now: Instant; readonly where: Where };

/** Nobody is rung again for the same caller sooner than this. */
const RING_AGAIN_AFTER = MINUTE;

/** all-busy: someone is on shift, and may be rung later · nobody: no one is on shift at all. */
export type NextRing<Worker> =
  | { readonly kind: 'ring'; readonly worker: Worker }
  | { readonly kind: 'all-busy' }
  | { readonly kind: 'nobody' };

/**
 * Who is rung next for a caller: those not yet rung for them (their own worker, then operateurs,
 * coordinateurs and superviseurs of the territory), then those rung longest ago. Among equals,
 * whoever had no call for longest. `againAfter` is RING_AGAIN_AFTER on the clock of `now`.
 */
export function nextToRing<W extends RingWorker>(
  ringing: Ringing<W>,
  { againAfter = RING_AGAIN_AFTER, ...moment }: Moment & { readonly againAfter?: number },
): NextRing<W> {
  const here = presentFor(ringing, moment);
  if (here.length === 0) return { kind: 'nobody' };
  const rungAt = ({ id }: W): Instant => ringing.rung.get(id) ?? NEVER;
  const idleSince = ({ id }: W): Instant => ringing.lastRungAt.get(id) ?? NEVER;
  const rank = ({ id, role }: W): number => (id === ringing.own ? 0 : RANKS[role]);
  const [first] = here
    .filter((worker) => !worker.busy && moment.now - rungAt(worker) >= againAfter)
    .sort(
      (a, b) =>
        ascending(rungAt(a), rungAt(b)) ||
        ascending(rank(a), rank(b)) ||
        ascending(idleSince(a), idleSince(b)) ||
        ascending(a.id, b.id),
    );
  return first ? { kind: 'ring', worker: first } : { kind: 'all-busy' };
}

const RANKS: Readonly<Record<LineRole, number>> = { operateur: 1, coordinateur: 2, superviseur: 3 };
const NEVER = Number.NEGATIVE_INFINITY;

/** Compared, not subtracted: two that were never rung are equal. */
const ascending = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those on shift, busy or not, who may take that caller. */
export function presentFor<W extends RingWorker>(
  { workers, own, territory }: Callees<W>,
  { now, where }: Moment,
): readonly W[] {
  return workers.filter((worker) => {
    const serves = territory !== null && worker.territories.includes(territory);
    if (!serves && territory !== null && worker.id !== own) return false;
    return onShift(worker, now, serves ? where : whereOf(worker, where));
  });
}

/** On their own clock: a caller whose territory is not known may be answered from La Réunion. */
function whereOf({ territories: [home] }: RingWorker, { place, calendar }: Where): Where {
  return { place: (home === undefined ? undefined : territoryOf(home)) ?? place, calendar };
}
