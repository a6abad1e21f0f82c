import type { Json } from './blocks/check.js';
import { openViews } from './methods/views.js';
import type { SlackStore } from './store.js';

/** The workspace as one user sees it, for the desk page; the bot's view when no user is named. */
export function snapshot(store: SlackStore, user?: string): Json {
  const ephemerals = store.ephemerals.filter((one) => one.user === user);
  return {
    now: store.now(),
    team: store.team,
    bot: { id: store.app.botUserId, name: store.app.botName },
    users: [...store.users.values()].map(({ id, name, realName }) => ({ id, name, realName })),
    channels: [...store.channels.values()]
      .filter(({ kind, members }) => kind !== 'im' || (user && members.has(user)))
      .map(({ id, name, kind, messages }) => ({
        id,
        name: kind === 'im' ? 'Message direct' : name,
        messages: messages.map(({ metadata: _hidden, ...message }) => message),
        ephemerals: ephemerals.filter((one) => one.channel === id).map(({ message }) => message),
      })),
    view: user ? (openViews(store, user).at(-1)?.payload ?? null) : null,
    home: (user && store.homes.get(user)?.payload) || null,
  };
}
