// A provider of the test's own, for what the emulator cannot be made to say.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { createTwilioClient } from '../../src/adapters/twilio/request-client.js';
import { createTelephone } from '../../src/adapters/twilio/telephone.js';
import type { OutgoingCall } from '../../src/app/ports/telephone.js';
import type { E164 } from '../../src/domain/ids.js';
import { HOTLINE, LEG } from './asked-line.js';

export const ACCOUNT_SID = `AC${'0123456789abcdef'.repeat(2)}`;
export const AUTH_TOKEN = '0123456789abcdef0123456789abcdef';
export const PRODUCT = 'http://127.0.0.1:9';
export const WORKER = '+33639980007' as E164;
export const TO_WORKER: OutgoingCall = {
  leg: LEG,
  to: WORKER,
  seconds: 20,
  hears: 'worker',
  detectMachine: false,
};
export const RECORDING = `RE${'ab'.repeat(16)}`;

export function telephoneAt(
  baseUrl: string,
  { hotline = HOTLINE as string, timeoutMs = 8_000 } = {},
) {
  const account = { accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN, baseUrl, timeoutMs };
  return createTelephone({
    client: createTwilioClient(account),
    publicUrl: PRODUCT,
    hotline: hotline as E164,
    media: account,
  });
}

export const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanUps.splice(0)) await clean();
});

/** A provider of the test's own, and what was asked of it. */
export async function provider(answer: RequestListener) {
  const asked: { method: string; url: URL; body: URLSearchParams; account: string }[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const [, credentials = ''] = (req.headers.authorization ?? '').split(' ');
    asked.push({
      method: req.method ?? '',
      url: new URL(req.url ?? '', 'http://x'),
      body: new URLSearchParams(Buffer.concat(chunks).toString()),
      account: Buffer.from(credentials, 'base64').toString(),
    });
    answer(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, telephone: telephoneAt(baseUrl) };
}

export const json =
  (status: number, body: unknown): RequestListener =>
  (_req, res) =>
    void res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
