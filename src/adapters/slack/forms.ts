import type { App, SlackViewAction, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { DeskCall } from '../../app/ports/desk.js';
import { isPauseReason } from '../../domain/escalation/card-pause.js';
import { isCloseReason } from '../../domain/escalation/close-reasons.js';
import { isCallOutcome } from '../../domain/escalation/outcome-choices.js';
import { isPassReason } from '../../domain/escalation/pass-reasons.js';
import { isCancelReason } from '../../domain/visits/cancel-reasons.js';
import { readSlotName } from '../../domain/visits/slots.js';
import { isVisitOutcome } from '../../domain/visits/visit-outcome.js';
import type { DoorDeps } from './buttons.js';
import { parseCardId, parseStaffId } from './card-id.js';
import {
  FORMS,
  type FormName,
  INPUT_ACTION,
  INPUTS,
  noticeModal,
  queuedModal,
  WHY,
} from './modals.js';
import { createOnce } from './once.js';
import { FLAGGED, outcomeWords, TRY_AGAIN } from './outcome-words.js';
import { bookModal, cancelledModal, setModal, TAKEN } from './visit-modals.js';

/** undefined closes the form. */
type Answer = ViewResponseAction | undefined;
type Sent = { call: DeskCall; view: ViewOutput; chosen: string; why: string };

/** Slack shows its own failure after three seconds; ours says that a second try is safe. */
const PATIENCE_MS = 2500;
const SLOW = 'Trop lent : renvoyez le formulaire, il ne comptera qu’une fois.';
const OF_THE_LIST = 'Choisissez dans la liste.';

/**
 * Takes the forms of the desk. What is refused is answered inside the form, so the act comes
 * before the acknowledgement here; a slow database is given up in time.
 */
export function takeForms(app: App, deps: DoorDeps): void {
  const once = createOnce<Answer>();
  const doings = doingsOf(deps);
  for (const name of Object.keys(FORMS) as FormName[]) {
    app.view(FORMS[name], async ({ ack, body, view }) => {
      const cardId = parseCardId(view.private_metadata);
      if (!cardId) return ack();
      // Sent again by the person, a form bears another trigger; delivered again, the same.
      const trigger = 'trigger_id' in body ? body.trigger_id : '';
      const delivery = `form:${body.user.id}:${view.id}:${trigger}`;
      const call = { cardId, slackUserId: body.user.id, delivery };
      const sent = { call, view, chosen: typedIn(view, INPUTS[name]), why: typedIn(view, WHY) };
      const work = deps.track(once(delivery, () => doings[name](sent)));
      const answer = await inTime(deps, name, work);
      return answer ? ack(answer) : ack();
    });
  }
}

function doingsOf({ useCases }: DoorDeps): Record<FormName, (sent: Sent) => Promise<Answer>> {
  return {
    async text({ call, view, chosen: text }) {
      const outcome = await useCases.send({ ...call, text, submission: view.id });
      if (outcome.kind === 'queued') return { response_action: 'update', view: queuedModal() };
      return fault('text', outcomeWords(outcome));
    },
    async close({ call, chosen: reason }) {
      if (!isCloseReason(reason)) return fault('close', OF_THE_LIST);
      const outcome = await useCases.close({ ...call, reason });
      return outcome.kind === 'closed' ? undefined : fault('close', outcomeWords(outcome));
    },
    async outcome({ call, chosen: outcome }) {
      if (!isCallOutcome(outcome)) return fault('outcome', OF_THE_LIST);
      const answer = await useCases.noteOutcome({ ...call, outcome });
      return answer.kind === 'noted' ? undefined : fault('outcome', outcomeWords(answer));
    },
    async visit({ call, chosen: outcome }) {
      if (!isVisitOutcome(outcome)) return fault('visit', OF_THE_LIST);
      const answer = await useCases.noteVisit({ ...call, outcome });
      return answer.kind === 'noted' ? undefined : fault('visit', outcomeWords(answer));
    },
    async pass({ call, chosen, why: reason }) {
      const to = parseStaffId(chosen);
      if (!to || !isPassReason(reason)) return fault('pass', OF_THE_LIST);
      const outcome = await useCases.pass({ ...call, to, reason });
      return outcome.kind === 'passed' ? undefined : fault('pass', outcomeWords(outcome));
    },
    async pause({ call, chosen: until, why: reason }) {
      if (!isPauseReason(reason)) return fault('pause', OF_THE_LIST);
      const outcome = await useCases.pause({ ...call, until, reason });
      return outcome.kind === 'paused' ? undefined : fault('pause', outcomeWords(outcome));
    },
    async book({ call, chosen }) {
      const wanted = readSlotName(chosen);
      if (!wanted) return fault('book', OF_THE_LIST);
      const outcome = await useCases.setVisit({ ...call, wanted });
      if (outcome.kind === 'set') return { response_action: 'update', view: setModal(outcome) };
      if (outcome.kind !== 'slot-taken') return fault('book', outcomeWords(outcome));
      // A list cannot be changed by a fault: the form comes back with what is free now.
      const { delivery, ...again } = call;
      const left = await useCases.visitScene(again);
      if (left.kind !== 'scene') return fault('book', outcomeWords(left));
      return { response_action: 'update', view: bookModal(left.card, left.scene, TAKEN) };
    },
    async cancel({ call, chosen: reason }) {
      if (!isCancelReason(reason)) return fault('cancel', OF_THE_LIST);
      const outcome = await useCases.cancelVisit({ ...call, reason });
      if (outcome.kind !== 'cancelled') return fault('cancel', outcomeWords(outcome));
      return { response_action: 'update', view: cancelledModal(outcome) };
    },
    async danger({ call, chosen: danger }) {
      if (danger !== 'distress' && danger !== 'violence') return fault('danger', OF_THE_LIST);
      const outcome = await useCases.flagDanger({ ...call, danger });
      if (outcome.kind !== 'flagged') return fault('danger', outcomeWords(outcome));
      const view = noticeModal('Signaler un danger', FLAGGED[danger]);
      return { response_action: 'update', view };
    },
  };
}

async function inTime({ log }: DoorDeps, form: FormName, work: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(fault(form, SLOW)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    log.error(
      { form, error: error instanceof Error ? error.name : 'unknown' },
      'Slack form failed',
    );
    return fault(form, TRY_AGAIN);
  } finally {
    clearTimeout(timer);
  }
}

function fault(form: FormName, message: string): Answer {
  return { response_action: 'errors', errors: { [INPUTS[form]]: message } };
}

function typedIn(view: SlackViewAction['view'], input: string): string {
  const state = view.state.values[input]?.[INPUT_ACTION];
  return state?.value ?? state?.selected_option?.value ?? state?.selected_date ?? '';
}
