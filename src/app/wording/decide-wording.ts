import type { WordingId } from '../../domain/ids.js';
import { typedReason } from '../../domain/wording/typed-words.js';
import type { TeamSettings } from '../ports/settings.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';
import type { KeptProposal, Verdict, WordingState } from '../ports/wordings.js';
import { whyKept } from './kept-by-house.js';
import { reviewWording, wordsOfHouse } from './review-wording.js';
import { mayWrite, record, type WordingTools } from './wording-tools.js';

export type WordingDecision = {
  readonly id: WordingId;
  readonly verdict: Verdict;
  readonly by: StaffMember;
};

export type Decided =
  | { readonly kind: 'decided'; readonly state: Verdict['state'] }
  /** Somebody was faster. */
  | { readonly kind: 'already-decided'; readonly state: WordingState; readonly by: string }
  /** Nobody approves or refuses their own words; they withdraw them. */
  | { readonly kind: 'own-proposal' }
  | { readonly kind: 'not-the-proposer'; readonly proposer: string }
  /** They passed when they were proposed; the program or the team's settings changed since. */
  | { readonly kind: 'fails-checks'; readonly problems: readonly string[] }
  | { readonly kind: 'no-reason' }
  /** Unknown, or of a territory or role that may not write: the two are not told apart. */
  | { readonly kind: 'not-found' };

/** A second person approves or refuses, or whoever proposed takes it back. */
export function decideWording(tools: WordingTools, decision: WordingDecision): Promise<Decided> {
  return tools.store.transaction(async (tx) => {
    const { id, by } = decision;
    const proposal = await tx.wordings.find(id);
    if (!proposal || !mayWrite(by, proposal.territory)) return { kind: 'not-found' };
    const verdict = cleanVerdict(decision.verdict);
    const obstacle = obstacleTo(tools.settings, { proposal, verdict, by });
    if (obstacle) return obstacle;
    // The clock is read once no conversation is about to begin with the former words.
    if (verdict.state === 'approved') await tx.wordings.lock(proposal.territory);
    const at = tools.clock.now();
    if (!(await tx.wordings.decide(id, verdict, { id: by.id, at }))) return lateFor(tx, id);
    await record(tx, by.id, { action: `${ACTIONS[verdict.state]}-wording`, at });
    return { kind: 'decided', state: verdict.state };
  });
}

const ACTIONS: Readonly<Record<Verdict['state'], string>> = {
  approved: 'approve',
  refused: 'refuse',
  withdrawn: 'withdraw',
};

function cleanVerdict(verdict: Verdict): Verdict {
  return verdict.state === 'refused' ? { ...verdict, why: typedReason(verdict.why) } : verdict;
}

type Wanted = { proposal: KeptProposal; verdict: Verdict; by: StaffMember };

function obstacleTo(settings: TeamSettings, { proposal, verdict, by }: Wanted): Decided | null {
  if (proposal.state !== 'proposed') return decidedBefore(proposal);
  const own = proposal.proposedBy === by.id;
  switch (verdict.state) {
    case 'withdrawn':
      return own ? null : { kind: 'not-the-proposer', proposer: proposal.proposer };
    case 'refused':
      if (own) return { kind: 'own-proposal' };
      return verdict.why === '' ? { kind: 'no-reason' } : null;
    case 'approved': {
      if (own) return { kind: 'own-proposal' };
      const problems = problemsOf(settings, proposal);
      return problems.length > 0 ? { kind: 'fails-checks', problems } : null;
    }
  }
}

/** Why the words may not be put in force today, whatever they were when they were proposed. */
export function problemsOf(
  settings: TeamSettings,
  { variant, template }: Pick<KeptProposal, 'variant' | 'template'>,
): readonly string[] {
  if (wordsOfHouse(variant) === null) return ["ce texte n'est plus dit par aucune conversation"];
  const kept = whyKept(variant.text);
  if (kept !== null) return [kept];
  return template === null ? [] : (reviewWording(settings, variant, template)?.problems ?? []);
}

async function lateFor(tx: Tx, id: WordingId): Promise<Decided> {
  const now = await tx.wordings.find(id);
  return now ? decidedBefore(now) : { kind: 'not-found' };
}

function decidedBefore({ state, decider }: KeptProposal): Decided {
  return { kind: 'already-decided', state, by: decider ?? 'quelqu’un' };
}
