import type { PauseReason } from '../../domain/escalation/card-pause.js';
import type { CloseReason } from '../../domain/escalation/close-reasons.js';
import type { PassReason } from '../../domain/escalation/pass-reasons.js';
import type { CallOutcome } from '../../domain/hotline/call-outcome.js';
import type { CardId, IsoDate, StaffId } from '../../domain/ids.js';
import type { Permission } from '../../domain/roles.js';
import type { CancelReason } from '../../domain/visits/cancel-reasons.js';
import type { WantedSlot } from '../../domain/visits/slots.js';
import type { VisitOutcome } from '../../domain/visits/visit-outcome.js';
import type { Card } from './cards.js';
import type { SlotTaken, VisitCancelled, VisitScene, VisitSet } from './team-visits.js';

/**
 * Who presses which card's button: as Slack's signed request says, or signed in on the web page.
 * `delivery` names this very click, or this very sending of a form: delivered again, however late,
 * it changes nothing and is answered as the first time, refusals too; what a person sends again
 * bears another name. Absent, the act alone decides what a second time does.
 */
export type DeskCall = { readonly cardId: CardId; readonly delivery?: string } & (
  | { readonly slackUserId: string }
  | { readonly staffId: StaffId }
);

/** Nobody's Slack user; of a role that may not, or of another territory; or a card that never was. */
export type DeskRefusal = { readonly kind: 'unlinked' | 'forbidden' | 'not-found' };

/** The card is no longer this person's to act on; `by` is a first name. */
export type CardGone =
  | { readonly kind: 'already-taken'; readonly by: string }
  | { readonly kind: 'closed' };

/** French, to be read by the person who asked. */
export type Refused = { readonly kind: 'refused'; readonly message: string };

/** Done; `repeated` when it had been done by an earlier delivery. */
type Done<Kind extends string> = { readonly kind: Kind; readonly repeated?: true };

export type TakeOutcome = Done<'taken'> | CardGone | DeskRefusal;
export type ReleaseOutcome = Done<'released'> | CardGone | DeskRefusal;
/** `to` is a first name. */
export type PassOutcome =
  | (Done<'passed'> & { readonly to: string })
  | Refused
  | CardGone
  | DeskRefusal;
export type CloseOutcome = Done<'closed'> | CardGone | DeskRefusal;
export type SendOutcome = Done<'queued'> | Refused | CardGone | DeskRefusal;
/** « Appeler »: the worker's own telephone rings. */
export type CallOutcomeAnswer = Done<'ringing'> | Refused | CardGone | DeskRefusal;
/** « Noter l'issue » of the last call, or of the last visit. */
export type OutcomeAnswer = Done<'noted'> | Refused | CardGone | DeskRefusal;
/** How many free slots the household is offered. */
export type OfferOutcome =
  | (Done<'offered'> & { readonly slots: number })
  | Refused
  | CardGone
  | DeskRefusal;
export type SetVisitOutcome = VisitSet | SlotTaken | Refused | CardGone | DeskRefusal;
export type CancelVisitOutcome = VisitCancelled | Refused | CardGone | DeskRefusal;
export type VisitSceneAnswer =
  | { readonly kind: 'scene'; readonly card: Card; readonly scene: VisitScene }
  | Refused
  | CardGone
  | DeskRefusal;
export type PauseOutcome = Done<'paused'> | Refused | CardGone | DeskRefusal;
export type ResumeOutcome = Done<'resumed'> | CardGone | DeskRefusal;
export type DangerOutcome = Done<'flagged'> | DeskRefusal;

export type Danger = 'distress' | 'violence';

/** Somebody to whom a card may be passed. */
export type Colleague = { readonly id: StaffId; readonly firstName: string };

export type PrepareOutcome =
  | {
      readonly kind: 'ready';
      readonly card: Card;
      /** People of the card's territory who may take it, without its owner. */
      readonly colleagues: readonly Colleague[];
      /** What the network makes likely of the last call; null when nothing does. */
      readonly proposed: CallOutcome | null;
    }
  | CardGone
  | DeskRefusal;

/** What would become of words being typed: how many texts, and why they could not leave. */
export type TextCheck =
  | {
      readonly kind: 'checked';
      readonly card: Card;
      readonly segments: number;
      readonly most: number;
      /** Letters as they travel. */
      readonly letters: number;
      /** In French; null when the words may leave now. */
      readonly fault: string | null;
    }
  | CardGone
  | DeskRefusal;

/** What the desk's doors (Slack, the web page) may ask for; every act may be delivered twice. */
export type DeskActs = {
  take(call: DeskCall): Promise<TakeOutcome>;
  /** « Rendre »: the card is free again. */
  release(call: DeskCall): Promise<ReleaseOutcome>;
  pass(
    call: DeskCall & { readonly to: StaffId; readonly reason: PassReason },
  ): Promise<PassOutcome>;
  /** Before a form is opened: may this person do that on this card now? Changes nothing. */
  prepare(call: DeskCall & { readonly permission: Permission }): Promise<PrepareOutcome>;
  /** While words are typed: changes nothing, and nothing of them is kept. */
  checkText(call: DeskCall & { readonly text: string }): Promise<TextCheck>;
  /** `submission` names the form sent, so that its second delivery is recognised. */
  send(
    call: DeskCall & { readonly text: string; readonly submission: string },
  ): Promise<SendOutcome>;
  offerSlots(call: DeskCall): Promise<OfferOutcome>;
  /** Before a visit is set from a card: what stands and what is free. Changes nothing. */
  visitScene(call: DeskCall): Promise<VisitSceneAnswer>;
  /** « Fixer la visite », « Déplacer la visite ». */
  setVisit(call: DeskCall & { readonly wanted: WantedSlot }): Promise<SetVisitOutcome>;
  cancelVisit(call: DeskCall & { readonly reason: CancelReason }): Promise<CancelVisitOutcome>;
  call(call: DeskCall): Promise<CallOutcomeAnswer>;
  noteOutcome(call: DeskCall & { readonly outcome: CallOutcome }): Promise<OutcomeAnswer>;
  noteVisit(call: DeskCall & { readonly outcome: VisitOutcome }): Promise<OutcomeAnswer>;
  /** `until` is the day on which the card comes back, as the desk opens. */
  pause(
    call: DeskCall & { readonly until: IsoDate; readonly reason: PauseReason },
  ): Promise<PauseOutcome>;
  resume(call: DeskCall): Promise<ResumeOutcome>;
  flagDanger(call: DeskCall & { readonly danger: Danger }): Promise<DangerOutcome>;
  close(call: DeskCall & { readonly reason: CloseReason }): Promise<CloseOutcome>;
};
