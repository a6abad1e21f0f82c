import { startEmulators } from '../../emulators/start.js';
import { createSignInProvider } from '../../src/adapters/oidc/provider.js';
import type { KeyHolders } from '../../src/app/identity/key-holders.js';
import { secretHash } from '../../src/http/session.js';
import { addStaff } from '../statistics/household.js';
import { startWeb } from './web.js';

const CLIENT = { id: 'aller-vers-essais', secret: 'secret-fictif-des-essais' };

/** The pages with the emulated provider of sign-in, both real over http. */
export async function openOidcWorld(
  about: { readonly keyHolders?: KeyHolders; readonly acrValues?: string } = {},
) {
  const { keyHolders = 'administrateur', acrValues } = about;
  let product = '';
  const emulators = await startEmulators({ productUrl: () => product, oidcClient: CLIENT });
  const issuer = emulators.oidc.issuer();
  const logged: object[] = [];
  const say = (facts: object) => void logged.push(facts);
  const log = { info: () => undefined, warn: say, error: say };
  const web = await startWeb((url) => {
    product = url;
    const client = { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, scope: 'openid' };
    const provider = createSignInProvider({ ...client, acrValues, publicUrl: url, log });
    return { provider, keyHolders, log };
  });
  const rows = async <T>(sql: string, ...values: unknown[]): Promise<T[]> =>
    (await web.pool.query(sql, values)).rows;
  return {
    web,
    emulators,
    issuer,
    client: CLIENT,
    logged,
    rows,
    /** Someone of the team with an invitation, as the roster's command makes them. */
    async invite(about: Parameters<typeof addStaff>[1] = {}) {
      const member = await addStaff(web.pool, about);
      const code = `invitation-${member.id.slice(0, 18)}`;
      await rows(
        `INSERT INTO invitation VALUES ($1, $2, now() + interval '7 days')`,
        secretHash(code),
        member.id,
      );
      return { ...member, code };
    },
    /** Someone bound already. */
    async bound(subject: string, about: Parameters<typeof addStaff>[1] = {}) {
      const member = await addStaff(web.pool, about);
      await rows('INSERT INTO staff_identity VALUES ($1, $2, $3)', issuer, subject, member.id);
      return member;
    },
    sessionsOf: async (id: string) =>
      (await rows('SELECT 1 FROM web_session WHERE staff_id = $1', id)).length,
    async close() {
      await web.close();
      await emulators.close();
    },
  };
}

export type OidcWorld = Awaited<ReturnType<typeof openOidcWorld>>;

export type Seen = { readonly status: number; readonly url: string; readonly text: string };

/** A browser as far as sign-in needs one: cookies by host and port, redirections, forms. */
export function openJar(world: OidcWorld) {
  const cookies = new Map<string, Map<string, string>>();
  const of = (url: string) => {
    const { origin } = new URL(url);
    const own = cookies.get(origin) ?? new Map<string, string>();
    cookies.set(origin, own);
    return own;
  };
  async function ask(url: string, form?: Record<string, string>): Promise<Response> {
    const answer = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      ...(form && { body: new URLSearchParams(form) }),
      headers: {
        accept: 'text/html',
        cookie: [...of(url)].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form && { 'sec-fetch-site': 'same-origin' }),
      },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) of(url).delete(name);
      else of(url).set(name, value);
    }
    return answer;
  }
  /** Follows redirections until a page, or until the address that `stop` names. */
  async function go(path: string, form?: Record<string, string>, stop?: RegExp): Promise<Seen> {
    let url = path.startsWith('/') ? world.web.url + path : path;
    let answer = await ask(url, form);
    for (let hop = 0; hop < 12; hop += 1) {
      const to = answer.headers.get('location');
      if (!to || answer.status < 300 || answer.status > 399) break;
      url = new URL(to, url).href;
      if (stop?.test(url)) return { status: answer.status, url, text: '' };
      answer = await ask(url);
    }
    return { status: answer.status, url, text: await answer.text() };
  }
  return {
    ask,
    go,
    cookies: of,
    /** Signs in as someone of the provider's list; `stop` ends before an address. */
    async signIn(
      subject: string,
      { from = '/connexion/aller', stop = undefined as RegExp | undefined } = {},
    ) {
      const who = await go(from, undefined, stop);
      const action = /<form method="post" action="([^"]+)"/.exec(who.text)?.[1];
      // The provider's own session answers by itself the second time.
      if (!action) return who;
      return go(new URL(action, who.url).href, { subject }, stop);
    },
    /** Ends the provider's session, as its page of sign-out does. */
    async signOutAtProvider(address = `${world.issuer}/session/end`) {
      const page = await go(address);
      const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      return go(new URL(action, page.url).href, { xsrf, logout: 'yes' });
    },
  };
}
