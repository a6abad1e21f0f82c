import type { E164 } from '../../domain/ids.js';
import type { KnownCase } from '../../domain/intake/decide-row.js';
import type { EarlierRow } from '../ports/intake.js';
import type { KeyTable } from './key-table.js';

/** What was loaded for a chunk of rows, before any of them is judged. */
export type Loaded = {
  readonly earlier: ReadonlyMap<string, EarlierRow>;
  readonly cases: readonly KnownCase[];
  readonly holders: ReadonlyMap<E164, readonly string[]>;
};

export type Met = { readonly line: number | null; readonly known: KnownCase | null };

/** What the rows of a chunk know of the database, of the file so far and of each other. */
export type ChunkMemory = {
  readonly earlier: ReadonlyMap<string, EarlierRow>;
  caseOf(reference: string): KnownCase | null;
  lineOf(key: string): number | null;
  /** Case not closed, or line of this file, that bears a household key. */
  find(key: string): Met | null;
  /** References of the cases that already hold the number. */
  holdersOf(e164: E164): readonly string[];
  /** A case that this chunk is about to create. */
  born(known: KnownCase): void;
  hold(e164: E164, reference: string): void;
  /** Keys met on a line; they enter the file's table once the chunk stands. */
  remember(keys: readonly string[], line: number): void;
  keep(): void;
};

/** A fresh memory over the file's table; thrown away when the chunk is rolled back. */
export function chunkMemory(loaded: Loaded, table: KeyTable): ChunkMemory {
  const byReference = new Map<string, KnownCase>();
  const byKey = new Map<string, KnownCase>();
  const holders = new Map<E164, Set<string>>();
  const lines = new Map<string, number>();
  const learn = (known: KnownCase): void => {
    byReference.set(known.reference, known);
    if (known.status === 'closed') return;
    for (const key of known.keys) if (!byKey.has(key)) byKey.set(key, known);
  };
  const hold = (e164: E164, reference: string): void => {
    holders.set(e164, (holders.get(e164) ?? new Set()).add(reference));
  };
  const lineOf = (key: string): number | null => lines.get(key) ?? table.lineOf(key);
  loaded.cases.forEach(learn);
  for (const [e164, references] of loaded.holders) {
    for (const reference of references) hold(e164, reference);
  }
  return {
    earlier: loaded.earlier,
    caseOf: (reference) => byReference.get(reference) ?? null,
    lineOf,
    find(key) {
      const met = { line: lineOf(key), known: byKey.get(key) ?? null };
      return met.line === null && met.known === null ? null : met;
    },
    holdersOf: (e164) => [...(holders.get(e164) ?? [])],
    born: learn,
    hold,
    remember(keys, line) {
      for (const key of keys) if (!lines.has(key)) lines.set(key, line);
    },
    keep() {
      for (const [key, line] of lines) table.add(key, line);
    },
  };
}
