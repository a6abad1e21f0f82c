import { BOOK } from '../../../flows/index.js';
import { exitsOf } from '../../domain/conversation/exits.js';
import { nodeAt, type Place, placeOf, textAt } from '../../domain/conversation/place.js';
import { houseWords } from './house-words.js';

/**
 * What a one-way sender would be asked to say and has no words for: a text that the program
 * comes to by itself, with nobody having written (design, invariant 7). In French, with its file.
 */
export function silentDoors(): string[] {
  const open = BOOK.doors.flatMap((door) => placeOf(BOOK, '', door) ?? []);
  const seen = new Set<string>();
  const problems: string[] = [];
  for (let place = open.pop(); place; place = open.pop()) {
    const name = `${place.flow}/${place.node}`;
    if (seen.has(name)) continue;
    seen.add(name);
    problems.push(...silentAt(place));
    open.push(...byItself(place));
  }
  return problems;
}

function byItself(place: Place): Place[] {
  const node = nodeAt(BOOK, place);
  const exits = node ? exitsOf(node).filter((exit) => exit.byItself) : [];
  return exits.flatMap(({ ref }) => placeOf(BOOK, place.flow, ref) ?? []);
}

function silentAt(place: Place): string[] {
  const text = textAt(BOOK, place);
  const spoken = BOOK.flows[place.flow]?.channel === 'voice';
  if (spoken || text === null) return [];
  if (houseWords({ text, language: 'fr', sender: 'one_way' }) !== null) return [];
  return [
    `flows/${place.flow}/flow.ts, « ${place.node} » : « ${text} » n'a pas de mots pour un expéditeur à sens unique`,
  ];
}
