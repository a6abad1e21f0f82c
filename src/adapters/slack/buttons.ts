import type { App, BlockButtonAction, types, webApi } from '@slack/bolt';
import type { DeskActs, DeskCall, PrepareOutcome } from '../../app/ports/desk.js';
import type { Log } from '../../app/ports/log.js';
import { ACTIONS } from './card-buttons.js';
import { parseCardId } from './card-id.js';
import { closeModal, textModal } from './modals.js';
import { outcomeModal } from './outcome-modal.js';
import { outcomeWords, RINGING, TRY_AGAIN } from './outcome-words.js';
import { whisperer } from './whisperer.js';

export type DoorDeps = {
  useCases: DeskActs;
  log: Log;
  /** Keeps the program from stopping under an act already acknowledged. */
  track<T>(work: Promise<T>): Promise<T>;
};

type Press = {
  call: DeskCall;
  triggerId: string;
  client: webApi.WebClient;
  /** Tells the person who pressed, and nobody else. */
  whisper(text: string): Promise<unknown>;
};

/** Hangs the buttons of a card on the app: each is acknowledged at once, then acted on. */
export function hangButtons(app: App, deps: DoorDeps): void {
  const { useCases } = deps;
  const on = (actionId: string, act: (press: Press) => Promise<unknown>) => {
    app.action<BlockButtonAction>(actionId, async ({ ack, body, action, client, respond }) => {
      await ack();
      const cardId = parseCardId(action.value);
      if (!cardId) return;
      const call = { cardId, slackUserId: body.user.id };
      const at = { triggerId: body.trigger_id, client };
      const press = { call, ...at, whisper: whisperer(respond, at) };
      await deps.track(guarded(deps, actionId, { press, act }));
    });
  };
  on(ACTIONS.take, async ({ call, whisper }) => {
    const outcome = await useCases.take(call);
    if (outcome.kind !== 'taken') await whisper(outcomeWords(outcome));
  });
  on(ACTIONS.call, async ({ call, whisper }) => {
    const answer = await useCases.call(call);
    // Said as well when it rings: a telephone left silent in a bag tells nothing.
    await whisper(answer.kind === 'ringing' ? RINGING : outcomeWords(answer));
  });
  on(ACTIONS.outcome, async (press) => {
    const outcome = await useCases.prepare({ ...press.call, permission: 'call' });
    await openForm(press, outcome, outcomeModal);
  });
  on(ACTIONS.text, async (press) => {
    const outcome = await useCases.prepare({ ...press.call, permission: 'send-text' });
    await openForm(press, outcome, textModal);
  });
  on(ACTIONS.close, async (press) => {
    const outcome = await useCases.prepare({ ...press.call, permission: 'close-card' });
    await openForm(press, outcome, closeModal);
  });
  // A link opens by itself; Slack still reports the click and wants it acknowledged.
  app.action(ACTIONS.look, ({ ack }) => ack());
}

async function openForm(
  { client, triggerId, whisper }: Press,
  outcome: PrepareOutcome,
  modal: (card: Extract<PrepareOutcome, { kind: 'ready' }>['card']) => types.ModalView,
): Promise<void> {
  if (outcome.kind !== 'ready') await whisper(outcomeWords(outcome));
  else await client.views.open({ trigger_id: triggerId, view: modal(outcome.card) });
}

async function guarded(
  { log }: DoorDeps,
  actionId: string,
  { press, act }: { press: Press; act: (press: Press) => Promise<unknown> },
): Promise<void> {
  try {
    await act(press);
  } catch (error) {
    log.error({ actionId, cardId: press.call.cardId, error: nameOf(error) }, 'Slack button failed');
    await press.whisper(TRY_AGAIN).catch(() => log.warn({ actionId }, 'nobody could be told'));
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
