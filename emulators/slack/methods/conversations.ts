import { type Answer, flagArg, missing, page, refusal, textArg } from '../args.js';
import type { Json } from '../blocks/check.js';
import { newChannel, type SlackChannel, type SlackMessage, type SlackStore } from '../store.js';
import { shown } from './content.js';
import type { Method, MethodContext } from './method.js';

/** conversations.* : finding a channel, joining it, reading it back. */
export const conversationMethods: Record<string, Method> = {
  'conversations.list': list,
  'conversations.info': withChannel((channel, { store }) => ({
    ok: true,
    channel: describeChannel(store, channel),
  })),
  'conversations.open': open,
  'conversations.join': withChannel(join),
  'conversations.history': withChannel(history),
  'conversations.replies': withChannel(replies),
};

/** The direct conversation between the bot and a user, opened when it is not yet there. */
export function openDirect(store: SlackStore, user: string): SlackChannel {
  for (const channel of store.channels.values()) {
    if (channel.kind === 'im' && channel.user === user) return channel;
  }
  const id = store.nextId('D');
  const channel = newChannel({ id, name: '', kind: 'im', user, members: [user] });
  store.channels.set(id, channel);
  return channel;
}

/** A channel as the Web API shows it. */
export function describeChannel(store: SlackStore, channel: SlackChannel): Json {
  const { id, name, kind } = channel;
  const common = { id, is_archived: channel.archived, context_team_id: store.team.id };
  if (kind === 'im') return { ...common, is_im: true, user: channel.user };
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_private: kind === 'private',
    is_im: false,
    is_mpim: false,
    is_member: channel.botMember,
    num_members: channel.members.size,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

function list({ store, args }: MethodContext): Answer {
  const kinds: Record<string, SlackChannel['kind']> = {
    public_channel: 'public',
    private_channel: 'private',
    im: 'im',
  };
  const wanted = (textArg(args, 'types') ?? 'public_channel')
    .split(',')
    .map((type) => kinds[type.trim()]);
  const found = [...store.channels.values()].filter(
    (channel) =>
      wanted.includes(channel.kind) &&
      !(channel.archived && flagArg(args, 'exclude_archived')) &&
      (channel.kind !== 'private' || channel.botMember),
  );
  const cut = page(found, args, 100);
  if (!cut) return refusal('invalid_cursor');
  return {
    ok: true,
    channels: cut.items.map((channel) => describeChannel(store, channel)),
    response_metadata: { next_cursor: cut.nextCursor },
  };
}

function open({ store, args }: MethodContext): Answer {
  const user = textArg(args, 'users');
  if (!user) return missing('users');
  if (!store.users.has(user)) return refusal('user_not_found');
  const channel = openDirect(store, user);
  const whole = flagArg(args, 'return_im');
  return { ok: true, channel: whole ? describeChannel(store, channel) : { id: channel.id } };
}

function join(channel: SlackChannel, { store }: MethodContext): Answer {
  if (channel.kind !== 'public') return refusal('method_not_supported_for_channel_type');
  if (channel.archived) return refusal('is_archived');
  const already = channel.botMember;
  channel.botMember = true;
  const answer: Answer = { ok: true, channel: describeChannel(store, channel) };
  return already ? { ...answer, warning: 'already_in_channel' } : answer;
}

function history(channel: SlackChannel, { args }: MethodContext): Answer {
  const roots = channel.messages.filter(
    (message) =>
      !message.thread_ts ||
      message.thread_ts === message.ts ||
      message.subtype === 'thread_broadcast',
  );
  return readBack(roots.toReversed(), args, 100);
}

function replies(channel: SlackChannel, { args }: MethodContext): Answer {
  const ts = textArg(args, 'ts');
  if (!ts) return missing('ts');
  const thread = channel.messages.filter((one) => one.ts === ts || one.thread_ts === ts);
  if (thread.length === 0) return refusal('thread_not_found');
  return readBack(thread, args, 1000);
}

function readBack(messages: SlackMessage[], args: Json, defaultLimit: number): Answer {
  const oldest = Number(textArg(args, 'oldest') ?? 0);
  const latest = Number(textArg(args, 'latest') ?? Number.POSITIVE_INFINITY);
  const bounds = flagArg(args, 'inclusive');
  const inside = messages.filter(({ ts }) => {
    const at = Number(ts);
    return (at > oldest && at < latest) || (bounds && (at === oldest || at === latest));
  });
  const cut = page(inside, args, defaultLimit);
  if (!cut) return refusal('invalid_cursor');
  const answer: Answer = {
    ok: true,
    messages: cut.items.map((message) => shown(message, args)),
    has_more: cut.hasMore,
  };
  return cut.hasMore ? { ...answer, response_metadata: { next_cursor: cut.nextCursor } } : answer;
}

function withChannel(use: (channel: SlackChannel, context: MethodContext) => Answer): Method {
  return (context) => {
    const id = textArg(context.args, 'channel');
    if (!id) return missing('channel');
    const channel = context.store.channels.get(id);
    if (!channel) return refusal('channel_not_found');
    const reads = use === history || use === replies;
    if (reads && !channel.botMember) return refusal('not_in_channel');
    return use(channel, context);
  };
}
