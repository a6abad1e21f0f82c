import { el } from './dom.js';
import { mrkdwn, plain } from './mrkdwn.js';

/**
 * Draws Slack blocks. `context.act(element, block, value)` hears of presses and choices;
 * `context.names` turns ids into names; `context.inputs`, when given, gathers input readers.
 */
export function drawBlocks(blocks, context) {
  return blocks.map((block) => (DRAW[block.type] ?? drawUnknown)(block, context));
}

const DRAW = {
  header: (block) => el('h2', { className: 'b-header', innerHTML: plain(block.text.text) }),
  divider: () => el('hr'),
  section: drawSection,
  context: (block, context) =>
    el(
      'p',
      { className: 'b-context' },
      ...block.elements.flatMap((one) => drawInline(one, context)),
    ),
  actions: (block, context) =>
    el(
      'div',
      { className: 'b-actions' },
      ...block.elements.map((element) => drawElement(element, block, context)),
    ),
  image: (block) => drawImage(block),
  input: drawInput,
  markdown: (block, context) =>
    el('div', { innerHTML: mrkdwn(block.text.replaceAll('**', '*'), context.names) }),
  rich_text: (block) => el('p', { textContent: flatten(block) }),
};

function drawUnknown(block) {
  return el('p', { className: 'muted', textContent: `[${block.type}]` });
}

function drawText(text, context, tag = 'div') {
  const html = text.type === 'mrkdwn' ? mrkdwn(text.text, context.names) : plain(text.text);
  return el(tag, { innerHTML: html });
}

function drawInline(element, context) {
  if (element.type === 'image') return [drawImage(element)];
  return [drawText(element, context, 'span')];
}

function drawImage({ image_url: src, alt_text: alt }) {
  return el('img', { src, alt, loading: 'lazy' });
}

function drawSection(block, context) {
  const words = el('div', { className: 'b-words' });
  if (block.text) words.append(drawText(block.text, context));
  if (block.fields) {
    const fields = block.fields.map((field) => drawText(field, context));
    words.append(el('div', { className: 'b-fields' }, ...fields));
  }
  const aside = block.accessory && drawAccessory(block, context);
  return el('div', { className: 'b-section' }, words, aside);
}

function drawAccessory(block, context) {
  const { accessory } = block;
  if (accessory.type === 'image') return drawImage(accessory);
  return drawElement(accessory, block, context);
}

function drawElement(element, block, context) {
  if (element.type === 'button') return drawButton(element, block, context);
  if (element.options || element.option_groups) {
    const select = drawSelect(element);
    select.setAttribute('aria-label', element.placeholder?.text ?? 'Choisir');
    select.addEventListener('change', () => {
      if (select.value !== '') context.act(element, block, select.value);
      if (element.type === 'overflow') select.value = '';
    });
    return select;
  }
  const type = { datepicker: 'date', timepicker: 'time' }[element.type] ?? 'text';
  const label = element.placeholder?.text ?? 'Valeur';
  const input = el('input', { type, 'aria-label': label });
  input.addEventListener('change', () => context.act(element, block, input.value));
  return input;
}

function drawButton(element, block, context) {
  const className = element.style ?? '';
  if (element.url) {
    const link = el('a', {
      href: element.url,
      target: '_blank',
      rel: 'noopener',
      className: `button ${className}`,
      innerHTML: plain(element.text.text),
    });
    // Slack opens the address and tells the app of the press all the same.
    link.addEventListener('click', () => void context.act(element, block));
    return link;
  }
  const button = el('button', { type: 'button', className, innerHTML: plain(element.text.text) });
  button.dataset.action = element.action_id;
  if (element.accessibility_label) button.setAttribute('aria-label', element.accessibility_label);
  button.addEventListener('click', async () => {
    const { confirm } = element;
    if (confirm && !window.confirm(`${confirm.title.text}\n\n${confirm.text.text}`)) return;
    button.disabled = true;
    await context.act(element, block);
    button.disabled = false;
  });
  return button;
}

function drawSelect(element) {
  const groups = element.option_groups ?? [{ options: element.options }];
  const empty = element.placeholder?.text ?? (element.type === 'overflow' ? '⋯' : 'Choisir…');
  const select = el('select', {}, el('option', { value: '', textContent: empty }));
  for (const { label, options } of groups) {
    const drawn = options.map((one) =>
      el('option', {
        value: one.value,
        textContent: one.text.text,
        selected: one.value === element.initial_option?.value,
      }),
    );
    select.append(...(label ? [el('optgroup', { label: label.text }, ...drawn)] : drawn));
  }
  return select;
}

function drawInput(block, context) {
  const { element } = block;
  const id = `in-${block.block_id}`;
  const { field, read } = inputFor(element, id);
  context.inputs?.push({ block: block.block_id, action: element.action_id, read });
  if (saysEveryLetter(block)) tellTyping(field, () => context.act(element, block, read()));
  const label = block.label.text + (block.optional ? ' (facultatif)' : '');
  const isGroup = field.tagName === 'DIV';
  const name = isGroup
    ? el('span', { className: 'b-label', id: `${id}-l`, textContent: label })
    : el('label', { className: 'b-label', for: id, textContent: label });
  if (isGroup) {
    field.setAttribute('role', 'group');
    field.setAttribute('aria-labelledby', `${id}-l`);
  }
  const hint = block.hint && el('small', { className: 'muted', textContent: block.hint.text });
  const error = el('p', { className: 'b-error', role: 'alert', hidden: true });
  error.dataset.for = block.block_id;
  return el('div', { className: 'b-input' }, name, field, hint, error);
}

function saysEveryLetter({ dispatch_action: dispatches, element }) {
  const on = element.dispatch_action_config?.trigger_actions_on ?? [];
  return dispatches === true && on.includes('on_character_entered');
}

/** Slack waits for the end of a run of letters before it tells the app. */
function tellTyping(field, tell) {
  let timer;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, 250);
  });
}

/** A form field for an element, and how to read what stands in it. */
function inputFor(element, id) {
  if (element.type === 'radio_buttons' || element.type === 'checkboxes')
    return choices(element, id);
  if (element.options || element.option_groups) {
    const field = drawSelect(element);
    field.id = id;
    return { field, read: () => field.value || undefined };
  }
  const value = element.initial_value ?? element.initial_date ?? element.initial_time ?? '';
  const common = { id, value, placeholder: element.placeholder?.text ?? '' };
  const type = {
    datepicker: 'date',
    timepicker: 'time',
    email_text_input: 'email',
    url_text_input: 'url',
    number_input: 'number',
  }[element.type];
  const field = element.multiline
    ? el('textarea', { ...common, rows: 5 })
    : el('input', { ...common, type: type ?? 'text' });
  if (element.max_length) field.maxLength = element.max_length;
  return { field, read: () => (type ? field.value || undefined : field.value) };
}

function choices(element, id) {
  const many = element.type === 'checkboxes';
  const initial = many ? (element.initial_options ?? []) : [element.initial_option].filter(Boolean);
  const boxes = element.options.map((one) =>
    el('input', {
      type: many ? 'checkbox' : 'radio',
      name: id,
      value: one.value,
      checked: initial.some((chosen) => chosen.value === one.value),
    }),
  );
  const rows = boxes.map((box, index) =>
    el('label', { className: 'choice' }, box, ` ${element.options[index].text.text}`),
  );
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return { field: el('div', {}, ...rows), read: () => (many ? chosen() : chosen()[0]) };
}

function flatten(node) {
  if (node.text && typeof node.text === 'string') return node.text;
  return (node.elements ?? []).map(flatten).join('');
}
