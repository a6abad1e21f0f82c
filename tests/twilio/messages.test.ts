import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realClock } from '../../emulators/clock.js';
import { createRouter, listen } from '../../emulators/router.js';
import { createTwilioEmulator, type TwilioEmulator } from '../../emulators/twilio/server.js';
import { createTwilioMessages } from '../../src/adapters/twilio/messages.js';
import { createTwilioClient } from '../../src/adapters/twilio/request-client.js';
import type { Messages, OutgoingText } from '../../src/app/ports/messages.js';
import type { AttemptId, E164 } from '../../src/domain/ids.js';

const ACCOUNT_SID = `AC${'0123456789abcdef'.repeat(2)}`;
const AUTH_TOKEN = '0123456789abcdef0123456789abcdef';
const SENDER = '+33937001234';
const TENANT = '+33639981001' as E164;
const ATTEMPT = '01936f2a-0000-7000-8000-000000000001' as AttemptId;
const TEXT: OutgoingText = {
  attemptId: ATTEMPT,
  to: TENANT,
  body: 'Bonjour, répondez 1 pour parler.',
};

let emulator: TwilioEmulator;
let server: { url: string; close(): Promise<void> };

beforeEach(async () => {
  emulator = createTwilioEmulator({
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    clock: realClock(),
    productUrl: () => 'http://127.0.0.1:9',
  });
  const router = createRouter();
  emulator.register(router);
  server = await listen(router);
});

afterEach(async () => {
  emulator.close();
  await server.close();
});

function messagesFrom(from = SENDER, { authToken = AUTH_TOKEN, timeoutMs = 8_000 } = {}): Messages {
  const client = createTwilioClient({
    accountSid: ACCOUNT_SID,
    authToken,
    baseUrl: server.url,
    timeoutMs,
  });
  return createTwilioMessages({ client, from, publicUrl: 'http://127.0.0.1:9' });
}

describe('sending through the real SDK', () => {
  it('submits the text, with our id in the callback’s address', async () => {
    const sent = await messagesFrom().send(TEXT);

    const [message] = emulator.store.messages.all();
    expect(sent).toEqual({ kind: 'submitted', providerSid: message?.sid });
    expect(message).toMatchObject({
      from: SENDER,
      to: TENANT,
      body: TEXT.body,
      statusCallback: `http://127.0.0.1:9/hooks/twilio/status?attempt=${ATTEMPT}`,
    });
  });

  const no = { retry: false, optedOut: false, unusableNumber: false, ours: false };
  it.each([
    { to: '+15005550004', code: '21610', meaning: { ...no, optedOut: true } },
    { to: '+15005550001', code: '21211', meaning: { ...no, unusableNumber: true } },
    { to: '+15005550009', code: '21614', meaning: { ...no, unusableNumber: true } },
    { to: '+15005550003', code: '21408', meaning: { ...no, ours: true } },
    { to: '+15005550002', code: '21612', meaning: { ...no, ours: true } },
    { from: '+15005550007', code: '21606', meaning: { ...no, ours: true } },
    { from: '+15005550001', code: '21212', meaning: { ...no, ours: true } },
    { from: '+15005550008', code: '21611', meaning: { ...no, retry: true } },
  ])('refusal $code is read as the table says', async ({ to = TENANT, from, code, meaning }) => {
    const answer = await messagesFrom(from).send({ ...TEXT, to: to as E164 });

    expect(answer).toEqual({ kind: 'provider-failure', providerCode: code, ...meaning });
    expect(emulator.store.messages.all()).toEqual([]);
  });

  it('refused credentials are our fault', async () => {
    const answer = await messagesFrom(SENDER, { authToken: 'wrong' }).send(TEXT);
    expect(answer).toMatchObject({ providerCode: '20003', ours: true, retry: false });
  });

  it('too many requests may be tried later', async () => {
    emulator.faults.add({ kind: '429' });
    const answer = await messagesFrom().send(TEXT);
    expect(answer).toMatchObject({ providerCode: '20429', retry: true, ours: false });
  });

  it.each(['500', '503', 'timeout', 'reset-after-accept'] as const)(
    'after « %s » nobody knows whether it left',
    async (kind) => {
      emulator.faults.add({ kind });
      expect(await messagesFrom(SENDER, { timeoutMs: 300 }).send(TEXT)).toEqual({
        kind: 'unknown',
      });
    },
  );

  it('an unreachable provider got nothing: later', async () => {
    const messages = messagesFrom();
    await server.close();
    expect(await messages.send(TEXT)).toMatchObject({ providerCode: 'ECONNREFUSED', retry: true });
  });
});

describe('asking what became of a claim', () => {
  it('finds the text whose answer was lost, still queued as it is', async () => {
    const since = Date.now();
    emulator.faults.add({ kind: 'reset-after-accept' });
    await messagesFrom().send(TEXT);

    const [message] = emulator.store.messages.all();
    expect(message?.sentAt).toBeNull();
    expect(await messagesFrom().find(TEXT, since)).toEqual({
      kind: 'submitted',
      providerSid: message?.sid,
    });
  });

  it('knows that a text never came', async () => {
    await messagesFrom().send({ ...TEXT, body: 'un autre texte' });
    await messagesFrom().send({ ...TEXT, to: '+33639981002' as E164 });
    expect(await messagesFrom().find(TEXT, Date.now() - 60_000)).toEqual({ kind: 'never-sent' });
  });

  it('takes neither an older text of the same words nor the tenant’s own', async () => {
    await messagesFrom().send(TEXT);
    emulator.receiveSms({ from: TENANT, body: TEXT.body });
    expect(await messagesFrom().find(TEXT, Date.now() + 60_000)).toEqual({ kind: 'never-sent' });
  });

  it('looks through several pages', async () => {
    const since = Date.now();
    const first = await messagesFrom().send(TEXT);
    for (let n = 0; n < 60; n += 1) await messagesFrom().send({ ...TEXT, body: `texte ${n}` });
    expect(await messagesFrom().find(TEXT, since)).toEqual(first);
  });

  it('does not know when the provider does not answer', async () => {
    emulator.faults.add({ kind: '503', on: 'any' });
    expect(await messagesFrom().find(TEXT, Date.now())).toEqual({ kind: 'unknown' });
  });
});
