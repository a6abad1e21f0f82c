import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testRedis } from '../support/redis.js';
import {
  MALFORMED_SMS,
  SMS_FORMS,
  SMS_SID,
  STATUS_FORMS,
  UNKNOWN_STATUS,
} from './captured-forms.js';
import {
  type Door,
  openDoor,
  post,
  RECEIVED_AT,
  SMS_PATH,
  sign,
  smsForm,
  storedRows,
} from './door.js';

const ATTEMPT = '01936f2a-0000-7000-8000-000000000001';
const STATUS_PATH = `/hooks/twilio/status?attempt=${ATTEMPT}`;

let database: TestDatabase;
let redis: { url: string; prefix: string };
let door: Door;
let connection: Redis;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  redis = testRedis();
  door = await openDoor({ databaseUrl: database.url, redisUrl: redis.url, prefix: redis.prefix });
  connection = new Redis(redis.url);
  queue = new Queue('inbound', { connection, prefix: redis.prefix });
});

afterEach(async () => {
  await door.outbox.drain();
  await door.pool.query('TRUNCATE inbound_event');
  await queue.drain();
});

afterAll(async () => {
  await queue.close();
  connection.disconnect();
  await door.close();
  await database.close();
});

async function waitingJobs(): Promise<{ id: string | undefined; data: unknown }[]> {
  await door.outbox.drain();
  const jobs = await queue.getJobs(['waiting']);
  return jobs.map(({ id, data }) => ({ id, data }));
}

describe('an incoming message', () => {
  it.each(SMS_FORMS)('is stored in our words: $title', async ({ form, body, media = 0 }) => {
    const answer = await post(door.url, form);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/xml');
    expect(await answer.text()).toContain('<Response/>');
    expect(await storedRows(database.url)).toMatchObject([
      {
        event_sid: SMS_SID,
        kind: 'sms',
        number: '+33639981001',
        received_at: new Date(RECEIVED_AT),
        payload: {
          kind: 'sms',
          providerSid: SMS_SID,
          from: '+33639981001',
          to: '+33937001234',
          body,
          media,
        },
      },
    ]);
  });

  it('delivered ten times at once is one row and one job', async () => {
    const form = smsForm();

    const answers = await Promise.all(Array.from({ length: 10 }, () => post(door.url, form)));

    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const rows = await storedRows(database.url);
    expect(rows).toHaveLength(1);
    expect(await waitingJobs()).toEqual([
      { id: rows[0]!.event_sid, data: { eventSid: rows[0]!.event_sid, number: '+33639981001' } },
    ]);
  });

  it('delivered again later is answered and changes nothing', async () => {
    const form = smsForm();
    await post(door.url, form);
    const before = await storedRows(database.url);

    expect((await post(door.url, form)).status).toBe(200);
    expect(await storedRows(database.url)).toMatchObject([{ event_sid: before[0]!.event_sid }]);
    expect(await waitingJobs()).toHaveLength(1);
  });

  it('is marked as queued once its worker is rung', async () => {
    await post(door.url, smsForm());
    await door.outbox.drain();

    expect((await storedRows(database.url))[0]!.queued_at).toBeInstanceOf(Date);
  });

  it('of two hundred at once, each is one row and one job', async () => {
    const forms = Array.from({ length: 200 }, () => smsForm());

    await Promise.all(forms.map((form) => post(door.url, form)));

    expect(await storedRows(database.url)).toHaveLength(200);
    expect(await waitingJobs()).toHaveLength(200);
  });
});

describe('news of a sent message', () => {
  it.each(STATUS_FORMS)('$state is stored with our id', async ({ form, state, errorCode }) => {
    const answer = await post(door.url, form, { path: STATUS_PATH });

    expect(answer.status).toBe(204);
    expect(await storedRows(database.url)).toMatchObject([
      {
        event_sid: `${SMS_SID}-${state}`,
        kind: 'status',
        number: '+33639981001',
        payload: { kind: 'status', providerSid: SMS_SID, attemptId: ATTEMPT, state, errorCode },
      },
    ]);
  });

  it('twice the same is one row, two different are two', async () => {
    for (const { form } of STATUS_FORMS.slice(0, 2)) {
      await post(door.url, form, { path: STATUS_PATH });
      await post(door.url, form, { path: STATUS_PATH });
    }
    expect(await storedRows(database.url)).toHaveLength(2);
  });

  it('without our id, or with one that is none, is stored all the same', async () => {
    const [sent, delivered] = STATUS_FORMS.map(({ form }) => form);
    await post(door.url, sent!, { path: '/hooks/twilio/status' });
    await post(door.url, delivered!, { path: '/hooks/twilio/status?attempt=x%27' });

    const rows = await storedRows(database.url);
    expect(rows.map(({ payload }) => payload.attemptId)).toEqual([null, null]);
  });

  it('with a status unknown to us is refused, not guessed', async () => {
    expect((await post(door.url, UNKNOWN_STATUS, { path: STATUS_PATH })).status).toBe(400);
    expect(await storedRows(database.url)).toEqual([]);
  });
});

describe('what is not the provider’s leaves no row', () => {
  it.each([
    { title: 'no signature', signature: null },
    { title: 'an empty signature', signature: '' },
    { title: 'a signature of nonsense', signature: 'bm9uc2Vuc2U=' },
    {
      title: 'the signature of another token',
      signature: sign(SMS_PATH, 'MessageSid=SM1', 'another-token'),
    },
    { title: 'the signature of another message', signature: sign(SMS_PATH, 'MessageSid=SM1') },
  ])('$title: 403', async ({ signature }) => {
    expect((await post(door.url, smsForm(), { signature })).status).toBe(403);
    expect(await storedRows(database.url)).toEqual([]);
  });

  it('a signature does not cover another address', async () => {
    const form = STATUS_FORMS[0]!.form;
    const signature = sign(STATUS_PATH, form);
    const path = '/hooks/twilio/status?attempt=01936f2a-0000-7000-8000-000000000002';

    expect((await post(door.url, form, { path, signature })).status).toBe(403);
    expect(await storedRows(database.url)).toEqual([]);
  });

  it.each(MALFORMED_SMS)('signed but malformed, $title: 400', async ({ form }) => {
    expect((await post(door.url, form)).status).toBe(400);
    expect(await storedRows(database.url)).toEqual([]);
  });

  it('over 64 KiB: 413', async () => {
    const form = smsForm('+33639981001', 'a'.repeat(70_000));
    expect((await post(door.url, form)).status).toBe(413);
    expect(await storedRows(database.url)).toEqual([]);
  });

  it('other requests go on to the rest of the server', async () => {
    expect(await (await fetch(door.url + SMS_PATH)).text()).toBe('express');
    expect(await (await post(door.url, '', { path: '/hooks/twilio/unknown' })).text()).toBe(
      'express',
    );
  });
});
