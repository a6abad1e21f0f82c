import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRouter, listen, sendJson } from '../../emulators/router.js';
import { createSignInProvider } from '../../src/adapters/oidc/provider.js';
import { type OidcWorld, openJar, openOidcWorld } from './oidc-world.js';
import { startWeb } from './web.js';

let world: OidcWorld;
let julien: { id: string };
const JULIEN = 'p-julien-morvan';
beforeAll(async () => {
  world = await openOidcWorld();
  julien = await world.bound(JULIEN, { role: 'superviseur' });
});
afterAll(() => world?.close());
beforeEach(() => world.rows('DELETE FROM web_session'));

const isIn = async (jar: ReturnType<typeof openJar>) =>
  new URL((await jar.go('/compte')).url).pathname === '/compte';

describe('« Se déconnecter »', () => {
  it('ends the session here, then the provider’s own, and comes back', async () => {
    const jar = openJar(world);
    await jar.signIn(JULIEN);
    const answer = await jar.ask(`${world.web.url}/deconnexion`, {});
    // By a page and not by a redirection: forms may lead nowhere but here.
    expect(answer.status).toBe(200);
    const [, address = ''] = /^0; url=(.+)$/.exec(answer.headers.get('refresh') ?? '') ?? [];
    expect(address).toMatch(new RegExp(`^${world.issuer}/session/end\\?`));
    expect(await world.sessionsOf(julien.id)).toBe(0);
    const back = await jar.signOutAtProvider(address);
    expect(new URL(back.url).pathname).toBe('/connexion');
    // The provider asks again who it is.
    expect((await jar.go('/connexion/aller')).text).toContain('Qui êtes-vous ?');
  });

  it('ends the session here even when the provider is down', async () => {
    const jar = openJar(world);
    await jar.signIn(JULIEN);
    world.emulators.oidc.setDown(true);
    expect((await jar.go('/deconnexion', {})).status).toBe(200);
    world.emulators.oidc.setDown(false);
    expect(await world.sessionsOf(julien.id)).toBe(0);
  });
});

describe('« Se déconnecter partout »', () => {
  it('ends every session of the person, and nobody else’s', async () => {
    const awa = await world.bound('p-awa-diallo', { role: 'coordinateur' });
    const [one, two, other] = [openJar(world), openJar(world), openJar(world)];
    await one.signIn(JULIEN);
    await two.signIn(JULIEN);
    await other.signIn('p-awa-diallo');
    expect((await one.go('/compte')).text).toContain('2 connexions sont ouvertes');
    await one.ask(`${world.web.url}/compte/deconnexion-partout`, {});
    expect([await isIn(one), await isIn(two), await isIn(other)]).toEqual([false, false, true]);
    expect(await world.sessionsOf(awa.id)).toBe(1);
  });
});

describe('the provider’s word that a session is over', () => {
  it('ends ours: closing one browser’s leaves the other', async () => {
    const [one, two] = [openJar(world), openJar(world)];
    await one.signIn(JULIEN);
    await two.signIn(JULIEN);
    await one.signOutAtProvider();
    expect([await isIn(one), await isIn(two)]).toEqual([false, true]);
  });
});

describe('a session', () => {
  it('ends when it is left alone, and is kept by being used', async () => {
    const jar = openJar(world);
    await jar.signIn(JULIEN);
    const left = (minutes: number) =>
      world.rows(`UPDATE web_session SET seen_at = now() - make_interval(mins => $1)`, minutes);
    await left(29);
    expect(await isIn(jar)).toBe(true);
    const [row] = await world.rows<{ fresh: boolean }>(
      `SELECT seen_at > now() - interval '1 minute' AS fresh FROM web_session`,
    );
    expect(row?.fresh).toBe(true);
    await left(31);
    expect(await isIn(jar)).toBe(false);
  });

  it('ends after its hours, however much it is used', async () => {
    const jar = openJar(world);
    await jar.signIn(JULIEN);
    await world.rows("UPDATE web_session SET expires_at = now() - interval '1 second'");
    expect(await isIn(jar)).toBe(false);
  });
});

describe('a logout token', () => {
  const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  type Claims = Record<string, unknown>;
  let sign: (claims: Claims, about?: { key?: CryptoKey }) => Promise<string>;
  let strangerKey: CryptoKey;
  let web: Awaited<ReturnType<typeof startWeb>>;
  let closeIssuer: () => Promise<void>;
  let issuer = '';
  let staffId = '';

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    strangerKey = (await generateKeyPair('ES256')).privateKey;
    const router = createRouter();
    const server = await listen(router);
    ({ close: closeIssuer, url: issuer } = server);
    router.route('GET', '/.well-known/openid-configuration', ({ res }) =>
      sendJson(res, 200, {
        issuer,
        ...{ jwks_uri: `${issuer}/jwks`, authorization_endpoint: `${issuer}/auth` },
        ...{ token_endpoint: `${issuer}/token`, response_types_supported: ['code'] },
      }),
    );
    router.route('GET', '/jwks', async ({ res }) =>
      sendJson(res, 200, { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] }),
    );
    sign = (claims, { key = privateKey } = {}) =>
      new SignJWT({ iss: issuer, aud: 'nous', sub: 's', jti: crypto.randomUUID(), ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'k', typ: 'logout+jwt' })
        .setIssuedAt(typeof claims.iat === 'number' ? claims.iat : undefined)
        .sign(key);
    web = await startWeb((publicUrl) => ({
      provider: createSignInProvider({
        ...{ issuer, clientId: 'nous', clientSecret: 'secret', scope: 'openid', publicUrl },
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      }),
    }));
    const { rows } = await web.pool.query<{ id: string }>(
      `INSERT INTO staff (id, first_name, full_name, role) VALUES (gen_random_uuid(), 'Ines', 'Ines Faure', 'pilote') RETURNING id`,
    );
    staffId = rows[0]?.id ?? '';
  });
  afterAll(async () => {
    await web?.close();
    await closeIssuer?.();
  });
  beforeEach(async () => {
    await web.pool.query('DELETE FROM web_session');
    for (const [token, subject, sid] of [
      ['a', 's', 'x'],
      ['b', 's', 'y'],
      ['c', 'autre', 'z'],
    ]) {
      await web.pool.query(
        `INSERT INTO web_session (token_hash, staff_id, expires_at, issuer, subject, provider_sid)
         VALUES ($1, $2, now() + interval '1 hour', $3, $4, $5)`,
        [token, staffId, issuer, subject, sid],
      );
    }
  });

  const send = async (token: string) =>
    (await web.post('/connexion/retrait', { form: { logout_token: token } })).status;
  const left = async () =>
    (await web.pool.query('SELECT token_hash AS t FROM web_session ORDER BY 1')).rows.map(
      (row: { t: string }) => row.t,
    );

  it('with a subject ends all the sessions of that person at that provider', async () => {
    expect(await send(await sign({ events: EVENTS }))).toBe(200);
    expect(await left()).toEqual(['c']);
  });

  it('with a session’s id ends that one', async () => {
    expect(await send(await sign({ events: EVENTS, sid: 'y' }))).toBe(200);
    expect(await left()).toEqual(['a', 'c']);
  });

  it('counts once', async () => {
    const token = await sign({ events: EVENTS, sid: 'y' });
    expect([await send(token), await send(token)]).toEqual([200, 400]);
  });

  it.each<[string, Claims]>([
    ['of another issuer', { events: EVENTS, iss: 'https://ailleurs.example' }],
    ['for another client', { events: EVENTS, aud: 'eux' }],
    ['without the event: an ID token', {}],
    ['with a nonce: an ID token dressed up', { events: EVENTS, nonce: 'n' }],
    ['too old', { events: EVENTS, iat: Math.floor(Date.now() / 1000) - 3600 }],
    ['that names nobody', { events: EVENTS, sub: undefined }],
    ['without an id', { events: EVENTS, jti: undefined }],
  ])('is refused %s', async (_, claims) => {
    expect(await send(await sign(claims))).toBe(400);
    expect(await left()).toHaveLength(3);
  });

  it('is refused from another key, in clear, or when it is none', async () => {
    const clear = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify({ iss: issuer, sub: 's', aud: 'nous' }))}.`;
    const forged = await sign({ events: EVENTS }, { key: strangerKey });
    for (const token of [forged, clear, 'rien', '']) expect(await send(token)).toBe(400);
    expect(await left()).toHaveLength(3);
  });
});

describe('a provider that is down', () => {
  it('does not keep the program from starting, and is asked again', async () => {
    const late = await openOidcWorld();
    late.emulators.oidc.setDown(true);
    await late.bound(JULIEN, { role: 'superviseur' });
    const jar = openJar(late);
    expect((await jar.go('/connexion')).status).toBe(200);
    const away = await jar.signIn(JULIEN);
    expect([away.status, /ne répond pas/.test(away.text)]).toEqual([503, true]);
    expect(
      (await late.web.post('/connexion/retrait', { form: { logout_token: 'x' } })).status,
    ).toBe(503);
    late.emulators.oidc.setDown(false);
    expect(new URL((await jar.signIn(JULIEN)).url).pathname).toBe('/pilotage');
    await late.close();
  });

  it('between the departure and the return says so, and opens nothing', async () => {
    const jar = openJar(world);
    const { url } = await jar.signIn(JULIEN, { stop: /\/connexion\/retour/ });
    world.emulators.oidc.setDown(true);
    expect((await jar.go(url)).status).toBe(503);
    world.emulators.oidc.setDown(false);
    expect(await world.sessionsOf(julien.id)).toBe(0);
  });
});
