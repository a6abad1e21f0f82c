/**
 * A telephone's name. `worker`: one of the team's, shown beside the tenants'; `line`: the number
 * that tenants call, shown nowhere.
 */
export type PhonebookEntry = {
  number: string;
  label: string;
  territory?: string;
  kind?: 'worker' | 'line';
};

/** Whether a value is an entry. */
export function isEntry(value: unknown): value is PhonebookEntry {
  const { number, label, kind } = (value ?? {}) as Record<string, unknown>;
  const isKind = kind === undefined || kind === 'worker' || kind === 'line';
  return typeof number === 'string' && typeof label === 'string' && isKind;
}

/** The entries that somebody holds in their hand. */
export function peopleIn(entries: readonly PhonebookEntry[]) {
  return entries
    .filter(({ kind }) => kind !== 'line')
    .map(({ number, label, kind }) => ({ number, label, isWorker: kind === 'worker' }));
}
