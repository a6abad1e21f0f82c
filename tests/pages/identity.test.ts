import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretHash } from '../../src/http/session.js';
import { type OidcWorld, openOidcWorld } from '../http/oidc-world.js';
import { openBrowser } from './browser.js';
import { barriersOn, widthOf } from './checks.js';

const PICTURES = process.env.PAGE_PICTURES;
const WIDTHS = { telephone: 360, bureau: 1280 };
const INVITATION = 'invitation-pour-les-pages';
const [ASKED, TAKEN, CONFIRMED] = [
  ...['jeton-demande-pour-les-pages', 'jeton-pris-pour-les-pages', 'jeton-a-confirmer-aux-pages'],
] as [string, string, string];

let world: OidcWorld;
let browser: Browser;
let karima: { id: string };

beforeAll(async () => {
  world = await openOidcWorld();
  karima = await world.bound('p-karima-benali', { role: 'operateur', firstName: 'Karima' });
  const awa = await world.invite({ role: 'coordinateur', firstName: 'Awa' });
  await world.rows('UPDATE invitation SET code_hash = $1', secretHash(INVITATION));
  await world.rows(`UPDATE staff SET slack_user_id = 'U0PRISE' WHERE id = $1`, awa.id);
  for (const [token, user] of [
    [ASKED, 'U0DEMANDE'],
    [TAKEN, 'U0PRISE'],
    [CONFIRMED, 'U0KARIMA'],
  ]) {
    await world.rows(
      `INSERT INTO slack_link VALUES ($1, $2, 'karima', now() + interval '1 hour')`,
      secretHash(token ?? ''),
      user,
    );
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A browser, script switched off unless asked; `as` is a name of the provider's list. */
async function open({
  as,
  width = WIDTHS.telephone,
  scripts = false,
}: {
  as?: string;
  width?: number;
  scripts?: boolean;
} = {}): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    ...{ javaScriptEnabled: scripts, bypassCSP: scripts, locale: 'fr-FR' },
  });
  const page = await context.newPage();
  if (as) {
    await page.goto(`${world.web.url}/connexion`);
    await page.getByRole('link', { name: 'Se connecter avec mon compte professionnel' }).click();
    await page.getByRole('button', { name: as }).click();
    await page.waitForURL((url) => url.href.startsWith(world.web.url));
  }
  return [context, page];
}

const PAGES: readonly { name: string; as?: string; path: string }[] = [
  { name: 'connexion-fournisseur', path: '/connexion' },
  { name: 'invitation', path: `/invitation?code=${INVITATION}` },
  { name: 'invitation-finie', path: '/invitation?code=rien-du-tout-de-connu' },
  { name: 'connexion-interrompue', path: '/connexion/retour?code=x&state=y' },
  { name: 'compte', as: 'Karima Benali', path: '/compte' },
  { name: 'compte-relie', as: 'Karima Benali', path: '/compte?fait=slack' },
  { name: 'relier-slack', as: 'Karima Benali', path: `/compte/slack?jeton=${ASKED}` },
  {
    name: 'relier-slack-fini',
    as: 'Karima Benali',
    path: '/compte/slack?jeton=rien-du-tout-de-connu',
  },
];

describe.each(PAGES)('page $name', ({ name, as, path }) => {
  it.each(Object.entries(WIDTHS))('fits a %s and has no barrier', async (device, width) => {
    const [context, page] = await open({ ...(as && { as }), width, scripts: true });
    await page.goto(world.web.url + path);
    if (PICTURES) {
      await mkdir(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}/${name}-${device}.png`, fullPage: true });
    }
    expect(await widthOf(context, page)).toBe(width);
    expect(await barriersOn(page)).toEqual([]);
    await context.close();
  });
});

describe('without a script', () => {
  it('an account linked to nobody reads whom to ask, and may come back with another', async () => {
    const [context, page] = await open({ as: 'Marc Delmas' });
    await page.getByRole('heading', { name: 'Compte pas encore relié' }).waitFor();
    await page.getByRole('link', { name: 'Changer de compte' }).click();
    await page.getByRole('button', { name: 'Fermer aussi ma connexion ici' }).click();
    await page.waitForURL(`${world.web.url}/connexion?**`);
    await context.close();
  });

  it('the link given in Slack asks to sign in, then leads to the question, and « Relier » links', async () => {
    const [context, page] = await open();
    await page.goto(`${world.web.url}/compte/slack?jeton=${CONFIRMED}`);
    await page.getByRole('link', { name: 'Se connecter avec mon compte professionnel' }).click();
    await page.getByRole('button', { name: 'Karima Benali' }).click();
    await page.getByRole('heading', { name: 'Relier votre compte Slack ?' }).waitFor();
    expect(await page.locator('main').textContent()).toMatch(/karima.*U0KARIMA/);
    await page.getByRole('button', { name: 'Relier' }).click();
    await page.getByRole('status').waitFor();
    const slack = () =>
      world.rows('SELECT slack_user_id AS user FROM staff WHERE id = $1', karima.id);
    expect(await slack()).toEqual([{ user: 'U0KARIMA' }]);
    // The link served: opened again, it says so.
    await page.goto(`${world.web.url}/compte/slack?jeton=${CONFIRMED}`);
    await page.getByRole('heading', { name: 'Ce lien ne sert plus' }).waitFor();
    await page.goto(`${world.web.url}/compte`);
    await page.getByRole('button', { name: 'Délier' }).click();
    await page.getByRole('status').waitFor();
    expect(await slack()).toEqual([{ user: null }]);
    await context.close();
  });

  it('a Slack user who is another person’s is refused in words', async () => {
    const [context, page] = await open({ as: 'Karima Benali' });
    await page.goto(`${world.web.url}/compte/slack?jeton=${TAKEN}`);
    await page.getByRole('button', { name: 'Relier' }).click();
    await page.getByRole('heading', { name: 'Ce compte Slack est déjà relié' }).waitFor();
    await context.close();
  });

  it('« Se déconnecter » leaves the platform, then the provider, in a real browser', async () => {
    const [context, page] = await open({ as: 'Karima Benali' });
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: 'Fermer aussi ma connexion ici' }).click();
    await page.waitForURL(`${world.web.url}/connexion?**`);
    await page.goto(`${world.web.url}/compte`);
    expect(new URL(page.url()).pathname).toBe('/connexion');
    await context.close();
  });

  it('a form of another site links nothing', async () => {
    const cookie = await world.web.signIn(
      (await world.bound('p-pirate', { role: 'administrateur' })).key,
    );
    for (const path of ['/compte/slack', '/compte/slack/delier', '/compte/deconnexion-partout']) {
      const headers = { cookie, 'sec-fetch-site': 'cross-site' };
      expect((await world.web.post(path, { headers, form: { jeton: ASKED } })).status).toBe(403);
    }
  });
});
