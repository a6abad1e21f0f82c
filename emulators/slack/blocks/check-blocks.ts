import {
  asObject,
  type Check,
  checkList,
  checkString,
  checkText,
  checkTextValue,
  checkUnique,
  type Json,
  refuse,
} from './check.js';
import { ACTION_ELEMENTS, checkElement, INPUT_ELEMENTS } from './check-elements.js';

type BlockCheck = (check: Check, block: Json, path: string) => void;

const CHECKS: Record<string, BlockCheck> = {
  section: checkSection,
  header: (check, block, path) =>
    checkText(check, block, [path, 'text', { max: 150, plain: true, required: true }]),
  divider: () => undefined,
  context: (check, block, path) =>
    checkList(check, block.elements, {
      at: `${path}/elements`,
      max: 10,
      each: (entry, at) => checkContextElement(check, entry, at),
    }),
  actions: (check, block, path) => {
    const inBlock = new Set<unknown>();
    checkList(check, block.elements, {
      at: `${path}/elements`,
      max: 25,
      each: (entry, at) => {
        checkElement(check, entry, { path: at, allowed: ACTION_ELEMENTS });
        const id = asObject(entry)?.action_id;
        if (id !== undefined && inBlock.has(id)) {
          refuse(check, at, `\`action_id\` "${String(id)}" already exists for this block`);
        }
        inBlock.add(id);
      },
    });
  },
  image: checkImage,
  input: checkInput,
  markdown: (check, block, path) =>
    checkString(check, block, [path, 'text', { max: 12_000, required: true }]),
  rich_text: (check, block, path) => {
    if (!Array.isArray(block.elements)) refuse(check, path, 'missing required field: elements');
  },
};

/**
 * Walks the blocks of a message (at most 50) or of a view (at most 100), against the limits of
 * Slack's Block Kit reference. Problems land in `check`; nothing is thrown.
 */
export function checkBlocks(
  check: Check,
  blocks: unknown,
  { at, max }: { at: string; max: number },
): void {
  checkList(check, blocks, {
    at,
    max,
    min: 0,
    each: (entry, path) => {
      const block = asObject(entry);
      if (!block) return void refuse(check, path, 'must be an object');
      const type = String(block.type ?? '');
      const known = CHECKS[type];
      if (!known)
        return void refuse(check, `${path}/type`, `unsupported type: ${type || 'undefined'}`);
      checkString(check, block, [path, 'block_id', { max: 255 }]);
      checkUnique(check, block.block_id, { path, key: 'block_id' });
      known(check, block, path);
    },
  });
}

function checkSection(check: Check, block: Json, path: string): void {
  if (block.text === undefined && block.fields === undefined) {
    refuse(check, path, 'must define either `text` or `fields`');
  }
  checkText(check, block, [path, 'text', { max: 3000 }]);
  if (block.fields !== undefined) {
    checkList(check, block.fields, {
      at: `${path}/fields`,
      max: 10,
      each: (entry, at) => checkTextValue(check, entry, { at, max: 2000 }),
    });
  }
  if (block.accessory === undefined) return;
  const at = `${path}/accessory`;
  if (asObject(block.accessory)?.type === 'image') checkContextElement(check, block.accessory, at);
  else checkElement(check, block.accessory, { path: at, allowed: ACTION_ELEMENTS });
}

function checkContextElement(check: Check, value: unknown, at: string): void {
  const element = asObject(value);
  if (element?.type !== 'image') return void checkTextValue(check, value, { at, max: 2000 });
  checkString(check, element, [at, 'image_url', { max: 3000, required: true }]);
  checkString(check, element, [at, 'alt_text', { max: 2000, required: true }]);
}

function checkImage(check: Check, block: Json, path: string): void {
  if (block.slack_file === undefined) {
    checkString(check, block, [path, 'image_url', { max: 3000, required: true }]);
  }
  checkString(check, block, [path, 'alt_text', { max: 2000, required: true }]);
  checkText(check, block, [path, 'title', { max: 2000, plain: true }]);
}

function checkInput(check: Check, block: Json, path: string): void {
  checkText(check, block, [path, 'label', { max: 2000, plain: true, required: true }]);
  checkText(check, block, [path, 'hint', { max: 2000, plain: true }]);
  if (block.element === undefined) refuse(check, path, 'missing required field: element');
  else checkElement(check, block.element, { path: `${path}/element`, allowed: INPUT_ELEMENTS });
}
