import type { LabelledReply } from './labelled-replies.js';

/** The floor: the intent of the known reply that shares most letter triples (cosine). */
export function nearestReply(known: readonly LabelledReply[]): (text: string) => string {
  const rows = known.map(({ text, intent }) => ({ intent, triples: triplesOf(text) }));
  return (text) => {
    const asked = triplesOf(text);
    let best = { intent: 'unknown', likeness: 0 };
    for (const { intent, triples } of rows) {
      const likeness = cosine(asked, triples);
      if (likeness > best.likeness) best = { intent, likeness };
    }
    return best.intent;
  };
}

function triplesOf(text: string): ReadonlySet<string> {
  const plain = ` ${text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()} `;
  const triples = new Set<string>();
  for (let i = 0; i + 3 <= plain.length; i++) triples.add(plain.slice(i, i + 3));
  return triples;
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const triple of a) if (b.has(triple)) shared += 1;
  return shared / Math.sqrt(a.size * b.size || 1);
}
