import { lineWords, stateOf } from './call-words.js';
import { act } from './calls.js';
import { el, pretty, stickToEnd } from './dom.js';

/** What can be done in each state. */
const DEEDS = {
  dialled: [],
  ringing: ['answer', 'machine', 'busy'],
  calling: ['hang-up'],
  over: ['close'],
};
const SPOKEN = ['asked', 'recording', 'talking', 'on-line'];
const KEY = /^[0-9*#]$/;

/**
 * Brings the call of a telephone to life. `nameOf` gives the name of a call's owner, `onClose` is
 * told when an ended call is put away.
 */
export function createCallView(root, { nameOf, onClose }) {
  const part = (selector) => root.querySelector(selector);
  const lines = part('.call-lines');
  let sid = '';

  for (const button of root.querySelectorAll('[data-do]')) {
    button.addEventListener('click', () => {
      if (button.dataset.do === 'close') onClose(sid);
      else void act(sid, { decision: button.dataset.do });
    });
  }
  for (const button of root.querySelectorAll('[data-key]'))
    button.addEventListener('click', () => void act(sid, { digits: button.dataset.key }));
  root.addEventListener('keydown', (event) => {
    const isTyping = event.target.matches('input') || event.ctrlKey || event.metaKey;
    if (isTyping || event.altKey || !KEY.test(event.key) || part('.keypad').hidden) return;
    event.preventDefault();
    void act(sid, { digits: event.key });
  });
  part('.say-aloud').addEventListener('submit', (event) => {
    event.preventDefault();
    const field = part('.say-aloud input');
    const speech = field.value.trim();
    if (speech) void act(sid, { speech });
    field.value = '';
  });
  stickToEnd(part('.scroller'));

  function show(screen) {
    root.hidden = !screen;
    sid = screen?.sid ?? '';
    if (!screen) return;
    const company = screen.talkingTo?.map(nameOf).filter(Boolean).join(', ') || undefined;
    const state = stateOf(screen, { other: pretty(screen.otherNumber), company });
    root.dataset.state = state.name;
    const words = part('.call-state');
    // Written only when it changes: a status that is written again is read aloud again.
    if (words.textContent !== state.words) words.textContent = state.words;
    showDeeds(state.name);
    drawLines(screen);
  }

  function showDeeds(state) {
    const deeds = DEEDS[state] ?? ['hang-up'];
    const hadFocus = root.contains(document.activeElement);
    for (const button of root.querySelectorAll('[data-do]'))
      button.hidden = !deeds.includes(button.dataset.do);
    const canSpeak = SPOKEN.includes(state);
    part('.keypad').hidden = !canSpeak;
    part('.say-aloud').hidden = !canSpeak;
    // Whoever pressed a button that has gone goes on from the next, not from the top of the page.
    if (hadFocus && !document.activeElement?.checkVisibility())
      root.querySelector('[data-do]:not([hidden])')?.focus();
  }

  function drawLines(screen) {
    // Of a very long call the first lines are forgotten.
    const mark = `${screen.sid} ${screen.lines[0]?.at}`;
    if (lines.dataset.mark !== mark) lines.replaceChildren();
    lines.dataset.mark = mark;
    const fresh = screen.lines.slice(lines.childElementCount);
    if (fresh.length === 0) return;
    lines.append(...fresh.map(drawLine));
    lines.parentElement.scrollTop = lines.parentElement.scrollHeight;
  }

  return { show, sid: () => sid };
}

function drawLine(line) {
  const { who, words } = lineWords(line);
  if (line.from === 'system') return el('li', { className: 'note', textContent: words });
  const side = line.from === 'handset' ? 'out' : 'in';
  return el(
    'li',
    { className: `bubble ${side} from-${line.from}` },
    el('small', { textContent: who }),
    el('p', { textContent: words, lang: line.language?.slice(0, 2) || undefined, dir: 'auto' }),
  );
}
