import { describe, expect, it } from 'vitest';
import { NO_DELAYS, SENDER, TENANT } from '../harness.js';
import { callingStage, type Script, VOICE, WORKER } from './calling.js';

const world = callingStage({ delays: { ...NO_DELAYS, wait: 20 } });
const NEIGHBOUR = '+33639980002';
const enqueue = (attributes = '') =>
  `<Enqueue action="/left" waitUrl="/wait" ${attributes}>accueil</Enqueue><Say>après</Say>`;
const serve = (more: object = {}, attributes = '') =>
  world.product.serve({
    [VOICE]: enqueue(attributes),
    '/wait': '<Say>Patientez</Say><Play>/musique.mp3</Play>',
    '/left': ({ QueueResult }) => `<Say>${QueueResult}</Say>`,
    '/take': '<Dial action="/taken"><Queue>accueil</Queue></Dial>',
    '/taken': '<Say>fini</Say>',
    ...more,
  });
const left = () => world.product.at('/left');
const client = () => world.stage.client;

/** The product calls a worker, who takes the first of the queue. */
const takeFirst = (script: Script, url = '/take') => {
  world.emulator.setPhone(WORKER, { script });
  return world.callOut({ to: WORKER, url: world.product.url + url });
};
const worker: Script = [
  { when: 'silence', do: { speak: 'Bonjour, ici l’équipe' } },
  { when: 'merci', do: 'hang-up' },
];
const tenant: Script = [{ when: 'ici l’équipe', do: { speak: 'Merci' } }];

describe('a wait in a queue', () => {
  it('asks its document again and again, with what it needs to know', async () => {
    serve();
    const first = await world.callIn(null);
    await world.callIn(null, NEIGHBOUR);
    const [queue] = await client().queues.list();
    expect(queue).toMatchObject({ friendlyName: 'accueil', currentSize: 2, maxSize: 100 });
    expect(world.product.at('/wait')).toMatchObject([
      { QueueSid: queue?.sid, QueuePosition: '1', CurrentQueueSize: '1', QueueTime: '0' },
      { QueuePosition: '2', CurrentQueueSize: '2', CallSid: expect.not.stringContaining(first) },
    ]);
    expect(world.said(first)).toEqual(['Patientez', `${world.product.url}/musique.mp3`]);
  });

  it('goes on round after round while the clock runs', async () => {
    serve({ '/wait': '<Pause length="0"/>' });
    const sid = await world.callIn(null);
    await expect
      .poll(() => world.product.at('/wait').length, { timeout: 10_000 })
      .toBeGreaterThan(2);
    expect(world.product.at('/wait')[2]).toMatchObject({ QueueTime: '0', QueuePosition: '1' });
    expect(world.emulator.callScreen(sid)?.talkingTo).toBeNull();
  });

  it('has music without a document, and ends when the caller hangs up', async () => {
    serve({ [VOICE]: '<Enqueue action="/left">accueil</Enqueue>' });
    const sid = await world.callIn(null);
    expect(world.said(sid)).toEqual(['musique d’attente']);
    world.emulator.decideCall(sid, 'hang-up');
    await world.emulator.settle();
    expect(left()).toMatchObject([{ QueueResult: 'hangup', CallStatus: 'completed' }]);
    expect((await client().queues.list())[0]).toMatchObject({ currentSize: 0 });
  });
});

describe('the results of a wait', () => {
  it('bridged: taken by another leg, spoken with, told when they part', async () => {
    serve();
    const { sid } = world.emulator.receiveCall({ from: TENANT, script: tenant });
    await world.emulator.untilCall((one) => one.lines.some(({ kind }) => kind === 'play'));
    const leg = await takeFirst(worker);
    expect(world.heard(sid)).toEqual(['Bonjour, ici l’équipe']);
    expect(world.heard(leg)).toEqual(['Merci']);
    expect(left()).toMatchObject([
      { QueueResult: 'bridged', QueueSid: expect.stringMatching(/^QU/), CallStatus: 'in-progress' },
    ]);
    expect(world.said(sid).at(-1)).toBe('bridged');
    expect(world.product.at('/taken')).toMatchObject([
      {
        DialCallStatus: 'completed',
        DialCallSid: sid,
        DialBridged: 'true',
        CallStatus: 'completed',
      },
    ]);
    expect(await client().calls(sid).fetch()).toMatchObject({
      queueTime: expect.stringMatching(/^\d+$/),
    });
  });

  it('leave: the wait’s own document, by a key', async () => {
    serve({
      '/wait': '<Gather numDigits="1" action="/out"><Say>Tapez 1 pour un rappel</Say></Gather>',
      '/out': '<Leave/>',
    });
    const sid = await world.callIn([{ when: 'tapez 1', do: { press: '1' } }]);
    expect(world.product.at('/out')).toMatchObject([{ Digits: '1', QueuePosition: '1' }]);
    expect(left()).toMatchObject([{ QueueResult: 'leave' }]);
    expect(world.said(sid)).toEqual(['Tapez 1 pour un rappel', 'leave']);
  });

  it('hangup: the wait’s own document', async () => {
    serve({ '/wait': '<Say>Trop de monde</Say><Hangup/>' });
    const sid = await world.callIn();
    expect(left()).toMatchObject([{ QueueResult: 'hangup' }]);
    expect(world.said(sid)).toEqual(['Trop de monde']);
    expect(world.status(sid)).toBe('completed');
  });

  it.each([
    ['a verb that has no place there', '<Dial>+33639980003</Dial>'],
    ['a failure', { status: 500 }],
  ])('error: %s', async (_name, document) => {
    serve({ '/wait': document });
    const sid = await world.callIn();
    expect(left()).toMatchObject([{ QueueResult: 'error' }]);
    expect(world.said(sid)).toEqual(['error']);
  });

  it('queue-full: there is no place left', async () => {
    serve({}, 'maxQueueSize="1"');
    await world.callIn(null);
    const sid = await world.callIn([], NEIGHBOUR);
    expect(left()).toMatchObject([{ QueueResult: 'queue-full' }]);
    expect(left()[0]).not.toHaveProperty('QueueSid');
    expect(world.said(sid)).toEqual(['queue-full']);
  });

  it('redirected: by the REST API, which is obeyed instead of the action', async () => {
    serve({ '/elsewhere': '<Say>ailleurs</Say>' });
    const sid = await world.callIn(null);
    await client()
      .calls(sid)
      .update({ url: `${world.product.url}/elsewhere` });
    await world.emulator.settle();
    expect(left()).toMatchObject([{ QueueResult: 'redirected' }]);
    expect(world.said(sid).at(-1)).toBe('ailleurs');
  });

  it('redirected-from-bridged: the same while it speaks', async () => {
    serve();
    const sid = await world.callIn(null);
    const leg = await takeFirst([]);
    expect(world.emulator.callScreen(sid)?.talkingTo).toEqual([leg]);
    await client().calls(sid).update({ twiml: '<Response><Say>ailleurs</Say></Response>' });
    await world.emulator.settle();
    expect(left()).toMatchObject([{ QueueResult: 'redirected-from-bridged' }]);
    expect(world.said(leg)).toEqual(['fini']);
  });

  it('nothing is told without an action, and the next verb follows', async () => {
    serve({
      [VOICE]: '<Enqueue waitUrl="/wait">accueil</Enqueue><Say>après</Say>',
      '/wait': '<Leave/>',
    });
    expect(world.said(await world.callIn())).toEqual(['après']);
    expect(left()).toEqual([]);
  });
});

describe('Dial Queue', () => {
  it('lets whoever is taken hear something before', async () => {
    serve({
      '/take': '<Dial><Queue url="/whisper">accueil</Queue></Dial>',
      '/whisper': '<Say>Vous êtes en ligne</Say>',
    });
    const { sid } = world.emulator.receiveCall({ from: TENANT, script: tenant });
    await world.emulator.untilCall((one) => one.lines.some(({ kind }) => kind === 'play'));
    const leg = await takeFirst(worker);
    expect(world.said(sid)).toContain('Vous êtes en ligne');
    expect(world.product.at('/whisper')).toMatchObject([
      { CallSid: sid, DequeingCallSid: leg, QueueTime: expect.stringMatching(/^\d+$/) },
    ]);
    expect(world.heard(sid)).toEqual(['Bonjour, ici l’équipe']);
  });

  it('takes the next one when the first hangs up meanwhile', async () => {
    serve({
      '/take': '<Dial action="/taken"><Queue url="/whisper">accueil</Queue></Dial>',
      '/whisper': '<Say>Vous allez être en ligne</Say>',
    });
    const { sid: gone } = world.emulator.receiveCall({
      from: TENANT,
      script: [{ when: 'vous allez', do: 'hang-up', interrupt: true }],
    });
    await world.emulator.untilCall(
      (one) => one.sid === gone && one.lines.some(({ kind }) => kind === 'play'),
    );
    const { sid: next } = world.emulator.receiveCall({ from: NEIGHBOUR, script: tenant });
    await world.emulator.untilCall(
      (one) => one.sid === next && one.lines.some(({ kind }) => kind === 'play'),
    );
    await takeFirst(worker);
    expect(world.status(gone)).toBe('completed');
    expect(world.heard(next)).toEqual(['Bonjour, ici l’équipe']);
    expect(world.product.at('/taken')).toMatchObject([{ DialCallSid: next }]);
  });

  it('waits until somebody comes', async () => {
    serve();
    await client().queues.create({ friendlyName: 'accueil' });
    const leg = await takeFirst([]);
    const { sid } = world.emulator.receiveCall({ from: TENANT });
    await world.emulator.untilCall((one) => one.sid === sid && one.talkingTo?.[0] === leg);
    expect(world.product.at('/wait')).toEqual([]);
  });

  it('gives up after its time-out, and at once for a queue that does not exist', async () => {
    serve({ '/take': '<Dial action="/taken" timeout="0.05"><Queue>accueil</Queue></Dial>' });
    await takeFirst([]);
    expect(world.product.at('/taken')).toMatchObject([{ DialCallStatus: 'failed' }]);
    await client().queues.create({ friendlyName: 'accueil' });
    const sid = await takeFirst([]);
    await world.emulator.untilCall((one) => one.sid === sid && one.status === 'completed');
    expect(world.product.at('/taken')[1]).toMatchObject({ DialCallStatus: 'no-answer' });
  });
});

describe('the resources of queues', () => {
  it('can be made, listed, changed and deleted', async () => {
    const queue = await client().queues.create({ friendlyName: 'nuit', maxSize: 3 });
    expect(queue).toMatchObject({
      friendlyName: 'nuit',
      maxSize: 3,
      currentSize: 0,
      averageWaitTime: 0,
    });
    await expect(client().queues.create({ friendlyName: 'nuit' })).rejects.toMatchObject({
      code: 22003,
    });
    await expect(client().queues.create({ friendlyName: '' })).rejects.toMatchObject({
      status: 400,
    });
    await expect(
      client().queues.create({ friendlyName: 'x', maxSize: 9999 }),
    ).rejects.toMatchObject({ status: 400 });
    await client().queues(queue.sid).update({ maxSize: 5 });
    await expect(client().queues(queue.sid).update({ maxSize: 0 })).rejects.toMatchObject({
      status: 400,
    });
    expect(await client().queues(queue.sid).fetch()).toMatchObject({ maxSize: 5 });
    expect(await client().queues(queue.sid).remove()).toBe(true);
    await expect(client().queues(queue.sid).fetch()).rejects.toMatchObject({ code: 20404 });
  });

  it('show who waits, first come first, and let one be taken out by a document', async () => {
    serve({ '/called': '<Say>à vous</Say>' });
    const first = await world.callIn(null);
    const second = await world.callIn(null, NEIGHBOUR);
    const [queue] = await client().queues.list();
    const members = client().queues(queue!.sid).members;
    expect((await members.list()).map(({ callSid, position }) => [callSid, position])).toEqual([
      [first, 1],
      [second, 2],
    ]);
    expect(await members('Front').fetch()).toMatchObject({
      callSid: first,
      waitTime: expect.any(Number),
    });
    expect(await members(second).fetch()).toMatchObject({ position: 2 });
    await expect(client().queues(queue!.sid).remove()).rejects.toMatchObject({ code: 22005 });
    await expect(members('Front').update({ url: 'x' })).rejects.toMatchObject({ status: 400 });
    await members('Front').update({ url: `${world.product.url}/called`, method: 'POST' });
    await world.emulator.settle();
    expect(world.said(first).at(-1)).toBe('à vous');
    expect(world.product.at('/called')).toMatchObject([
      { QueueSid: queue?.sid, From: TENANT, To: SENDER },
    ]);
    await expect(members(first).fetch()).rejects.toMatchObject({ code: 20404 });
  });
});
