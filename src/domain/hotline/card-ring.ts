import type { Where } from '../contact/quiet-hours.js';
import type { Instant, StaffId } from '../ids.js';
import { localDate } from '../time/local-time.js';
import { isAway } from './on-shift.js';
import { type NextRing, presentFor, type RingWorker } from './ring-order.js';

export type CardRing<Worker extends RingWorker> = {
  readonly workers: readonly Worker[];
  /** The card's; null: everyone's. */
  readonly territory: string | null;
  /** The household's own worker. */
  readonly own: StaffId | null;
  /** Those on call now, first rank first. */
  readonly onCall: readonly StaffId[];
  /** How often each was rung for this card. */
  readonly rings: ReadonlyMap<StaffId, number>;
  /** When each was last rung for anyone: among equals, who waited longest comes first. */
  readonly lastRungAt: ReadonlyMap<StaffId, Instant>;
};

type Moment = { readonly now: Instant; readonly where: Where };

/** Nobody is rung oftener for one card: then Slack and the page are left, and the supervisors. */
const RINGS_EACH = 2;

/**
 * Whose telephone rings next for a danger that nobody took: those on shift, out of hours those on
 * call, and after them the supervisors; one at a time, everyone once before anyone twice. Nobody
 * who is away is rung. @throws on an unknown zone.
 */
export function nextForCard<W extends RingWorker>(ring: CardRing<W>, moment: Moment): NextRing<W> {
  const ringsOf = ({ id }: W): number => ring.rings.get(id) ?? 0;
  const left = inOrder(ring, moment).filter((worker) => ringsOf(worker) < RINGS_EACH);
  const [first] = left.filter(({ busy }) => !busy).sort((a, b) => ringsOf(a) - ringsOf(b));
  if (first) return { kind: 'ring', worker: first };
  return { kind: left.length > 0 ? 'all-busy' : 'nobody' };
}

function inOrder<W extends RingWorker>(
  { workers, territory, own, onCall, lastRungAt }: CardRing<W>,
  moment: Moment,
): readonly W[] {
  const today = localDate(moment.now, moment.where.place.zone);
  const there = workers.filter((worker) => !isAway(worker, today));
  const team = presentFor({ workers: there, own: null, territory }, moment)
    .filter(({ role }) => role !== 'superviseur')
    .sort(
      (a, b) =>
        Number(b.id === own) - Number(a.id === own) ||
        Number(b.role === 'operateur') - Number(a.role === 'operateur') ||
        (lastRungAt.get(a.id) ?? 0) - (lastRungAt.get(b.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  const called = onCall.flatMap((id) => there.find((worker) => worker.id === id) ?? []);
  const first = team.length > 0 ? team : called;
  const supervisors = there.filter(
    (worker) => worker.role === 'superviseur' && !first.includes(worker),
  );
  return [...first, ...supervisors];
}
