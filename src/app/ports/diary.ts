import type { DigestPart } from '../../domain/escalation/digest-hours.js';
import type { CaseId, DiaryId, Instant } from '../../domain/ids.js';

/** Every kind of future act, with what it needs to know (invariant 1). */
export type DiaryPayloads = {
  /** A file came in that the machine must not begin: a person verifies it. */
  'verify-file': Record<string, never>;
  /** Next step of the stage's cadence. */
  'cadence-step': { step: number };
  /** A text to pass through the gate and send. */
  'send-text': SendText;
  /** A flow waits for an answer that may not come. */
  'conversation-silence': { conversationId: string; turn: number };
  /** Reminder of a booked visit: two days before, on its eve, or on its day. */
  'visit-reminder': { visitId: string; which: 'ahead' | 'eve' | 'day' };
  /** A territory's day is to be planned, or planned again. */
  'plan-tours': { territory: string; day: string };
  /** Somebody's hours or days away changed. */
  'post-changed': { staffId: string };
  /** What the pairs of a territory did in the week of that day, so far, is to be counted. */
  'compare-week': { territory: string; day: string };
  /** A household's address is to be found on the map. */
  'geocode-case': Record<string, never>;
  /** A card's state must be shown in Slack. */
  'show-card': { cardId: string };
  /** Nobody took the card in time: the next rung of the ladder. Round 0 plans the first. */
  'card-unanswered': {
    cardId: string;
    round: number;
    /** Urgency and times reopened: an older chain of a card gives way to the newer. */
    chain?: string | undefined;
    /** Whoever was asked by the rung before, alone, and until when they had. */
    asked?: string | undefined;
    until?: number | undefined;
  };
  /** Whoever holds a card may be silent on it: reminded, then the card is everyone's again. */
  'card-silent': { cardId: string; owner: string; since: number; remindedAt: number | null };
  /** Nobody took a danger in time: telephones are rung. */
  'ring-card': { cardId: string; callId: string; chain: string };
  /** Something is to be said under a card's message: passed to somebody, back from its pause. */
  'tell-desk': {
    cardId: string;
    what: 'passed' | 'back' | 'silent' | 'check-out';
    /** The member who is called; null when nobody is. */
    to: string | null;
    /** First name of whoever passed it. */
    by: string;
    reason: string;
  };
  /** A card's pause ends. */
  'card-pause-over': { cardId: string; until: number };
  /** The eve of a visit: what is to be prepared. */
  'visit-prepare': { visitId: string };
  /** A visit's hour is well past: what came of it is asked. */
  'visit-outcome': { visitId: string };
  /** A worker came to a visit, and has not noted that they left. */
  'check-out': { visitId: string; step: 'remind' | 'call' | 'alarm'; round: number };
  /** Fifteen days after a visit: contact is to be made again (veille sociale). */
  'follow-up': { visitId: string };
  /** After a visit, a conversation opens at one of the doors of the flows. */
  'after-visit': { visitId: string; door: string };
  /** A caller waits: somebody's telephone is to be rung. */
  'ring-worker': { callId: string };
  /** A telephone that was claimed is to be rung by the provider. */
  'place-leg': { legId: string };
  /** A household that a person called in vain is to be called again. */
  'call-due': { after: string };
  /** Somebody's turn to be called back. */
  'call-back': { callBackId: string };
  /** A message left at the provider is to be stored here and deleted there. */
  'store-voicemail': { voicemailId: string };
  /** A stored message's time is over. */
  'forget-voicemail': { voicemailId: string };
  /** A visit's hour is free again, or whatever is free (null): whoever waits is offered it. */
  'slot-freed': {
    territory: string;
    startsAt: number | null;
    /** The household that let it go. */
    except?: string | undefined;
  };
  /** Households to be met are counted against days of pairs. */
  'capacity-watch': { day: string };
  /** A person's other agenda is to be read. */
  'read-agenda': { staffId: string };
  /** A person's other agenda contradicts a visit, or no longer does. */
  'agenda-clash': { visitId: string; news: 'clash' | 'over' };
  /** Our calls are compared with the provider's. */
  'reconcile-calls': { day: string };
  /** Somebody's page in Slack may show something else than it does. */
  'show-home': { slackUserId: string };
  /** A day begins: its digests are to be written. */
  'plan-digests': { day: string };
  /** What waits in a territory is to be told to its team. */
  'desk-digest': { territory: string; day: string; part: DigestPart };
};
export type DiaryKind = keyof DiaryPayloads;

export type SendText = {
  to: string;
  /** Whole name of a text of the flows, or `desk` for words typed by a person. */
  textKey: string;
  body: string;
  purpose:
    | 'cadence'
    | 'answer'
    | 'confirmation'
    | 'reminder'
    | 'stop-confirmation'
    | 'desk'
    | 'distress';
  discretion: 0 | 1 | 2;
  needsReply: boolean;
  author: string;
  /** Of the waiting list: it counts among the household's three only if it leaves. */
  notice?: true | undefined;
};

export type DiaryEntry<K extends DiaryKind = DiaryKind> = {
  readonly id: DiaryId;
  readonly kind: K;
  readonly caseId: CaseId | null;
  readonly payload: DiaryPayloads[K];
  readonly dueAt: Instant;
  readonly expiresAt: Instant | null;
  readonly tries: number;
};

export type NewEntry<K extends DiaryKind> = {
  kind: K;
  caseId: CaseId | null;
  payload: DiaryPayloads[K];
  dueAt: Instant;
  expiresAt?: Instant | null;
  /** At most one row ever bears a key: writing it again changes nothing. */
  key?: string | null;
};

/** The diary inside one transaction. */
export type Diary = {
  write<K extends DiaryKind>(entry: NewEntry<K>): Promise<DiaryId>;
  /** Moves a rung entry back to waiting, e.g. until the gate opens. */
  postpone(id: DiaryId, until: Instant, why: string): Promise<void>;
  finish(id: DiaryId, outcome: string): Promise<void>;
  /** Brings what waits forward to `dueAt` at the latest: what it waited for has happened. */
  hasten(kind: DiaryKind, match: Record<string, string>, dueAt: Instant): Promise<void>;
  /** Cancels what still waits for a case, or for none (for one visit, card … by `match` on the payload). */
  cancel(
    caseId: CaseId | null,
    kinds: readonly DiaryKind[],
    match?: Record<string, string>,
  ): Promise<number>;
};

/**
 * Entries rung and not yet done, at most: Redis holds the near horizon, Postgres the rest
 * (invariant 1). Past it nothing more is rung before workers have caught up.
 */
export const MOST_IN_HAND = 5_000;

/** The alarm clock's side of the diary: outside any use case's transaction. */
export type DiaryAlarm = {
  /** How many entries are rung and not yet done. */
  inHand(): Promise<number>;
  /** Marks up to `limit` due rows as rung and returns them; several sweepers never share a row. */
  ringDue(now: Instant, limit: number): Promise<{ id: DiaryId; kind: DiaryKind }[]>;
  /** Rows rung but neither finished nor leased for `seconds` of real time: their alarm was lost. */
  ringLost(seconds: number, limit: number): Promise<{ id: DiaryId; kind: DiaryKind }[]>;
  /** Takes a rung entry for `seconds` of real time; null when finished, not rung or taken by another. */
  lease(id: DiaryId, seconds: number): Promise<DiaryEntry | null>;
  release(id: DiaryId): Promise<void>;
};
