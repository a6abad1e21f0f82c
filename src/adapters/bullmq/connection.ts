import { Redis, type RedisOptions } from 'ioredis';
import type { Log } from '../../app/ports/log.js';

const PATIENCE_MS = 5_000;
const LONGEST_PAUSE_MS = 2_000;

/**
 * For those who ring: a command fails at once while Redis is away instead of waiting in memory;
 * the sweeper rings again.
 */
export function producerConnection(url: string, log: Log): Redis {
  return connect(url, log, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: PATIENCE_MS,
  });
}

/** For workers, which wait for Redis as long as it takes (BullMQ asks for null). */
export function workerConnection(url: string, log: Log): Redis {
  return connect(url, log, { maxRetriesPerRequest: null });
}

function connect(url: string, log: Log, options: RedisOptions): Redis {
  const redis = new Redis(url, {
    ...options,
    connectTimeout: PATIENCE_MS,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_MS),
  });
  let isAway = false;
  redis.on('error', (err) => {
    if (!isAway) log.warn({ err }, 'redis: away');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) log.info({}, 'redis: back');
    isAway = false;
  });
  return redis;
}
