import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import { OUTCOME_GROUPS } from '../../domain/escalation/outcome-choices.js';
import { CALL_OUTCOMES, type CallOutcome } from '../../domain/hotline/call-outcome.js';
import { FORMS, form, INPUT_ACTION, INPUTS, plain } from './modals.js';

const optionOf = (value: CallOutcome) => ({ value, text: plain(CALL_OUTCOMES[value].label) });

/** « Noter l'issue »: what came of the last call; the likeliest is chosen beforehand (statistics 4.2). */
export function outcomeModal(card: Card, proposed: CallOutcome | null = null): types.ModalView {
  const groups = OUTCOME_GROUPS.map(({ label, outcomes }) => ({
    label: plain(label),
    options: outcomes.map(optionOf),
  }));
  const input: types.InputBlock = {
    type: 'input',
    block_id: INPUTS.outcome,
    label: plain("Qu'a donné l'appel ?"),
    hint: plain(
      'Un répondeur n’est pas un ménage joint. Ce qui suit (rappel, STOP…) se fait seul.',
    ),
    element: {
      ...{ type: 'static_select', action_id: INPUT_ACTION, option_groups: groups },
      ...(proposed !== null && { initial_option: optionOf(proposed) }),
    },
  };
  const about = { callback: FORMS.outcome, title: "Noter l'issue", submit: 'Noter' };
  return form(card, { ...about, blocks: [input] });
}
