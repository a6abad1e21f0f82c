import type { types } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNEL, openWorkspace, refusalOf, type Workspace } from './workspace.js';

const CARD: types.KnownBlock[] = [
  { type: 'header', text: { type: 'plain_text', text: 'AV-2026-0042' } },
  { type: 'section', fields: [{ type: 'mrkdwn', text: '*Étape* : assignation' }] },
  {
    type: 'actions',
    block_id: 'acts',
    elements: [
      {
        type: 'button',
        action_id: 'take',
        value: 'AV-2026-0042',
        text: { type: 'plain_text', text: 'Je m’en occupe' },
      },
    ],
  },
];

describe('a card in the channel, through the real SDK', () => {
  let place: Workspace;
  beforeEach(async () => {
    place = await openWorkspace();
  });
  afterEach(() => place.close());

  const post = (extra = {}) =>
    place.app.client.chat.postMessage({ channel: CHANNEL, text: 'Carte', blocks: CARD, ...extra });

  it('is posted, changed, found in history with its metadata, and deleted', async () => {
    const { client } = place.app;
    const metadata = { event_type: 'card', event_payload: { ref: 'AV-2026-0042' } };
    const posted = await post({ metadata });
    const ts = posted.ts!;
    await client.chat.update({ channel: CHANNEL, ts, text: 'Carte close', blocks: [CARD[0]!] });

    const plain = await client.conversations.history({ channel: CHANNEL });
    expect(plain.messages?.map((one) => [one.text, one.blocks?.length])).toEqual([
      ['Carte close', 1],
    ]);
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    const full = await client.conversations.history({
      channel: CHANNEL,
      include_all_metadata: true,
    });
    expect(full.messages?.[0]?.metadata).toEqual(metadata);

    await client.chat.delete({ channel: CHANNEL, ts });
    const gone = await refusalOf(client.chat.update({ channel: CHANNEL, ts, text: 'x' }));
    expect(gone.error).toBe('message_not_found');
  });

  it('loses its blocks when it is changed to text alone', async () => {
    const { ts } = await post();
    const changed = await place.app.client.chat.update({ channel: CHANNEL, ts: ts!, text: 'Clos' });
    expect(changed.message).not.toHaveProperty('blocks');
    expect(changed.message).toHaveProperty('edited');
  });

  it('carries a thread, read back in order', async () => {
    const { client } = place.app;
    const { ts } = await post();
    await client.chat.postMessage({ channel: CHANNEL, text: 'un', thread_ts: ts! });
    await client.chat.postMessage({ channel: CHANNEL, text: 'deux', thread_ts: ts! });
    const thread = await client.conversations.replies({ channel: CHANNEL, ts: ts!, limit: 2 });
    expect(thread.messages?.map((one) => one.text)).toEqual(['Carte', 'un']);
    expect(thread.messages?.[0]?.reply_count).toBe(2);
    const rest = await client.conversations.replies({
      channel: CHANNEL,
      ts: ts!,
      cursor: thread.response_metadata!.next_cursor!,
    });
    expect(rest.messages?.map((one) => one.text)).toEqual(['deux']);
    const history = await client.conversations.history({ channel: CHANNEL });
    expect(history.messages).toHaveLength(1);
  });

  it('is refused where the bot may not write, under Slack’s error names', async () => {
    const { client } = place.app;
    await place.post('/_emulator/slack/channels', {
      id: 'C0AUTRE',
      name: 'autre',
      bot_member: false,
    });
    await place.post('/_emulator/slack/channels', { id: 'C0VIEUX', name: 'vieux', archived: true });
    const errors = async (channel: string, more = {}) =>
      (await refusalOf(client.chat.postMessage({ channel, text: 'a', ...more }))).error;
    expect(await errors('C0ABSENT')).toBe('channel_not_found');
    expect(await errors('C0VIEUX')).toBe('is_archived');
    expect(await errors('C0AUTRE')).toBe('not_in_channel');
    await client.conversations.join({ channel: 'C0AUTRE' });
    expect(await errors('C0AUTRE')).toBe('was accepted');
    expect(await errors(CHANNEL, { text: '' })).toBe('no_text');
    expect(await errors(CHANNEL, { text: 'a'.repeat(40_001) })).toBe('msg_too_long');
    expect(await errors(CHANNEL, { metadata: { event_type: 'x' } })).toBe(
      'invalid_metadata_format',
    );
  });

  it('shows an ephemeral message to its reader only, and opens a direct conversation', async () => {
    const { client } = place.app;
    await client.chat.postEphemeral({ channel: CHANNEL, user: 'U0AWA', text: 'pour vous' });
    const stranger = client.chat.postEphemeral({ channel: CHANNEL, user: 'U0PERSONNE', text: 'x' });
    expect((await refusalOf(stranger)).error).toBe('user_not_in_channel');
    expect((await client.conversations.history({ channel: CHANNEL })).messages).toEqual([]);
    const im = await client.conversations.open({ users: 'U0AWA' });
    await client.chat.postMessage({ channel: im.channel!.id!, text: 'bonjour' });
    const again = await client.chat.postMessage({ channel: 'U0AWA', text: 'encore' });
    expect(again.channel).toBe(im.channel!.id);
  });

  it('finds people and reacts once', async () => {
    const { client } = place.app;
    const found = await client.users.lookupByEmail({ email: 'karima@equipe.example' });
    expect(found.user?.id).toBe('U0KARIMA');
    expect((await client.users.list({})).members).toHaveLength(6);
    expect((await client.users.info({ user: 'U0BOT' })).user?.is_bot).toBe(true);
    const { ts } = await post();
    const item = { channel: CHANNEL, timestamp: ts!, name: 'eyes' };
    await client.reactions.add(item);
    expect((await refusalOf(client.reactions.add(item))).error).toBe('already_reacted');
    const link = await client.chat.getPermalink({ channel: CHANNEL, message_ts: ts! });
    expect(link.permalink).toBe(`${place.url}/archives/${CHANNEL}/p${ts!.replace('.', '')}`);
    const named = await client.conversations.info({ channel: CHANNEL });
    expect(named.channel?.name).toBe('equipe-mobile');
    expect((await client.conversations.list({})).channels).toHaveLength(1);
  });
});
