import type { Instant, StaffId } from '../../domain/ids.js';
import type { AgendaEvent } from '../../domain/visits/icalendar.js';

/** The agendas that people follow from elsewhere, inside one transaction. */
export type Agendas = {
  /** Replaces the link of before, which opens nothing any more. */
  open(staffId: StaffId, link: { secretHash: string; at: Instant }): Promise<void>;
  close(staffId: StaffId): Promise<void>;
  /** Since when a person has a link; null when they have none. */
  since(staffId: StaffId): Promise<Instant | null>;
  /** Whose link it is; null when nobody's, or of somebody who left. */
  ownerOf(secretHash: string): Promise<StaffId | null>;
  /** A person's visits that begin after `from`, with those that went to another pair or fell away. */
  eventsOf(staffId: StaffId, from: Instant): Promise<AgendaEvent[]>;
};
