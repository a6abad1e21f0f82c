import type { DeliveryOptions } from './deliver.js';
import { type ActResult, type InteractionContext, sendEvent } from './interactions.js';
import { openDirect } from './methods/conversations.js';

/** A user opens the app's home tab: the event carries the view they see, when one was published. */
export async function openHome(
  context: InteractionContext,
  act: DeliveryOptions & { user: string },
): Promise<ActResult> {
  const { store } = context;
  if (!store.users.has(act.user)) return { ok: false, error: 'user_not_found' };
  const view = store.homes.get(act.user)?.payload;
  const event = {
    type: 'app_home_opened',
    user: act.user,
    channel: openDirect(store, act.user).id,
    tab: 'home',
    ...(view && { view }),
  };
  return { ok: true, deliveries: await sendEvent(context, event, act) };
}
