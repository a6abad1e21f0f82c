import { URGENCY_LABELS } from '../domain/escalation/urgency.js';
import { type Html, html } from './html.js';

const TONES: Record<string, string> = { now: 'bad', today: 'warn', soon: 'info' };

/** How fast a person is needed, as a stored word; an unknown one is shown as it stands. */
export function urgencyChip(urgency: string): Html {
  const labels: Record<string, string> = URGENCY_LABELS;
  return html`<span class="chip ${TONES[urgency]}">${labels[urgency] ?? urgency}</span>`;
}
