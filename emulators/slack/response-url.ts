import { type RouteContext, type Router, sendJson } from '../router.js';
import { type Answer, flagArg, refusal, textArg } from './args.js';
import { asObject, type Json } from './blocks/check.js';
import { rewrite } from './methods/chat.js';
import { addMessage, botMessage, readContent } from './methods/content.js';
import type { SlackEvent } from './methods/method.js';
import { findMessage, type ResponseUrl, type SlackStore } from './store.js';

const LIFE_MS = 30 * 60_000;
const MAX_USES = 5;

type Context = { store: SlackStore; emit(event: SlackEvent): void };
type Target = Pick<ResponseUrl, 'channel' | 'user' | 'messageTs'>;

/** Serves response_url: good for 30 real minutes and five answers. */
export function registerResponseUrls(router: Router, context: Context): void {
  router.route('POST', '/response/:team/:id', ({ res, params, json, body }: RouteContext) => {
    const known = context.store.responseUrls.get(params.id ?? '');
    if (!known || Date.now() - known.bornAt > LIFE_MS) {
      return sendJson(res, 404, { ok: false, error: 'expired_url' });
    }
    if (known.uses >= MAX_USES) return sendJson(res, 404, { ok: false, error: 'used_url' });
    known.uses += 1;
    const answer = postResponse(context, known, asObject(json) ?? { text: body });
    if (!answer.ok) return sendJson(res, 400, answer);
    sendJson(res, 200, { ok: true });
  });
}

/** Applies an answer to an interaction: replaces, deletes, or adds a message for one or for all. */
export function postResponse(context: Context, target: Target, args: Json): Answer {
  const { store, emit } = context;
  const channel = store.channels.get(target.channel);
  if (!channel) return refusal('channel_not_found');
  const original = target.messageTs ? findMessage(channel, target.messageTs) : undefined;
  const changed = (change: string, ts: string) =>
    emit({ type: 'slack.message', detail: { change, channel: channel.id, ts } });
  if (flagArg(args, 'delete_original')) {
    channel.messages = channel.messages.filter((message) => message !== original);
    store.ephemerals = store.ephemerals.filter(({ message }) => message.ts !== target.messageTs);
    changed('deleted', target.messageTs ?? '');
    return { ok: true };
  }
  const read = readContent(args, store);
  if (!read.ok) return read.answer;
  if (flagArg(args, 'replace_original') && original) {
    const textGiven = textArg(args, 'text') !== undefined;
    const edit = { textGiven, editor: store.app.botUserId, at: store.nextTs() };
    rewrite(original, read.content, edit);
    changed('updated', original.ts);
    return { ok: true };
  }
  const message = botMessage(store, read.content, textArg(args, 'thread_ts'));
  if (args.response_type === 'in_channel') {
    addMessage(channel, message);
    changed('posted', message.ts);
  } else {
    store.ephemerals.push({ channel: channel.id, user: target.user, message });
    emit({ type: 'slack.ephemeral', detail: { channel: channel.id, user: target.user } });
  }
  return { ok: true };
}
