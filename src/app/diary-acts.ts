import type { DiaryId } from '../domain/ids.js';
import { type CadenceDeps, cadenceStep } from './contact/cadence-step.js';
import { type SendTextDeps, sendText } from './contact/send-text.js';
import { verifyFile } from './contact/verify-file.js';
import { hearSilence } from './conversation/hear-silence.js';
import { planDigests } from './digests/plan-digests.js';
import { type DigestDeps, sendDigest } from './digests/send-digest.js';
import { cardSilent } from './escalation/card-silent.js';
import { cardUnanswered } from './escalation/card-unanswered.js';
import { pauseOver } from './escalation/pause-card.js';
import { showCard } from './escalation/show-card.js';
import { tellDesk } from './escalation/tell-desk.js';
import { type ShowHomeDeps, showHome } from './home/show-home.js';
import { callDue } from './hotline/call-again.js';
import { callBackDue } from './hotline/call-back-due.js';
import { type PlaceDeps, placeLeg } from './hotline/place-leg.js';
import { reconcileCalls } from './hotline/reconcile-calls.js';
import { ringCard } from './hotline/ring-card.js';
import { ringWorker } from './hotline/ring-worker.js';
import { forgetVoicemail, storeVoicemail } from './hotline/store-voicemail.js';
import type { DeskChannel } from './ports/cards.js';
import type { DiaryAlarm, DiaryEntry, DiaryKind } from './ports/diary.js';
import { compareWeek } from './tours/compare-week.js';
import { planTours, type TourDeps } from './tours/plan-tours.js';
import { afterVisit } from './visits/after-visit.js';
import { lookAtClash } from './visits/agenda-clash.js';
import { watchCapacity } from './visits/capacity-watch.js';
import { checkOut } from './visits/check-out.js';
import { type GeocodeDeps, geocodeCase } from './visits/geocode-case.js';
import { postChanged } from './visits/post-changed.js';
import { type ReadAgendaDeps, readAgenda } from './visits/read-agenda.js';
import { remindVisit } from './visits/remind-visit.js';
import { askVisitOutcome, followUp, prepareVisit } from './visits/visit-cards.js';
import { offerFreed } from './visits/waiting-list.js';

export type DiaryDeps = CadenceDeps &
  SendTextDeps &
  PlaceDeps &
  GeocodeDeps &
  TourDeps &
  ReadAgendaDeps &
  DigestDeps &
  ShowHomeDeps & {
    /** null: the team works on the desk's page alone. */
    readonly desk: DeskChannel | null;
    readonly diary: DiaryAlarm;
    /** Real seconds for which an entry is ours; longer than any provider's time-out. */
    readonly leaseSeconds: number;
  };

type Acts = { [K in DiaryKind]: (deps: DiaryDeps, entry: DiaryEntry<K>) => Promise<string> };

/** What each kind of future act does when its hour comes. A kind without an act does not compile. */
const ACTS: Acts = {
  'verify-file': verifyFile,
  'cadence-step': cadenceStep,
  'send-text': sendText,
  'conversation-silence': hearSilence,
  'geocode-case': geocodeCase,
  'visit-reminder': remindVisit,
  'show-card': showCard,
  'card-unanswered': cardUnanswered,
  'card-silent': cardSilent,
  'tell-desk': tellDesk,
  'card-pause-over': pauseOver,
  'visit-prepare': prepareVisit,
  'visit-outcome': askVisitOutcome,
  'check-out': checkOut,
  'follow-up': followUp,
  'after-visit': afterVisit,
  'ring-worker': ringWorker,
  'ring-card': ringCard,
  'place-leg': placeLeg,
  'call-due': callDue,
  'call-back': callBackDue,
  'store-voicemail': storeVoicemail,
  'forget-voicemail': forgetVoicemail,
  'slot-freed': offerFreed,
  'plan-tours': planTours,
  'compare-week': compareWeek,
  'post-changed': postChanged,
  'capacity-watch': watchCapacity,
  'read-agenda': readAgenda,
  'agenda-clash': lookAtClash,
  'reconcile-calls': reconcileCalls,
  'show-home': showHome,
  'plan-digests': planDigests,
  'desk-digest': sendDigest,
};

/**
 * Does one rung act of the diary, if nobody else is at it. The row's own state decides, so an
 * alarm that rings twice, late or never does no harm (invariant 1).
 */
export async function doDiaryAct(deps: DiaryDeps, id: DiaryId): Promise<string> {
  const entry = await deps.diary.lease(id, deps.leaseSeconds);
  if (!entry) return 'not ours';
  try {
    return await act(deps, entry);
  } finally {
    await deps.diary.release(id);
  }
}

function act<K extends DiaryKind>(deps: DiaryDeps, entry: DiaryEntry<K>): Promise<string> {
  return ACTS[entry.kind](deps, entry);
}
