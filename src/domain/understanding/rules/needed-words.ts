/**
 * What a text must hold for a pattern to find anything in it: at least one of these pieces of
 * words. Found in the pattern itself, so that a rule is changed in one place. Null when none is
 * needed. Knows what our patterns use of regular expressions; whatever else it meets, it asks nothing.
 */
export function neededPieces(pattern: RegExp): readonly string[] | null {
  const pieces = alternatives({ source: pattern.source, at: 0 });
  return pieces?.every((piece) => piece.length >= SHORTEST) ? pieces : null;
}

/** Shorter pieces are in nearly every text. */
const SHORTEST = 2;

type Reader = { readonly source: string; at: number };
type Pieces = readonly string[] | null;

/** « a|b »: one of the pieces of either; none if one of them needs none. */
function alternatives(reader: Reader): Pieces {
  const all: Pieces[] = [sequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    all.push(sequence(reader));
  }
  if (all.some((pieces) => pieces === null)) return null;
  return [...new Set(all.flatMap((pieces) => pieces ?? []))];
}

/** « ab(?:c|d)e »: every part is needed, so the one that says most is enough. */
function sequence(reader: Reader): Pieces {
  const parts: Pieces[] = [];
  let run = '';
  const endRun = (): void => {
    for (const word of run.split(' ')) if (word !== '') parts.push([word]);
    run = '';
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const { literal, pieces } = atom(reader);
    const repeat = repeated(reader);
    if (literal !== null && repeat === 'once') run += literal;
    else {
      if (literal !== null && repeat === 'some') run += literal;
      endRun();
      if (pieces !== null && repeat !== 'perhaps') parts.push(pieces);
    }
  }
  endRun();
  return telling(parts);
}

/** The part whose shortest piece is longest, and among such the one with fewest. */
function telling(parts: readonly Pieces[]): Pieces {
  let best: Pieces = null;
  for (const pieces of parts) {
    if (pieces === null || pieces.length === 0) continue;
    const [least, mine] = [best ? shortest(best) : 0, shortest(pieces)];
    if (mine > least || (mine === least && pieces.length < (best?.length ?? 0))) best = pieces;
  }
  return best;
}

const shortest = (pieces: readonly string[]): number =>
  Math.min(...pieces.map(({ length }) => length));

type Atom = { readonly literal: string | null; readonly pieces: Pieces };
const NOTHING: Atom = { literal: null, pieces: null };
/** Says where, not what: what stands around it still touches. */
const PLACE: Atom = { literal: '', pieces: null };

function atom(reader: Reader): Atom {
  const char = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (char === '(') return group(reader);
  if (char === '[') return charClass(reader);
  if (char === '^' || char === '$') return PLACE;
  if (char === '.') return NOTHING;
  if (char !== '\\') return { literal: char, pieces: null };
  const escaped = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (escaped === 'b') return PLACE;
  return /[a-z]/i.test(escaped) ? NOTHING : { literal: escaped, pieces: null };
}

function group(reader: Reader): Atom {
  const opening = /^\?(?:<?[=!]|:)/.exec(reader.source.slice(reader.at))?.[0] ?? '';
  reader.at += opening.length;
  const pieces = alternatives(reader);
  reader.at += 1;
  // What is looked for around, or must be absent, is not in the match.
  return /[=!]/.test(opening) ? PLACE : { literal: null, pieces };
}

function charClass(reader: Reader): Atom {
  while (reader.source[reader.at] !== ']') reader.at += reader.source[reader.at] === '\\' ? 2 : 1;
  reader.at += 1;
  return NOTHING;
}

/** How often the atom just read comes: once, at least once, or perhaps never. */
function repeated(reader: Reader): 'once' | 'some' | 'perhaps' {
  const found = /^(?:[*?+]|\{\d+(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at))?.[0];
  if (found === undefined) return 'once';
  reader.at += found.length;
  return found.startsWith('+') || /^\{[1-9]/.test(found) ? 'some' : 'perhaps';
}
