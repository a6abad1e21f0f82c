import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Context, Provider } from 'oidc-provider';
import { createOidcMemory } from './memory.js';
import { signedOutPage, signOutPage, troublePage } from './pages.js';
import { OIDC_PEOPLE } from './people.js';

export type OidcClient = { id: string; secret: string };

type About = { issuer: string; product: string; client: OidcClient };

const HOUR_SECONDS = 3600;

/** A real OpenID Connect provider that knows one client: the product. Its keys are new each time. */
export function createProvider({ issuer, product, client }: About): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    kid: 'emulated',
    alg: 'RS256',
    use: 'sig',
  };
  const base = new URL(issuer).pathname;
  const provider: Provider = new Provider(issuer, {
    adapter: createOidcMemory(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${product}/connexion/retour`],
        post_logout_redirect_uris: [`${product}/connexion`],
        backchannel_logout_uri: `${product}/connexion/retrait`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        logoutSource: (ctx: Context, form: string) => show(ctx, signOutPage(form)),
        postLogoutSuccessSource: (ctx: Context) => show(ctx, signedOutPage()),
      },
    },
    pkce: { required: () => true },
    interactions: {
      url: (_ctx: Context, interaction: { uid: string }) =>
        `${base}/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx: Context, subject: string) =>
      OIDC_PEOPLE.some((person) => person.subject === subject)
        ? { accountId: subject, claims: () => ({ sub: subject }) }
        : undefined,
    // Whoever says who they are has agreed: there is no page of consent.
    async loadExistingGrant({ oidc }: Context) {
      const { clientId } = oidc.client;
      const grant = new provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(oidc.params.scope ?? 'openid');
      await grant.save();
      return grant;
    },
    renderError: (ctx: Context, out: { error: string }) => show(ctx, troublePage(out.error)),
    ttl: {
      ...{ AccessToken: 60, IdToken: HOUR_SECONDS, Interaction: HOUR_SECONDS },
      ...{ Session: 12 * HOUR_SECONDS, Grant: 12 * HOUR_SECONDS },
    },
  });
  return provider;
}

function show(ctx: Context, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}
