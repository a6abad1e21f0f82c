import { drawBlocks } from './blocks.js';
import { byId, el, postJson } from './dom.js';

let shownHash;
let shownView;

/** Shows the modal that lies before this user, or none; keeps what is being typed. */
export function showModal(view, { user, names, act }) {
  const dialog = byId('modal');
  if (!view) {
    shownHash = undefined;
    if (dialog.open) dialog.close();
    return;
  }
  const mark = `${view.id} ${view.hash}`;
  if (mark === shownHash) return;
  shownHash = mark;
  // Changed by the app while something is typed: as in Slack, what stands in the inputs stays.
  const typed = shownView === view.id ? fieldsOf(dialog) : new Map();
  shownView = view.id;
  const inputs = [];
  const values = () => collect(inputs);
  const context = {
    names,
    inputs,
    act: (element, block, value) => act(view, element, block, value, values()),
  };
  const close = () => postJson('/_emulator/slack/close', { view_id: view.id, user });
  const form = el(
    'form',
    { noValidate: true, onsubmit: (event) => send(event, { view, user, values }) },
    el('h2', { id: 'modal-title', textContent: view.title.text }),
    el('div', { className: 'modal-body' }, ...drawBlocks(view.blocks, context)),
    el('p', { className: 'b-error', role: 'alert', hidden: true, id: 'modal-error' }),
    el(
      'div',
      { className: 'modal-foot' },
      el('button', { type: 'button', textContent: view.close?.text ?? 'Annuler', onclick: close }),
      view.submit && el('button', { className: 'primary', textContent: view.submit.text }),
    ),
  );
  dialog.oncancel = (event) => {
    event.preventDefault();
    void close();
  };
  dialog.replaceChildren(form);
  const focused = restore(form, typed);
  if (!dialog.open) dialog.showModal();
  const first = form.querySelector('.modal-body input, .modal-body textarea, .modal-body select');
  (focused ?? first)?.focus();
}

function fieldsOf(dialog) {
  const fields = [...dialog.querySelectorAll('.modal-body [id^="in-"]')];
  return new Map(
    fields.map((field) => [
      field.id,
      {
        value: field.value,
        focused: field === document.activeElement,
        caret: field.selectionStart,
      },
    ]),
  );
}

/** The field in which somebody was typing, with its caret. */
function restore(form, typed) {
  let focused;
  for (const field of form.querySelectorAll('.modal-body [id^="in-"]')) {
    const before = typed.get(field.id);
    if (!before || before.value === undefined) continue;
    field.value = before.value;
    if (!before.focused) continue;
    focused = field;
    if (typeof before.caret === 'number') field.setSelectionRange(before.caret, before.caret);
  }
  return focused;
}

function collect(inputs) {
  const values = {};
  for (const { block, action, read } of inputs) {
    const value = read();
    if (value === undefined) continue;
    values[block] ??= {};
    values[block][action] = value;
  }
  return values;
}

async function send(event, { view, user, values }) {
  event.preventDefault();
  const form = event.currentTarget;
  const button = form.querySelector('button.primary');
  for (const note of form.querySelectorAll('.b-error')) note.hidden = true;
  button.disabled = true;
  const body = { view_id: view.id, user, values: values() };
  const result = await postJson('/_emulator/slack/submit', body);
  button.disabled = false;
  if (result.outcome === 'errors') return showErrors(form, result.errors);
  if (!result.ok) {
    const note = byId('modal-error');
    note.textContent = `Slack n’a pas pu envoyer : ${result.error}`;
    note.hidden = false;
  }
}

function showErrors(form, errors) {
  for (const [block, words] of Object.entries(errors)) {
    const note = [...form.querySelectorAll('.b-error')].find((one) => one.dataset.for === block);
    if (!note) continue;
    note.textContent = words;
    note.hidden = false;
  }
}
