import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClock } from '../../emulators/clock.js';
import { type Emulators, startEmulators } from '../../emulators/start.js';
import { BROWSER, openBrowser, violations } from './browser.js';

const HOUSEHOLD = '+33639980001';
const STRANGER = '+33639980009';
const KARIMA = '+33639989101';
const SAMIR = '+33639989102';
const LINE = '+33199004000';
const VOICE = '/hooks/twilio/voice';
const MENU = `<Gather action="/menu" numDigits="1" input="dtmf speech" timeout="60" speechTimeout="auto" finishOnKey="">
  <Say language="fr-FR">Pour parler à quelqu’un, tapez 1.</Say></Gather>`;

// A browser starts slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: Emulators;
let product: Server;
let documents: Record<string, (form: URLSearchParams) => string>;
let asked: { path: string; form: URLSearchParams; signature: unknown }[];

/** Nobody wants to wait for the end of each sentence. */
const SPEED = 4;

beforeAll(async () => {
  product = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const form = new URLSearchParams(body);
    const path = req.url ?? '';
    asked.push({ path, form, signature: req.headers['x-twilio-signature'] });
    res.writeHead(200, { 'Content-Type': 'text/xml' });
    res.end(`<Response>${documents[path]?.(form) ?? ''}</Response>`);
  });
  await new Promise<void>((resolve) => product.listen(0, '127.0.0.1', resolve));
  world = await startEmulators({
    productUrl: `http://127.0.0.1:${(product.address() as AddressInfo).port}`,
    clock: createClock({
      origin: Date.parse('2026-11-30T09:00:00Z'),
      startedAt: Date.now(),
      speed: SPEED,
    }),
  });
  // They are in somebody's hand.
  for (const number of [HOUSEHOLD, KARIMA, SAMIR]) world.personas.set(number, { mode: 'silent' });
  world.pages.setPhonebook([
    { number: HOUSEHOLD, label: 'Foyer Martinel', territory: 'Nord' },
    { number: KARIMA, label: 'Karima Benali', kind: 'worker' },
    { number: SAMIR, label: 'Samir Haddad', kind: 'worker' },
    { number: LINE, label: 'La ligne', kind: 'line' },
  ]);
});
beforeEach(() => {
  asked = [];
  documents = {};
});
afterAll(async () => {
  await world.close();
  product.closeAllConnections();
  await new Promise((resolve) => product.close(resolve));
});

const pathsAsked = () => asked.map(({ path }) => path);
const restApi = (path: string, form: Record<string, string>) =>
  fetch(`${world.url}/2010-04-01/Accounts/AC${'0'.repeat(32)}${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`AC${'0'.repeat(32)}:emulated-auth-token`).toString('base64')}`,
    },
    body: new URLSearchParams(form),
  });
/** The product calls a number, and runs `/out` once it is answered. */
const callOut = (to: string) =>
  restApi('/Calls.json', {
    ...{ To: to, From: LINE, Timeout: '25' },
    Url: `http://127.0.0.1:${(product.address() as AddressInfo).port}/out`,
  });

describe('without a browser', () => {
  it('lists for each telephone the call under way, else the last one', async () => {
    documents[VOICE] = () => MENU;
    const shown = async () => {
      const calls = (await (await fetch(`${world.url}/_emulator/calls`)).json()) as object[];
      return calls.filter((call) => 'number' in call && call.number === HOUSEHOLD);
    };
    const first = world.twilio.receiveCall({ from: HOUSEHOLD, to: LINE });
    world.twilio.decideCall(first.sid, 'hang-up');
    const { sid } = world.twilio.receiveCall({ from: HOUSEHOLD, to: LINE });
    expect(await shown()).toMatchObject([
      { sid, number: HOUSEHOLD, otherNumber: LINE, direction: 'in', isLive: true },
    ]);
    world.twilio.decideCall(sid, 'hang-up');
    expect(await shown()).toMatchObject([{ sid, isLive: false }]);
  });

  it('refuses a telephone of an unknown kind', async () => {
    const answer = await fetch(`${world.url}/_emulator/phonebook`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify([{ number: KARIMA, label: 'Karima', kind: 'chef' }]),
    });
    expect(answer.status).toBe(400);
  });
});

describe.runIf(BROWSER)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    page = await openPage('/phones', 1300);
  });
  afterEach(async () => {
    for (const { sid } of world.twilio.store.calls.all()) world.twilio.decideCall(sid, 'hang-up');
    await page.context().close();
    expect(errors).toEqual([]);
  });
  afterAll(() => browser.close());

  async function openPage(path: string, width: number, before = ''): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    context.setDefaultTimeout(8_000);
    const opened = await context.newPage();
    opened.on('pageerror', (error) => errors.push(error.message));
    if (before) await opened.addInitScript(before);
    await opened.goto(world.url + path);
    await opened.getByRole('button', { name: 'Foyer Martinel' }).click();
    return opened;
  }
  const tenant = (on = page) => on.locator('#tenant-call');
  const worker = () => page.locator('#worker-call');
  const state = (call = tenant()) => call.locator('.call-state');

  it('a tenant calls the line, hears its words, and answers by the keypad', async () => {
    documents = {
      [VOICE]: () => MENU,
      '/menu': (form) =>
        `<Say>Vous avez tapé ${form.get('Digits')}.</Say><Gather timeout="60" action="/fin"/>`,
      '/fin': () => '<Say>Au revoir.</Say>',
    };
    await page.getByRole('button', { name: 'Appeler la ligne' }).click();
    await tenant().getByText('Pour parler à quelqu’un, tapez 1.').waitFor();
    await state().getByText('En ligne : attend une touche ou des mots').waitFor();
    expect(asked[0]?.form.get('From')).toBe(HOUSEHOLD);
    expect(asked[0]?.form.get('To')).toBe(LINE);
    expect(asked[0]?.signature).toBeTruthy();
    await tenant().getByRole('button', { name: 'Touche 1' }).click();
    await tenant().getByText('Touches : 1').waitFor();
    await tenant().getByText('Vous avez tapé 1.').waitFor();
    await state().getByText('attend une touche', { exact: false }).waitFor();
    // The keys of a keyboard are those of the telephone, once it has the focus.
    await tenant().getByRole('button', { name: 'Touche dièse' }).focus();
    await page.keyboard.press('5');
    await page.keyboard.press('#');
    await state().getByText('Terminé').waitFor();
    expect(asked.find(({ path }) => path === '/fin')?.form.get('Digits')).toBe('5');
    await tenant().getByRole('button', { name: 'Fermer' }).click();
    await tenant().waitFor({ state: 'hidden' });
    await page.getByLabel('Répondre comme ce locataire').waitFor();
  });

  it('speaks to the line in words', async () => {
    documents = {
      [VOICE]: () => MENU,
      '/menu': (form) => `<Say>J’ai entendu ${form.get('SpeechResult')}.</Say>`,
    };
    await page.getByRole('button', { name: 'Appeler la ligne' }).click();
    await state().getByText('attend une touche', { exact: false }).waitFor();
    await tenant().getByLabel('Dire au téléphone').fill('un rendez-vous');
    await page.keyboard.press('Enter');
    await tenant().getByText('J’ai entendu un rendez-vous.').waitFor();
  });

  it('withholds its number, and still shows the call', async () => {
    documents[VOICE] = () => '<Say>Votre numéro est masqué.</Say><Record timeout="60"/>';
    await page.getByLabel('masqué').check();
    await page.getByRole('button', { name: 'Appeler la ligne' }).click();
    await tenant().getByText('Votre numéro est masqué.').waitFor();
    await state().getByText('En ligne : enregistre').waitFor();
    expect(asked[0]?.form.get('From')).toBe('+266696687');
    expect(await page.getByRole('button', { name: '+266696687' }).count()).toBe(0);
    await tenant().getByRole('button', { name: 'Raccrocher' }).click();
    await state().getByText('Terminé').waitFor();
  });

  it('a call keeps the messages within reach', async () => {
    documents[VOICE] = () => MENU;
    await page.getByRole('button', { name: 'Appeler la ligne' }).click();
    await tenant().waitFor();
    await page.getByRole('button', { name: 'Voir les messages' }).click();
    await page.getByLabel('Répondre comme ce locataire').waitFor();
    expect(await tenant().isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Voir l’appel' }).click();
    await tenant().waitFor();
  });

  it('a tenant’s telephone rings, is taken, refused, or left to its voicemail', async () => {
    documents['/out'] = () => '<Say>Bonjour.</Say><Pause length="60"/>';
    await callOut(HOUSEHOLD);
    await state().getByText('Sonne : appel du 01 99 00 40 00').waitFor();
    await page.getByRole('button', { name: /Foyer Martinel.*sonne/s }).waitFor();
    await tenant().getByRole('button', { name: 'Décrocher' }).click();
    await tenant().getByText('Bonjour.').waitFor();
    await tenant().getByRole('button', { name: 'Raccrocher' }).click();
    await state().getByText('Terminé').waitFor();

    await callOut(HOUSEHOLD);
    await state().getByText('Sonne : appel du').waitFor();
    await tenant().getByRole('button', { name: 'Refuser' }).click();
    await state().getByText('Terminé : occupé').waitFor();

    await callOut(HOUSEHOLD);
    await state().getByText('Sonne : appel du').waitFor();
    await tenant().getByRole('button', { name: 'Laisser la messagerie' }).click();
    await tenant().getByText('La messagerie a décroché').waitFor();
  });

  it('a worker takes a call beside the tenant, and both see what is said', async () => {
    documents = {
      [VOICE]: () => `<Dial timeout="25" callerId="${LINE}"><Number>${KARIMA}</Number></Dial>`,
    };
    await page.getByRole('button', { name: 'Appeler la ligne' }).click();
    await state(worker()).getByText('Sonne : appel du 01 99 00 40 00').waitFor();
    await worker().getByRole('button', { name: 'Décrocher' }).click();
    await state().getByText('En ligne avec Karima Benali').waitFor();
    await state(worker()).getByText('En ligne avec Foyer Martinel').waitFor();
    await worker().getByLabel('Dire au téléphone').fill('Bonjour, je vous écoute.');
    await page.keyboard.press('Enter');
    await tenant().locator('.bubble.from-other', { hasText: 'Bonjour, je vous écoute.' }).waitFor();
    await worker().getByRole('button', { name: 'Raccrocher' }).click();
    await state().getByText('Terminé').waitFor();
  });

  it('the team’s telephones are shown beside, the one that rings first, and never as tenants', async () => {
    await callOut(SAMIR);
    await state(worker()).getByText('Sonne : appel du').waitFor();
    expect(await page.getByLabel('Téléphone de', { exact: false }).first().inputValue()).toBe(
      SAMIR,
    );
    expect(await page.getByRole('button', { name: 'Samir Haddad' }).count()).toBe(0);
  });

  it('a number that nobody introduced is shown once it is called', async () => {
    await callOut(STRANGER);
    await page.getByRole('button', { name: '06 39 98 00 09' }).waitFor();
  });

  it('the team answers by itself when told to', async () => {
    documents['/out'] = () =>
      '<Gather numDigits="1" action="/pris"><Say>Un appel. Tapez 1.</Say></Gather>';
    await page.getByLabel('Les travailleurs répondent seuls').check();
    await expect
      .poll(() => world.personas.list().find(({ number }) => number === KARIMA)?.mode)
      .toBe('auto');
    await callOut(KARIMA);
    await expect.poll(pathsAsked, { timeout: 20_000 }).toContain('/pris');
    await page.getByLabel('Les travailleurs répondent seuls').uncheck();
    await expect
      .poll(() => world.twilio.handsets().find(({ number }) => number === KARIMA)?.calls)
      .toBe('ring');
  });

  describe('« Lire à voix haute »', () => {
    const RECORDER = `
      window.said = [];
      Object.defineProperty(window, 'speechSynthesis', { value: {
        speak: ({ text, lang }) => window.said.push(lang + ' ' + text),
        cancel: () => {}, getVoices: () => [] } });`;

    it('reads the line’s words in their language, once, and only when told to', async () => {
      documents = { [VOICE]: () => MENU, '/menu': () => '<Say language="fr-FR">Merci.</Say>' };
      const reading = await openPage('/phones', 1300, RECORDER);
      const said = () => reading.evaluate('window.said');
      expect(await reading.getByLabel('Lire à voix haute').isChecked()).toBe(false);
      await reading.getByRole('button', { name: 'Appeler la ligne' }).click();
      await tenant(reading).getByText('Pour parler à quelqu’un').waitFor();
      expect(await said()).toEqual([]);
      await reading.getByLabel('Lire à voix haute').check();
      await tenant(reading).getByRole('button', { name: 'Touche 1' }).click();
      await tenant(reading).getByText('Merci.').waitFor();
      expect(await said()).toEqual(['fr-FR Merci.']);
      await reading.context().close();
    });

    it('says that a browser has no voice, and fails on nothing', async () => {
      documents[VOICE] = () => MENU;
      const mute = await openPage(
        '/phones',
        1300,
        `Object.defineProperty(window, 'speechSynthesis', { value: undefined });`,
      );
      expect(await mute.getByLabel('Lire à voix haute').isDisabled()).toBe(true);
      await mute.getByRole('button', { name: 'Appeler la ligne' }).click();
      await tenant(mute).getByText('Pour parler à quelqu’un').waitFor();
      await mute.context().close();
    });
  });

  it.each([
    ['/', 1300],
    ['/', 390],
    ['/phones', 1300],
    ['/phones', 700],
    ['/phones', 390],
  ])(
    '%s at %i pixels, two telephones on line: axe has nothing to say, nothing scrolls sideways',
    async (path, width) => {
      documents[VOICE] = () => `${MENU}`;
      documents['/out'] = () => '<Say>Un appel.</Say><Pause length="60"/>';
      const narrow = await openPage(path, width);
      await narrow.getByRole('button', { name: 'Appeler la ligne' }).click();
      await tenant(narrow).getByText('Pour parler à quelqu’un').waitFor();
      await callOut(KARIMA);
      await narrow.locator('#worker-call').getByRole('button', { name: 'Décrocher' }).click();
      await narrow.locator('#worker-call').getByText('Un appel.').waitFor();
      expect(await violations(narrow)).toEqual([]);
      expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        width,
      );
      if (process.env.SHOTS)
        await narrow.screenshot({
          path: `/tmp/w/shot${path.replace('/', '-')}-${width}.png`,
          fullPage: true,
        });
      await narrow.context().close();
    },
  );
});
