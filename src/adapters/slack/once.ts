const REMEMBERED_MS = 10_000;

/**
 * Gives doubled deliveries of one form the answer of the first while it is fresh. A comfort, not
 * a guarantee: what must hold over processes and restarts is keyed in the database.
 */
export function createOnce<T>(): (key: string, work: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { at: number; result: Promise<T> }>();
  return (key, work) => {
    const oldest = Date.now() - REMEMBERED_MS;
    for (const [other, { at }] of known) {
      if (at >= oldest) break;
      known.delete(other);
    }
    const present = known.get(key);
    if (present) return present.result;
    const result = work();
    known.set(key, { at: Date.now(), result });
    // A failure is not an answer: the next delivery tries again.
    result.catch(() => known.delete(key));
    return result;
  };
}
