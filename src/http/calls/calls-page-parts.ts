import type {
  CallBackRow,
  CallToMake,
  NightRow,
  OutcomeToNote,
  VoicemailRow,
  WaitingCaller,
} from '../../app/views/calls-view.js';
import type { Instant } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { type Html, html } from '../html.js';
import type { Member } from '../session.js';

/** All that the page of the calls is made of. */
export type CallsPageParts = {
  readonly member: Member;
  readonly toMake: readonly CallToMake[];
  readonly toNote: readonly OutcomeToNote[];
  readonly waiting: readonly WaitingCaller[];
  readonly callBacks: readonly CallBackRow[];
  readonly voicemails: readonly VoicemailRow[];
  readonly nights: readonly NightRow[];
  readonly calendar: Calendar;
  readonly now: Instant;
  /** A minute of somebody's life on the product's clock is as many of its milliseconds. */
  readonly lived: (milliseconds: number) => number;
};

/** The household by its reference alone; the name is behind the link. */
export function fileLink(reference: string | null): Html {
  if (reference === null) return html`<span class="muted">Numéro inconnu</span>`;
  return html`<a href="/dossiers/${encodeURIComponent(reference)}">Dossier ${reference}</a>`;
}
