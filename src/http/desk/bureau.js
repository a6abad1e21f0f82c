// Keeps a page of the desk fresh. The page works without it: « Rafraîchir » is a link, the texts
// are counted by a button. The server says only that something changed; what is shown is asked
// for again, with the reader's own session, and put in the place of what it replaces.

const bar = document.querySelector('[data-events]');
const news = document.getElementById('nouvelles');

/** Parts that changed while a form in them was being filled, by name: how often, and to what. */
const held = new Map();
let asking = false;
let askAgain = false;
let isStopped = false;

if (bar) {
  say('Cette page se met à jour seule.');
  listen();
  // A form that is done with, or given up, lets what was held back come in.
  document.addEventListener('focusout', () => setTimeout(showHeld, 0));
  document.addEventListener('change', showHeld);
}
document.addEventListener('input', countLater);

function listen() {
  const events = new EventSource(bar.dataset.events);
  events.addEventListener('change', refresh);
  events.addEventListener('fin', () => {
    events.close();
    stopped('Votre session est finie : reconnectez-vous.');
  });
  events.addEventListener('ailleurs', () => {
    events.close();
    stopped('Trop de pages ouvertes : celle-ci ne se met plus à jour seule.');
  });
  events.addEventListener('error', () => {
    // Broken, the browser tries again by itself; refused, we do, unless the session is over.
    if (events.readyState !== EventSource.CLOSED) return;
    void refresh();
    setTimeout(() => isStopped || listen(), 15_000);
  });
}

async function refresh() {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    do {
      askAgain = false;
      await ask();
    } while (askAgain);
  } catch {
    // The server is away: the events come back with it, and say that the page is behind.
  } finally {
    asking = false;
  }
}

async function ask() {
  const answer = await fetch(bar.dataset.piece, { redirect: 'manual' });
  if (answer.type === 'opaqueredirect' || answer.status === 401)
    return stopped('Votre session est finie : reconnectez-vous.');
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of fresh.querySelectorAll('[data-live]')) take(part);
}

/** Puts a fresh part in its place, unless somebody is at work there: then it is counted. */
function take(fresh) {
  const name = fresh.dataset.live;
  const shown = document.querySelector(`[data-live="${name}"]`);
  if (!shown || shown.dataset.version === fresh.dataset.version) return held.delete(name);
  if (!isBusy(shown)) return replace(shown, fresh);
  const known = held.get(name);
  if (known?.version === fresh.dataset.version) return;
  held.set(name, { version: fresh.dataset.version, count: (known?.count ?? 0) + 1 });
  const { count } = held.get(name);
  say(`${count} ${count > 1 ? 'changements' : 'changement'}, montrés quand vous aurez fini.`);
}

function showHeld() {
  const isFree = (name) => !isBusy(document.querySelector(`[data-live="${name}"]`));
  if ([...held.keys()].some(isFree)) void refresh();
}

/** Somebody types there, or has begun to fill a form in. */
function isBusy(part) {
  const fields = [...part.querySelectorAll('textarea, select, input:not([type=hidden])')];
  return fields.some((field) => field === document.activeElement || isChanged(field));
}

function isChanged(field) {
  if (field.tagName !== 'SELECT') return field.value !== field.defaultValue;
  const first = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(0, first);
}

/** What was unfolded stays so, and whoever was there by the keyboard stays there. */
function replace(shown, fresh) {
  const focused = shown.contains(document.activeElement) ? document.activeElement.id : null;
  const unfolded = [...shown.querySelectorAll('details[open]')].map(({ id }) => id);
  held.delete(shown.dataset.live);
  shown.replaceWith(fresh);
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  if (focused !== null) {
    const next = document.getElementById(focused) ?? fresh.querySelector('h1, h2');
    next?.focus({ preventScroll: true });
  }
  if (fresh.dataset.said) say(fresh.dataset.said);
}

function say(text) {
  if (news.textContent !== text) news.textContent = text;
}

function stopped(text) {
  isStopped = true;
  say(text);
  news.classList.add('late');
}

let counting;
let lastCount = 0;

/** Counts the texts a moment after the last letter; what comes back late is left out. */
function countLater({ target }) {
  const address = target.dataset?.count;
  if (!address) return;
  clearTimeout(counting);
  counting = setTimeout(async () => {
    lastCount += 1;
    const mine = lastCount;
    const body = new URLSearchParams({ texte: target.value });
    const asked = fetch(address, { method: 'POST', body, redirect: 'manual' });
    const answer = await asked.catch(() => null);
    if (!answer?.ok || mine !== lastCount) return;
    const place = document.getElementById(`${target.id}-compte`);
    if (place) place.textContent = await answer.text();
  }, 250);
}
