import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAlarms } from '../../src/adapters/bullmq/alarms.js';
import { producerConnection, workerConnection } from '../../src/adapters/bullmq/connection.js';
import { type Handlers, runWorkers } from '../../src/adapters/bullmq/run-workers.js';
import { startSweeper, sweep } from '../../src/adapters/bullmq/sweeper.js';
import { createDiaryAlarm } from '../../src/adapters/postgres/diary-alarm.js';
import { createInboundRelay } from '../../src/adapters/postgres/inbound-relay.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import type { DiaryId } from '../../src/domain/ids.js';
import { createTestClock, type TestClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type PrivateRedis, startPrivateRedis } from '../support/redis.js';

const HOUR = 3_600_000;
const patient = { timeout: 20_000, interval: 25 };

let database: TestDatabase;
let redis: PrivateRedis;
let pool: pg.Pool;
let clock: TestClock;
let logged: { level: string; message: string; facts: Record<string, unknown> }[];
let cleanUps: (() => Promise<unknown> | unknown)[];

const note = (level: string) => (facts: object, message: string) =>
  logged.push({ level, message, facts: facts as Record<string, unknown> });
const log = { info: note('info'), warn: note('warn'), error: note('error') };

beforeEach(async () => {
  [database, redis] = await Promise.all([createTestDatabase(), startPrivateRedis()]);
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
  pool.on('error', () => undefined);
  clock = createTestClock();
  logged = [];
  cleanUps = [];
});

afterEach(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
  await pool.end();
  await Promise.all([database.close(), redis.close()]);
});

function parts() {
  const connection = producerConnection(redis.url, log);
  const alarms = createAlarms({ connection, prefix: 'p', log });
  cleanUps.push(
    () => connection.disconnect(),
    () => alarms.close(),
  );
  const sql = poolSql(pool);
  return {
    diary: createDiaryAlarm(sql),
    relay: createInboundRelay(sql),
    alarms,
    clock,
    lostAfterSeconds: 1,
  };
}

function work(diaryHandler: Handlers['diary']) {
  const connection = workerConnection(redis.url, log);
  const workers = runWorkers({
    connection,
    prefix: 'p',
    concurrency: { inbound: 1, diary: 5 },
    log,
    handlers: { inbound: async () => undefined, diary: diaryHandler },
  });
  cleanUps.push(async () => {
    await workers.close(500);
    connection.disconnect();
  });
  return workers;
}

async function write(dueAt: number): Promise<DiaryId> {
  const id = randomUUID() as string as DiaryId;
  await pool.query(
    `INSERT INTO diary (id, kind, payload, due_at, created_at)
     VALUES ($1, 'show-card', '{"cardId":"c"}', $2, now())`,
    [id, new Date(dueAt)],
  );
  return id;
}

/** Does an entry as a use case would: under a lease, to its end. */
function doing({ diary }: ReturnType<typeof parts>, done: string[]): Handlers['diary'] {
  return async ({ id }) => {
    const entry = await diary.lease(id as DiaryId, 30);
    if (!entry) return;
    await pool.query(`UPDATE diary SET state = 'done', done_at = now() WHERE id = $1`, [id]);
    done.push(id);
  };
}

describe('the sweeper', () => {
  it('rings nothing before its time, and everything after', async () => {
    const alarm = parts();
    const done: string[] = [];
    work(doing(alarm, done));
    const id = await write(clock.now() + HOUR);

    await sweep(alarm);
    expect(await pool.query(`SELECT state FROM diary`)).toMatchObject({
      rows: [{ state: 'waiting' }],
    });
    clock.advance(HOUR);
    await sweep(alarm);
    await vi.waitFor(() => expect(done).toEqual([id]), patient);
  });

  it('loses no future act to FLUSHALL, and does none twice', async () => {
    const alarm = parts();
    const all = await Promise.all(Array.from({ length: 40 }, () => write(clock.now())));
    await sweep(alarm);

    const flusher = workerConnection(redis.url, log);
    await flusher.flushall();
    flusher.disconnect();
    const done: string[] = [];
    work(doing(alarm, done));
    const sweeper = startSweeper({ ...alarm, log, intervalMs: 50 });
    cleanUps.push(() => sweeper.stop());

    await vi.waitFor(() => expect(done.toSorted()).toEqual(all.toSorted()), patient);
  });

  it('loses none to a Redis that is away when it rings, and says so once', async () => {
    const alarm = parts();
    const all = await Promise.all(Array.from({ length: 10 }, () => write(clock.now())));
    await redis.stop();
    const sweeper = startSweeper({ ...alarm, log, intervalMs: 20 });
    cleanUps.push(() => sweeper.stop());
    const failures = () =>
      logged.filter(({ message }) => message.startsWith('sweeper: sweep failed'));
    await vi.waitFor(() => expect(failures()).toHaveLength(1), patient);

    await redis.start();
    const done: string[] = [];
    work(doing(alarm, done));
    await vi.waitFor(() => expect(done.toSorted()).toEqual(all.toSorted()), patient);
    expect(failures()).toHaveLength(1);
    expect(logged.map(({ message }) => message)).toContain('sweeper: sweeping again');
  });

  it('keeps trying while the database is away', async () => {
    const alarm = parts();
    const { ringDue } = alarm.diary;
    let isAway = true;
    const diary = {
      ...alarm.diary,
      ringDue: (now: number, limit: number) =>
        isAway ? Promise.reject(new Error('connection refused')) : ringDue(now, limit),
    };
    const id = await write(clock.now());
    const done: string[] = [];
    work(doing(alarm, done));
    const sweeper = startSweeper({ ...alarm, diary, log, intervalMs: 10 });
    cleanUps.push(() => sweeper.stop());

    await vi.waitFor(
      () => expect(logged.some(({ level }) => level === 'error')).toBe(true),
      patient,
    );
    isAway = false;
    await vi.waitFor(() => expect(done).toEqual([id]), patient);
  });
});

describe('a worker', () => {
  it('tries again after a failure, and tells which try it was', async () => {
    const alarm = parts();
    const id = randomUUID();
    let calls = 0;
    work(async () => {
      calls += 1;
      if (calls === 1) throw new Error('once');
    });
    await alarm.alarms.ringDiary([{ id, kind: 'show-card' }]);

    await vi.waitFor(() => expect(calls).toBe(2), patient);
    const jobs = () => logged.filter(({ message }) => message.startsWith('job '));
    await vi.waitFor(() => expect(jobs()).toHaveLength(2), patient);
    expect(jobs().map(({ message, facts }) => [message, facts.attempt, facts.of])).toEqual([
      ['job failed', 1, 3],
      ['job done', 2, 3],
    ]);
    expect(jobs()[0]?.facts).toMatchObject({
      queue: 'diary',
      job: `diary-${id}`,
      kind: 'show-card',
    });
  });

  it('is rung once for a job that still waits, and again for one that ended', async () => {
    const { alarms } = parts();
    const entry = { id: randomUUID(), kind: 'show-card' };
    await alarms.ringDiary([entry, entry]);
    await alarms.ringDiary([entry]);
    const calls: string[] = [];
    work(async ({ id }) => void calls.push(id));
    await vi.waitFor(() => expect(calls).toHaveLength(1), patient);
    await vi.waitFor(() => expect(logged.some(({ message }) => message === 'job done')).toBe(true));

    await vi.waitFor(async () => {
      await alarms.ringDiary([entry]);
      expect(calls).toHaveLength(2);
    }, patient);
  });

  it('refuses a job that is none of ours without calling the handler', async () => {
    const { alarms } = parts();
    const calls: string[] = [];
    work(async ({ id }) => void calls.push(id));
    await alarms.ringDiary([{ id: 'not-a-uuid', kind: 'show-card' }]);

    await vi.waitFor(
      () => expect(logged.map(({ message }) => message)).toContain('job failed'),
      patient,
    );
    expect(calls).toEqual([]);
  });

  it('finishes what it has begun before it closes, or says that it did not', async () => {
    const { alarms } = parts();
    const begun: string[] = [];
    let release: () => void = () => undefined;
    const workers = work(({ id }) => {
      begun.push(id);
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
    await alarms.ringDiary([{ id: randomUUID(), kind: 'show-card' }]);
    await vi.waitFor(() => expect(begun).toHaveLength(1), patient);

    const closing = workers.close(20_000);
    release();
    expect(await closing).toBe(true);

    const stuck = work(({ id }) => {
      begun.push(id);
      return new Promise<void>(() => undefined);
    });
    await alarms.ringDiary([{ id: randomUUID(), kind: 'show-card' }]);
    await vi.waitFor(() => expect(begun).toHaveLength(2), patient);
    expect(await stuck.close(50)).toBe(false);
  });
});
