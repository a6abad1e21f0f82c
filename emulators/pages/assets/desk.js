import { drawBlocks } from './blocks.js';
import { byId, day, el, getJson, hour, postJson, sendOnEnter, soon, stickToEnd } from './dom.js';
import { showModal } from './modal.js';
import { emoji, mrkdwn } from './mrkdwn.js';

const HOME = 'home';
const FAILURES = {
  operation_timeout: 'l’application n’a pas répondu en trois secondes',
  unreachable: 'l’application est injoignable',
};

let state;
let me = localStorage.getItem('desk-me') ?? 'U0KARIMA';
let tab = '';
const openThreads = new Set();
const drawn = new Map();

/** Brings the desk to life; answers how to refresh it. */
export function startDesk() {
  const refresh = soon(load);
  byId('me').addEventListener('change', (event) => {
    me = event.target.value;
    localStorage.setItem('desk-me', me);
    drawn.clear();
    byId('messages').replaceChildren();
    refresh();
  });
  byId('say').addEventListener('submit', (event) => {
    event.preventDefault();
    const field = byId('say-text');
    if (field.value.trim() === '') return;
    void typed(field.value.trim());
    field.value = '';
  });
  sendOnEnter(byId('say-text'));
  stickToEnd(byId('messages').parentElement);
  void load();
  return refresh;
}

/** A line that begins with « / » is a command, as in Slack; any other is said to the channel. */
function typed(line) {
  const [, command, text] = /^(\/\S+)\s*(.*)$/s.exec(line) ?? [];
  if (command) {
    return postJson('/_emulator/slack/command', { command, text, channel: tab, user: me });
  }
  return postJson('/_emulator/slack/say', { channel: tab, user: me, text: escapeText(line) });
}

async function load() {
  state = await getJson(`/_emulator/slack/state?user=${encodeURIComponent(me)}`);
  if (!state.channels.some(({ id }) => id === tab) && tab !== HOME) tab = state.channels[0].id;
  drawPeople();
  drawTabs();
  drawChannel();
  showModal(state.view, { user: me, names: names(), act: actInView });
}

const names = () =>
  Object.fromEntries([
    ...state.users.map(({ id, realName }) => [id, realName]),
    ...state.channels.map(({ id, name }) => [id, name]),
  ]);

function drawPeople() {
  const select = byId('me');
  if (select.options.length !== state.users.length) {
    select.replaceChildren(
      ...state.users.map(({ id, realName }) => el('option', { value: id, textContent: realName })),
    );
  }
  select.value = me;
}

function drawTabs() {
  const tabs = state.channels.map(({ id, name }) => ({ id, label: `# ${name}` }));
  tabs.unshift({ id: HOME, label: 'Accueil' });
  const bar = byId('channels');
  const mark = JSON.stringify([tabs, tab]);
  if (bar.dataset.mark === mark) return;
  bar.dataset.mark = mark;
  bar.replaceChildren(
    ...tabs.map(({ id, label }) =>
      el('button', {
        type: 'button',
        role: 'tab',
        'aria-selected': String(id === tab),
        textContent: label,
        onclick: () => {
          tab = id;
          if (id === HOME) void postJson('/_emulator/slack/home', { user: me });
          drawn.clear();
          byId('messages').replaceChildren();
          void load();
        },
      }),
    ),
  );
}

function drawChannel() {
  const list = byId('messages');
  byId('say').hidden = tab === HOME;
  if (tab === HOME) {
    if (!state.home) {
      const words = 'Votre page arrive…';
      return list.replaceChildren(el('li', { className: 'empty', textContent: words }));
    }
    const act = (element, block, value) => actInView(state.home, element, block, value, {});
    const home = drawBlocks(state.home.blocks, { names: names(), act });
    return list.replaceChildren(el('li', { className: 'message' }, ...home));
  }
  const channel = state.channels.find(({ id }) => id === tab);
  const scroller = list.parentElement;
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  const whispers = channel.ephemerals.map((message) => ({ ...message, whisper: true }));
  const all = [...channel.messages, ...whispers].sort((a, b) => Number(a.ts) - Number(b.ts));
  const roots = all.filter(
    ({ thread_ts: thread, ts, subtype }) =>
      !thread || thread === ts || subtype === 'thread_broadcast',
  );
  const items = roots.map((message) => item(message, repliesOf(all, message)));
  reconcile(list, items);
  if (roots.length === 0) {
    const words = 'Rien encore. Une carte paraît ici dès qu’une personne est nécessaire.';
    list.replaceChildren(el('li', { className: 'empty', textContent: words }));
  }
  if (atEnd) scroller.scrollTop = scroller.scrollHeight;
}

const repliesOf = (all, { ts }) => all.filter((one) => one.thread_ts === ts && one.ts !== ts);

/** Keeps unchanged messages in place, so that what is being typed or focused stays. */
function reconcile(list, items) {
  for (const child of [...list.children]) if (!items.includes(child)) child.remove();
  for (const [index, node] of items.entries()) {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  }
}

function item(message, replies) {
  const mark = JSON.stringify([message, replies, openThreads.has(message.ts)]);
  const known = drawn.get(message.ts);
  if (known?.mark === mark) return known.node;
  const node = drawMessage(message, replies);
  drawn.set(message.ts, { mark, node });
  return node;
}

function drawMessage(message, replies) {
  const node = el('li', { className: message.whisper ? 'message whisper' : 'message' });
  node.append(avatar(message.user), drawBody(message));
  if (!message.whisper) node.lastChild.append(drawThread(message, replies));
  return node;
}

function drawBody(message) {
  const at = Number(message.ts) * 1000;
  const who = el(
    'p',
    { className: 'who' },
    el('strong', { textContent: nameOf(message.user) }),
    message.user === state.bot.id ? el('span', { className: 'tag', textContent: 'APP' }) : null,
    el('time', { dateTime: new Date(at).toISOString(), textContent: `${day(at)} ${hour(at)}` }),
    message.edited ? el('span', { className: 'muted', textContent: '(modifié)' }) : null,
  );
  const act = (element, block, value) => actInMessage(message, element, block, value);
  const content = message.blocks?.length
    ? drawBlocks(message.blocks, { names: names(), act })
    : [el('div', { innerHTML: mrkdwn(message.text, names()) })];
  const card = el('div', { className: message.blocks?.length ? 'card' : '' }, ...content);
  const hint = message.whisper
    ? el('p', { className: 'muted small', textContent: 'Visible par vous seul' })
    : null;
  return el('div', { className: 'body' }, who, hint, card, drawReactions(message));
}

function drawReactions({ reactions = [] }) {
  if (reactions.length === 0) return null;
  const all = reactions.map(({ name, count }) =>
    el('span', { className: 'reaction', innerHTML: `${emoji(name)} ${count}` }),
  );
  return el('p', { className: 'reactions' }, ...all);
}

function drawThread(message, replies) {
  const details = el('details', { className: 'replies', open: openThreads.has(message.ts) });
  details.addEventListener('toggle', () => {
    if (details.open) openThreads.add(message.ts);
    else openThreads.delete(message.ts);
  });
  const count = replies.length;
  const label = count === 0 ? 'Fil interne' : `${count} réponse${count > 1 ? 's' : ''}`;
  const field = el('input', {
    type: 'text',
    className: 'reply-field',
    'aria-label': 'Répondre dans le fil (interne)',
  });
  field.placeholder = 'Répondre dans le fil (interne)…';
  const form = el('form', { className: 'reply' }, field, el('button', { textContent: 'Publier' }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field.value.trim() === '') return;
    const text = escapeText(field.value);
    void postJson('/_emulator/slack/say', { channel: tab, user: me, text, thread_ts: message.ts });
    field.value = '';
  });
  const items = replies.map((reply) =>
    el('li', { className: 'message' }, avatar(reply.user), drawBody(reply)),
  );
  details.append(el('summary', { textContent: label }), el('ol', {}, ...items), form);
  return details;
}

function avatar(user) {
  const name = nameOf(user);
  const initials = name
    .split(' ')
    .map((part) => part[0])
    .join('')
    .slice(0, 2);
  const hue = [...user].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 5;
  return el('span', {
    className: `avatar tone${hue}`,
    'aria-hidden': 'true',
    textContent: initials.toUpperCase(),
  });
}

const nameOf = (user) => (user === state.bot.id ? 'Aller-vers' : (names()[user] ?? user));

async function actInMessage(message, element, block, value) {
  await press({
    channel: tab,
    ts: message.ts,
    action_id: element.action_id,
    block_id: block.block_id,
    value,
  });
}

async function actInView(view, element, block, value, values) {
  await press({
    view_id: view.id,
    action_id: element.action_id,
    block_id: block.block_id,
    value,
    values,
  });
}

async function press(act) {
  const result = await postJson('/_emulator/slack/click', { ...act, user: me });
  const delivery = result.deliveries?.[0];
  const status = byId('desk-status');
  status.hidden = result.ok && delivery?.status === 200;
  if (status.hidden) return;
  const reason = FAILURES[delivery?.error] ?? result.error ?? `réponse ${delivery?.status}`;
  status.textContent = `Le bouton n’a pas eu d’effet : ${reason}.`;
}

const escapeText = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
