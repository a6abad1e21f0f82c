import { type AttemptId, type E164, MINUTE } from '../../domain/ids.js';
import { DELIVERY_RANKS, deliveryDisposition } from '../../domain/ledger/delivery-status.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { ProviderFailure, Submitted, Unknown } from '../ports/messages.js';
import type { Tx } from '../ports/store.js';
import type { Clock, Ids } from '../ports/time-and-chance.js';
import { askAPerson } from './ask-a-person.js';
import { numberLost, stopTexts } from './number-news.js';

/** Tries of one text against a provider that is down or asks us to slow, before we give up. */
export const MOST_TRIES = 6;
/** Waiting before the next of them, doubled each time. */
export const FIRST_WAIT = 2 * MINUTE;

type Answered = {
  entry: DiaryEntry<'send-text'>;
  answer: Submitted | ProviderFailure | Unknown;
};

/** Writes what the provider said of a claimed text, and what follows for the number and the diary. */
export async function recordAnswer(
  tx: Tx,
  deps: { clock: Clock; ids: Ids },
  { entry, answer }: Answered,
): Promise<'sent' | 'failed' | 'postponed' | 'unknown'> {
  if (answer.kind === 'unknown') return 'unknown';
  const now = deps.clock.now();
  const event = {
    attemptId: entry.id as string as AttemptId,
    providerSid: null,
    detail: null,
    actor: 'provider' as const,
    at: now,
  };
  if (answer.kind === 'submitted') {
    const code = deliveryDisposition('submitted');
    const { providerSid } = answer;
    const rank = DELIVERY_RANKS.submitted;
    await tx.ledger.addEvent({ ...event, kind: 'submitted', rank, code, providerSid });
    await tx.diary.finish(entry.id, 'submitted');
    return 'sent';
  }
  if (answer.retry && entry.tries < MOST_TRIES) {
    const rank = DELIVERY_RANKS.claimed + entry.tries;
    const detail = answer.providerCode;
    await tx.ledger.addEvent({ ...event, kind: 'retry', rank, code: '00', detail });
    await tx.diary.postpone(entry.id, now + FIRST_WAIT * 2 ** entry.tries, 'provider asks to wait');
    return 'postponed';
  }
  const code = deliveryDisposition('refused', Number(answer.providerCode) || null);
  const rank = DELIVERY_RANKS.refused;
  await tx.ledger.addEvent({ ...event, kind: 'refused', rank, code, detail: answer.providerCode });
  await tx.diary.finish(entry.id, `provider refused ${answer.providerCode}`);
  const number = entry.payload.to as E164;
  if (answer.optedOut) await stopTexts(tx, { e164: number, now });
  if (answer.unusableNumber) await numberLost(tx, deps, { e164: number, now });
  // Nothing the household did: somebody must know that its text did not leave.
  const ours = !answer.optedOut && !answer.unusableNumber;
  const file = ours && entry.caseId ? await tx.cases.find(entry.caseId) : null;
  if (file) await askAPerson(tx, deps, { file, reason: 'send-failure', now });
  return 'failed';
}
