import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a handler gets; `body` is the raw text, `form` its urlencoded reading, `json` its JSON one. */
export type RouteContext = {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  params: Record<string, string>;
  body: string;
  form: URLSearchParams;
  /** undefined when the body is not JSON. */
  json: unknown;
};

/** A handler writes to `res` itself, with the send helpers below or by hand (streams, resets). */
type RouteHandler = (context: RouteContext) => void | Promise<void>;

type MountHandler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

type Route = { method: string; pattern: string; regex: RegExp; handler: RouteHandler };

/** The emulators' router: exact methods, patterns such as `/api/:method` or `/Messages/:sid.json`. */
export type Router = {
  route(method: string, pattern: string, handler: RouteHandler): void;
  /** Answers every unmatched request under a path prefix; not listed among the routes. */
  notFound(prefix: string, handler: RouteHandler): void;
  /** Everything under a path, as a program of its own: its `url` begins below it, its body is unread. */
  mount(path: string, handler: MountHandler): void;
  /** Registered routes as `METHOD /pattern`, for the coverage test. */
  list(): string[];
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
};

/** Builds an empty router; earlier routes win. A handler that throws answers 500 with its message. */
export function createRouter(): Router {
  const routes: Route[] = [];
  const fallbacks: { prefix: string; handler: RouteHandler }[] = [];
  const mounts = new Map<string, MountHandler>();

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      const url = new URL(req.url ?? '/', `http://${req.headers.host ?? '127.0.0.1'}`);
      for (const [path, serve] of mounts) {
        if (url.pathname.startsWith(`${path}/`)) return await serve(below(req, path), res);
      }
      const found = match(routes, req.method ?? 'GET', url.pathname);
      const fallback = fallbacks.find(({ prefix }) => url.pathname.startsWith(prefix));
      const handler = found?.handler ?? fallback?.handler;
      const body = await readBody(req);
      if (!handler) return sendJson(res, 404, { error: 'not_found', path: url.pathname });
      const context = { req, res, url, params: found?.params ?? {}, body };
      await handler({ ...context, form: new URLSearchParams(body), json: parseJson(body) });
    } catch (error) {
      if (res.headersSent || res.destroyed) return void res.destroy();
      sendJson(res, 500, { error: 'emulator_error', message: String(error) });
    }
  }

  return {
    route: (method, pattern, handler) =>
      void routes.push({ method, pattern, regex: compile(pattern), handler }),
    notFound: (prefix, handler) => void fallbacks.push({ prefix, handler }),
    mount: (path, handler) => void mounts.set(path, handler),
    list: () => routes.map(({ method, pattern }) => `${method} ${pattern}`),
    handle,
  };
}

/** Listens on the loopback interface; port 0 takes a free one. `close` also cuts open streams. */
export async function listen(
  router: Router,
  port = 0,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((req, res) => void router.handle(req, res));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Sends a JSON answer. */
export function sendJson(
  res: ServerResponse,
  status: number,
  value: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  res.end(JSON.stringify(value));
}

/** Sends a page. */
export function sendHtml(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end(html);
}

/** The fields of a control request, sent as a JSON object or as a form; {} when there are none. */
export function bodyFields({ json, form }: RouteContext): Record<string, unknown> {
  if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  return Object.fromEntries(form);
}

function match(routes: Route[], method: string, path: string) {
  for (const route of routes) {
    if (route.method !== method) continue;
    const found = route.regex.exec(path);
    if (!found) continue;
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(found.groups ?? {}))
      params[name] = decodeURIComponent(value);
    return { handler: route.handler, params };
  }
  return undefined;
}

function compile(pattern: string): RegExp {
  const literal = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/:([a-zA-Z]+)/g, '(?<$1>[^/]+?)')}$`);
}

/** The same request seen from below a path; `originalUrl` is where such programs look for the whole. */
function below(req: IncomingMessage, path: string): IncomingMessage {
  return Object.assign(req, { originalUrl: req.url, url: req.url?.slice(path.length) });
}

/** The whole body as text. */
export async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(body: string): unknown {
  try {
    return body ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
