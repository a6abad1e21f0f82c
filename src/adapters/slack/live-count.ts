import type { App, BlockAction, PlainTextInputAction, webApi } from '@slack/bolt';
import type { DeskCall } from '../../app/ports/desk.js';
import type { CardId } from '../../domain/ids.js';
import type { DoorDeps } from './buttons.js';
import { parseCardId } from './card-id.js';
import { INPUT_ACTION, INPUTS, textModal } from './modals.js';

type Typed = {
  readonly call: DeskCall;
  readonly text: string;
  /** Slack's hour of the letter: they may arrive in another order. */
  readonly ts: string;
  readonly viewId: string;
  readonly client: webApi.WebClient;
};

/** Forms remembered at once; beyond, the oldest is forgotten and merely counts again. */
const REMEMBERED = 500;

/**
 * Counts the texts while they are typed. One form is redrawn at a time and for its newest words
 * alone: what was typed meanwhile waits, what came late or twice is left out. Nothing is kept.
 */
export function countWhileTyping(app: App, deps: DoorDeps): void {
  const newest = new Map<string, Typed>();
  const busy = new Set<string>();
  const where = { block_id: INPUTS.text, action_id: INPUT_ACTION };
  app.action<BlockAction<PlainTextInputAction>>(where, async ({ ack, body, action, client }) => {
    await ack();
    const cardId = parseCardId(body.view?.private_metadata);
    if (!cardId || !body.view) return;
    const call = { cardId, slackUserId: body.user.id };
    const viewId = body.view.id;
    const typed = { call, text: action.value ?? '', ts: action.action_ts, viewId, client };
    const last = newest.get(viewId);
    if (last && Number(last.ts) >= Number(typed.ts)) return;
    remember(newest, typed);
    if (busy.has(viewId)) return;
    busy.add(viewId);
    await deps
      .track(countNewest(deps, { newest, viewId, cardId }))
      .finally(() => busy.delete(viewId));
  });
}

function remember(newest: Map<string, Typed>, typed: Typed): void {
  newest.delete(typed.viewId);
  newest.set(typed.viewId, typed);
  const [oldest] = newest.keys();
  if (newest.size > REMEMBERED && oldest !== undefined) newest.delete(oldest);
}

type Counting = {
  readonly newest: ReadonlyMap<string, Typed>;
  readonly viewId: string;
  readonly cardId: CardId;
};

/** Until no letter came in while the last ones were counted. */
async function countNewest(deps: DoorDeps, { newest, viewId, cardId }: Counting): Promise<void> {
  for (let typed = newest.get(viewId); typed; ) {
    await redraw(deps, typed).catch((error: unknown) => {
      // The count is a comfort: the form itself says why when it is sent.
      const name = error instanceof Error ? error.name : 'unknown';
      deps.log.warn({ cardId, error: name }, 'text not counted');
    });
    const last = newest.get(viewId);
    if (last === typed) return;
    typed = last;
  }
}

async function redraw(
  { useCases }: DoorDeps,
  { call, text, viewId, client }: Typed,
): Promise<void> {
  const checked = await useCases.checkText({ ...call, text });
  if (checked.kind !== 'checked') return;
  await client.views.update({ view_id: viewId, view: textModal(checked.card, checked) });
}
