import { callOf, loadCalls, ownerOf } from './calls.js';
import {
  byId,
  day,
  el,
  getJson,
  hour,
  postJson,
  pretty,
  sendOnEnter,
  soon,
  stickToEnd,
} from './dom.js';
import { drawTenantCall, isOnTenant, startTenantCall } from './tenant-call.js';
import { createReader } from './voice.js';
import { drawWorker, isOnWorker, setWorkers, startWorker } from './worker.js';

const NETWORK = {
  normal: 'normal',
  off: 'éteint',
  unknown: 'numéro inconnu',
  landline: 'ligne fixe',
  blocked: 'bloqué par l’opérateur',
  failing: 'panne du réseau',
  stop: 'a écrit STOP à l’opérateur',
};

let phones = [];
let chosen = localStorage.getItem('phone') ?? '';
let filter = '';
let byHand = false;
let changes = 0;
let pressing = false;
let names = new Map();
let line;
/** How a carrier shows a withheld number; nobody holds that telephone. */
const WITHHELD = '+266696687';
const seen = new Map(Object.entries(JSON.parse(sessionStorage.getItem('seen') ?? '{}')));

/** Brings the phones to life; answers how to refresh them, all of them or after one event. */
export function startPhones() {
  const refresh = soon(load);
  const refreshCalls = soon(async () => {
    await loadCalls();
    drawList();
    await drawCalls();
  }, 60);
  const reader = createReader(byId('read-aloud'));
  const nameOf = (sid) => names.get(ownerOf(sid))?.label;
  startTenantCall({ nameOf, whose: () => chosen, line: () => line, changed: change });
  startWorker({ nameOf, changed: change });
  byId('network').replaceChildren(
    ...Object.entries(NETWORK).map(([value, label]) => el('option', { value, textContent: label })),
  );
  byId('search').addEventListener('input', (event) => {
    filter = event.target.value.trim().toLowerCase();
    drawList();
  });
  byId('answer').addEventListener('submit', answer);
  sendOnEnter(byId('answer-text'));
  onChange('auto', ({ checked }) =>
    postJson(`/_emulator/personas/${encodeURIComponent(chosen)}`, {
      mode: checked ? 'auto' : 'silent',
    }),
  );
  onChange('all-auto', ({ checked }) => postJson('/_emulator/personas', { enabled: checked }));
  onChange('network', ({ value }) =>
    postJson(`/_emulator/twilio/phones/${encodeURIComponent(chosen)}`, { behaviour: value }),
  );
  byId('phone-list').addEventListener('pointerdown', () => {
    pressing = true;
  });
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => {
      pressing = false;
    });
  }
  stickToEnd(byId('thread').parentElement);
  void load();
  return (event) => {
    if (event?.type !== 'twilio.call-line') refresh();
    if (event?.type.startsWith('twilio.call')) refreshCalls();
    if (event) readAloud(reader, event);
  };
}

const isShown = (sid) => isOnTenant(sid) || isOnWorker(sid);

/** What the line and the other person say; who holds the telephone knows their own words. */
function readAloud(reader, event) {
  if (event.type === 'twilio.call-line' && isShown(event.sid)) {
    const { from, kind } = event.line;
    if (from === 'line' ? kind === 'say' : from === 'other' && kind === 'speech')
      reader.read(event.line);
  }
  if (event.type === 'twilio.call' && event.call.end_time && isShown(event.call.sid)) reader.hush();
}

function onChange(id, save) {
  byId(id).addEventListener('change', ({ target }) => change(() => save(target)));
}

/** Counts each change twice, so that news asked for before it ended do not undo what one sees. */
async function change(save) {
  changes += 1;
  await save();
  changes += 1;
  await load();
}

async function load() {
  const before = changes;
  const [handsets, phonebook, town] = await Promise.all([
    getJson('/_emulator/twilio/phones'),
    getJson('/_emulator/phonebook'),
    getJson('/_emulator/personas'),
    loadCalls(),
  ]);
  const known = new Map(handsets.map((one) => [one.number, one]));
  names = new Map(phonebook.map((one) => [one.number, one]));
  line = phonebook.find(({ kind }) => kind === 'line')?.number;
  const personas = new Map(town.personas.map((one) => [one.number, one]));
  const empty = { behaviour: 'normal', messages: [] };
  const isTenant = (number) => !names.get(number)?.kind && number !== WITHHELD;
  phones = [...new Set([...names.keys(), ...known.keys()])].filter(isTenant).map((number) => ({
    ...empty,
    number,
    ...known.get(number),
    label: names.get(number)?.label ?? pretty(number),
    territory: names.get(number)?.territory ?? '',
    persona: personas.get(number),
  }));
  phones.sort((a, b) => lastAt(b).localeCompare(lastAt(a)) || a.label.localeCompare(b.label, 'fr'));
  if (before === changes) byId('all-auto').checked = town.enabled;
  const workers = phonebook.filter(({ kind }) => kind === 'worker');
  setWorkers(
    workers.map((one) => ({ ...one, isAuto: personas.get(one.number)?.mode === 'auto' })),
    before === changes ? town.workersAnswer : undefined,
  );
  if (!byHand || !phones.some(({ number }) => number === chosen)) chosen = firstChoice();
  drawList();
  await drawHandset(before);
  await drawWorker();
}

async function drawCalls() {
  await drawTenantCall();
  await drawWorker();
}

/** Until someone picks a phone, the one that last spoke is shown, and then it stays. */
function firstChoice() {
  if (phones.some(({ number, messages }) => number === chosen && messages.length > 0))
    return chosen;
  const talking = phones.find(({ messages }) =>
    messages.some(({ direction }) => direction === 'out'),
  );
  return (talking ?? phones[0])?.number ?? '';
}

const lastAt = ({ number, messages }) =>
  [messages.at(-1)?.at ?? '', callOf(number)?.at ?? ''].toSorted().at(-1);
const unread = ({ number, messages }) => messages.length - (seen.get(number) ?? 0);

function drawList() {
  // A row replaced between press and release would swallow the click.
  if (pressing) return;
  const shown = phones.filter((phone) =>
    [phone.label, phone.number, pretty(phone.number), phone.territory].some((words) =>
      words.toLowerCase().includes(filter),
    ),
  );
  const list = byId('phone-list');
  const focused = document.activeElement?.dataset?.number;
  const scroll = list.scrollTop;
  list.replaceChildren(...shown.slice(0, 300).map(drawRow));
  if (shown.length === 0) {
    const words = filter
      ? 'Aucun téléphone de ce nom.'
      : 'Aucun téléphone n’a encore reçu de texte ni d’appel.';
    list.append(el('li', { className: 'empty', textContent: words }));
  }
  list.scrollTop = scroll;
  if (focused) list.querySelector(`[data-number="${focused}"]`)?.focus();
}

function drawRow(phone) {
  const last = phone.messages.at(-1);
  const fresh = phone.number === chosen ? 0 : unread(phone);
  const call = callOf(phone.number);
  const snippet = call?.isLive
    ? callWords(call)
    : last
      ? `${last.direction === 'out' ? '↩ ' : ''}${last.body}`
      : 'aucun message';
  const badge = el(
    'span',
    { className: 'badge' },
    String(fresh),
    el('span', { className: 'visually-hidden', textContent: ' non lus' }),
  );
  const button = el(
    'button',
    { type: 'button', 'aria-current': phone.number === chosen ? 'true' : undefined },
    el(
      'span',
      { className: 'row' },
      el('strong', { textContent: phone.label }),
      last ? el('time', { textContent: hour(last.at) }) : null,
    ),
    el(
      'span',
      { className: 'row' },
      el('span', {
        className: call?.isLive ? 'snippet on-call' : 'snippet',
        textContent: snippet,
      }),
      fresh > 0 ? badge : null,
    ),
  );
  button.dataset.number = phone.number;
  button.addEventListener('click', () => {
    chosen = phone.number;
    byHand = true;
    localStorage.setItem('phone', chosen);
    drawList();
    void drawHandset(changes);
  });
  return el('li', {}, button);
}

function callWords({ status, direction }) {
  if (status === 'in-progress') return 'en ligne';
  return direction === 'in' ? 'appelle la ligne' : 'sonne';
}

async function drawHandset(before) {
  const phone = phones.find(({ number }) => number === chosen);
  for (const id of ['answer-text', 'auto', 'network', 'hidden-number']) byId(id).disabled = !phone;
  byId('answer').querySelector('button').disabled = !phone;
  if (!phone) return;
  seen.set(phone.number, phone.messages.length);
  sessionStorage.setItem('seen', JSON.stringify(Object.fromEntries(seen)));
  byId('phone-name').textContent = phone.label;
  byId('phone-number').textContent = [pretty(phone.number), phone.territory]
    .filter(Boolean)
    .join(' · ');
  const persona =
    phone.persona ?? (await getJson(`/_emulator/personas/${encodeURIComponent(phone.number)}`));
  drawBubbles(phone);
  await drawTenantCall();
  if (before !== changes || phone.number !== chosen) return;
  byId('auto').checked = persona.mode === 'auto';
  byId('auto-label').textContent =
    persona.mode === 'auto' ? `Répond seul : ${persona.label}` : 'Ne répond pas seul';
  byId('network').value = phone.behaviour;
}

function drawBubbles({ messages, number }) {
  const thread = byId('thread');
  const mark = JSON.stringify([number, messages]);
  if (thread.dataset.mark === mark) return;
  thread.dataset.mark = mark;
  const items = [];
  let date = '';
  for (const message of messages) {
    if (day(message.at) !== date) {
      date = day(message.at);
      items.push(el('li', { className: 'date', textContent: date }));
    }
    items.push(drawBubble(message));
  }
  thread.replaceChildren(...items);
  thread.parentElement.scrollTop = thread.scrollHeight;
}

function drawBubble({ direction, body, at, peer }) {
  const time = el('time', { dateTime: at, textContent: hour(at) });
  const foot = direction === 'in' ? [`${pretty(peer)} · `, time] : [time];
  return el(
    'li',
    { className: `bubble ${direction}` },
    el('p', { textContent: body, dir: 'auto' }),
    el('small', {}, ...foot),
  );
}

function answer(event) {
  event.preventDefault();
  const field = byId('answer-text');
  const body = field.value.trim();
  if (!body || !chosen) return;
  const phone = phones.find(({ number }) => number === chosen);
  const peer = phone?.messages.findLast(({ direction }) => direction === 'in')?.peer;
  const note = byId('answer').querySelector('.b-error');
  note?.remove();
  if (peer && !/^\+?\d+$/.test(peer)) {
    const words = `« ${peer} » est un nom : un téléphone ne peut pas lui répondre.`;
    return byId('answer').append(
      el('p', { className: 'b-error', role: 'alert', textContent: words }),
    );
  }
  field.value = '';
  void postJson('/_emulator/twilio/inbound', { from: chosen, body, ...(peer && { to: peer }) });
}
