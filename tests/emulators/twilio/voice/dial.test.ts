import { describe, expect, it } from 'vitest';
import { SENDER, TENANT } from '../harness.js';
import { callingStage, OTHER_WORKER, type Script, VOICE, WORKER } from './calling.js';

const world = callingStage();
const serve = (dial: string, more: object = {}) =>
  world.product.serve({
    [VOICE]: `${dial}<Say>après</Say>`,
    '/after': ({ DialCallStatus }) => `<Say>${DialCallStatus}</Say>`,
    ...more,
  });
const asked = () => world.product.at('/after');
const phone = (number: string, change: Parameters<typeof world.emulator.setPhone>[1]) =>
  world.emulator.setPhone(number, change);

/** The tenant speaks once connected, the worker answers and hangs up. */
const tenant: Script = [{ when: 'ici l’équipe', do: { speak: 'Bonjour, c’est le 3 rue Pasteur' } }];
const worker: Script = [
  { when: 'silence', do: { speak: 'Allô, ici l’équipe' } },
  { when: 'pasteur', do: 'hang-up' },
];

describe('Dial', () => {
  it('connects two handsets, which hear each other, until one hangs up', async () => {
    phone(WORKER, { script: worker });
    serve(`<Dial action="/after" callerId="${SENDER}"><Number>${WORKER}</Number></Dial>`);
    const sid = await world.callIn(tenant);
    const [leg] = world.callsTo(WORKER);
    expect(leg).toMatchObject({
      direction: 'outbound-dial',
      parentSid: sid,
      from: SENDER,
      status: 'completed',
    });
    expect(world.heard(sid)).toEqual(['Allô, ici l’équipe']);
    expect(world.heard(leg!.sid)).toEqual(['Bonjour, c’est le 3 rue Pasteur']);
    expect(asked()).toMatchObject([
      {
        DialCallStatus: 'completed',
        DialCallSid: leg?.sid,
        DialBridged: 'true',
        CallStatus: 'in-progress',
      },
    ]);
    expect(Number(asked()[0]?.DialCallDuration)).toBeGreaterThan(3);
    expect(world.said(sid)).toEqual(['completed']);
  });

  it('goes on with the next verb when there is no action', async () => {
    phone(WORKER, { script: [{ when: 'silence', do: 'hang-up' }] });
    serve(`<Dial>${WORKER}</Dial>`);
    const sid = await world.callIn();
    expect(world.said(sid)).toEqual(['après']);
    expect(world.callsTo(WORKER)[0]?.from).toBe(TENANT);
  });

  it.each([
    ['busy', 'busy'],
    ['no-answer', 'no-answer'],
    ['failed', 'failed'],
    ['machine-early', 'no-answer'],
  ] as const)('tells how it ended when nobody spoke: %s', async (calls, status) => {
    phone(WORKER, { calls });
    serve(`<Dial action="/after" timeout="15"><Number>${WORKER}</Number></Dial>`);
    const sid = await world.callIn();
    expect(asked()).toMatchObject([
      { DialCallStatus: status, DialBridged: 'false', DialCallDuration: '0' },
    ]);
    expect(world.said(sid)).toEqual([status]);
    expect(world.status(world.callsTo(WORKER)[0]!.sid)).toBe(status);
    if (calls === 'machine-early') expect(world.heard(sid)[0]).toMatch(/n’est pas joignable/);
  });

  it('leaves a ringing handset that is not taken in its time', async () => {
    phone(WORKER, { calls: 'ring' });
    serve(`<Dial action="/after" timeout="0.05"><Number>${WORKER}</Number></Dial>`);
    await world.callIn();
    await world.emulator.untilCall(
      ({ number, status }) => number === TENANT && status === 'completed',
    );
    expect(asked()).toMatchObject([{ DialCallStatus: 'no-answer' }]);
  });

  it('ends the other leg when the caller hangs up, and tells so', async () => {
    phone(WORKER, { script: [{ when: 'silence', do: { speak: 'Allô' } }] });
    serve(`<Dial action="/after"><Number>${WORKER}</Number></Dial>`);
    const sid = await world.callIn([{ when: 'allô', do: 'hang-up' }]);
    expect(world.status(sid)).toBe('completed');
    expect(world.status(world.callsTo(WORKER)[0]!.sid)).toBe('completed');
    expect(asked()).toMatchObject([{ DialCallStatus: 'completed', CallStatus: 'completed' }]);
    expect(world.said(sid)).toEqual([]);
  });

  it('calls a ringing leg off when the caller hangs up', async () => {
    phone(WORKER, { calls: 'ring' });
    serve(`<Dial action="/after"><Number>${WORKER}</Number></Dial>`);
    const sid = await world.callIn(null);
    world.emulator.decideCall(sid, 'hang-up');
    await world.emulator.settle();
    expect(world.status(world.callsTo(WORKER)[0]!.sid)).toBe('canceled');
    expect(asked()).toMatchObject([{ DialCallStatus: 'canceled', CallStatus: 'completed' }]);
  });

  it('ends at its time limit, and with a star if it should', async () => {
    serve(`<Dial action="/after" timeLimit="0.05"><Number>${WORKER}</Number></Dial>`);
    await world.callIn();
    await world.emulator.untilCall(
      ({ number, status }) => number === TENANT && status === 'completed',
    );
    serve(`<Dial action="/after" hangupOnStar="true"><Number>${WORKER}</Number></Dial>`);
    await world.callIn([
      { when: 'silence', do: { press: '1' } },
      { when: 'silence', do: { press: '*' } },
    ]);
    expect(asked().map((form) => form.DialCallStatus)).toEqual(['completed', 'completed']);
    expect(world.heard(world.callsTo(WORKER)[1]!.sid)).toEqual(['1', '*']);
  });

  it('answers a caller only once connected, if it should', async () => {
    phone(WORKER, { calls: 'busy' });
    serve(`<Dial answerOnBridge="true"><Number>${WORKER}</Number></Dial><Reject/>`);
    const refused = await world.callIn();
    expect(world.emulator.store.calls.get(refused)).toMatchObject({ answeredAt: null });
    phone(WORKER, { calls: 'answer', script: worker });
    const taken = await world.callIn(tenant);
    const { answeredAt } = world.emulator.store.calls.get(taken)!;
    expect(answeredAt).toBeGreaterThanOrEqual(world.callsTo(WORKER)[1]!.answeredAt!);
  });
});

describe('several numbers', () => {
  const both = `<Number>${WORKER}</Number><Number>${OTHER_WORKER}</Number>`;

  it('ring at once, and the first to take it speaks', async () => {
    phone(WORKER, { calls: 'ring' });
    phone(OTHER_WORKER, { script: worker });
    serve(`<Dial action="/after">${both}</Dial>`);
    await world.callIn(tenant);
    const [lost] = world.callsTo(WORKER);
    const [won] = world.callsTo(OTHER_WORKER);
    expect([lost?.status, won?.status]).toEqual(['canceled', 'completed']);
    expect(asked()).toMatchObject([{ DialCallSid: won?.sid, DialBridged: 'true' }]);
  });

  it('end together when nobody takes it', async () => {
    phone(WORKER, { calls: 'busy' });
    phone(OTHER_WORKER, { calls: 'no-answer' });
    serve(`<Dial action="/after">${both}</Dial>`);
    await world.callIn();
    expect(asked()).toMatchObject([{ DialCallStatus: 'no-answer' }]);
  });

  it('ring one after the other when they should', async () => {
    phone(WORKER, { calls: 'busy' });
    phone(OTHER_WORKER, { script: worker });
    serve(`<Dial action="/after" sequential="true">${both}</Dial>`);
    await world.callIn(tenant);
    const [first] = world.callsTo(WORKER);
    const [second] = world.callsTo(OTHER_WORKER);
    expect(second!.createdAt).toBeGreaterThanOrEqual(first!.endedAt!);
    expect(asked()).toMatchObject([{ DialCallStatus: 'completed', DialCallSid: second?.sid }]);
  });
});

describe('a whisper', () => {
  const dial = `<Dial action="/after"><Number url="/whisper">${WORKER}</Number></Dial>`;

  it('is heard by the other end alone, before the two are connected', async () => {
    phone(WORKER, { script: worker });
    serve(dial, { '/whisper': '<Say>Un appel du foyer 12</Say>' });
    const sid = await world.callIn(tenant);
    const [leg] = world.callsTo(WORKER);
    expect(world.said(leg!.sid)).toEqual(['Un appel du foyer 12']);
    expect(world.said(sid)).toEqual(['completed']);
    expect(world.product.at('/whisper')).toMatchObject([
      { CallSid: leg?.sid, ParentCallSid: sid, Direction: 'outbound-dial', To: WORKER },
    ]);
    expect(asked()).toMatchObject([{ DialBridged: 'true' }]);
  });

  it.each([
    ['refuses', [], 'false', 'completed'],
    [
      'accepts',
      [{ when: 'tapez 1', do: { press: '1' } }, ...worker] as Script,
      'true',
      'completed',
    ],
  ])('the other end %s', async (_name, script, bridged, status) => {
    phone(WORKER, { script });
    serve(dial, {
      '/whisper':
        '<Gather numDigits="1" action="/accept"><Say>Tapez 1 pour prendre</Say></Gather><Hangup/>',
      '/accept': '<Say>Vous êtes en ligne</Say>',
    });
    await world.callIn(tenant);
    expect(asked()).toMatchObject([{ DialBridged: bridged, DialCallStatus: status }]);
  });
});

describe('a leg of its own', () => {
  it('has its callbacks, in order', async () => {
    phone(WORKER, { script: worker });
    serve(
      `<Dial><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${WORKER}</Number></Dial>`,
    );
    const sid = await world.callIn(tenant);
    const told = world.product.at('/leg');
    expect(told.map((form) => [form.CallStatus, form.SequenceNumber])).toEqual([
      ['initiated', '0'],
      ['ringing', '1'],
      ['in-progress', '2'],
      ['completed', '3'],
    ]);
    expect(told[3]).toMatchObject({
      ParentCallSid: sid,
      Direction: 'outbound-dial',
      CallbackSource: 'call-progress-events',
      CallDuration: expect.stringMatching(/^[1-9]\d*$/),
    });
    expect(Object.keys(told[0] ?? {}).slice(0, 3)).toEqual(['AccountSid', 'ApiVersion', 'CallSid']);
  });

  it('suffers the faults of callbacks as any other', async () => {
    world.emulator.faults.add({ kind: 'reversed-callbacks' });
    phone(WORKER, { script: worker });
    serve(
      `<Dial><Number statusCallback="/leg" statusCallbackEvent="ringing answered completed">${WORKER}</Number></Dial>`,
    );
    await world.callIn(tenant);
    expect(world.product.at('/leg').map((form) => form.CallStatus)).toEqual([
      'completed',
      'in-progress',
      'ringing',
    ]);
  });

  it('can be found by its parent', async () => {
    phone(WORKER, { calls: 'busy' });
    serve(`<Dial>${WORKER}</Dial>`);
    const sid = await world.callIn();
    const children = await world.stage.client.calls.list({ parentCallSid: sid });
    expect(children).toMatchObject([{ parentCallSid: sid, to: WORKER, status: 'busy' }]);
  });

  it('redirected, leaves the caller behind, who goes on', async () => {
    serve(`<Dial action="/after"><Number>${WORKER}</Number></Dial>`, {
      '/alone': '<Say>seul</Say>',
    });
    const sid = await world.callIn(null);
    const [leg] = world.callsTo(WORKER);
    expect(world.emulator.callScreen(sid)?.talkingTo).toEqual([leg?.sid]);
    await world.stage.client.calls(leg!.sid).update({ url: `${world.product.url}/alone` });
    await world.emulator.settle();
    expect(world.said(leg!.sid)).toEqual(['seul']);
    expect(world.said(sid)).toEqual(['completed']);
  });

  it('ends when the caller is redirected away from it', async () => {
    serve(`<Dial action="/after"><Number>${WORKER}</Number></Dial>`, {
      '/alone': '<Say>seul</Say>',
    });
    const sid = await world.callIn(null);
    await world.stage.client
      .calls(sid)
      .update({ twiml: '<Response><Say>ailleurs</Say></Response>' });
    await world.emulator.settle();
    expect(world.said(sid)).toEqual(['ailleurs']);
    expect(world.status(world.callsTo(WORKER)[0]!.sid)).toBe('completed');
    expect(asked()).toEqual([]);
  });
});
