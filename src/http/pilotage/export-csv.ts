import { csvCell } from '../../domain/intake/harmless-cell.js';
import { breakdown, type Line, rateOf, totalLine } from '../../domain/statistics/breakdown.js';
import { CONTACT_DAYS } from '../../domain/statistics/cohort-report.js';
import { FORMULA_VERSION, type Rate, shareOf } from '../../domain/statistics/contact-rate.js';
import type { ShownCount } from '../../domain/statistics/small-cells.js';
import { stageName, territoryName } from '../words.js';
import type { Selection } from './selection.js';

const HEAD = [
  ...['ventilation', 'valeur', 'dossiers', 'ciblés', 'sollicités', 'atteints', 'joints'],
  ...['rencontrés', 'accompagnés', 'CON1 numérateur', 'CON1 dénominateur', 'CON1 (%)'],
  ...['CON3 dénominateur', 'CON3 (%)', `contact ≤ ${CONTACT_DAYS} j numérateur`],
  ...[`contact ≤ ${CONTACT_DAYS} j dénominateur`, `contact ≤ ${CONTACT_DAYS} j (%)`],
  ...['cohorte du', 'cohorte au', 'arrêté au', 'version des formules'],
];

const HIDDEN = 'masqué';
const BOM = '\uFEFF';

/**
 * The figures as a `;` file that a French spreadsheet opens. It leaves the team, so small
 * cells are hidden whoever asks; no cell can be taken for a formula.
 */
export function exportCsv({ groups, filter }: Selection): string {
  const cohort = [filter.fromWeek ?? 'début', filter.toWeek ?? 'fin', filter.cutOff];
  const line = (dimension: string, name: string, counts: Line): string[] => [
    dimension,
    name,
    ...cells(counts),
    ...cohort,
    FORMULA_VERSION,
  ];
  const rows = [
    HEAD,
    line('ensemble', '', totalLine(groups, 'outside')),
    ...breakdown(groups, 'territory', 'outside').map((l) =>
      line('territoire', territoryName(l.value), l),
    ),
    ...breakdown(groups, 'stage', 'outside').map((l) => line('étape', stageName(l.value), l)),
    ...breakdown(groups, 'week', 'outside').map((l) => line('semaine du', l.value, l)),
  ];
  return `${BOM}${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function cells(line: Line): string[] {
  const { counts } = line;
  const people = [
    ...[counts.households, counts.cible, counts.sollicite, counts.atteint, counts.joint],
    ...[counts.rencontre, counts.accompagne],
  ];
  return [
    ...people.map(shown),
    ...[shown(counts.contacts), shown(counts.con1Base)],
    percentCell(rateOf(line, 'contacts', 'con1Base')),
    ...[shown(counts.con3Base), percentCell(rateOf(line, 'contacts', 'con3Base'))],
    ...[shown(counts.early), shown(counts.earlyBase)],
    percentCell(rateOf(line, 'early', 'earlyBase')),
  ];
}

const shown = (count: ShownCount) => (count === null ? HIDDEN : String(count));

function percentCell(rate: Rate | null): string {
  if (rate === null) return HIDDEN;
  const share = shareOf(rate);
  return share === null ? '' : (share * 100).toFixed(1).replace('.', ',');
}
