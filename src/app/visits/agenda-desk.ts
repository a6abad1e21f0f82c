import { DAY, type Instant, type StaffId } from '../../domain/ids.js';
import { drawCalendar } from '../../domain/visits/icalendar.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

/** What is past stays in an agenda for so long. */
const KEPT = 60 * DAY;

/** One's visits in the agenda that one uses elsewhere, by a link that is its own key. */
export type AgendaDesk = {
  since(staffId: StaffId): Promise<Instant | null>;
  /** A new link; the one of before opens nothing any more. */
  open(staffId: StaffId, secretHash: string): Promise<void>;
  close(staffId: StaffId): Promise<void>;
  /** The feed behind a link; null when it is nobody's. */
  feed(secretHash: string): Promise<string | null>;
};

/** These use cases with their ports filled in (compose-web.ts). */
export function createAgendaDesk({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): AgendaDesk {
  return {
    since: (staffId) => store.transaction((tx) => tx.agendas.since(staffId)),
    open: (staffId, secretHash) =>
      store.transaction((tx) => tx.agendas.open(staffId, { secretHash, at: clock.now() })),
    close: (staffId) => store.transaction((tx) => tx.agendas.close(staffId)),
    feed: (secretHash) =>
      store.transaction(async (tx) => {
        const staffId = await tx.agendas.ownerOf(secretHash);
        if (staffId === null) return null;
        return drawCalendar(await tx.agendas.eventsOf(staffId, clock.now() - KEPT));
      }),
  };
}
