import type { DigestHours } from '../../domain/escalation/digest-hours.js';
import type { E164, Instant, IsoDate, PairId, StaffId } from '../../domain/ids.js';
import type { Role } from '../../domain/roles.js';
import type { PairHours } from '../../domain/visits/slots.js';
import type { LineSetting } from './hotline.js';
import type { Identities } from './identity.js';
import type { OutsideAgendas } from './outside-agendas.js';
import type { VisitRoster } from './roster-visits.js';

/** Someone who works, or worked, with the product. */
export type Person = {
  readonly id: StaffId;
  readonly firstName: string;
  readonly fullName: string;
  readonly role: Role;
  /** Trade, « CESF » or « juriste ». */
  readonly profile: string | null;
  readonly territories: readonly string[];
  readonly slackUserId: string | null;
  /** The organisation they work for, as written; null where there is one, or for every one. */
  readonly operator: string | null;
  readonly active: boolean;
};

/** Two people who visit together; the first signs the texts. */
export type RosterPair = {
  readonly id: PairId;
  readonly territory: string;
  readonly workers: readonly [Person, Person];
  readonly hours: PairHours;
  readonly active: boolean;
};

/** What a pair that stops leaves behind: visits booked, and households that hold an offer. */
export type LeftByPair = { readonly visits: number; readonly offers: number };

/** Days away, both included. */
export type Absence = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: string | null;
};

/** How, and when, someone answers the telephone line. */
export type LinePost = {
  /** null: no call reaches them. */
  readonly phone: E164 | null;
  readonly hours: PairHours;
  readonly absences: readonly Absence[];
};

/** The telephone line inside the same transaction. */
export type LineRoster = {
  linePost(id: StaffId): Promise<LinePost>;
  /** Who is called on that number, among those still of the team. */
  heldBy(phone: E164): Promise<StaffId | null>;
  setPhone(id: StaffId, phone: E164 | null): Promise<void>;
  setLineHours(id: StaffId, hours: PairHours): Promise<void>;
  addAbsence(id: StaffId, absence: Absence): Promise<void>;
  /** False when no absence has these very days. */
  cancelAbsence(id: StaffId, days: Pick<Absence, 'from' | 'to'>): Promise<boolean>;
  /** Cards that they alone were asked to take are looked at again: they may not be there. */
  askOthers(id: StaffId, now: Instant): Promise<void>;
  /** null: nothing was set, the usual hours hold. */
  line(territory: string): Promise<LineSetting | null>;
  saveLine(setting: LineSetting): Promise<void>;
};

/** The desk of a territory inside the same transaction. */
export type DeskRoster = {
  /** As set for the territory, else the usual hours. */
  digestHours(territory: string): Promise<DigestHours>;
  saveDigestHours(territory: string, hours: DigestHours): Promise<void>;
};

/** People and pairs inside one transaction, retired ones included. */
export type Roster = LineRoster &
  DeskRoster &
  VisitRoster & {
    people(): Promise<Person[]>;
    readonly identities: Pick<Identities, 'bind' | 'setSlackUser'>;
    readonly outsideAgendas: Pick<OutsideAgendas, 'of' | 'follow' | 'leave'>;
    /** Their other agenda is read at once, in the place of what was planned. */
    planReading(id: StaffId, now: Instant): Promise<void>;
    /** `keyHash` null: no key opens anything for them. */
    addPerson(person: Person, keyHash: string | null): Promise<void>;
    /** In the place of the invitation they had; for so many real days. */
    invite(id: StaffId, codeHash: string, days: number): Promise<void>;
    /** The old key stops working and the sessions it opened end. */
    changeKey(id: StaffId, keyHash: string): Promise<void>;
    /** No more key, session, identity, invitation, telephone nor Slack user; others may have them again. */
    retirePerson(id: StaffId): Promise<void>;
    cardsInHand(id: StaffId): Promise<number>;
    pairs(): Promise<RosterPair[]>;
    /** Writes a new pair, or what changed of a known one. */
    savePair(pair: RosterPair): Promise<void>;
    leftBy(id: PairId, now: Instant): Promise<LeftByPair>;
  };

/** One change of the roster at a time, in one transaction. */
export type RosterStore = { transaction<T>(work: (roster: Roster) => Promise<T>): Promise<T> };

/** A personal access key: `key` is for the person alone, `hash` is what is kept. */
export type AccessKey = { readonly key: string; readonly hash: string };
export type AccessKeys = { fresh(): AccessKey };
