/** Builds an element: properties, `data-`/`aria-` attributes, then children. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.includes('-') || key === 'role' || key === 'for') node.setAttribute(key, value);
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node[key] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** The element with that id; undefined on a page that lacks it. */
export const byId = (id) => document.getElementById(id) ?? undefined;

/** Reads JSON from the emulator. */
export async function getJson(path) {
  const answer = await fetch(path);
  return answer.json();
}

/** Posts JSON to the emulator; refusals come back as their JSON too. */
export async function postJson(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.json();
}

/** Runs `work` soon, once for many calls, never twice at the same time. */
export function soon(work, delay = 250) {
  let asked = false;
  let running = false;
  const run = async () => {
    asked = false;
    if (running) return ask();
    running = true;
    try {
      await work();
    } finally {
      running = false;
    }
  };
  const ask = () => {
    if (!asked) setTimeout(run, delay);
    asked = true;
  };
  return ask;
}

const DAY = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'Europe/Paris',
});
const HOUR = new Intl.DateTimeFormat('fr-FR', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Paris',
});

/** « lun. 30 nov. », in Paris. */
export const day = (at) => DAY.format(new Date(at));

/** « 10:05 », in Paris. */
export const hour = (at) => HOUR.format(new Date(at));

/** Sends a form on Enter, keeps Shift+Enter for a new line. */
export function sendOnEnter(textarea) {
  textarea.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    textarea.form.requestSubmit();
  });
}

/** Keeps a scroller at its end when the room around it changes, unless it was scrolled up. */
export function stickToEnd(scroller) {
  let atEnd = true;
  scroller.addEventListener('scroll', () => {
    atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  });
  new ResizeObserver(() => {
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  }).observe(scroller);
}

/** « 06 39 98 00 01 » of a French number; others as they are. */
export function pretty(number) {
  const french = /^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(number);
  return french ? `0${french.slice(1).join(' ')}` : number;
}
