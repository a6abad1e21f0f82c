import type { Json } from './blocks/check.js';
import { stateOf } from './blocks/state.js';
import { type Delivery, type DeliveryOptions, deliver, FORM } from './deliver.js';
import type { SlackEvent } from './methods/method.js';
import {
  actionOf,
  actor,
  channelRef,
  commandForm,
  findElement,
  newResponseUrl,
  newTrigger,
} from './payloads.js';
import { postResponse } from './response-url.js';
import { findMessage, type SlackChannel, type SlackMessage, type SlackStore } from './store.js';

/** What users' acts need: where the product listens and how bodies are signed. */
export type InteractionContext = {
  store: SlackStore;
  /** The product's own address, without `/hooks/slack`. */
  productUrl(): string;
  signingSecret: string;
  /** The emulator's own address, for response_url. */
  baseUrl: string;
  emit(event: SlackEvent): void;
};

/** What came of a user's act; the emulator refuses acts a real window would not allow. */
export type ActResult = { ok: true; deliveries: Delivery[] } | { ok: false; error: string };

/** A button pressed (or a choice made) in a message or in a view. */
export type Click = DeliveryOptions & {
  user: string;
  actionId: string;
  blockId?: string;
  /** Either a message … */
  channel?: string;
  ts?: string;
  /** … or a view, modal or home. */
  viewId?: string;
  /** What was chosen, for selects and their kin. */
  value?: unknown;
  /** Inputs filled in on the same surface. */
  values?: Json;
};

/** Sends the block_actions of a click, signed, to the product. */
export async function click(context: InteractionContext, act: Click): Promise<ActResult> {
  const { store } = context;
  if (!store.users.has(act.user)) return { ok: false, error: 'user_not_found' };
  const surface = act.viewId ? viewSurface(store, act) : messageSurface(context, act);
  if (!surface) return { ok: false, error: act.viewId ? 'view_not_found' : 'message_not_found' };
  const found = findElement(surface.blocks, act);
  if (!found) return { ok: false, error: 'action_not_found' };
  const payload = {
    type: 'block_actions',
    ...actor(context, act.user),
    ...surface.members,
    trigger_id: newTrigger(context, act.user),
    actions: [actionOf(found, { value: act.value, ts: store.nextTs() })],
  };
  return { ok: true, deliveries: await sendPayload(context, payload, act) };
}

/** Sends a slash command; an immediate answer is shown in the channel as Slack does. */
export async function command(
  context: InteractionContext,
  act: DeliveryOptions & { user: string; command: string; text?: string; channel: string },
): Promise<ActResult> {
  const channel = context.store.channels.get(act.channel);
  if (!channel) return { ok: false, error: 'channel_not_found' };
  if (!context.store.users.has(act.user)) return { ok: false, error: 'user_not_found' };
  const form = commandForm(context, { ...act, text: act.text ?? '', channel });
  const deliveries = await deliver(parcel(context, form.toString()), act);
  const answer = deliveries[0];
  if (answer?.status === 200 && answer.body.trim() !== '') {
    postResponse(context, { channel: channel.id, user: act.user }, readAnswer(answer.body));
  }
  return { ok: true, deliveries };
}

/** Sends an Events API callback around `event`, as JSON. */
export async function sendEvent(
  context: InteractionContext,
  event: Json,
  options: DeliveryOptions,
): Promise<Delivery[]> {
  const { store } = context;
  const body = JSON.stringify({
    type: 'event_callback',
    token: 'legacy-verification-token',
    team_id: store.team.id,
    api_app_id: store.app.id,
    event: { event_ts: store.nextTs(), ...event },
    event_id: store.nextId('Ev'),
    event_time: Math.floor(store.now() / 1000),
    authorizations: [{ team_id: store.team.id, user_id: store.app.botUserId, is_bot: true }],
  });
  return deliver({ ...parcel(context, body), contentType: 'application/json' }, options);
}

/** Signs and sends an interactive payload the way Slack does: one form field holding JSON. */
export async function sendPayload(
  context: InteractionContext,
  payload: Json,
  options: DeliveryOptions,
): Promise<Delivery[]> {
  const form = new URLSearchParams({ payload: JSON.stringify(payload) });
  const deliveries = await deliver(parcel(context, form.toString()), options);
  context.emit({
    type: 'slack.interaction',
    detail: { kind: payload.type, statuses: deliveries.map(({ status }) => status) },
  });
  return deliveries;
}

type Surface = { blocks: Json[]; members: Json };

function messageSurface(context: InteractionContext, act: Click): Surface | undefined {
  const { store } = context;
  const channel = store.channels.get(act.channel ?? '');
  const found = channel && visibleMessage(store, channel, act);
  if (!channel || !found) return undefined;
  const { message, ephemeral } = found;
  const blocks = (message.blocks as Json[] | undefined) ?? [];
  const container: Json = {
    type: 'message',
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: ephemeral,
  };
  if (message.thread_ts) container.thread_ts = message.thread_ts;
  const target = { channel: channel.id, user: act.user, messageTs: message.ts };
  const members: Json = {
    container,
    channel: channelRef(channel),
    state: { values: stateOf(blocks, act.values ?? {}) },
    response_url: newResponseUrl(context, target),
  };
  if (!ephemeral) members.message = message;
  return { blocks, members };
}

function visibleMessage(
  store: SlackStore,
  channel: SlackChannel,
  act: Click,
): { message: SlackMessage; ephemeral: boolean } | undefined {
  const message = findMessage(channel, act.ts ?? '');
  if (message) return { message, ephemeral: false };
  const own = store.ephemerals.find(
    (one) => one.channel === channel.id && one.user === act.user && one.message.ts === act.ts,
  );
  return own && { message: own.message, ephemeral: true };
}

function viewSurface(store: SlackStore, act: Click): Surface | undefined {
  const all = [...store.views.values(), ...store.homes.values()];
  const view = all.find((one) => one.id === act.viewId && one.open && one.user === act.user);
  if (!view) return undefined;
  const blocks = view.payload.blocks as Json[];
  const state = { values: stateOf(blocks, act.values ?? {}) };
  view.payload.state = state;
  const members = { container: { type: 'view', view_id: view.id }, view: view.payload };
  return { blocks, members: { ...members, view: { ...view.payload, state } } };
}

function parcel(context: InteractionContext, body: string) {
  const url = `${context.productUrl()}/hooks/slack`;
  return { url, signingSecret: context.signingSecret, body, contentType: FORM };
}

function readAnswer(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return { text: body };
  }
}
