import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { SignInProvider } from '../../app/ports/sign-in-provider.js';
import { isAway, reasonOf } from './errors.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Real seconds: an older one is refused, and a younger one remembered for as long. */
const LIFE_SECONDS = 600;
const TOLERANCE_SECONDS = 60;
/** Signed with a key pair of the provider: our own secret signs nothing. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384'];

/** Verifies a logout token as OpenID Connect Back-Channel Logout 1.0, 2.6 asks. */
export async function readLogoutToken(
  token: string,
  from: { readonly keys: JWTVerifyGetKey; readonly issuer: string; readonly clientId: string },
): ReturnType<SignInProvider['readLogout']> {
  try {
    const { payload } = await jwtVerify(token, from.keys, {
      issuer: from.issuer,
      audience: from.clientId,
      algorithms: [...ALGORITHMS, 'EdDSA'],
      requiredClaims: ['iat', 'jti', 'events'],
      maxTokenAge: LIFE_SECONDS,
      clockTolerance: TOLERANCE_SECONDS,
    });
    const { sub = null, jti, iat = 0, sid, events, nonce } = payload;
    const session = typeof sid === 'string' ? sid : null;
    const isLogout = typeof events === 'object' && events !== null && EVENT in events;
    // An ID token has a nonce and must not pass for a logout token.
    if (!isLogout || nonce !== undefined || typeof jti !== 'string') {
      return { kind: 'refused', why: 'not a logout token' };
    }
    if (sub === null && session === null) return { kind: 'refused', why: 'nobody named' };
    const expiresAt = iat + LIFE_SECONDS + 2 * TOLERANCE_SECONDS;
    const news = { issuer: from.issuer, subject: sub, sid: session, jti, expiresAt };
    return { kind: 'over', news };
  } catch (error) {
    return isAway(error) ? { kind: 'away' } : { kind: 'refused', why: reasonOf(error) };
  }
}
