import { bodyFields, type RouteContext, type Router, sendJson } from '../router.js';
import { flagArg, textArg } from './args.js';
import { asObject, type Json } from './blocks/check.js';
import type { DeliveryOptions } from './deliver.js';
import type { Faults } from './faults.js';
import { openHome } from './home.js';
import { type Click, click, command, type InteractionContext, sendEvent } from './interactions.js';
import { addMessage } from './methods/content.js';
import { snapshot } from './snapshot.js';
import { newChannel } from './store.js';
import { closeView, submit } from './submissions.js';

/** What the control API steers; a fresh context per request, since the address is the caller's. */
export type ControlOptions = {
  contextFor(baseUrl: string): InteractionContext;
  faults: Faults;
  reset(): void;
};

/** Serves `/_emulator/slack/...`, for the pages and for tests; refusals are HTTP 400. */
export function registerControl(router: Router, options: ControlOptions): void {
  const act = (path: string, run: (context: InteractionContext, fields: Json) => unknown) => {
    router.route('POST', `/_emulator/slack/${path}`, async (request) => {
      try {
        const result = await run(options.contextFor(request.url.origin), bodyFields(request));
        answer(request, result as { ok: boolean });
      } catch (error) {
        if (!(error instanceof MissingField)) throw error;
        answer(request, { ok: false, error: error.message });
      }
    });
  };
  act('click', (context, fields) => click(context, clickOf(fields)));
  act('submit', (context, fields) =>
    submit(context, {
      ...common(fields),
      viewId: required(fields, 'view_id'),
      values: values(fields),
    }),
  );
  act('close', (context, fields) =>
    closeView(context, { viewId: required(fields, 'view_id'), user: required(fields, 'user') }),
  );
  act('command', (context, fields) =>
    command(context, {
      ...common(fields),
      command: required(fields, 'command'),
      text: textArg(fields, 'text') ?? '',
      channel: textArg(fields, 'channel') ?? firstChannel(context),
    }),
  );
  act('home', (context, fields) => openHome(context, common(fields)));
  act('event', async (context, fields) => {
    const deliveries = await sendEvent(context, asObject(fields.event) ?? {}, delivery(fields));
    return { ok: true, deliveries };
  });
  act('say', say);
  act('channels', addChannel);
  registerFaults(router, options.faults);
  router.route('GET', '/_emulator/slack/state', (request) => {
    const user = request.url.searchParams.get('user') ?? undefined;
    sendJson(request.res, 200, snapshot(options.contextFor(request.url.origin).store, user));
  });
  router.route('GET', '/_emulator/slack/calls', (request) => {
    const { calls } = options.contextFor(request.url.origin).store;
    const method = request.url.searchParams.get('method');
    sendJson(request.res, 200, {
      calls: calls.filter((call) => !method || call.method === method),
    });
  });
  act('reset', () => {
    options.reset();
    return { ok: true };
  });
}

function registerFaults(router: Router, faults: Faults): void {
  const path = '/_emulator/slack/faults';
  router.route('POST', path, (request) => answer(request, faults.add(bodyFields(request))));
  router.route('GET', path, ({ res }) => sendJson(res, 200, { faults: faults.list() }));
  router.route('DELETE', path, ({ res }) => {
    faults.clear();
    sendJson(res, 200, { ok: true });
  });
}

/** A worker writes in the channel or in a thread; internal, the product is not told. */
function say(context: InteractionContext, fields: Json): { ok: boolean; error?: string } {
  const { store } = context;
  const channel = store.channels.get(textArg(fields, 'channel') ?? firstChannel(context));
  const user = required(fields, 'user');
  if (!channel) return { ok: false, error: 'channel_not_found' };
  if (!store.users.has(user)) return { ok: false, error: 'user_not_found' };
  const text = required(fields, 'text');
  const message = { type: 'message', user, text, ts: store.nextTs(), team: store.team.id };
  const threadTs = textArg(fields, 'thread_ts');
  addMessage(channel, threadTs ? { ...message, thread_ts: threadTs } : message);
  const detail = { change: 'posted', channel: channel.id, ts: message.ts };
  context.emit({ type: 'slack.message', detail });
  return { ok: true };
}

function addChannel({ store }: InteractionContext, fields: Json): Json {
  const id = textArg(fields, 'id') ?? store.nextId('C');
  if (store.channels.has(id)) return { ok: false, error: 'name_taken' };
  const channel = newChannel({
    id,
    name: required(fields, 'name'),
    kind: flagArg(fields, 'private') ? 'private' : 'public',
    members: [...store.users.keys()],
    botMember: !('bot_member' in fields) || flagArg(fields, 'bot_member'),
  });
  channel.archived = flagArg(fields, 'archived');
  store.channels.set(id, channel);
  return { ok: true, channel: id };
}

function clickOf(fields: Json): Click {
  const click: Click = {
    ...common(fields),
    actionId: required(fields, 'action_id'),
    values: values(fields),
    value: fields.value,
  };
  const blockId = textArg(fields, 'block_id');
  const channel = textArg(fields, 'channel');
  const ts = textArg(fields, 'ts');
  const viewId = textArg(fields, 'view_id');
  return {
    ...click,
    ...(blockId && { blockId }),
    ...(channel && { channel }),
    ...(ts && { ts }),
    ...(viewId && { viewId }),
  };
}

function common(fields: Json): DeliveryOptions & { user: string } {
  return { ...delivery(fields), user: required(fields, 'user') };
}

function delivery(fields: Json): DeliveryOptions {
  return {
    deliveries: Number(fields.deliveries ?? 1),
    retryNum: flagArg(fields, 'retry_num'),
    concurrent: flagArg(fields, 'concurrent'),
    skewSeconds: Number(fields.skew_seconds ?? 0),
    badSignature: flagArg(fields, 'bad_signature'),
  };
}

function values(fields: Json): Json {
  return asObject(fields.values) ?? {};
}

/** A control request lacks a member; answered as HTTP 400. */
class MissingField extends Error {}

function required(fields: Json, name: string): string {
  const value = textArg(fields, name);
  if (value === undefined) throw new MissingField(`missing field: ${name}`);
  return value;
}

function firstChannel({ store }: InteractionContext): string {
  return store.channels.keys().next().value ?? '';
}

function answer({ res }: RouteContext, result: { ok: boolean; error?: string }): void {
  sendJson(res, result.ok ? 200 : 400, result);
}
