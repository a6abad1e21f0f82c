import type { Where } from '../../domain/contact/quiet-hours.js';
import type { PhoneCall } from '../../domain/hotline/call.js';
import { isAway } from '../../domain/hotline/on-shift.js';
import { presentFor } from '../../domain/hotline/ring-order.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import { localDate } from '../../domain/time/local-time.js';
import type { PairHours } from '../../domain/visits/slots.js';
import type { LineWorker } from '../ports/hotline.js';

/** At any hour of any day. */
const DAY_AND_NIGHT = [['00:00', '24:00']] as const;
const ANY_HOUR: PairHours = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((day) => [day, DAY_AND_NIGHT]),
);
const NO_HOLIDAYS = { isHoliday: () => false } as const;

/** Who may be rung for a call, with the hours and the days that hold for it. */
export type Reach = { readonly workers: readonly LineWorker[]; readonly where: Where };

type Called = {
  /** Those on call now, first rank first. */
  readonly onCall: readonly StaffId[];
  /** Those whose telephone rang for this caller already. */
  readonly rung: { has(id: StaffId): boolean };
};

/**
 * Those on shift. When nobody is any more: those who were when the wait began, for whoever was let
 * in is not turned out at closing time; and for somebody in danger, whatever the hour, those on
 * call one after the other, then everyone who is not away: a telephone that rings for nothing is
 * better than one that does not ring.
 */
export function whoMayBeRung(
  call: Pick<PhoneCall, 'urgent' | 'territory' | 'waitingSince'>,
  { workers, where, onCall, rung }: Reach & Called,
  now: Instant,
): Reach {
  const { territory, urgent, waitingSince } = call;
  const presentAt = (at: Instant) =>
    presentFor({ workers, own: null, territory }, { now: at, where });
  if (presentAt(now).length > 0) return { workers, where };
  const before = waitingSince === null ? [] : presentAt(waitingSince);
  const called = onCall.flatMap((id) => workers.find((worker) => worker.id === id) ?? []);
  const today = localDate(now, where.place.zone);
  const next = called.find((one) => !rung.has(one.id) && !one.busy && !isAway(one, today));
  const inDanger = next ? [next] : workers;
  const reached = before.length > 0 ? before : urgent ? inDanger : [];
  return {
    workers: reached.map((worker) => ({ ...worker, hours: ANY_HOUR })),
    where: { ...where, calendar: NO_HOLIDAYS },
  };
}
