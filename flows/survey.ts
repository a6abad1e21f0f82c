import type { SurveyPublic } from '../src/domain/conversation/effects.js';
import type { Node } from '../src/domain/conversation/flow.js';

const MARKS = ['1', '2', '3', '4', '5'] as const;

/**
 * The steps of the satisfaction survey, the same for both populations (seed I-08): one figure,
 * kept without the case, then thanks. Whatever is no figure is read by a person.
 */
export function surveySteps(who: SurveyPublic): Record<string, Node> {
  const marks = MARKS.map((mark): [string, Node] => [
    `note-${mark}`,
    {
      kind: 'act',
      effects: [{ do: 'survey', who, mark: Number(mark) }],
      next: 'remercier',
    },
  ]);
  return {
    demander: {
      kind: 'ask',
      text: 'demander',
      waitHours: 120,
      words: MARKS.map((mark) => ({ says: [mark], next: `note-${mark}` })),
      on: {},
      unclear: 'une-personne/a-relire',
      silence: 'sans-note',
    },
    ...Object.fromEntries(marks),
    remercier: { kind: 'say', text: 'merci', next: 'note-donnee' },
    'note-donnee': { kind: 'end', ending: 'note-donnee' },
    'sans-note': { kind: 'end', ending: 'sans-note' },
  };
}
