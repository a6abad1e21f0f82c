import { type RouteContext, type Router, sendJson } from '../router.js';
import { type Answer, refusal, textArg } from './args.js';
import { asObject, type Json } from './blocks/check.js';
import { type Faults, playFault } from './faults.js';
import { chatMethods } from './methods/chat.js';
import { conversationMethods } from './methods/conversations.js';
import type { Method, SlackEvent } from './methods/method.js';
import { peopleMethods } from './methods/people.js';
import { viewMethods } from './methods/views.js';
import type { SlackStore } from './store.js';

const MAX_CALLS_KEPT = 2000;

/** Every Web API method by its Slack name. */
export const METHODS: Record<string, Method> = {
  ...chatMethods,
  ...conversationMethods,
  ...peopleMethods,
  ...viewMethods,
};

/** What the Web API needs from the rest of the emulator. */
export type WebApiOptions = {
  store: SlackStore;
  faults: Faults;
  botToken: string;
  emit(event: SlackEvent): void;
};

/** Serves `POST /api/<method>`, as forms or JSON; unknown methods are refused as Slack does. */
export function registerWebApi(router: Router, options: WebApiOptions): void {
  for (const [name, method] of Object.entries(METHODS)) {
    router.route('POST', `/api/${name}`, (context) => call(context, { name, method, options }));
  }
  router.notFound('/api/', ({ res, url }) => {
    const name = url.pathname.slice('/api/'.length);
    sendJson(res, 200, { ok: false, error: 'unknown_method', req_method: name });
  });
}

async function call(
  context: RouteContext,
  { name, method, options }: { name: string; method: Method; options: WebApiOptions },
): Promise<void> {
  const fault = options.faults.take(name);
  if (fault && (await playFault(fault, context))) return;
  const args = readArgs(context);
  const baseUrl = context.url.origin;
  const answer =
    checkToken(context, args, options.botToken) ??
    method({ store: options.store, args, baseUrl, emit: options.emit });
  record(options.store, { name, args, answer });
  if (fault?.kind === 'lost_answer') context.res.destroy();
  else sendJson(context.res, 200, answer);
}

function checkToken({ req }: RouteContext, args: Json, botToken: string): Answer | undefined {
  const bearer = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
  const token = bearer ?? textArg(args, 'token');
  if (!token) return refusal('not_authed');
  return token === botToken ? undefined : refusal('invalid_auth');
}

function readArgs({ req, json, form }: RouteContext): Json {
  const isJson = (req.headers['content-type'] ?? '').startsWith('application/json');
  return isJson ? (asObject(json) ?? {}) : Object.fromEntries(form);
}

function record(
  store: SlackStore,
  { name, args, answer }: { name: string; args: Json; answer: Answer },
): void {
  const { token: _secret, ...kept } = args;
  const call = { method: name, at: store.now(), ok: answer.ok, args: kept };
  store.calls.push(answer.ok ? call : { ...call, error: answer.error });
  if (store.calls.length > MAX_CALLS_KEPT) store.calls.shift();
}
