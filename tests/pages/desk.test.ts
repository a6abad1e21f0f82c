import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCard } from '../http/line-rows.js';
import { startWeb, type TestWeb } from '../http/web.js';
import { addHousehold, addStaff } from '../statistics/household.js';
import { openBrowser } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PICTURES = process.env.PAGE_PICTURES;
/** The last is a screen of 1280 points whose text is four times as large (WCAG 1.4.10). */
const WIDTHS = { telephone: 360, bureau: 1280, 'zoom-400': 320 };

let browser: Browser;
let web: TestWeb;
let karima: { id: string; key: string };
let samir: { id: string; key: string; cookie: string };
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  web = await startWeb();
  karima = await addStaff(web.pool, { role: 'operateur', firstName: 'Karima' });
  const second = await addStaff(web.pool, { role: 'operateur', firstName: 'Samir' });
  samir = { ...second, cookie: await web.signIn(second.key) };
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
  await web.close();
});

async function openCard(about: { reference?: string; reason?: string } = {}): Promise<string> {
  const { reference = '93-2026-00001', reason = 'callback' } = about;
  const home = await addHousehold(web.pool, {
    ...{ reference, stage: 'ASSIGNATION', deadlineOn: '2026-12-01', deadlineKind: 'audience' },
  });
  return addCard(web.pool, { caseId: home.id, e164: home.e164, reason });
}

type How = { width?: number; scripts?: boolean; isChecked?: boolean };

/** Signed in as Karima; `isChecked` lets axe in, which our own rules would keep out. */
async function open(path: string, how: How = {}): Promise<Page> {
  const { width = WIDTHS.bureau, scripts = true, isChecked = false } = how;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    ...{ javaScriptEnabled: scripts, bypassCSP: isChecked, locale: 'fr-FR' },
  });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${web.url}/connexion`);
  await page.getByLabel('Clé d’accès').fill(karima.key);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
  await page.goto(web.url + path);
  return page;
}

const bySamir = (path: string, form: Record<string, string> = {}) =>
  web.post(path, {
    form,
    headers: { cookie: samir.cookie, 'sec-fetch-site': 'same-origin' },
  });
const state = async (id: string) =>
  (await web.pool.query('SELECT state, close_reason FROM card WHERE id = $1', [id])).rows[0];

/** Every part of the page that only opens when it is asked. */
const unfold = (page: Page) =>
  page.evaluate(
    `for (const part of document.querySelectorAll('details')) part.setAttribute('open', '')`,
  );

describe.each(Object.entries(WIDTHS))('on a screen of %s', (device, width) => {
  /** Fits without sliding sideways, and axe finds no barrier. */
  async function check(name: string, page: Page) {
    if (PICTURES) {
      await mkdir(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}/${name}-${device}.png`, fullPage: true });
    }
    expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(width);
    await page.addScriptTag({ path: AXE });
    const { violations } = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]),
      name,
    ).toEqual([]);
  }

  it('the list, the card and each of its forms fit, without a barrier', async () => {
    const card = await openCard();
    await openCard({ reference: '93-2026-00002', reason: 'visit-outcome' });
    await openCard({ reference: '93-2026-00003', reason: 'distress' });
    const visit = await openCard({ reference: '93-2026-00004', reason: 'visit-outcome' });
    const held = await openCard({ reference: '93-2026-00005' });
    await bySamir(`/bureau/${held}/pause`, { jusquau: '2026-12-04', motif: 'away' });
    const page = await open('/bureau', { width, isChecked: true });
    await check('bureau', page);
    for (const [name, id] of [
      ['carte', card],
      ['carte-visite', visit],
      ['carte-tenue', held],
    ]) {
      await page.goto(`${web.url}/bureau/${id}`);
      await unfold(page);
      await check(name ?? '', page);
    }
  });

  it('what was refused, counted, done or closed fits, without a barrier', async () => {
    const card = await openCard();
    const page = await open(`/bureau/${card}`, { width, isChecked: true });
    await page.locator('#ouvrir-sms').click();
    await page.locator('#texte').fill('Votre loyer est en retard, appelez le tribunal.');
    await page.getByRole('button', { name: 'Compter les SMS' }).click();
    await page.getByText('ne partira pas').waitFor();
    await check('carte-comptee', page);
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await check('carte-refusee', page);
    await page.locator('#ouvrir-clore').click();
    await page.getByLabel('Pourquoi ?').last().selectOption('answered');
    await page.getByRole('button', { name: 'Clore' }).click();
    await page.waitForURL('**/bureau?fait=close');
    await check('bureau-vide', page);
    await page.goto(`${web.url}/bureau/${card}`);
    await check('carte-close', page);
  });
});

/** Goes on by the key Tab until there; a page whose end is reached first fails. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

describe.each([
  ['with the script', true],
  ['without a script', false],
])('by the keyboard alone, %s', (_, scripts) => {
  it('a card is taken, a text written and the card closed', async () => {
    const card = await openCard();
    const page = await open('/bureau', { scripts });
    await tabTo(page, `#prendre-${card}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/bureau/${card}?fait=prise`);
    expect(await page.locator('.notice').textContent()).toContain('La carte est à vous');

    await tabTo(page, '#ouvrir-sms');
    await page.keyboard.press('Enter');
    await tabTo(page, '#texte');
    await page.keyboard.type('Votre loyer');
    await tabTo(page, 'button[value=envoyer]');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    // The page opens where the work is, with what was typed.
    expect(await page.locator('#texte:focus').inputValue()).toBe('Votre loyer');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Bonjour, je vous appelle demain.');
    await tabTo(page, 'button[value=envoyer]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/bureau/${card}?fait=sms`);

    await tabTo(page, '#ouvrir-clore');
    await page.keyboard.press('Enter');
    await tabTo(page, '#motif-clore');
    await page.keyboard.type('Rép');
    await tabTo(page, '#acte-clore button');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/bureau?fait=close');
    expect(await state(card)).toEqual({ state: 'closed', close_reason: 'answered' });
    const { rows } = await web.pool.query(
      `SELECT payload->>'body' AS body FROM diary WHERE kind = 'send-text'`,
    );
    expect(rows).toEqual([{ body: 'Bonjour, je vous appelle demain.' }]);
  });
});

describe('live, under the page’s own rules', () => {
  it('what another does is shown and said, and the keyboard stays where it was', async () => {
    const [one, two] = [await openCard(), await openCard({ reference: '93-2026-00002' })];
    const page = await open('/bureau');
    await page.getByText('se met à jour seule').waitFor();
    await page.locator(`#ouvrir-${two}`).focus();
    await bySamir(`/bureau/${one}/prendre`);
    await page.getByText('Samir s’en occupe').waitFor();
    expect(await page.locator('#nouvelles').textContent()).toBe('1 carte libre, 0 à vous');
    expect(await page.locator(`#ouvrir-${two}:focus`).count()).toBe(1);
    await page.getByRole('heading', { name: 'Libres (1)' }).waitFor();
  });

  it('who was on a card that goes away is led to a heading, not to the top', async () => {
    const card = await openCard();
    const page = await open('/bureau');
    await page.locator(`#prendre-${card}`).focus();
    await bySamir(`/bureau/${card}/prendre`);
    await page.getByText('Samir s’en occupe').waitFor();
    expect(await page.locator('#libres:focus').count()).toBe(1);
  });

  it('nothing moves under somebody who writes; the changes are counted, then shown', async () => {
    const card = await openCard();
    const page = await open(`/bureau/${card}`);
    await page.locator('#ouvrir-sms').click();
    await page.locator('#texte').fill('Bonjour Madame');
    await bySamir(`/bureau/${card}/prendre`);
    await page.getByText('1 changement,').waitFor();
    // What the card says is no form: it is shown at once.
    await page.locator('[data-live=faits]').getByText('Samir s’en occupe').waitFor();
    await bySamir(`/bureau/${card}/rendre`);
    await page.getByText('2 changements,').waitFor();
    await bySamir(`/bureau/${card}/prendre`);
    await page.getByText('3 changements,').waitFor();
    expect(await page.locator('#texte:focus').inputValue()).toBe('Bonjour Madame');
    await page.locator('#texte').fill('');
    await page.locator('#rafraichir').focus();
    await page.locator('#gestes').waitFor();
    await page.locator('#acte-sms').waitFor({ state: 'detached' });
  });

  it('the texts are counted while they are typed', async () => {
    const page = await open(`/bureau/${await openCard()}`);
    await page.locator('#ouvrir-sms').click();
    await page.locator('#texte').pressSequentially('Bonjour, à demain.');
    await page.getByText('1 SMS sur 3 · 18 signes · peut partir').waitFor();
    await page.locator('#texte').fill('a'.repeat(161));
    await page.getByText('2 SMS sur 3 · 161 signes').waitFor();
  });

  it('the server comes back: what changed meanwhile is shown', async () => {
    const card = await openCard();
    const page = await open('/bureau');
    await page.getByText('se met à jour seule').waitFor();
    web.streams.close();
    await bySamir(`/bureau/${card}/prendre`);
    await page.getByText('Samir s’en occupe').waitFor();
  });

  it('a session that is over is said', async () => {
    await openCard();
    const page = await open('/bureau');
    await page.getByText('se met à jour seule').waitFor();
    await web.pool.query('DELETE FROM web_session WHERE staff_id = $1', [karima.id]);
    await page.getByText('Votre session est finie').waitFor();
  });

  it('two hundred cards are drawn in a moment, and drawn anew as fast', async () => {
    const cards = [];
    for (let n = 0; n < 200; n += 1) cards.push(await openCard({ reference: `93-2026-1${n}` }));
    const page = await open('/bureau');
    await page.getByText('se met à jour seule').waitFor();
    const began = performance.now();
    await page.reload();
    await page.getByRole('heading', { name: 'Libres (200)' }).waitFor();
    expect(performance.now() - began).toBeLessThan(3000);
    await page.getByText('se met à jour seule').waitFor();
    const again = performance.now();
    await bySamir(`/bureau/${cards[7]}/prendre`);
    await page.getByRole('heading', { name: 'Libres (199)' }).waitFor();
    expect(performance.now() - again).toBeLessThan(3000);
  });
});
