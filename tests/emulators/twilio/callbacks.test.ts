import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT_SID, SENDER, type Stage, startStage, TENANT } from './harness.js';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => {
  stage.emulator.reset();
  stage.product.received.length = 0;
});
afterEach(() => stage.emulator.settle());
afterAll(() => stage.close());

/** Sends a text whose changes of status are told to the product, and waits until all were. */
async function sendAndSettle(change: object = {}, fragment = '') {
  const statusCallback = `${stage.product.url}/hooks/twilio/status?m=1${fragment}`;
  const message = await stage.client.messages.create({ ...stage.text, statusCallback, ...change });
  await stage.emulator.settle();
  return message;
}

const statuses = () => stage.product.received.map(({ params }) => params.MessageStatus);

describe('status callbacks', () => {
  it('tell sent, then delivered, and never the first status', async () => {
    await sendAndSettle();
    expect(statuses()).toEqual(['sent', 'delivered']);
  });

  it('are signed and dressed as Twilio does', async () => {
    const { sid } = await sendAndSettle();
    const [sent, delivered] = stage.product.received;
    expect(sent).toMatchObject({ method: 'POST', signatureHolds: true });
    expect(sent?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'TwilioProxy/1.1',
      'i-twilio-idempotency-token': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect([...new URLSearchParams(delivered?.raw)]).toEqual([
      ['RawDlrDoneDate', expect.stringMatching(/^\d{10}$/)],
      ['SmsSid', sid],
      ['SmsStatus', 'delivered'],
      ['MessageStatus', 'delivered'],
      ['To', TENANT],
      ['MessageSid', sid],
      ['AccountSid', ACCOUNT_SID],
      ['From', SENDER],
      ['ApiVersion', '2010-04-01'],
    ]);
  });

  it('tell queued as well when a Messaging Service accepted first', async () => {
    const { to, body } = stage.text;
    const statusCallback = `${stage.product.url}/status`;
    const messagingServiceSid = `MG${'c'.repeat(32)}`;
    await stage.client.messages.create({ to, body, statusCallback, messagingServiceSid });
    await stage.emulator.settle();
    expect(statuses()).toEqual(['queued', 'sent', 'delivered']);
    expect(stage.product.received[0]?.params.MessagingServiceSid).toBe(messagingServiceSid);
  });

  it.each([
    ['off', 30003],
    ['unknown', 30005],
    ['landline', 30006],
    ['blocked', 30007],
  ] as const)('tell undelivered for a handset that is %s', async (behaviour, code) => {
    stage.emulator.setPhone(TENANT, { behaviour });
    const { sid } = await sendAndSettle();
    expect(statuses()).toEqual(['sent', 'undelivered']);
    expect(stage.product.received[1]?.params.ErrorCode).toBe(String(code));
    const message = await stage.client.messages(sid).fetch();
    expect(message).toMatchObject({ status: 'undelivered', errorCode: code });
    expect(message.errorMessage).toBeTruthy();
    expect(stage.emulator.handsets()[0]?.messages).toEqual([]);
  });

  it('tell failed when the text could not even leave', async () => {
    stage.emulator.setPhone(TENANT, { behaviour: 'failing' });
    await sendAndSettle();
    expect(stage.product.received.map(({ params }) => params)).toMatchObject([
      { MessageStatus: 'failed', ErrorCode: '30008' },
    ]);
  });

  it('never come for a handset that said STOP: the creation is refused', async () => {
    stage.emulator.setPhone(TENANT, { behaviour: 'stop' });
    await expect(stage.client.messages.create(stage.text)).rejects.toMatchObject({
      status: 400,
      code: 21610,
    });
  });
});

describe('retries of a status callback', () => {
  it('do not happen on a 500, as by default', async () => {
    stage.product.answerWith({ status: 500 });
    await sendAndSettle();
    expect(statuses()).toEqual(['sent', 'delivered']);
  });

  it('happen once when nobody listens', async () => {
    const statusCallback = 'http://127.0.0.1:9/status';
    stage.emulator.setPhone(TENANT, { behaviour: 'failing' });
    await sendAndSettle({ statusCallback });
    const attempts = stage.emulator.webhooks();
    expect(attempts).toMatchObject([
      { attempt: 1, outcome: 'ct' },
      { attempt: 2, outcome: 'ct' },
    ]);
    expect(attempts[0]?.token).toBe(attempts[1]?.token);
  });

  it('follow the fragment of the URL, which is neither sent nor signed', async () => {
    stage.product.answerWith({ status: 503 }, { status: 500 });
    await sendAndSettle({}, '#rc=2&rp=5xx');
    expect(statuses()).toEqual(['sent', 'sent', 'sent', 'delivered']);
    expect(stage.product.received.every(({ signatureHolds }) => signatureHolds)).toBe(true);
    const tokens = stage.product.received.map((r) => r.headers['i-twilio-idempotency-token']);
    expect(new Set(tokens.slice(0, 3)).size).toBe(1);
    expect(tokens[3]).not.toBe(tokens[0]);
  });
});

describe('faults of callbacks', () => {
  it('lose one', async () => {
    stage.emulator.faults.add({ kind: 'lost-callback' });
    await sendAndSettle();
    expect(statuses()).toEqual(['delivered']);
  });

  it('double each', async () => {
    stage.emulator.faults.add({ kind: 'doubled-callback', times: 2 });
    await sendAndSettle();
    expect(statuses()).toEqual(['sent', 'sent', 'delivered', 'delivered']);
  });

  it('reverse those of one message', async () => {
    stage.emulator.faults.add({ kind: 'reversed-callbacks' });
    await sendAndSettle();
    expect(statuses()).toEqual(['delivered', 'sent']);
    stage.product.received.length = 0;
    await sendAndSettle();
    expect(statuses()).toEqual(['sent', 'delivered']);
  });
});
