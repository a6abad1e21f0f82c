import type { TextCheck } from '../../app/ports/desk.js';
import type { DeskRow } from '../../app/views/desk-view.js';
import { pauseReasonLabel } from '../../domain/escalation/card-pause.js';
import { closeReasonLabel } from '../../domain/escalation/close-reasons.js';
import { MAX_DESK_SEGMENTS } from '../../domain/escalation/desk-text.js';
import type { Instant } from '../../domain/ids.js';
import { DONE as CALLED } from '../calls/calls-words.js';
import { elapsed, shortDateTime } from '../format.js';
import { VISIT_DONE } from '../visits/visit-words.js';
import { cardWords } from '../words.js';

/** What was done, told on the page that follows a form. */
export const DONE = {
  prise: 'La carte est à vous. Les relances automatiques du ménage attendent.',
  rendue: 'La carte est rendue : elle est de nouveau à tout le monde.',
  reprise: 'La pause est finie : la carte est à vous.',
  passee: 'La carte est passée.',
  ...CALLED,
  sms: 'C’est confié à l’envoi. Le dossier dira quand le SMS est remis, ou pourquoi il ne l’est pas.',
  creneaux: 'Les créneaux libres partent par SMS. La réponse du ménage réserve la visite.',
  visite: 'L’issue de la visite est notée, et ce qui suit est fait.',
  pause: 'La carte est en pause. Elle revient d’elle-même, ce jour-là à 9 h.',
  detresse: 'Danger signalé : une carte « Détresse » est ouverte, à prendre tout de suite.',
  violence:
    'Violences signalées : les numéros du ménage sont gelés, plus aucun SMS ne part. Une carte est ouverte.',
  ...VISIT_DONE,
  close: 'La carte est close. Le dossier ne l’est pas : le parcours reprend.',
} as const;
export type Done = keyof typeof DONE;

/** « Dossier 93-2026-01874 · Demande de rappel », without anybody. */
export function cardName({ reference, reason }: Pick<DeskRow, 'reference' | 'reason'>): string {
  return `${reference === null ? 'Numéro inconnu' : `Dossier ${reference}`} · ${cardWords(reason).label}`;
}

/** How long is left to take a free card, or since when it is late. */
export function timerWords(card: DeskRow, now: Instant): { text: string; isLate: boolean } {
  const due = card.dueAt ?? card.openedAt;
  const at = shortDateTime(due, card.zone);
  return now < due
    ? { text: `à prendre avant le ${at} (dans ${elapsed(due - now)})`, isLate: false }
    : { text: `en retard de ${elapsed(now - due)}, à prendre avant le ${at}`, isLate: true };
}

/** Who has a card that is not free, and since or until when. */
export function holderWords(card: DeskRow, isMine: boolean): string {
  const { owner, zone } = card;
  const who = isMine ? 'Vous vous en occupez' : `${owner ?? 'Une personne'} s’en occupe`;
  const on = (at: Instant | null) => (at === null ? '' : ` le ${shortDateTime(at, zone)}`);
  if (card.state === 'closed') {
    const why = card.closeReason === null ? '' : ` : ${closeReasonLabel(card.closeReason)}`;
    return `Close${on(card.closedAt)}${why}${owner === null ? '' : ` · suivie par ${owner}`}`;
  }
  if (card.pausedUntil !== null) {
    const why = pauseReasonLabel(card.pauseReason ?? '');
    const whose = isMine ? 'à vous' : (owner ?? 'une personne');
    return `En pause jusqu’au ${shortDateTime(card.pausedUntil, zone)} · ${whose} : ${why}`;
  }
  return `${who}, prise${on(card.takenAt)}`;
}

/** « 1 SMS sur 3 · 32 signes · peut partir ». */
export function countWords(checked: TextCheck | null): string {
  if (checked && checked.kind !== 'checked') return '';
  if (!checked || checked.letters === 0) return `0 SMS sur ${MAX_DESK_SEGMENTS}.`;
  const { segments, most, letters, fault } = checked;
  const size = `${segments} SMS sur ${most} · ${letters} signes`;
  return fault === null ? `${size} · peut partir` : `${size} · ne partira pas : ${fault}`;
}
