import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  startPrivatePostgres,
  type TestDatabase,
} from '../support/database.js';
import { testRedis } from '../support/redis.js';
import { CALL_SID, CALLER, HOTLINE, LEG, voiceForm } from './asked-line.js';
import { type Door, openDoor, post, storedRows } from './door.js';

const STATUS = '/hooks/twilio/voice/status';
const LEG_STATUS = `/hooks/twilio/voice/leg-status?leg=${LEG}`;
const WORKER = '+33639980007';

/** News of a telephone that we rang, as the provider tells it on the wire. */
const legNews = (status: string, sequence: number, more: Record<string, string> = {}) =>
  voiceForm({
    ...{ CallStatus: status, Direction: 'outbound-api', From: HOTLINE, Caller: HOTLINE },
    ...{ To: WORKER, Called: WORKER, SequenceNumber: String(sequence) },
    ...{ Timestamp: 'Mon, 30 Nov 2026 09:00:00 +0000', CallbackSource: 'call-progress-events' },
    ...more,
  });

let database: TestDatabase;
let door: Door;

beforeAll(async () => {
  database = await createTestDatabase();
  const { url, prefix } = testRedis();
  door = await openDoor({ databaseUrl: database.url, redisUrl: url, prefix });
});
afterEach(async () => {
  await door.outbox.drain();
  await door.pool.query('TRUNCATE inbound_event');
});
afterAll(async () => {
  await door.close();
  await database.close();
});

const rows = () => storedRows(database.url);

describe('news of a call', () => {
  it('that came in is stored under the caller’s number, before its 2xx', async () => {
    const form = voiceForm({ CallStatus: 'completed', CallDuration: '31' });

    expect((await post(door.url, form, { path: STATUS })).status).toBe(204);

    expect(await rows()).toMatchObject([
      {
        event_sid: `${CALL_SID}-completed`,
        kind: 'call-status',
        number: CALLER,
        payload: { providerSid: CALL_SID, leg: null, progress: 'completed', seconds: 31 },
      },
    ]);
  });

  it('from a withheld number is stored all the same', async () => {
    const form = voiceForm({ CallStatus: 'completed', From: '+266696687' });
    await post(door.url, form, { path: STATUS });
    expect(await rows()).toMatchObject([{ number: `sid:${CALL_SID}`, payload: { number: null } }]);
  });

  it('doubled ten times at once is one row', async () => {
    const form = legNews('completed', 3, { CallDuration: '12', AnsweredBy: 'human' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(door.url, form, { path: LEG_STATUS })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(204));
    expect(await rows()).toMatchObject([
      {
        event_sid: `${CALL_SID}-completed-${LEG}`,
        number: WORKER,
        payload: { leg: LEG, progress: 'completed', seconds: 12, answeredBy: 'human' },
      },
    ]);
  });

  it('reversed and doubled is one row for each status, in the order in which they came', async () => {
    const told = ['completed', 'in-progress', 'ringing', 'initiated'];
    for (const status of [...told, ...told.toReversed()])
      await post(door.url, legNews(status, 0), { path: LEG_STATUS });
    const stored = await rows();
    expect(stored.map(({ payload }) => payload.progress)).toEqual([
      ...['completed', 'in-progress', 'ringing', 'submitted'],
    ]);
  });
});

describe('what is no news leaves no row', () => {
  it.each([STATUS, LEG_STATUS])('unsigned: 403 (%s)', async (path) => {
    const form = voiceForm({ CallStatus: 'completed' });
    for (const signature of [null, '', 'bm9uc2Vuc2U='])
      expect((await post(door.url, form, { path, signature })).status).toBe(403);
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['a status unknown to us', voiceForm({ CallStatus: 'evaporated' })],
    ['no call', voiceForm({ CallStatus: 'completed', CallSid: '' })],
  ])('signed, but %s: 400', async (_title, form) => {
    expect((await post(door.url, form, { path: STATUS })).status).toBe(400);
    expect(await rows()).toEqual([]);
  });
});

describe('with the database down', () => {
  it('news of a call is not taken: 503', async () => {
    const postgres = await startPrivatePostgres();
    const { url, prefix } = testRedis();
    const own = await openDoor({ databaseUrl: postgres.url, redisUrl: url, prefix });
    try {
      await postgres.stop();
      const form = legNews('completed', 3);
      expect((await post(own.url, form, { path: LEG_STATUS })).status).toBe(503);
    } finally {
      await own.close();
      await postgres.close();
    }
  });
});
