import type { StaffId } from '../../domain/ids.js';
import type { Role } from '../../domain/roles.js';

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

/** People who work with the product. Inactive people are never returned. */
export type Staff = {
  byId(id: StaffId): Promise<StaffMember | null>;
  bySlackUser(slackUserId: string): Promise<StaffMember | null>;
  /** Slack users to call when nobody answers: people of that role for the territory. */
  slackUsersOf(role: Role, territory: string): Promise<string[]>;
  /** Everybody of a territory, by first name. */
  ofTerritory(territory: string): Promise<StaffMember[]>;
  /** Where a member is called in Slack; null when the two are not linked. */
  slackUserOf(id: StaffId): Promise<string | null>;
  byAccessKeyHash(hash: string): Promise<StaffMember | null>;
  bySession(tokenHash: string): Promise<StaffMember | null>;
  /** The same, asked by an open page and not by its reader: it does not count as a use. */
  sessionOf(tokenHash: string): Promise<StaffMember | null>;
  /** A session lasts in real time, whatever the speed of the product's clock: a person sits before it. */
  openSession(tokenHash: string, staffId: StaffId, seconds: number): Promise<void>;
  closeSession(tokenHash: string): Promise<void>;
  logAccess(entry: {
    staffId: StaffId | null;
    action: string;
    caseId: string | null;
    at: number;
  }): Promise<void>;
};
