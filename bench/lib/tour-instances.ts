import { seededChance } from '../../src/domain/tours/chance.js';
import type { PairShift, Stop, TimeWindow, TourProblem } from '../../src/domain/tours/problem.js';
import { type Point, straightTravel } from '../../src/domain/tours/travel.js';

/** How customers lie: in clusters, anywhere, or half and half. */
export type Scatter = 'clustered' | 'random' | 'mixed';

export type FleetRecipe = {
  readonly scatter: Scatter;
  readonly customers: number;
  /** Length of the time windows. */
  readonly width: number;
  readonly seed: number;
};

const SIDE = 100;
const CLUSTERS = 8;
const SPREAD = 6;
const CAPACITY = 200;
const HORIZON = 480;
const SERVICE = 10;

/** A fleet's customers around a depot in the middle, each reachable in its window. Of our own making. */
export function fleetInstance(recipe: FleetRecipe): TourProblem {
  const chance = seededChance(recipe.seed);
  const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1));
  const depot = { x: SIDE / 2, y: SIDE / 2 };
  const centres = Array.from({ length: CLUSTERS }, () => anywhere(between));
  const points = Array.from({ length: recipe.customers }, (_, nth): Point => {
    const isGathered = recipe.scatter === 'clustered' || (recipe.scatter === 'mixed' && nth % 2);
    if (!isGathered) return anywhere(between);
    const { x, y } = centres[nth % CLUSTERS] ?? depot;
    return { x: x + between(-SPREAD, SPREAD), y: y + between(-SPREAD, SPREAD) };
  });
  const stops = points.map(({ x, y }, nth): Stop => {
    const far = Math.ceil(Math.hypot(x - depot.x, y - depot.y));
    const opens = between(far, Math.max(far, HORIZON - SERVICE - far - recipe.width));
    const closes = Math.min(opens + recipe.width, HORIZON - SERVICE - far);
    return { place: nth + 1, service: SERVICE, demand: between(5, 30), windows: [[opens, closes]] };
  });
  const vehicle = { startPlace: 0, endPlace: 0, startsAt: 0, endsAt: HORIZON, capacity: CAPACITY };
  return {
    stops,
    pairs: Array.from({ length: Math.ceil(recipe.customers / 3) }, () => vehicle),
    travel: straightTravel([depot, ...points]),
    fewestTours: true,
  };
}

type Between = (low: number, high: number) => number;
const anywhere = (between: Between): Point => ({ x: between(0, SIDE), y: between(0, SIDE) });

export type DayRecipe = { readonly visits: number; readonly pairs: number; readonly seed: number };

/** Kilometres covered in a minute, and the side of the territory in kilometres. */
const SPEED = 0.5;
const TERRITORY = 24;
const OPENS = 9 * 60;
const CLOSES = 18 * 60;
const MEAL = { length: 45, from: 12 * 60, until: 13 * 60 + 30 };
/** Share of the visits with an hour promised, with a half-day, with a skill, and of calls unannounced. */
const [PROMISED, HALF_DAY, SKILLED, UNANNOUNCED] = [0.12, 0.4, 0.15, 0.2];
const [SHORTEST, LONGEST, STEP] = [20, 45, 5];

/** A team's day in minutes: each pair starts and ends where it will, eats, and keeps its promises. */
export function teamDay({ visits, pairs, seed }: DayRecipe): TourProblem {
  const chance = seededChance(seed);
  const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1));
  const somewhere = () => ({ x: chance() * TERRITORY, y: chance() * TERRITORY });
  const points = Array.from({ length: visits + pairs + 1 }, somewhere);
  const shifts = Array.from(
    { length: pairs },
    (_, pair): PairShift => ({
      startPlace: pair % 2 === 0 ? visits : visits + 1 + pair,
      endPlace: visits,
      startsAt: OPENS + 30 * (pair % 2),
      endsAt: CLOSES,
      skills: pair % 2 === 0 ? ['turc'] : ['arabe'],
      meal: MEAL,
    }),
  );
  const promised = new Set<string>();
  const stops = Array.from({ length: visits }, (_, place): Stop => {
    const service = SHORTEST + STEP * between(0, (LONGEST - SHORTEST) / STEP);
    const stop = { place, service, windows: [] as TimeWindow[] };
    const kind = chance();
    const pair = between(0, pairs - 1);
    const startsAt = OPENS + 90 * between(1, 5);
    if (kind < PROMISED && !promised.has(`${pair} ${startsAt}`)) {
      promised.add(`${pair} ${startsAt}`);
      return { ...stop, appointment: { pair, startsAt } };
    }
    const half: TimeWindow = chance() < 0.5 ? [OPENS, 12 * 60] : [14 * 60, CLOSES - LONGEST];
    const windows: TimeWindow[] = chance() < HALF_DAY ? [half] : [];
    const skills = chance() < SKILLED ? { skills: [chance() < 0.5 ? 'turc' : 'arabe'] } : {};
    const weight = chance() < UNANNOUNCED ? { weight: between(1, 9) } : {};
    return { ...stop, windows, ...skills, ...weight };
  });
  return { stops, pairs: shifts, travel: straightTravel(points, SPEED) };
}
