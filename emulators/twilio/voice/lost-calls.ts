import type { Store } from '../store.js';
import { isOver } from './call-moves.js';

/** A world that was started again has no line any more: what was under way has ended. */
export function endLostCalls(store: Store): void {
  for (const call of store.calls.all()) {
    // Worlds written down by an earlier version know nothing of these.
    call.lines ??= [];
    call.queuedFor ??= 0;
    call.parentSid ??= null;
    call.answeredBy ??= null;
    if (isOver(call)) continue;
    call.endedAt = call.updatedAt;
    call.status = call.status === 'in-progress' ? 'completed' : 'canceled';
  }
}
