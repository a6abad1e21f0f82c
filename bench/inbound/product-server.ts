// The product's hot path with its own adapters, put together as the web process does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAlarms } from '../../src/adapters/bullmq/alarms.js';
import { producerConnection } from '../../src/adapters/bullmq/connection.js';
import { createOutbox } from '../../src/adapters/bullmq/outbox.js';
import { createHotPool } from '../../src/adapters/postgres/hot-pool.js';
import { createInboundBatch } from '../../src/adapters/postgres/inbound-batch.js';
import { createInboundRelay } from '../../src/adapters/postgres/inbound-relay.js';
import { poolSql } from '../../src/adapters/postgres/sql.js';
import { createTwilioHooks } from '../../src/adapters/twilio/hooks.js';
import { cpuMicros, serveParent } from '../lib/child.js';
import { AUTH_TOKEN, PUBLIC_URL, serverSettings } from './settings.js';

const { databaseUrl, redisUrl, prefix } = serverSettings();
const log = {
  info: () => undefined,
  warn: (facts: object, message: string) => console.error(message, facts),
  error: (facts: object, message: string) => console.error(message, facts),
};
const pool = createHotPool(databaseUrl, log);
const alarms = createAlarms({ connection: producerConnection(redisUrl, log), prefix, log });
const outbox = createOutbox({ alarms, relay: createInboundRelay(poolSql(pool)), log });
const batch = createInboundBatch(pool);
const hooks = createTwilioHooks({
  authToken: AUTH_TOKEN,
  publicUrl: PUBLIC_URL,
  insert: batch.insert,
  onStored: ({ eventSid, number }) => outbox.push({ eventSid, number }),
  now: Date.now,
  log,
});

const server = createServer((req, res) => {
  if (!hooks(req, res)) res.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent(async ({ ask }) => {
    if (ask === 'cpu') return cpuMicros();
    if (ask === 'drain') await outbox.drain();
    return { port };
  });
});
