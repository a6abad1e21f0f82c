import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../emulators/clock.js';
import { type Emulators, optionsFromEnv, startEmulators } from '../../emulators/start.js';

const SID = `AC${'0'.repeat(32)}`;
const TEAM = '+33199000000';
const HOUSEHOLD = '+33639980001';
const SPEED = 100_000;

describe('one emulated world on one port', () => {
  let world: Emulators;
  let product: Server;
  let heard: URLSearchParams[];

  beforeEach(async () => {
    heard = [];
    product = createServer(async (req, res) => {
      let body = '';
      for await (const chunk of req) body += chunk;
      heard.push(new URLSearchParams(body));
      res.writeHead(200, { 'Content-Type': 'text/xml' }).end('<Response/>');
    });
    await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
    world = await startEmulators({
      productUrl: `http://127.0.0.1:${(product.address() as AddressInfo).port}/`,
      clock: createClock({ origin: 0, startedAt: Date.now(), speed: SPEED }),
      personas: true,
    });
  });
  afterEach(async () => {
    await world.close();
    product.closeAllConnections();
    await new Promise((resolve) => product.close(resolve));
  });

  const post = async (path: string, body: unknown) => {
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${world.url}${path}`, init);
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const get = async (path: string) => (await fetch(`${world.url}${path}`)).json();
  const text = (to: string, words: string) =>
    fetch(`${world.url}/2010-04-01/Accounts/${SID}/Messages.json`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${SID}:emulated-auth-token`).toString('base64')}`,
      },
      body: new URLSearchParams({ To: to, From: TEAM, Body: words }),
    });

  it('a household answers by itself the text that reached its phone, once', async () => {
    await post(`/_emulator/personas/${encodeURIComponent(HOUSEHOLD)}`, { kind: 'at-once' });
    await text(HOUSEHOLD, 'RDV : 1) mar 8/12 10h 2) mer 9/12 17h30. Répondez 1 ou 2.');
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await world.twilio.settle();
    expect(heard.map((form) => [form.get('From'), form.get('To')])).toEqual([[HOUSEHOLD, TEAM]]);
    expect(heard[0]?.get('Body')).toMatch(/1|2|mardi|mercredi/);
  });

  it('a silenced household says nothing, and all can be silenced together', async () => {
    const path = `/_emulator/personas/${encodeURIComponent(HOUSEHOLD)}`;
    const silenced = await post(path, { kind: 'at-once', mode: 'silent' });
    expect(silenced.body).toMatchObject({ number: HOUSEHOLD, mode: 'silent', kind: 'at-once' });
    expect((await post(path, { mode: 'loud' })).status).toBe(400);
    expect(await get(path)).toMatchObject({ mode: 'silent' });
    await post('/_emulator/personas', { enabled: false });
    expect(await get('/_emulator/personas')).toMatchObject({
      enabled: false,
      personas: [{ number: HOUSEHOLD, mode: 'silent' }],
    });
    await text(HOUSEHOLD, 'Répondez OUI');
    await world.twilio.settle();
    expect(heard).toEqual([]);
  });

  it('tells the pages what happens while it happens', async () => {
    const stream = await fetch(`${world.url}/_emulator/events`);
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await post('/_emulator/slack/say', { user: 'U0AWA', text: 'bonjour' });
    let seen = '';
    while (!seen.includes('slack.message')) seen += (await reader.read()).value;
    await reader.cancel();
    expect(seen).toContain('C0ALLERVERS');
  });

  it('keeps the phonebook and the links it is given, and refuses ill-formed ones', async () => {
    const entry = { number: HOUSEHOLD, label: 'Foyer Martinel', territory: 'Nord' };
    const link = { label: 'Superviseur', url: '/s', method: 'POST', fields: { ticket: 'x' } };
    await post('/_emulator/phonebook', [entry]);
    await post('/_emulator/links', [link]);
    expect(await get('/_emulator/phonebook')).toEqual([entry]);
    expect(await get('/_emulator/links')).toEqual([link]);
    expect((await post('/_emulator/phonebook', [{ label: 'sans numéro' }])).status).toBe(400);
    expect((await post('/_emulator/links', [{ label: 'x', url: 'javascript:0' }])).status).toBe(
      400,
    );
  });

  it('shows its time and forgets everything on demand', async () => {
    expect(await get('/_emulator/health')).toEqual({ ok: true });
    expect(await get('/_emulator/clock')).toMatchObject({ speed: SPEED });
    await post('/_emulator/slack/say', { user: 'U0AWA', text: 'bonjour' });
    await text(HOUSEHOLD, 'Bonjour');
    await post('/_emulator/reset', {});
    expect(world.slack.store.channels.get('C0ALLERVERS')?.messages).toEqual([]);
    expect(world.twilio.store.messages.all()).toEqual([]);
  });
});

describe('the settings of the stand-alone process', () => {
  it('are read from the environment', () => {
    const options = optionsFromEnv({
      EMULATOR_PORT: '4010',
      CLOCK_ORIGIN: '2026-11-30T09:00:00Z',
      CLOCK_STARTED: String(Date.now()),
      CLOCK_SPEED: '4320',
      PERSONAS: 'on',
      SLACK_BOT_TOKEN: 'xoxb-demo',
      PRODUCT_URL: 'http://127.0.0.1:3000',
    });
    expect(options).toMatchObject({
      ...{ port: 4010, botToken: 'xoxb-demo' },
      ...{ personas: true, workersAnswer: true, callsAtLifePace: true },
    });
    expect(options.clock?.speed).toBe(4320);
  });

  it.each([
    [{ CLOCK_ORIGIN: 'hier' }, 'CLOCK_ORIGIN'],
    [{ CLOCK_STARTED: 'tôt' }, 'CLOCK_STARTED'],
    [{ CLOCK_SPEED: '0' }, 'speed'],
    [{ EMULATOR_PORT: 'any' }, 'EMULATOR_PORT'],
  ])('are refused by name: %o', (env, name) => {
    expect(() => optionsFromEnv(env)).toThrow(name);
  });
});
