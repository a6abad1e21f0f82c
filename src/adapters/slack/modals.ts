import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import type { Colleague, TextCheck } from '../../app/ports/desk.js';
import { PAUSE_REASONS, pauseSpan } from '../../domain/escalation/card-pause.js';
import { CLOSE_REASONS } from '../../domain/escalation/close-reasons.js';
import { MAX_DESK_LETTERS, MAX_DESK_SEGMENTS } from '../../domain/escalation/desk-text.js';
import { deskZone } from '../../domain/escalation/desk-zone.js';
import { PASS_REASONS } from '../../domain/escalation/pass-reasons.js';
import type { Instant } from '../../domain/ids.js';
import { VISIT_OUTCOMES } from '../../domain/visits/visit-outcome.js';
import { titleOf } from './reminder-text.js';

/** Forms of the desk, as their submissions come back. */
export const FORMS = {
  text: 'desk_text',
  close: 'desk_close',
  outcome: 'desk_outcome',
  visit: 'desk_visit',
  pass: 'desk_pass',
  pause: 'desk_pause',
  danger: 'desk_danger',
  book: 'desk_book',
  cancel: 'desk_cancel',
} as const;
export type FormName = keyof typeof FORMS;
/** Block ids of the inputs; a form's faults are told under the first of its own. */
export const INPUTS = {
  text: 'typed',
  close: 'reason',
  outcome: 'outcome',
  visit: 'visit',
  pass: 'to',
  pause: 'until',
  danger: 'danger',
  book: 'slot',
  cancel: 'cancel',
} as const satisfies Record<FormName, string>;
/** The reason beside them, in the two forms that ask for one. */
export const WHY = 'why';
/** One action id is enough: the block id tells the inputs apart. */
export const INPUT_ACTION = 'value';

export const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: true,
});

/** A form about a card, which its submission names again. */
export const form = (
  card: Card,
  about: { callback: string; title: string; submit: string; blocks: types.KnownBlock[] },
): types.ModalView => ({
  type: 'modal',
  callback_id: about.callback,
  private_metadata: card.id,
  title: plain(about.title),
  submit: plain(about.submit),
  close: plain('Annuler'),
  blocks: [{ type: 'context', elements: [plain(titleOf(card))] }, ...about.blocks],
});

/**
 * « Envoyer au locataire »: the only way from Slack to a household (invariant 9). `checked` says
 * what would become of the words typed so far; the input keeps them while the form is redrawn.
 */
export function textModal(card: Card, checked: TextCheck | null = null): types.ModalView {
  const input: types.InputBlock = {
    type: 'input',
    block_id: INPUTS.text,
    label: plain('Le locataire lira ce SMS'),
    hint: plain(
      'Un emoji ou un signe rare prend la place de plusieurs lettres. Mots neutres : ni dette, ' +
        "ni tribunal, ni bailleur si le numéro n'est pas vérifié.",
    ),
    dispatch_action: true,
    element: {
      type: 'plain_text_input',
      action_id: INPUT_ACTION,
      multiline: true,
      min_length: 1,
      max_length: MAX_DESK_LETTERS,
      dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    },
  };
  const count: types.ContextBlock = {
    type: 'context',
    block_id: 'count',
    elements: [plain(countWords(checked))],
  };
  const about = { callback: FORMS.text, title: 'Envoyer au locataire', submit: 'Envoyer' };
  return form(card, { ...about, blocks: [input, count] });
}

function countWords(checked: TextCheck | null): string {
  if (checked?.kind !== 'checked' || checked.letters === 0)
    return `0 SMS sur ${MAX_DESK_SEGMENTS} : le compte suit ce que vous tapez.`;
  const { segments, most, letters, fault } = checked;
  const size = `${segments} SMS sur ${most} · ${letters} signes`;
  return fault === null ? `${size} · peut partir` : `${size} · ne partira pas : ${fault}`;
}

type Choice = { readonly value: string; readonly label: string };

export const choicesOf = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export function choice(
  blockId: string,
  { label, hint, choices }: { label: string; hint?: string; choices: readonly Choice[] },
): types.InputBlock {
  const options = choices.map((one) => ({ value: one.value, text: plain(one.label) }));
  return {
    type: 'input',
    block_id: blockId,
    label: plain(label),
    ...(hint !== undefined && { hint: plain(hint) }),
    element: { type: 'static_select', action_id: INPUT_ACTION, options },
  };
}

/** « Clore », with its reason. */
export function closeModal(card: Card): types.ModalView {
  const input = choice(INPUTS.close, {
    label: 'Pourquoi ?',
    hint: 'La carte est close, pas le dossier : le parcours reprend.',
    choices: choicesOf(CLOSE_REASONS),
  });
  const about = { callback: FORMS.close, title: 'Clore la carte', submit: 'Clore' };
  return form(card, { ...about, blocks: [input] });
}

/** Slack lists a hundred at most. */
const LISTED = 100;

/** « Passer à », or that there is nobody to pass it to. */
export function passModal(card: Card, colleagues: readonly Colleague[]): types.ModalView {
  if (colleagues.length === 0)
    return noticeModal('Passer à', "Personne d'autre du territoire ne peut prendre cette carte.");
  const people = colleagues.slice(0, LISTED).map(({ id, firstName }) => ({
    ...{ value: id, label: firstName.slice(0, 75) },
  }));
  const about = { callback: FORMS.pass, title: 'Passer la carte', submit: 'Passer' };
  const reasons = choicesOf(PASS_REASONS);
  return form(card, {
    ...about,
    blocks: [
      choice(INPUTS.pass, { label: 'À qui ?', choices: people }),
      choice(WHY, { label: 'Pourquoi ?', hint: 'La personne est prévenue.', choices: reasons }),
    ],
  });
}

/** « Mettre en pause jusqu'au », with its day and its reason. */
export function pauseModal(card: Card, now: Instant): types.ModalView {
  const { first } = pauseSpan(now, deskZone(card.territory));
  const day: types.InputBlock = {
    type: 'input',
    block_id: INPUTS.pause,
    label: plain("Jusqu'au"),
    hint: plain('60 jours au plus. La carte revient ce jour-là à 9h.'),
    element: { type: 'datepicker', action_id: INPUT_ACTION, initial_date: first },
  };
  const why = choice(WHY, { label: 'Pourquoi ?', choices: choicesOf(PAUSE_REASONS) });
  const about = { callback: FORMS.pause, title: 'Mettre en pause', submit: 'Mettre en pause' };
  return form(card, { ...about, blocks: [day, why] });
}

/** « Noter l'issue » of the last visit. */
export function visitModal(card: Card): types.ModalView {
  const choices = Object.entries(VISIT_OUTCOMES).map(([value, { label }]) => ({ value, label }));
  const hint = 'Ce qui suit (remerciement, autre créneau, appel…) se fait seul.';
  const input = choice(INPUTS.visit, { label: "Qu'a donné la visite ?", hint, choices });
  const about = { callback: FORMS.visit, title: "Noter l'issue", submit: 'Noter' };
  return form(card, { ...about, blocks: [input] });
}

/** « Signaler un danger »: what each choice does is said before it is made. */
export function dangerModal(card: Card): types.ModalView {
  const input = choice(INPUTS.danger, {
    label: 'Quel danger ?',
    hint: 'Violences : plus aucun SMS ne partira à ce ménage, jamais. Détresse : une personne est appelée tout de suite.',
    choices: [
      { value: 'distress', label: 'Détresse : la personne va mal' },
      { value: 'violence', label: 'Violences : quelqu’un peut lire ses messages' },
    ],
  });
  const about = { callback: FORMS.danger, title: 'Signaler un danger', submit: 'Signaler' };
  return form(card, { ...about, blocks: [input] });
}

/** Shown in the place of a form, once there is nothing more to fill in. */
export function noticeModal(title: string, text: string): types.ModalView {
  return {
    type: 'modal',
    title: plain(title),
    close: plain('Fermer'),
    blocks: [{ type: 'section', text: plain(text) }],
  };
}

/** Once the words are in the diary. */
export const queuedModal = (): types.ModalView =>
  noticeModal(
    'Envoyer au locataire',
    "C'est confié à l'envoi. Le dossier dira quand le SMS est remis, ou pourquoi il ne l'est pas.",
  );
