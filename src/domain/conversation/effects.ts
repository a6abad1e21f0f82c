import type { CardReason, Urgency } from '../escalation/card.js';
import type { Instant } from '../ids.js';
import type { DispositionCode } from '../ledger/dispositions.js';
import type { AppointmentSlot } from '../visits/slots.js';
import type { TextLanguage } from '../wording/languages.js';
import type { TextName } from '../wording/text.js';

/** What a flow asks for. Data only: applying them is one transaction (invariant 5). */
export type Effect =
  | {
      do: 'send-text';
      text: TextName;
      language: TextLanguage;
      slots: readonly AppointmentSlot[];
      chosen: AppointmentSlot | null;
    }
  /** Words spoken on the line that is open: the door that holds the call says them. */
  | {
      do: 'say-aloud';
      text: TextName;
      language: TextLanguage;
      slots: readonly AppointmentSlot[];
      chosen: AppointmentSlot | null;
    }
  /** The call waits this long for one of the keys. */
  | { do: 'gather'; keys: readonly string[]; seconds: number }
  | { do: 'hold-slots'; slots: readonly AppointmentSlot[] }
  | { do: 'book-visit'; slot: AppointmentSlot }
  | { do: 'cancel-visit' }
  /** The household will be late at its booked visit. */
  | { do: 'late' }
  /** « {langue} » in a wish becomes the language of the conversation. */
  | { do: 'open-card'; reason: CardReason; urgency?: Urgency; wish?: string }
  /** Disposition that the household's reply earns on the ledger. */
  | { do: 'record'; code: DispositionCode }
  /** A mark from 1 to 5 of the satisfaction survey: kept without the case (seed I-08). */
  | { do: 'survey'; who: SurveyPublic; mark: number }
  | { do: 'opt-out' }
  | { do: 'opt-in' }
  | { do: 'number-is'; standing: 'wrong' | 'compromised' }
  | { do: 'freeze-number' }
  | { do: 'pause-cadence'; days: number; reason: string }
  | { do: 'stop-cadence'; reason: string }
  | { do: 'wait'; until: Instant; turn: number };

/** The two populations asked how satisfied they are (seed I-08). */
export type SurveyPublic = 'household' | 'landlord';
