import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Emulators, startEmulators } from '../../emulators/start.js';
import { BROWSER, openBrowser, violations } from './browser.js';

const HOUSEHOLD = '+33639980001';
// A browser starts slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: Emulators;
beforeAll(async () => {
  world = await startEmulators({ productUrl: 'http://127.0.0.1:9' });
  world.pages.setPhonebook([{ number: HOUSEHOLD, label: 'Foyer Martinel', territory: 'Nord' }]);
  world.pages.setLinks([
    { label: 'Superviseur', url: '/supervision', method: 'POST', fields: { ticket: 'un' } },
  ]);
  await fetch(`${world.url}/api/chat.postMessage`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer xoxb-emulated' },
    body: JSON.stringify({ channel: 'C0ALLERVERS', text: 'AV-1', blocks: CARD }),
  });
});
afterAll(() => world.close());

const CARD = [
  { type: 'header', text: { type: 'plain_text', text: ':red_circle: Maintenant' } },
  {
    type: 'section',
    text: { type: 'mrkdwn', text: '*Rappel* demandé &lt;ici&gt; <https://a.example|voir>' },
  },
  { type: 'section', fields: [{ type: 'mrkdwn', text: '*Stade*\nCDP' }] },
  { type: 'divider' },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'take',
        style: 'primary',
        text: { type: 'plain_text', text: 'Je m’en occupe' },
      },
    ],
  },
  { type: 'context', elements: [{ type: 'mrkdwn', text: 'ouverte à 10 h' }] },
];

const MODAL = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Envoyer' },
  submit: { type: 'plain_text', text: 'Envoyer au locataire' },
  blocks: [
    {
      type: 'input',
      block_id: 'b',
      label: { type: 'plain_text', text: 'Texte du SMS' },
      element: { type: 'plain_text_input', action_id: 't', multiline: true },
    },
  ],
};

describe('without a browser', () => {
  it.each(['/', '/phones', '/desk'])('%s is a French page', async (path) => {
    const answer = await fetch(world.url + path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<html lang="fr">');
  });

  it('serves what the pages ask for, and nothing else of the folder', async () => {
    const page = await (await fetch(`${world.url}/`)).text();
    for (const [, asset] of page.matchAll(/(\/_emulator\/assets\/[a-z.]+)/g)) {
      expect((await fetch(world.url + asset)).status, asset).toBe(200);
    }
    const outside = await fetch(`${world.url}/_emulator/assets/..%2Fserver.ts`);
    expect(outside.status).toBe(404);
  });
});

describe.runIf(BROWSER)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1300, height: 850 } });
    await page.goto(world.url);
  });
  afterAll(() => browser.close());

  it('shows names, cards and links', async () => {
    await page.getByRole('button', { name: 'Foyer Martinel' }).waitFor();
    const card = page.locator('.card');
    await card.waitFor();
    expect(await card.textContent()).toContain('Rappel demandé <ici> voir');
    expect(await card.getByRole('link', { name: 'voir' }).getAttribute('href')).toBe(
      'https://a.example',
    );
    expect(await card.getByRole('img', { name: 'rouge' }).count()).toBe(1);
    const form = page.locator('.links form');
    expect(await form.getAttribute('action')).toBe('/supervision');
    expect(await form.locator('input[name=ticket]').getAttribute('value')).toBe('un');
  });

  it('lets one answer as the tenant, and shows what arrives without being reloaded', async () => {
    await page.getByRole('button', { name: 'Foyer Martinel' }).click();
    await page.getByLabel('Répondre comme ce locataire').fill('oui mardi');
    await page.keyboard.press('Enter');
    await page.locator('.bubble.out', { hasText: 'oui mardi' }).waitFor();
    expect(world.twilio.handsets()[0]?.messages.map(({ body }) => body)).toEqual(['oui mardi']);
  });

  it('turns a phone off and on', async () => {
    await page.getByLabel('Réseau').selectOption('off');
    await expect.poll(() => world.twilio.handsets()[0]?.behaviour).toBe('off');
    await page.locator('#auto').check();
    await expect.poll(() => world.personas.list()[0]?.mode).toBe('auto');
  });

  it('says so when a button reaches nobody', async () => {
    await page.getByRole('button', { name: 'Je m’en occupe' }).click();
    const status = page.getByText('Le bouton n’a pas eu d’effet');
    await status.waitFor();
    expect(await status.textContent()).toContain('injoignable');
  });

  it('opens a modal, keeps it on a missing text, closes it by its button', async () => {
    const { store } = world.slack;
    store.triggers.set('t', { user: 'U0KARIMA', bornAt: Date.now(), used: false });
    await fetch(`${world.url}/api/views.open`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer xoxb-emulated' },
      body: JSON.stringify({ trigger_id: 't', view: MODAL }),
    });
    const dialog = page.getByRole('dialog', { name: 'Envoyer' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Envoyer au locataire' }).click();
    await dialog.getByText('Champ obligatoire').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('opens one’s page, and sends a line that begins with « / » as a command', async () => {
    const { store } = world.slack;
    await page.getByRole('tab', { name: 'Accueil' }).click();
    await page.getByText('Votre page arrive…').waitFor();
    await fetch(`${world.url}/api/views.publish`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer xoxb-emulated' },
      body: JSON.stringify({ user_id: 'U0KARIMA', view: { type: 'home', blocks: CARD } }),
    });
    await page.locator('#messages', { hasText: 'ouverte à 10 h' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: '# equipe-mobile' }).click();
    const [answers, said] = [store.responseUrls.size, store.channels.get('C0ALLERVERS')!.messages];
    const before = said.length;
    await page.locator('#say-text').fill('/equipe');
    await page.keyboard.press('Enter');
    await expect.poll(() => store.responseUrls.size).toBe(answers + 1);
    expect(said).toHaveLength(before);
  });

  it.each([
    ['/', 1300],
    ['/phones', 390],
    ['/desk', 390],
  ])(
    '%s at %i pixels has nothing axe objects to, and scrolls in one direction',
    async (path, width) => {
      const other = await browser.newPage({ viewport: { width, height: 800 } });
      await other.goto(world.url + path);
      await other.locator('.card, .bubble').first().waitFor();
      expect(await violations(other)).toEqual([]);
      const wide = await other.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
      await other.close();
    },
  );
});
