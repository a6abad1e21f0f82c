// The readable form of a rehearsed conversation, written and read back.
import type { Instant } from '../../src/domain/ids.js';
import { at, localTime } from '../../src/domain/time/local-time.js';
import { type Move, PLAIN_WORLD, rehearse, type World, ZONE } from './rehearsal.js';

const DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const YEAR = 2026;
const MARGIN = ' '.repeat('lun 23/11 18:10  '.length);
const TIMED = /^\S{3} (\d{2})\/(\d{2}) (\d{2}:\d{2}) {2}(.*)$/;

/** « monde : … » lines that a scenario may hold. */
const WORLDS: Readonly<Record<string, Partial<World>>> = {
  'aucun créneau': { freeSlots: false },
  'équipe absente': { teamClosed: true },
  'créneau pris par un autre': { takenOnce: true },
};

export type Replayed = {
  text: string;
  ending: string | null;
  /** Nodes passed on the way. */
  nodes: readonly string[];
};

/**
 * Plays again what a transcript says was said, and answers it as it comes out today: equal to
 * the file when nothing changed. @throws on a line that is no move, with its number.
 */
export function replay(transcript: string): Replayed {
  const lines = transcript.split('\n');
  const head = lines.filter((line) => line.startsWith('#') || line.startsWith('monde : '));
  const world: World = Object.assign({}, PLAIN_WORLD, ...head.map(worldOf));
  const rehearsal = rehearse(world);
  const out = [...head];
  for (const [index, line] of lines.entries()) {
    const timed = TIMED.exec(line);
    if (!timed) continue;
    const [, day, month, hour, words = ''] = timed;
    const move = moveOf(words);
    if (!move) throw new Error(`Line ${index + 1} is no move: ${line}`);
    const now = at(`${YEAR}-${month}-${day}`, hour ?? '', ZONE);
    out.push(`${stamp(now)}  ${words}`);
    out.push(...rehearsal.play(move, now).map((said) => MARGIN + said));
  }
  return {
    text: `${out.join('\n')}\n`,
    ending: rehearsal.session()?.ending ?? null,
    nodes: rehearsal.nodes(),
  };
}

/** « lun 23/11 18:10 ». */
export function stamp(now: Instant): string {
  const { weekday, date, hour, minute } = localTime(now, ZONE);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${DAYS[weekday - 1]} ${date.slice(8)}/${date.slice(5, 7)} ${two(hour)}:${two(minute)}`;
}

/** ▷ an opening of ours, ← the household's words, ~ silence. */
export function moveOf(words: string): Move | null {
  if (words.startsWith('▷ ')) return { kind: 'begin', entry: words.slice(2) };
  if (words.startsWith('← ')) return { kind: 'reply', text: words.slice(2) };
  return words === '~ silence' ? { kind: 'silence' } : null;
}

function worldOf(line: string): Partial<World> {
  if (!line.startsWith('monde : ')) return {};
  const name = line.slice('monde : '.length);
  const world = WORLDS[name];
  if (!world)
    throw new Error(`Unknown world « ${name} »; known: ${Object.keys(WORLDS).join(', ')}`);
  return world;
}
