import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OidcWorld, openJar, openOidcWorld } from './oidc-world.js';

let world: OidcWorld;
beforeAll(async () => {
  world = await openOidcWorld();
});
afterAll(() => world?.close());

const KARIMA = 'p-karima-benali';
const SAMIR = 'p-samir-haddad';
const STRANGER = 'p-marc-delmas';

describe('an invitation', () => {
  it('binds the account that opens it, once, and the next sign-in needs none', async () => {
    const samir = await world.invite({ role: 'operateur', firstName: 'Samir' });
    const jar = openJar(world);
    const shown = await jar.go(`/invitation?code=${samir.code}`);
    expect(shown.text).toContain('Bienvenue, Samir');
    const link = /href="(\/connexion\/aller\?code=[^"]+)"/.exec(shown.text)?.[1] ?? '';
    const done = await jar.signIn(SAMIR, { from: link });
    expect([done.status, new URL(done.url).pathname]).toEqual([200, '/compte']);
    expect(done.text).toContain('Votre compte est relié');
    const bound = await world.rows(
      'SELECT issuer, subject FROM staff_identity WHERE staff_id = $1',
      samir.id,
    );
    expect(bound).toEqual([{ issuer: world.issuer, subject: SAMIR }]);
    const again = await openJar(world).signIn(SAMIR);
    expect(new URL(again.url).pathname).toBe('/bureau');

    const other = openJar(world);
    expect((await other.go(`/invitation?code=${samir.code}`)).status).toBe(410);
    const late = await other.signIn(STRANGER, { from: `/connexion/aller?code=${samir.code}` });
    expect(late.status).toBe(410);
    expect(late.text).toContain('Cette invitation ne sert plus');
  });

  it('ends after its days, and with the person it was for', async () => {
    const expired = await world.invite();
    await world.rows(
      "UPDATE invitation SET expires_at = now() - interval '1 second' WHERE staff_id = $1",
      expired.id,
    );
    const gone = await world.invite();
    await world.rows('UPDATE staff SET active = false WHERE id = $1', gone.id);
    for (const { code } of [expired, gone]) {
      const jar = openJar(world);
      expect((await jar.go(`/invitation?code=${code}`)).status).toBe(410);
      const back = await jar.signIn(STRANGER, { from: `/connexion/aller?code=${code}` });
      expect([back.status, jar.cookies(world.web.url).size]).toEqual([410, 0]);
    }
    expect(await world.rows('SELECT 1 FROM staff_identity WHERE subject = $1', STRANGER)).toEqual(
      [],
    );
  });

  it('does not bind an account that is another person’s', async () => {
    const owner = await world.bound('p-awa-diallo', { role: 'coordinateur' });
    const other = await world.invite();
    const back = await openJar(world).signIn('p-awa-diallo', {
      from: `/connexion/aller?code=${other.code}`,
    });
    expect([back.status, await world.sessionsOf(other.id)]).toEqual([409, 0]);
    const [row] = await world.rows<{ staff_id: string }>(
      `SELECT staff_id FROM staff_identity WHERE subject = 'p-awa-diallo'`,
    );
    expect(row?.staff_id).toBe(owner.id);
  });

  it('replaces the account of before, whose sessions end', async () => {
    const claire = await world.bound('p-claire-fontanel', { role: 'pilote' });
    const old = openJar(world);
    await old.signIn('p-claire-fontanel');
    expect(await world.sessionsOf(claire.id)).toBe(1);
    await world.rows(
      `INSERT INTO invitation VALUES (encode(sha256('invitation-de-claire-bis'), 'hex'), $1, now() + interval '1 day')`,
      claire.id,
    );
    await openJar(world).signIn('p-helene-vasseur', {
      from: '/connexion/aller?code=invitation-de-claire-bis',
    });
    expect(new URL((await old.go('/compte')).url).pathname).toBe('/connexion');
    expect((await openJar(world).signIn('p-claire-fontanel')).status).toBe(403);
    await world.rows('DELETE FROM staff_identity WHERE staff_id = $1', claire.id);
  });
});

describe('whoever is linked to nobody', () => {
  it('reads whom to ask, opens nothing, and leaves a trace without their name', async () => {
    const jar = openJar(world);
    const back = await jar.signIn(STRANGER);
    expect(back.status).toBe(403);
    expect(back.text).toContain('Demandez une invitation');
    expect(jar.cookies(world.web.url).size).toBe(0);
    for (const path of ['/', '/bureau', '/dossiers', '/compte', '/pilotage']) {
      expect(new URL((await jar.go(path)).url).pathname).toBe('/connexion');
    }
    const [entry] = await world.rows(
      `SELECT staff_id, action FROM access_log WHERE action = 'refused:sign-in' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ staff_id: null, action: 'refused:sign-in' });
  });

  it('is not found by an e-mail address or a name: neither is asked of the provider', async () => {
    const left = await openJar(world).ask(`${world.web.url}/connexion/aller`);
    const asked = new URL(left.headers.get('location') ?? '').searchParams;
    expect(asked.get('scope')).toBe('openid');
    expect([...asked.keys()].sort()).toEqual([
      ...['client_id', 'code_challenge', 'code_challenge_method', 'nonce'],
      ...['redirect_uri', 'response_type', 'scope', 'state'],
    ]);
  });

  it('is what someone who left becomes', async () => {
    const nadia = await world.bound('p-nadia-rousseau', { role: 'superviseur' });
    const jar = openJar(world);
    await jar.signIn('p-nadia-rousseau');
    expect((await jar.go('/textes')).status).toBe(200);
    await world.rows('UPDATE staff SET active = false WHERE id = $1', nadia.id);
    expect(new URL((await jar.go('/textes')).url).pathname).toBe('/connexion');
    expect((await openJar(world).signIn('p-nadia-rousseau')).status).toBe(403);
  });
});

describe('coming back from the provider', () => {
  const RETURN = /\/connexion\/retour/;
  let karima: { id: string };
  beforeAll(async () => {
    karima = await world.bound(KARIMA, { role: 'operateur' });
  });

  it('opens a session under a token nobody saw, and ends the one the browser had', async () => {
    const jar = openJar(world);
    await jar.signIn(KARIMA);
    const first = jar.cookies(world.web.url).get('aller-vers');
    await jar.signIn(KARIMA);
    const second = jar.cookies(world.web.url).get('aller-vers');
    expect(second).not.toBe(first);
    expect((await world.web.get('/dossiers', `aller-vers=${first}`)).status).toBe(303);
    expect((await world.web.get('/dossiers', `aller-vers=${second}`)).status).toBe(200);
    expect(await world.sessionsOf(karima.id)).toBe(1);
  });

  it('is refused with another state, and with that of another browser', async () => {
    const jar = openJar(world);
    const { url } = await jar.signIn(KARIMA, { stop: RETURN });
    const forged = new URL(url);
    forged.searchParams.set('state', 'un-autre-etat-que-celui-du-depart-0001');
    const elsewhere = openJar(world);
    expect((await elsewhere.go(url)).status).toBe(400);
    await elsewhere.go('/connexion/aller', undefined, /\/oidc\/auth/);
    expect((await elsewhere.go(url)).status).toBe(400);
    expect((await jar.go(forged.href)).text).toContain('La connexion n’a pas abouti');
    // Even the right one comes too late: what was kept is kept for one return.
    expect((await jar.go(url)).status).toBe(400);
    expect(jar.cookies(world.web.url).size).toBe(0);
  });

  it('is refused with a code that served', async () => {
    const jar = openJar(world);
    const { url } = await jar.signIn(KARIMA, { stop: RETURN });
    const kept = new Map(jar.cookies(world.web.url));
    expect(new URL((await jar.go(url)).url).pathname).toBe('/bureau');
    const thief = openJar(world);
    for (const [name, value] of kept) thief.cookies(world.web.url).set(name, value);
    expect((await thief.go(url)).status).toBe(400);
    expect(world.logged).toContainEqual({ why: 'invalid_grant' });
  });

  it('says so when the person gave up there', async () => {
    const jar = openJar(world);
    const back = await jar.signIn('nobody-of-the-list');
    expect([back.status, /n’a pas abouti/.test(back.text)]).toEqual([400, true]);
  });

  it('is refused below the level of assurance that the settings require', async () => {
    const strict = await openOidcWorld({ acrValues: 'eidas2 eidas3' });
    await strict.bound(KARIMA, { role: 'operateur' });
    const left = await openJar(strict).ask(`${strict.web.url}/connexion/aller`);
    expect(left.headers.get('location')).toContain('acr_values=eidas2+eidas3');
    expect((await openJar(strict).signIn(KARIMA)).status).toBe(400);
    expect(strict.logged).toEqual([{ why: 'level of assurance' }]);
    await strict.close();
  });

  it('writes no token, code or subject in the log', () => {
    expect(world.logged.length).toBeGreaterThan(2);
    expect(JSON.stringify(world.logged)).not.toMatch(/p-karima|eyJ|code=/);
  });
});

describe('access keys beside a provider', () => {
  it('open for the administration alone, as the way in when the provider is down', async () => {
    const admin = await world.bound('p-autre', { role: 'administrateur' });
    const worker = await world.invite({ role: 'operateur' });
    const page = await (await world.web.get('/connexion')).text();
    expect(page).toContain('Accès de secours de l’administration');
    expect((await world.web.post('/connexion', { form: { cle: admin.key } })).status).toBe(303);
    const refused = await world.web.post('/connexion', { form: { cle: worker.key } });
    expect([refused.status, /ne servent plus pour votre rôle/.test(await refused.text())]).toEqual([
      401,
      true,
    ]);
  });

  it('open for nobody when the settings say so', async () => {
    const strict = await openOidcWorld({ keyHolders: 'personne' });
    const { key } = await strict.invite({ role: 'administrateur' });
    expect(await (await strict.web.get('/connexion')).text()).not.toContain('name="cle"');
    expect((await strict.web.post('/connexion', { form: { cle: key } })).status).toBe(404);
    await strict.close();
  });
});
