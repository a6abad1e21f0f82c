import { type BulkJobOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Alarms } from '../../app/ports/inbound.js';
import type { Log } from '../../app/ports/log.js';
import type { JobData, QueueName } from './queues.js';

/** `connection` is a producer's; `prefix` keeps several products or tests apart in one Redis. */
export type AlarmsOptions = {
  readonly connection: Redis;
  readonly prefix: string;
  readonly log: Log;
};

type Bell<Q extends QueueName> = {
  ring(jobs: readonly { id: string; name: string; data: JobData<Q> }[]): Promise<void>;
  close(): Promise<void>;
};

const PATIENCE_MS = 5_000;
// A job that ended leaves nothing behind: the row's state is the guard, and the same id can be
// rung again. While it waits or runs, its id keeps a second ring from making a second job.
const JOB_OPTIONS: BulkJobOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: true,
};

/** Rings BullMQ. Rejects within seconds when Redis is away; ringing again later is always safe. */
export function createAlarms(options: AlarmsOptions): Alarms & { close(): Promise<void> } {
  const inbound = createBell('inbound', options);
  const diary = createBell('diary', options);
  return {
    ringInbound: (events) =>
      inbound.ring(
        events.map(({ eventSid, number }) => ({
          id: eventSid,
          name: 'inbound',
          data: { eventSid, number },
        })),
      ),
    ringDiary: (entries) =>
      diary.ring(
        entries.map(({ id, kind }) => ({ id: `diary-${id}`, name: kind, data: { id, kind } })),
      ),
    async close() {
      await Promise.all([inbound.close(), diary.close()]);
    },
  };
}

function createBell<Q extends QueueName>(name: Q, options: AlarmsOptions): Bell<Q> {
  const { connection, prefix, log } = options;
  let queue: Queue | null = null;

  function open(): Queue {
    const opened = new Queue(name, { connection, prefix });
    opened.on('error', () => undefined); // the connection itself tells of it, once
    // A queue whose first contact broke off stays broken: the next ring opens another.
    opened.waitUntilReady().catch((err) => {
      log.warn({ err, queue: name }, 'bullmq: queue could not be opened');
      if (queue === opened) queue = null;
    });
    return opened;
  }

  return {
    async ring(jobs) {
      if (jobs.length === 0) return;
      queue ??= open();
      const bulk = jobs.map(({ id, name, data }) => ({
        name,
        data,
        opts: { ...JOB_OPTIONS, jobId: id },
      }));
      await within(PATIENCE_MS, queue.addBulk(bulk));
    },
    async close() {
      await queue?.close();
    },
  };
}

/** Before its first contact with Redis a queue would wait for ever. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`bullmq: no answer after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
