import { type Line, rateOf } from '../../domain/statistics/breakdown.js';
import { CONTACT_DAYS } from '../../domain/statistics/cohort-report.js';
import type { Html } from '../html.js';
import { type Column, table } from '../table.js';
import { shownCount, shownRate } from './figures.js';

const COLUMNS: readonly Column<Line>[] = [
  { head: 'n dossiers', numeric: true, cell: (l) => shownCount(l.counts.households) },
  {
    head: 'Taux de contact (CON1)',
    numeric: true,
    cell: (l) => shownRate(rateOf(l, 'contacts', 'con1Base')),
  },
  {
    head: 'Au mieux (CON3)',
    numeric: true,
    cell: (l) => shownRate(rateOf(l, 'contacts', 'con3Base')),
  },
  {
    head: `Joints ≤ ${CONTACT_DAYS} j`,
    numeric: true,
    cell: (l) => shownRate(rateOf(l, 'early', 'earlyBase')),
  },
  { head: 'Sollicités', numeric: true, cell: (l) => shownRate(rateOf(l, 'sollicite', 'cible')) },
  { head: 'Rencontrés', numeric: true, cell: (l) => shownRate(rateOf(l, 'rencontre', 'cible')) },
];

/** The same figures for each territory, stage or week. */
export function breakdownTable(
  lines: readonly Line[],
  about: { caption: string; head: string; name: (value: string) => string },
): Html {
  return table({
    caption: about.caption,
    first: { head: about.head, cell: (line) => about.name(line.value) },
    columns: COLUMNS,
    rows: lines,
    onPhone: 'scroll',
  });
}
