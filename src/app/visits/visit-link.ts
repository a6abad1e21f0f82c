import type { CaseFile } from '../../domain/case.js';
import { type CaseId, DAY, type Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { AppointmentSlot, WantedSlot } from '../../domain/visits/slots.js';
import { languageOfFile, type TextLanguage } from '../../domain/wording/languages.js';
import type { AccessKeys } from '../ports/roster.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import type { SlotDeps } from './agenda-for.js';
import { bookVisit } from './book-visit.js';
import { cancelVisit } from './cancel-visit.js';
import { slotAt, slotsFor } from './offer-slots.js';

/** A link lives as long as an appointment is worth making; then another is asked for. */
const LINK_LIFE = 30 * DAY;
/** A page has room for more than a text. */
const SLOTS_ON_A_PAGE = 6;

export type VisitLinkDeps = SlotDeps & {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: AccessKeys;
  readonly settings: TeamSettings;
};

/** What the household reads behind its link: nothing of who it is, nor why. */
export type VisitDoor = {
  readonly kind: 'open';
  readonly language: TextLanguage;
  readonly zone: string;
  readonly team: string;
  readonly hotline: string;
  readonly visitAt: Instant | null;
  readonly slots: readonly AppointmentSlot[];
};
/** Too old, never given, or the household is not to be written to that way. */
export type DoorOver = { readonly kind: 'over'; readonly team: string; readonly hotline: string };

/** How the last act went. */
export type DoorAct = 'booked' | 'moved' | 'cancelled' | 'taken' | 'nothing';

export type VisitDoors = {
  /** Reads and holds nothing: telephones open links by themselves to draw them. */
  open(tokenHash: string): Promise<VisitDoor | DoorOver>;
  book(tokenHash: string, wanted: WantedSlot): Promise<DoorAct | DoorOver>;
  cancel(tokenHash: string): Promise<DoorAct | DoorOver>;
  /** A link for a household, shown once to the person who gives it; null: not to be given. */
  issue(caseId: CaseId, by: Actor): Promise<string | null>;
};

/** A household's own door to its appointment, through the same use cases as its texts and calls. */
export function createVisitDoors(deps: VisitLinkDeps): VisitDoors {
  const { store, clock, settings } = deps;
  const over: DoorOver = { kind: 'over', team: settings.team, hotline: settings.hotline };
  const behind = <T>(
    tokenHash: string,
    act: (tx: Tx, file: CaseFile, now: Instant) => Promise<T>,
  ) =>
    store.transaction(async (tx): Promise<T | DoorOver> => {
      const now = clock.now();
      const caseId = await tx.visits.linkedCase(tokenHash, now);
      if (caseId) await tx.cases.lock(caseId);
      const file = caseId && (await tx.cases.find(caseId));
      return file && isWelcome(file) ? act(tx, file, now) : over;
    });
  return {
    open: (tokenHash) =>
      behind(tokenHash, async (tx, file, now): Promise<VisitDoor> => {
        const visit = await tx.visits.bookedFor(file.id);
        return {
          ...{ kind: 'open', team: settings.team, hotline: settings.hotline, zone: file.zone },
          language: languageOfFile(file.language) ?? 'fr',
          visitAt: visit && visit.startsAt > now ? visit.startsAt : null,
          slots: await slotsFor(tx, file, { ...deps, now, count: SLOTS_ON_A_PAGE }),
        };
      }),
    book: (tokenHash, wanted) =>
      behind(tokenHash, async (tx, file, now): Promise<DoorAct> => {
        const standing = await tx.visits.bookedFor(file.id);
        // The form sent twice: the second one changes nothing.
        if (standing?.pairId === wanted.pairId && standing.startsAt === wanted.startsAt)
          return 'booked';
        const slot = await slotAt(tx, file, { ...deps, now, wanted });
        if (!slot) return 'taken';
        const booking = await bookVisit(tx, deps, { file, slot, by: 'tenant', now });
        if (booking.kind === 'slot-taken') return 'taken';
        return booking.moved ? 'moved' : 'booked';
      }),
    cancel: (tokenHash) =>
      behind(tokenHash, async (tx, file, now): Promise<DoorAct> => {
        const gone = await cancelVisit(tx, file.id, { by: 'tenant', now });
        return gone ? 'cancelled' : 'nothing';
      }),
    issue: (caseId, by) =>
      store.transaction(async (tx) => {
        const now = clock.now();
        const file = await tx.cases.find(caseId);
        if (!file || !isWelcome(file)) return null;
        const { key, hash } = deps.keys.fresh();
        await tx.visits.keepLink({ tokenHash: hash, caseId, expiresAt: now + LINK_LIFE });
        const detail = { until: now + LINK_LIFE };
        await tx.cases.note(caseId, { kind: 'visit-link-given', actor: by, at: now, detail });
        return key;
      }),
  };
}

/** Where violence was reported, whoever holds the telephone may not be whom we think. */
const isWelcome = (file: CaseFile): boolean => file.status === 'open' && !file.violence;
