import type { CasePageRow, TimelineAttempt } from '../../app/views/case-view.js';
import { dispositionOf } from '../../domain/ledger/dispositions.js';
import { shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { refusalText } from '../words.js';
import type { CasePageParts } from './case-page-parts.js';

/** Says at the top of the page why the last word to the household did not leave; null when it did. */
export function whyNothingLeft({ file, timeline, now }: CasePageParts): Html | null {
  const tries = timeline.filter(
    (item): item is TimelineAttempt => item.kind === 'attempt' && item.direction === 'out',
  );
  const last = tries[0];
  if (!last) return notice(untried(file, now));
  if (last.reason === null || dispositionOf(last.code).counts) return null;
  const until =
    last.until === null
      ? 'Le temps seul n’y changera rien : une personne doit décider.'
      : `Nouvel essai possible à partir du ${shortDateTime(last.until, file.zone)}.`;
  return notice(`${refusalText(last.reason)} ${until}`);
}

function untried(file: CasePageRow, now: number): string | null {
  if (file.violence) return refusalText('violence');
  if (file.status === 'closed') return refusalText('case-closed');
  if (file.status === 'to-verify') return refusalText('case-to-verify');
  if (file.phones.length === 0)
    return 'Aucun numéro dans le dossier : courrier ou passage à domicile.';
  if (file.phones.every((phone) => phone.blockedReason !== null))
    return refusalText('number-blocked');
  if (file.pausedUntil !== null && file.pausedUntil > now) return refusalText('human-conversation');
  return null;
}

function notice(text: string | null): Html | null {
  if (text === null) return null;
  return html`<div class="notice"><strong>Pourquoi rien n’est parti</strong><p>${text}</p></div>`;
}
