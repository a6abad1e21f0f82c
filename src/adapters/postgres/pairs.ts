import type { Pair, PairMember, Visits } from '../../app/ports/visits.js';
import type { IsoDate, PairId, StaffId } from '../../domain/ids.js';
import type { Skill } from '../../domain/visits/pair-rule.js';
import type { PairHours } from '../../domain/visits/slots.js';
import { toSpot } from './case-row.js';
import type { Prisma } from './generated/client.js';
import type { PrismaTx } from './prisma-tx.js';

const member = { include: { absences: true } } satisfies Prisma.StaffDefaultArgs;
const pairQuery = { include: { first: member, second: member } } satisfies Prisma.PairDefaultArgs;

type PairReads = Pick<Visits, 'pairsOf' | 'territories' | 'territoriesAtWork' | 'pairsIn' | 'pair'>;

/** Who visits, inside one transaction. */
export function pairsIn(tx: PrismaTx): PairReads {
  return {
    async pairsOf({ id, territory }) {
      const file = await tx.caseFile.findUnique({ where: { id }, select: { operator: true } });
      const ours = ofOperator(file?.operator ?? null);
      const where = { territory, active: true, first: ours, second: ours };
      return (await tx.pair.findMany({ where, orderBy: { id: 'asc' }, ...pairQuery })).map(toPair);
    },
    async territories() {
      const rows = await tx.pair.groupBy({ by: ['territory'], where: { active: true } });
      return rows.map(({ territory }) => territory).sort();
    },
    async territoriesAtWork() {
      const open = await tx.caseFile.groupBy({ by: ['territory'], where: { status: 'open' } });
      const pairs = await tx.pair.groupBy({ by: ['territory'], where: { active: true } });
      return [...new Set([...open, ...pairs].map(({ territory }) => territory))].sort();
    },
    async pairsIn(territory) {
      const where = { territory, active: true };
      return (await tx.pair.findMany({ where, orderBy: { id: 'asc' }, ...pairQuery })).map(toPair);
    },
    async pair(id) {
      const row = await tx.pair.findUnique({ where: { id }, ...pairQuery });
      return row && toPair(row);
    },
  };
}

/** People of that operator, and those who work for every one. */
const ofOperator = (operator: string | null): Prisma.StaffWhereInput =>
  operator === null ? {} : { OR: [{ operator: null }, { operator }] };

function toPair(row: Prisma.PairGetPayload<typeof pairQuery>): Pair {
  return {
    id: row.id as PairId,
    territory: row.territory,
    workers: [row.first.firstName, row.second.firstName],
    people: [row.first, row.second].map(toMember),
    hours: row.hours as unknown as PairHours,
    operators: [row.first.operator, row.second.operator].filter((one) => one !== null),
  };
}

function toMember(row: Prisma.StaffGetPayload<typeof member>): PairMember {
  const { baseLat: lat, baseLon: lon, basePrecision: precision } = row;
  return {
    id: row.id as StaffId,
    hours: row.workHours as PairHours | null,
    absences: row.absences.map(({ fromDay, toDay }) => ({
      from: dayOf(fromDay),
      to: dayOf(toDay),
    })),
    base: toSpot({ lat, lon, precision }),
    skills: row.skills as Skill[],
    languages: row.languages,
    etp: row.etp,
  };
}

const dayOf = (date: Date): IsoDate => date.toISOString().slice(0, 10);
