import type { BlockAction, ButtonAction, types } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL, openWorkspace, refusalOf, type Workspace } from './workspace.js';

const CARD: types.KnownBlock[] = [
  { type: 'section', text: { type: 'mrkdwn', text: '*AV-2026-0042*' } },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: 'take',
        value: 'AV-2026-0042',
        style: 'primary',
        text: { type: 'plain_text', text: 'Je m’en occupe' },
      },
    ],
  },
];

const MODAL: types.ModalView = {
  type: 'modal',
  callback_id: 'reply',
  private_metadata: 'AV-2026-0042',
  title: { type: 'plain_text', text: 'Envoyer au locataire' },
  submit: { type: 'plain_text', text: 'Envoyer' },
  blocks: [
    {
      type: 'input',
      block_id: 'body',
      label: { type: 'plain_text', text: 'Texte' },
      element: { type: 'plain_text_input', action_id: 'text', max_length: 20 },
    },
  ],
};

describe('what users do reaches the Bolt app, signed', () => {
  let place: Workspace;
  let ts: string;
  beforeEach(async () => {
    place = await openWorkspace();
    const posted = await place.app.client.chat.postMessage({
      channel: CHANNEL,
      text: 'Carte',
      blocks: CARD,
    });
    ts = posted.ts!;
  });
  afterEach(() => place.close());

  const press = (more = {}) =>
    place.post('/_emulator/slack/click', {
      channel: CHANNEL,
      ts,
      action_id: 'take',
      user: 'U0KARIMA',
      ...more,
    });

  const openModal = async (view: types.ModalView = MODAL): Promise<string> => {
    place.app.action('take', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: (body as BlockAction).trigger_id, view });
    });
    await press();
    return vi.waitFor(() => {
      const opened = [...place.slack.store.views.keys()].at(-1);
      expect(opened).toBeDefined();
      return opened!;
    });
  };

  it('a click arrives with who, where and what', async () => {
    const seen: BlockAction<ButtonAction>[] = [];
    place.app.action<BlockAction<ButtonAction>>('take', async ({ ack, body }) => {
      seen.push(body);
      await ack();
    });
    const result = await press();
    expect(result).toMatchObject({ ok: true, deliveries: [{ status: 200 }] });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0KARIMA' },
      team: { id: 'T0ALLERVERS' },
      channel: { id: CHANNEL, name: 'equipe-mobile' },
      container: { type: 'message', message_ts: ts, channel_id: CHANNEL },
      message: { ts, text: 'Carte' },
      actions: [{ action_id: 'take', value: 'AV-2026-0042', type: 'button', style: 'primary' }],
    });
  });

  it('answers through response_url: replace, whisper, delete; five times at most', async () => {
    place.app.action('take', async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'Prise', blocks: [CARD[0]!] });
      await respond({ text: 'rien que pour vous', replace_original: false });
      await respond({ text: 'à tous', replace_original: false, response_type: 'in_channel' });
      await respond({ text: 'encore', replace_original: false });
      await respond({ delete_original: true });
      const sixth = await respond({ text: 'de trop' }).catch(() => 'refused');
      if (sixth === 'refused') await respond({ text: 'x' }).catch(() => undefined);
    });
    await press();
    await vi.waitFor(() => {
      const channel = place.slack.store.channels.get(CHANNEL)!;
      expect(channel.messages.map((message) => message.text)).toEqual(['à tous']);
    });
    expect(place.slack.store.ephemerals.map(({ user }) => user)).toEqual(['U0KARIMA', 'U0KARIMA']);
  });

  it('refuses what no window would allow', async () => {
    expect(await press({ action_id: 'absent' })).toMatchObject({ error: 'action_not_found' });
    expect(await press({ ts: '1.000001' })).toMatchObject({ error: 'message_not_found' });
    expect(await press({ user: 'U0PERSONNE' })).toMatchObject({ error: 'user_not_found' });
    expect(await press({ user: undefined })).toMatchObject({ error: 'missing field: user' });
  });

  it('can deliver twice, and can be badly or lately signed', async () => {
    let heard = 0;
    place.app.action('take', async ({ ack }) => {
      heard += 1;
      await ack();
    });
    expect(await press({ deliveries: 2, retry_num: true })).toMatchObject({
      deliveries: [{ status: 200 }, { status: 200 }],
    });
    expect(heard).toBe(2);
    expect(await press({ bad_signature: true })).toMatchObject({ deliveries: [{ status: 401 }] });
    expect(await press({ skew_seconds: -600 })).toMatchObject({ deliveries: [{ status: 401 }] });
    expect(heard).toBe(2);
  });

  it('opens a modal by its trigger, once and within three seconds', async () => {
    const { client } = place.app;
    let trigger = '';
    place.app.action('take', async ({ ack, body }) => {
      trigger = (body as BlockAction).trigger_id;
      await ack();
    });
    const open = () => client.views.open({ trigger_id: trigger, view: MODAL });
    await press();
    await open();
    expect((await refusalOf(open())).error).toBe('exchanged_trigger_id');
    await press();
    place.slack.store.triggers.get(trigger)!.bornAt -= 3001;
    expect((await refusalOf(open())).error).toBe('expired_trigger_id');
    trigger = 'invented';
    expect((await refusalOf(open())).error).toBe('invalid_trigger_id');
  });

  it('submits a modal with its state, and closes it', async () => {
    const seen: unknown[] = [];
    place.app.view('reply', async ({ ack, view, body }) => {
      seen.push([body.user.id, view.private_metadata, view.state.values.body?.text?.value]);
      await ack();
    });
    const view_id = await openModal();
    const send = { view_id, user: 'U0KARIMA', values: { text: 'Bonjour' } };
    const result = await place.post('/_emulator/slack/submit', send);
    expect(result).toMatchObject({ ok: true, outcome: 'closed' });
    expect(seen).toEqual([['U0KARIMA', 'AV-2026-0042', 'Bonjour']]);
    const again = await place.post('/_emulator/slack/submit', send);
    expect(again).toMatchObject({ ok: false, error: 'view_not_found' });
  });

  it('keeps the modal open on errors: the window’s own, then the app’s', async () => {
    let asked = 0;
    place.app.view('reply', async ({ ack }) => {
      asked += 1;
      await ack({ response_action: 'errors', errors: { body: 'Trop long pour un SMS' } });
    });
    const view_id = await openModal();
    const send = (text: string) =>
      place.post('/_emulator/slack/submit', { view_id, user: 'U0KARIMA', values: { text } });
    expect(await send('')).toMatchObject({ errors: { body: 'Champ obligatoire' } });
    expect(await send('a'.repeat(21))).toMatchObject({ errors: { body: 'Texte trop long' } });
    expect(asked).toBe(0);
    expect(await send('Bonjour')).toMatchObject({ errors: { body: 'Trop long pour un SMS' } });
    expect(place.slack.store.views.get(view_id)?.open).toBe(true);
  });

  it('changes the modal on response_action update, and checks the new one too', async () => {
    let title = 'Merci';
    place.app.view('reply', async ({ ack }) => {
      const view = { ...MODAL, title: { type: 'plain_text' as const, text: title } };
      await ack({ response_action: 'update', view });
    });
    const view_id = await openModal();
    const send = () =>
      place.post('/_emulator/slack/submit', { view_id, user: 'U0KARIMA', values: { text: 'ok' } });
    expect(await send()).toMatchObject({ ok: true, outcome: 'updated' });
    expect(place.slack.store.views.get(view_id)?.payload.title).toMatchObject({ text: 'Merci' });
    title = 'Un titre bien trop long pour une fenêtre';
    expect(await send()).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });

  it('updates an open view with its hash, and tells a stale one', async () => {
    const { client } = place.app;
    const view_id = await openModal();
    const hash = String(place.slack.store.views.get(view_id)?.payload.hash);
    await client.views.update({ view_id, hash, view: MODAL });
    const stale = await refusalOf(client.views.update({ view_id, hash, view: MODAL }));
    expect(stale.error).toBe('hash_conflict');
    const absent = await refusalOf(client.views.update({ view_id: 'V0', view: MODAL }));
    expect(absent.error).toBe('not_found');
  });

  it('tells every letter when asked to, and keeps what is typed while the app changes the view', async () => {
    const [input] = MODAL.blocks as types.InputBlock[];
    const every = { trigger_actions_on: ['on_character_entered' as const] };
    const element = { ...input!.element, dispatch_action_config: every };
    const block = { ...input!, dispatch_action: true, element } as types.InputBlock;
    const said: unknown[] = [];
    place.app.action({ block_id: 'body', action_id: 'text' }, async ({ ack, action }) => {
      said.push((action as { value?: string }).value);
      await ack();
    });
    const view_id = await openModal({ ...MODAL, blocks: [block] });
    const typed = { user: 'U0KARIMA', view_id, action_id: 'text', block_id: 'body', value: 'Bonj' };
    await place.post('/_emulator/slack/click', { ...typed, values: { body: { text: 'Bonj' } } });
    expect(said).toEqual(['Bonj']);
    const count = { type: 'section' as const, text: { type: 'plain_text' as const, text: '4' } };
    await place.app.client.views.update({ view_id, view: { ...MODAL, blocks: [block, count] } });
    expect(place.slack.store.views.get(view_id)?.payload.state).toMatchObject({
      values: { body: { text: { value: 'Bonj' } } },
    });
  });

  it('publishes a home, whose buttons work, and tells a closed modal', async () => {
    const heard: string[] = [];
    place.app.action('home-button', async ({ ack, body }) => {
      heard.push(`home ${body.user.id}`);
      await ack();
    });
    place.app.view({ type: 'view_closed', callback_id: 'reply' }, async ({ ack }) => {
      heard.push('closed');
      await ack();
    });
    const blocks = [{ ...CARD[1]!, elements: [{ ...homeButton }] }] as types.KnownBlock[];
    const published = await place.app.client.views.publish({
      user_id: 'U0AWA',
      view: { type: 'home', blocks },
    });
    await place.post('/_emulator/slack/click', {
      view_id: published.view!.id,
      action_id: 'home-button',
      user: 'U0AWA',
    });
    const view_id = await openModal({ ...MODAL, notify_on_close: true });
    await place.post('/_emulator/slack/close', { view_id, user: 'U0KARIMA' });
    expect(heard).toEqual(['home U0AWA', 'closed']);
  });

  it('tells that a home was opened, with the view that is seen there', async () => {
    const seen: (string | undefined)[] = [];
    place.app.event('app_home_opened', async ({ event }) => {
      const { hash } = (event.view ?? {}) as { hash?: string };
      seen.push(`${event.tab} ${event.user} ${hash}`);
    });
    expect(await place.post('/_emulator/slack/home', { user: 'U0AWA' })).toMatchObject({
      ok: true,
      deliveries: [{ status: 200 }],
    });
    const blocks = CARD;
    await place.app.client.views.publish({ user_id: 'U0AWA', view: { type: 'home', blocks } });
    await place.post('/_emulator/slack/home', { user: 'U0AWA' });
    const hash = String(place.slack.store.homes.get('U0AWA')?.payload.hash);
    await vi.waitFor(() => expect(seen).toEqual(['home U0AWA undefined', `home U0AWA ${hash}`]));
    const stranger = await place.post('/_emulator/slack/home', { user: 'U0NOBODY' });
    expect(stranger).toMatchObject({ ok: false, error: 'user_not_found' });
  });

  it('sends a slash command and shows the immediate answer to the asker', async () => {
    place.app.command('/dossier', async ({ ack, command }) => {
      await ack(`Dossier ${command.text} pour ${command.user_id}`);
    });
    await place.post('/_emulator/slack/command', {
      command: '/dossier',
      text: 'AV-2026-0042',
      user: 'U0SAMIR',
    });
    const [whisper] = place.slack.store.ephemerals;
    expect(whisper?.user).toBe('U0SAMIR');
    expect(whisper?.message.text).toBe('Dossier AV-2026-0042 pour U0SAMIR');
  });

  it('stacks a second modal on the first, three at most', async () => {
    const { client } = place.app;
    const triggers: string[] = [];
    place.app.action('take', async ({ ack, body }) => {
      triggers.push((body as BlockAction).trigger_id);
      await ack();
    });
    const pushed = async () => {
      await press();
      return client.views.push({ trigger_id: triggers.at(-1)!, view: MODAL });
    };
    await press();
    const root = await client.views.open({ trigger_id: triggers.at(-1)!, view: MODAL });
    const second = await pushed();
    expect(second.view?.previous_view_id).toBe(root.view?.id);
    await pushed();
    expect((await refusalOf(pushed())).error).toBe('push_limit_reached');
  });

  it('shows the workspace as one person sees it, with what colleagues write', async () => {
    const note = { user: 'U0AWA', text: 'je passe demain', thread_ts: ts };
    expect(await place.post('/_emulator/slack/say', note)).toEqual({ ok: true });
    const answer = await fetch(`${place.url}/_emulator/slack/state?user=U0KARIMA`);
    const state = (await answer.json()) as { channels: { messages: { text: string }[] }[] };
    expect(state.channels[0]?.messages.map(({ text }) => text)).toEqual([
      'Carte',
      'je passe demain',
    ]);
    expect(state).toMatchObject({ view: null, bot: { id: 'U0BOT' } });
  });

  it('brings an event to the app', async () => {
    const homes: string[] = [];
    place.app.event('app_home_opened', async ({ event }) => {
      homes.push(event.user);
    });
    const event = { type: 'app_home_opened', user: 'U0AWA', tab: 'home', channel: 'D0AWA' };
    await place.post('/_emulator/slack/event', { event });
    await vi.waitFor(() => expect(homes).toEqual(['U0AWA']));
  });
});

const homeButton = {
  type: 'button',
  action_id: 'home-button',
  text: { type: 'plain_text', text: 'Voir' },
};
