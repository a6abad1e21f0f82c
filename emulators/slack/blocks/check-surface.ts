import {
  asObject,
  checkString,
  checkText,
  describe,
  type Json,
  newCheck,
  refuse,
} from './check.js';
import { checkBlocks } from './check-blocks.js';

const MESSAGE_BLOCKS = 50;
const VIEW_BLOCKS = 100;
const VIEW_BYTES = 250_000;

/** What Slack would say of a message's blocks, one line per problem; empty when it takes them. */
export function checkMessageBlocks(blocks: unknown): string[] {
  const check = newCheck();
  checkBlocks(check, blocks, { at: '/blocks', max: MESSAGE_BLOCKS });
  return check.problems.map(describe);
}

/** The verdict on a view: taken, or refused under one of the error names of views.open. */
export type ViewVerdict =
  | { ok: true; view: Json }
  | { ok: false; error: 'invalid_arguments' | 'view_too_large'; messages: string[] };

/** Checks a modal or a home view; `publish` takes home views, the other methods take modals. */
export function checkView(value: unknown, kind: 'modal' | 'home'): ViewVerdict {
  const check = newCheck();
  const view = asObject(value);
  if (!view) {
    return { ok: false, error: 'invalid_arguments', messages: ['must be an object'] };
  }
  if (view.type !== kind) refuse(check, '/view/type', `must be ${kind}`);
  if (kind === 'modal') {
    checkText(check, view, ['/view', 'title', { max: 24, plain: true, required: true }]);
    checkText(check, view, ['/view', 'submit', { max: 24, plain: true }]);
    checkText(check, view, ['/view', 'close', { max: 24, plain: true }]);
    if (holdsInput(view.blocks) && view.submit === undefined) {
      refuse(check, '/view', 'missing required field: submit');
    }
  }
  checkString(check, view, ['/view', 'private_metadata', { max: 3000, min: 0 }]);
  checkString(check, view, ['/view', 'callback_id', { max: 255, min: 0 }]);
  checkString(check, view, ['/view', 'external_id', { max: 255, min: 0 }]);
  if (view.blocks === undefined) refuse(check, '/view', 'missing required field: blocks');
  else checkBlocks(check, view.blocks, { at: '/view/blocks', max: VIEW_BLOCKS });
  if (check.problems.length > 0) {
    return { ok: false, error: 'invalid_arguments', messages: check.problems.map(describe) };
  }
  if (JSON.stringify(view).length > VIEW_BYTES) {
    return { ok: false, error: 'view_too_large', messages: [] };
  }
  return { ok: true, view };
}

function holdsInput(blocks: unknown): boolean {
  return Array.isArray(blocks) && blocks.some((block) => asObject(block)?.type === 'input');
}
