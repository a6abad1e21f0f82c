import { startDesk } from './desk.js';
import { byId, el, getJson, soon } from './dom.js';
import { startPhones } from './phones.js';

const FULL = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Paris',
});

const refreshPhones = byId('phones') ? startPhones() : () => undefined;
const refreshDesk = byId('desk') ? startDesk() : () => undefined;
const refreshLinks = soon(loadLinks);

const events = new EventSource('/_emulator/events');
events.onmessage = ({ data }) => {
  const event = JSON.parse(data);
  const { type } = event;
  if (type.startsWith('twilio.') || type === 'persona' || type === 'pages.phonebook')
    refreshPhones(event);
  if (type.startsWith('slack.')) refreshDesk();
  if (type === 'pages.links') refreshLinks();
};
events.onopen = () => {
  refreshPhones();
  refreshDesk();
  refreshLinks();
};

void runClock();

async function runClock() {
  const { now, speed } = await getJson('/_emulator/clock');
  const start = performance.now();
  const clock = byId('clock');
  const tick = () => {
    const at = new Date(now + (performance.now() - start) * speed);
    clock.textContent = FULL.format(at);
    clock.dateTime = at.toISOString();
  };
  tick();
  setInterval(tick, 250);
  if (speed !== 1) byId('speed').textContent = `un jour en ${pace(86_400 / speed)}`;
}

function pace(seconds) {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

async function loadLinks() {
  const links = await getJson('/_emulator/links');
  byId('links').replaceChildren(...links.map((link) => el('li', {}, drawLink(link))));
}

function drawLink({ label, url, note, method, fields = {} }) {
  if (method !== 'POST')
    return el('a', {
      href: url,
      title: note,
      textContent: label,
      target: '_blank',
      rel: 'noopener',
    });
  const hidden = Object.entries(fields).map(([name, value]) =>
    el('input', { type: 'hidden', name, value }),
  );
  return el(
    'form',
    { method: 'post', action: url, target: '_blank' },
    ...hidden,
    el('button', { title: note, textContent: label }),
  );
}
