import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { createAlarms } from '../../src/adapters/bullmq/alarms.js';
import { producerConnection } from '../../src/adapters/bullmq/connection.js';
import { createOutbox } from '../../src/adapters/bullmq/outbox.js';
import { createHotPool } from '../../src/adapters/postgres/hot-pool.js';
import { createInboundBatch } from '../../src/adapters/postgres/inbound-batch.js';
import { createInboundRelay } from '../../src/adapters/postgres/inbound-relay.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import { createTwilioHooks } from '../../src/adapters/twilio/hooks.js';

export const AUTH_TOKEN = '0123456789abcdef0123456789abcdef';
export const PUBLIC_URL = 'https://aller-vers.example';
export const SMS_PATH = '/hooks/twilio/sms';
export const RECEIVED_AT = Date.parse('2026-11-23T09:00:00Z');
export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The hot path as the web process puts it together, on a port of its own. */
export async function openDoor(services: {
  databaseUrl: string;
  redisUrl: string;
  prefix: string;
}) {
  const pool = createHotPool(services.databaseUrl, silent);
  const redis = producerConnection(services.redisUrl, silent);
  const alarms = createAlarms({ connection: redis, prefix: services.prefix, log: silent });
  const relay = createInboundRelay(poolSql(pool));
  const outbox = createOutbox({ alarms, relay, log: silent });
  const hooks = createTwilioHooks({
    authToken: AUTH_TOKEN,
    publicUrl: PUBLIC_URL,
    insert: createInboundBatch(pool).insert,
    onStored: ({ eventSid, number }) => outbox.push({ eventSid, number }),
    now: () => RECEIVED_AT,
    log: silent,
  });
  const server = createServer((req, res) => {
    if (!hooks(req, res)) res.writeHead(404).end('express');
  });
  const url = await listen(server);
  return {
    url,
    pool,
    alarms,
    relay,
    outbox,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await outbox.drain();
      await alarms.close();
      redis.disconnect();
      await pool.end();
    },
  };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

/** Posts a form as the provider does; signed for the public address unless told otherwise. */
export function post(
  url: string,
  form: string,
  { path = SMS_PATH, signature = sign(path, form) as string | null } = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'I-Twilio-Idempotency-Token': 'b6fe0a3e-0000-4000-8000-000000000000',
      ...(signature === null ? {} : { 'X-Twilio-Signature': signature }),
    },
    body: form,
  });
}

/** The provider's signature, written here from its manual: address, then names and values in order. */
export function sign(path: string, form: string, token = AUTH_TOKEN): string {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of new URLSearchParams(form)) {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  const text = [...values.keys()]
    .sort()
    .flatMap((name) => [...(values.get(name) ?? [])].sort().map((value) => name + value))
    .join('');
  return createHmac('sha1', token)
    .update(PUBLIC_URL + path + text)
    .digest('base64');
}

/** A fresh incoming message. */
export function smsForm(from = '+33639981001', body = 'oui'): string {
  const sid = `SM${randomBytes(16).toString('hex')}`;
  return new URLSearchParams({
    MessageSid: sid,
    From: from,
    To: '+33937001234',
    Body: body,
  }).toString();
}

export type StoredRow = {
  event_sid: string;
  kind: string;
  number: string;
  payload: Record<string, unknown>;
  received_at: Date;
  queued_at: Date | null;
};

/** What stands in the database, read past the product's own pool. */
export async function storedRows(databaseUrl: string): Promise<StoredRow[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<StoredRow>('SELECT * FROM inbound_event ORDER BY id');
    return rows;
  } finally {
    await client.end();
  }
}
