import type { Instant, IsoDate } from '../../domain/ids.js';
import type { Line } from '../../domain/statistics/breakdown.js';
import type { CaseGlance } from '../views/glance-view.js';

/** Nobody of the team is known by that Slack user; or their role may not ask that. */
export type NotAnswered = { readonly kind: 'unlinked' } | { readonly kind: 'forbidden' };

/** A colleague in one territory. */
export type TeamMate = {
  readonly firstName: string;
  /** Cards in their hands. */
  readonly held: number;
  /** away: one of their absences, `until` its last day; off: outside their hours. */
  readonly standing: 'on-shift' | 'off' | 'away';
  readonly until: IsoDate | null;
};

export type TerritoryTeam = {
  readonly territory: string;
  readonly mates: readonly TeamMate[];
  /** First names; null where no rota is kept. */
  readonly onCall: readonly string[] | null;
};

export type CaseTold =
  | { readonly kind: 'told'; readonly file: CaseGlance; readonly now: Instant }
  /** There is none, or it is not the asker's: both read the same. */
  | { readonly kind: 'not-found' }
  | NotAnswered;

export type TeamTold =
  | { readonly kind: 'told'; readonly teams: readonly TerritoryTeam[] }
  | NotAnswered;

export type FiguresTold =
  | {
      readonly kind: 'told';
      /** Files referred between these days, both included; figures stopped on the last. */
      readonly from: IsoDate;
      readonly to: IsoDate;
      /** Small counts hidden: an answer in Slack has left the organisation. */
      readonly total: Line;
      readonly byTerritory: readonly Line[];
      /** null: the asker's role does not read cards. */
      readonly cards: OpenCards | null;
    }
  | NotAnswered;

export type OpenCards = {
  readonly free: number;
  readonly held: number;
  readonly oldest: {
    readonly reference: string | null;
    readonly reason: string;
    readonly openedAt: Instant;
    readonly zone: string;
  } | null;
};

export type Asker = { readonly slackUserId: string };

/** What may be asked in Slack in one line; each is answered to the asker alone, and changes nothing. */
export type DeskQuestions = {
  /** The reading is recorded as a page's is. */
  aboutCase(asked: Asker & { readonly reference: string }): Promise<CaseTold>;
  aboutTeam(asked: Asker): Promise<TeamTold>;
  aboutFigures(asked: Asker): Promise<FiguresTold>;
};
