import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedRouter, type Route } from '../../src/http/guard.js';
import { routesOf, type WebAppDoors } from '../../src/http/web-app.js';
import { addHousehold, addStaff } from '../statistics/household.js';
import { addCall, addCard, addVoicemail } from './line-rows.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
const cookies: Record<string, string> = {};
const keys: Record<string, string> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  web = await startWeb();
  for (const role of ['operateur', 'coordinateur', 'superviseur', 'pilote', 'administrateur']) {
    const member = await addStaff(web.pool, { role });
    keys[role] = member.key;
    ids[role] = member.id;
    cookies[role] = await web.signIn(member.key);
  }
  await addHousehold(web.pool, { reference: '93-2026-7' });
  await addHousehold(web.pool, { reference: '69-2026-8', territory: '69', lastName: 'VERDIER' });
  await web.pool.query('UPDATE card SET id = $1 WHERE id = $2', [
    ...[CARD, await addCard(web.pool, { reason: 'unknown-number', e164: '+33639989801' })],
  ]);
  await web.pool.query('UPDATE voicemail SET id = $1 WHERE id = $2', [
    MESSAGE,
    await addVoicemail(web.pool, await addCall(web.pool)),
  ]);
});

afterAll(() => web?.close());

/** Of no message. */
const NONE = '01990000-0000-7000-8000-0000000000a2';
const MESSAGE = '01990000-0000-7000-8000-0000000000a1';

/** A card of nobody, and of no card. */
const CARD = '01990000-0000-7000-8000-0000000000a3';
const NO_CARD = '01990000-0000-7000-8000-0000000000a4';
const READERS = ['operateur', 'coordinateur', 'superviseur'];
const TRIAGE = ['operateur', 'coordinateur'];

const PAGES = {
  '/appels': ['operateur', 'coordinateur'],
  '/ma-journee': ['operateur', 'coordinateur'],
  [`/messages-vocaux/${MESSAGE}`]: ['operateur', 'coordinateur', 'superviseur'],
  [`/messages-vocaux/${MESSAGE}/son`]: ['operateur', 'coordinateur', 'superviseur'],
  '/pilotage': ['coordinateur', 'superviseur', 'pilote', 'administrateur'],
  '/pilotage/tournees': ['coordinateur', 'superviseur', 'pilote', 'administrateur'],
  '/pilotage/export.csv': ['coordinateur', 'superviseur', 'pilote', 'administrateur'],
  '/dossiers': ['operateur', 'coordinateur', 'superviseur'],
  '/dossiers/93-2026-7': ['operateur', 'coordinateur', 'superviseur'],
  '/astreintes': ['operateur', 'coordinateur', 'superviseur'],
  '/bureau': READERS,
  '/bureau/morceau': READERS,
  '/bureau/evenements': READERS,
  [`/bureau/${CARD}`]: READERS,
  [`/bureau/${CARD}/morceau`]: READERS,
  [`/bureau/${CARD}/visite`]: TRIAGE,
  '/dossiers/93-2026-7/visite': TRIAGE,
  '/textes': ['coordinateur', 'superviseur', 'administrateur'],
  '/textes/93/rendez-vous/creneaux': ['coordinateur', 'superviseur', 'administrateur'],
};

/** Forms that change something, by address. */
const FORMS = {
  '/astreintes/ajouter': ['coordinateur', 'superviseur'],
  '/astreintes/planifier': ['coordinateur', 'superviseur'],
  '/astreintes/retirer': ['coordinateur', 'superviseur'],
  '/astreintes/echanger': ['coordinateur', 'superviseur'],
  '/astreintes/absence': ['coordinateur', 'superviseur'],
  '/astreintes/absence/annuler': ['coordinateur', 'superviseur'],
  '/appels/appeler': ['operateur', 'coordinateur'],
  '/appels/issue': ['operateur', 'coordinateur'],
  [`/bureau/${NO_CARD}/prendre`]: READERS,
  [`/bureau/${NO_CARD}/rendre`]: READERS,
  [`/bureau/${NO_CARD}/passer`]: READERS,
  [`/bureau/${NO_CARD}/clore`]: READERS,
  [`/bureau/${NO_CARD}/reprendre`]: TRIAGE,
  [`/bureau/${NO_CARD}/appeler`]: TRIAGE,
  [`/bureau/${NO_CARD}/issue`]: TRIAGE,
  [`/bureau/${NO_CARD}/issue-visite`]: TRIAGE,
  [`/bureau/${NO_CARD}/sms`]: TRIAGE,
  [`/bureau/${NO_CARD}/compte`]: TRIAGE,
  [`/bureau/${NO_CARD}/creneaux`]: TRIAGE,
  [`/bureau/${NO_CARD}/visite`]: TRIAGE,
  [`/bureau/${NO_CARD}/annuler-visite`]: TRIAGE,
  '/dossiers/93-2026-7/visite': TRIAGE,
  '/dossiers/93-2026-7/annuler-visite': TRIAGE,
  [`/bureau/${NO_CARD}/pause`]: TRIAGE,
  [`/bureau/${NO_CARD}/danger`]: TRIAGE,
  [`/ma-journee/${MESSAGE}/arrivee`]: ['operateur', 'coordinateur'],
  [`/ma-journee/${MESSAGE}/depart`]: ['operateur', 'coordinateur'],
  [`/ma-journee/${MESSAGE}/issue`]: ['operateur', 'coordinateur'],
  [`/ma-journee/${MESSAGE}/retard`]: ['operateur', 'coordinateur'],
  [`/messages-vocaux/${MESSAGE}/blocage`]: ['operateur', 'coordinateur'],
  [`/messages-vocaux/${NONE}/deblocage`]: ['operateur', 'coordinateur'],
  '/dossiers/93-2026-7/lien': ['operateur', 'coordinateur'],
  '/textes/93/rendez-vous/creneaux': ['superviseur', 'administrateur'],
  '/textes/93/rendez-vous/creneaux/decision': ['superviseur', 'administrateur'],
};

describe.each(Object.entries(PAGES))('%s', (path, allowed) => {
  it('sends a stranger to sign in', async () => {
    const answer = await web.get(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/connexion']);
  });

  it.each(['operateur', 'coordinateur', 'superviseur', 'pilote', 'administrateur'])(
    'opens to %s only if the roles table says so',
    async (role) => {
      const answer = await web.get(path, cookies[role]);
      expect(answer.status).toBe(allowed.includes(role) ? 200 : 403);
      await answer.body?.cancel();
    },
  );
});

describe.each(Object.entries(FORMS))('a form sent to %s', (path, allowed) => {
  it.each(['operateur', 'coordinateur', 'superviseur', 'pilote', 'administrateur'])(
    'is read from %s only if the roles table says so',
    async (role) => {
      const headers = { cookie: cookies[role]!, 'sec-fetch-site': 'same-origin' };
      // Allowed, it is found to say nothing that our own pages would send.
      expect((await web.post(path, { headers })).status).toBe(allowed.includes(role) ? 404 : 403);
    },
  );

  it('is refused to a stranger, and when it comes from elsewhere', async () => {
    const own = await web.post(path, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(own.status).toBe(401);
    const headers = { cookie: cookies.superviseur!, 'sec-fetch-site': 'cross-site' };
    expect((await web.post(path, { headers })).status).toBe(403);
  });
});

describe('every address', () => {
  it.each([
    ['get', PAGES],
    ['post', FORMS],
  ] as const)('of the method %s is named in the lists above, or public', (wanted, named) => {
    const members = routesOf({ session: {} } as unknown as WebAppDoors)
      .filter(
        ({ access, method }) => method === wanted && !['public', 'signed-in'].includes(access),
      )
      .map(({ path }) => path.replace(':reference', '93-2026-7'))
      .map((path) => path.replace(':territoire/:flot/:cle', '93/rendez-vous/creneaux'))
      .map((path) => path.replace('/bureau/:id', `/bureau/${wanted === 'get' ? CARD : NO_CARD}`))
      .map((path) => path.replace(':id', path.endsWith('/deblocage') ? NONE : MESSAGE));
    expect(members.toSorted()).toEqual(Object.keys(named).toSorted());
  });

  it('stops the program when it names no access', () => {
    const route = { method: 'get', path: '/secret', handle: () => undefined } as unknown as Route;
    expect(() => guardedRouter([route], {} as never)).toThrow('/secret');
    const misspelt = { ...route, access: 'read-everything' } as unknown as Route;
    expect(() => guardedRouter([misspelt], {} as never)).toThrow('/secret');
  });

  it('that does not exist is a French page, without a word of the program', async () => {
    const answer = await web.get('/.env', cookies.operateur);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Page introuvable');
  });
});

describe('a territory', () => {
  it('sees only its own file, and cannot tell another from none', async () => {
    const other = await web.get('/dossiers/69-2026-8', cookies.superviseur);
    const none = await web.get('/dossiers/69-0000-0', cookies.superviseur);
    expect([other.status, none.status]).toEqual([404, 404]);
    expect(await other.text()).toBe(await none.text());
  });

  it('is not widened by the address', async () => {
    const text = await (await web.get('/dossiers?territoire=69', cookies.superviseur)).text();
    expect(text).toContain('93-2026-7');
    expect(text).not.toContain('69-2026-8');
  });
});

describe('reading a file', () => {
  it('is recorded with who, what and when', async () => {
    await web.get('/dossiers/93-2026-7', cookies.coordinateur);
    const { rows } = await web.pool.query(
      `SELECT action, c.reference, at FROM access_log l JOIN case_file c ON c.id = l.case_id WHERE staff_id = $1`,
      [ids.coordinateur],
    );
    expect(rows.at(-1)).toEqual({
      action: 'read-case',
      reference: '93-2026-7',
      at: new Date('2026-11-23T09:00:00Z'),
    });
  });

  it('shows a number in full only to those who may write to it', async () => {
    const page = async (role: string) =>
      (await web.get('/dossiers/93-2026-7', cookies[role])).text();
    expect(await page('operateur')).toMatch(/06 39 98 \d\d \d\d/);
    expect(await page('superviseur')).not.toMatch(/39 98/);
    expect(await page('superviseur')).toContain('06 •• •• •• ');
  });
});

describe('signing in', () => {
  it('takes a form from another site, and leads home by role', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:1' };
    const answer = await web.post('/connexion', { form: { cle: keys.pilote! }, headers });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    const home = await web.get('/', cookies.pilote);
    expect(home.headers.get('location')).toBe('/pilotage');
    expect((await web.get('/', cookies.operateur)).headers.get('location')).toBe('/bureau');
  });

  it('refuses an unknown key, an empty one, and a person who left', async () => {
    const gone = await addStaff(web.pool, { active: false });
    for (const cle of ['rien', '', gone.key]) {
      const answer = await web.post('/connexion', { form: { cle } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('keeps neither the key nor the token in the database', async () => {
    const token = cookies.pilote!.split('=')[1]!;
    const { rows } = await web.pool.query('SELECT token_hash FROM web_session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends when the session is over, and at sign-out', async () => {
    const { key, id } = await addStaff(web.pool);
    const cookie = await web.signIn(key);
    await web.pool.query(
      `UPDATE web_session SET expires_at = now() - interval '1 second' WHERE staff_id = $1`,
      [id],
    );
    expect((await web.get('/pilotage', cookie)).status).toBe(303);
    const again = await web.signIn(key);
    const own = { cookie: again, 'sec-fetch-site': 'same-origin' };
    expect((await web.post('/deconnexion', { headers: own })).status).toBe(303);
    expect((await web.get('/pilotage', again)).status).toBe(303);
  });

  it('marks its cookie for https alone when the service is reached so', async () => {
    const safe = await startWeb({ session: { https: true, sessionSeconds: 60, idleSeconds: 60 } });
    const { key } = await addStaff(safe.pool);
    const answer = await safe.post('/connexion', { form: { cle: key } });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-.*Max-Age=60; Path=\/;.*Secure/);
    expect(answer.headers.get('strict-transport-security')).not.toBeNull();
    await safe.close();
  });
});

describe('forms of other sites', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://ailleurs.example' }, 403],
    [{}, 403],
  ])('are refused: %j', async (headers, status) => {
    const answer = await web.post('/deconnexion', {
      headers: { ...headers, cookie: cookies.administrateur! } as Record<string, string>,
    });
    expect(answer.status).toBe(status);
    expect((await web.get('/pilotage', cookies.administrateur)).status).toBe(200);
  });
});

it('a link to an appointment is shown once to whoever asks for it, of their own territory alone', async () => {
  const headers = { cookie: cookies.operateur ?? '', 'sec-fetch-site': 'same-origin' };
  const ask = (reference: string) =>
    web.post(`/dossiers/${reference}/lien`, { form: { creer: 'oui' }, headers });
  const given = await (await ask('93-2026-7')).text();
  const [path] = /\/rdv\/[\w-]{32}/.exec(given) ?? [];
  expect((await web.get(path ?? '/nulle-part')).status).toBe(200);
  expect((await ask('69-2026-8')).status).toBe(404);
});
