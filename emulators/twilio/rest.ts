import { timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type RouteContext, type Router, sendJson } from '../router.js';
import { type ApiError, apiError, errorBody, NOT_AUTHENTICATED, notFound } from './errors.js';
import type { Fault, Faults } from './faults.js';

/** What a REST route answers: JSON, bytes, or nothing for 204. */
export type Reply = { status: number; body?: unknown; media?: { type: string; bytes: Buffer } };

/** The handler of a REST route. */
export type RestHandler = (context: RouteContext) => Reply;

/** Registers REST routes under the account's path. */
export type Rest = {
  route(method: string, path: string, handler: RestHandler): void;
  /** Cuts the requests that a `timeout` fault keeps hanging. */
  dropHeld(): void;
};

const ROOT = '/2010-04-01';
const SERVER_FAULTS: Record<string, ApiError> = {
  '429': apiError(20429, 'Too Many Requests', 429),
  '500': apiError(20500, 'An internal server error has occurred', 500),
  '503': apiError(20503, 'Service is unavailable. Please try again', 503),
};

/** Puts credentials and faults before every REST route, and Twilio's 404 behind them. */
export function createRest(
  router: Router,
  account: { accountSid: string; authToken: string; faults: Faults },
): Rest {
  const held = new Set<ServerResponse>();

  function answer(context: RouteContext, handler: RestHandler): void {
    const { req, res, params } = context;
    const isOwner = params.account === account.accountSid || params.account === undefined;
    if (!isOwner || !hasCredentials(req.headers.authorization, account)) {
      res.setHeader('WWW-Authenticate', 'Basic realm="Twilio API"');
      reply(res, refusal(NOT_AUTHENTICATED));
      return;
    }
    const fault = account.faults.takeForRequest(req.method ?? 'GET');
    const answered = !fault || isCarriedOut(fault) ? handler(context) : undefined;
    if (fault) fail(res, fault);
    else if (answered) reply(res, answered);
  }

  function fail(res: ServerResponse, { kind }: Fault): void {
    const error = SERVER_FAULTS[kind];
    if (error) {
      reply(res, refusal(error));
    } else if (kind === 'reset-after-accept') {
      res.destroy();
    } else {
      held.add(res);
      res.once('close', () => held.delete(res));
    }
  }

  router.notFound(`${ROOT}/`, (context) =>
    answer(context, ({ url }) => refusal(notFound(url.pathname))),
  );
  return {
    route: (method, path, handler) =>
      router.route(method, `${ROOT}/Accounts/:account${path}`, (context) =>
        answer(context, handler),
      ),
    dropHeld() {
      for (const res of held) res.destroy();
    },
  };
}

/** The answer that refuses a request. */
export function refusal(error: ApiError): Reply {
  return { status: error.status, body: errorBody(error) };
}

function reply(res: ServerResponse, { status, body, media }: Reply): void {
  if (media) {
    res.writeHead(status, { 'Content-Type': media.type, 'Content-Length': media.bytes.length });
    res.end(media.bytes);
  } else if (body !== undefined) {
    sendJson(res, status, body);
  } else {
    res.writeHead(status);
    res.end();
  }
}

function isCarriedOut({ kind, accept }: Fault): boolean {
  return kind === 'reset-after-accept' || (accept ?? kind === 'timeout');
}

function hasCredentials(
  header: string | undefined,
  { accountSid, authToken }: { accountSid: string; authToken: string },
): boolean {
  const wanted = Buffer.from(
    `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
  );
  const given = Buffer.from(header ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
