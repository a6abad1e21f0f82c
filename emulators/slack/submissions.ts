import { asObject, type Json } from './blocks/check.js';
import { checkView } from './blocks/check-surface.js';
import { stateOf, unfilled } from './blocks/state.js';
import type { Delivery, DeliveryOptions } from './deliver.js';
import { type InteractionContext, sendPayload } from './interactions.js';
import { addView, openViews, replaceView } from './methods/views.js';
import { actor, newTrigger } from './payloads.js';
import type { StoredView } from './store.js';

/** A modal filled in and sent; `values` by block_id then action_id, or by action_id alone. */
export type Submission = DeliveryOptions & { viewId: string; user: string; values: Json };

/**
 * What the user sees after pressing the modal's button: closed, still open with errors under the
 * inputs (from the window itself or from the app), changed, stacked, or a failure notice.
 */
export type SubmitResult =
  | { ok: true; outcome: 'closed' | 'updated' | 'pushed'; deliveries: Delivery[] }
  | { ok: true; outcome: 'errors'; errors: Json; deliveries: Delivery[] }
  | { ok: false; error: string; messages?: string[]; deliveries?: Delivery[] };

/** Sends the view_submission of an open modal and obeys the app's response_action. */
export async function submit(context: InteractionContext, act: Submission): Promise<SubmitResult> {
  const view = context.store.views.get(act.viewId);
  if (!view?.open || view.user !== act.user) return { ok: false, error: 'view_not_found' };
  const blocks = view.payload.blocks as Json[];
  const values = stateOf(blocks, act.values);
  const errors = unfilled(blocks, values);
  if (Object.keys(errors).length > 0) {
    return { ok: true, outcome: 'errors', errors, deliveries: [] };
  }
  const payload = {
    type: 'view_submission',
    ...actor(context, act.user),
    trigger_id: newTrigger(context, act.user),
    view: { ...view.payload, state: { values } },
    response_urls: [],
  };
  const deliveries = await sendPayload(context, payload, act);
  const [first] = deliveries;
  if (first?.status !== 200) {
    return { ok: false, error: first?.error ?? 'operation_failed', deliveries };
  }
  return obey(context, view, deliveries);
}

/** Closes a modal by its cross; the app hears of it only when it asked to (notify_on_close). */
export async function closeView(
  context: InteractionContext,
  { viewId, user }: { viewId: string; user: string },
): Promise<{ ok: true; deliveries: Delivery[] } | { ok: false; error: string }> {
  const view = context.store.views.get(viewId);
  if (!view?.open || view.user !== user) return { ok: false, error: 'view_not_found' };
  view.open = false;
  tell(context, view, 'closed');
  if (!view.payload.notify_on_close) return { ok: true, deliveries: [] };
  const payload = { type: 'view_closed', ...actor(context, user), view: view.payload };
  const deliveries = await sendPayload(context, { ...payload, is_cleared: false }, {});
  return { ok: true, deliveries };
}

function obey(context: InteractionContext, view: StoredView, deliveries: Delivery[]): SubmitResult {
  const answer = readBody(deliveries[0]?.body ?? '');
  if (!answer) return { ok: false, error: 'invalid_response', deliveries };
  const action = answer.response_action;
  if (action === 'errors') {
    return { ok: true, outcome: 'errors', errors: asObject(answer.errors) ?? {}, deliveries };
  }
  if (action === 'update' || action === 'push') {
    const verdict = checkView(answer.view, 'modal');
    if (!verdict.ok) {
      return { ok: false, error: verdict.error, messages: verdict.messages, deliveries };
    }
    if (action === 'update') replaceView(context.store, view, verdict.view);
    else addView(context.store, verdict.view, { user: view.user, below: view });
    tell(context, view, action === 'update' ? 'updated' : 'opened');
    return { ok: true, outcome: action === 'update' ? 'updated' : 'pushed', deliveries };
  }
  const closing = action === 'clear' ? openViews(context.store, view.user) : [view];
  for (const one of closing) one.open = false;
  tell(context, view, 'closed');
  return { ok: true, outcome: 'closed', deliveries };
}

function tell(context: InteractionContext, view: StoredView, change: string): void {
  context.emit({ type: 'slack.view', detail: { change, view: view.id, user: view.user } });
}

function readBody(body: string): Json | undefined {
  if (body.trim() === '') return {};
  try {
    return asObject(JSON.parse(body));
  } catch {
    return undefined;
  }
}
