import type { WordingId } from '../../domain/ids.js';
import { typedReason } from '../../domain/wording/typed-words.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';
import type { Proposal, Variant } from '../ports/wordings.js';
import { whyKept } from './kept-by-house.js';
import { reviewWording, wordsOfHouse } from './review-wording.js';
import { mayWrite, record, type WordingTools } from './wording-tools.js';

export type WordingWish = {
  readonly territory: string;
  readonly variant: Variant;
  /** As typed; null: back to the house's own words. */
  readonly template: string | null;
  readonly why: string;
  readonly by: StaffMember;
};

export type Proposed =
  | { readonly kind: 'proposed'; readonly id: WordingId }
  /** French, for the person who wrote. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] }
  | { readonly kind: 'no-reason' }
  /** One at a time: whoever decides reads what would really change. */
  | { readonly kind: 'already-proposed'; readonly by: string }
  | { readonly kind: 'same-as-now' }
  | { readonly kind: 'kept-by-house'; readonly why: string }
  | { readonly kind: 'unknown-text' }
  | { readonly kind: 'not-allowed' };

/** Asks a second person for other words in a territory. Nothing changes for any household yet. */
export function proposeWording(tools: WordingTools, wish: WordingWish): Promise<Proposed> {
  return tools.store.transaction(async (tx) => {
    const { territory, variant, by } = wish;
    if (!mayWrite(by, territory)) return { kind: 'not-allowed' };
    const house = wordsOfHouse(variant);
    if (house === null) return { kind: 'unknown-text' };
    const kept = whyKept(variant.text);
    if (kept !== null) return { kind: 'kept-by-house', why: kept };
    const why = typedReason(wish.why);
    if (why === '') return { kind: 'no-reason' };
    const review =
      wish.template === null ? null : reviewWording(tools.settings, variant, wish.template);
    if (review && review.problems.length > 0) return { kind: 'refused', problems: review.problems };
    // Typing the house's words again is going back to them: later improvements of theirs follow.
    const template = review && review.template !== house ? review.template : null;
    if (template === (await tx.wordings.now(territory, variant))) return { kind: 'same-as-now' };
    const id = tools.ids.uuid() as WordingId;
    const proposal = { id, territory, variant, template, why, proposedBy: by.id };
    return write(tx, { ...proposal, proposedAt: tools.clock.now() });
  });
}

async function write(tx: Tx, proposal: Proposal): Promise<Proposed> {
  if (await tx.wordings.propose(proposal)) {
    await record(tx, proposal.proposedBy, { action: 'propose-wording', at: proposal.proposedAt });
    return { kind: 'proposed', id: proposal.id };
  }
  const open = await tx.wordings.open(proposal.territory, proposal.variant);
  // A second click sends the same words again: they are there already.
  if (open?.proposedBy === proposal.proposedBy && open.template === proposal.template) {
    return { kind: 'proposed', id: open.id };
  }
  return { kind: 'already-proposed', by: open?.proposer ?? 'quelqu’un' };
}
