import { asObject, type Json } from './check.js';

/** Hands out the short names Slack gives to blocks and elements left without one. */
export type Naming = () => string;

/**
 * Fills in what Slack adds before it shows blocks back: a block_id and an action_id where none was
 * sent, `emoji` on plain text, `verbatim` on mrkdwn. The blocks must have been checked before.
 */
export function completeBlocks(blocks: unknown, name: Naming): Json[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.map((entry) => {
    const block = completeTexts(entry) as Json;
    block.block_id ??= name();
    for (const element of interactiveElements(block)) element.action_id ??= name();
    return block;
  });
}

/** The elements of a block a user can act on, in reading order. */
export function interactiveElements(block: Json): Json[] {
  const found: Json[] = [];
  if (block.type === 'actions' && Array.isArray(block.elements)) {
    found.push(...(block.elements as Json[]));
  }
  for (const key of ['accessory', 'element']) {
    const element = asObject(block[key]);
    if (element && element.type !== 'image') found.push(element);
  }
  return found;
}

function completeTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(completeTexts);
  const source = asObject(value);
  if (!source) return value;
  const copy: Json = {};
  for (const [key, member] of Object.entries(source)) copy[key] = completeTexts(member);
  if (typeof copy.text === 'string' && copy.type === 'plain_text') copy.emoji ??= true;
  if (typeof copy.text === 'string' && copy.type === 'mrkdwn') copy.verbatim ??= false;
  return copy;
}
