import type { Where } from '../../domain/contact/quiet-hours.js';
import type { PhoneCall } from '../../domain/hotline/call.js';
import { presentFor } from '../../domain/hotline/ring-order.js';
import type { Instant } from '../../domain/ids.js';
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

/**
 * Those on shift. When nobody is any more: those who were when the wait began, for whoever was let
 * in is not turned out at closing time; and for somebody in danger everyone who is not away,
 * whatever the hour: a telephone that rings for nothing is better than one that does not ring.
 */
export function whoMayBeRung(
  call: Pick<PhoneCall, 'urgent' | 'territory' | 'waitingSince'>,
  { workers, where }: Reach,
  now: Instant,
): Reach {
  const { territory, urgent, waitingSince } = call;
  const presentAt = (at: Instant) =>
    presentFor({ workers, own: null, territory }, { now: at, where });
  if (presentAt(now).length > 0) return { workers, where };
  const before = waitingSince === null ? [] : presentAt(waitingSince);
  const reached = before.length > 0 ? before : urgent ? workers : [];
  return {
    workers: reached.map((worker) => ({ ...worker, hours: ANY_HOUR })),
    where: { ...where, calendar: NO_HOLIDAYS },
  };
}
