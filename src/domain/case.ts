import type { CaseId, E164, Instant, IsoDate } from './ids.js';
import type { Spot } from './travel/spot.js';
import type { PairHours } from './visits/slots.js';

/** Stages of the procedure at which a team may be sent (seed T-02 … T-07). */
export const STAGES = ['CDP', 'ASSIGNATION', 'CQL', 'RFP', 'CFP'] as const;
export type Stage = (typeof STAGES)[number];

/** Who sent the file: CCAPEX secretariat, a social service (yearly volume), the département (seed ). */
export type Origin = 'CCAPEX' | 'SERVICE_SOCIAL' | 'CD';
export type CaseStatus = 'open' | 'to-verify' | 'closed';

/** What a number is worth; many cases may share one (design, invariant 6). */
export type PhoneStanding =
  | 'unverified'
  | 'verified'
  | 'wrong'
  | 'recycled'
  | 'shared'
  | 'compromised';

/** 0: neutral words only; 1: identity confirmed; 2: hearing and papers may be named (domain 3.5). */
export type DiscretionLevel = 0 | 1 | 2;

export type Phone = {
  readonly e164: E164;
  readonly kind: 'mobile' | 'landline';
  readonly standing: PhoneStanding;
  readonly discretion: DiscretionLevel;
  readonly optedOutAt: Instant | null;
  /** Why the number may never be used (« NE PAS CONTACTER » at import), in French. */
  readonly blockedReason: string | null;
  /** Set when violence was reported: nothing automatic leaves to this number again. */
  readonly frozenAt: Instant | null;
  /** Open cases that hold this number. */
  readonly caseCount: number;
};

/** What the rules need to know of a household; names are for pages and letters only. */
export type CaseFile = {
  readonly id: CaseId;
  readonly reference: string;
  readonly territory: string;
  readonly zone: string;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly closeReason: string | null;
  readonly language: string | null;
  readonly referredOn: IsoDate;
  readonly hearingOn: IsoDate | null;
  readonly deadlineOn: IsoDate | null;
  readonly deadlineKind: string | null;
  /** A person is at work on the case: the cadence waits until then. */
  readonly pausedUntil: Instant | null;
  readonly pauseReason: string | null;
  readonly violence: boolean;
  /** Since a danger at the door: two workers, always. */
  readonly twoWorkers: boolean;
  /** Where the household lives; null: not known. */
  readonly spot: Spot | null;
  /** When it can be met; null: whenever visits are made. */
  readonly contactHours: PairHours | null;
  /** Language of the interpreter it needs, said by a person; null: as `language` says. */
  readonly interpreter: string | null;
  /** Numbers in the order of the file. */
  readonly phones: readonly Phone[];
};
