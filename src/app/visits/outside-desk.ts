import type { StaffId } from '../../domain/ids.js';
import type { OutsideAgenda } from '../ports/outside-agendas.js';
import type { Store } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { readOutsideAddress } from './outside-address.js';
import { planReading } from './read-agenda.js';

export type FollowOutcome =
  | { readonly kind: 'followed' }
  | { readonly kind: 'refused'; readonly problem: string };

/** One's other appointments, by the agenda that one keeps elsewhere. */
export type OutsideDesk = {
  of(staffId: StaffId): Promise<OutsideAgenda | null>;
  /** Takes an address as it was pasted; it is read within the minute, then by itself. */
  follow(staffId: StaffId, pasted: string): Promise<FollowOutcome>;
  /** Forgets the address and all that was read from it. */
  leave(staffId: StaffId): Promise<void>;
};

/** These use cases with their ports filled in (compose-web.ts). */
export function createOutsideDesk({
  store,
  clock,
  allowsLoopback,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly allowsLoopback: boolean;
}): OutsideDesk {
  return {
    of: (staffId) => store.transaction((tx) => tx.outsideAgendas.of(staffId)),
    async follow(staffId, pasted) {
      const address = readOutsideAddress(pasted, { allowsLoopback });
      if (!address.ok) return { kind: 'refused', problem: address.problem };
      await store.transaction(async (tx) => {
        await tx.outsideAgendas.follow(staffId, address.url);
        await planReading(tx, staffId, clock.now());
      });
      return { kind: 'followed' };
    },
    leave: (staffId) =>
      store.transaction(async (tx) => {
        await tx.outsideAgendas.leave(staffId);
        await planReading(tx, staffId, clock.now());
      }),
  };
}
