import { DOORS } from '../../../flows/doors.js';
import type { CaseFile, Phone } from '../../domain/case.js';
import { believed } from '../../domain/conversation/believed.js';
import type { Meaning } from '../../domain/conversation/meaning.js';
import { dangerReason } from '../../domain/escalation/danger-reason.js';
import type { AttemptId, CardId, Instant } from '../../domain/ids.js';
import { understand } from '../../domain/understanding/understand.js';
import { openCard } from '../escalation/open-card.js';
import type { Conversation } from '../ports/conversations.js';
import type { InboundSms } from '../ports/inbound.js';
import type { Tx } from '../ports/store.js';
import { doorMayBeOver } from '../tours/door-over.js';
import { answerStranger } from './answer-stranger.js';
import { runTurn, type TurnDeps } from './run-turn.js';

export type ReceivedSms = InboundSms & { readonly receivedAt: Instant };

/**
 * A text came in: it stands on the ledger, and is answered by the conversation under way, by
 * the few words allowed to a stranger, or by a person (journey « a text comes in »).
 */
export async function receiveSms(
  tx: Tx,
  deps: TurnDeps,
  { sms, now }: { sms: ReceivedSms; now: Instant },
): Promise<void> {
  const files = await tx.cases.holding(sms.from);
  for (const file of files) await tx.cases.lock(file.id);
  const only = files.length === 1 ? files[0] : undefined;
  const reply = await recordReply(tx, deps, { sms, file: only ?? null, now });
  const phone = await tx.numbers.find(sms.from);
  if (!only || !phone || phone.standing === 'shared') {
    await answerStranger(tx, deps, { sms, files, phone, reply, now });
    return;
  }
  await answerHousehold(tx, deps, { sms, file: only, phone, reply, now });
  await doorMayBeOver(tx, only, now);
}

async function recordReply(
  tx: Tx,
  deps: TurnDeps,
  { sms, file, now }: { sms: ReceivedSms; file: CaseFile | null; now: Instant },
): Promise<AttemptId> {
  const id = deps.ids.uuid() as AttemptId;
  const facts = {
    id,
    caseId: file?.id ?? null,
    e164: sms.from,
    channel: 'sms',
    direction: 'in',
    purpose: 'reply',
    author: 'tenant',
    code: '90',
    reason: null,
    until: null,
    at: now,
  } as const;
  await tx.ledger.record(facts, { body: sms.body, providerSid: sms.providerSid });
  return id;
}

type Household = {
  sms: ReceivedSms;
  file: CaseFile;
  phone: Phone;
  reply: AttemptId;
  now: Instant;
};

async function answerHousehold(tx: Tx, deps: TurnDeps, turn: Household): Promise<void> {
  const { sms, file, phone, reply, now } = turn;
  const last = await tx.conversations.last(file.id, phone.e164);
  const waiting = last?.session.status === 'waiting' ? last : null;
  const meaning = understand(sms.body, {
    slots: last?.session.slots ?? [],
    now: sms.receivedAt,
    zone: file.zone,
    language: last?.session.speaks ?? last?.session.language ?? 'fr',
  });
  // To a number frozen for violence nothing is said; a person reads what came (invariant 6).
  if (phone.frozenAt !== null || file.status === 'closed') {
    const reason = phone.frozenAt !== null ? 'violence' : 'household-asks';
    await openCard(tx, cardFor(deps, turn, reason), now);
    return;
  }
  if (phone.optedOutAt !== null) {
    await afterStop(tx, deps, { ...turn, meaning, conversation: waiting });
    return;
  }
  const request = { file, phone, reply, now };
  const conversation = waiting ?? (await runTurn(tx, deps, listening(request)));
  const input = { kind: 'reply', said: sms.body, meaning } as const;
  await runTurn(tx, deps, { ...request, conversation, input });
}

/** Nobody had asked anything: a conversation opens so that the reply is heard. */
function listening(request: { file: CaseFile; phone: Phone; now: Instant }) {
  const input = { kind: 'begin', door: DOORS.listening } as const;
  return { ...request, reply: null, conversation: null, input };
}

/** After STOP only « REPRENDRE » is answered; danger and the rest reach a person. */
async function afterStop(
  tx: Tx,
  deps: TurnDeps,
  turn: Household & { meaning: Meaning; conversation: Conversation | null },
): Promise<void> {
  const { file, phone, reply, now, conversation } = turn;
  const intent = believed(turn.meaning);
  if (intent === 'stop') return;
  if (intent === 'resume') {
    const input = { kind: 'begin', door: DOORS.resumed } as const;
    await tx.numbers.optIn(phone.e164);
    // A step of the cadence may have begun one since, whose text the gate held back.
    await runTurn(tx, deps, { file, phone, reply, now, conversation, input });
    return;
  }
  if (intent === 'violence') {
    await tx.numbers.freeze(phone.e164, now);
    await tx.cases.flagViolence(file.id);
  }
  const reason = dangerReason(intent) ?? 'household-asks';
  await openCard(tx, cardFor(deps, turn, reason), now);
}

function cardFor(
  deps: TurnDeps,
  { file, phone }: Household,
  reason: 'violence' | 'distress' | 'eviction' | 'household-asks',
) {
  return { id: deps.ids.uuid() as CardId, caseId: file.id, e164: phone.e164, reason };
}
