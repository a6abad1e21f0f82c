import type { CloseReason } from '../../domain/escalation/close-reasons.js';
import type { CallOutcome } from '../../domain/hotline/call-outcome.js';
import type { CardId, StaffId } from '../../domain/ids.js';
import type { Permission } from '../../domain/roles.js';
import type { Card } from './cards.js';

/** Who presses which card's button: as Slack's signed request says, or signed in on the web page. */
export type DeskCall = { readonly cardId: CardId } & (
  | { readonly slackUserId: string }
  | { readonly staffId: StaffId }
);

/** Nobody's Slack user; of a role that may not, or of another territory; or a card that never was. */
export type DeskRefusal = { readonly kind: 'unlinked' | 'forbidden' | 'not-found' };

/** The card is no longer this person's to act on; `by` is a first name. */
export type CardGone =
  | { readonly kind: 'already-taken'; readonly by: string }
  | { readonly kind: 'closed' };

export type TakeOutcome = { readonly kind: 'taken' } | CardGone | DeskRefusal;
export type CloseOutcome = { readonly kind: 'closed' } | CardGone | DeskRefusal;
export type PrepareOutcome =
  | { readonly kind: 'ready'; readonly card: Card }
  | CardGone
  | DeskRefusal;
export type SendOutcome =
  | { readonly kind: 'queued' }
  /** French, to be read by the person who typed. */
  | { readonly kind: 'refused'; readonly message: string }
  | CardGone
  | DeskRefusal;

/** « Appeler »: the worker's own telephone rings. */
export type CallOutcomeAnswer =
  | { readonly kind: 'ringing' }
  /** French, to be read by the person who pressed. */
  | { readonly kind: 'refused'; readonly message: string }
  | CardGone
  | DeskRefusal;
/** « Noter l'issue » of the last call. */
export type OutcomeAnswer =
  | { readonly kind: 'noted' }
  | { readonly kind: 'refused'; readonly message: string }
  | CardGone
  | DeskRefusal;

/** What the desk's door (adapters/slack) may ask for; every act may be delivered twice. */
export type DeskActs = {
  take(call: DeskCall): Promise<TakeOutcome>;
  /** Before a form is opened: may this person do that on this card now? */
  prepare(call: DeskCall & { readonly permission: Permission }): Promise<PrepareOutcome>;
  /** `submission` names the form sent, so that its second delivery is recognised. */
  send(
    call: DeskCall & { readonly text: string; readonly submission: string },
  ): Promise<SendOutcome>;
  close(call: DeskCall & { readonly reason: CloseReason }): Promise<CloseOutcome>;
  call(call: DeskCall): Promise<CallOutcomeAnswer>;
  noteOutcome(call: DeskCall & { readonly outcome: CallOutcome }): Promise<OutcomeAnswer>;
};
