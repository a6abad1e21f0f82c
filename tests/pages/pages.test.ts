import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWeb, type TestWeb } from '../http/web.js';
import { openBrowser } from './browser.js';
import { barriersOn, widthOf } from './checks.js';
import { fillTown, MESSAGES } from './sample-town.js';

/** Where to leave pictures of the pages, when one wants to look at them. */
const PICTURES = process.env.PAGE_PICTURES;
const WIDTHS = { telephone: 360, bureau: 1280 };

let web: TestWeb;
let browser: Browser;
let staff: Awaited<ReturnType<typeof fillTown>>;

beforeAll(async () => {
  web = await startWeb();
  staff = await fillTown(web.pool);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await web?.close();
});

type Who = keyof typeof staff | null;

const PAGES: readonly { name: string; who: Who; path: string }[] = [
  { name: 'connexion', who: null, path: '/connexion' },
  { name: 'pilotage', who: 'superviseur', path: '/pilotage' },
  {
    name: 'pilotage-filtre',
    who: 'superviseur',
    path: '/pilotage?territoire=93&etape=CDP&du=2026-10-19',
  },
  { name: 'pilotage-vide', who: 'superviseur', path: '/pilotage?territoire=974&etape=CFP' },
  { name: 'pilotage-etat', who: 'pilote', path: '/pilotage' },
  { name: 'tournees', who: 'superviseur', path: '/pilotage/tournees' },
  { name: 'tournees-vide', who: 'superviseur', path: '/pilotage/tournees?territoire=974' },
  { name: 'tournees-etat', who: 'pilote', path: '/pilotage/tournees' },
  { name: 'dossiers', who: 'superviseur', path: '/dossiers' },
  { name: 'dossiers-vide', who: 'operateur', path: '/dossiers?reference=introuvable' },
  { name: 'dossier', who: 'superviseur', path: '/dossiers/93-2026-01874' },
  { name: 'dossier-retenu', who: 'operateur', path: '/dossiers/974-2026-00031' },
  { name: 'agenda', who: 'operateur', path: '/compte/agenda' },
  { name: 'bureau', who: 'operateur', path: '/bureau' },
  { name: 'astreintes', who: 'superviseur', path: '/astreintes?territoire=93' },
  { name: 'astreintes-lues', who: 'operateur', path: '/astreintes' },
  { name: 'appels', who: 'operateur', path: '/appels' },
  { name: 'appels-fait', who: 'operateur', path: '/appels?fait=sonne' },
  { name: 'message', who: 'operateur', path: `/messages-vocaux/${MESSAGES.household}` },
  { name: 'message-inconnu', who: 'operateur', path: `/messages-vocaux/${MESSAGES.stranger}` },
  { name: 'message-efface', who: 'superviseur', path: `/messages-vocaux/${MESSAGES.gone}` },
  { name: 'textes', who: 'superviseur', path: '/textes?territoire=69' },
  { name: 'texte', who: 'superviseur', path: '/textes/93/rendez-vous/creneaux' },
  { name: 'texte-arabe', who: 'superviseur', path: '/textes/93/rendez-vous/creneaux?langue=ar' },
  { name: 'texte-commun', who: 'superviseur', path: '/textes/93/detresse/secours' },
  { name: 'introuvable', who: 'operateur', path: '/nulle-part' },
  { name: 'refus', who: 'pilote', path: '/dossiers' },
];

/** Signs in as a person does, script switched off: the key is typed, the form sent. */
async function open(who: Who, width: number, scripts = false): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    bypassCSP: scripts,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  if (who) {
    await page.goto(`${web.url}/connexion`);
    await page.getByLabel('Clé d’accès').fill(staff[who].key);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.waitForURL((url) => url.pathname !== '/connexion');
  }
  return [context, page];
}

describe.each(PAGES)('page $name', ({ name, who, path }) => {
  it.each(Object.entries(WIDTHS))(
    'fits a %s without scrolling sideways, without a script',
    async (device, width) => {
      const [context, page] = await open(who, width);
      await page.goto(web.url + path);
      if (PICTURES) {
        await mkdir(PICTURES, { recursive: true });
        await page.screenshot({ path: `${PICTURES}/${name}-${device}.png`, fullPage: true });
      }
      const box = await page.locator('html').boundingBox();
      expect(box?.width).toBeLessThanOrEqual(width);
      expect(await widthOf(context, page)).toBe(width);
      await context.close();
    },
  );

  it.each(Object.entries(WIDTHS))('has no barrier on a %s', async (_device, width) => {
    const [context, page] = await open(who, width, true);
    await page.goto(web.url + path);
    expect(await barriersOn(page)).toEqual([]);
    await context.close();
  });
});

describe('what the pages say', () => {
  it('never prints « contacté » alone', async () => {
    const cookie = await web.signIn(staff.superviseur.key);
    for (const path of [
      '/pilotage',
      '/dossiers',
      '/dossiers/93-2026-01874',
      '/pilotage/export.csv',
    ]) {
      const text = await (await web.get(path, cookie)).text();
      expect(text).not.toMatch(/contactée?s?\b/i);
    }
  });

  it('says at the top why nothing left, and when it may, in the household’s own time', async () => {
    const [context, page] = await open('operateur', WIDTHS.telephone);
    await page.goto(`${web.url}/dossiers/974-2026-00031`);
    const notice = page.locator('.notice');
    expect(await notice.textContent()).toContain('Jour férié là où vit le ménage.');
    expect(await notice.textContent()).toContain('mar. 24 nov. à 09:00');
    await context.close();
  });

  it('plays a message without a script, and only once play is pressed', async () => {
    const [context, page] = await open('operateur', WIDTHS.telephone);
    const address = `/messages-vocaux/${MESSAGES.household}`;
    const isSound = (address: string) => new URL(address).pathname.endsWith('/son');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(web.url + address);
    expect(asked.filter(isSound)).toEqual([]);
    const answer = page.waitForResponse((response) => isSound(response.url()));
    // The button at the left of the browser's own player.
    await page.locator('audio').click({ position: { x: 24, y: 27 } });
    expect((await answer).status()).toBe(206);
    await context.close();
  });

  it('calls from the page of the calls as from the desk, by a form alone', async () => {
    const [context, page] = await open('operateur', WIDTHS.telephone);
    await page.goto(`${web.url}/appels`);
    await page.getByRole('button', { name: 'Appeler : dossier 93-2026-01874' }).click();
    // No telephone is registered for this person: it is said, in the page.
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Votre numéro de téléphone');
    await context.close();
  });

  it('tells the chart in words, and draws it without a script', async () => {
    const [context, page] = await open('superviseur', WIDTHS.bureau);
    await page.goto(`${web.url}/pilotage`);
    const chart = page.getByRole('img', {
      name: /Taux de contact \(CON1\) par semaine.*semaine du 5 oct\. : \d+/,
    });
    expect((await chart.boundingBox())?.height).toBeGreaterThan(150);
    await context.close();
  });
});
