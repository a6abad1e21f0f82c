/**
 * The words every other file uses. An id is a branded string, so that a raw string
 * cannot be taken for a parsed one; time is a number of milliseconds since 1970.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A household's file (dossier). */
export type CaseId = Branded<'CaseId'>;
/** One try to reach someone, or to be reached. */
export type AttemptId = Branded<'AttemptId'>;
/** A row of the diary: a future act. */
export type DiaryId = Branded<'DiaryId'>;
/** A person who works with the product. */
export type StaffId = Branded<'StaffId'>;
/** Two workers who visit together. */
export type PairId = Branded<'PairId'>;
export type VisitId = Branded<'VisitId'>;
export type CardId = Branded<'CardId'>;
export type ConversationId = Branded<'ConversationId'>;
/** Words that a territory proposed, and what became of them. */
export type WordingId = Branded<'WordingId'>;
/** A telephone call as a whole, in or out. */
export type CallId = Branded<'CallId'>;
/** A telephone that we ring for a call. */
export type LegId = Branded<'LegId'>;
/** Somebody to call back. */
export type CallBackId = Branded<'CallBackId'>;
export type VoicemailId = Branded<'VoicemailId'>;
/** A time during which somebody is on call. */
export type OnCallId = Branded<'OnCallId'>;
/** A telephone number in international form, « +33639981001 ». */
export type E164 = Branded<'E164'>;

/** Milliseconds since 1 January 1970, UTC, on the product's clock. */
export type Instant = number;
/** A day without hour, « 2026-11-30 ». */
export type IsoDate = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Reached only when a union gained a member that a switch does not know. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
