import { type Answer, missing, page, refusal, textArg } from '../args.js';
import type { Json } from '../blocks/check.js';
import { findMessage, type SlackStore, type SlackUser } from '../store.js';
import type { Method, MethodContext } from './method.js';

/** auth.test, users.* and reactions.add. */
export const peopleMethods: Record<string, Method> = {
  'auth.test': authTest,
  'users.info': usersInfo,
  'users.list': usersList,
  'users.lookupByEmail': lookupByEmail,
  'reactions.add': addReaction,
};

function authTest({ store, baseUrl }: MethodContext): Answer {
  const { team, app } = store;
  return {
    ok: true,
    url: `${baseUrl}/`,
    team: team.name,
    user: app.botName,
    team_id: team.id,
    user_id: app.botUserId,
    bot_id: app.botId,
    is_enterprise_install: false,
  };
}

function usersInfo({ store, args }: MethodContext): Answer {
  const id = textArg(args, 'user');
  if (!id) return missing('user');
  if (id === store.app.botUserId) return { ok: true, user: describeBot(store) };
  const user = store.users.get(id);
  return user ? { ok: true, user: describeUser(store, user) } : refusal('user_not_found');
}

function usersList({ store, args }: MethodContext): Answer {
  const people = [...store.users.values()].map((user) => describeUser(store, user));
  const cut = page([...people, describeBot(store)], args, 200);
  if (!cut) return refusal('invalid_cursor');
  return {
    ok: true,
    members: cut.items,
    cache_ts: Math.floor(store.now() / 1000),
    response_metadata: { next_cursor: cut.nextCursor },
  };
}

function lookupByEmail({ store, args }: MethodContext): Answer {
  const email = textArg(args, 'email')?.toLowerCase();
  if (!email) return missing('email');
  const user = [...store.users.values()].find((one) => one.email.toLowerCase() === email);
  return user ? { ok: true, user: describeUser(store, user) } : refusal('users_not_found');
}

function addReaction({ store, args, emit }: MethodContext): Answer {
  const name = textArg(args, 'name');
  const ts = textArg(args, 'timestamp');
  if (!name || !/^[a-z0-9_+-]+$/.test(name)) return refusal('invalid_name');
  if (!ts) return refusal('no_item_specified');
  const channel = store.channels.get(textArg(args, 'channel') ?? '');
  if (!channel) return refusal('channel_not_found');
  const message = findMessage(channel, ts);
  if (!message) return refusal('message_not_found');
  const reactions = (message.reactions as Reaction[] | undefined) ?? [];
  const me = store.app.botUserId;
  const known = reactions.find((reaction) => reaction.name === name);
  if (known?.users.includes(me)) return refusal('already_reacted');
  if (known) {
    known.users.push(me);
    known.count += 1;
  } else reactions.push({ name, users: [me], count: 1 });
  message.reactions = reactions;
  emit({ type: 'slack.message', detail: { change: 'reacted', channel: channel.id, ts } });
  return { ok: true };
}

type Reaction = { name: string; users: string[]; count: number };

function describeUser(store: SlackStore, user: SlackUser): Json {
  return {
    id: user.id,
    team_id: store.team.id,
    name: user.name,
    real_name: user.realName,
    deleted: false,
    is_bot: false,
    is_app_user: false,
    tz: 'Europe/Paris',
    profile: { real_name: user.realName, display_name: user.name, email: user.email },
  };
}

function describeBot({ app, team }: SlackStore): Json {
  const profile = { real_name: app.botName, display_name: app.botName, api_app_id: app.id };
  return {
    id: app.botUserId,
    team_id: team.id,
    name: app.botName,
    real_name: app.botName,
    deleted: false,
    is_bot: true,
    is_app_user: false,
    profile: { ...profile, bot_id: app.botId },
  };
}
