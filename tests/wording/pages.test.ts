import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWeb, type TestWeb } from '../http/web.js';
import { openBrowser } from '../pages/browser.js';
import { addStaff } from '../statistics/household.js';
import { OWN_WORDS } from './office.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Where to leave pictures of the pages, when one wants to look at them. */
const PICTURES = process.env.PAGE_PICTURES;
const SHEET = '/textes/93/premier-contact-amont/ouvrir';

let web: TestWeb;
let browser: Browser;
const open: BrowserContext[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  web = await startWeb();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()));
  await web?.close();
});
afterAll(() => browser?.close());

/** Someone of the team at their browser; scripts run for axe alone, the pages have none. */
async function sitDown(
  firstName: string,
  { role = 'superviseur', width = 1280, scripts = false } = {},
): Promise<Page> {
  const { key } = await addStaff(web.pool, { firstName, role, territories: ['93', '69'] });
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    bypassCSP: scripts,
    locale: 'fr-FR',
  });
  open.push(context);
  // A button that is not there fails the test at once, with its name.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(`${web.url}/connexion`);
  await page.getByLabel('Clé d’accès').fill(key);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
  await page.goto(web.url + SHEET);
  return page;
}

/** The panel of the sender that takes answers. */
const panel = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Expéditeur à double sens' }) });

async function type(page: Page, words: string, why = 'Le square est mieux connu'): Promise<void> {
  await panel(page).getByLabel('Texte proposé').fill(words);
  await panel(page).getByLabel('Pourquoi ce changement').fill(why);
}

const press = (page: Page, name: string) =>
  panel(page).getByRole('button', { name, exact: true }).click();

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

async function barriers(page: Page) {
  await page.addScriptTag({ path: AXE });
  const found = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => [id, nodes.map((n) => n.failureSummary)]);
}

/** Levels of the headings, as a screen reader lists them. */
const headings = (page: Page) =>
  page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))))
    .catch(() => []);

describe('the page of a text', () => {
  it('shows what a household would read and what it costs, and writes nothing', async () => {
    const page = await sitDown('Nadia');
    await type(page, OWN_WORDS.replace('tout près', 'bientôt'));
    await press(page, 'Prévisualiser');
    const shown = panel(page).locator('#resultat');
    await shown.waitFor();
    const text = (await shown.textContent()) ?? '';
    expect(text).toContain('Bonjour, ici Catherine, Logement Plus. On se voit bientôt');
    expect(text).toMatch(/\d+ caractères .* · UCS-2, \d+ unités · 3 SMS/);
    expect(text).toMatch(/Lettres hors GSM-7[^:]*: ô/);
    expect(text).toContain('3 SMS en UCS-2');
    expect(await panel(page).getByLabel('Texte proposé').inputValue()).toContain('bientôt');
    expect((await web.pool.query('SELECT 1 FROM wording')).rowCount).toBe(0);
    await picture(page, 'texte-apercu');

    await type(page, OWN_WORDS);
    await press(page, 'Prévisualiser');
    await shown.getByText('Rien à corriger').waitFor();
    expect(await shown.textContent()).toMatch(/GSM-7, \d+ unités · 1 SMS/);
  });

  it('keeps what was typed when it may not be proposed, and says why where it is', async () => {
    const page = await sitDown('Nadia');
    const wrong = OWN_WORDS.replace('au square', 'pour votre loyer');
    await type(page, wrong);
    await press(page, 'Proposer');
    const summary = page.getByRole('alert');
    expect(await summary.textContent()).toContain("« loyer » ne s'écrit pas");
    expect(await page.title()).toMatch(/^Erreur : /);
    const field = panel(page).getByLabel('Texte proposé');
    expect(await field.inputValue()).toBe(wrong);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await panel(page).getByLabel('Pourquoi').inputValue()).toBe('Le square est mieux connu');
    await summary.getByRole('link').first().click();
    expect(new URL(page.url()).hash).toBe('#texte-two_way');
    await picture(page, 'texte-erreur');
  });

  it('carries a proposal from one person to another, then to the history', async () => {
    const nadia = await sitDown('Nadia');
    await type(nadia, OWN_WORDS);
    await press(nadia, 'Proposer');
    await nadia.getByRole('status').waitFor();
    expect(await panel(nadia).getByRole('button').allTextContents()).toEqual([
      'Retirer ma proposition',
    ]);
    await picture(nadia, 'texte-propose');

    const julien = await sitDown('Julien');
    await julien.goto(`${web.url}/textes?territoire=69`);
    await picture(julien, 'textes-proposition');
    const waiting = julien.getByRole('heading', { name: 'Propositions en attente (1)' });
    await waiting.locator('..').getByRole('link').click();
    await picture(julien, 'texte-a-approuver');
    await press(julien, 'Approuver');
    expect(await julien.getByRole('status').textContent()).toContain('Approuvé');
    const words = panel(julien).getByRole('heading', {
      name: 'Mots en vigueur dans ce territoire',
    });
    expect(await words.locator('+ blockquote').textContent()).toBe(OWN_WORDS);
    const row = julien.getByRole('row').filter({ hasText: 'Le square est mieux connu' });
    expect(await row.textContent()).toMatch(/Nadia MARTEL[\s\S]*Approuvé[\s\S]*Julien MARTEL/);
    await picture(julien, 'texte-approuve');

    await julien.goto(`${web.url}/textes?territoire=93`);
    const line = julien.getByRole('row').filter({ hasText: 'On se voit tout près, au square' });
    expect(await line.textContent()).toContain('français');
    await julien.goto(`${web.url}/textes?territoire=69`);
    expect(await julien.locator('main').textContent()).not.toContain('au square');
  });

  it('asks for a reason before a refusal, and gives it to whoever proposed', async () => {
    const nadia = await sitDown('Nadia');
    await type(nadia, OWN_WORDS);
    await press(nadia, 'Proposer');
    const julien = await sitDown('Julien');
    await press(julien, 'Refuser');
    expect(await panel(julien).getByRole('button', { name: 'Refuser' }).count()).toBe(1);
    await panel(julien).getByLabel('Motif du refus').fill('Le square ferme en hiver');
    await press(julien, 'Refuser');
    await julien.getByRole('status').waitFor();
    await nadia.reload();
    expect(await nadia.getByRole('table').textContent()).toContain('Le square ferme en hiver');
  });

  it('tells the slower of two people what the other decided', async () => {
    const nadia = await sitDown('Nadia');
    await type(nadia, OWN_WORDS);
    await press(nadia, 'Proposer');
    const [julien, awa] = [await sitDown('Julien'), await sitDown('Awa')];
    await press(julien, 'Approuver');
    await press(awa, 'Approuver');
    expect(await awa.getByRole('alert').textContent()).toContain(
      'Julien MARTEL a déjà approuvé cette proposition.',
    );
  });

  it('offers the house’s words back once others are in force', async () => {
    const nadia = await sitDown('Nadia');
    await type(nadia, OWN_WORDS);
    await press(nadia, 'Proposer');
    const julien = await sitDown('Julien');
    await press(julien, 'Approuver');
    await panel(julien).getByLabel('Pourquoi ce changement').fill('Le square a fermé');
    await press(julien, 'Proposer de revenir aux mots de la maison');
    await nadia.reload();
    await nadia.getByText('Revenir aux mots de la maison :').waitFor();
    await press(nadia, 'Approuver');
    await panel(nadia).getByText('Mots en vigueur : ceux de la maison').waitFor();
  });

  it('is read without a form by those who may not write, and where the words are the same for all', async () => {
    const page = await sitDown('Odile', { role: 'coordinateur' });
    expect(await page.locator('main form').count()).toBe(0);
    const supervisor = await sitDown('Nadia');
    await supervisor.goto(`${web.url}/textes/93/detresse/secours`);
    expect(await supervisor.locator('main form').count()).toBe(0);
    expect(await supervisor.locator('main').textContent()).toContain('protocole de sécurité');
  });

  it('does not exist for a territory that is not the reader’s, nor for a text that is not', async () => {
    const { key } = await addStaff(web.pool, { territories: ['93'] });
    const cookie = await web.signIn(key);
    for (const path of [
      '/textes/69/stop/reprise',
      '/textes/93/stop/rien',
      '/textes/93/constructor/x',
    ]) {
      expect((await web.get(path, cookie)).status).toBe(404);
    }
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const form = { langue: 'fr', expediteur: 'two_way', texte: OWN_WORDS, pourquoi: 'x' };
    const foreign = SHEET.replace('93', '69');
    const sent = await web.post(foreign, { form: { ...form, geste: 'proposer' }, headers });
    expect(sent.status).toBe(404);
    expect((await web.pool.query('SELECT 1 FROM wording')).rowCount).toBe(0);
  });
});

describe.each([
  ['telephone', 360],
  ['bureau', 1280],
])('on a %s', (_device, width) => {
  it('the list, a preview, an error and a proposal have no barrier, and headings in order', async () => {
    const page = await sitDown('Nadia', { width, scripts: true });
    const check = async (what: string) => {
      expect([what, await barriers(page)]).toEqual([what, []]);
      const levels = await headings(page);
      expect(levels.length).toBeGreaterThan(2);
      for (const [at, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      }
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect([what, wide]).toEqual([what, width]);
    };
    await check('texte');
    await type(page, OWN_WORDS.replace('tout près', 'bientôt'));
    await press(page, 'Prévisualiser');
    await panel(page).locator('#resultat').waitFor();
    await check('aperçu');
    await press(page, 'Proposer');
    await page.getByRole('alert').waitFor();
    await check('erreur');
    await type(page, OWN_WORDS);
    await press(page, 'Proposer');
    await page.getByRole('status').waitFor();
    await check('proposé');
    const julien = await sitDown('Julien', { width, scripts: true });
    await press(julien, 'Approuver');
    await page.goto(`${web.url}/textes?territoire=93`);
    await check('liste');
    await page.goto(`${web.url}${SHEET}?langue=ar`);
    await check('arabe');
  });
});
