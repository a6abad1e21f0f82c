import { deskZone } from '../../domain/escalation/desk-zone.js';
import { may } from '../../domain/roles.js';
import { breakdown, totalLine } from '../../domain/statistics/breakdown.js';
import { localDate } from '../../domain/time/local-time.js';
import type { FiguresTold, OpenCards } from '../ports/desk-questions.js';
import type { StaffMember } from '../ports/staff.js';
import type { DeskRow } from '../views/desk-view.js';
import type { QuestionDeps } from './question-deps.js';

/** `/stats`: the households referred this month in the asker's territories, and the cards that wait. */
export async function aboutFigures(
  { views, clock }: QuestionDeps,
  staff: StaffMember,
): Promise<FiguresTold> {
  const { territories, role } = staff;
  const to = localDate(clock.now(), deskZone(territories[0]));
  const from = `${to.slice(0, 8)}01`;
  const filter = { territories, stage: null, fromWeek: from, toWeek: null, cutOff: to };
  const groups = await views(staff).cohort.households(filter);
  const cards = may(role, 'read-cards') ? await views(staff).desk.openCards(territories) : null;
  return {
    kind: 'told',
    ...{ from, to },
    total: totalLine(groups, 'outside'),
    byTerritory: breakdown(groups, 'territory', 'outside'),
    cards: cards && openCards(cards),
  };
}

function openCards(rows: readonly DeskRow[]): OpenCards {
  const free = rows.filter(({ state }) => state === 'open').length;
  const [oldest] = [...rows].sort((a, b) => a.openedAt - b.openedAt);
  return { free, held: rows.length - free, oldest: oldest ?? null };
}
