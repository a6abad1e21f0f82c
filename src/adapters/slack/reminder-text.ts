import type { Card } from '../../app/ports/cards.js';
import { REASONS } from '../../domain/escalation/reasons.js';
import { URGENCY_LABELS } from '../../domain/escalation/urgency.js';

/** What is said under a card nobody took, and again in the channel; no personal data (invariant 9). */
export function reminderText(
  card: Card,
  { round, call }: { round: number; call: 'channel' | readonly string[] },
): string {
  const whom = call === 'channel' ? '<!here>' : call.map((user) => `<@${user}>`).join(' ');
  const what = `${card.about?.reference ?? 'Numéro inconnu'} · ${REASONS[card.reason].label}`;
  return `:warning: ${whom} Toujours sans personne : ${what} (${URGENCY_LABELS[card.urgency]}, rappel ${round}).`;
}
