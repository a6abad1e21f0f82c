import type { CallToMake } from '../../app/views/calls-view.js';
import { deadlineWords } from '../../domain/escalation/deadline.js';
import { bestHoursWords, nextBestSpan } from '../../domain/hotline/best-hours.js';
import type { Instant } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import { clockTime, elapsed, isoInstant, shortDateTime } from '../format.js';
import { type Html, html } from '../html.js';
import { urgencyChip } from '../urgency-chip.js';
import { cardWords, stageName, territoryName } from '../words.js';
import { type CallsPageParts, fileLink } from './calls-page-parts.js';
import { callForm, outcomeForm } from './card-forms.js';

/** (a) Calls that the cadence or a household asks for, with the hours at which to make them. */
export function toMakePanel(parts: CallsPageParts): Html {
  const { toMake } = parts;
  return html`<section class="panel" aria-labelledby="a-appeler"><h2 id="a-appeler">À appeler (${toMake.length})</h2>
    <p class="small muted">Meilleures heures : ${bestHoursWords()}.</p>
    ${
      toMake.length === 0
        ? html`<p class="muted">Aucun appel à passer.</p>`
        : html`<ul class="plain cards">${toMake.map((card) => item(card, parts))}</ul>`
    }</section>`;
}

function item(card: CallToMake, parts: CallsPageParts): Html {
  const { now, member } = parts;
  const isAnothers = card.owner !== null && card.owner.id !== member.id;
  return html`<li class="card ${card.urgency}">
    <p class="what">${urgencyChip(card.urgency)}
      <strong>${cardWords(card.reason).label}</strong> ${fileLink(card.reference)}</p>
    ${card.wish !== null && html`<p>Souhait : ${card.wish}</p>`}
    <p class="small muted">${card.stage !== null && `${stageName(card.stage)} · ${territoryName(card.territory ?? '')} · `}
      ${card.deadlineOn !== null && html`<strong>${deadlineWords({ kind: card.deadlineKind, on: card.deadlineOn }, now, card.zone)}</strong> · `}
      depuis le <time datetime="${isoInstant(card.openedAt)}">${shortDateTime(card.openedAt, card.zone)}</time> (${elapsed(now - card.openedAt)})</p>
    <p class="small">${triesWords(card)} · ${bestWords(card, parts)}</p>
    ${isAnothers ? html`<p class="small"><strong>${card.owner?.firstName}</strong> s’en occupe.</p>` : acts(card)}
  </li>`;
}

function acts(card: CallToMake): Html {
  return html`<div class="acts">${callForm(card)}${outcomeForm(card)}</div>`;
}

function triesWords({ tries, lastTryAt, zone }: CallToMake): string {
  if (tries === 0) return 'Aucun appel encore';
  const last = lastTryAt === null ? '' : `, le dernier le ${shortDateTime(lastTryAt, zone)}`;
  return `${tries} ${tries > 1 ? 'appels passés' : 'appel passé'}${last}`;
}

/** The next good moment where the household lives, when it is known where. */
function bestWords({ territory, zone }: CallToMake, { calendar, now }: CallsPageParts): string {
  const holidays = territoryOf(territory ?? '')?.holidays ?? 'FR';
  const best = nextBestSpan(now, { place: { zone, holidays }, calendar });
  if (!best) return 'aucune bonne heure ce mois-ci';
  if (best.opens <= now) return `bonne heure : maintenant, jusqu’à ${clockTime(best.closes, zone)}`;
  return `prochaine bonne heure : ${span(best, zone)}`;
}

const span = ({ opens, closes }: { opens: Instant; closes: Instant }, zone: string): string =>
  `${shortDateTime(opens, zone)} – ${clockTime(closes, zone)}`;
