import { Worker } from 'node:worker_threads';
import type { TourSolver } from '../../app/ports/tours.js';
import type { TourPlan } from '../../domain/tours/problem.js';
import { realTime, type TourJob } from './tour-job.js';

/** In development our files are TypeScript, which a new thread reads through tsx alone. */
const isSource = new URL(import.meta.url).pathname.endsWith('.ts');
const WORKER = new URL(isSource ? './tour-worker.ts' : './tour-worker.js', import.meta.url);

/** Each plan is searched for in a thread of its own, which ends with it. */
export const tourSolver: TourSolver = {
  plan: (problem, { seconds, seed }) => {
    const beganAt = realTime();
    const job: TourJob = { problem, seed, beganAt, endsAt: beganAt + seconds * 1000 };
    return new Promise((resolve, reject) => {
      const worker = startWorker(job);
      worker.once('message', (plan: TourPlan) => resolve(plan));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`tour search ended with code ${code}`)));
    });
  },
};

function startWorker(workerData: TourJob): Worker {
  if (!isSource) return new Worker(WORKER, { workerData });
  // Threads inherit neither the loader of the thread that starts them nor, under a test runner, its options.
  const load = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(WORKER.href)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(load, { workerData, eval: true, execArgv: [] });
}
