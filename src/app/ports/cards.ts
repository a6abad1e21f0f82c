import type { Backlog } from '../../domain/escalation/backlog.js';
import type { CardReason, Urgency } from '../../domain/escalation/card.js';
import type { CardId, CaseId, E164, Instant, StaffId } from '../../domain/ids.js';
import type { Json } from './cases.js';
import type { Digest } from './digests.js';
import type { Reader } from './staff.js';

/** Whether texts may still be written to the household: its own STOP, or a violence flag, forbid. */
export type Texting = 'open' | 'stopped' | 'never';

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
  /** Put off until then by its owner, with a stored reason (card-pause.ts); both or neither. */
  readonly pausedUntil: Instant | null;
  readonly pauseReason: string | null;
  /** How often it went back to everyone: its reminders begin anew each time. */
  readonly reopened: number;
  /** Since when somebody should take it: its opening, or when it last went back to everyone. */
  readonly freeSince: Instant;
  /** First names of those last asked to take it since then; of nobody once it is taken. */
  readonly asked: readonly string[];
  /** The case's, or the card's own when it is about a territory alone; null for an unknown number. */
  readonly territory: string | null;
  readonly texting: Texting;
  /** Of the household's visit that stands. */
  readonly visitAt: Instant | null;
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
> & {
  /** Of a card about no household and no number. */
  readonly territory?: string | null | undefined;
};

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
  /** Gives an open or held card to a person; a pause of it is over. */
  pass(id: CardId, to: StaffId, at: Instant): Promise<Card>;
  /** Frees a held card; a pause of it is over. */
  release(id: CardId, at: Instant): Promise<Card>;
  /** Puts a card off, held by that person. */
  pause(
    id: CardId,
    by: StaffId,
    pause: { until: Instant; reason: string; at: Instant },
  ): Promise<Card>;
  /** Ends a pause: the owner keeps the card. */
  resume(id: CardId): Promise<Card>;
  /** Something that it shows has changed elsewhere: raises its version. */
  touch(id: CardId): Promise<Card>;
  /** The same, with other neutral words for what the household wants. */
  say(id: CardId, wish: string | null): Promise<Card>;
  /** Cards of a household that are not closed, locked, oldest first. */
  openOn(caseId: CaseId): Promise<Card[]>;
  /** How many households of a territory have an open card for that reason. */
  countOpen(reason: CardReason, territory: string): Promise<number>;
  /** What an earlier delivery of this click or form was answered; its twins wait here for it. */
  delivered(key: string): Promise<Json | null>;
  keepDelivery(key: string, answer: Json, at: Instant): Promise<void>;
  close(id: CardId, by: StaffId | null, close: { reason: string; at: Instant }): Promise<Card>;
  /**
   * The right to speak to Slack of this card until the transaction ends; false when another
   * worker has it. Kept apart from `lock`, so that nobody's click waits for Slack.
   */
  claimShowing(id: CardId | 'summary'): Promise<boolean>;
  /** What else the channel has never shown. */
  backlog(card: Pick<Card, 'id' | 'urgency' | 'openedAt'>): Promise<Backlog>;
  /** The quiet ones of the backlog have been told of in one line: none is posted before it changes. */
  summedUp(): Promise<void>;
  /** Nothing but the page shows cards: this version needs no other showing. */
  shownOnPage(id: CardId, version: number): Promise<void>;
  /** Remembers what Slack now shows. */
  shown(id: CardId, version: number, slack: { channel: string; ts: string }): Promise<void>;
};

/** When a card is shown, and whether an earlier try may have reached Slack without our knowing. */
export type Showing = { readonly now: Instant; readonly mayHaveLeft: boolean };

/** Of a card: with when somebody should have taken it. */
export type CardShowing = Showing & { readonly due: Instant };

/** Real seconds, as Slack counts them. */
export type Later = { kind: 'later'; afterSeconds: number };

/** What is said under a card's message; `call` is a Slack user id, null when nobody is called. */
export type DeskNews =
  | {
      readonly what: 'passed';
      readonly call: string | null;
      /** First names. */
      readonly to: string;
      readonly by: string;
      /** In French, of the list of reasons. */
      readonly why: string;
    }
  | { readonly what: 'back'; readonly call: string | null }
  /** Taken, and left without any act: everyone's again. `from` is a first name. */
  | { readonly what: 'silent'; readonly from: string }
  | { readonly what: 'check-out'; readonly call: string | null };

/** Whom a rung asks: Slack user ids, and the first names of those whom Slack does not know. */
export type Asking = {
  readonly round: number;
  readonly rung: 'person' | 'team' | 'supervisors' | 'channel';
  readonly call: readonly string[];
  readonly names: readonly string[];
};

/** Opened and closed before the channel ever showed it: nobody needs to see it. */
export type NotNeeded = { kind: 'not-needed' };

/** The desk's channel: shows a card as it stands now (adapters/slack). */
export type DeskChannel = {
  show(
    card: Card,
    showing: CardShowing,
  ): Promise<{ kind: 'shown'; channel: string; ts: string } | NotNeeded | Later>;
  /** One line for so many quiet cards, with the page that lists them; said once for a key. */
  sumUp(count: number, key: string): Promise<{ kind: 'summed-up' } | Later>;
  /** Asks under a shown card that somebody take it. */
  remind(card: Card, asking: Asking, showing: Showing): Promise<{ kind: 'reminded' } | Later>;
  /** Tells its owner, and nobody else, that a card waits for an act of theirs; once for a key. */
  remindOwner(
    card: Card,
    slackUserId: string,
    showing: Showing & { key: string },
  ): Promise<{ kind: 'reminded' } | Later>;
  /** Says under a shown card what happened to it; `key` keeps it from being said twice. */
  tell(
    card: Card,
    news: DeskNews,
    showing: Showing & { key: string },
  ): Promise<{ kind: 'told' } | Later>;
  /** Says it to the whole channel, once: `key` finds what an earlier try may have left there. */
  digest(
    digest: Digest,
    once: { key: string; mayHaveLeft: boolean },
  ): Promise<{ kind: 'said' } | Later>;
};
