import type { CasePageRow } from '../../app/views/case-view.js';
import { may } from '../../domain/roles.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { VISIT_DONE } from '../visits/visit-words.js';
import { stageName, statusName, territoryName } from '../words.js';
import { cardsPanel } from './cards-panel.js';
import type { CasePageParts } from './case-page-parts.js';
import { factsPanel, nextPanel, numbersPanel } from './case-panels.js';
import { glance } from './glance.js';
import { timelinePanel } from './timeline-panel.js';
import { visitPanel } from './visit-panel.js';
import { whyNothingLeft } from './why-nothing-left.js';

/** A household's file: where it stands, what comes next, and all that happened. */
export function casePage(member: Member, parts: CasePageParts): Html {
  const { file } = parts;
  return layout({
    title: `Dossier ${file.reference}`,
    member,
    here: '/dossiers',
    body: html`
      <p class="eyebrow"><a href="/dossiers">Dossiers</a> · ${territoryName(file.territory)}</p>
      <div class="title-row"><h1>${household(file)}</h1>
        <span class="chips"><span class="chip stage">${stageName(file.stage)}</span>${statusChip(file)}</span></div>
      <p class="lead">Dossier ${file.reference}</p>
      ${parts.done !== null && html`<p class="notice info" role="status">${VISIT_DONE[parts.done]}</p>`}
      ${file.violence && violence()}
      ${file.twoWorkers && twoWorkers()}
      ${whyNothingLeft(parts)}
      ${glance(parts)}
      <div class="case">
        <div>${timelinePanel(parts, member)}</div>
        <div>${cardsPanel(parts, member)}${nextPanel(parts)}${numbersPanel(file, member)}${factsPanel(file)}${visitPanel(parts, member)}${linkPanel(file, member)}</div>
      </div>`,
  });
}

/** A household that does not answer texts may be given its own door, by whatever way it reads. */
function linkPanel(file: CasePageRow, member: Member): Html | null {
  if (file.violence || file.status !== 'open' || !may(member.role, 'offer-slots')) return null;
  return html`<section class="panel"><h2>Lien de rendez-vous</h2>
    <p>Une page, dans sa langue, où le ménage choisit, déplace ou annule son rendez-vous. Elle ne dit ni son nom ni le motif.</p>
    <form method="post" action="/dossiers/${file.reference}/lien"><input type="hidden" name="creer" value="oui"><button type="submit">Créer un lien</button></form></section>`;
}

/** `/dossiers/…/lien`: shown once; only its hash is kept. */
export function linkPage(
  member: Member,
  { reference, link }: { reference: string; link: string },
): Html {
  return layout({
    title: 'Lien de rendez-vous',
    member,
    here: '/dossiers',
    body: html`<section class="panel narrow">
      <h1>Lien de rendez-vous</h1>
      <p>À donner au ménage seul, par le moyen qu’il préfère. Il sert pendant trente jours et ne sera plus montré.</p>
      <p><strong>${link}</strong></p>
      <p><a class="button" href="/dossiers/${reference}">Revenir au dossier</a></p>
    </section>`,
  });
}

function household(file: CasePageRow): string {
  return [file.civility, file.firstName, file.lastName].filter(Boolean).join(' ');
}

function statusChip({ status, closeReason }: CasePageRow): Html {
  const tone = status === 'open' ? 'good' : status === 'to-verify' ? 'warn' : '';
  return html`<span class="chip ${tone}">${statusName(status)}${closeReason !== null && ` : ${closeReason}`}</span>`;
}

function violence(): Html {
  return html`<div class="notice bad"><strong>Violences signalées</strong>
    <p>Aucun SMS ne part vers ce ménage. N’appelez que par le moyen convenu, et ne laissez aucun message.</p></div>`;
}

function twoWorkers(): Html {
  return html`<div class="notice bad"><strong>Deux personnes, toujours</strong>
    <p>Un danger a été signalé à la porte : personne n’y va seul·e.</p></div>`;
}
