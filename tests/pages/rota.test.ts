import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWeb, type TestWeb } from '../http/web.js';
import { addStaff } from '../statistics/household.js';
import { openBrowser } from './browser.js';
import { barriersOn } from './checks.js';

let web: TestWeb;
let browser: Browser;
let key: string;

beforeAll(async () => {
  web = await startWeb();
  const about = { territories: ['93'] };
  ({ key } = await addStaff(web.pool, { firstName: 'Awa', role: 'coordinateur', ...about }));
  for (const firstName of ['Karima', 'Samir'])
    await addStaff(web.pool, { firstName, role: 'operateur', ...about });
  await web.pool.query(`UPDATE staff SET phone = '+3363998910' || length(first_name)::text || '1'`);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

async function open(scripts: boolean) {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: scripts, bypassCSP: scripts, locale: 'fr-FR' },
    viewport: { width: 360, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(`${web.url}/connexion`);
  await page.getByLabel('Clé d’accès').fill(key);
  await page.getByLabel('Clé d’accès').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/connexion');
  await page.goto(`${web.url}/astreintes`);
  return page;
}

describe('the rota, by keyboard and without a script', () => {
  it('is planned for weeks in turn, and an absence is noted', async () => {
    const page = await open(false);
    const plan = page.locator('form[action="/astreintes/planifier"]');
    await plan.getByLabel('Semaine 1').focus();
    await page.keyboard.type('Karima');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Samir');
    await plan.getByLabel('Nombre de semaines').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('fait') === 'plan');
    expect(await page.getByRole('status').textContent()).toContain('planifiées');
    const week = page.getByRole('table', { name: 'Cette semaine : qui est d’astreinte' });
    expect(await week.textContent()).toContain('Karima');

    const absence = page.locator('form[action="/astreintes/absence"]');
    await absence.getByLabel('Qui').selectOption({ label: 'Samir MARTEL' });
    await absence.getByLabel('Premier jour').fill('2026-12-02');
    await absence.getByLabel('Dernier jour, compris').fill('2026-12-03');
    await absence.getByRole('button', { name: 'Noter l’absence' }).press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('à remplacer');
    await page.context().close();
  });

  it('filled, refused and warned about, has no barrier', async () => {
    const page = await open(true);
    expect(await barriersOn(page)).toEqual([]);
    const add = page.locator('form[action="/astreintes/ajouter"]');
    await add.getByLabel('Qui').selectOption({ label: 'Karima MARTEL' });
    await add.getByLabel('Fin, jour').fill('2026-11-24');
    await add.getByRole('button', { name: 'Ajouter' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('déjà d');
    expect(await barriersOn(page)).toEqual([]);
    await page.context().close();
  });
});
