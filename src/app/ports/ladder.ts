import type { DeskPerson, Rung } from '../../domain/escalation/ladder.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import type { Card } from './cards.js';

/** Somebody who may be asked to take a card, and where Slack calls them. */
export type AskedPerson = DeskPerson & {
  readonly firstName: string;
  readonly slackUserId: string | null;
};

/** Who is asked to take a card that nobody takes, inside one transaction. */
export type Ladder = {
  /** Those of the card's territory, and of its household's operator, who may take cards. */
  people(card: Pick<Card, 'territory' | 'caseId'>): Promise<AskedPerson[]>;
  /** Remembers who was asked, so that the card shows it; the card's row is not touched. */
  ask(
    card: Pick<Card, 'id' | 'reopened'>,
    asked: { readonly rung: Rung; readonly people: readonly StaffId[]; readonly at: Instant },
  ): Promise<void>;
  /**
   * When the owner of a card in hand last did anything about it: took it, acted on its case, wrote,
   * called, noted an outcome.
   */
  lastActOn(card: Card): Promise<Instant>;
};
