import type { Reader } from './staff.js';

/** Who is told that the desk's queue changed: whoever may see what changed, and nobody else. */
export type DeskWatch = {
  /**
   * Calls `onChange` after each change of a card that `reader` may see, at most once too often
   * after the connection was lost. Nothing is said of the change. Answers how to stop.
   */
  watch(reader: () => Reader, onChange: () => void): () => void;
};
