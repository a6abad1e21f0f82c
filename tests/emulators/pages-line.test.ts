import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addWorker, callsIn, LINE, MONDAY } from '../journeys/line-story.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { openWorld, type World } from '../support/world.js';
import { BROWSER, openBrowser } from './browser.js';

// A browser starts slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.runIf(BROWSER)('a call placed from the page of telephones', () => {
  let world: World;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld({ at: MONDAY });
    await receiveFile(world, [household(1)]);
    await world.settle();
    const karima = await addWorker(world, 'Karima', { calls: 'ring' });
    world.emulators.pages.setPhonebook([
      { number: phoneOf(1), label: 'Foyer Martinel' },
      { number: karima, label: 'Karima', kind: 'worker' },
      { number: LINE, label: 'La ligne', kind: 'line' },
    ]);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    page.setDefaultTimeout(15_000);
    await page.goto(`${world.emulators.url}/phones`);
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('goes through the product: menu, queue, the worker’s key, and words from one to the other', async () => {
    const tenant = page.locator('#tenant-call');
    const worker = page.locator('#worker-call');
    await page.getByRole('button', { name: 'Foyer Martinel' }).click();
    await page.getByRole('button', { name: 'Appeler la ligne' }).click();
    await tenant.getByText('Bonjour, vous êtes bien chez Logement Plus').waitFor();
    await tenant.locator('.call-state', { hasText: 'attend une touche ou des mots' }).waitFor();
    await tenant.getByRole('button', { name: 'Touche 1' }).click();
    await tenant.getByText('Ne quittez pas').waitFor();

    await worker.locator('.call-state', { hasText: 'Sonne : appel du 01 99 00 40 00' }).waitFor();
    await worker.getByRole('button', { name: 'Décrocher' }).click();
    await worker.getByText('Un appel sur la ligne, dossier 93-2026-00001').waitFor();
    await worker.getByRole('button', { name: 'Touche 1' }).click();
    await worker.locator('.call-state', { hasText: 'En ligne avec Foyer Martinel' }).waitFor();
    await worker.getByLabel('Dire au téléphone').fill('Bonjour, je vous écoute.');
    await page.keyboard.press('Enter');
    await tenant.locator('.bubble.from-other', { hasText: 'je vous écoute' }).waitFor();
    await tenant.getByRole('button', { name: 'Raccrocher' }).click();
    await tenant.locator('.call-state', { hasText: 'Terminé' }).waitFor();
    await world.settle();
    expect(await callsIn(world)).toMatchObject([
      { direction: 'in', state: 'over', e164: phoneOf(1) },
    ]);
  });
});
