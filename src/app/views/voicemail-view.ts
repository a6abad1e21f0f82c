import type { VoicemailState } from '../../domain/hotline/call.js';
import type { CardId, Instant, VoicemailId } from '../../domain/ids.js';

/** A message left on the line, as its page shows it. */
export type VoicemailPageRow = {
  readonly id: VoicemailId;
  readonly reference: string | null;
  /** null: nobody knows from where they call. */
  readonly territory: string | null;
  readonly zone: string;
  /** null when it was withheld. */
  readonly e164: string | null;
  readonly leftAt: Instant;
  readonly seconds: number;
  readonly state: VoicemailState;
  readonly keepUntil: Instant;
  readonly heardAt: Instant | null;
  readonly heardBy: string | null;
  /** The number stands in no file that is not closed: only such a one may be blocked. */
  readonly inNoCase: boolean;
  readonly barred: { readonly until: Instant; readonly reason: string } | null;
  /** The card that asks to listen to it, while it is not closed. */
  readonly cardId: CardId | null;
};

export type Sound = { readonly mediaType: string; readonly audio: Uint8Array };

export type VoicemailView = {
  /** Whatever the reader's territories: who may open it, the page decides. */
  page(id: string, now: Instant): Promise<VoicemailPageRow | null>;
  /** The sound itself; null once it is gone, or while it is still on its way here. */
  sound(id: VoicemailId): Promise<Sound | null>;
};
