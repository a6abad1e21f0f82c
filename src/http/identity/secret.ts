/** A code or a token of ours out of an address or a form (192 bits, base64url); null when it is none. */
export function readSecret(text: unknown): string | null {
  return typeof text === 'string' && /^[\w-]{20,64}$/.test(text) ? text : null;
}

/** Where the link given in Slack leads. */
export const slackLinkPath = (token: string) => `/compte/slack?jeton=${token}`;
