import type { Span } from '../agenda.js';
import { isAttended } from '../handset-acts.js';
import type { Expects, Input, Run } from '../leg.js';
import { announce, stir } from '../lines.js';
import { waitIn } from '../scope.js';

/** What somebody who listens to the handset does with it; the span after which nothing more comes. */
export type Listener = {
  expects: Expects;
  hear(input: Input): void;
  /** Milliseconds of silence that end it now; 0 when it is complete. */
  patience(): number;
  /** Whether anything was heard. */
  hasHeard(): boolean;
};

/** Opens an ear for the handset; `close` shuts it. */
export function listenTo({ voice, leg }: Run, listener: Listener) {
  const watchers = new Set<() => void>();
  const hear = (input: Input) => {
    listener.hear(input);
    for (const watcher of [...watchers]) watcher();
  };
  leg.inputs.add(hear);
  leg.expects = listener.expects;
  announce(voice, leg.call);
  stir(leg);
  return {
    watchers,
    close() {
      leg.inputs.delete(hear);
      if (leg.expects !== listener.expects) return;
      leg.expects = null;
      if (voice.legs.has(leg.call.sid)) announce(voice, leg.call);
    },
  };
}

/**
 * Waits until a listener's patience has run out, which begins anew with whatever is heard; not
 * longer than `most` milliseconds.
 */
export function untilSilent(
  { voice, leg, scope, span }: Run,
  listener: Listener,
  { watchers, most }: { watchers: Set<() => void>; most?: number },
): Promise<void> {
  // Nobody knows when a person begins; what follows the beginning comes by itself.
  const kind = (): Span => (isAttended(leg) && !listener.hasHeard() ? 'open' : span);
  return waitIn<void>(scope, (done) => {
    let callOff = () => {};
    const endAtLast =
      most === undefined
        ? () => {}
        : voice.timeline.after(most, isAttended(leg) ? 'open' : span, done);
    const arm = () => {
      callOff();
      const patience = listener.patience();
      if (patience === 0) done();
      else callOff = voice.timeline.after(patience, kind(), done);
    };
    watchers.add(arm);
    arm();
    return () => {
      callOff();
      endAtLast();
      watchers.delete(arm);
    };
  });
}
