import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import type { EmulatorClock } from '../../../emulators/clock.js';
import { createRouter, listen } from '../../../emulators/router.js';
import {
  createTwilioEmulator,
  type TwilioEmulatorOptions,
  type TwilioEvent,
} from '../../../emulators/twilio/server.js';

export const ACCOUNT_SID = `AC${'0123456789abcdef'.repeat(2)}`;
export const AUTH_TOKEN = 'emulated-auth-token';
export const SENDER = '+33199000000';
export const TENANT = '+33639980001';

/** One webhook as the product under test received it. */
export type Received = {
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
  raw: string;
  params: Record<string, string>;
  signatureHolds: boolean;
};

type Answer = { status: number; type?: string; body?: string };
type Params = Record<string, string>;
/** What stands in the <Response> of a path, always or by what was asked. */
type Document = string | Answer | ((params: Params, nth: number) => string | Answer);

/** A product that notes every webhook, checks it with the SDK and answers as told. */
async function startProduct() {
  const received: Received[] = [];
  let answers: Answer[] = [];
  let documents: Record<string, Document> = {};
  const asked = new Map<string, number>();

  function answerTo(path: string, params: Params): Answer {
    const document = documents[path];
    if (document === undefined) return answers.shift() ?? { status: 204 };
    const nth = asked.get(path) ?? 0;
    asked.set(path, nth + 1);
    const answer = typeof document === 'function' ? document(params, nth) : document;
    if (typeof answer !== 'string') return answer;
    return { status: 200, body: `<Response>${answer}</Response>` };
  }

  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const params = Object.fromEntries(new URLSearchParams(raw));
      const signature = String(req.headers['x-twilio-signature']);
      const url = `http://${req.headers.host}${req.url}`;
      received.push({
        path: req.url ?? '',
        method: req.method ?? '',
        headers: req.headers,
        raw,
        params,
        signatureHolds: twilio.validateRequest(AUTH_TOKEN, signature, url, params),
      });
      const path = (req.url ?? '').split('?')[0] ?? '';
      const { status, type = 'text/xml', body = '' } = answerTo(path, params);
      if (status === 0) return;
      res.writeHead(status, { 'Content-Type': type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerWith: (...next: Answer[]) => {
      answers = next;
    },
    /** What stands at each path from now on; an answer of status 0 never comes. */
    serve: (next: Record<string, Document>) => {
      documents = next;
      asked.clear();
    },
    /** The forms of the requests to a path, oldest first. */
    at: (path: string) =>
      received.filter((one) => one.path.split('?')[0] === path).map(({ params }) => params),
    forget() {
      received.length = 0;
      answers = [];
      documents = {};
      asked.clear();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The SDK's own transport, with nothing changed but the host it speaks to. */
class EmulatorClient extends twilio.RequestClient {
  readonly #base: URL;

  constructor(base: string, options?: ConstructorParameters<typeof twilio.RequestClient>[0]) {
    super(options);
    this.#base = new URL(base);
  }

  override request<T>(options: Parameters<typeof twilio.RequestClient.prototype.request<T>>[0]) {
    const uri = new URL(options.uri);
    uri.protocol = this.#base.protocol;
    uri.host = this.#base.host;
    return super.request<T>({ ...options, uri: uri.href });
  }
}

export type Stage = Awaited<ReturnType<typeof startStage>>;

export const NO_DELAYS = {
  queued: 0,
  sent: 0,
  delivered: 0,
  initiated: 0,
  ringing: 0,
  picked: 0,
};

/** Real hours, over whose spans everything jumps. */
const jumpingClock: EmulatorClock = { speed: 1, now: () => Date.now(), realDelay: () => 0 };

/** A listening emulator, a product behind it and the real SDK before it. */
export async function startStage(options: Partial<TwilioEmulatorOptions> = {}) {
  const product = await startProduct();
  const events: TwilioEvent[] = [];
  const router = createRouter();
  const emulator = createTwilioEmulator({
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    clock: jumpingClock,
    productUrl: () => product.url,
    onEvent: (event) => events.push(event),
    number: SENDER,
    delays: NO_DELAYS,
    inboundRetryDelays: [1, 1, 1],
    ...options,
  });
  emulator.register(router);
  const server = await listen(router);
  const sdk = (token = AUTH_TOKEN, transport?: { timeout?: number }) =>
    twilio(ACCOUNT_SID, token, { httpClient: new EmulatorClient(server.url, transport) });

  return {
    url: server.url,
    router,
    product,
    emulator,
    events,
    sdk,
    client: sdk(),
    text: { to: TENANT, from: SENDER, body: 'Bonjour' },
    /** A request past the SDK, with the account's credentials. */
    rest: (path: string, init: RequestInit = {}) =>
      fetch(`${server.url}/2010-04-01/Accounts/${ACCOUNT_SID}${path}`, {
        ...init,
        headers: { Authorization: `Basic ${btoa(`${ACCOUNT_SID}:${AUTH_TOKEN}`)}` },
      }),
    control: async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${server.url}/_emulator/twilio${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, json: await response.json() };
    },
    close: async () => {
      emulator.close();
      await server.close();
      await product.close();
    },
  };
}
