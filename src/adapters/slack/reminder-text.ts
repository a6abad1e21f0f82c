import type { Asking, Card, DeskNews } from '../../app/ports/cards.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import { URGENCY_LABELS } from '../../domain/escalation/urgency.js';

/** What a card is about, without anybody: its reference or territory, and its reason. */
export function titleOf(card: Card): string {
  const territory = card.e164 === null && card.territory !== null && `Territoire ${card.territory}`;
  const whom = card.about?.reference ?? (territory || null);
  return `${whom ?? 'Numéro inconnu'} · ${REASONS[card.reason].label}`;
}

/** What is asked under a card that nobody took; no personal data (invariant 9). */
export function reminderText(card: Card, { rung, call, names }: Asking): string {
  const named = [...call.map((user) => `<@${user}>`), ...names].join(' ');
  const whom = named === '' ? '<!here>' : named;
  const what = `${titleOf(card)} (${URGENCY_LABELS[card.urgency]})`;
  if (rung === 'person') return `:bell: ${whom} Pouvez-vous prendre cette carte ? ${what}.`;
  const words = rung === 'supervisors' ? "Personne de l'équipe n'a pris" : 'Toujours sans personne';
  return `:warning: ${whom} ${words} : ${what}.`;
}

/** What its owner alone reads of a card on which nothing was done; when it is let go is not said. */
export function silentText(card: Card): string {
  return `:hourglass_flowing_sand: ${titleOf(card)} : vous avez pris cette carte, et rien n'y est noté depuis. Sans acte de votre part, elle reviendra à l'équipe.`;
}

/** What is said under a card that went to somebody, is back from its pause, or whose visit should be over. */
export function newsText(card: Card, news: DeskNews): string {
  const what = titleOf(card);
  if (news.what === 'back')
    return `:alarm_clock: ${news.call === null ? '' : `<@${news.call}> `}La pause est finie : ${what}, à reprendre.`;
  if (news.what === 'silent')
    return `:leftwards_arrow_with_hook: ${what} : prise par ${news.from}, restée sans suite. La carte revient à l'équipe.`;
  if (news.what === 'check-out')
    return `:door: ${news.call === null ? '' : `<@${news.call}> `}Visite finie ? Notez « Je repars » dans « Ma journée » : ${what}.`;
  const whom = news.call === null ? news.to : `<@${news.call}>`;
  return `:handshake: ${whom} ${what} : ${news.by} vous passe la carte. Raison : ${news.why}.`;
}

/** After an outage: what can wait is counted, not posted one by one. */
export function summaryText(count: number, publicUrl: string): string {
  const what = count === 1 ? '1 autre carte attend' : `${count} autres cartes attendent`;
  return `:inbox_tray: Slack est revenu. ${what}, sans urgence : <${publicUrl}/bureau|les voir sur la page du bureau>.`;
}
