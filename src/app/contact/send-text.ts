import type { Phone } from '../../domain/case.js';
import type { ContactRequest, Refused } from '../../domain/contact/contact-request.js';
import { refusalDisposition } from '../../domain/contact/refusal-disposition.js';
import type { AttemptId, E164, Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import { DELIVERY_RANKS } from '../../domain/ledger/delivery-status.js';
import { isAnswer } from '../escalation/desk-gate.js';
import { recordRefusedText } from '../ledger/record-refused-text.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Messages, OutgoingText } from '../ports/messages.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { noticeRefused } from '../visits/notice-refused.js';
import { askGate } from './ask-gate.js';
import type { GateDeps } from './gate-facts.js';
import { recordAnswer } from './record-answer.js';

export type SendTextDeps = GateDeps & {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly messages: Messages;
};

export type SendTextOutcome = 'sent' | 'refused' | 'postponed' | 'failed' | 'unknown' | 'done';

type Entry = DiaryEntry<'send-text'>;
type Claim =
  | { kind: 'claimed'; text: OutgoingText; since: Instant; again: boolean }
  | { kind: 'stopped'; outcome: 'refused' | 'postponed' | 'done' };

/**
 * Sends one text of the diary: gate, claim, provider, record (invariants 3 and 4). A claim
 * found open was left by a crash or a time-out: the provider is asked before anything is
 * sent again. Run twice, it sends once.
 */
export async function sendText(deps: SendTextDeps, entry: Entry): Promise<SendTextOutcome> {
  const claim = await deps.store.transaction((tx) => claimText(tx, deps, entry));
  if (claim.kind === 'stopped') return claim.outcome;
  if (claim.again) {
    const found = await deps.messages.find(claim.text, claim.since);
    if (found.kind === 'unknown') return 'unknown';
    if (found.kind === 'submitted') {
      return deps.store.transaction((tx) => recordAnswer(tx, deps, { entry, answer: found }));
    }
    const still = await deps.store.transaction((tx) => mayStillLeave(tx, deps, entry));
    if (still !== 'yes') return still;
  }
  const answer = await deps.messages.send(claim.text);
  return deps.store.transaction((tx) => recordAnswer(tx, deps, { entry, answer }));
}

/** What the gate is asked for an entry of the diary. */
async function requestOf(tx: Tx, entry: Entry, now: Instant): Promise<ContactRequest> {
  const { purpose, discretion, needsReply } = entry.payload;
  return {
    channel: 'sms',
    purpose,
    discretionNeeded: discretion,
    needsReply,
    expiresAt: entry.expiresAt,
    answering: await isAnswer(tx, { purpose, caseId: entry.caseId }, now),
  };
}

type Subject = { phone: Phone; self: AttemptId };

async function subjectOf(tx: Tx, entry: Entry): Promise<Subject> {
  const number = entry.payload.to as E164;
  await tx.numbers.lock(number);
  if (entry.caseId) await tx.cases.lock(entry.caseId);
  const phone = await tx.numbers.find(number);
  if (!phone) throw new Error(`Diary entry ${entry.id} names a number that is not kept`);
  return { phone, self: entry.id as string as AttemptId };
}

async function decide(
  tx: Tx,
  deps: SendTextDeps,
  { entry, phone, self }: Subject & { entry: Entry },
) {
  const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
  const now = deps.clock.now();
  const request = await requestOf(tx, entry, now);
  return askGate(tx, { file, phone, self, request }, { ...deps, now });
}

async function claimText(tx: Tx, deps: SendTextDeps, entry: Entry): Promise<Claim> {
  const subject = await subjectOf(tx, entry);
  const now = deps.clock.now();
  const text = { attemptId: subject.self, to: subject.phone.e164, body: entry.payload.body };
  const before = await tx.ledger.find(subject.self);
  if (before) {
    // Its callback may have come before our own record of it: then the provider has it.
    if (before.status !== null && before.status !== 'claimed' && before.status !== 'retry') {
      await tx.diary.finish(entry.id, before.status);
      return { kind: 'stopped', outcome: 'done' };
    }
    return { kind: 'claimed', text, since: before.at, again: true };
  }
  const decision = await decide(tx, deps, { entry, ...subject });
  if (decision.kind === 'refused') {
    return { kind: 'stopped', outcome: await refuse(tx, deps, { entry, decision }) };
  }
  const { purpose, body, textKey, author } = entry.payload;
  const facts = {
    ...tryFacts(entry, now),
    id: subject.self,
    purpose,
    code: '00',
    reason: null,
    until: null,
  };
  await tx.ledger.record(facts, { body, providerSid: null });
  await tx.ledger.addEvent({
    attemptId: subject.self,
    kind: 'claimed',
    rank: DELIVERY_RANKS.claimed,
    code: '00',
    providerSid: null,
    detail: textKey,
    actor: author as Actor,
    at: now,
  });
  return { kind: 'claimed', text, since: now, again: false };
}

function tryFacts(entry: Entry, at: Instant) {
  return {
    caseId: entry.caseId,
    e164: entry.payload.to as E164,
    channel: 'sms' as const,
    direction: 'out' as const,
    author: entry.payload.author as Actor,
    at,
  };
}

/** A refusal is a row of the ledger too; what time will lift waits in the diary until then. */
async function refuse(
  tx: Tx,
  deps: SendTextDeps,
  { entry, decision }: { entry: Entry; decision: Refused },
): Promise<'refused' | 'postponed'> {
  const { caseId, payload: text } = entry;
  const id = deps.ids.uuid() as AttemptId;
  const at = deps.clock.now();
  await recordRefusedText(tx, { id, caseId, text, refusal: decision, at });
  if (await waits(tx, entry, decision)) return 'postponed';
  await drop(tx, entry, { reason: decision.reason, at });
  return 'refused';
}

/** The text never leaves. */
async function drop(
  tx: Tx,
  { id, caseId, payload }: Entry,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<void> {
  await tx.diary.finish(id, `refused: ${reason}`);
  if (payload.notice) await noticeRefused(tx, { caseId, now: at });
}

/** Puts a text back until its refusal ends, unless it would be too late by then. */
async function waits(tx: Tx, entry: Entry, { reason, until }: Refused): Promise<boolean> {
  if (until === null || (entry.expiresAt !== null && until >= entry.expiresAt)) return false;
  await tx.diary.postpone(entry.id, until, reason);
  return true;
}

/** A claim that never left, found later: the world may have changed (STOP, night, expiry). */
async function mayStillLeave(
  tx: Tx,
  deps: SendTextDeps,
  entry: Entry,
): Promise<'yes' | 'refused' | 'postponed'> {
  const subject = await subjectOf(tx, entry);
  const decision = await decide(tx, deps, { entry, ...subject });
  if (decision.kind === 'allowed') return 'yes';
  if (await waits(tx, entry, decision)) return 'postponed';
  const { reason } = decision;
  const at = deps.clock.now();
  await tx.ledger.addEvent({
    attemptId: subject.self,
    kind: 'withdrawn',
    rank: DELIVERY_RANKS.refused,
    code: refusalDisposition(reason),
    providerSid: null,
    detail: reason,
    actor: 'machine',
    at,
  });
  await drop(tx, entry, { reason, at });
  return 'refused';
}
