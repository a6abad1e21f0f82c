import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createInboundBatch } from '../../src/adapters/postgres/inbound-batch.js';
import { createInboundQueue } from '../../src/adapters/postgres/inbound-queue.js';
import { createInboundRelay } from '../../src/adapters/postgres/inbound-relay.js';
import { poolSql, type Sql } from '../../src/adapters/postgres/sql.js';
import type { InboundQueue, NewInbound } from '../../src/app/ports/inbound.js';
import type { E164 } from '../../src/domain/ids.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const NINE = Date.parse('2026-11-23T09:00:00Z');
const AMINA = '+33639981001' as E164;
const BRUNO = '+33639981002' as E164;

let database: TestDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url });
});

afterEach(async () => {
  await pool.end();
  await database.close();
});

function sms(eventSid: string, from: E164, body = eventSid): NewInbound {
  const event = {
    kind: 'sms',
    providerSid: eventSid,
    from,
    to: '+33937001234',
    body,
    media: 0,
  } as const;
  return { eventSid, number: from, event, receivedAt: NINE };
}

async function receive(...rows: NewInbound[]): Promise<void> {
  const { insert } = createInboundBatch(pool);
  for (const row of rows) await insert(row);
}

/** One transaction on the queue, as the store opens it. */
async function transaction<T>(work: (queue: InboundQueue) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const sql: Sql = {
    query: async <Row>(text: string, params: readonly unknown[]) =>
      (await client.query(text, [...params])).rows as Row[],
  };
  try {
    await client.query('BEGIN');
    const result = await work(createInboundQueue(sql));
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

const takeNext = (number: E164) =>
  transaction(async (queue) => {
    const event = await queue.next(number);
    if (event) await queue.done(event.id, NINE);
    return event;
  });

describe('what came in', () => {
  it('is read back as it was written', async () => {
    await receive(sms('SM1', AMINA, 'à bientôt 👍'));
    expect(await takeNext(AMINA)).toEqual({
      ...sms('SM1', AMINA, 'à bientôt 👍').event,
      id: expect.stringMatching(/^\d+$/),
      receivedAt: NINE,
    });
    expect(await takeNext(AMINA)).toBeNull();
  });

  it('is handled in order for each number', async () => {
    await receive(sms('SM1', AMINA), sms('SM2', BRUNO), sms('SM3', AMINA));

    expect((await takeNext(AMINA))?.providerSid).toBe('SM1');
    expect((await takeNext(AMINA))?.providerSid).toBe('SM3');
    expect((await takeNext(BRUNO))?.providerSid).toBe('SM2');
  });

  it('makes a second worker of the same number wait, and not one of another', async () => {
    await receive(sms('SM1', AMINA), sms('SM2', AMINA), sms('SM3', BRUNO));
    const told: string[] = [];
    const tell = async (who: string, number: E164) =>
      told.push(`${who} ${(await takeNext(number))?.providerSid}`);

    let second: Promise<unknown> = Promise.resolve();
    await transaction(async (queue) => {
      const event = await queue.next(AMINA);
      second = tell('second', AMINA);
      await tell('other', BRUNO);
      told.push(`first ${event?.providerSid}`);
      if (event) await queue.done(event.id, NINE);
    });
    await second;
    expect(told).toEqual(['other SM3', 'first SM1', 'second SM2']);
  });

  it('taken by many at once is taken once each, in order', async () => {
    const all = Array.from({ length: 12 }, (_, n) => `SM${String(n).padStart(2, '0')}`);
    await receive(...all.map((sid) => sms(sid, AMINA)));

    const order: string[] = [];
    const worker = async () => {
      for (;;) {
        const event = await transaction(async (queue) => {
          const next = await queue.next(AMINA);
          if (!next) return null;
          order.push(next.providerSid);
          await queue.done(next.id, NINE);
          return next;
        });
        if (!event) return;
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    expect(order).toEqual(all);
  });
});

it('is read in a transaction of Prisma’s as well', async () => {
  await receive(sms('SM1', AMINA));
  const { prisma, close } = connectPostgres({ url: database.url });
  const event = await prisma.$transaction(async (tx) => {
    const queue = createInboundQueue({
      query: (text, params) => tx.$queryRawUnsafe(text, ...params),
    });
    const next = await queue.next(AMINA);
    if (next) await queue.done(next.id, NINE);
    return next;
  });
  await close();
  expect(event).toMatchObject({ providerSid: 'SM1', receivedAt: NINE });
  expect(await takeNext(AMINA)).toBeNull();
});

describe('the relay', () => {
  it('names what was never heard, and what was queued long ago and is unprocessed', async () => {
    await receive(sms('SM1', AMINA), sms('SM2', BRUNO), sms('SM3', AMINA));
    const relay = createInboundRelay(poolSql(pool));
    expect(await relay.forgotten(60, 10), 'stored rows are being rung').toEqual([]);
    await relay.markUnheard(['SM3']);
    expect((await relay.forgotten(60, 10)).map(({ eventSid }) => eventSid)).toEqual(['SM3']);

    await pool.query(
      `UPDATE inbound_event SET queued_at = now() - interval '61 seconds' WHERE event_sid <> 'SM3'`,
    );
    await pool.query(`UPDATE inbound_event SET processed_at = now() WHERE event_sid = 'SM2'`);
    expect(await relay.forgotten(60, 10)).toEqual([
      { eventSid: 'SM3', number: AMINA },
      { eventSid: 'SM1', number: AMINA },
    ]);
    expect(await relay.forgotten(60, 1)).toHaveLength(1);
  });
});
