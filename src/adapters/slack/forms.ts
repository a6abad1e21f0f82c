import type { App, SlackViewAction, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { DeskCall } from '../../app/ports/desk.js';
import { isCloseReason } from '../../domain/escalation/close-reasons.js';
import { isCallOutcome } from '../../domain/escalation/outcome-choices.js';
import type { DoorDeps } from './buttons.js';
import { parseCardId } from './card-id.js';
import { FORMS, INPUT_ACTION, INPUTS, queuedModal } from './modals.js';
import { createOnce } from './once.js';
import { outcomeWords, TRY_AGAIN } from './outcome-words.js';

/** undefined closes the form. */
type Answer = ViewResponseAction | undefined;
type Sent = { call: DeskCall; view: ViewOutput };

/** Slack shows its own failure after three seconds; ours says that a second try is safe. */
const PATIENCE_MS = 2500;
const SLOW = 'Trop lent : renvoyez le formulaire, il ne comptera qu’une fois.';

/**
 * Takes the forms of the desk. What is refused is answered inside the form, so the act comes
 * before the acknowledgement here; a slow database is given up in time.
 */
export function takeForms(app: App, deps: DoorDeps): void {
  const { useCases } = deps;
  const once = createOnce<Answer>();
  const on = (form: keyof typeof FORMS, act: (sent: Sent) => Promise<Answer>) => {
    app.view(FORMS[form], async ({ ack, body, view }) => {
      const cardId = parseCardId(view.private_metadata);
      if (!cardId) return ack();
      const sent = { call: { cardId, slackUserId: body.user.id }, view };
      const key = `${body.user.id}:${view.id}:${typedIn(view, INPUTS[form])}`;
      const work = deps.track(once(key, () => act(sent)));
      const answer = await inTime(deps, form, work);
      return answer ? ack(answer) : ack();
    });
  };
  on('text', async ({ call, view }) => {
    const text = typedIn(view, INPUTS.text);
    const outcome = await useCases.send({ ...call, text, submission: view.id });
    if (outcome.kind === 'queued') return { response_action: 'update', view: queuedModal() };
    return fault('text', outcomeWords(outcome));
  });
  on('close', async ({ call, view }) => {
    const reason = typedIn(view, INPUTS.close);
    if (!isCloseReason(reason)) return fault('close', 'Choisissez une raison de la liste.');
    const outcome = await useCases.close({ ...call, reason });
    return outcome.kind === 'closed' ? undefined : fault('close', outcomeWords(outcome));
  });
  on('outcome', async ({ call, view }) => {
    const outcome = typedIn(view, INPUTS.outcome);
    if (!isCallOutcome(outcome)) return fault('outcome', 'Choisissez une issue de la liste.');
    const answer = await useCases.noteOutcome({ ...call, outcome });
    return answer.kind === 'noted' ? undefined : fault('outcome', outcomeWords(answer));
  });
}

async function inTime(
  { log }: DoorDeps,
  form: keyof typeof FORMS,
  work: Promise<Answer>,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(fault(form, SLOW)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    log.error({ form, error: error instanceof Error ? error.message : '' }, 'Slack form failed');
    return fault(form, TRY_AGAIN);
  } finally {
    clearTimeout(timer);
  }
}

function fault(form: keyof typeof INPUTS, message: string): Answer {
  return { response_action: 'errors', errors: { [INPUTS[form]]: message } };
}

function typedIn(view: SlackViewAction['view'], input: string): string {
  const state = view.state.values[input]?.[INPUT_ACTION];
  return state?.value ?? state?.selected_option?.value ?? '';
}
