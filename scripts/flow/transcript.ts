// The readable form of a rehearsed conversation, written and read back.
import type { Place } from '../../src/domain/conversation/place.js';
import type { Session } from '../../src/domain/conversation/session.js';
import type { Instant } from '../../src/domain/ids.js';
import { at, localTime } from '../../src/domain/time/local-time.js';
import { type Move, rehearse } from './rehearsal.js';
import { PLAIN_WORLD, WORLDS, type World, ZONE } from './world.js';

const DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const YEAR = 2026;
const MARGIN = ' '.repeat('lun 23/11 18:10  '.length);
const TIMED = /^\S{3} (\d{2})\/(\d{2}) (\d{2}:\d{2}) {2}(.*)$/;
const WORLD = 'monde : ';
const ALOUD = '🗣 ';

export type Replayed = {
  text: string;
  session: Session | null;
  /** Nodes passed on the way. */
  passed: readonly Place[];
};

/**
 * Plays again what a transcript says was said, and answers it as it comes out today: equal to
 * the file when nothing changed. @throws on a line that is no move, with its number.
 */
export function replay(transcript: string): Replayed {
  const lines = transcript.split('\n');
  const head = lines.filter((line) => line.startsWith('#') || line.startsWith(WORLD));
  const rehearsal = rehearse(worldOf(head));
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
    session: rehearsal.session(),
    passed: rehearsal.passed(),
  };
}

/** « lun 23/11 18:10 ». */
export function stamp(now: Instant): string {
  const { weekday, date, hour, minute } = localTime(now, ZONE);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${DAYS[weekday - 1]} ${date.slice(8)}/${date.slice(5, 7)} ${two(hour)}:${two(minute)}`;
}

/** ▷ an opening of ours, ← the household's words, ☎ a key of the telephone, 🗣 words said on it, ~ silence. */
export function moveOf(words: string): Move | null {
  if (words.startsWith('▷ ')) return { kind: 'begin', door: words.slice(2) };
  if (words.startsWith('← ')) return { kind: 'reply', text: words.slice(2) };
  if (words.startsWith(ALOUD)) return { kind: 'reply', text: words.slice(ALOUD.length) };
  if (words.startsWith('☎ ')) return { kind: 'key', key: words.slice(2) };
  return words === '~ silence' ? { kind: 'silence' } : null;
}

/** The world that lines « monde : … » describe. @throws on one that is not known. */
export function worldOf(head: readonly string[]): World {
  const named = head
    .filter((line) => line.startsWith(WORLD))
    .map((line) => line.slice(WORLD.length));
  for (const name of named) {
    if (WORLDS[name]) continue;
    throw new Error(`Unknown world « ${name} »; known: ${Object.keys(WORLDS).join(', ')}`);
  }
  return Object.assign({}, PLAIN_WORLD, ...named.map((name) => WORLDS[name]));
}
