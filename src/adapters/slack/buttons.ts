import type {
  App,
  BlockAction,
  BlockButtonAction,
  OverflowAction,
  RespondFn,
  types,
  webApi,
} from '@slack/bolt';
import type { DeskActs, DeskCall, PrepareOutcome } from '../../app/ports/desk.js';
import type { Log } from '../../app/ports/log.js';
import type { Clock } from '../../app/ports/time-and-chance.js';
import type { CardAct } from '../../domain/escalation/card-acts.js';
import type { Permission } from '../../domain/roles.js';
import { ACTIONS, LOOK, MORE } from './card-buttons.js';
import { parseCardId } from './card-id.js';
import { type LinkDeps, linkWords } from './link-command.js';
import { closeModal, dangerModal, passModal, pauseModal, textModal, visitModal } from './modals.js';
import { outcomeModal } from './outcome-modal.js';
import { offeredWords, outcomeWords, RINGING, TRY_AGAIN } from './outcome-words.js';
import { bookModal, cancelModal } from './visit-modals.js';
import { whisperer } from './whisperer.js';

export type DoorDeps = LinkDeps & {
  useCases: DeskActs;
  log: Log;
  clock: Clock;
  /** Keeps the program from stopping under an act already acknowledged. */
  track<T>(work: Promise<T>): Promise<T>;
};

type Press = {
  call: DeskCall;
  triggerId: string;
  client: webApi.WebClient;
  /** Tells the person who pressed, and nobody else. */
  whisper(text: string): Promise<void>;
  /** Why it did nothing; an unlinked person reads how to be linked. */
  explain(outcome: Undone): Promise<void>;
};

type Ready = Extract<PrepareOutcome, { kind: 'ready' }>;
type Doing = (press: Press) => Promise<unknown>;

/** Hangs the acts of a card on the app: each is acknowledged at once, then done. */
export function hangButtons(app: App, deps: DoorDeps): void {
  const doings = doingsOf(deps);
  const pressed = async (act: CardAct, cardId: string | undefined, at: Pressed) => {
    const id = parseCardId(cardId);
    if (!id) return;
    const { body, respond, client } = at;
    // The same click bears the same hour, however often it is delivered.
    const delivery = `click:${body.user.id}:${at.actionTs}`;
    const call = { cardId: id, slackUserId: body.user.id, delivery };
    const whisper = whisperer(deps, respond, { client, triggerId: body.trigger_id });
    const asker = { slackUserId: body.user.id, slackName: body.user.name ?? body.user.id };
    const explain: Press['explain'] = async (outcome) =>
      whisper(
        outcome.kind === 'unlinked'
          ? `Rien n'a été fait. ${await linkWords(deps, asker)}`
          : outcomeWords(outcome),
      );
    const press = { call, triggerId: body.trigger_id, client, whisper, explain };
    await deps.track(guarded(deps, act, { press, doing: doings[act] }));
  };
  for (const act of Object.keys(ACTIONS) as CardAct[]) {
    app.action<BlockButtonAction>(ACTIONS[act], async ({ ack, action, ...at }) => {
      await ack();
      await pressed(act, action.value, { ...at, actionTs: action.action_ts });
    });
  }
  app.action<BlockAction<OverflowAction>>(MORE, async ({ ack, action, ...at }) => {
    await ack();
    const [act = '', cardId] = action.selected_option.value?.split(':') ?? [];
    if (isAct(act)) await pressed(act, cardId, { ...at, actionTs: action.action_ts });
  });
  // A link opens by itself; Slack still reports the click and wants it acknowledged.
  app.action(LOOK, ({ ack }) => ack());
}

type Pressed = {
  body: { user: { id: string; name?: string }; trigger_id: string };
  /** Slack gives none for what is pressed on a person's own page. */
  respond: RespondFn | undefined;
  client: webApi.WebClient;
  actionTs: string;
};

const isAct = (word: string): word is CardAct => Object.hasOwn(ACTIONS, word);

/** What each act does once pressed: done at once, or its form opened for whoever may do it. */
function doingsOf({ useCases, clock }: DoorDeps): Readonly<Record<CardAct, Doing>> {
  const atOnce =
    <T extends Told>(
      act: (call: DeskCall) => Promise<T>,
      said: (outcome: T) => string | null | Undone,
    ) =>
    async ({ call, whisper, explain }: Press) => {
      const outcome = await act(call);
      const answer = outcome.repeated === true ? null : said(outcome);
      if (answer === null) return;
      await (typeof answer === 'string' ? whisper(answer) : explain(answer));
    };
  const opening =
    (permission: Permission, modal: (ready: Ready) => types.ModalView) => async (press: Press) => {
      const { delivery, ...call } = press.call;
      const outcome = await useCases.prepare({ ...call, permission });
      await openForm(press, outcome, modal);
    };
  const choosing: Doing = async ({ call, client, triggerId, explain }) => {
    const outcome = await useCases.visitScene(call);
    if (outcome.kind !== 'scene') return explain(outcome);
    const view = bookModal(outcome.card, outcome.scene);
    await client.views.open({ trigger_id: triggerId, view });
  };
  return {
    take: atOnce(useCases.take, (it) => (it.kind === 'taken' ? null : it)),
    release: atOnce(useCases.release, (it) => (it.kind === 'released' ? null : it)),
    resume: atOnce(useCases.resume, (it) => (it.kind === 'resumed' ? null : it)),
    // Said as well when it rings: a telephone left silent in a bag tells nothing.
    call: atOnce(useCases.call, (it) => (it.kind === 'ringing' ? RINGING : it)),
    offer: atOnce(useCases.offerSlots, (it) =>
      it.kind === 'offered' ? offeredWords(it.slots) : it,
    ),
    book: choosing,
    move: choosing,
    cancel: opening('set-visit', ({ card }) => cancelModal(card)),
    send: opening('send-text', ({ card }) => textModal(card)),
    outcome: opening('call', ({ card, proposed }) => outcomeModal(card, proposed)),
    visit: opening('note-visit', ({ card }) => visitModal(card)),
    pass: opening('pass-card', ({ card, colleagues }) => passModal(card, colleagues)),
    pause: opening('pause-card', ({ card }) => pauseModal(card, clock.now())),
    danger: opening('flag-danger', ({ card }) => dangerModal(card)),
    close: opening('close-card', ({ card }) => closeModal(card)),
  };
}

/** What an act answers when it did nothing. */
type Undone = Parameters<typeof outcomeWords>[0];
type Told = { readonly kind: string; readonly repeated?: true };

async function openForm(
  { client, triggerId, explain }: Press,
  outcome: PrepareOutcome,
  modal: (ready: Ready) => types.ModalView,
): Promise<void> {
  if (outcome.kind !== 'ready') await explain(outcome);
  else await client.views.open({ trigger_id: triggerId, view: modal(outcome) });
}

async function guarded(
  { log }: DoorDeps,
  act: CardAct,
  { press, doing }: { press: Press; doing: Doing },
): Promise<void> {
  try {
    await doing(press);
  } catch (error) {
    if (isRepeatedForm(error)) return;
    log.error({ act, cardId: press.call.cardId, error: nameOf(error) }, 'Slack button failed');
    await press.whisper(TRY_AGAIN);
  }
}

/** The click was delivered twice: its form is open already, and Slack opens no second one. */
function isRepeatedForm(error: unknown): boolean {
  const { data } = error as { data?: { error?: string } };
  return data?.error === 'exchanged_trigger_id';
}

/** A database's words may quote what it was given: the name of an error is enough here. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');
