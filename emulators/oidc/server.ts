import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { type Router, readBody, sendHtml } from '../router.js';
import { whoPage } from './pages.js';
import { OIDC_PEOPLE } from './people.js';
import type { OidcClient } from './provider.js';

/** Where the provider stands below the emulators' own address. */
export const OIDC_PATH = '/oidc';

export type OidcEmulator = {
  register(router: Router): void;
  /** As the product must be told it. */
  issuer(): string;
  /** `down`: every request is answered 503, as by a provider in trouble. */
  setDown(down: boolean): void;
};

type Options = { client: OidcClient; product(): string; selfUrl(): string };

/** The provider of sign-in, made when first asked for: its keys take a moment. */
export function createOidcEmulator({ client, product, selfUrl }: Options): OidcEmulator {
  const issuer = () => `${selfUrl()}${OIDC_PATH}`;
  let isDown = false;
  let made: { product: string; provider: Promise<Provider> } | null = null;
  const provider = (): Promise<Provider> => {
    if (made?.product !== product()) {
      const about = { issuer: issuer(), product: product(), client };
      // Loaded now and not before: most tests never sign in.
      const making = import('./provider.js').then((one) => one.createProvider(about));
      made = { product: product(), provider: making };
    }
    return made.provider;
  };
  return {
    issuer,
    setDown: (down) => {
      isDown = down;
    },
    register(router) {
      router.mount(OIDC_PATH, async (req, res) => {
        if (isDown) return void res.writeHead(503).end();
        const serves = await provider();
        if (req.url?.startsWith('/interaction/')) return answerWho(serves, req, res);
        serves.callback()(req, res);
      });
    },
  };
}

/** « Qui êtes-vous ? »: shows the people, then goes on as the one chosen. */
async function answerWho(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(req, res);
  if (req.method !== 'POST') {
    return sendHtml(res, 200, whoPage(`${OIDC_PATH}/interaction/${uid}`, OIDC_PEOPLE));
  }
  const accountId = new URLSearchParams(await readBody(req)).get('subject') ?? '';
  const result = OIDC_PEOPLE.some(({ subject }) => subject === accountId)
    ? { login: { accountId } }
    : { error: 'access_denied' };
  await provider.interactionFinished(req, res, result);
}
