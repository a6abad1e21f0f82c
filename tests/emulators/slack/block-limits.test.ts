import { describe, expect, it } from 'vitest';
import { checkMessageBlocks, checkView } from '../../../emulators/slack/blocks/check-surface.js';

const plain = (length: number) => ({ type: 'plain_text', text: 'a'.repeat(length) });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: 'a'.repeat(length) });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (more = {}) => ({ type: 'button', text: plain(5), action_id: 'a', ...more });
const actions = (elements: unknown[]) => [{ type: 'actions', elements }];
const divider = { type: 'divider' };

/** Each documented bound: the largest value Slack takes, and the smallest it refuses. */
const BOUNDS: [name: string, max: number, path: string, make: (size: number) => unknown[]][] = [
  ['blocks in a message', 50, '/blocks', (n) => times(n, () => divider)],
  ['header text', 150, '/blocks/0/text/text', (n) => [{ type: 'header', text: plain(n) }]],
  ['section text', 3000, '/blocks/0/text/text', (n) => [{ type: 'section', text: mrkdwn(n) }]],
  [
    'fields of a section',
    10,
    '/blocks/0/fields',
    (n) => [{ type: 'section', fields: times(n, () => mrkdwn(1)) }],
  ],
  [
    'text of a field',
    2000,
    '/blocks/0/fields/0/text',
    (n) => [{ type: 'section', fields: [mrkdwn(n)] }],
  ],
  [
    'elements of a context',
    10,
    '/blocks/0/elements',
    (n) => [{ type: 'context', elements: times(n, () => mrkdwn(1)) }],
  ],
  [
    'elements of an actions block',
    25,
    '/blocks/0/elements',
    (n) => actions(times(n, (index) => button({ action_id: `a${index}` }))),
  ],
  [
    'text of a button',
    75,
    '/blocks/0/elements/0/text/text',
    (n) => actions([button({ text: plain(n) })]),
  ],
  [
    'value of a button',
    2000,
    '/blocks/0/elements/0/value',
    (n) => actions([button({ value: 'v'.repeat(n) })]),
  ],
  [
    'action_id',
    255,
    '/blocks/0/elements/0/action_id',
    (n) => actions([button({ action_id: 'i'.repeat(n) })]),
  ],
  ['block_id', 255, '/blocks/0/block_id', (n) => [{ ...divider, block_id: 'b'.repeat(n) }]],
  [
    'options of a select',
    100,
    '/blocks/0/elements/0/options',
    (n) => actions([select(times(n, () => option(1)))]),
  ],
  [
    'text of an option',
    75,
    '/blocks/0/elements/0/options/0/text/text',
    (n) => actions([select([option(n)])]),
  ],
];

function select(options: unknown[]) {
  return { type: 'static_select', action_id: 's', placeholder: plain(3), options };
}

function option(length: number) {
  return { text: plain(length), value: 'v' };
}

describe('Block Kit limits of messages', () => {
  it.each(BOUNDS)('%s: %i is taken, one more is refused', (_name, max, path, make) => {
    expect(checkMessageBlocks(make(max))).toEqual([]);
    const problems = checkMessageBlocks(make(max + 1));
    expect(problems).toEqual([expect.stringContaining(`[json-pointer:${path}]`)]);
  });

  it.each([
    ['an unknown block', [{ type: 'sections' }], 'unsupported type: sections'],
    ['an unknown element', actions([{ type: 'knob' }]), 'unsupported type: knob'],
    ['an input among actions', actions([{ type: 'plain_text_input' }]), 'unsupported type'],
    ['an empty section', [{ type: 'section' }], 'must define either `text` or `fields`'],
    ['an empty text', [{ type: 'section', text: plain(0) }], 'must be more than 0 characters'],
    ['mrkdwn in a header', [{ type: 'header', text: mrkdwn(1) }], 'must be one of: plain_text'],
    [
      'the same block_id twice',
      times(2, () => ({ ...divider, block_id: 'x' })),
      '`block_id` "x" already exists',
    ],
    ['the same action_id twice', actions([button(), button()]), '`action_id` "a" already exists'],
    ['an unknown style', actions([button({ style: 'blue' })]), 'must match'],
    ['no array at all', { type: 'divider' }, 'must be an array'],
  ])('refuses %s', (_name, blocks, words) => {
    expect(checkMessageBlocks(blocks)).toEqual([expect.stringContaining(words)]);
  });
});

describe('limits of views', () => {
  const input = (more = {}) => ({
    type: 'input',
    label: plain(5),
    element: { type: 'plain_text_input', action_id: 't', ...more },
  });
  const modal = (more = {}) => ({
    type: 'modal',
    title: plain(24),
    submit: plain(24),
    close: plain(24),
    callback_id: 'c'.repeat(255),
    private_metadata: 'm'.repeat(3000),
    blocks: [input({ placeholder: plain(150) })],
    ...more,
  });

  it('takes a modal at every limit', () => {
    expect(checkView(modal(), 'modal').ok).toBe(true);
    expect(checkView(modal({ blocks: times(100, () => divider) }), 'modal').ok).toBe(true);
  });

  it.each([
    ['title', { title: plain(25) }, '/view/title/text'],
    ['submit', { submit: plain(25) }, '/view/submit/text'],
    ['close', { close: plain(25) }, '/view/close/text'],
    ['callback_id', { callback_id: 'c'.repeat(256) }, '/view/callback_id'],
    ['private_metadata', { private_metadata: 'm'.repeat(3001) }, '/view/private_metadata'],
    ['blocks', { blocks: times(101, () => divider) }, '/view/blocks'],
    ['submit beside an input', { submit: undefined }, '/view]'],
    [
      'placeholder',
      { blocks: [input({ placeholder: plain(151) })] },
      '/view/blocks/0/element/placeholder/text',
    ],
  ])('refuses a modal for its %s', (_name, more, path) => {
    const verdict = checkView(modal(more), 'modal');
    expect(verdict).toMatchObject({
      ok: false,
      error: 'invalid_arguments',
      messages: [expect.stringContaining(path)],
    });
  });

  it('takes a home only where a home is published', () => {
    expect(checkView({ type: 'home', blocks: [divider] }, 'home').ok).toBe(true);
    expect(checkView(modal(), 'home').ok).toBe(false);
  });
});
