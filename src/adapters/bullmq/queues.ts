import { z } from 'zod';

/**
 * The alarm clock's queues and what a job of each carries: ids only, the truth is in Postgres.
 * An `inbound` job asks to work off a number's events, a `diary` job to do one entry.
 */
export const JOBS = {
  inbound: z.object({ eventSid: z.string(), number: z.string() }),
  diary: z.object({ id: z.uuid(), kind: z.string() }),
} as const;

export type QueueName = keyof typeof JOBS;
export type JobData<Q extends QueueName> = z.infer<(typeof JOBS)[Q]>;
