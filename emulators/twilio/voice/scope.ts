import type { Source } from './records.js';

/** Why something under way on a call was cut short. */
export type Reason =
  | { why: 'ended' }
  | { why: 'redirected'; to: Source }
  | { why: 'input' }
  | { why: 'dequeued' }
  | { why: 'conference-started' }
  | { why: 'removed' };

/** A stretch of a call's life that others may cut short; what waits in it then throws `Cut`. */
export type Scope = {
  /** Why it was cut; undefined while it stands. */
  readonly reason: Reason | undefined;
  cut(reason: Reason): void;
  /** Hears of the cut, once; the returned function stops listening. */
  onCut(listener: () => void): () => void;
};

/** Unwinds what waited in a scope that was cut. */
export class Cut extends Error {
  readonly scope: Scope;

  constructor(scope: Scope) {
    super(`cut: ${scope.reason?.why}`);
    this.scope = scope;
  }
}

/** Opens a scope that nothing but its own `cut` ends. */
export function openScope(): Scope {
  let reason: Reason | undefined;
  const listeners = new Set<() => void>();
  return {
    get reason() {
      return reason;
    },
    cut(why) {
      if (reason) return;
      reason = why;
      for (const listener of [...listeners]) listener();
      listeners.clear();
    },
    onCut(listener) {
      if (reason) listener();
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Waits until `start` calls `done`, and cleans up with what `start` returned. Throws `Cut` when
 * the scope is cut first.
 */
export function waitIn<T>(
  scope: Scope,
  start: (done: (value: T) => void) => (() => void) | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let cleanUp: (() => void) | undefined;
    let isOver = false;
    const finish = (settle: () => void) => {
      if (isOver) return;
      isOver = true;
      stopHearing();
      cleanUp?.();
      settle();
    };
    let stopHearing = (): void => {};
    if (scope.reason) return reject(new Cut(scope));
    stopHearing = scope.onCut(() => finish(() => reject(new Cut(scope))));
    cleanUp = start((value) => finish(() => resolve(value)));
    if (isOver) cleanUp?.();
  });
}

/**
 * Runs work in a part of a scope that can be cut by itself, and answers what became of it. Throws
 * `Cut` only when the whole scope was cut.
 */
export async function partOf<T>(
  whole: Scope,
  work: (part: Scope) => Promise<T>,
): Promise<{ value: T } | { cut: Reason }> {
  if (whole.reason) throw new Cut(whole);
  const part = openScope();
  const stopHearing = whole.onCut(() => part.cut(whole.reason ?? { why: 'ended' }));
  try {
    return { value: await work(part) };
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
    if (whole.reason) throw new Cut(whole);
    if (error.scope !== part || !part.reason) throw error;
    return { cut: part.reason };
  } finally {
    stopHearing();
  }
}
