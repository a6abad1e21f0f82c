import type { EmulatorClock } from '../clock.js';
import type { Json } from './blocks/check.js';

/** A person of the invented team. */
export type SlackUser = { id: string; name: string; realName: string; email: string };

/** A channel or a direct conversation (`im`, then `user` is the other side). */
export type SlackChannel = {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  user?: string;
  archived: boolean;
  botMember: boolean;
  members: Set<string>;
  messages: SlackMessage[];
};

/** A message as the Web API shows it; `hiddenMetadata` is shown only on demand. */
export type SlackMessage = Json & { ts: string; user: string; text: string; thread_ts?: string };

/** A view on a user's screen, or published as their home. */
export type StoredView = { id: string; user: string; open: boolean; payload: Json };

/** A one-use right to open a view, born with an interaction. */
export type Trigger = { user: string; bornAt: number; used: boolean };

/** Where an answer to an interaction may be posted, for 30 real minutes and five times. */
export type ResponseUrl = {
  channel: string;
  user: string;
  messageTs?: string;
  bornAt: number;
  uses: number;
};

/** One call of the Web API, kept for tests and for the curious. */
export type CallRecord = { method: string; at: number; ok: boolean; error?: string; args: Json };

/** Everything the emulated workspace remembers; of it, messages outlive a restart (../memory.ts). */
export type SlackStore = {
  team: { id: string; domain: string; name: string };
  app: { id: string; botId: string; botUserId: string; botName: string };
  users: Map<string, SlackUser>;
  channels: Map<string, SlackChannel>;
  ephemerals: { channel: string; user: string; message: SlackMessage }[];
  views: Map<string, StoredView>;
  homes: Map<string, StoredView>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  calls: CallRecord[];
  /** A message timestamp in emulated time, unique and rising: `1780000000.000100`. */
  nextTs(): string;
  /** A fresh identifier such as `V0000001A`. */
  nextId(prefix: string): string;
  now(): number;
};

const TEAM = [
  { id: 'U0KARIMA', name: 'karima', realName: 'Karima Benali' },
  { id: 'U0SAMIR', name: 'samir', realName: 'Samir Haddad' },
  { id: 'U0AWA', name: 'awa', realName: 'Awa Diallo' },
  { id: 'U0JULIEN', name: 'julien', realName: 'Julien Morvan' },
  { id: 'U0NADIA', name: 'nadia', realName: 'Nadia Rousseau' },
] as const;

/** The channel every workspace starts with. */
export const HOME_CHANNEL = { id: 'C0ALLERVERS', name: 'equipe-mobile' } as const;

/** Builds a workspace with four invented workers and one channel the bot has joined. */
export function createSlackStore(clock: EmulatorClock): SlackStore {
  let lastMicros = 0;
  let lastId = 0;
  const users = new Map<string, SlackUser>();
  for (const one of TEAM) users.set(one.id, { ...one, email: `${one.name}@equipe.example` });
  const channels = new Map<string, SlackChannel>();
  channels.set(
    HOME_CHANNEL.id,
    newChannel({ ...HOME_CHANNEL, kind: 'public', members: [...users.keys()] }),
  );
  return {
    team: { id: 'T0ALLERVERS', domain: 'aller-vers', name: 'Aller-vers' },
    app: { id: 'A0ALLERVERS', botId: 'B0ALLERVERS', botUserId: 'U0BOT', botName: 'allervers' },
    users,
    channels,
    ephemerals: [],
    views: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    calls: [],
    now: () => clock.now(),
    nextTs: () => {
      lastMicros = Math.max(Math.floor(clock.now() * 1000), lastMicros + 1);
      return formatTs(lastMicros);
    },
    nextId: (prefix) => {
      lastId += 1;
      return `${prefix}${lastId.toString(36).toUpperCase().padStart(8, '0')}`;
    },
  };
}

/** A new empty conversation; the bot is in it unless told otherwise. */
export function newChannel(init: {
  id: string;
  name: string;
  kind: SlackChannel['kind'];
  members: string[];
  user?: string;
  botMember?: boolean;
}): SlackChannel {
  const { members, botMember = true, ...rest } = init;
  return { ...rest, archived: false, botMember, members: new Set(members), messages: [] };
}

/** The message of a channel with that timestamp. */
export function findMessage(channel: SlackChannel, ts: string): SlackMessage | undefined {
  return channel.messages.find((message) => message.ts === ts);
}

function formatTs(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros % 1_000_000).padStart(6, '0')}`;
}
