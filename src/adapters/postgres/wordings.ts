import type {
  KeptProposal,
  Proposal,
  Variant,
  WordingState,
  Wordings,
} from '../../app/ports/wordings.js';
import type { StaffId, WordingId } from '../../domain/ids.js';
import type { TextLanguage } from '../../domain/wording/languages.js';
import type { SenderKind } from '../../domain/wording/text.js';
import type { Prisma } from './generated/client.js';
import { type PrismaTx, txSql } from './prisma-tx.js';
import { createWordingsInForce, lockWordings } from './wordings-in-force.js';

const people = { include: { proposer: true, decider: true } } satisfies Prisma.WordingDefaultArgs;
type Row = Prisma.WordingGetPayload<typeof people>;

/** The Wordings port inside one transaction. */
export function createWordings(tx: PrismaTx): Wordings {
  const sql = txSql(tx);
  return {
    ...createWordingsInForce(sql),
    lock: (territory) => lockWordings(sql, territory),
    async now(territory, variant) {
      const row = await tx.wording.findFirst({
        where: { territory, ...variant, state: 'approved' },
        orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      });
      return row?.template ?? null;
    },
    propose: (proposal) => insert(tx, proposal),
    async open(territory, variant) {
      const where = { territory, ...variant, state: 'proposed' };
      return toProposal(await tx.wording.findFirst({ where, ...people }));
    },
    async find(id) {
      return toProposal(await tx.wording.findUnique({ where: { id }, ...people }));
    },
    async decide(id, verdict, by) {
      const { count } = await tx.wording.updateMany({
        where: { id, state: 'proposed' },
        data: {
          state: verdict.state,
          decidedBy: by.id,
          decidedAt: new Date(by.at),
          refusal: verdict.state === 'refused' ? verdict.why : null,
        },
      });
      return count === 1;
    },
  };
}

/** The partial unique index tells whether the variant already has an open proposal. */
async function insert(tx: PrismaTx, { variant, ...proposal }: Proposal): Promise<boolean> {
  const { count } = await tx.wording.createMany({
    data: [{ ...proposal, ...variant, proposedAt: new Date(proposal.proposedAt) }],
    skipDuplicates: true,
  });
  return count === 1;
}

function toProposal(row: Row | null): KeptProposal | null {
  if (!row) return null;
  // Kept to these values by the table's CHECKs.
  const variant: Variant = {
    text: row.text,
    language: row.language as TextLanguage,
    sender: row.sender as SenderKind,
  };
  return {
    id: row.id as WordingId,
    territory: row.territory,
    variant,
    template: row.template,
    why: row.why,
    proposedBy: row.proposedBy as StaffId,
    proposedAt: row.proposedAt.getTime(),
    state: row.state as WordingState,
    proposer: row.proposer.fullName,
    decider: row.decider?.fullName ?? null,
  };
}
