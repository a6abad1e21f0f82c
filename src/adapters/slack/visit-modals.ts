import type { types } from '@slack/bolt';
import type { Card } from '../../app/ports/cards.js';
import type { VisitCancelled, VisitScene, VisitSet } from '../../app/ports/team-visits.js';
import { frenchDateTime } from '../../domain/time/local-time.js';
import { CANCEL_REASONS } from '../../domain/visits/cancel-reasons.js';
import { slotName } from '../../domain/visits/slots.js';
import { choice, choicesOf, FORMS, form, INPUTS, noticeModal, plain } from './modals.js';

/** Longest label of a line of a list. */
const LABEL = 75;
const NONE_FREE = "Aucun créneau libre dans les jours qui viennent, ou avant l'audience.";
export const TAKEN = "Ce créneau vient d'être pris : rien n'a été fait. Voici ce qui reste.";

/**
 * « Fixer la visite », « Déplacer la visite »: the real free slots, by day and hour, with whoever
 * would come. `news` is told above them; what the form says depends on what stands now.
 */
export function bookModal(
  card: Card,
  { zone, visitAt, slots }: VisitScene,
  news: string | null = null,
): types.ModalView {
  const title = visitAt === null ? 'Fixer la visite' : 'Déplacer la visite';
  if (slots.length === 0)
    return noticeModal(title, news === null ? NONE_FREE : `${news} ${NONE_FREE}`);
  const input = choice(INPUTS.book, {
    label: 'Quel créneau ?',
    hint: 'Dit oui au téléphone : la visite est prise tout de suite, et le ménage reçoit un SMS.',
    choices: slots.map((slot) => ({
      value: slotName(slot),
      label: `${frenchDateTime(slot.startsAt, zone)} · ${slot.workers.join(' et ')}`.slice(
        0,
        LABEL,
      ),
    })),
  });
  const standing =
    visitAt === null
      ? []
      : [
          `Visite prise : ${frenchDateTime(visitAt, zone)}. Elle est gardée tant qu'une autre n'est pas choisie.`,
        ];
  const said = [...(news === null ? [] : [news]), ...standing];
  const blocks: types.KnownBlock[] = said.map((text) => ({ type: 'section', text: plain(text) }));
  const submit = visitAt === null ? 'Fixer' : 'Déplacer';
  return form(card, { callback: FORMS.book, title, submit, blocks: [...blocks, input] });
}

/** « Annuler la visite »: what the household reads depends on why. */
export function cancelModal(card: Card): types.ModalView {
  const input = choice(INPUTS.cancel, {
    label: 'Pourquoi ?',
    hint: "À sa demande : un SMS le confirme. De notre fait : un SMS s'excuse et propose un autre jour.",
    choices: choicesOf(CANCEL_REASONS),
  });
  const about = { callback: FORMS.cancel, title: 'Annuler la visite', submit: 'Annuler la visite' };
  return form(card, { ...about, blocks: [input] });
}

const smsWords = (sms: string | null): string =>
  sms === null ? 'Un SMS le dit au ménage.' : `Pas de SMS pour le moment : ${sms}`;

export function setModal({ visitAt, zone, moved, sms }: VisitSet): types.ModalView {
  const done = moved ? 'La visite est déplacée au' : 'La visite est fixée au';
  const text = `${done} ${frenchDateTime(visitAt, zone)}. ${smsWords(sms)}`;
  return noticeModal(moved ? 'Déplacer la visite' : 'Fixer la visite', text);
}

export const cancelledModal = ({ sms }: VisitCancelled): types.ModalView =>
  noticeModal('Annuler la visite', `La visite est annulée. ${smsWords(sms)}`);
