import { parentPort, workerData } from 'node:worker_threads';
import { seededChance } from '../../domain/tours/chance.js';
import { planTours, roundFor } from '../../domain/tours/plan-tours.js';
import { realTime, type TourJob } from './tour-job.js';

// The thread's whole life: one problem in, one plan out.
const { problem, seed, effort, until, fleetShare } = workerData as TourJob;
const iterations = roundFor(problem, effort);
const budget = until
  ? {
      iterations,
      fleetShare,
      timeUsed: () => (realTime() - until.beganAt) / (until.endsAt - until.beganAt),
    }
  : { iterations, fleetShare };
parentPort?.postMessage(planTours(problem, budget, seededChance(seed)));
