import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addHousehold, addStaff } from '../statistics/household.js';
import { eventsOf, listenTo, soon } from './events.js';
import { addCard } from './line-rows.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
const pages: { close(): void }[] = [];

beforeEach(async () => {
  web = await startWeb();
  // The first page makes the process listen, and is told so: the others begin from there.
  const first = await listen((await reader()).cookie);
  await first.until(1);
  first.close();
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await web.close();
});

async function reader(about: { territories?: string[]; operator?: string } = {}) {
  const { id, key } = await addStaff(web.pool, { role: 'operateur', ...about });
  await web.pool.query('UPDATE staff SET operator = $2 WHERE id = $1', [id, about.operator]);
  return { id, cookie: await web.signIn(key) };
}
async function listen(cookie: string, address?: string) {
  const page = await listenTo(web, cookie, address);
  pages.push(page);
  return page;
}
async function openCard(about: { territory?: string; operator?: string } = {}) {
  const { id } = await addHousehold(
    web.pool,
    about.territory ? { territory: about.territory } : {},
  );
  await web.pool.query('UPDATE case_file SET operator = $2 WHERE id = $1', [id, about.operator]);
  return addCard(web.pool, { caseId: id, reason: 'callback' });
}

it('a page hears that something changed, and nothing of what', async () => {
  const { cookie } = await reader();
  const page = await listen(cookie);
  expect(page.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(page.response.headers.get('cache-control')).toContain('no-transform');
  expect(page.response.headers.get('x-accel-buffering')).toBe('no');
  expect(page.response.headers.get('connection')).toBe('close');
  await openCard();
  await page.until(1);
  await page.quiet();
  const said = new Set(page.heard.raw.split('\n').filter(Boolean));
  expect([...said].sort()).toEqual([': encore là', 'data: change', 'event: change', 'retry: 3000']);
});

it('territories do not cross, nor do operators; a number that nobody knows is everyone’s', async () => {
  const here = await listen((await reader({ operator: 'ici' })).cookie);
  const there = await listen((await reader({ territories: ['69'] })).cookie);
  await openCard({ operator: 'ailleurs' });
  await openCard({ territory: '69' });
  await there.until(1);
  await here.quiet();
  expect([here.events(), there.events()]).toEqual([[], ['change']]);
  await openCard({ operator: 'ici' });
  await here.until(1);
  await there.quiet();
  expect(there.events()).toHaveLength(1);
  await addCard(web.pool, { e164: '+33639989801', reason: 'unknown-number' });
  await Promise.all([here.until(2), there.until(2)]);
});

it('every act is told once, many at once together, and what only Slack shows to nobody', async () => {
  const { cookie } = await reader();
  const cards = [await openCard(), await openCard(), await openCard()];
  const page = await listen(cookie);
  await web.pool.query(`UPDATE card SET shown_version = version, slack_ts = '1'`);
  await page.quiet();
  expect(page.events()).toEqual([]);
  await web.pool.query('UPDATE card SET version = version + 1');
  await page.until(1);
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  expect((await web.post(`/bureau/${cards[0]}/prendre`, { headers })).status).toBe(303);
  await page.until(2);
  await page.quiet();
  expect(page.events()).toHaveLength(2);
});

it('a page that is behind when it begins to listen is told at once; one that is not, is not', async () => {
  const { cookie } = await reader();
  const card = await openCard();
  const [queue, own] = [
    await eventsOf(web, cookie, '/bureau'),
    await eventsOf(web, cookie, `/bureau/${card}`),
  ];
  const fresh = await listen(cookie, queue);
  await fresh.quiet();
  expect(fresh.events()).toEqual([]);
  await web.pool.query('UPDATE card SET version = version + 1 WHERE id = $1', [card]);
  await fresh.until(1);
  await (await listen(cookie, queue)).until(1);
  await (await listen(cookie, own)).until(1);
});

it('ends with the session: signed out, over, or of a person who left', async () => {
  const people = [await reader(), await reader(), await reader()];
  const open = await Promise.all(people.map(({ cookie }) => listen(cookie)));
  const [out, over, gone] = people.map(({ id }) => id);
  await web.pool.query('DELETE FROM web_session WHERE staff_id = $1', [out]);
  await web.pool.query('UPDATE web_session SET expires_at = now() WHERE staff_id = $1', [over]);
  await web.pool.query('UPDATE staff SET active = false WHERE id = $1', [gone]);
  await openCard();
  for (const page of open) {
    await page.over();
    expect(page.events()).toEqual(['fin']);
  }
});

it('follows its reader to other territories, without being opened again', async () => {
  const { id, cookie } = await reader();
  const page = await listen(cookie);
  await web.pool.query(`UPDATE staff SET territories = '{69}' WHERE id = $1`, [id]);
  await page.quiet();
  await openCard();
  await openCard({ territory: '69' });
  await page.until(1);
  await page.quiet();
  expect(page.events()).toEqual(['change']);
});

it('the database’s connection is lost: it comes back by itself, and everyone looks again', async () => {
  const page = await listen((await reader()).cookie);
  const lines = () =>
    web.pool.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'aller-vers desk pages'`,
    );
  const before = await lines();
  // One for the process, however many pages are open.
  expect(before.rows).toHaveLength(1);
  await web.pool.query('SELECT pg_terminate_backend($1)', [before.rows[0]?.pid]);
  await page.until(1);
  await soon('la connexion', async () => (await lines()).rows.length === 1);
  await openCard();
  await page.until(2);
});

it('a person has so many pages at most: the oldest is told, and ends', async () => {
  const { cookie } = await reader();
  const other = await listen((await reader()).cookie);
  const own = [];
  for (let n = 0; n < 5; n += 1) own.push(await listen(cookie));
  await own[0]?.over();
  expect(own[0]?.events()).toEqual(['ailleurs']);
  await openCard();
  await Promise.all([other, ...own.slice(1)].map((page) => page.until(1)));
});

it('the server stops: its pages are let go, to ask again', async () => {
  const page = await listen((await reader()).cookie);
  web.streams.close();
  await page.over();
  expect(page.events()).toEqual([]);
});

it('a stranger hears nothing, nor a role that reads no cards', async () => {
  const pilot = await addStaff(web.pool, { role: 'pilote' });
  const cookie = await web.signIn(pilot.key);
  expect((await web.get('/bureau/evenements', cookie)).status).toBe(403);
  expect((await web.get('/bureau/evenements')).status).toBe(303);
  expect((await web.get('/bureau/evenements', `aller-vers=${randomUUID()}`)).status).toBe(303);
});
