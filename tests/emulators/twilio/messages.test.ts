import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClock, realClock } from '../../../emulators/clock.js';
import { ACCOUNT_SID, SENDER, type Stage, startStage, TENANT } from './harness.js';

describe('Messages, through the SDK', () => {
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

  it('creates a message, queued, with its segments counted', async () => {
    const message = await stage.client.messages.create({
      ...stage.text,
      body: `Rendez-vous à 10 h ${'€'.repeat(80)}`,
    });
    expect(message).toMatchObject({ status: 'queued', to: TENANT, from: SENDER, numSegments: '2' });
    expect(message.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(message.dateSent).toBeNull();
    expect(message.dateCreated).toBeInstanceOf(Date);
  });

  it('shows the delivered message when it is fetched later', async () => {
    const { sid } = await stage.client.messages.create(stage.text);
    await stage.emulator.settle();
    const message = await stage.client.messages(sid).fetch();
    expect(message).toMatchObject({ status: 'delivered', body: 'Bonjour', priceUnit: 'USD' });
    expect(message.dateSent).toBeInstanceOf(Date);
  });

  it('pages through a list, newest first, and does not shift when a message arrives', async () => {
    for (let nth = 0; nth < 5; nth += 1)
      await stage.client.messages.create({ ...stage.text, body: `n° ${nth}` });
    const first = await stage.client.messages.page({ pageSize: 2 });
    await stage.client.messages.create({ ...stage.text, body: 'entre-temps' });
    const second = await first.nextPage();
    const third = await second?.nextPage();
    const bodies = [first, second, third].map((page) => page?.instances.map(({ body }) => body));
    expect(bodies).toEqual([['n° 4', 'n° 3'], ['n° 2', 'n° 1'], ['n° 0']]);
    expect(await third?.nextPage()).toBeUndefined();
    expect((await third?.previousPage())?.instances.map(({ body }) => body)).toEqual([
      'n° 2',
      'n° 1',
    ]);
    expect(await stage.client.messages.list({ pageSize: 2 })).toHaveLength(6);
  });

  it('filters a list by recipient and sender', async () => {
    await stage.client.messages.create(stage.text);
    await stage.client.messages.create({ ...stage.text, to: '+33639980002' });
    stage.emulator.receiveSms({ from: TENANT, body: 'oui' });
    await stage.emulator.settle();
    expect(await stage.client.messages.list({ to: '+33639980002' })).toHaveLength(1);
    expect(await stage.client.messages.list({ from: TENANT })).toMatchObject([{ body: 'oui' }]);
    expect(await stage.client.messages.list({ to: '+33639980003' })).toEqual([]);
  });

  it('redacts a body, leaving the handset as it was', async () => {
    const { sid } = await stage.client.messages.create(stage.text);
    await stage.emulator.settle();
    expect((await stage.client.messages(sid).update({ body: '' })).body).toBe('');
    expect((await stage.client.messages(sid).fetch()).body).toBe('');
    expect(stage.emulator.handsets()[0]?.messages[0]?.body).toBe('Bonjour');
    await expect(stage.client.messages(sid).update({ body: 'autre' })).rejects.toMatchObject({
      status: 400,
      code: 20001,
    });
  });

  it('deletes a message that is done', async () => {
    const { sid } = await stage.client.messages.create(stage.text);
    await stage.emulator.settle();
    expect(await stage.client.messages(sid).remove()).toBe(true);
    await expect(stage.client.messages(sid).fetch()).rejects.toMatchObject({
      status: 404,
      code: 20404,
    });
  });

  it('lets a Messaging Service accept, then choose the sender', async () => {
    const { to, body } = stage.text;
    const messagingServiceSid = `MG${'a'.repeat(32)}`;
    const accepted = await stage.client.messages.create({ to, body, messagingServiceSid });
    expect(accepted).toMatchObject({ status: 'accepted', from: null, numSegments: '0' });
    await stage.emulator.settle();
    expect(await stage.client.messages(accepted.sid).fetch()).toMatchObject({
      status: 'delivered',
      from: SENDER,
      messagingServiceSid,
    });
  });

  it('answers wrong credentials and another account with 20003', async () => {
    const refused = { status: 401, code: 20003 };
    await expect(stage.sdk('wrong').messages.create(stage.text)).rejects.toMatchObject(refused);
    const other = `AC${'f'.repeat(32)}`;
    const { status } = await fetch(`${stage.url}/2010-04-01/Accounts/${other}/Messages.json`);
    expect(status).toBe(401);
  });

  it('answers an unknown path with 20404', async () => {
    const response = await stage.rest('/Faxes.json');
    expect(await response.json()).toEqual({
      code: 20404,
      message: `The requested resource /2010-04-01/Accounts/${ACCOUNT_SID}/Faxes.json was not found`,
      more_info: 'https://www.twilio.com/docs/errors/20404',
      status: 404,
    });
  });
});

describe('Messages that Twilio refuses', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  it.each([
    ['no recipient', { To: '' }, 21604],
    ['no sender', { From: '' }, 21603],
    ['no body', { Body: '' }, 21602],
    ['a recipient that is no number', { To: '06 39 98 00 01' }, 21211],
    ['a sender that is nothing', { From: 'Équipe mobile du Nord' }, 21212],
    ['a body over 1600 characters', { Body: 'a'.repeat(1601) }, 21617],
    ['a callback that is no URL', { StatusCallback: 'chez-nous' }, 21609],
    ['scheduling without a service', { ScheduleType: 'fixed', SendAt: '2026-05-04' }, 35118],
    ['the invalid magic recipient', { To: '+15005550001' }, 21211],
    ['the unreachable magic recipient', { To: '+15005550002' }, 21612],
    ['the magic recipient of a closed region', { To: '+15005550003' }, 21408],
    ['the magic recipient who said STOP', { To: '+15005550004' }, 21610],
    ['the magic landline', { To: '+15005550009' }, 21614],
    ['the invalid magic sender', { From: '+15005550001' }, 21212],
    ['the magic sender of another', { From: '+15005550007' }, 21606],
    ['the magic sender with a full queue', { From: '+15005550008' }, 21611],
  ])('%s', async (_name, change, code) => {
    const form = { To: TENANT, From: SENDER, Body: 'Bonjour', ...change };
    const response = await stage.rest('/Messages.json', {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      code,
      message: expect.any(String),
      more_info: `https://www.twilio.com/docs/errors/${code}`,
      status: 400,
    });
    expect(stage.emulator.store.messages.all()).toEqual([]);
  });

  it.each(['EMPEX', '36245', '+15005550006'])('but not the sender %s', async (from) => {
    const message = await stage.client.messages.create({ ...stage.text, from });
    expect(message.from).toBe(from);
    stage.emulator.reset();
  });
});

describe('Messages in emulated time', () => {
  const origin = Date.parse('2026-03-02T08:00:00Z');

  it('dates a message by the clock and filters by it', async () => {
    const clock = createClock({ origin, startedAt: Date.now(), speed: 1 });
    const stage = await startStage({ clock });
    const message = await stage.client.messages.create(stage.text);
    expect(message.dateCreated.toISOString()).toMatch(/^2026-03-02T08:00:0/);
    await stage.emulator.settle();
    const list = (filter: object) => stage.client.messages.list(filter);
    const day = new Date('2026-03-02T00:00:00Z');
    expect(await list({ dateSent: day })).toHaveLength(1);
    expect(await list({ dateSent: new Date('2026-03-03T00:00:00Z') })).toHaveLength(0);
    expect(await list({ dateSentAfter: day })).toHaveLength(1);
    expect(await list({ dateSentBefore: day })).toHaveLength(0);
    const byDay = await stage.rest('/Messages.json?DateSent%3E=2026-03-02&DateSent%3C=2026-03-02');
    expect(((await byDay.json()) as { messages: unknown[] }).messages).toHaveLength(1);
    await stage.close();
  });

  it('keeps a message in progress from being deleted, redacted or canceled', async () => {
    const stage = await startStage({ clock: realClock(), delays: { sent: 3_600_000 } });
    const { sid } = await stage.client.messages.create(stage.text);
    const message = stage.client.messages(sid);
    await expect(message.remove()).rejects.toMatchObject({ status: 409, code: 20009 });
    await expect(message.update({ body: '' })).rejects.toMatchObject({ code: 20009 });
    await expect(message.update({ status: 'canceled' })).rejects.toMatchObject({ code: 30409 });
    await stage.close();
  });

  it('sends a scheduled message at its time, unless it is canceled', async () => {
    const startedAt = Date.now();
    const stage = await startStage({ clock: createClock({ origin, startedAt, speed: 36_000 }) });
    const scheduled = (hours: number) =>
      stage.client.messages.create({
        to: TENANT,
        body: 'Rappel',
        messagingServiceSid: `MG${'b'.repeat(32)}`,
        scheduleType: 'fixed',
        sendAt: new Date(origin + hours * 3.6e6),
      });
    const kept = await scheduled(10);
    const dropped = await scheduled(10);
    expect(kept.status).toBe('scheduled');
    const canceled = await stage.client.messages(dropped.sid).update({ status: 'canceled' });
    expect(canceled.status).toBe('canceled');
    await stage.emulator.settle();
    expect(stage.emulator.store.messages.get(kept.sid)).toMatchObject({ status: 'delivered' });
    expect(stage.emulator.store.messages.get(kept.sid)?.sentAt).toBeGreaterThan(origin + 9 * 3.6e6);
    expect(stage.emulator.store.messages.get(dropped.sid)).toMatchObject({ status: 'canceled' });
    await stage.close();
  });
});
