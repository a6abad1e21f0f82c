import type { TerritoryWeek } from '../../app/views/capacity-view.js';
import { breakdown, totalLine } from '../../domain/statistics/breakdown.js';
import { cohortReport } from '../../domain/statistics/cohort-report.js';
import { FORMULA_VERSION } from '../../domain/statistics/contact-rate.js';
import type { LineFacts } from '../../domain/statistics/line-report.js';
import { isSmall } from '../../domain/statistics/small-cells.js';
import type { TryGroup } from '../../domain/statistics/tries.js';
import { dateTime, day, shortDay } from '../format.js';
import { type Html, html } from '../html.js';
import { layout } from '../layout.js';
import type { Member } from '../session.js';
import { stageName, territoryName } from '../words.js';
import { breakdownTable } from './breakdown-table.js';
import { capacityPanel } from './capacity-panel.js';
import { dispositionsTable } from './dispositions-table.js';
import { filterForm } from './filter-form.js';
import { funnelTable } from './funnel-table.js';
import { headline } from './headline.js';
import { linePanel } from './line-panel.js';
import { type Selection, searchOf } from './selection.js';
import { triesPanel } from './tries-panel.js';
import { weekChart } from './week-chart.js';

/** The supervisor's page: whom we really reached, of how many, and since when. */
export function pilotagePage(
  member: Member,
  selection: Selection,
  {
    tries,
    line,
    capacity,
  }: {
    readonly tries: readonly TryGroup[];
    readonly line: LineFacts;
    readonly capacity: readonly TerritoryWeek[];
  },
): Html {
  const found = selection.groups.length > 0;
  return layout({
    title: 'Pilotage',
    member,
    here: '/pilotage',
    body: html`
      <h1>Qui avons-nous vraiment joint ?</h1>
      <p class="lead">${cohortSentence(selection)}</p>
      <p><a href="/pilotage/tournees">Tournées : ménages rencontrés par jour et par binôme</a></p>
      ${filterForm(member, selection)}
      ${found ? figures(selection, tries) : nothing(member)}
      ${member.territories.length > 0 && linePanel({ audience: selection.audience, facts: line, tries })}
      ${selection.audience === 'team' && capacityPanel(capacity)}
      ${found && exportPanel(selection)}`,
  });
}

function cohortSentence({ filter, territory, now }: Selection): string {
  const from = filter.fromWeek === null ? 'depuis le début' : `à partir du ${day(filter.fromWeek)}`;
  const to = filter.toWeek === null ? '' : `, jusqu’à la semaine du ${day(filter.toWeek)} comprise`;
  const where = territory === null ? 'tous vos territoires' : territoryName(territory);
  const stage = filter.stage === null ? 'toutes les étapes' : stageName(filter.stage);
  return `Dossiers transmis ${from}${to} · ${where} · ${stage} · chiffres arrêtés au ${dateTime(now, 'Europe/Paris')} · formules version ${FORMULA_VERSION}`;
}

function figures(selection: Selection, tries: readonly TryGroup[]): Html {
  const { groups, audience } = selection;
  const total = totalLine(groups, audience);
  const report = cohortReport(groups);
  const hidden = audience === 'outside' && isSmall(report.unprompted);
  return html`
    ${headline(total, report, selection)}
    <div class="columns two">
      ${funnelTable(total, hidden ? null : report.unprompted)}
      ${dispositionsTable(report.tally, audience)}
    </div>
    ${weekPanel(selection)}
    ${otherPanels(selection)}
    ${triesPanel(tries)}`;
}

function exportPanel(selection: Selection): Html {
  return html`<section class="panel no-print"><h2>Emporter ces chiffres</h2>
      <p>Un fichier pour tableur, sans aucun nom ; les effectifs de 1 à 4 y sont masqués.</p>
      <p><a class="button" href="/pilotage/export.csv${searchOf(selection)}">Télécharger (CSV)</a></p>
    </section>`;
}

function weekPanel({ groups, audience }: Selection): Html {
  const lines = breakdown(groups, 'week', audience);
  return html`<section class="panel"><h2>Par semaine de transmission</h2>
    ${weekChart(lines)}
    <p class="small muted">Les dernières semaines sont encore en cours : leur taux monte avec le temps.</p>
    ${breakdownTable(lines.toReversed(), {
      caption: 'Les mêmes chiffres, semaine par semaine, la plus récente d’abord',
      head: 'Semaine du',
      name: shortDay,
    })}
  </section>`;
}

function otherPanels({ groups, audience }: Selection): Html {
  const territories = breakdown(groups, 'territory', audience);
  const stages = breakdown(groups, 'stage', audience);
  return html`<section class="panel"><h2>Par territoire</h2>${breakdownTable(territories, {
    caption: 'Ménages de chaque territoire',
    head: 'Territoire',
    name: territoryName,
  })}</section>
  <section class="panel"><h2>Par étape de la procédure</h2>${breakdownTable(stages, {
    caption: 'Ménages de chaque étape',
    head: 'Étape',
    name: stageName,
  })}</section>`;
}

function nothing(member: Member): Html {
  const why =
    member.territories.length === 0
      ? 'Aucun territoire ne vous est attribué. Demandez-le à l’administration.'
      : 'Aucun dossier ne répond à ce choix. Élargissez la période, ou effacez les filtres.';
  return html`<section class="panel"><h2>Rien à montrer</h2><p>${why}</p></section>`;
}
