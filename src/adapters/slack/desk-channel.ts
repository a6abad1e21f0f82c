import type { webApi } from '@slack/bolt';
import type { Card, CardShowing, DeskChannel, Later, NotNeeded } from '../../app/ports/cards.js';
import type { Log } from '../../app/ports/log.js';
import type { Clock } from '../../app/ports/time-and-chance.js';
import { cardBlocks } from './card-blocks.js';
import { digestMessage } from './digests/digest-message.js';
import { createPace, type Pace } from './pace.js';
import { newsText, reminderText, silentText, summaryText } from './reminder-text.js';
import { createWebApiCall, type WebApiCall } from './web-api-call.js';

export type ChannelOptions = {
  client: webApi.WebClient;
  token: string;
  /** Id of the desk's channel, « C0123456789 »; reading history knows no names. */
  channel: string;
  publicUrl: string;
  clock: Clock;
  log: Log;
};

type Place = { channel: string; ts: string };
type Shown = { kind: 'shown'; channel: string; ts: string } | Later;
type Message = { text: string; blocks?: webApi.KnownBlock[] };
type Context = ChannelOptions & { call: WebApiCall; pace: Pace };

/** After an error that only a person can mend (channel gone, token revoked): the log says which. */
const MENDING_SECONDS = 300;
/** The message is not there to be changed any more: the card is posted anew. */
const LOST_MESSAGE = ['message_not_found', 'cant_update_message', 'edit_window_closed'];

/**
 * The desk's channel in Slack. A card is one message, edited in place. Slack has no key against
 * posting twice: each message bears ours in its metadata, and is looked for before posting again
 * when an earlier try may have left.
 */
export function createDeskChannel(options: ChannelOptions): DeskChannel {
  const context = {
    ...options,
    call: createWebApiCall(options.log),
    pace: createPace(options.clock),
  };
  return {
    show: (card, showing) => show(context, card, showing),
    async sumUp(count, key) {
      // Any of the quiet cards may have said it before: it is always looked for.
      const found = await findPosted(context, { key, thread: null });
      if (found) return found.kind === 'later' ? found : { kind: 'summed-up' };
      const message = { text: summaryText(count, context.publicUrl) };
      const said = await post(context, { key, place: { channel: context.channel }, message });
      return said.kind === 'later' ? said : { kind: 'summed-up' };
    },
    async remind(card, asking, { mayHaveLeft }) {
      const chain = card.reopened > 0 ? `:${card.reopened}` : '';
      const key = `${card.id}:${asking.round}:${card.urgency}${chain}`;
      const text = reminderText(card, asking);
      // Whoever is asked alone is called by name; more people are asked before everyone.
      const broadcast = asking.rung !== 'person';
      const said = await sayUnder(context, card, { key, text, mayHaveLeft, broadcast });
      return said ?? { kind: 'reminded' };
    },
    async remindOwner(card, user, { key, mayHaveLeft }) {
      const said = await sayAlone(context, user, { key, text: silentText(card), mayHaveLeft });
      return said ?? { kind: 'reminded' };
    },
    async tell(card, news, { key, mayHaveLeft }) {
      const text = newsText(card, news);
      // Who comes back to everyone is shown to everyone; who is called by name hears it anyway.
      const broadcast = news.what !== 'passed';
      const said = await sayUnder(context, card, { key, text, mayHaveLeft, broadcast });
      return said ?? { kind: 'told' };
    },
    async digest(digest, { key, mayHaveLeft }) {
      if (mayHaveLeft) {
        const found = await findPosted(context, { key, thread: null });
        if (found) return found.kind === 'later' ? found : { kind: 'said' };
      }
      const message = digestMessage(digest, context.publicUrl);
      const said = await post(context, { key, place: { channel: context.channel }, message });
      return said.kind === 'later' ? said : { kind: 'said' };
    },
  };
}

type Said = { key: string; text: string; mayHaveLeft: boolean; broadcast: boolean };

/** null once it stands in the card's thread, said now or by an earlier try. */
async function sayUnder(
  context: Context,
  { id, slack }: Card,
  { key, text, mayHaveLeft, broadcast }: Said,
): Promise<Later | null> {
  if (!slack) throw new Error(`Card ${id} has not been shown`);
  if (mayHaveLeft) {
    const found = await findPosted(context, { key, thread: slack });
    if (found) return found.kind === 'later' ? found : null;
  }
  const place = { channel: slack.channel, thread_ts: slack.ts, reply_broadcast: broadcast };
  const said = await post(context, { key, place, message: { text } });
  return said.kind === 'later' ? said : null;
}

/** To one person, in their own conversation with us; null once it stands there. */
async function sayAlone(
  context: Context,
  user: string,
  { key, text, mayHaveLeft }: Omit<Said, 'broadcast'>,
): Promise<Later | null> {
  const { client, token } = context;
  const opened = await context.call('conversations.open', () =>
    client.conversations.open({ token, users: user }),
  );
  if (opened.kind === 'later') return opened;
  // Posted to the person's id, Slack opens it by itself: only what stands there cannot be read.
  const channel = (opened.kind === 'answer' && opened.value.channel?.id) || user;
  if (mayHaveLeft && channel !== user) {
    const found = await findPosted(context, { key, thread: null, channel });
    if (found) return found.kind === 'later' ? found : null;
  }
  const said = await post(context, { key, place: { channel }, message: { text } });
  return said.kind === 'later' ? said : null;
}

async function show(
  context: Context,
  card: Card,
  showing: CardShowing,
): Promise<Shown | NotNeeded> {
  const { now, due } = showing;
  const message = cardBlocks(card, { publicUrl: context.publicUrl, now, due });
  let place: Place | null = card.slack;
  if (!place && showing.mayHaveLeft) {
    const found = await findPosted(context, { key: card.id, thread: null });
    if (found?.kind === 'later') return found;
    place = found;
  }
  if (place) {
    const edited = await edit(context, place, { key: card.id, message });
    if (edited) return edited;
  }
  if (card.state === 'closed') return { kind: 'not-needed' };
  return post(context, { key: card.id, place: { channel: context.channel }, message });
}

/** null when the message is no longer there. */
async function edit(
  context: Context,
  { channel, ts }: Place,
  { key, message }: { key: string; message: Message },
): Promise<Shown | null> {
  const { client, token } = context;
  const result = await context.call('chat.update', () =>
    client.chat.update({ token, channel, ts, ...message, metadata: metadataOf(key) }),
  );
  if (result.kind === 'later') return result;
  if (result.kind === 'answer') return { kind: 'shown', channel, ts };
  return LOST_MESSAGE.includes(result.error)
    ? null
    : mendLater(context, 'chat.update', result.error);
}

async function post(
  context: Context,
  about: {
    key: string;
    place: { channel: string; thread_ts?: string; reply_broadcast?: boolean };
    message: Message;
  },
): Promise<Shown> {
  const { client, token } = context;
  const wait = context.pace();
  if (wait > 0) return { kind: 'later', afterSeconds: wait };
  const { thread_ts, ...place } = about.place;
  const body = { token, ...place, ...about.message, metadata: metadataOf(about.key) };
  const thread = thread_ts === undefined ? {} : { thread_ts };
  const result = await context.call('chat.postMessage', () =>
    client.chat.postMessage({ ...body, ...thread } as webApi.ChatPostMessageArguments),
  );
  if (result.kind === 'later') return result;
  if (result.kind === 'refused') return mendLater(context, 'chat.postMessage', result.error);
  const { channel = about.place.channel, ts } = result.value;
  if (ts === undefined) throw new Error('Slack took a message without telling its ts');
  return { kind: 'shown', channel, ts };
}

/** A message of ours that bears the key, among the latest of a channel (the desk's) or of a thread. */
async function findPosted(
  context: Context,
  where: { key: string; thread: Place | null; channel?: string },
): Promise<({ kind: 'found' } & Place) | Later | null> {
  const { client, token } = context;
  const { key, thread } = where;
  const look = { token, limit: 200, include_all_metadata: true };
  const method = thread ? 'conversations.replies' : 'conversations.history';
  const channel = thread?.channel ?? where.channel ?? context.channel;
  const result = await context.call(method, () =>
    thread
      ? client.conversations.replies({ ...look, channel, ts: thread.ts })
      : client.conversations.history({ ...look, channel }),
  );
  if (result.kind === 'later') return result;
  if (result.kind === 'refused') {
    // A card shown twice is better than a card never shown.
    context.log.error({ method, error: result.error }, 'Slack history cannot be read');
    return null;
  }
  const messages: { ts?: string; metadata?: unknown }[] = result.value.messages ?? [];
  const found = messages.find(({ metadata }) => keyOf(metadata) === key);
  return found?.ts === undefined ? null : { kind: 'found', channel, ts: found.ts };
}

const metadataOf = (key: string) => ({ event_type: 'aller_vers_card', event_payload: { key } });

function keyOf(metadata: unknown): string | undefined {
  return (metadata as Partial<ReturnType<typeof metadataOf>> | undefined)?.event_payload?.key;
}

function mendLater({ log }: Context, method: string, error: string): Later {
  log.error({ method, error }, 'Slack refuses the desk channel');
  return { kind: 'later', afterSeconds: MENDING_SECONDS };
}
