import { may } from '../../domain/roles.js';
import { frenchDateTime } from '../../domain/time/local-time.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';
import type { CasePageParts } from './case-page-parts.js';

/** The household's visit, for whoever has it on the telephone and no card before them. */
export function visitPanel({ file, timeline, now }: CasePageParts, member: Member): Html | null {
  if (file.status !== 'open' || !may(member.role, 'set-visit')) return null;
  const booked = timeline.find((item) => item.kind === 'visit' && item.status === 'booked');
  const at = booked?.kind === 'visit' ? booked.startsAt : null;
  // What came of it is asked elsewhere.
  if (at !== null && at <= now) return null;
  const said = at === null ? 'Pas de visite prise.' : frenchDateTime(at, file.zone);
  const words = at === null ? 'Fixer la visite' : 'Déplacer ou annuler';
  return html`<section class="panel"><h2>Visite</h2><p>${said}</p>
    <p><a class="button" href="/dossiers/${encodeURIComponent(file.reference)}/visite">${words}</a></p></section>`;
}
