import { type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Log } from '../../app/ports/log.js';
import { JOBS, type JobData, type QueueName } from './queues.js';

/** What to do with a job of each queue. A handler lets its errors out: only the runner catches. */
export type Handlers = {
  readonly [Q in QueueName]: (data: JobData<Q>) => Promise<void>;
};

/** `connection` is a worker's; `concurrency` counts the jobs of one queue under way in this process. */
export type WorkersOptions = {
  readonly connection: Redis;
  readonly prefix: string;
  readonly handlers: Handlers;
  readonly concurrency: Readonly<Record<QueueName, number>>;
  readonly log: Log;
};

export type Workers = {
  /**
   * Takes no new job and lets those under way finish; after `deadlineMs` it leaves them, and
   * the rows they worked on are rung again. True when all finished.
   */
  close(deadlineMs: number): Promise<boolean>;
};

/** For the farewells to Redis, which may be away. */
const FAREWELL_MS = 1_000;

/** Starts one worker a queue. The connection stays the caller's, to be closed after the workers. */
export function runWorkers(options: WorkersOptions): Workers {
  const underWay = new Set<Promise<void>>();
  const track: Track = (work) => {
    const ended = work.finally(() => underWay.delete(ended));
    underWay.add(ended);
    return ended;
  };
  const workers = [start('inbound', options, track), start('diary', options, track)];
  return {
    async close(deadlineMs) {
      await Promise.all(workers.map((worker) => worker.pause(true)));
      const finished = await within(deadlineMs, Promise.allSettled(underWay));
      // BullMQ waits without end for jobs under way unless told at once not to.
      const closed = workers.map((worker) => worker.close(!finished));
      await within(FAREWELL_MS, Promise.allSettled(closed));
      return finished;
    },
  };
}

type Track = (work: Promise<void>) => Promise<void>;

/** True when the work ended in time; it goes on unwatched otherwise. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const inTime = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

function start<Q extends QueueName>(name: Q, options: WorkersOptions, track: Track): Worker {
  const { connection, prefix, concurrency, log } = options;
  const worker = new Worker(name, (job) => track(runJob(name, job, options)), {
    connection,
    prefix,
    concurrency: concurrency[name],
    // Jobs are short; one whose worker died is noticed soon, and the row's lease guards it.
    lockDuration: 30_000,
    stalledInterval: 5_000,
  });
  worker.on('error', (err) => log.warn({ err, queue: name }, 'bullmq: worker'));
  return worker;
}

async function runJob<Q extends QueueName>(
  name: Q,
  job: Job,
  { handlers, log }: WorkersOptions,
): Promise<void> {
  const started = performance.now();
  const facts = () => ({
    queue: name,
    job: job.id,
    kind: job.name,
    attempt: job.attemptsMade + 1,
    of: job.opts.attempts ?? 1,
    ms: Math.round(performance.now() - started),
  });
  try {
    const data = JOBS[name].parse(job.data) as JobData<Q>;
    await handlers[name](data);
    log.info(facts(), 'job done');
  } catch (err) {
    log.error({ ...facts(), err }, 'job failed');
    throw err;
  }
}
