import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClock } from '../../../emulators/clock.js';
import type { PersonaKind } from '../../../emulators/personas/kinds.js';
import { type Emulators, type EmulatorsOptions, startEmulators } from '../../../emulators/start.js';

const SID = `AC${'0'.repeat(32)}`;
const LINE = '+33199004000';
const KARIMA = '+33639989101';
const HELLO = 'Bonjour. Répondez OUI ou appelez le 01 99 00 40 00.';
const NUMBERS = Array.from({ length: 40 }, (_, n) => `+336399800${String(n + 10)}`);
/** A day in a second: a household's hour or two is a moment. */
const SPEED = 86_400;

let world: Emulators;
let product: Server;
let documents: Record<string, (form: URLSearchParams) => string>;
let asked: { path: string; form: URLSearchParams }[];

async function open(options: EmulatorsOptions = {}): Promise<void> {
  world = await startEmulators({
    productUrl: `http://127.0.0.1:${(product.address() as AddressInfo).port}`,
    // Monday, 10:00 in Paris.
    clock: createClock({
      ...{ origin: Date.parse('2026-11-30T09:00:00Z'), startedAt: Date.now(), speed: SPEED },
    }),
    personas: true,
    ...options,
  });
}

beforeEach(async () => {
  asked = [];
  documents = {};
  product = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const form = new URLSearchParams(body);
    asked.push({ path: req.url ?? '', form });
    res.writeHead(200, { 'Content-Type': 'text/xml' });
    res.end(`<Response>${documents[req.url ?? '']?.(form) ?? ''}</Response>`);
  });
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await world.close();
  product.closeAllConnections();
  await new Promise((resolve) => product.close(resolve));
});

const api = (path: string, form: Record<string, string>) =>
  fetch(`${world.url}/2010-04-01/Accounts/${SID}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${SID}:emulated-auth-token`).toString('base64')}`,
    },
    body: new URLSearchParams(form),
  });
const text = (to: string) => api('/Messages.json', { To: to, From: '38000', Body: HELLO });
const callOut = (to: string) =>
  api('/Calls.json', {
    ...{ To: to, From: LINE, Timeout: '20' },
    Url: `http://127.0.0.1:${(product.address() as AddressInfo).port}/out`,
  });
const callsOf = (direction: string) =>
  world.twilio.store.calls.all().filter((call) => call.direction === direction);
const overTo = (number: string) =>
  vi.waitFor(() => {
    const last = world.twilio.store.calls.all().findLast(({ to }) => to === number);
    expect(last?.endedAt ?? null).not.toBeNull();
    return last!;
  }, 10_000);
const all = (kind: PersonaKind) => {
  for (const number of NUMBERS) world.personas.set(number, { kind });
};

it('some households call the line after a text, at the number it bears, and the others write', async () => {
  await open();
  all('asks-who');
  documents['/hooks/twilio/voice'] = () => '<Gather timeout="5"><Say>Bonjour.</Say></Gather>';
  for (const number of NUMBERS) await text(number);
  await vi.waitFor(
    () => {
      const callers = callsOf('inbound').map(({ from }) => from);
      const writers = world.twilio.store.messages
        .all()
        .flatMap(({ direction, from }) => (direction === 'inbound' ? [from ?? ''] : []));
      expect(callers.length + writers.length).toBe(NUMBERS.length);
    },
    { timeout: 15_000, interval: 50 },
  );
  expect(callsOf('inbound').length).toBeGreaterThan(5);
  expect(new Set(callsOf('inbound').map(({ to }) => to))).toEqual(new Set([LINE]));
});

it('answers, is busy and does not answer by the seed: two towns of one seed do the same', async () => {
  const ways = async () => {
    await open({ personasSeed: 'essai' });
    all('evening');
    documents['/out'] = () => '<Say>Bonjour.</Say><Pause length="5"/>';
    const ends: string[] = [];
    for (const number of NUMBERS.slice(0, 8)) {
      for (let nth = 0; nth < 2; nth += 1) {
        await callOut(number);
        ends.push((await overTo(number)).status);
      }
    }
    return ends;
  };
  const first = await ways();
  await world.close();
  expect(await ways()).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(1);
});

it('a worker’s telephone rings until its time-out, or is taken by the key when all answer', async () => {
  documents['/out'] = () =>
    '<Gather numDigits="1" timeout="8" action="/pris"><Say>Un appel. Tapez 1.</Say></Gather>';
  await open({ workersAnswer: false });
  world.pages.setPhonebook([{ number: KARIMA, label: 'Karima Benali', kind: 'worker' }]);
  await callOut(KARIMA);
  expect((await overTo(KARIMA)).status).toBe('no-answer');
  const switches = await fetch(`${world.url}/_emulator/personas`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ workersAnswer: true }),
  });
  expect(await switches.json()).toMatchObject({ enabled: true, workersAnswer: true });
  await callOut(KARIMA);
  expect((await overTo(KARIMA)).status).toBe('completed');
  expect(asked.find(({ path }) => path === '/pris')?.form.get('Digits')).toBe('1');
});

it('a telephone that somebody holds is left to them, even among those that answer', async () => {
  await open();
  world.pages.setPhonebook([{ number: KARIMA, label: 'Karima Benali', kind: 'worker' }]);
  world.personas.set(KARIMA, { mode: 'silent' });
  await callOut(KARIMA);
  expect((await overTo(KARIMA)).status).toBe('no-answer');
  expect(world.personas.list()).toContainEqual({
    ...{ number: KARIMA, mode: 'silent', kind: 'worker', label: 'membre de l’équipe' },
  });
});

it('a household and a worker speak to the end by themselves', async () => {
  await open();
  all('at-once');
  const household = NUMBERS.find(
    (number) => world.twilio.store.phone(number).calls === 'answer',
  ) as string;
  documents['/out'] = () =>
    '<Gather numDigits="1" timeout="8" action="/passer"><Say>Un appel. Tapez 1.</Say></Gather>';
  documents['/passer'] = () =>
    `<Dial callerId="${LINE}" timeout="25"><Number>${household}</Number></Dial>`;
  world.pages.setPhonebook([{ number: KARIMA, label: 'Karima Benali', kind: 'worker' }]);
  await callOut(KARIMA);
  const call = await overTo(KARIMA);
  expect(call.status).toBe('completed');
  const words = call.lines.filter(({ kind }) => kind === 'speech').map(({ text: said }) => said);
  expect(words).toEqual([
    'Bonjour, ici Karima. Je vous écoute.',
    'Oui bonjour, c’est bien moi.',
    expect.stringContaining('ensemble'),
    'D’accord, ça me va, merci.',
    expect.stringContaining('Au revoir'),
  ]);
});

it('a caller who waits in vain rings off, or asks by the key to be called back', async () => {
  await open();
  all('asks-who');
  documents['/hooks/twilio/voice'] = () =>
    '<Gather numDigits="1" action="/file"><Say>Pour parler à quelqu’un, tapez 1.</Say></Gather>';
  documents['/file'] = () => '<Enqueue waitUrl="/attente">une</Enqueue>';
  documents['/attente'] = (form) =>
    form.get('Digits') === '1'
      ? '<Say>C’est noté.</Say><Hangup/>'
      : '<Gather numDigits="1" timeout="18" action="/attente"><Say>Merci de patienter.</Say></Gather>';
  for (const number of NUMBERS) await text(number);
  await vi.waitFor(
    () => {
      const pressed = asked.filter(
        ({ path, form }) => path === '/attente' && form.get('Digits') === '1',
      );
      expect(pressed.length).toBeGreaterThan(0);
      expect(callsOf('inbound').every(({ status }) => status === 'completed')).toBe(true);
    },
    { timeout: 15_000, interval: 50 },
  );
});
