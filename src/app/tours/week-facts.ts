import type { LineDay } from '../../domain/day/first-come.js';
import { MEAL, mealOf } from '../../domain/day/meal.js';
import type { Shift } from '../../domain/day/shifts.js';
import { type IsoDate, MINUTE } from '../../domain/ids.js';
import type { Territory } from '../../domain/territories.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { addDays, at, daysBetween, localDate } from '../../domain/time/local-time.js';
import { estimatedMinutes } from '../../domain/travel/estimate.js';
import type { Tx } from '../ports/store.js';
import type { WaitingDoor, WeekVisit } from '../ports/tours.js';
import type { Pair, Taken } from '../ports/visits.js';
import { goingOut, shiftsOfPair, whoVisits } from './who-goes-out.js';

/** Of a territory's week: who went out, whom they visited, and whose doors nobody came to. */
export type Week = {
  readonly pairs: readonly Pair[];
  readonly days: readonly LineDay[];
  readonly visits: readonly WeekVisit[];
  readonly waiting: readonly WaitingDoor[];
};

type Asked = { readonly territory: Territory; readonly from: IsoDate; readonly to: IsoDate };

export async function readWeek(
  tx: Tx,
  calendar: Calendar,
  { territory: { code, zone, holidays }, from, to }: Asked,
): Promise<Week> {
  const span = { from: at(from, '00:00', zone), to: at(addDays(to, 1), '00:00', zone) };
  const pairs = await whoVisits(tx, code);
  const people = [...new Set(pairs.flatMap((pair) => pair.people.map(({ id }) => id)))];
  const visits = await tx.tours.told(
    pairs.map(({ id }) => id),
    span,
  );
  const waiting = await tx.tours.waiting(code, span);
  const taken = people.length === 0 ? [] : await tx.visits.taken(people, { ...span, now: span.to });
  const ours = new Set(pairs.map(({ id }) => id));
  const elsewhere = (await tx.tours.visits(people, span)).filter(({ pairId }) => !ours.has(pairId));
  const business = [...taken.filter(({ kind }) => kind === 'other'), ...elsewhere];
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) =>
    addDays(from, ahead),
  );
  const days = dates
    .filter((date) => !calendar.isHoliday(date, holidays))
    .map((date): LineDay => {
      const ours = visits.filter(({ startsAt }) => localDate(startsAt, zone) === date);
      const out = goingOut(pairs, ours);
      const shifts = out.flatMap((pair) => shiftsOfPair(pair, date, { zone, from: 0 }));
      const meals = shifts.flatMap((shift) => mealIn(shift, { date, zone }));
      return {
        date,
        zone,
        shifts,
        taken: [...meals, ...out.flatMap((pair) => takenOf(pair, business))],
      };
    });
  return { pairs, days, visits, waiting };
}

/** A meal at noon, as who plans by hand would keep it. */
function mealIn(shift: Shift, when: { date: IsoDate; zone: string }): LineDay['taken'] {
  const meal = mealOf(shift, { ...when, blocks: [], road: estimatedMinutes });
  if (!meal) return [];
  const startsAt = at(when.date, '12:15', when.zone);
  return [{ pairId: shift.pair.id, startsAt, endsAt: startsAt + MEAL.minutes * MINUTE }];
}

type Business = Pick<Taken, 'workers' | 'startsAt' | 'endsAt'>;

/** Other appointments, and visits in other territories. */
const takenOf = ({ id, people }: Pair, business: readonly Business[]): LineDay['taken'] =>
  business
    .filter(({ workers = [] }) => workers.some((worker) => people.some((one) => one.id === worker)))
    .map(({ startsAt, endsAt }) => ({ pairId: id, startsAt, endsAt }));
