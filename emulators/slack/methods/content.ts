import { type Answer, flagArg, refusal, structuredArg, textArg } from '../args.js';
import { asObject, type Json } from '../blocks/check.js';
import { checkMessageBlocks } from '../blocks/check-surface.js';
import { completeBlocks } from '../blocks/complete.js';
import type { SlackChannel, SlackMessage, SlackStore } from '../store.js';

const MAX_TEXT = 40_000;

/** What a message says; `blocks` is undefined when the caller sent none. */
export type Content = { text: string; blocks?: Json[]; attachments?: unknown; metadata?: Json };

/** Reads and checks text, blocks and metadata, or says what Slack would refuse. */
export function readContent(
  args: Json,
  store: SlackStore,
): { ok: true; content: Content } | { ok: false; answer: Answer } {
  const text = textArg(args, 'text');
  if (text && text.length > MAX_TEXT) return { ok: false, answer: refusal('msg_too_long') };
  const blocks = structuredArg(args, 'blocks');
  const attachments = structuredArg(args, 'attachments');
  const metadata = structuredArg(args, 'metadata');
  if (blocks.kind === 'unreadable') {
    return { ok: false, answer: refusal('invalid_blocks_format') };
  }
  if (blocks.kind === 'value') {
    const problems = checkMessageBlocks(blocks.value);
    if (problems.length > 0) return { ok: false, answer: refusal('invalid_blocks', problems) };
  }
  if (!text && blocks.kind === 'absent' && attachments.kind === 'absent') {
    return { ok: false, answer: refusal('no_text') };
  }
  const content: Content = { text: text ?? '' };
  if (blocks.kind === 'value') {
    content.blocks = completeBlocks(blocks.value, () => store.nextId('b'));
  }
  if (attachments.kind === 'value') content.attachments = attachments.value;
  if (metadata.kind !== 'absent') {
    const read = metadata.kind === 'value' ? asObject(metadata.value) : undefined;
    if (typeof read?.event_type !== 'string' || !asObject(read.event_payload)) {
      return { ok: false, answer: refusal('invalid_metadata_format') };
    }
    content.metadata = read;
  }
  return { ok: true, content };
}

/** The channel named by an argument: an id, `#name`, or a user's id for the direct conversation. */
export function channelFor(store: SlackStore, name: string): SlackChannel | undefined {
  const byId = store.channels.get(name);
  if (byId) return byId;
  const plain = name.replace(/^#/, '');
  for (const channel of store.channels.values()) {
    if (channel.kind !== 'im' && channel.name === plain) return channel;
    if (channel.kind === 'im' && channel.user === name) return channel;
  }
  return undefined;
}

/** Builds a message of the bot. */
export function botMessage(
  store: SlackStore,
  content: Content,
  threadTs: string | undefined,
): SlackMessage {
  const { app, team } = store;
  const profile = { id: app.botId, name: app.botName, app_id: app.id, team_id: team.id };
  const message: SlackMessage = {
    type: 'message',
    user: app.botUserId,
    ts: store.nextTs(),
    bot_id: app.botId,
    app_id: app.id,
    text: content.text,
    team: team.id,
    bot_profile: { ...profile, deleted: false },
  };
  if (content.blocks) message.blocks = content.blocks;
  if (content.attachments) message.attachments = content.attachments;
  if (content.metadata) message.metadata = content.metadata;
  if (threadTs) message.thread_ts = threadTs;
  return message;
}

/** Puts a message in its channel and keeps the counters of its thread. */
export function addMessage(channel: SlackChannel, message: SlackMessage): void {
  channel.messages.push(message);
  const parent = channel.messages.find(({ ts }) => ts === message.thread_ts);
  if (!parent || parent === message) return;
  const users = new Set([...((parent.reply_users as string[]) ?? []), message.user]);
  parent.thread_ts = parent.ts;
  parent.reply_count = Number(parent.reply_count ?? 0) + 1;
  parent.reply_users = [...users];
  parent.reply_users_count = users.size;
  parent.latest_reply = message.ts;
}

/** A message as history shows it; metadata only to those who ask for it. */
export function shown(message: SlackMessage, args: Json): Json {
  if (flagArg(args, 'include_all_metadata')) return message;
  const { metadata: _hidden, ...rest } = message;
  return rest;
}
