import type { CardReason, Urgency } from '../escalation/card.js';
import type { Instant } from '../ids.js';
import type { DispositionCode } from '../ledger/dispositions.js';
import type { AppointmentSlot } from '../visits/slots.js';

/** What a flow asks for. Data only: applying them is one transaction (invariant 5). */
export type Effect =
  | {
      do: 'send-text';
      text: string;
      slots: readonly AppointmentSlot[];
      chosen: AppointmentSlot | null;
    }
  | { do: 'hold-slots'; slots: readonly AppointmentSlot[] }
  | { do: 'book-visit'; slot: AppointmentSlot }
  | { do: 'cancel-visit' }
  | { do: 'open-card'; reason: CardReason; urgency?: Urgency; wish?: string }
  /** Disposition that the household's reply earns on the ledger. */
  | { do: 'record'; code: DispositionCode }
  | { do: 'opt-out' }
  | { do: 'opt-in' }
  | { do: 'number-is'; standing: 'wrong' | 'compromised' }
  | { do: 'freeze-number' }
  | { do: 'pause-cadence'; days: number; reason: string }
  | { do: 'stop-cadence'; reason: string }
  | { do: 'wait'; until: Instant; turn: number };
