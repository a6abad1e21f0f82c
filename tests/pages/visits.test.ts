import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { secretHash } from '../../src/http/session.js';
import { addCard } from '../http/line-rows.js';
import { openTown } from '../http/visits.js';
import { startWeb, type TestWeb } from '../http/web.js';
import { openBrowser } from './browser.js';
import { barriersOn, widthOf } from './checks.js';

/** Where to leave pictures of the pages, when one wants to look at them. */
const PICTURES = process.env.PAGE_PICTURES;
const WIDTHS = { telephone: 360, bureau: 1280, 'zoom-400': 320 };
const LINK = `/rdv/${'lien-fictif-'.repeat(3).slice(0, 32)}`;

let browser: Browser;
let web: TestWeb;
let town: Awaited<ReturnType<typeof openTown>>;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  web = await startWeb();
  town = await openTown(web);
  await web.pool.query(
    "INSERT INTO visit_link (token_hash, case_id, expires_at) VALUES ($1, $2, '2027-01-31')",
    [secretHash(LINK.slice(5)), town.home.id],
  );
});
afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
  await web.close();
});

type How = { width?: number; isChecked?: boolean; signedIn?: boolean };

/** Without scripts, unless axe is to look: our own rules would keep it out. */
async function open(path: string, { width = 360, isChecked, signedIn }: How = {}): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 740 }, locale: 'fr-FR' },
    ...{ javaScriptEnabled: isChecked === true, bypassCSP: isChecked === true },
  });
  contexts.push(context);
  const page = await context.newPage();
  if (signedIn) {
    await page.goto(`${web.url}/connexion`);
    await page.getByLabel('Clé d’accès').fill(town.karima.key);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL((url) => url.pathname !== '/connexion');
  }
  await page.goto(`${web.url}${path}`);
  return page;
}

async function check(name: string, page: Page, width: number): Promise<void> {
  if (PICTURES) {
    await mkdir(PICTURES, { recursive: true });
    await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  expect(await widthOf(page.context(), page), name).toBe(width);
  expect(await barriersOn(page), name).toEqual([]);
}

const statuses = async () =>
  (
    await web.pool.query<{ status: string; by: string }>(
      'SELECT status, booked_by AS by FROM visit ORDER BY created_at, id',
    )
  ).rows.map(({ status, by }) => `${status} ${by.split(':')[0]}`);
const slots = (page: Page) => page.locator('button[name="moment"]');

describe('a household’s own link, on a narrow telephone without scripts', () => {
  it('books, moves and cancels by buttons that the keyboard reaches', async () => {
    const page = await open(LINK);
    expect(await page.getByText('Vous n’avez pas de rendez-vous.').count()).toBe(1);
    await slots(page).first().click();
    expect(await page.getByRole('status').textContent()).toContain('C’est noté. À bientôt.');
    expect(await statuses()).toEqual(['booked tenant']);

    const other = await slots(page).last().textContent();
    await slots(page).last().focus();
    await page.keyboard.press('Enter');
    await page.getByText('le rendez-vous est déplacé').waitFor();
    expect(await page.locator('main strong').first().textContent()).toBe(other);
    expect(await statuses()).toEqual(['moved tenant', 'booked tenant']);

    await page.getByRole('button', { name: 'Annuler le rendez-vous' }).click();
    await page.getByText('le rendez-vous est annulé').waitFor();
    expect(await statuses()).toEqual(['moved tenant', 'cancelled tenant']);
    expect(await page.getByRole('button', { name: 'Annuler le rendez-vous' }).count()).toBe(0);
  });

  it('a slot that went meanwhile is said, beside those that are left', async () => {
    const page = await open(LINK);
    await web.pool.query('UPDATE pair SET active = false');
    await slots(page).first().click();
    expect(await page.getByRole('status').textContent()).toContain('n’est plus libre');
    expect(await page.getByText('Aucun autre moment libre').count()).toBe(1);
    expect(await statuses()).toEqual([]);
  });

  it('every button is as large as a thumb', async () => {
    const page = await open(LINK);
    await slots(page).first().click();
    for (const button of await page.getByRole('button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

describe.each(Object.entries(WIDTHS))('on a screen of %s', (_device, width) => {
  it.each(['fr', 'arabe'])(
    'the household’s page fits, without a barrier (%s)',
    async (language) => {
      await web.pool.query('UPDATE case_file SET language = $1', [language]);
      const page = await open(LINK, { width, isChecked: true });
      await check(`rdv-${language}`, page, width);
      await slots(page).first().click();
      await page.getByRole('status').waitFor();
      await check(`rdv-pris-${language}`, page, width);
      await page.goto(`${web.url}/rdv/${'x'.repeat(32)}`);
      await check(`rdv-fini-${language}`, page, width);
    },
  );

  it('the team’s page of a visit fits, from the file and from a card, without a barrier', async () => {
    const { home } = town;
    const card = await addCard(web.pool, { caseId: home.id, e164: home.e164, reason: 'callback' });
    const page = await open(`/bureau/${card}/visite`, { width, isChecked: true, signedIn: true });
    await check('visite-carte', page, width);
    await page.locator('#moment').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Fixer la visite' }).click();
    await page.getByText('La visite est fixée').waitFor();
    await check('carte-visite-prise', page, width);
    await page.goto(`${web.url}/dossiers/93-2026-00001`);
    await check('dossier-visite', page, width);
    await page.getByRole('link', { name: 'Déplacer ou annuler' }).click();
    await page.locator('#annuler summary').click();
    await check('visite-dossier', page, width);
    await web.pool.query('UPDATE pair SET active = false');
    await page.locator('#moment').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Déplacer la visite' }).click();
    await page.getByRole('alert').waitFor();
    await check('visite-refusee', page, width);
  });
});

it('the team sets, moves and cancels without scripts, from the file', async () => {
  const page = await open('/dossiers/93-2026-00001', { signedIn: true });
  await page.getByRole('link', { name: 'Fixer la visite' }).click();
  await page.getByLabel('Quel créneau ?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Fixer la visite' }).click();
  expect(await page.getByRole('status').textContent()).toContain('La visite est fixée');
  await page.getByRole('link', { name: 'Déplacer ou annuler' }).click();
  await page.getByLabel('Quel créneau ?').selectOption({ index: 4 });
  await page.getByRole('button', { name: 'Déplacer la visite' }).click();
  expect(await page.getByRole('status').textContent()).toContain('La visite est déplacée');
  await page.getByRole('link', { name: 'Déplacer ou annuler' }).click();
  await page.getByText('Annuler la visite', { exact: true }).first().click();
  await page.getByLabel('Pourquoi ?').selectOption('household');
  await page.getByRole('button', { name: 'Annuler la visite' }).click();
  expect(await page.getByRole('status').textContent()).toContain('La visite est annulée');
  expect(await statuses()).toEqual(['moved staff', 'cancelled staff']);
});
