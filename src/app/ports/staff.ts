import type { StaffId } from '../../domain/ids.js';
import type { Role } from '../../domain/roles.js';
import type { SignedIn } from './sign-in-provider.js';

export type StaffMember = {
  readonly id: StaffId;
  readonly firstName: string;
  readonly fullName: string;
  readonly role: Role;
  /** Department codes; a member sees only these. */
  readonly territories: readonly string[];
  /** The organisation they work for, whose households alone they see; null: of every one. */
  readonly operator: string | null;
};

/** Who reads: nothing outside these is shown to them, by the database itself. */
export type Reader = Pick<StaffMember, 'territories' | 'operator'>;
/** A session to be opened. */
export type NewSession = {
  readonly tokenHash: string;
  readonly staffId: StaffId;
  readonly seconds: number;
  /** Who vouched; null for an access key. */
  readonly provider: SignedIn | null;
};

/** People who work with the product. Inactive people are never returned. */
export type Staff = {
  byId(id: StaffId): Promise<StaffMember | null>;
  bySlackUser(slackUserId: string): Promise<StaffMember | null>;
  /** Everybody of a territory, by first name. */
  ofTerritory(territory: string): Promise<StaffMember[]>;
  /** Where a member is called in Slack; null when the two are not linked. */
  slackUserOf(id: StaffId): Promise<string | null>;
  byAccessKeyHash(hash: string): Promise<StaffMember | null>;
  /** Whose session it is, used again now; one left alone for `idleSeconds` is over. */
  bySession(tokenHash: string, idleSeconds: number): Promise<StaffMember | null>;
  /** The same, asked by an open page and not by its reader: it does not count as a use. */
  sessionOf(tokenHash: string, idleSeconds: number): Promise<StaffMember | null>;
  /** A session lasts in real time, whatever the speed of the product's clock: a person sits before it. */
  openSession(session: NewSession): Promise<void>;
  /** Answers the provider's token that it was opened with, or null. */
  closeSession(tokenHash: string): Promise<string | null>;
  logAccess(entry: {
    staffId: StaffId | null;
    action: string;
    caseId: string | null;
    at: number;
  }): Promise<void>;
};
