import type { Surveys } from '../../app/ports/surveys.js';
import type { PrismaTx } from './prisma-tx.js';

/** The Surveys port inside one transaction. */
export function createSurveys(tx: PrismaTx): Surveys {
  return {
    async add({ month, ...mark }) {
      await tx.surveyMark.create({ data: { ...mark, month: new Date(month) } });
    },
  };
}
