import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { inject } from 'vitest';
import { ensureRedis, type Redis, startRedis } from '../../scripts/lib/redis.js';

/** The run's Redis, and a prefix that keeps one test's queues from another's. */
export function testRedis(): { url: string; prefix: string } {
  return {
    url: inject('redisUrl'),
    prefix: `test-${process.pid}-${randomBytes(5).toString('hex')}`,
  };
}

export interface PrivateRedis {
  readonly url: string;
  stop(): Promise<void>;
  /** Starts it again on the same port, empty. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** A whole Redis of one test, for FLUSHALL and for the tests in which Redis goes away. */
export async function startPrivateRedis(): Promise<PrivateRedis> {
  const name = `redis-${randomBytes(5).toString('hex')}`;
  const folder = inject('servicesFolder');
  const program = await ensureRedis(() => undefined);
  const open = (port: number) =>
    startRedis(program, {
      dir: path.join(folder, name),
      logFile: path.join(folder, `${name}.log`),
      port,
    });
  let server: Redis = await open(0);
  const { port, url } = server;
  return {
    url,
    stop: () => server.stop(),
    async start() {
      server = await open(port);
    },
    close: () => server.stop(),
  };
}
