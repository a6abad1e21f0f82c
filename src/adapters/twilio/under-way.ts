import type { LineAnswer } from '../../domain/hotline/line-answer.js';

/** How the asking of the line ended, as far as a caller may wait for it. */
export type InTime =
  | { readonly kind: 'answered'; readonly answer: LineAnswer }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'late' };

/** Longer than it takes to say that it takes a moment, and to ask again. */
const KEPT_MS = 60_000;

/**
 * Asks the line, and waits for its answer no longer than `deadlineMs`, in real time. Work that is
 * late goes on: who asks again under the same key waits for that very work, or is told its end,
 * so that the keys and words that came with the first asking are not lost.
 */
export function createUnderWay(
  deadlineMs: number,
): (key: string, work: () => Promise<LineAnswer>) => Promise<InTime> {
  const works = new Map<string, Promise<InTime>>();
  return async (key, work) => {
    const begun = works.get(key) ?? endOf(work);
    works.set(key, begun);
    const end = await inTime(begun, deadlineMs);
    if (end.kind === 'late') setTimeout(() => works.delete(key), KEPT_MS).unref();
    else works.delete(key);
    return end;
  };
}

async function endOf(work: () => Promise<LineAnswer>): Promise<InTime> {
  try {
    return { kind: 'answered', answer: await work() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

async function inTime(work: Promise<InTime>, deadlineMs: number): Promise<InTime> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<InTime>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'late' }), deadlineMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
