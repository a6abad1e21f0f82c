import type { Json } from './blocks/check.js';
import { interactiveElements } from './blocks/complete.js';
import { elementState } from './blocks/state.js';
import type { SlackChannel, SlackStore } from './store.js';

/** The verification token of old; apps check the signature instead. */
const LEGACY_TOKEN = 'legacy-verification-token';

/** Where an interaction's answers go: the emulator's own address. */
export type Origin = { store: SlackStore; baseUrl: string };

/** What every interaction says of who did it. */
export function actor({ store }: Origin, userId: string): Json {
  const name = store.users.get(userId)?.name ?? userId;
  return {
    user: { id: userId, username: name, name, team_id: store.team.id },
    api_app_id: store.app.id,
    token: LEGACY_TOKEN,
    team: { id: store.team.id, domain: store.team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A fresh trigger of that user, good for three real seconds and one view. */
export function newTrigger({ store }: Origin, user: string): string {
  const id = `${Date.now()}.${store.nextId('1')}.${store.nextId('e')}`.toLowerCase();
  store.triggers.set(id, { user, bornAt: Date.now(), used: false });
  return id;
}

/** A fresh response_url; answers go to that channel, as that user sees it. */
export function newResponseUrl(
  { store, baseUrl }: Origin,
  target: { channel: string; user: string; messageTs?: string },
): string {
  const id = store.nextId('R');
  store.responseUrls.set(id, { ...target, bornAt: Date.now(), uses: 0 });
  return `${baseUrl}/response/${store.team.id}/${id}`;
}

/** An element of some blocks, found by its action_id, and by block_id when that is given. */
export function findElement(
  blocks: Json[],
  { actionId, blockId }: { actionId: string; blockId?: string | undefined },
): { block: Json; element: Json } | undefined {
  for (const block of blocks) {
    if (blockId && block.block_id !== blockId) continue;
    const element = interactiveElements(block).find((one) => one.action_id === actionId);
    if (element) return { block, element };
  }
  return undefined;
}

/** The `actions` entry of block_actions for an element; `value` is what was chosen, if it chooses. */
export function actionOf(
  found: { block: Json; element: Json },
  { value, ts }: { value: unknown; ts: string },
): Json {
  const { block, element } = found;
  const common = { action_id: element.action_id, block_id: block.block_id, action_ts: ts };
  if (element.type !== 'button') return { ...elementState(element, value), ...common };
  const action: Json = { ...common, type: 'button', text: element.text };
  for (const key of ['value', 'style', 'url']) {
    if (element[key] !== undefined) action[key] = element[key];
  }
  return action;
}

/** The short form of a channel inside interactions. */
export function channelRef(channel: SlackChannel): Json {
  return { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name };
}

/** A slash command's form, in Slack's order. */
export function commandForm(
  origin: Origin,
  given: { command: string; text: string; user: string; channel: SlackChannel },
): URLSearchParams {
  const { store } = origin;
  return new URLSearchParams({
    token: LEGACY_TOKEN,
    team_id: store.team.id,
    team_domain: store.team.domain,
    channel_id: given.channel.id,
    channel_name: given.channel.kind === 'im' ? 'directmessage' : given.channel.name,
    user_id: given.user,
    user_name: store.users.get(given.user)?.name ?? given.user,
    command: given.command,
    text: given.text,
    api_app_id: store.app.id,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(origin, { channel: given.channel.id, user: given.user }),
    trigger_id: newTrigger(origin, given.user),
  });
}
