import type { Session } from '../../domain/conversation/session.js';
import type {
  CallBack,
  CallBackReason,
  CallLeg,
  CallPurpose,
  CallState,
  Identity,
  LegEnd,
  LegState,
  PhoneCall,
} from '../../domain/hotline/call.js';
import type {
  AttemptId,
  CallBackId,
  CallId,
  CardId,
  CaseId,
  E164,
  Instant,
  LegId,
  StaffId,
} from '../../domain/ids.js';
import type {
  CallBack as CallBackRow,
  PhoneCall as CallRow,
  CallLeg as LegRow,
} from './generated/client.js';

const instant = (date: Date | null): Instant | null => date?.getTime() ?? null;
export const dateOf = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

/** Row → domain; the closed vocabularies are the database's own checks. */
export function toCall(row: CallRow): PhoneCall {
  return {
    id: row.id as CallId,
    providerSid: row.providerSid,
    direction: row.direction as PhoneCall['direction'],
    e164: row.e164 as E164 | null,
    territory: row.territory,
    caseId: row.caseId as CaseId | null,
    attemptId: row.attemptId as AttemptId | null,
    purpose: row.purpose as CallPurpose,
    state: row.state as CallState,
    urgent: row.urgent,
    // Written by the Calls port and by nothing else.
    session: row.session as unknown as Session | null,
    identity: row.identity as Identity,
    identityTries: row.identityTries,
    waitingSince: instant(row.waitingSince),
    takenBy: row.takenBy as StaffId | null,
    bridgedAt: instant(row.bridgedAt),
    ending: row.ending,
    cardId: row.cardId as CardId | null,
    callBackId: row.callBackId as CallBackId | null,
    startedAt: row.startedAt.getTime(),
    endedAt: instant(row.endedAt),
  };
}

export function toLeg(row: LegRow): CallLeg {
  return {
    id: row.id as LegId,
    callId: row.callId as CallId,
    role: row.role as CallLeg['role'],
    staffId: row.staffId as StaffId | null,
    e164: row.e164 as E164,
    providerSid: row.providerSid,
    state: row.state as LegState,
    end: row.end as LegEnd | null,
    answeredBy: row.answeredBy as CallLeg['answeredBy'],
    placedAt: row.placedAt.getTime(),
    endedAt: instant(row.endedAt),
  };
}

export function toCallBack(row: CallBackRow): CallBack {
  return {
    id: row.id as CallBackId,
    e164: row.e164 as E164,
    caseId: row.caseId as CaseId | null,
    territory: row.territory,
    reason: row.reason as CallBackReason,
    since: row.since.getTime(),
    dueAt: row.dueAt.getTime(),
    tries: row.tries,
    state: row.state as CallBack['state'],
    cardId: row.cardId as CardId | null,
    endedAt: instant(row.endedAt),
  };
}
