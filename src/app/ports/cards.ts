import type { CardReason, Urgency } from '../../domain/escalation/card.js';
import type { CardId, CaseId, E164, Instant, StaffId } from '../../domain/ids.js';

export type Card = {
  readonly id: CardId;
  readonly caseId: CaseId | null;
  readonly e164: E164 | null;
  readonly reason: CardReason;
  readonly urgency: Urgency;
  /** What the household wants, in neutral words; never its own words. */
  readonly wish: string | null;
  readonly state: 'open' | 'taken' | 'closed';
  readonly owner: { id: StaffId; firstName: string } | null;
  readonly closeReason: string | null;
  readonly openedAt: Instant;
  readonly takenAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly version: number;
  readonly shownVersion: number;
  readonly slack: { channel: string; ts: string } | null;
  /** Facts of the case that may be shown; null for an unknown number. */
  readonly about: {
    reference: string;
    stage: string;
    territory: string;
    deadlineOn: string | null;
    deadlineKind: string | null;
  } | null;
};

export type NewCard = Pick<
  Card,
  'id' | 'caseId' | 'e164' | 'reason' | 'urgency' | 'wish' | 'openedAt'
>;

/** Cards inside one transaction. Every change raises the version and asks for a new showing. */
export type Cards = {
  /** Opens a card, or returns the one open for the same reason and case or number. */
  open(card: NewCard): Promise<{ card: Card; opened: boolean }>;
  find(id: CardId): Promise<Card | null>;
  /** Takes an open card; tells who has it when someone was first. */
  take(id: CardId, by: StaffId, at: Instant): Promise<Card>;
  close(id: CardId, by: StaffId | null, close: { reason: string; at: Instant }): Promise<Card>;
  /** Remembers what Slack now shows. */
  shown(id: CardId, version: number, slack: { channel: string; ts: string }): Promise<void>;
};

/** The desk's channel: shows a card as it stands now (adapters/slack). */
export type DeskChannel = {
  show(
    card: Card,
  ): Promise<
    { kind: 'shown'; channel: string; ts: string } | { kind: 'later'; afterSeconds: number }
  >;
};
