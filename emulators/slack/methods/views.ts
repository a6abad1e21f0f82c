import { type Answer, missing, refusal, structuredArg, textArg } from '../args.js';
import { asObject, type Json } from '../blocks/check.js';
import { checkView } from '../blocks/check-surface.js';
import { completeBlocks } from '../blocks/complete.js';
import { initialState } from '../blocks/state.js';
import type { SlackStore, StoredView } from '../store.js';
import type { Method, MethodContext } from './method.js';

const TRIGGER_LIFE_MS = 3000;
const MAX_STACK = 3;

/** views.* : modals opened by a trigger, changed, stacked; homes published. */
export const viewMethods: Record<string, Method> = {
  'views.open': (context) => open(context, 'open'),
  'views.push': (context) => open(context, 'push'),
  'views.update': update,
  'views.publish': publish,
};

function open({ store, args, emit }: MethodContext, how: 'open' | 'push'): Answer {
  const given = readView(args, 'modal');
  if ('answer' in given) return given.answer;
  const triggerId = textArg(args, 'trigger_id');
  if (!triggerId) return missing('trigger_id');
  const trigger = store.triggers.get(triggerId);
  if (!trigger) return refusal('invalid_trigger_id');
  if (trigger.used) return refusal('exchanged_trigger_id');
  if (Date.now() - trigger.bornAt > TRIGGER_LIFE_MS) return refusal('expired_trigger_id');
  if (externalIdTaken(store, given.view)) return refusal('duplicate_external_id');
  const stack = openViews(store, trigger.user);
  if (how === 'push' && stack.length >= MAX_STACK) return refusal('push_limit_reached');
  trigger.used = true;
  if (how === 'open') for (const view of stack) view.open = false;
  const view = addView(store, given.view, {
    user: trigger.user,
    below: how === 'push' ? stack.at(-1) : undefined,
  });
  emit({ type: 'slack.view', detail: { change: 'opened', view: view.id, user: trigger.user } });
  return { ok: true, view: view.payload };
}

function update({ store, args, emit }: MethodContext): Answer {
  const given = readView(args, 'modal');
  if ('answer' in given) return given.answer;
  const id = textArg(args, 'view_id');
  const externalId = textArg(args, 'external_id');
  if (!id && !externalId) return missing('view_id');
  const view = [...store.views.values()].find(
    (one) => one.open && (one.id === id || (externalId && one.payload.external_id === externalId)),
  );
  if (!view) return refusal('not_found');
  const hash = textArg(args, 'hash');
  if (hash && hash !== view.payload.hash) return refusal('hash_conflict');
  replaceView(store, view, given.view);
  emit({ type: 'slack.view', detail: { change: 'updated', view: view.id, user: view.user } });
  return { ok: true, view: view.payload };
}

function publish({ store, args, emit }: MethodContext): Answer {
  const user = textArg(args, 'user_id');
  if (!user) return missing('user_id');
  if (!store.users.has(user)) return refusal('user_not_found');
  const given = readView(args, 'home');
  if ('answer' in given) return given.answer;
  const known = store.homes.get(user);
  const hash = textArg(args, 'hash');
  if (known && hash && hash !== known.payload.hash) return refusal('hash_conflict');
  const home: StoredView = known ?? { id: store.nextId('V'), user, open: true, payload: {} };
  home.payload = payloadOf(store, given.view, { id: home.id });
  store.homes.set(user, home);
  emit({ type: 'slack.home', detail: { user } });
  return { ok: true, view: home.payload };
}

/** The modals a user has before them, the visible one last. */
export function openViews(store: SlackStore, user: string): StoredView[] {
  return [...store.views.values()].filter((view) => view.open && view.user === user);
}

/** Puts a checked modal on a user's screen, on top of `below` when it is pushed. */
export function addView(
  store: SlackStore,
  source: Json,
  place: { user: string; below?: StoredView | undefined },
): StoredView {
  const id = store.nextId('V');
  const payload = payloadOf(store, source, { id });
  if (place.below) {
    payload.previous_view_id = place.below.id;
    payload.root_view_id = place.below.payload.root_view_id;
  }
  const view: StoredView = { id, user: place.user, open: true, payload };
  store.views.set(id, view);
  return view;
}

/** Gives an open modal a new content under the same id. */
export function replaceView(store: SlackStore, view: StoredView, source: Json): void {
  const { previous_view_id, root_view_id, state } = view.payload;
  view.payload = payloadOf(store, source, { id: view.id });
  Object.assign(view.payload, { previous_view_id, root_view_id });
  keepTyped(view.payload, state);
}

/** What was typed stays in the inputs that the new content names the same. */
function keepTyped(payload: Json, before: unknown): void {
  const values = (state: unknown) => asObject(asObject(state)?.values) ?? {};
  const old = values(before);
  for (const [blockId, elements] of Object.entries(values(payload.state))) {
    const known = asObject(old[blockId]) ?? {};
    const present = asObject(elements) ?? {};
    for (const actionId of Object.keys(present)) {
      if (actionId in known) present[actionId] = known[actionId];
    }
  }
}

function payloadOf(store: SlackStore, source: Json, { id }: { id: string }): Json {
  const blocks = completeBlocks(source.blocks, () => store.nextId('b'));
  return {
    id,
    team_id: store.team.id,
    type: source.type,
    blocks,
    private_metadata: source.private_metadata ?? '',
    callback_id: source.callback_id ?? '',
    external_id: source.external_id ?? '',
    state: { values: initialState(blocks) },
    hash: `${store.nextTs()}.h`,
    title: source.title ?? null,
    submit: source.submit ?? null,
    close: source.close ?? null,
    clear_on_close: source.clear_on_close ?? false,
    notify_on_close: source.notify_on_close ?? false,
    root_view_id: id,
    previous_view_id: null,
    app_id: store.app.id,
    app_installed_team_id: store.team.id,
    bot_id: store.app.botId,
  };
}

function readView(args: Json, kind: 'modal' | 'home'): { view: Json } | { answer: Answer } {
  const given = structuredArg(args, 'view');
  if (given.kind === 'absent') return { answer: missing('view') };
  if (given.kind === 'unreadable') {
    return { answer: refusal('invalid_arguments', ['must be a valid JSON [json-pointer:/view]']) };
  }
  const verdict = checkView(given.value, kind);
  return verdict.ok ? { view: verdict.view } : { answer: refusal(verdict.error, verdict.messages) };
}

function externalIdTaken(store: SlackStore, view: Json): boolean {
  if (!view.external_id) return false;
  return [...store.views.values()].some(
    (one) => one.open && one.payload.external_id === view.external_id,
  );
}
