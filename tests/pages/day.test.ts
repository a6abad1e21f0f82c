import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWeb, type TestWeb } from '../http/web.js';
import { addHousehold, addStaff } from '../statistics/household.js';
import { createTestClock } from '../support/clock.js';
import { openBrowser } from './browser.js';
import { barriersOn, widthOf } from './checks.js';

/** Tuesday 1 December 2026, 14:05 in Paris: the first visit has begun. */
const NOW = '2026-12-01T13:05:00Z';
const clock = createTestClock(NOW);
let web: TestWeb;
let browser: Browser;
let karima: { id: string; key: string };
let paul: { id: string; key: string };
let first: { id: string; reference: string; visit: string };
let second: { id: string; reference: string; visit: string };

beforeAll(async () => {
  web = await startWeb({ clock });
  browser = await openBrowser();
  karima = await addStaff(web.pool, { role: 'operateur', firstName: 'Karima' });
  paul = await addStaff(web.pool, { role: 'operateur', firstName: 'Paul' });
  const other = await addStaff(web.pool, { role: 'operateur', firstName: 'Samir' });
  const pair = randomUUID();
  await web.pool.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1,'93',$2,$3,'{}')`,
    [pair, karima.id, other.id],
  );
  first = await visited(pair, '2026-12-01T13:00:00Z', 'SERRANO');
  second = await visited(pair, '2026-12-01T15:00:00Z', 'BENAMAR');
  await web.pool.query(
    `UPDATE case_file SET two_workers_since = now(), language = 'ar', address_more = 'bât. C, 4e étage, porte gauche', violence = true WHERE id = $1`,
    [second.id],
  );
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await web?.close();
});
beforeEach(() => clock.set(NOW));

async function visited(pair: string, startsAt: string, lastName: string) {
  const { id, reference } = await addHousehold(web.pool, {
    lastName,
    deadlineOn: '2026-12-08',
    deadlineKind: 'audience',
    card: { reason: 'household-asks', urgency: 'today' },
    tries: [{ code: '21', at: '2026-11-29T16:30:00Z', body: 'Rappel' }],
  });
  const visit = randomUUID();
  await web.pool.query(
    `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, booked_by, created_at)
     VALUES ($1,$2,$3,$4,$4::timestamptz + interval '1 hour','tenant',now())`,
    [visit, id, pair, startsAt],
  );
  return { id, reference, visit };
}

async function open(
  who: { key: string },
  { scripts = true, bypassCSP = false, width = 360 } = {},
): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 780 }, javaScriptEnabled: scripts, bypassCSP, locale: 'fr-FR' },
  });
  const page = await context.newPage();
  await page.goto(`${web.url}/connexion`);
  await page.getByLabel('Clé d’accès').fill(who.key);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => url.pathname !== '/connexion');
  return [context, page];
}

const outcomes = async (visit: string) =>
  (
    await web.pool.query<{ detail: string; at: Date }>(
      `SELECT detail, at FROM attempt_event WHERE attempt_id = $1 AND kind = 'outcome' ORDER BY rank`,
      [visit],
    )
  ).rows;

/** The sheet, once the telephone keeps it. */
async function keptSheet(page: Page): Promise<void> {
  await page.goto(`${web.url}/ma-journee`);
  const isKept = () =>
    page.evaluate(
      "caches.open('ma-journee').then((c) => c.match('/ma-journee')).then((found) => found !== undefined)",
    );
  await expect.poll(isKept, { timeout: 10_000 }).toBe(true);
}

/** Being offline reaches a document that loads a moment late: its presses are held back as well. */
async function cutNetwork(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await context.route('**/ma-journee/*/*', (route) => route.abort('internetdisconnected'));
}

async function giveNetwork(context: BrowserContext): Promise<void> {
  await context.unroute('**/ma-journee/*/*');
  await context.setOffline(false);
}

describe('the sheet of the day', () => {
  it('tells what is needed at the door, and of no other pair’s visit', async () => {
    const [context, page] = await open(karima, { scripts: false });
    await page.goto(`${web.url}/ma-journee`);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const words of [
      ...['SERRANO', 'BENAMAR', '14:00', '3 rue des Lilas', 'bât. C, 4e étage, porte gauche'],
      ...['arabe : interprète à prévoir', 'Deux personnes, toujours', 'Violences signalées'],
      ...['audience dans 7 jours', 'À traiter : question posée', 'Mots neutres seulement.'],
    ])
      expect(text).toContain(words);
    expect(await page.locator('a[href^="tel:+3363998"]').count()).toBe(2);
    expect(await page.locator('a[href^="geo:0,0?q=3%20rue"]').count()).toBe(2);
    await context.close();
    const [elsewhere, empty] = await open(paul, { scripts: false });
    await empty.goto(`${web.url}/ma-journee`);
    expect(await empty.locator('main').textContent()).toContain('Aucune visite ce jour-là.');
    await elsewhere.close();
  });

  it('writes each reading of a household in the access log', async () => {
    const cookie = await web.signIn(karima.key);
    await web.pool.query('SELECT 1');
    await web.get('/ma-journee', cookie);
    const { rows } = await web.pool.query(
      "SELECT DISTINCT case_id FROM access_log WHERE action = 'read-day' AND staff_id = $1",
      [karima.id],
    );
    expect(rows.map(({ case_id }) => case_id).sort()).toEqual([first.id, second.id].sort());
  });

  it.each([360, 1280])('has no barrier, and fits %d without scrolling sideways', async (width) => {
    const [context, page] = await open(karima, { bypassCSP: true, width });
    await page.goto(`${web.url}/ma-journee`);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await barriersOn(page)).toEqual([]);
    expect(await widthOf(context, page)).toBe(width);
    await context.close();
  });

  it('runs files of ours and no other script', async () => {
    const cookie = await web.signIn(karima.key);
    const policy = (await web.get('/ma-journee', cookie)).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('is one printed page for a day of two visits', async () => {
    const [context, page] = await open(karima, { scripts: false });
    await page.goto(`${web.url}/ma-journee`);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await context.close();
  });
});

describe('a day that was planned', () => {
  beforeAll(async () => {
    const { rows } = await web.pool.query<{ id: string }>('SELECT id FROM pair');
    const pair = rows[0]?.id ?? '';
    const door = await visited(pair, '2026-12-02T09:00:00Z', 'OKAFOR');
    await web.pool.query(
      "UPDATE visit SET status = 'planned', announced = false, road_minutes = 12 WHERE id = $1",
      [door.visit],
    );
    const tight = {
      kind: 'tight',
      leavesAt: Date.parse('2026-12-02T10:00:00Z'),
      dueAt: Date.parse('2026-12-02T10:10:00Z'),
      road: 25,
    };
    await web.pool.query(
      `INSERT INTO tour (pair_id, day, meal_at, road_minutes, problems, planned_at)
       VALUES ($1, '2026-12-02', '2026-12-02T11:15:00Z', 65, $2, now())`,
      [pair, JSON.stringify([tight, { kind: 'no-meal' }])],
    );
  });

  it('tells the road, the meal, the doors without appointment, and what no order mends', async () => {
    const [context, page] = await open(karima, { bypassCSP: true });
    await page.goto(`${web.url}/ma-journee?jour=2026-12-02`);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const words of [
      ...['1. vers 10:00', 'OKAFOR', 'Sans rendez-vous', '12 min depuis l’étape d’avant'],
      ...['Karima et Samir : 1\u00a0h\u00a005 de route, repas à 12:15.'],
      ...['Entre 11:00 et 11:10 : 25 min de route pour 10 min.', 'le temps de manger'],
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Nous avons du retard');
    expect(await barriersOn(page)).toEqual([]);
    expect(await widthOf(context, page)).toBe(360);
    await context.close();
  });
});

describe('two presses at the door', () => {
  it('without a script: open the visit, press what came of it', async () => {
    const [context, page] = await open(karima, { scripts: false });
    await page.goto(`${web.url}/ma-journee`);
    const visit = page.locator(`#visite-${first.visit}`);
    await visit.getByText('À la porte : noter').click();
    await visit.getByRole('button', { name: 'Absent', exact: true }).click();
    expect(await page.getByRole('status').first().textContent()).toContain('Issue notée.');
    expect((await outcomes(first.visit)).map(({ detail }) => detail)).toEqual(['absent']);
    await context.close();
  });

  it('too early, the page says why and nothing is written', async () => {
    const [context, page] = await open(karima, { scripts: false });
    await page.goto(`${web.url}/ma-journee`);
    await page.locator(`#visite-${second.visit}`).getByRole('button', { name: 'J’arrive' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('trop tôt');
    await context.close();
  });
});

describe('without network', () => {
  it('the sheet stays readable, what is pressed is kept, and leaves once with its own hour', async () => {
    const [context, page] = await open(karima);
    await keptSheet(page);
    await cutNetwork(context);
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('SERRANO');
    const before = (await outcomes(first.visit)).length;
    const visit = page.locator(`#visite-${first.visit}`);
    await visit.locator('summary').first().click();
    await visit.getByRole('button', { name: 'Ménage rencontré' }).click();
    await page.getByText('1 geste est gardé').waitFor();
    await page.reload();
    await page.getByText('1 geste est gardé').waitFor();
    expect(await outcomes(first.visit)).toHaveLength(before);

    clock.set('2026-12-01T14:00:00Z');
    await giveNetwork(context);
    await expect.poll(() => outcomes(first.visit), { timeout: 15_000 }).toHaveLength(before + 1);
    const met = (await outcomes(first.visit)).at(-1);
    expect(met?.detail).toBe('met');
    // Pressed seconds before it could leave, and told so.
    expect(met?.at.getTime()).toBeLessThan(clock.now());
    expect(met?.at.getTime()).toBeGreaterThan(clock.now() - 60_000);
    await page.waitForFunction(
      "JSON.parse(localStorage.getItem('ma-journee') || '[]').length === 0",
    );
    await context.close();
  });

  it('no other page is kept, nor another day', async () => {
    const [context, page] = await open(karima);
    await keptSheet(page);
    await page.goto(`${web.url}/ma-journee?jour=2026-12-02`);
    await page.goto(`${web.url}/dossiers/${first.reference}`);
    const kept = await page.evaluate(
      'caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((c) => c.keys())))).then((all) => all.flat().map((r) => new URL(r.url).pathname + new URL(r.url).search))',
    );
    expect((kept as string[]).filter((path) => !/\.(css|js)$/.test(path))).toEqual(['/ma-journee']);
    await context.setOffline(true);
    await expect(page.goto(`${web.url}/dossiers/${first.reference}`)).rejects.toThrow();
    await context.close();
  });

  it('past midnight the kept sheet is shown no more', async () => {
    const [context, page] = await open(karima);
    await keptSheet(page);
    await page.evaluate(
      "caches.open('ma-journee').then((c) => c.match('/ma-journee').then((r) => r.text().then((t) => { const h = new Headers(r.headers); h.set('x-jusqua', String(Date.now() - 1)); return c.put('/ma-journee', new Response(t, { headers: h })); })))",
    );
    await context.setOffline(true);
    await page.reload();
    expect(await page.textContent('body')).not.toContain('SERRANO');
    expect(await page.textContent('body')).toContain('Aucune journée n’est gardée');
    await context.close();
  });

  it('signing out leaves nothing of it on the telephone', async () => {
    const [context, page] = await open(karima);
    await keptSheet(page);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.waitForURL((url) => url.pathname === '/connexion');
    expect(await page.evaluate('caches.keys()')).toEqual([]);
    await context.setOffline(true);
    await expect(page.goto(`${web.url}/ma-journee`)).rejects.toThrow();
    await context.close();
  });
});
