import type { SurveyPublic } from '../src/domain/conversation/effects.js';
import type { Node } from '../src/domain/conversation/flow.js';

const MARKS = ['1', '2', '3', '4', '5'] as const;

/** The five answers of the satisfaction survey, each leading to its own step. */
export const markWords = MARKS.map((mark) => ({ says: [mark], next: `note-${mark}` }));

/** One step a mark: kept without the case, then thanked for. */
export function markSteps(who: SurveyPublic, next: string): Record<string, Node> {
  return Object.fromEntries(
    MARKS.map((mark) => [
      `note-${mark}`,
      { kind: 'act', effects: [{ do: 'survey', who, mark: Number(mark) }], next },
    ]),
  );
}
