import type { Faults } from './faults.js';
import type { Pending, Task } from './pending.js';
import type { Webhook, WebhookSender } from './webhooks.js';

/** Tells the product of status changes, one resource's changes in their order. */
export type Teller = {
  /** `isFinal` says that no further change of this resource follows. */
  tell(sid: string, webhook: Webhook, isFinal: boolean): void;
  clear(): void;
};

/** Makes the teller; lost, doubled and reversed callbacks are its faults. */
export function createTeller(parts: {
  pending: Pending;
  faults: Faults;
  webhooks: WebhookSender;
}): Teller {
  const { pending, faults, webhooks } = parts;
  const last = new Map<string, Promise<void>>();
  /** Callbacks kept back to be told newest first; undefined for a resource told in order. */
  const kept = new Map<string, Webhook[] | undefined>();

  async function post(webhook: Webhook, task: Task): Promise<void> {
    if (faults.takeForCallback('lost-callback')) return;
    await webhooks.send(webhook, task);
    if (faults.takeForCallback('doubled-callback')) await webhooks.send(webhook, task);
  }

  function enqueue(sid: string, webhook: Webhook): void {
    pending.run((task) => {
      const before = last.get(sid) ?? Promise.resolve();
      const own = before.then(() => (task.signal.aborted ? undefined : post(webhook, task)));
      last.set(sid, own);
      return own;
    });
  }

  return {
    tell(sid, webhook, isFinal) {
      if (!kept.has(sid))
        kept.set(sid, faults.takeForCallback('reversed-callbacks') ? [] : undefined);
      const held = kept.get(sid);
      held?.unshift(webhook);
      if (!held) enqueue(sid, webhook);
      if (!isFinal) return;
      for (const late of held ?? []) enqueue(sid, late);
      kept.delete(sid);
      last.delete(sid);
    },
    clear() {
      last.clear();
      kept.clear();
    },
  };
}
