import { Worker } from 'node:worker_threads';
import type { TourSearchLimits, TourSolver } from '../../app/ports/tours.js';
import type { TourPlan } from '../../domain/tours/problem.js';
import { realTime, type TourJob } from './tour-job.js';

/** In development our files are TypeScript, which a new thread reads through tsx alone. */
const isSource = new URL(import.meta.url).pathname.endsWith('.ts');
const WORKER = new URL(isSource ? './tour-worker.ts' : './tour-worker.js', import.meta.url);

/** Each plan is searched for in a thread of its own, which ends with it. */
export const tourSolver: TourSolver = {
  plan: (problem, limits) => {
    const job: TourJob = { problem, seed: limits.seed, ...paceOf(limits) };
    return new Promise((resolve, reject) => {
      const worker = startWorker(job);
      worker.once('message', (plan: TourPlan) => resolve(plan));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`tour search ended with code ${code}`)));
    });
  },
};

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
