import { STAGES } from '../case.js';
import { type Cells, type ColumnId, headerOf } from './columns.js';
import { stageOf } from './trade-words.js';

/** Cells whose change alone tells nothing new of the household. */
const SILENT: ReadonlySet<ColumnId> = new Set(['transmittedOn']);

export type CellChanges = {
  /** The case's cells with the later file's on top; an empty cell takes nothing away. */
  readonly cells: Cells;
  /** Official headers of what changed, for people; never the values (they would stay in the ledger). */
  readonly changed: readonly string[];
  /** The later file states an earlier stage, which is not believed. */
  readonly stageWentBack: boolean;
};

function rankOf(cell: string | undefined): number {
  const stage = stageOf(cell);
  return stage === null || stage === 'closed' || stage === 'not-open' ? -1 : STAGES.indexOf(stage);
}

/** What a later row of a known case changes. A stage only moves forward. */
export function cellChanges(before: Cells, after: Cells): CellChanges {
  const cells: { -readonly [K in ColumnId]?: string } = { ...before };
  const changed: string[] = [];
  const rank = rankOf(after.stage);
  const stageWentBack = rank >= 0 && rank < rankOf(before.stage);
  for (const [id, value] of Object.entries(after) as [ColumnId, string][]) {
    if (cells[id] === value || (id === 'stage' && stageWentBack)) continue;
    cells[id] = value;
    if (!SILENT.has(id)) changed.push(headerOf(id));
  }
  return { cells, changed, stageWentBack };
}
