import type { DigestHours, DigestPart } from '../../domain/escalation/digest-hours.js';
import type { Instant, IsoDate } from '../../domain/ids.js';
import type { Colleague } from '../views/team-view.js';

/** A card that is not closed. */
export type DigestCard = {
  /** null: a number of no known file. */
  readonly reference: string | null;
  readonly reason: string;
  readonly urgency: string;
  readonly state: string;
  /** First name. */
  readonly owner: string | null;
  readonly openedAt: Instant;
};

export type DigestVisit = {
  readonly reference: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: string;
  /** First names of the pair. */
  readonly workers: readonly string[];
};

/** What one message to a team says: references and first names of colleagues, nothing of households. */
export type Digest = {
  readonly part: DigestPart;
  readonly day: IsoDate;
  readonly territory: string;
  readonly zone: string;
  /** When it was drawn: what it says is true then. */
  readonly now: Instant;
  /** Most urgent first, then oldest. */
  readonly cards: readonly DigestCard[];
  /** Of the day. */
  readonly visits: readonly DigestVisit[];
  /** First names of those away that day. */
  readonly away: readonly string[];
  /** First names; null where no rota is kept. */
  readonly onCall: readonly string[] | null;
};

/** What a digest is made of, inside one transaction. */
export type Digests = {
  /** Territories in which somebody follows cards. */
  territories(): Promise<string[]>;
  /** As set for the territory, else the usual hours. */
  hours(territory: string): Promise<DigestHours>;
  /** The right to post this one until the transaction ends; false when another worker has it. */
  claim(key: string): Promise<boolean>;
  /** As the database shows the territory to those who work in it; null: no household is followed there. */
  facts(
    territory: string,
    day: IsoDate,
  ): Promise<{ cards: DigestCard[]; visits: DigestVisit[]; colleagues: Colleague[] } | null>;
};
