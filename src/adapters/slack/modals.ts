import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import { CLOSE_REASONS } from '../../domain/escalation/close-reasons.js';
import { MAX_DESK_LETTERS, MAX_DESK_SEGMENTS } from '../../domain/escalation/desk-text.js';

/** Forms of the desk, as their submissions come back; block ids name the inputs. */
export const FORMS = { text: 'desk_text', close: 'desk_close', outcome: 'desk_outcome' } as const;
export const INPUTS = { text: 'typed', close: 'reason', outcome: 'outcome' } as const;
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
  blocks: [
    { type: 'context', elements: [plain(`Dossier ${card.about?.reference ?? 'inconnu'}`)] },
    ...about.blocks,
  ],
});

/** « Envoyer au locataire »: the only way from Slack to a household (invariant 9). */
export function textModal(card: Card): types.ModalView {
  const hint =
    `Un SMS porte 160 signes, ${MAX_DESK_SEGMENTS} SMS au plus ; un emoji ou un signe rare les ` +
    "ramène à 70. Mots neutres : ni dette, ni tribunal, ni bailleur si le numéro n'est pas vérifié.";
  const input: types.InputBlock = {
    type: 'input',
    block_id: INPUTS.text,
    label: plain('Le locataire lira ce SMS'),
    hint: plain(hint),
    element: {
      type: 'plain_text_input',
      action_id: INPUT_ACTION,
      multiline: true,
      min_length: 1,
      max_length: MAX_DESK_LETTERS,
    },
  };
  const about = { callback: FORMS.text, title: 'Envoyer au locataire', submit: 'Envoyer' };
  return form(card, { ...about, blocks: [input] });
}

/** « Clore », with its reason. */
export function closeModal(card: Card): types.ModalView {
  const options = Object.entries(CLOSE_REASONS).map(([value, label]) => ({
    value,
    text: plain(label),
  }));
  const input: types.InputBlock = {
    type: 'input',
    block_id: INPUTS.close,
    label: plain('Pourquoi ?'),
    hint: plain('La carte est close, pas le dossier : le parcours reprend.'),
    element: { type: 'static_select', action_id: INPUT_ACTION, options },
  };
  return form(card, {
    callback: FORMS.close,
    title: 'Clore la carte',
    submit: 'Clore',
    blocks: [input],
  });
}

/** Shown in the place of the form once the words are in the diary. */
export function queuedModal(): types.ModalView {
  const text =
    "C'est confié à l'envoi. Le dossier dira quand le SMS est remis, ou pourquoi il ne l'est pas.";
  return {
    type: 'modal',
    title: plain('Envoyer au locataire'),
    close: plain('Fermer'),
    blocks: [{ type: 'section', text: plain(text) }],
  };
}
