/**
 * Checks plans by walking them, with nothing of the solver but the shapes of its data: what is
 * forbidden, and the distance, are worked out again from the problem.
 */
import type { Tour, TourPlan, TourProblem } from '../../src/domain/tours/problem.js';

const DIGITS = 1e-6;

/** What is wrong with a plan, in words; empty when nothing is. */
export function faultsOf(problem: TourProblem, plan: TourPlan): string[] {
  const faults = plan.tours.flatMap((tour) => tourFaults(problem, tour));
  const told = [...plan.tours.flatMap(({ stops }) => stops.map(({ stop }) => stop))];
  const all = [...told, ...plan.unserved].sort((a, b) => a - b);
  if (all.join() !== problem.stops.map((_, stop) => stop).join()) faults.push('not each stop once');
  if (new Set(plan.tours.map(({ pair }) => pair)).size !== plan.tours.length) {
    faults.push('a pair with two tours');
  }
  const distance = plan.tours.reduce((sum, tour) => sum + lengthOf(problem, tour), 0);
  if (Math.abs(distance - plan.distance) > DIGITS) faults.push(`distance ${distance}`);
  return faults;
}

function tourFaults(problem: TourProblem, tour: Tour): string[] {
  const faults: string[] = [];
  const shift = problem.pairs[tour.pair];
  if (shift === undefined) return [`no pair ${tour.pair}`];
  const fault = (what: string) => faults.push(`pair ${tour.pair}: ${what}`);
  let load = 0;
  for (const { stop, startsAt } of tour.stops) {
    const wanted = problem.stops[stop]!;
    load += wanted.demand ?? 0;
    const { windows, appointment, skills = [], pairs } = wanted;
    const isOpen = windows.some(([opens, closes]) => within(startsAt, opens, closes));
    if (appointment) {
      if (appointment.pair !== tour.pair) fault(`appointment ${stop} of another pair`);
      if (!within(startsAt, appointment.startsAt, appointment.startsAt)) fault(`${stop} moved`);
    } else if (windows.length > 0 && !isOpen) fault(`stop ${stop} at ${startsAt}`);
    for (const skill of skills) if (!shift.skills?.includes(skill)) fault(`lacks ${skill}`);
    if (pairs && !pairs.includes(tour.pair)) fault(`stop ${stop} is for others`);
  }
  if (load > (shift.capacity ?? Number.POSITIVE_INFINITY)) fault(`load ${load}`);
  if (tour.endsAt > shift.endsAt + DIGITS) fault(`back at ${tour.endsAt}`);
  if (!isWalkable(problem, tour)) fault('no time for the road or the meal');
  return faults;
}

const within = (time: number, from: number, until: number): boolean =>
  time >= from - DIGITS && time <= until + DIGITS;

/** Whether the pair has time for every road, and for its meal where there is one. */
function isWalkable(problem: TourProblem, { pair, stops, mealAt, endsAt }: Tour): boolean {
  const { meal, startPlace, endPlace, startsAt } = problem.pairs[pair]!;
  if (meal ? mealAt === null || !within(mealAt, meal.from, meal.until) : mealAt !== null)
    return false;
  let [at, free] = [startPlace, startsAt];
  let meals = 0;
  const legs = stops.map(({ stop, startsAt: begins }) => {
    const { place, service } = problem.stops[stop]!;
    return { place, begins, service };
  });
  for (const { place, begins, service } of [
    ...legs,
    { place: endPlace, begins: endsAt, service: 0 },
  ]) {
    // A meal lies wholly between two services, before, on or after the road.
    const isEaten = mealAt !== null && mealAt >= free - DIGITS && mealAt <= begins;
    const eating = isEaten && meal ? meal.length : 0;
    if (isEaten && meals === 0) meals = 1;
    const spare = begins - free - roadOf(problem, at, place);
    if (spare < eating - DIGITS) return false;
    if (isEaten && mealAt + eating > begins + DIGITS) return false;
    [at, free] = [place, begins + service];
  }
  return mealAt === null || meals === 1;
}

function lengthOf(problem: TourProblem, { pair, stops }: Tour): number {
  const { startPlace, endPlace } = problem.pairs[pair]!;
  const places = [startPlace, ...stops.map(({ stop }) => problem.stops[stop]!.place), endPlace];
  return places.slice(1).reduce((sum, place, nth) => sum + roadOf(problem, places[nth]!, place), 0);
}

function roadOf({ travel }: TourProblem, from: number, to: number): number {
  return travel.times[from * travel.places + to]!;
}
