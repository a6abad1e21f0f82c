import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { Log } from '../../app/ports/log.js';
import type { SignInProvider } from '../../app/ports/sign-in-provider.js';
import { isAway, reasonOf } from './errors.js';
import { readLogoutToken } from './logout-token.js';

export type OidcOptions = {
  /** As the provider writes it in its tokens; http only on the loopback interface. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Levels of assurance, by spaces: one of them is required; the provider's usual one when absent. */
  readonly acrValues?: string | undefined;
  /** Without a last slash. */
  readonly publicUrl: string;
  readonly log: Log;
};

/** What discovery taught. */
type Known = { readonly config: oidc.Configuration; readonly keys: JWTVerifyGetKey };

const TIMEOUT_SECONDS = 5;
const AWAY = { kind: 'away' } as const;

/**
 * The code flow with state, nonce and PKCE. The provider is discovered when first needed and not
 * before, so that it may be down while we start; a failure is forgotten, and asked again.
 */
export function createSignInProvider(options: OidcOptions): SignInProvider {
  const { issuer, clientId, scope, acrValues, publicUrl, log } = options;
  let asked: Promise<Known> | null = null;
  const known = async (): Promise<Known | null> => {
    asked ??= discover(options);
    const asking = asked;
    try {
      return await asking;
    } catch (error) {
      if (asked === asking) asked = null;
      log.warn({ error: reasonOf(error) }, 'sign-in provider does not answer');
      return null;
    }
  };
  return {
    issuer,
    async begin() {
      const at = await known();
      if (!at) return AWAY;
      // A provider that does not say it knows PKCE may refuse what it does not know.
      const verifier = at.config.serverMetadata().supportsPKCE()
        ? oidc.randomPKCECodeVerifier()
        : null;
      const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
      const url = oidc.buildAuthorizationUrl(at.config, {
        redirect_uri: `${publicUrl}/connexion/retour`,
        scope,
        state: checks.state,
        nonce: checks.nonce,
        ...(acrValues && { acr_values: acrValues }),
        ...(verifier && {
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        }),
      });
      return { kind: 'go', url: url.href, checks };
    },
    async finish(url, { state, nonce, verifier }) {
      const at = await known();
      if (!at) return AWAY;
      try {
        const tokens = await oidc.authorizationCodeGrant(at.config, new URL(url), {
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
          ...(verifier && { pkceCodeVerifier: verifier }),
        });
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) return { kind: 'refused', why: 'no id token' };
        // What a provider was asked for is a wish, unless it is looked at (Core, 5.5.1.1).
        if (acrValues && !acrValues.split(' ').includes(String(claims.acr))) {
          return { kind: 'refused', why: 'level of assurance' };
        }
        const sid = typeof claims.sid === 'string' ? claims.sid : null;
        const who = { issuer: claims.iss, subject: claims.sub, sid, idToken: tokens.id_token };
        return { kind: 'signed-in', who };
      } catch (error) {
        return isAway(error) ? AWAY : { kind: 'refused', why: reasonOf(error) };
      }
    },
    async endAddress(idToken) {
      const at = await known();
      if (!at?.config.serverMetadata().end_session_endpoint) return null;
      const url = oidc.buildEndSessionUrl(at.config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${publicUrl}/connexion`,
        state: oidc.randomState(),
      });
      // The hint says who asks; providers that accept no other parameter exist.
      url.searchParams.delete('client_id');
      return url.href;
    },
    async readLogout(token) {
      const at = await known();
      if (!at) return AWAY;
      const { issuer: iss } = at.config.serverMetadata();
      return readLogoutToken(token, { keys: at.keys, issuer: iss, clientId });
    },
  };
}

/** @throws when the provider does not answer, or not as one should. */
async function discover({ issuer, clientId, clientSecret }: OidcOptions): Promise<Known> {
  const address = new URL(issuer);
  const config = await oidc.discovery(
    address,
    clientId,
    undefined,
    oidc.ClientSecretPost(clientSecret),
    {
      timeout: TIMEOUT_SECONDS,
      // The signature is checked although the token comes from the provider's own mouth.
      execute: [
        oidc.enableNonRepudiationChecks,
        // The settings allow http on the loopback interface alone.
        ...(address.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
  const { jwks_uri: jwks } = config.serverMetadata();
  if (!jwks) throw new Error('the provider names no keys');
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: TIMEOUT_SECONDS * 1000 });
  return { config, keys };
}
