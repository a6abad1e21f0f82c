// The floor: the common way to take a webhook durably, each part used as its manual shows.
import type { AddressInfo } from 'node:net';
import { Queue } from 'bullmq';
import express from 'express';
import { Redis } from 'ioredis';
import pg from 'pg';
import twilio from 'twilio';
import { cpuMicros, serveParent } from '../lib/child.js';
import { AUTH_TOKEN, PUBLIC_URL, SMS_PATH, serverSettings } from './settings.js';

const { databaseUrl, redisUrl, prefix } = serverSettings();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
const queue = new Queue('inbound', { connection: new Redis(redisUrl), prefix });
const app = express();

app.post(SMS_PATH, express.urlencoded({ extended: false }), async (req, res) => {
  const signature = req.get('X-Twilio-Signature') ?? '';
  const form = req.body as Record<string, string>;
  if (!twilio.validateRequest(AUTH_TOKEN, signature, PUBLIC_URL + req.originalUrl, form)) {
    res.sendStatus(403);
    return;
  }
  const { MessageSid: sid = '', From: from = '', To: to = '', Body: body = '' } = form;
  const event = { kind: 'sms', providerSid: sid, from, to, body, media: 0 };
  await pool.query({
    name: 'insert',
    text: `INSERT INTO inbound_event (event_sid, kind, number, payload, received_at)
           VALUES ($1, $2, $3, $4, $5) ON CONFLICT (event_sid) DO NOTHING`,
    values: [sid, 'sms', from, event, new Date()],
  });
  await queue.add(
    'inbound',
    { eventSid: sid, number: from },
    { jobId: sid, removeOnComplete: true, removeOnFail: true },
  );
  res.type('text/xml').send('<Response/>');
});

const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent(({ ask }) => (ask === 'cpu' ? cpuMicros() : { port }));
});
