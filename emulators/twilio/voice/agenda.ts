import type { EmulatorClock } from '../../clock.js';
import { createHeap, type Heap } from './heap.js';

/**
 * What a span is. `certain` ones pass by themselves: words being said, a timeout nobody will beat.
 * `open` ones end when somebody acts, and only by the clock otherwise: a bridge's time limit.
 */
export type Span = 'certain' | 'open';

/** Something to happen at an emulated time. */
export type Entry = { due: number; nth: number; kind: Span; fire: () => void; isOff: boolean };

/** What is to happen, in its order. */
export type Agenda = {
  add(entry: Entry): void;
  /**
   * Takes out what is due now, or answers the real milliseconds to wait; undefined when empty.
   * `isHeld` forbids to jump over time that the clock has not shown.
   */
  take(isHeld: boolean): Entry | number | undefined;
  clear(): void;
};

/** How often a clock that stands still is looked at again, in real milliseconds. */
const GLANCE = 50;
/** Below this, a timer would wait longer than it should. */
const ONE_TIMER = 1;

/** Makes an empty agenda that goes by a clock. */
export function createAgenda(clock: EmulatorClock): Agenda {
  const certain = createHeap<Entry>(isBefore);
  const open = createHeap<Entry>(isBefore);

  /** A clock that stands still never shows the hour of an open entry; it may be moved by hand. */
  function glance(ms: number): number {
    const real = clock.realDelay(ms);
    if (real >= ONE_TIMER) return real;
    return ms > clock.speed ? GLANCE : ONE_TIMER;
  }

  return {
    add: (entry) => (entry.kind === 'certain' ? certain : open).push(entry),
    take(isHeld) {
      const time = clock.now();
      const sure = first(certain);
      const loose = first(open);
      if (loose && loose.due <= time && (!sure || isBefore(loose, sure))) return open.pop();
      const wait = sure && clock.realDelay(Math.max(sure.due - time, 0));
      const sureWait = isHeld && sure ? glance(sure.due - time) : wait;
      const isDue = sure && (isHeld ? sure.due <= time : (sureWait ?? 0) < ONE_TIMER);
      if (isDue) return certain.pop();
      const looseWait = loose && glance(loose.due - time);
      if (sureWait === undefined || looseWait === undefined) return sureWait ?? looseWait;
      return Math.min(sureWait, looseWait);
    },
    clear() {
      certain.clear();
      open.clear();
    },
  };
}

function first(heap: Heap<Entry>): Entry | undefined {
  while (heap.peek()?.isOff) heap.pop();
  return heap.peek();
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.due < b.due || (a.due === b.due && a.nth < b.nth);
}
