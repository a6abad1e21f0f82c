import type { Urgency } from '../../domain/escalation/card.js';
import type { Instant } from '../../domain/ids.js';
import type { OutcomeToNote } from '../views/calls-view.js';
import type { HeldCard, HomeVisit } from '../views/home-view.js';
import type { Card, Later } from './cards.js';
import type { StaffMember } from './staff.js';

/** What a person's page in Slack shows: references, never a name, a number, an address or words. */
export type Home =
  /** Nobody of the team is known by that Slack user, or not any more. */
  | { readonly kind: 'unlinked' }
  /** Known, but of a role that follows no card. */
  | { readonly kind: 'no-cards' }
  | MyHome;

export type MyHome = {
  readonly kind: 'mine';
  readonly now: Instant;
  /** Where the person works: when a day begins for them. */
  readonly zone: string;
  /** Cards in hand, most urgent first, then oldest. */
  readonly cards: readonly Card[];
  /** Those among them that ask for a call, with the tries made so far. */
  readonly calls: readonly HeldCard[];
  /** Visits of the day, on the households' clocks. */
  readonly visits: readonly HomeVisit[];
  readonly forgotten: Forgotten;
  /** Cards that nobody holds, of one's territories. */
  readonly free: Readonly<Record<Urgency, number>>;
  /** Empty where no rota is kept. */
  readonly onCall: readonly OnCallLine[];
};

export type Forgotten = {
  /** In hand without any act for a working day. */
  readonly cards: readonly HeldCard[];
  /** Visits that are over and whose outcome nobody noted. */
  readonly visits: readonly HomeVisit[];
  readonly outcomes: readonly OutcomeToNote[];
};

export type OnCallLine = { readonly territory: string; readonly firstNames: readonly string[] };

/** What Slack last took: its own name of that version, and our fingerprint of what it says. */
export type ShownHome = { readonly hash: string | null; readonly drawn: string | null };

/** What is read for a person's page, with their eyes. */
export type HomeFacts = Pick<MyHome, 'cards' | 'visits' | 'free'> & {
  readonly held: readonly HeldCard[];
  readonly visitsWithoutOutcome: readonly HomeVisit[];
  readonly outcomes: readonly OutcomeToNote[];
};

/** People's pages inside one transaction. */
export type Homes = {
  /** From now on this page is kept up to date. */
  opened(slackUserId: string, at: Instant): Promise<void>;
  /** The right to draw this page until the transaction ends; false when another worker has it. */
  claim(slackUserId: string): Promise<boolean>;
  /** null: never opened, nobody draws it. */
  find(slackUserId: string): Promise<ShownHome | null>;
  shown(slackUserId: string, shown: ShownHome, at: Instant): Promise<void>;
  /** Slack knows no such user any more. */
  forget(slackUserId: string): Promise<void>;
  /** As the database shows it to that person. */
  factsOf(staff: StaffMember, now: Instant): Promise<HomeFacts>;
};

/** Draws a person's page in Slack (adapters/slack). */
export type HomeScreen = {
  /**
   * `unchanged`: Slack shows this already, nothing was sent. `conflict`: Slack shows another
   * version than `last`. `gone`: Slack knows no such user.
   */
  publish(
    slackUserId: string,
    home: Home,
    last: ShownHome,
  ): Promise<
    | ({ readonly kind: 'shown' } & ShownHome)
    | { readonly kind: 'unchanged' | 'conflict' | 'gone' }
    | Later
  >;
};
