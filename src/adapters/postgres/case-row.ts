import type {
  CaseFile,
  CaseStatus,
  DiscretionLevel,
  Phone,
  PhoneStanding,
  Stage,
} from '../../domain/case.js';
import type { CaseId, E164, IsoDate } from '../../domain/ids.js';
import type { Spot } from '../../domain/travel/spot.js';
import type { PairHours } from '../../domain/visits/slots.js';
import type { Prisma } from './generated/client.js';

const phoneWithCount = {
  include: {
    _count: { select: { cases: { where: { case: { status: { not: 'closed' } } } } } },
  },
} satisfies Prisma.PhoneNumberDefaultArgs;

/** What is read of a case for the rules: the file and its numbers in the file's order. */
export const caseWithPhones = {
  include: { phones: { orderBy: { position: 'asc' }, include: { number: phoneWithCount } } },
} satisfies Prisma.CaseFileDefaultArgs;

export const phoneQuery = phoneWithCount;

type CaseRow = Prisma.CaseFileGetPayload<typeof caseWithPhones>;
type PhoneRow = Prisma.PhoneNumberGetPayload<typeof phoneWithCount>;

const dayOf = (date: Date | null): IsoDate | null => date?.toISOString().slice(0, 10) ?? null;

/** Row → domain; the closed vocabularies are the database's own checks. */
export function toCaseFile(row: CaseRow): CaseFile {
  return {
    id: row.id as CaseId,
    reference: row.reference,
    territory: row.territory,
    zone: row.zone,
    stage: row.stage as Stage,
    status: row.status as CaseStatus,
    closeReason: row.closeReason,
    language: row.language,
    referredOn: row.referredOn.toISOString().slice(0, 10),
    hearingOn: dayOf(row.hearingOn),
    deadlineOn: dayOf(row.deadlineOn),
    deadlineKind: row.deadlineKind,
    pausedUntil: row.pausedUntil?.getTime() ?? null,
    pauseReason: row.pauseReason,
    violence: row.violence,
    twoWorkers: row.twoWorkersSince !== null,
    spot: toSpot(row),
    contactHours: row.contactHours as PairHours | null,
    interpreter: row.interpreter,
    phones: row.phones.map((phone) => toPhone(phone.number)),
  };
}

/** A position as three columns keep it; null when it is not known. */
export function toSpot(row: {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string;
}): Spot | null {
  const { lat, lon, precision } = row;
  if (lat === null || lon === null) return null;
  return { lat, lon, precision: precision as Spot['precision'] };
}

export function toPhone(row: PhoneRow): Phone {
  return {
    e164: row.e164 as E164,
    kind: row.kind as Phone['kind'],
    standing: row.standing as PhoneStanding,
    discretion: row.discretion as DiscretionLevel,
    optedOutAt: row.optedOutAt?.getTime() ?? null,
    blockedReason: row.blockedReason,
    frozenAt: row.frozenAt?.getTime() ?? null,
    caseCount: row._count.cases,
  };
}
