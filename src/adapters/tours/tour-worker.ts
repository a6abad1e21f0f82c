import { parentPort, workerData } from 'node:worker_threads';
import { seededChance } from '../../domain/tours/chance.js';
import { planTours, roundFor } from '../../domain/tours/plan-tours.js';
import { realTime, type TourJob } from './tour-job.js';

// The thread's whole life: one problem in, one plan out.
const { problem, seed, beganAt, endsAt } = workerData as TourJob;
const timeUsed = (): number => (realTime() - beganAt) / (endsAt - beganAt);
const iterations = roundFor(problem, (endsAt - beganAt) / 1000);
parentPort?.postMessage(planTours(problem, { iterations, timeUsed }, seededChance(seed)));
