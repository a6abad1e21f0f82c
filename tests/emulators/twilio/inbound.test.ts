import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT_SID, SENDER, type Stage, startStage, TENANT } from './harness.js';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
beforeEach(() => {
  stage.emulator.reset();
  stage.product.answerWith();
  stage.product.received.length = 0;
});
afterEach(() => stage.emulator.settle());
afterAll(() => stage.close());

describe('a text from a tenant', () => {
  it('comes to the product signed, with every documented parameter', async () => {
    const { json } = await stage.control('POST', '/inbound', {
      from: TENANT,
      body: 'Oui, mardi ?',
    });
    await stage.emulator.settle();
    const [webhook] = stage.product.received;
    expect(webhook).toMatchObject({ path: '/hooks/twilio/sms', signatureHolds: true });
    expect(webhook?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const { sid } = json as { sid: string };
    expect([...new URLSearchParams(webhook?.raw)]).toEqual([
      ['ToCountry', 'FR'],
      ['ToState', ''],
      ['SmsMessageSid', sid],
      ['NumMedia', '0'],
      ['ToCity', ''],
      ['FromZip', ''],
      ['SmsSid', sid],
      ['FromState', ''],
      ['SmsStatus', 'received'],
      ['FromCity', ''],
      ['Body', 'Oui, mardi ?'],
      ['FromCountry', 'FR'],
      ['To', SENDER],
      ['ToZip', ''],
      ['NumSegments', '1'],
      ['MessageSid', sid],
      ['AccountSid', ACCOUNT_SID],
      ['From', TENANT],
      ['ApiVersion', '2010-04-01'],
    ]);
  });

  it('is a message of the account', async () => {
    const { sid } = stage.emulator.receiveSms({ from: TENANT, body: 'stop' });
    expect(await stage.client.messages(sid).fetch()).toMatchObject({
      direction: 'inbound',
      status: 'received',
      body: 'stop',
    });
  });

  it('keeps its sid and token through three more tries, then is given up', async () => {
    const down = { status: 503 };
    stage.product.answerWith(down, down, down, down);
    const { sid } = stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    const { received } = stage.product;
    expect(received).toHaveLength(4);
    expect(new Set(received.map(({ params }) => params.MessageSid))).toEqual(new Set([sid]));
    expect(new Set(received.map((r) => r.headers['i-twilio-idempotency-token'])).size).toBe(1);
    expect(stage.events.at(-1)).toEqual({ type: 'twilio.webhook-failed', sid });
  });

  it('stops being tried once it is taken', async () => {
    stage.product.answerWith({ status: 500 }, { status: 204 });
    stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    expect(stage.product.received).toHaveLength(2);
  });

  it('can be redelivered, many times at once', async () => {
    const { sid } = stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    const { status } = await stage.control('POST', `/messages/${sid}/redeliver`, { times: 9 });
    expect(status).toBe(200);
    await stage.emulator.settle();
    expect(stage.product.received).toHaveLength(10);
    expect(new Set(stage.product.received.map(({ params }) => params.MessageSid)).size).toBe(1);
  });

  it('is answered by the TwiML that the product returns', async () => {
    const body = `<?xml version="1.0"?><Response><!-- <Message>non</Message> -->
      <Message statusCallback="/hooks/twilio/status">C&apos;est noté &amp; merci &#233;</Message>
      <Message to="+33639980002"><Body>Une copie</Body></Message><Message/></Response>`;
    stage.product.answerWith({ status: 200, body });
    stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    const replies = await stage.client.messages.list({ from: SENDER });
    expect(replies.map(({ to, body, direction }) => [to, body, direction]).sort()).toEqual([
      [TENANT, "C'est noté & merci é", 'outbound-reply'],
      ['+33639980002', 'Une copie', 'outbound-reply'],
    ]);
    expect(stage.product.received.map(({ path }) => path)).toEqual([
      '/hooks/twilio/sms',
      '/hooks/twilio/status',
      '/hooks/twilio/status',
    ]);
  });

  it('is answered with a plain text as it stands, and with nothing by a page', async () => {
    stage.product.answerWith({ status: 200, type: 'text/plain', body: 'Bien reçu' });
    stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    stage.product.answerWith({ status: 200, type: 'text/html', body: '<p>Bien reçu</p>' });
    stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    expect(await stage.client.messages.list({ to: TENANT })).toMatchObject([{ body: 'Bien reçu' }]);
  });
});
