/** Codes of openid-client, of jose and of the network that mean « not there now ». */
const AWAY =
  /^(OAUTH_TIMEOUT|OAUTH_RESPONSE_IS_NOT_(JSON|CONFORM)|ERR_JWKS_TIMEOUT|ERR_JOSE_GENERIC|E[A-Z]+)$/;

/** Whether the provider did not answer, rather than refuse. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { status, code } = error as { status?: unknown; code?: unknown };
  if (typeof status === 'number' && status >= 500) return true;
  if (typeof code === 'string' && AWAY.test(code)) return true;
  // What fetch throws when no answer came.
  return error instanceof TypeError && error.message === 'fetch failed';
}

/** The kind of an error, for the log: never its message, which may hold what was sent. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { error: answer, code } = error as { error?: unknown; code?: unknown };
  if (typeof answer === 'string') return answer;
  return typeof code === 'string' ? code : error.name;
}
