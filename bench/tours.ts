import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tourSolver } from '../src/adapters/tours/tour-solver.js';
import { isBetterPlan, missedBy } from '../src/domain/tours/better-plan.js';
import { seededChance } from '../src/domain/tours/chance.js';
import { planTours, roundFor } from '../src/domain/tours/plan-tours.js';
import type { TourPlan, TourProblem } from '../src/domain/tours/problem.js';
import { readSolomon } from '../src/domain/tours/solomon.js';
import { fleetInstance, type Scatter, teamDay } from './lib/tour-instances.js';
import { nearestNeighbour } from './lib/tours-baseline.js';

const SEED = 1;
const SECONDS = 10;
const MEAN_GAP = 0.01;
const WORST_GAP = 0.03;
/** Our own instances are to be this much shorter than the rule of thumb, in fewer tours. */
const OWN_SECONDS = 2;
const MOST_OF_THUMB = 0.85;
const DAY_SECONDS = 0.5;
const LONG_SECONDS = 10;
const LONG_SEEDS = [2, 3];
const DAY_GAP = 0.005;
const DAYS = [40, 42, 44, 46, 48];
const PAIRS = 5;

/**
 * How good the tours are: `npm run bench -- tours [FOLDER]`. FOLDER holds files of Solomon's
 * benchmark and a BKS.json with their best known solutions; without it our own instances are
 * compared with a rule of thumb. Then a team's days, half a second against a long search.
 */
export async function run(): Promise<boolean> {
  const [, , , folder] = process.argv;
  const fleets = folder === undefined ? ownFleets() : await benchmark(folder);
  const days = teamDays();
  return fleets && days;
}

function search(problem: TourProblem, seconds: number, seed = SEED): TourPlan {
  const began = performance.now();
  const timeUsed = () => (performance.now() - began) / 1000 / seconds;
  return planTours(
    problem,
    { iterations: roundFor(problem, seconds), timeUsed },
    seededChance(seed),
  );
}

type BestKnown = Readonly<
  Record<string, { readonly best_known_cost: number; readonly solved_with_vehicles: number }>
>;

/** As the command searches: in threads, start included. */
async function benchmark(folder: string): Promise<boolean> {
  const best = JSON.parse(readFileSync(path.join(folder, 'BKS.json'), 'utf8')) as BestKnown;
  const gaps: number[] = [];
  let areAllSmall = true;
  console.log('instance   vehicles   distance   best known   gap %   seconds');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    const read = readSolomon(readFileSync(path.join(folder, file), 'utf8'), file);
    const known = best[path.basename(file, '.txt')];
    if (!read.ok || known === undefined) {
      console.log(read.ok ? `${file}: not in BKS.json` : read.problems.join('\n'));
      return false;
    }
    const began = performance.now();
    const limits = { seconds: SECONDS, seed: SEED };
    const plan = await tourSolver.plan(read.instance.problem, limits);
    const gap = plan.distance / known.best_known_cost - 1;
    gaps.push(gap);
    const isSmall = plan.unserved.length === 0 && plan.tours.length <= known.solved_with_vehicles;
    areAllSmall &&= isSmall;
    console.log(
      [
        read.instance.name.padEnd(10),
        `${plan.tours.length}/${known.solved_with_vehicles}${isSmall ? '' : ' ✗'}`.padStart(8),
        plan.distance.toFixed(2).padStart(10),
        known.best_known_cost.toFixed(2).padStart(12),
        (100 * gap).toFixed(2).padStart(7),
        ((performance.now() - began) / 1000).toFixed(1).padStart(9),
      ].join(' '),
    );
  }
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const worst = Math.max(...gaps);
  console.log(
    `mean gap ${percent(mean)} (at most ${percent(MEAN_GAP)}), worst ${percent(worst)} (at most ${percent(WORST_GAP)})`,
  );
  return areAllSmall && mean <= MEAN_GAP && worst <= WORST_GAP;
}

function ownFleets(): boolean {
  let isGood = true;
  console.log('instance         vehicles/thumb   distance   ratio   seconds');
  for (const scatter of ['clustered', 'random', 'mixed'] satisfies Scatter[]) {
    for (const width of [30, 120]) {
      const problem = fleetInstance({ scatter, customers: 100, width, seed: SEED });
      const thumb = nearestNeighbour(problem);
      const began = performance.now();
      const plan = search(problem, OWN_SECONDS);
      const ratio = plan.distance / thumb.distance;
      isGood &&= plan.unserved.length === 0 && plan.tours.length <= thumb.tours;
      isGood &&= ratio <= MOST_OF_THUMB;
      console.log(
        [
          `${scatter} ${width}`.padEnd(16),
          `${plan.tours.length}/${thumb.tours}`.padStart(14),
          plan.distance.toFixed(1).padStart(10),
          `×${ratio.toFixed(2)}`.padStart(7),
          ((performance.now() - began) / 1000).toFixed(1).padStart(9),
        ].join(' '),
      );
    }
  }
  console.log(`ratio to nearest neighbour at most ×${MOST_OF_THUMB.toFixed(2)}, in no more tours`);
  return isGood;
}

function teamDays(): boolean {
  let worst = 0;
  let isAsFull = true;
  console.log(`\nday of   missed/long   travel min   long   gap %   (${PAIRS} pairs, 0.5 s)`);
  for (const visits of DAYS) {
    const problem = teamDay({ visits, pairs: PAIRS, seed: SEED });
    const short = search(problem, DAY_SECONDS);
    const long = LONG_SEEDS.map((seed) => search(problem, LONG_SECONDS, seed)).reduce((a, b) =>
      isBetterPlan(problem, b, a) ? b : a,
    );
    const [missed, leastMissed] = [missedBy(problem, short), missedBy(problem, long)];
    const gap = missed < leastMissed ? 0 : short.distance / long.distance - 1;
    worst = Math.max(worst, gap);
    isAsFull &&= missed <= leastMissed;
    console.log(
      [
        String(visits).padEnd(6),
        `${missed}/${leastMissed}`.padStart(13),
        short.distance.toFixed(1).padStart(12),
        long.distance.toFixed(1).padStart(6),
        (100 * gap).toFixed(2).padStart(7),
      ].join(' '),
    );
  }
  console.log(`worst day ${percent(worst)} (at most ${percent(DAY_GAP)}), none serves less`);
  return isAsFull && worst <= DAY_GAP;
}

const percent = (part: number): string => `${(100 * part).toFixed(2)} %`;
