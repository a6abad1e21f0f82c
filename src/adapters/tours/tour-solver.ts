import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TourSearchLimits, TourSolver } from '../../app/ports/tours.js';
import { isBetterPlan } from '../../domain/tours/better-plan.js';
import type { TourPlan } from '../../domain/tours/problem.js';
import { realTime, type TourJob } from './tour-job.js';

/** In development our files are TypeScript, which a new thread reads through tsx alone. */
const isSource = new URL(import.meta.url).pathname.endsWith('.ts');
const WORKER = new URL(isSource ? './tour-worker.ts' : './tour-worker.js', import.meta.url);

/**
 * Searches side by side, where the machine has room: one may be led astray early, hardly both. The
 * second gives up sooner on a tour less, and has longer to shorten those there are.
 */
const FLEET_SHARES = [0.5, 0.25].slice(0, availableParallelism());
/** Between the seeds of two of them: the golden ratio, so that no small seed meets another's. */
const APART = 0x9e3779b9;

/**
 * Each plan is searched for in threads of its own, which end with it. In a span of time the better of
 * two searches is taken; with an effort there is one, whatever the machine.
 */
export const tourSolver: TourSolver = {
  async plan(problem, limits) {
    const pace = paceOf(limits);
    const shares = pace.until === null ? FLEET_SHARES.slice(0, 1) : FLEET_SHARES;
    const plans = await Promise.all(
      shares.map((fleetShare, nth) =>
        search({ problem, seed: (limits.seed + nth * APART) >>> 0, fleetShare, ...pace }),
      ),
    );
    return plans.reduce((best, plan) => (isBetterPlan(problem, plan, best) ? plan : best));
  },
};

function search(job: TourJob): Promise<TourPlan> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(job);
    worker.once('message', (plan: TourPlan) => resolve(plan));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`tour search ended with code ${code}`)));
  });
}

function paceOf(limits: TourSearchLimits): Pick<TourJob, 'effort' | 'until'> {
  if ('effort' in limits) return { effort: limits.effort, until: null };
  const beganAt = realTime();
  return { effort: limits.seconds, until: { beganAt, endsAt: beganAt + limits.seconds * 1000 } };
}

function startWorker(workerData: TourJob): Worker {
  if (!isSource) return new Worker(WORKER, { workerData });
  // Threads inherit neither the loader of the thread that starts them nor, under a test runner, its options.
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(WORKER.href)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(load, { workerData, eval: true, execArgv: [] });
}
