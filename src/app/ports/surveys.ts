import type { SurveyPublic } from '../../domain/conversation/effects.js';
import type { IsoDate } from '../../domain/ids.js';

/** One mark of the satisfaction survey: it names no case and no number (seed I-08). */
export type SurveyMark = {
  readonly territory: string;
  readonly who: SurveyPublic;
  /** 1 (not at all) to 5 (much). */
  readonly mark: number;
  /** The month alone, as its first day, so that a mark cannot be matched to a visit. */
  readonly month: IsoDate;
};

/** The survey inside one transaction. */
export type Surveys = { add(mark: SurveyMark): Promise<void> };
