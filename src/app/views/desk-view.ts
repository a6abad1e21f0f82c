import type { CardReason, Urgency } from '../../domain/escalation/card.js';
import type { CardId, CaseId, Instant, IsoDate, StaffId } from '../../domain/ids.js';
import type { Role } from '../../domain/roles.js';
import type { Texting } from '../ports/cards.js';

/** A card as the desk's page shows it: never a name, a number nor the household's own words. */
export type DeskRow = {
  readonly cardId: CardId;
  readonly caseId: CaseId | null;
  readonly reference: string | null;
  readonly territory: string | null;
  readonly zone: string;
  readonly stage: string | null;
  readonly reason: CardReason;
  readonly urgency: Urgency;
  readonly wish: string | null;
  readonly state: 'open' | 'taken' | 'closed';
  /** First name. */
  readonly owner: string | null;
  readonly ownerId: StaffId | null;
  readonly openedAt: Instant;
  /** When somebody should have taken it, in the hours of its territory; null when it is not free. */
  readonly dueAt: Instant | null;
  readonly takenAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closeReason: string | null;
  /** Put off until then, with a stored reason; both or neither. */
  readonly pausedUntil: Instant | null;
  readonly pauseReason: string | null;
  readonly texting: Texting;
  /** Of the household's visit that stands. */
  readonly visitAt: Instant | null;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
  readonly version: number;
};

/** Somebody of a territory. */
export type TeamMate = { readonly id: StaffId; readonly firstName: string; readonly role: Role };

/** What the diary still holds for Slack, which does not answer. */
export type WaitingForSlack = { readonly count: number; readonly since: Instant };

export type DeskView = {
  /** Cards not closed, most urgent first, then oldest; those of no known case go to everyone. */
  openCards(territories: readonly string[]): Promise<DeskRow[]>;
  /** One of them, or one that is closed; null when there is none that the reader may see. */
  card(id: CardId, territories: readonly string[]): Promise<DeskRow | null>;
  /** Of a household, not closed, oldest first. */
  ofCase(id: CaseId): Promise<DeskRow[]>;
  /** Active people of a territory, by first name. */
  team(territory: string): Promise<TeamMate[]>;
  /** null when nothing has been waiting since before then. */
  waitingForSlack(before: Instant): Promise<WaitingForSlack | null>;
};
