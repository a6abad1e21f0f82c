import { afterEach, describe, expect, it, vi } from 'vitest';
import { workerConnection } from '../../src/adapters/bullmq/connection.js';
import { runWorkers, type Workers } from '../../src/adapters/bullmq/run-workers.js';
import { startSweeper } from '../../src/adapters/bullmq/sweeper.js';
import { createDiaryAlarm } from '../../src/adapters/postgres/diary-alarm.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import { createClock } from '../../src/adapters/system/clock.js';
import { createTestDatabase, startPrivatePostgres } from '../support/database.js';
import { startPrivateRedis, testRedis } from '../support/redis.js';
import { type Door, openDoor, post, silent, smsForm, storedRows } from './door.js';

const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function later<T extends { close(): Promise<unknown> }>(thing: T): T {
  cleanUps.push(() => thing.close());
  return thing;
}

function sweeping(door: Door, lostAfterSeconds = 1): void {
  const sweeper = startSweeper({
    diary: createDiaryAlarm(poolSql(door.pool)),
    relay: door.relay,
    alarms: door.alarms,
    clock: createClock(),
    log: silent,
    intervalMs: 50,
    lostAfterSeconds,
  });
  cleanUps.push(() => sweeper.stop());
}

/** Workers that write down whom they were rung for, and mark the rows as processed. */
function working(
  door: Door,
  redisUrl: string,
  prefix: string,
): { heard: string[]; workers: Workers } {
  const heard: string[] = [];
  const connection = workerConnection(redisUrl, silent);
  const workers = runWorkers({
    connection,
    prefix,
    concurrency: { inbound: 5, diary: 5 },
    log: silent,
    handlers: {
      inbound: async ({ eventSid }) => {
        heard.push(eventSid);
        await door.pool.query(
          'UPDATE inbound_event SET processed_at = now() WHERE event_sid = $1',
          [eventSid],
        );
      },
      diary: async () => undefined,
    },
  });
  cleanUps.push(async () => {
    await workers.close(2_000);
    connection.disconnect();
  });
  return { heard, workers };
}

const sids = async (url: string) => (await storedRows(url)).map((row) => row.event_sid).sort();
const patient = { timeout: 20_000, interval: 50 };

describe('with the database stopped', () => {
  it('nothing is answered 2xx, and all is well again when it is back', async () => {
    const postgres = later(await startPrivatePostgres());
    const { url: redisUrl, prefix } = testRedis();
    const door = later(await openDoor({ databaseUrl: postgres.url, redisUrl, prefix }));
    expect((await post(door.url, smsForm())).status).toBe(200);

    await postgres.stop();
    const status = 'MessageSid=SM1&MessageStatus=sent&To=%2B33639981001';
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => post(door.url, smsForm())),
      post(door.url, status, { path: '/hooks/twilio/status' }),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(Array(21).fill(503));

    await postgres.start();
    await vi.waitFor(
      async () => expect((await post(door.url, smsForm())).status).toBe(200),
      patient,
    );
    expect((await storedRows(postgres.url)).length).toBeGreaterThanOrEqual(2);
  });
});

describe('with Redis stopped', () => {
  it('messages are taken, and processed when it is back', async () => {
    const database = later(await createTestDatabase());
    const redis = later(await startPrivateRedis());
    const door = later(
      await openDoor({ databaseUrl: database.url, redisUrl: redis.url, prefix: 'p' }),
    );
    const { heard } = working(door, redis.url, 'p');
    await post(door.url, smsForm());
    await vi.waitFor(() => expect(heard).toHaveLength(1), patient);

    await redis.stop();
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(door.url, smsForm())));
    expect(answers.map((answer) => answer.status)).toEqual(Array(30).fill(200));
    await door.outbox.drain();
    expect((await storedRows(database.url)).filter((row) => row.queued_at === null)).toHaveLength(
      30,
    );

    sweeping(door);
    await redis.start();
    const expected = await sids(database.url);
    await vi.waitFor(() => expect([...new Set(heard)].sort()).toEqual(expected), patient);
  });

  it('from the start, messages are taken as well', async () => {
    const database = later(await createTestDatabase());
    const redis = later(await startPrivateRedis());
    await redis.stop();
    const door = later(
      await openDoor({ databaseUrl: database.url, redisUrl: redis.url, prefix: 'p' }),
    );

    expect((await post(door.url, smsForm())).status).toBe(200);

    sweeping(door);
    await redis.start();
    const { heard } = working(door, redis.url, 'p');
    await vi.waitFor(async () => expect(heard).toEqual(await sids(database.url)), patient);
  });
});

describe('FLUSHALL in the middle of a run', () => {
  it('is noticed by the sweeper, which rings for every unprocessed message again', async () => {
    const database = later(await createTestDatabase());
    const redis = later(await startPrivateRedis());
    const door = later(
      await openDoor({ databaseUrl: database.url, redisUrl: redis.url, prefix: 'p' }),
    );
    await Promise.all(Array.from({ length: 25 }, () => post(door.url, smsForm())));
    await door.outbox.drain();
    const expected = await sids(database.url);

    const connection = workerConnection(redis.url, silent);
    await connection.flushall();
    connection.disconnect();
    const { heard } = working(door, redis.url, 'p');
    sweeping(door);

    await vi.waitFor(() => expect([...new Set(heard)].sort()).toEqual(expected), patient);
  });
});
