import { TO_STRANGERS } from '../../../flows/doors.js';
import { HAND_OVER } from '../../../flows/hand-over.js';
import type { CaseFile, Phone } from '../../domain/case.js';
import { isPaused } from '../../domain/contact/pause.js';
import { believed } from '../../domain/conversation/believed.js';
import type { Intent } from '../../domain/conversation/meaning.js';
import { dangerReason } from '../../domain/escalation/danger-reason.js';
import { type AttemptId, type CardId, type CaseId, DAY, type Instant } from '../../domain/ids.js';
import { understand } from '../../domain/understanding/understand.js';
import { textLanguageOf } from '../../domain/wording/languages.js';
import { numberLost, redrawCardsOf, stopTexts } from '../contact/number-news.js';
import { openCard } from '../escalation/open-card.js';
import { classifyReply } from '../ledger/classify-reply.js';
import type { InboundSms } from '../ports/inbound.js';
import type { Tx } from '../ports/store.js';
import { renderText } from '../wording/render-text.js';
import type { TurnDeps } from './run-turn.js';
import { writeText } from './write-text.js';

type Stranger = {
  readonly sms: InboundSms;
  /** Cases that share the number; none when it is unknown. */
  readonly files: readonly CaseFile[];
  readonly phone: Phone | null;
  readonly reply: AttemptId;
  readonly now: Instant;
};

/**
 * A number that belongs to no case, or to several: answered without naming anyone, and a
 * person takes over (invariant 6). STOP and REPRENDRE are the number's own and always work.
 */
export async function answerStranger(tx: Tx, deps: TurnDeps, stranger: Stranger): Promise<void> {
  const { sms, now } = stranger;
  const known = stranger.phone ?? (await tx.numbers.keep(sms.from, now));
  const meaning = understand(sms.body, { slots: [], now, zone: 'Europe/Paris' });
  const intent = believed(meaning);
  const words = await whatToSay(tx, deps, { ...stranger, phone: known, intent });
  if (intent !== 'stop' && intent !== 'auto_reply') {
    await callAPerson(tx, deps, { ...stranger, intent });
  }
  if (words === null || known.frozenAt !== null) return;
  const text = renderText(words, {
    settings: deps.settings,
    worker: deps.settings.team,
    zone: 'Europe/Paris',
    language: textLanguageOf(meaning.asksFor ?? meaning.language) ?? 'fr',
    slots: [],
    visitAt: null,
  });
  if (!text) return;
  await writeText(tx, text, { caseId: null, to: sms.from, textKey: words, now });
}

type Said = Stranger & { phone: Phone; intent: Intent };

/** The text that answers, after what the number itself asked was done; null when silence is better. */
async function whatToSay(
  tx: Tx,
  deps: TurnDeps,
  { phone, intent, sms, reply, now }: Said,
): Promise<string | null> {
  switch (intent) {
    case 'stop':
      if (phone.optedOutAt !== null) return null;
      await stopTexts(tx, { e164: sms.from, now });
      await classifyReply(tx, { reply, code: '46', now });
      return TO_STRANGERS.stopped;
    case 'resume':
      await tx.numbers.optIn(sms.from);
      await redrawCardsOf(tx, { e164: sms.from, now });
      return TO_STRANGERS.received;
    case 'wrong_number':
      await numberLost(tx, deps, { e164: sms.from, now });
      await classifyReply(tx, { reply, code: '30', now });
      return TO_STRANGERS.wrongNumber;
    case 'violence':
      await tx.numbers.freeze(sms.from, now);
      await redrawCardsOf(tx, { e164: sms.from, now });
      return null;
    case 'distress':
    case 'eviction_in_progress':
    case 'eviction_imminent':
    case 'illegal_eviction':
    case 'homeless_now':
    case 'hearing_imminent':
    case 'auto_reply':
    case 'thanks':
      return null;
    default:
      return phone.optedOutAt === null ? TO_STRANGERS.received : null;
  }
}

async function callAPerson(
  tx: Tx,
  deps: TurnDeps,
  { files, sms, intent, now }: Stranger & { intent: Intent },
) {
  const reason = dangerReason(intent) ?? (files.length > 0 ? 'shared-number' : 'unknown-number');
  const cases: (CaseId | null)[] = files.length > 0 ? files.map((file) => file.id) : [null];
  for (const caseId of cases) {
    const id = deps.ids.uuid() as CardId;
    await openCard(tx, { id, caseId, e164: sms.from, reason }, now);
  }
  // One of these households is talking to us: no relance to any of them before a person has read.
  for (const file of files) {
    if (isPaused({ until: file.pausedUntil, reason: file.pauseReason }, now)) continue;
    await tx.cases.pause(file.id, now + HAND_OVER.days * DAY, HAND_OVER.reason);
  }
}
