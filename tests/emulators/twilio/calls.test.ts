import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SENDER, type Stage, startStage, TENANT } from './harness.js';

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

const TWIML = '<Response><Say language="fr-FR">Bonjour</Say></Response>';
/** Lasts until the tenant, or somebody else, ends it. */
const WAITS = '<Response><Gather><Say>Tapez 1</Say></Gather></Response>';
const ALL_EVENTS = ['initiated', 'ringing', 'answered', 'completed'];

const place = (change: object = {}) =>
  stage.client.calls.create({
    to: TENANT,
    from: SENDER,
    twiml: TWIML,
    statusCallback: `${stage.product.url}/calls`,
    statusCallbackEvent: ALL_EVENTS,
    ...change,
  });
const told = () => stage.product.received.map(({ params }) => params.CallStatus);

describe('a call the product places', () => {
  it('is queued, rings, is answered and ends, each told and signed', async () => {
    const call = await place();
    expect(call).toMatchObject({ status: 'queued', direction: 'outbound-api', to: TENANT });
    await stage.emulator.settle();
    expect(told()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    expect(stage.product.received.map(({ params }) => params.SequenceNumber)).toEqual([...'0123']);
    expect(stage.product.received.every(({ signatureHolds }) => signatureHolds)).toBe(true);
    expect(stage.product.received.at(-1)?.params).toMatchObject({
      CallSid: call.sid,
      CallbackSource: 'call-progress-events',
      Timestamp: expect.stringMatching(/\+0000$/),
      CallDuration: '0',
      SipResponseCode: '200',
      CalledCountry: 'FR',
    });
    expect(await stage.client.calls(call.sid).fetch()).toMatchObject({ status: 'completed' });
  });

  it('tells only its end unless asked for more', async () => {
    await place({ statusCallbackEvent: undefined });
    await stage.emulator.settle();
    expect(told()).toEqual(['completed']);
  });

  it.each([
    ['busy', 'busy'],
    ['no-answer', 'no-answer'],
    ['failed', 'failed'],
  ] as const)('ends as the handset likes: %s', async (calls, status) => {
    stage.emulator.setPhone(TENANT, { calls });
    const { sid } = await place();
    await stage.emulator.settle();
    expect(told()).toEqual(['initiated', 'ringing', status]);
    expect(await stage.client.calls(sid).fetch()).toMatchObject({ status, duration: null });
  });

  it('fetches the TwiML of its URL once it is answered', async () => {
    stage.product.answerWith({ status: 200, body: TWIML });
    const { sid } = await place({
      twiml: undefined,
      url: `${stage.product.url}/voice?case=1`,
      statusCallback: undefined,
    });
    await stage.emulator.settle();
    expect(stage.product.received).toMatchObject([
      { path: '/voice?case=1', signatureHolds: true, params: { CallStatus: 'in-progress' } },
    ]);
    expect(stage.emulator.store.calls.get(sid)?.twiml).toBe(TWIML);
  });

  it('rings until someone decides, then lasts until someone hangs up', async () => {
    stage.emulator.setPhone(TENANT, { calls: 'ring' });
    const { sid } = await place({ twiml: WAITS });
    await stage.emulator.settle();
    expect(await stage.client.calls(sid).fetch()).toMatchObject({ status: 'ringing' });
    await stage.control('POST', `/calls/${sid}`, { decision: 'answer' });
    await stage.emulator.settle();
    expect(await stage.client.calls(sid).fetch()).toMatchObject({ status: 'in-progress' });
    expect((await stage.control('POST', `/calls/${sid}`, { decision: 'busy' })).status).toBe(400);
    await stage.client.calls(sid).update({ status: 'completed' });
    await stage.emulator.settle();
    expect(told()).toEqual(['initiated', 'ringing', 'in-progress', 'completed']);
    await expect(stage.client.calls(sid).update({ twiml: TWIML })).rejects.toMatchObject({
      status: 400,
      code: 21220,
    });
  });

  it('can be called off before it is answered', async () => {
    stage.emulator.setPhone(TENANT, { calls: 'ring' });
    const { sid } = await place();
    await stage.emulator.settle();
    expect(await stage.client.calls(sid).update({ status: 'canceled' })).toMatchObject({
      status: 'canceled',
    });
  });

  it('can be redirected while it lasts', async () => {
    stage.emulator.setPhone(TENANT, { calls: 'ring' });
    const { sid } = await place({ twiml: WAITS });
    await stage.emulator.settle();
    await expect(stage.client.calls(sid).update({ twiml: TWIML })).rejects.toMatchObject({
      code: 21220,
    });
    stage.emulator.decideCall(sid, 'answer');
    await stage.emulator.settle();
    stage.product.answerWith({ status: 200, body: '<Response/>' });
    await stage.client.calls(sid).update({ url: `${stage.product.url}/next` });
    await stage.emulator.settle();
    expect(stage.product.at('/next')).toMatchObject([{ CallSid: sid, CallStatus: 'in-progress' }]);
    expect(told().at(-1)).toBe('completed');
    const { json } = await stage.control('GET', '/calls');
    expect(json).toMatchObject([{ sid, twiml: '<Response/>' }]);
  });

  it.each([
    ['no recipient', { to: '' }, 21201],
    ['no caller', { from: '' }, 21213],
    ['nothing to say', { twiml: '' }, 21205],
    ['a caller that is no number', { from: 'EMPEX' }, 21212],
    ['a recipient that is no number', { to: '06' }, 21217],
    ['the invalid magic recipient', { to: '+15005550001' }, 21217],
    ['the unreachable magic recipient', { to: '+15005550002' }, 21214],
    ['the magic recipient of a closed region', { to: '+15005550003' }, 21215],
    ['the blocked magic recipient', { to: '+15005550004' }, 21216],
    ['an unverified magic caller', { from: '+15005550009' }, 21210],
  ])('is refused with %s', async (_name, change, code) => {
    const form = { to: TENANT, from: SENDER, twiml: TWIML, ...change };
    const response = await stage.rest('/Calls.json', {
      method: 'POST',
      body: new URLSearchParams({ To: form.to, From: form.from, Twiml: form.twiml }),
    });
    expect(await response.json()).toMatchObject({ code, status: 400 });
  });

  it('can be listed by its ends and deleted when over', async () => {
    stage.emulator.setPhone(TENANT, { calls: 'ring' });
    const { sid } = await place({ twiml: WAITS });
    await place({ to: '+33639980002' });
    await stage.emulator.settle();
    await expect(stage.client.calls(sid).remove()).rejects.toMatchObject({ code: 20009 });
    stage.emulator.decideCall(sid, 'answer');
    await stage.emulator.settle();
    stage.emulator.decideCall(sid, 'hang-up');
    expect(await stage.client.calls.list({ to: TENANT, status: 'completed' })).toHaveLength(1);
    expect(await stage.client.calls.list({ startTimeAfter: new Date(0) })).toHaveLength(2);
    expect(await stage.client.calls(sid).remove()).toBe(true);
    await expect(stage.client.calls(sid).fetch()).rejects.toMatchObject({ code: 20404 });
  });
});

describe('a call from a tenant', () => {
  it('asks the product what to say, lasts, and ends when the tenant hangs up', async () => {
    stage.product.answerWith({ status: 200, body: WAITS });
    const { json } = await stage.control('POST', '/calls', { from: TENANT });
    const { sid } = json as { sid: string };
    await stage.emulator.settle();
    expect(stage.product.received).toMatchObject([
      {
        path: '/hooks/twilio/voice',
        signatureHolds: true,
        params: { CallStatus: 'ringing', Direction: 'inbound', From: TENANT, To: SENDER },
      },
    ]);
    expect(stage.emulator.store.calls.get(sid)).toMatchObject({
      status: 'in-progress',
      twiml: WAITS,
    });
    expect(stage.emulator.decideCall(sid, 'hang-up')).toBe(true);
    expect(stage.emulator.store.calls.get(sid)?.status).toBe('completed');
    await stage.emulator.settle();
    expect(stage.product.at('/hooks/twilio/voice/status')).toMatchObject([
      { CallSid: sid, CallStatus: 'completed', Direction: 'inbound' },
    ]);
  });
});
