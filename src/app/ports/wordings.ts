import type { Instant, StaffId, WordingId } from '../../domain/ids.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import type { SenderKind, TextName } from '../../domain/wording/text.js';

/** One way in which a text is written: a language and a kind of sender. */
export type Variant = {
  readonly text: TextName;
  readonly language: TextLanguage;
  readonly sender: SenderKind;
};

/** The words that a territory has put in the place of the house's own, by `variantKey`. */
export type Overrides = ReadonlyMap<string, string>;

/** What a conversation needs of the wordings, inside one transaction. */
export type WordingsInForce = {
  /** As they stood at that moment: a conversation keeps the words with which it began. */
  inForce(territory: string, at: Instant): Promise<Overrides>;
};

/** Words that someone would put in the place of those in force. */
export type Proposal = {
  readonly id: WordingId;
  readonly territory: string;
  readonly variant: Variant;
  /** null: back to the house's own words. */
  readonly template: string | null;
  readonly why: string;
  readonly proposedBy: StaffId;
  readonly proposedAt: Instant;
};

/** What became of a proposal. */
export type Verdict =
  | { readonly state: 'approved' | 'withdrawn' }
  | { readonly state: 'refused'; readonly why: string };
export type WordingState = 'proposed' | Verdict['state'];

/** A proposal as it stands. */
export type KeptProposal = Proposal & {
  readonly state: WordingState;
  /** Full names, as the history tells them. */
  readonly proposer: string;
  readonly decider: string | null;
};

/** The wordings of the territories inside one transaction. */
export type Wordings = WordingsInForce & {
  /**
   * Waits for the conversations of the territory that are reading its words, and keeps others
   * from reading them until the transaction ends.
   */
  lock(territory: string): Promise<void>;
  /** Of a variant, what was approved last; null when the house's words stand. */
  now(territory: string, variant: Variant): Promise<string | null>;
  /** False, and nothing is written, when the variant already has an open proposal. */
  propose(proposal: Proposal): Promise<boolean>;
  open(territory: string, variant: Variant): Promise<KeptProposal | null>;
  find(id: WordingId): Promise<KeptProposal | null>;
  /** False when somebody decided before. */
  decide(id: WordingId, verdict: Verdict, by: { id: StaffId; at: Instant }): Promise<boolean>;
};

/** « rendez-vous/creneaux|fr|two_way ». */
export function variantKey({ text, language, sender }: Variant): string {
  return `${text}|${language}|${sender}`;
}
