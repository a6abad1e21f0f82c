import type { SenderKind } from '../../domain/wording/text.js';
import type { KeptProposal, Variant } from '../ports/wordings.js';
import { type Decided, decideWording, problemsOf, type WordingDecision } from './decide-wording.js';
import { type Proposed, proposeWording, type WordingWish } from './propose-wording.js';
import { reviewWording, type WordingReview } from './review-wording.js';
import type { WordingTools } from './wording-tools.js';

/** What the pages of the wordings may ask for; `review` and `problems` write nothing. */
export type WordingDesk = {
  /** The kind of sender by which the team's texts leave today. */
  readonly sender: SenderKind;
  review(variant: Variant, typed: string): WordingReview | null;
  problems(words: Pick<KeptProposal, 'variant' | 'template'>): readonly string[];
  propose(wish: WordingWish): Promise<Proposed>;
  decide(decision: WordingDecision): Promise<Decided>;
};

/** The use cases with their ports filled in, for the pages (compose-web.ts). */
export function createWordingDesk(tools: WordingTools): WordingDesk {
  const { settings } = tools;
  return {
    sender: settings.sender.capability,
    review: (variant, typed) => reviewWording(settings, variant, typed),
    problems: (words) => problemsOf(settings, words),
    propose: (wish) => proposeWording(tools, wish),
    decide: (decision) => decideWording(tools, decision),
  };
}
