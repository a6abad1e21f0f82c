import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addStaff } from '../statistics/household.js';
import { startWeb, type TestWeb } from './web.js';

const SECRET = 'https://agenda.example/private-0123456789abcdef/basic.ics';
let web: TestWeb;
let karima: { id: string; key: string };
let cookie: string;

beforeAll(async () => {
  web = await startWeb();
  karima = await addStaff(web.pool, { role: 'operateur', firstName: 'Karima' });
  cookie = await web.signIn(karima.key);
});
afterAll(() => web?.close());
afterEach(() => post('/compte/agenda/autres/retirer'));

const post = (path: string, form: Record<string, string> = {}) =>
  web.post(path, { form, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
const page = async () => (await web.get('/compte/agenda', cookie)).text();
const read = (change: string) =>
  web.pool.query(`UPDATE staff SET ${change} WHERE id = $1`, [karima.id]);

describe('« Vos autres rendez-vous »', () => {
  it('takes an address as pasted, and shows whose service it is, never the address', async () => {
    expect(await page()).toContain('Suivre cet agenda');
    const answer = await post('/compte/agenda/autres', {
      adresse: SECRET.replace('https', 'webcal'),
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/compte/agenda#autres']);
    const shown = await page();
    expect(shown).toContain('chez agenda.example');
    expect(shown).toContain('pas encore lu');
    expect(shown).not.toContain('private-');
    const { rows } = await web.pool.query(
      "SELECT payload FROM diary WHERE kind = 'read-agenda' AND state = 'waiting'",
    );
    expect(rows).toEqual([{ payload: { staffId: karima.id } }]);
  });

  it('says when it was last read and what was found, and what went wrong since', async () => {
    await post('/compte/agenda/autres', { adresse: SECRET });
    await read("agenda_read_at = '2026-11-23T08:00:00Z'");
    await web.pool.query(
      `INSERT INTO busy_time (id, staff_id, starts_at, ends_at)
       SELECT gen_random_uuid(), $1, '2026-12-08T09:00Z', '2026-12-08T10:00Z' FROM generate_series(1, 3)`,
      [karima.id],
    );
    expect(await page()).toMatch(/lu le .*9 ?[:h] ?00.*3 rendez-vous à venir/);
    await read("agenda_problem = 'gone'");
    const shown = await page();
    expect(shown).toContain('n’est plus partagé');
    expect(shown).toContain('Les heures lues avant restent prises.');
  });

  it('refuses what is no address, in French, without repeating it', async () => {
    const answer = await post('/compte/agenda/autres', {
      adresse: 'http://agenda.example/private-1',
    });
    const shown = await answer.text();
    expect(answer.status).toBe(422);
    expect(shown).toContain('https:// ou webcal:// est attendue');
    expect(shown).not.toContain('private-');
  });

  it('is forgotten with all that was read', async () => {
    await post('/compte/agenda/autres', { adresse: SECRET });
    await post('/compte/agenda/autres/retirer');
    expect(await page()).toContain('Suivre cet agenda');
    const { rows } = await web.pool.query('SELECT agenda_url FROM staff WHERE id = $1', [
      karima.id,
    ]);
    expect(rows).toEqual([{ agenda_url: null }]);
    expect((await web.pool.query('SELECT FROM busy_time')).rowCount).toBe(0);
  });

  it('is one’s own alone, and takes no form of another site', async () => {
    expect(
      (await web.post('/compte/agenda/autres', { form: { adresse: SECRET } })).status,
    ).not.toBe(200);
    const elsewhere = { cookie, 'sec-fetch-site': 'cross-site' };
    const answer = await web.post('/compte/agenda/autres', {
      ...{ form: { adresse: SECRET }, headers: elsewhere },
    });
    expect(answer.status).toBe(403);
    expect(await page()).toContain('Suivre cet agenda');
  });
});
