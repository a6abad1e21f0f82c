import type { CardReason, Urgency } from '../../domain/escalation/card.js';
import type { CardId, CaseId, E164, Instant, StaffId } from '../../domain/ids.js';
import type { Digest } from './digests.js';
import type { Reader } from './staff.js';

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
  /** As the database lets that person see it; null when it does not, or when there is none. */
  findAs(reader: Reader, id: CardId): Promise<Card | null>;
  /** The card, kept from everyone else until the transaction ends; lock its case first. */
  lock(id: CardId): Promise<Card | null>;
  /** Cards of a household that a person has in hand. */
  takenOn(caseId: CaseId): Promise<Card[]>;
  /** Takes an open card; tells who has it when someone was first. */
  take(id: CardId, by: StaffId, at: Instant): Promise<Card>;
  close(id: CardId, by: StaffId | null, close: { reason: string; at: Instant }): Promise<Card>;
  /**
   * The right to speak to Slack of this card until the transaction ends; false when another
   * worker has it. Kept apart from `lock`, so that nobody's click waits for Slack.
   */
  claimShowing(id: CardId): Promise<boolean>;
  /** Remembers what Slack now shows. */
  shown(id: CardId, version: number, slack: { channel: string; ts: string }): Promise<void>;
};

/** When a card is shown, and whether an earlier try may have reached Slack without our knowing. */
export type Showing = { readonly now: Instant; readonly mayHaveLeft: boolean };

/** Real seconds, as Slack counts them. */
export type Later = { kind: 'later'; afterSeconds: number };

/** The desk's channel: shows a card as it stands now (adapters/slack). */
export type DeskChannel = {
  show(
    card: Card,
    showing: Showing,
  ): Promise<{ kind: 'shown'; channel: string; ts: string } | Later>;
  /** Says under a shown card that nobody took it; `call` is Slack user ids, or the whole channel. */
  remind(
    card: Card,
    reminder: { round: number; call: 'channel' | readonly string[] },
    showing: Showing,
  ): Promise<{ kind: 'reminded' } | Later>;
  /** Says it to the whole channel, once: `key` finds what an earlier try may have left there. */
  digest(
    digest: Digest,
    once: { key: string; mayHaveLeft: boolean },
  ): Promise<{ kind: 'said' } | Later>;
};
