import { CADENCES, type CadenceStep } from '../../../flows/cadences.js';
import type { CaseFile } from '../../domain/case.js';
import { isPaused } from '../../domain/contact/pause.js';
import { DAY, HOUR, type Instant } from '../../domain/ids.js';
import { addDays, at } from '../../domain/time/local-time.js';
import { runTurn, type TurnDeps } from '../conversation/run-turn.js';
import type { DiaryEntry } from '../ports/diary.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';
import { askAPerson } from './ask-a-person.js';
import { contactNumber } from './contact-number.js';
import { waitForSlot } from './wait-for-slot.js';

export type CadenceDeps = TurnDeps & { readonly store: Store; readonly clock: Clock };

export type CadenceOutcome = 'taken' | 'postponed' | 'over';

/** A household that wrote lately is in conversation: the cadence waits (domain 5.3). */
const CONVERSATION_QUIET = 2 * DAY;

/** Takes one step of a case's cadence and writes the next into the diary, in one transaction. */
export async function cadenceStep(
  deps: CadenceDeps,
  entry: DiaryEntry<'cadence-step'>,
): Promise<CadenceOutcome> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    if (entry.caseId) await tx.cases.lock(entry.caseId);
    const file = entry.caseId ? await tx.cases.find(entry.caseId) : null;
    const step = file && CADENCES[file.stage][entry.payload.step];
    const over = !file || !step ? 'no such step' : await overBecause(tx, file);
    if (!file || !step || over) {
      await tx.diary.finish(entry.id, over ?? 'over');
      return 'over';
    }
    const until = await waitsUntil(tx, file, now);
    if (until !== null) {
      await tx.diary.postpone(entry.id, until, 'conversation under way');
      return 'postponed';
    }
    if (step.channel === 'sms') {
      const planned = plannedFor(file, step, now);
      const wait = await waitForSlot(tx, deps, { file, planned, now });
      if (wait.kind === 'wait') {
        await postponeInvitation(tx, { entry, file, until: wait.until, now });
        return 'postponed';
      }
      if (wait.kind === 'person') {
        await askAPerson(tx, deps, { file, reason: 'no-slot', now });
        await tx.visits.wait(file.id, now);
      } else await takeStep(tx, deps, { file, step, now });
    } else await takeStep(tx, deps, { file, step, now });
    await writeNext(tx, file, { step: entry.payload.step + 1, now });
    await tx.diary.finish(entry.id, step.channel);
    return 'taken';
  });
}

/** Why the outreach of a case is finished; null when it goes on. */
async function overBecause(tx: Tx, file: CaseFile): Promise<string | null> {
  if (file.status !== 'open') return `case ${file.status}`;
  return (await tx.visits.bookedFor(file.id)) ? 'visit booked' : null;
}

async function waitsUntil(tx: Tx, file: CaseFile, now: Instant): Promise<Instant | null> {
  const pause = { until: file.pausedUntil, reason: file.pauseReason };
  if (isPaused(pause, now)) return pause.until;
  const lately = await tx.ledger.ofCase(file.id, now - CONVERSATION_QUIET);
  const heard = Math.max(0, ...lately.filter((a) => a.direction === 'in').map((a) => a.at));
  const until = heard + CONVERSATION_QUIET;
  // At the very end of the silence the step is taken: put off until now, it would come back at once.
  return until > now ? until : null;
}

/** The hour at which the ladder puts a step; a step without an hour is due at once. */
const plannedFor = (file: CaseFile, step: CadenceStep, now: Instant): Instant => {
  const day = addDays(file.referredOn, step.day);
  return Math.min(now, at(day, step.at ?? '09:00', file.zone));
};

/** Told on the case once for a step, and in the diary each time. */
async function postponeInvitation(
  tx: Tx,
  about: { entry: DiaryEntry<'cadence-step'>; file: CaseFile; until: Instant; now: Instant },
): Promise<void> {
  const { entry, file, until, now } = about;
  await tx.diary.postpone(entry.id, until, 'no free slot');
  if (entry.tries > 1) return;
  const detail = { step: entry.payload.step, until };
  await tx.cases.note(file.id, { kind: 'invitation-waits', actor: 'machine', at: now, detail });
}

type Taking = { file: CaseFile; step: CadenceStep; now: Instant };

async function takeStep(tx: Tx, deps: CadenceDeps, { file, step, now }: Taking): Promise<void> {
  if (step.channel !== 'sms') {
    const reason = { call: 'call-due', visit: 'visit-due', review: 'unreachable' } as const;
    await askAPerson(tx, deps, { file, reason: reason[step.channel], now });
    return;
  }
  const phone = contactNumber(file);
  if (phone?.kind !== 'mobile') {
    // Nothing to write to: a call by a person, or the door when there is no number at all.
    await askAPerson(tx, deps, { file, reason: phone ? 'call-due' : 'visit-due', now });
  }
  if (!phone) return;
  const conversation = await tx.conversations.waiting(file.id, phone.e164);
  const input = { kind: 'begin', door: step.door } as const;
  await runTurn(tx, deps, { file, phone, conversation, input, reply: null, now });
}

/** The next step falls on its own day of the cadence, or soon when that day is past. */
async function writeNext(
  tx: Tx,
  file: CaseFile,
  { step, now }: { step: number; now: Instant },
): Promise<void> {
  const next = CADENCES[file.stage][step];
  if (!next) return;
  const day = addDays(file.referredOn, next.day);
  const planned = next.at === null ? now : at(day, next.at, file.zone);
  await tx.diary.write({
    kind: 'cadence-step',
    caseId: file.id,
    payload: { step },
    dueAt: Math.max(planned, now + HOUR),
    key: `cadence:${file.id}:${step}`,
  });
}
