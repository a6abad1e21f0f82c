import type { EmulatorClock } from '../../clock.js';
import { createAgenda, type Entry, type Span } from './agenda.js';
import { createHour } from './hour.js';

/** The order in which things happen on the calls, in emulated milliseconds. */
export type Timeline = {
  now(): number;
  /** Emulated milliseconds that pass during one of the people who hold the telephones. */
  readonly pace: number;
  /** Calls `fire` after a span of a caller's life; the returned function calls it off. */
  after(ms: number, kind: Span, fire: () => void): () => void;
  /** Whether nothing certain is due any more. */
  isQuiet(): boolean;
  /** Resolves when nothing certain is due any more. */
  quiet(): Promise<void>;
  /** Holds time where the clock shows it, while the product thinks; the function lets it go. */
  hold(): () => void;
  /** Comes back to the clock's hour after jumps over a clock that stands still. */
  catchUp(): void;
  clear(): void;
};

const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Makes the timeline. Events happen in the order of their emulated time, one to a turn of the
 * event loop and at their own hour, however fast the clock: a reaction of one second comes before
 * a time-out of five even when both last less than a millisecond. A clock whose `realDelay` is
 * always 0 is jumped over: certain spans then take no time, open ones still go by its hands.
 */
export function createTimeline(clock: EmulatorClock, pace = 1): Timeline {
  const agenda = createAgenda(clock);
  const hour = createHour(clock);
  let made = 0;
  let certainLeft = 0;
  /** Whoever holds time; another set after each reset. */
  let holds = new Set<object>();
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  const awaiting: (() => void)[] = [];

  function drop(entry: Entry): void {
    entry.isOff = true;
    if (entry.kind === 'certain') certainLeft -= 1;
  }

  /** Sees to it that whatever is next happens, in a turn of its own. */
  function plan(): void {
    clearTimeout(timer);
    turn ??= setImmediate(() => {
      turn = undefined;
      if (certainLeft === 0) for (const done of awaiting.splice(0)) done();
      const next = agenda.take(holds.size > 0);
      if (typeof next === 'number') timer = setTimeout(plan, Math.min(next, LONGEST_TIMER));
      else if (next) live(next);
    });
  }

  function live(entry: Entry): void {
    drop(entry);
    hour.stand(entry.due);
    plan();
    entry.fire();
  }

  return {
    now: hour.now,
    pace,
    after(ms, kind, fire) {
      const entry = {
        due: hour.now() + Math.max(ms, 0) * pace,
        nth: made,
        kind,
        fire,
        isOff: false,
      };
      made += 1;
      if (kind === 'certain') certainLeft += 1;
      agenda.add(entry);
      plan();
      return () => {
        if (!entry.isOff) drop(entry);
        if (certainLeft === 0) plan();
      };
    },
    isQuiet: () => certainLeft === 0,
    quiet: () =>
      certainLeft === 0 ? Promise.resolve() : new Promise((resolve) => awaiting.push(resolve)),
    hold() {
      const mine = {};
      holds.add(mine);
      return () => {
        if (holds.delete(mine)) plan();
      };
    },
    catchUp: hour.catchUp,
    clear() {
      clearTimeout(timer);
      clearImmediate(turn);
      turn = undefined;
      agenda.clear();
      certainLeft = 0;
      holds = new Set();
      hour.catchUp();
      for (const done of awaiting.splice(0)) done();
    },
  };
}
