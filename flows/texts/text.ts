/** What a text may name; rendered in the household's own zone before it comes here. */
export type TextParams = {
  /** Neutral name of the team, « Logement Plus ». */
  readonly team: string;
  /** First name of the worker who signs. */
  readonly worker: string;
  /** Hotline, « 01 99 00 12 34 ». */
  readonly phone: string;
  /** « 1) mar 8/12 10h 2) mer 9/12 17h30 », or '' when none is offered. */
  readonly slots: string;
  /** « 1, 2, 3 », as many as are offered. */
  readonly choices: string;
  /** « mercredi 9/12 à 17h30 », or ''. */
  readonly when: string;
};

/** Why a text leaves: the send gate treats each differently (src/domain/contact). */
export type TextPurpose =
  | 'cadence'
  | 'answer'
  | 'confirmation'
  | 'reminder'
  | 'stop-confirmation'
  | 'distress';

export type Text = {
  readonly purpose: TextPurpose;
  /** Discretion level of the number that the words suppose (domain 3.5). */
  readonly level: 0 | 1 | 2;
  /** For a sender that takes answers. */
  readonly twoWay: (p: TextParams) => string;
  /** For a one-way sender; null when the text only ever answers a text that came in. */
  readonly oneWay: ((p: TextParams) => string) | null;
};
