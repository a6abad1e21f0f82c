import type { Card, DeskNews } from '../../app/ports/cards.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import { URGENCY_LABELS } from '../../domain/escalation/urgency.js';

/** What a card is about, without anybody: its reference or territory, and its reason. */
export function titleOf(card: Card): string {
  const territory = card.e164 === null && card.territory !== null && `Territoire ${card.territory}`;
  const whom = card.about?.reference ?? (territory || null);
  return `${whom ?? 'Numéro inconnu'} · ${REASONS[card.reason].label}`;
}

/** What is said under a card nobody took, and again in the channel; no personal data (invariant 9). */
export function reminderText(
  card: Card,
  { round, call }: { round: number; call: 'channel' | readonly string[] },
): string {
  const whom = call === 'channel' ? '<!here>' : call.map((user) => `<@${user}>`).join(' ');
  const what = titleOf(card);
  return `:warning: ${whom} Toujours sans personne : ${what} (${URGENCY_LABELS[card.urgency]}, rappel ${round}).`;
}

/** What is said under a card that went to somebody, is back from its pause, or whose visit should be over. */
export function newsText(card: Card, news: DeskNews): string {
  const call = news.call === null ? '' : `<@${news.call}> `;
  const what = titleOf(card);
  if (news.what === 'back')
    return `:alarm_clock: ${call}La pause est finie : ${what}, à reprendre.`;
  if (news.what === 'check-out')
    return `:door: ${call}Visite finie ? Notez « Je repars » dans « Ma journée » : ${what}.`;
  const whom = news.call === null ? news.to : `<@${news.call}>`;
  return `:handshake: ${whom} ${what} : ${news.by} vous passe la carte. Raison : ${news.why}.`;
}

/** After an outage: what can wait is counted, not posted one by one. */
export function summaryText(count: number, publicUrl: string): string {
  const what = count === 1 ? '1 autre carte attend' : `${count} autres cartes attendent`;
  return `:inbox_tray: Slack est revenu. ${what}, sans urgence : <${publicUrl}/bureau|les voir sur la page du bureau>.`;
}
