import type { VoicemailPageRow } from '../../app/views/voicemail-view.js';
import { BAR_DAYS, BAR_REASONS, barReasonLabel } from '../../domain/hotline/bar-reasons.js';
import { may } from '../../domain/roles.js';
import { shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { selectField } from '../pilotage/filter-form.js';
import type { Member } from '../session.js';

const DAYS = BAR_DAYS.map((days) => ({
  value: String(days),
  label: days === 1 ? '1 jour' : `${days} jours`,
}));
const REASONS = Object.entries(BAR_REASONS).map(([value, label]) => ({ value, label }));

/** Refusing the calls of whoever left the message, for a while; never those of a household. */
export function barPanel(row: VoicemailPageRow, member: Member): Html | null {
  if (!may(member.role, 'call') || row.e164 === null) return null;
  if (row.barred) return lifting(row, row.barred);
  if (!row.inNoCase) return null;
  return html`<section class="panel"><h2>Bloquer ce numéro</h2>
    <p class="small muted">Ses appels seront refusés jusqu’à la fin choisie, puis repris d’eux-mêmes.</p>
    <form method="post" action="/messages-vocaux/${row.id}/blocage" class="filters">
      ${selectField({ name: 'duree', label: 'Pendant' }, DAYS, null)}
      ${selectField({ name: 'motif', label: 'Motif' }, REASONS, null)}
      <div class="go"><button type="submit">Bloquer ce numéro</button></div>
    </form></section>`;
}

function lifting(row: VoicemailPageRow, barred: { until: number; reason: string }): Html {
  return html`<section class="panel"><h2>Numéro bloqué</h2>
    <p>Jusqu’au ${shortDateTime(barred.until, row.zone)} : ${barReasonLabel(barred.reason)}.</p>
    <form method="post" action="/messages-vocaux/${row.id}/deblocage">
      <button type="submit">Débloquer ce numéro</button></form></section>`;
}
