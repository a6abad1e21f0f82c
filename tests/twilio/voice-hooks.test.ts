import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { estimatedRoads } from '../../src/adapters/roads/estimated.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createVoiceHooks } from '../../src/adapters/twilio/voice-hooks.js';
import { rememberMissed } from '../../src/app/hotline/call-missed.js';
import { createLineDoors } from '../../src/app/hotline/line-doors.js';
import type { E164 } from '../../src/domain/ids.js';
import { SETTINGS } from '../hotline/line.js';
import { createTestClock } from '../support/clock.js';
import { createTestDatabase, startPrivatePostgres } from '../support/database.js';
import { AUTH_TOKEN, PUBLIC_URL, silent } from './door.js';

const APOLOGY = 'Notre ligne a un problème. Le 15, le 3114.';
const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanUps.splice(0).reverse()) await clean();
});

async function openHooks(databaseUrl: string, deadlineMs = 5_000) {
  const clock = createTestClock('2026-11-30T09:00:00Z');
  const postgres = connectPostgres({ url: databaseUrl, onError: () => undefined });
  const ids = createIds(clock);
  const deps = {
    ...{ store: createStore(postgres.prisma, { clock, ids }), clock, ids },
    ...{ settings: SETTINGS, voicemailDays: 30, calendar: createHolidayCalendar() },
    roads: estimatedRoads,
  };
  const hooks = createVoiceHooks({
    ...{ authToken: AUTH_TOKEN, publicUrl: PUBLIC_URL, hotline: '+33199004000' as E164 },
    ...{ line: createLineDoors(deps), apology: APOLOGY, log: silent, deadlineMs, retryMs: 20 },
    onMissed: (calls) => rememberMissed(deps, calls),
  });
  const server: Server = createServer((req, res) => {
    if (!hooks.handle(req, res)) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  cleanUps.push(async () => {
    hooks.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await postgres.close();
  });
  return { url };
}

const CALL = { CallSid: `CA${'1'.repeat(32)}`, From: '+33639982001', To: '+33199004000' };

async function ask(url: string, path: string, form: Record<string, string>, signature?: string) {
  const sorted = Object.keys(form).sort();
  const signed = PUBLIC_URL + path + sorted.map((name) => name + form[name]).join('');
  const right = createHmac('sha1', AUTH_TOKEN).update(signed).digest('base64');
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'X-Twilio-Signature': signature ?? right },
    body: new URLSearchParams(form),
  });
  return { status: response.status, twiml: await response.text() };
}

async function database() {
  const own = await createTestDatabase();
  cleanUps.push(() => own.close());
  const client = new pg.Client({ connectionString: own.url });
  await client.connect();
  cleanUps.push(() => client.end());
  return { url: own.url, client };
}

describe('the voice webhooks', () => {
  it('refuse a request that the provider did not sign, before anything is read of it', async () => {
    const { url, client } = await database();
    const hooks = await openHooks(url);
    expect(await ask(hooks.url, '/hooks/twilio/voice', CALL, 'wrong')).toMatchObject({
      status: 403,
    });
    expect((await client.query('SELECT 1 FROM phone_call')).rowCount).toBe(0);
  });

  it('answer a call with the menu, and its repetition with the same words', async () => {
    const hooks = await openHooks((await database()).url);
    const first = await ask(hooks.url, '/hooks/twilio/voice', CALL);
    expect(first).toMatchObject({ status: 200 });
    expect(first.twiml).toMatch(/<Gather .*numDigits="1"/);
    expect(await ask(hooks.url, '/hooks/twilio/voice', CALL)).toEqual(first);
  });

  it.each(['anonymous', '+266696687', 'Restricted', ''])(
    'hide no caller who hides the number (%s)',
    async (From) => {
      const { url, client } = await database();
      const hooks = await openHooks(url);
      await ask(hooks.url, '/hooks/twilio/voice', { ...CALL, From });
      expect((await client.query('SELECT e164 FROM phone_call')).rows).toEqual([{ e164: null }]);
    },
  );

  it('with the database slow, say that it takes a moment, and give the answer at the next asking', async () => {
    const { url, client } = await database();
    const hooks = await openHooks(url, 150);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 7))', [CALL.From]);
    const slow = await ask(hooks.url, '/hooks/twilio/voice', CALL);
    expect(slow.twiml).toContain('Un instant');
    const again = /<Redirect>([^<]+)<\/Redirect>/.exec(slow.twiml)?.[1] ?? '';
    expect(again).toBe(`${PUBLIC_URL}/hooks/twilio/voice?late=1`);
    await client.query('COMMIT');
    const path = again.slice(PUBLIC_URL.length);
    await vi.waitFor(async () => {
      expect((await ask(hooks.url, path, CALL)).twiml).toContain('<Gather');
    });
    expect((await client.query('SELECT 1 FROM phone_call')).rowCount).toBe(1);
  });

  it('late four times, end with the apology and the emergency numbers', async () => {
    const { url, client } = await database();
    const hooks = await openHooks(url, 50);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text, 7))', [CALL.From]);
    const last = await ask(hooks.url, '/hooks/twilio/voice?late=3', CALL);
    expect(last.twiml).toContain(APOLOGY);
    await client.query('COMMIT');
  });

  it('with the database down, apologise, and call back once it is up again', async () => {
    const postgres = await startPrivatePostgres();
    cleanUps.push(() => postgres.close());
    const hooks = await openHooks(postgres.url);
    await postgres.stop();
    const down = await ask(hooks.url, '/hooks/twilio/voice', CALL);
    expect(down).toMatchObject({ status: 200 });
    expect(down.twiml).toContain(APOLOGY);
    expect(down.twiml).toContain('<Hangup/>');
    await postgres.start();
    const client = new pg.Client({ connectionString: postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    cleanUps.push(() => client.end());
    await vi.waitFor(
      async () => {
        const { rows } = await client.query('SELECT e164, reason FROM call_back');
        expect(rows).toEqual([{ e164: CALL.From, reason: 'line-down' }]);
      },
      { timeout: 15_000, interval: 100 },
    );
  }, 40_000);

  it('hang up politely on a call that nobody knows', async () => {
    const hooks = await openHooks((await database()).url);
    const path = '/hooks/twilio/voice/menu?call=00000000-0000-7000-8000-000000000000&turn=1';
    expect((await ask(hooks.url, path, { ...CALL, Digits: '1' })).twiml).toContain('<Hangup/>');
  });
});
