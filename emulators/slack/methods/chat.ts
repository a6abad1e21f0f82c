import { type Answer, flagArg, missing, refusal, structuredArg, textArg } from '../args.js';
import { findMessage, type SlackChannel, type SlackMessage } from '../store.js';
import { addMessage, botMessage, type Content, channelFor, readContent } from './content.js';
import { openDirect } from './conversations.js';
import type { Method, MethodContext } from './method.js';

/** chat.* as an app with the chat:write scope meets them. */
export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.postEphemeral': postEphemeral,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};

function postMessage(context: MethodContext): Answer {
  const place = writable(context);
  if ('answer' in place) return place.answer;
  const read = readContent(context.args, context.store);
  if (!read.ok) return read.answer;
  const threadTs = textArg(context.args, 'thread_ts');
  if (threadTs && !findMessage(place.channel, threadTs)) return refusal('thread_not_found');
  const message = botMessage(context.store, read.content, threadTs);
  if (threadTs && flagArg(context.args, 'reply_broadcast')) message.subtype = 'thread_broadcast';
  addMessage(place.channel, message);
  context.emit({
    type: 'slack.message',
    detail: { change: 'posted', channel: place.channel.id, ts: message.ts },
  });
  return { ok: true, channel: place.channel.id, ts: message.ts, message };
}

function update(context: MethodContext): Answer {
  const own = ownMessage(context, 'cant_update_message');
  if ('answer' in own) return own.answer;
  const read = readContent(context.args, context.store);
  if (!read.ok) return read.answer;
  rewrite(own.message, read.content, {
    textGiven: textArg(context.args, 'text') !== undefined,
    editor: context.store.app.botUserId,
    at: context.store.nextTs(),
  });
  const { channel, message } = own;
  context.emit({
    type: 'slack.message',
    detail: { change: 'updated', channel: channel.id, ts: message.ts },
  });
  return { ok: true, channel: channel.id, ts: message.ts, text: message.text, message };
}

/**
 * Slack's rule: text sent without blocks removes the blocks and marks the message as edited;
 * blocks replace blocks without a mark.
 */
export function rewrite(
  message: SlackMessage,
  content: Content,
  edit: { textGiven: boolean; editor: string; at: string },
): void {
  if (edit.textGiven || content.blocks) message.text = content.text;
  if (content.blocks && content.blocks.length > 0) message.blocks = content.blocks;
  else if (content.blocks || edit.textGiven) {
    delete message.blocks;
    message.edited = { user: edit.editor, ts: edit.at };
  }
  if (content.attachments) message.attachments = content.attachments;
  if (content.metadata) message.metadata = content.metadata;
}

function postEphemeral(context: MethodContext): Answer {
  const place = writable(context);
  if ('answer' in place) return place.answer;
  const user = textArg(context.args, 'user');
  if (!user) return missing('user');
  if (!place.channel.members.has(user)) return refusal('user_not_in_channel');
  const read = readContent(context.args, context.store);
  if (!read.ok) return read.answer;
  const message = botMessage(context.store, read.content, textArg(context.args, 'thread_ts'));
  context.store.ephemerals.push({ channel: place.channel.id, user, message });
  context.emit({ type: 'slack.ephemeral', detail: { channel: place.channel.id, user } });
  return { ok: true, message_ts: message.ts };
}

function remove(context: MethodContext): Answer {
  const own = ownMessage(context, 'cant_delete_message');
  if ('answer' in own) return own.answer;
  const { channel, message } = own;
  channel.messages = channel.messages.filter(({ ts }) => ts !== message.ts);
  context.emit({
    type: 'slack.message',
    detail: { change: 'deleted', channel: channel.id, ts: message.ts },
  });
  return { ok: true, channel: channel.id, ts: message.ts };
}

function getPermalink({ store, args, baseUrl }: MethodContext): Answer {
  const channel = store.channels.get(textArg(args, 'channel') ?? '');
  if (!channel) return refusal('channel_not_found');
  const ts = textArg(args, 'message_ts');
  if (!ts) return missing('message_ts');
  if (!findMessage(channel, ts)) return refusal('message_not_found');
  const permalink = `${baseUrl}/archives/${channel.id}/p${ts.replace('.', '')}`;
  return { ok: true, channel: channel.id, permalink };
}

function writable(context: MethodContext): { channel: SlackChannel } | { answer: Answer } {
  const { store, args } = context;
  const name = textArg(args, 'channel');
  if (!name) return { answer: missing('channel') };
  const channel =
    channelFor(store, name) ?? (store.users.has(name) ? openDirect(store, name) : undefined);
  if (!channel) return { answer: refusal('channel_not_found') };
  if (channel.archived) return { answer: refusal('is_archived') };
  if (!channel.botMember) return { answer: refusal('not_in_channel') };
  return { channel };
}

function ownMessage(
  { store, args }: MethodContext,
  foreign: string,
): { channel: SlackChannel; message: SlackMessage } | { answer: Answer } {
  const channel = store.channels.get(textArg(args, 'channel') ?? '');
  if (!channel) return { answer: refusal('channel_not_found') };
  const ts = textArg(args, 'ts');
  if (!ts) return { answer: missing('ts') };
  const message = findMessage(channel, ts);
  if (!message) return { answer: refusal('message_not_found') };
  if (message.user !== store.app.botUserId) return { answer: refusal(foreign) };
  if (structuredArg(args, 'blocks').kind === 'unreadable') {
    return { answer: refusal('invalid_blocks_format') };
  }
  return { channel, message };
}
