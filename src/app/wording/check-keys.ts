import { BOOK } from '../../../flows/index.js';
import type { Node } from '../../domain/conversation/flow.js';
import { type Place, textAt } from '../../domain/conversation/place.js';
import { houseWords } from './house-words.js';

type Menu = Extract<Node, { kind: 'menu' }>;

/**
 * A menu that says « tapez 2 » must wait for the 2, and name each key that it waits for. « Étoile »
 * is the same everywhere, and may go without saying. In French, with file and key.
 */
export function checkKeys(): string[] {
  return Object.values(BOOK.flows).flatMap((flow) =>
    Object.entries(flow.nodes).flatMap(([node, menu]) =>
      menu.kind === 'menu' ? checkMenu({ flow: flow.id, node }, menu) : [],
    ),
  );
}

function checkMenu(place: Place, { keys }: Menu): string[] {
  const text = textAt(BOOK, place);
  const words = text && houseWords({ text, language: 'fr', sender: 'two_way' });
  if (!words) return [];
  const where = `flows/${place.flow}/words.ts, fr : « ${text} »`;
  const asked = [...words.matchAll(/(?:tapez|press) (\d|étoile)/g)].map(([, key = '']) =>
    key === 'étoile' ? '*' : key,
  );
  const named: readonly string[] = words.match(/(?<!\d)\d(?!\d)/g) ?? [];
  return [
    ...asked
      .filter((key) => !Object.hasOwn(keys, key))
      .map((key) => `${where} demande la touche ${key}, que « ${place.node} » n'attend pas`),
    ...Object.keys(keys)
      .filter((key) => key !== '*' && !named.includes(key))
      .map((key) => `${where} ne dit pas la touche ${key}, que « ${place.node} » attend`),
  ];
}
