import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiaryAlarm } from '../../src/adapters/postgres/diary-alarm.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import type { DiaryAlarm } from '../../src/app/ports/diary.js';
import type { DiaryId } from '../../src/domain/ids.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const NINE = Date.parse('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;

let database: TestDatabase;
let pool: pg.Pool;
let alarm: DiaryAlarm;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url });
  alarm = createDiaryAlarm(poolSql(pool));
});

afterEach(async () => {
  await pool.end();
  await database.close();
});

async function write(dueAt: number, payload: object = { step: 1 }, kind = 'cadence-step') {
  const id = randomUUID() as string as DiaryId;
  await pool.query(
    `INSERT INTO diary (id, kind, payload, due_at, created_at) VALUES ($1, $2, $3, $4, now())`,
    [id, kind, payload, new Date(dueAt)],
  );
  return id;
}

const ids = (rung: { id: DiaryId }[]) => rung.map(({ id }) => id);
const aged = (column: string, seconds: number) =>
  pool.query(`UPDATE diary SET ${column} = now() - make_interval(secs => $1)`, [seconds]);

describe('what is due', () => {
  it('rings once, the longest due first, up to the limit', async () => {
    const late = await write(NINE - HOUR);
    const now = await write(NINE);
    const earliest = await write(NINE - 2 * HOUR);
    await write(NINE + 1);

    expect(ids(await alarm.ringDue(NINE, 2))).toEqual([earliest, late]);
    expect(ids(await alarm.ringDue(NINE, 2))).toEqual([now]);
    expect(await alarm.ringDue(NINE, 2)).toEqual([]);
  });

  it('stays silent when the clock goes backwards, and rings once when it comes again', async () => {
    const rung = await write(NINE);
    const next = await write(NINE + HOUR);

    expect(ids(await alarm.ringDue(NINE, 10))).toEqual([rung]);
    expect(await alarm.ringDue(NINE - HOUR, 10)).toEqual([]);
    expect(await alarm.ringDue(NINE, 10)).toEqual([]);
    expect(ids(await alarm.ringDue(NINE + HOUR, 10))).toEqual([next]);
  });

  it('is never shared by two sweepers', async () => {
    const all = await Promise.all(Array.from({ length: 200 }, () => write(NINE)));

    const rounds = await Promise.all(Array.from({ length: 8 }, () => alarm.ringDue(NINE, 30)));
    const rung = ids(rounds.flat());
    const rest = ids(await alarm.ringDue(NINE, 200));

    expect(new Set([...rung, ...rest])).toEqual(new Set(all));
    expect(rung.length + rest.length).toBe(200);
  });

  it('passes by what another holds, without waiting', async () => {
    const held = await write(NINE - HOUR);
    const free = await write(NINE);
    const holder = await pool.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM diary WHERE id = $1 FOR UPDATE', [held]);

    expect(ids(await alarm.ringDue(NINE, 10))).toEqual([free]);
    await holder.query('ROLLBACK');
    holder.release();
    expect(ids(await alarm.ringDue(NINE, 10))).toEqual([held]);
  });
});

describe('a lease', () => {
  it('gives the entry as it was written, and is counted', async () => {
    const id = await write(NINE, { cardId: 'c-1', round: 2 }, 'card-unanswered');
    await alarm.ringDue(NINE, 1);

    expect(await alarm.lease(id, 60)).toEqual({
      id,
      kind: 'card-unanswered',
      caseId: null,
      payload: { cardId: 'c-1', round: 2 },
      dueAt: NINE,
      expiresAt: null,
      tries: 1,
    });
  });

  it('is given to one of many', async () => {
    const id = await write(NINE);
    await alarm.ringDue(NINE, 1);

    const leases = await Promise.all(Array.from({ length: 6 }, () => alarm.lease(id, 60)));
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it('is refused before the alarm and after the end', async () => {
    const id = await write(NINE);
    expect(await alarm.lease(id, 60)).toBeNull();

    await alarm.ringDue(NINE, 1);
    await pool.query(`UPDATE diary SET state = 'done', done_at = now()`);
    expect(await alarm.lease(id, 60)).toBeNull();
  });

  it('may be taken again once released or run out', async () => {
    const id = await write(NINE);
    await alarm.ringDue(NINE, 1);

    await alarm.lease(id, 60);
    await alarm.release(id);
    expect(await alarm.lease(id, 60)).toMatchObject({ tries: 2 });
    await aged('lease_until', 1);
    expect(await alarm.lease(id, 60)).toMatchObject({ tries: 3 });
  });

  it('of a row that other code wrote is an error, not a guess', async () => {
    const id = await write(NINE, { step: 'two' });
    await alarm.ringDue(NINE, 1);
    await expect(alarm.lease(id, 60)).rejects.toThrow();
  });
});

describe('a lost alarm', () => {
  it('is rung again after its time, and not twice in a row', async () => {
    const id = await write(NINE);
    await alarm.ringDue(NINE, 1);
    expect(await alarm.ringLost(30, 10)).toEqual([]);

    await aged('rung_at', 31);
    expect(ids(await alarm.ringLost(30, 10))).toEqual([id]);
    expect(await alarm.ringLost(30, 10)).toEqual([]);
  });

  it('is none while someone holds the lease', async () => {
    const id = await write(NINE);
    await alarm.ringDue(NINE, 1);
    await aged('rung_at', 31);
    await alarm.lease(id, 60);
    expect(await alarm.ringLost(30, 10)).toEqual([]);

    await aged('lease_until', 1);
    expect(ids(await alarm.ringLost(30, 10))).toEqual([id]);
  });
});
