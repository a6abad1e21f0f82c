import { allowedDiscretion } from '../../domain/contact/discretion-level.js';
import { OUTCOME_RANK } from '../../domain/hotline/call-progress.js';
import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { DispositionCode } from '../../domain/ledger/dispositions.js';
import type { LineDoors } from '../ports/line-doors.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import { noteCall } from './call-attempt.js';
import type { LineDeps } from './line-deps.js';
import { type OnCall, onLegTurn } from './on-turn.js';
import { say, spoken } from './say.js';

const SECONDS = 8;

/**
 * A reminder that the machine calls out, where a territory wants it: to a person on a verified
 * number the day and hour; to a machine or an unverified number the neutral message, to a shared
 * one nothing. A machine is never a contact; a person is one only by the key that they press.
 */
export function reminderAnswers(
  deps: LineDeps,
  heard: Parameters<LineDoors['reminderAnswers']>[0],
): Promise<LineAnswer> {
  const { turn, digits, answeredBy } = heard;
  return onLegTurn(deps, heard, async (tx, on) => {
    const { file, phone, leg } = on;
    const visit = file ? await tx.visits.bookedFor(file.id) : null;
    if (turn > 0) return pressed(tx, deps, { on, digits });
    const isShared = !phone || phone.standing === 'shared' || phone.standing === 'compromised';
    if (!visit || isShared) {
      await record(tx, on, answeredBy === 'machine' ? '25' : '27');
      return [{ do: 'hang-up' }];
    }
    if (answeredBy === 'machine' || allowedDiscretion(phone) < 1) {
      await record(tx, on, answeredBy === 'machine' ? '26' : '27');
      return [say(deps, 'ligne/rappel-visite-neutre'), { do: 'hang-up' }];
    }
    await record(tx, on, '27');
    const about = { visitAt: visit.startsAt, zone: file?.zone ?? 'Europe/Paris' };
    const next = { at: 'reminder', leg: leg.id, turn: 1 } as const;
    const words = spoken(deps, 'ligne/rappel-visite-dit', about);
    return [{ do: 'listen', say: [words], digits: 1, speech: false, seconds: SECONDS, next }];
  });
}

/** 1: they will be there. 2: a person calls them back to move it. */
async function pressed(
  tx: Tx,
  deps: LineDeps,
  { on, digits }: { readonly on: OnCall; readonly digits: string | null },
): Promise<LineAnswer> {
  if (digits === '2') {
    await record(tx, on, '41', 1);
    await askCallBack(tx, deps, on, { reason: 'asked' });
    return [say(deps, 'ligne/on-vous-rappelle'), { do: 'hang-up' }];
  }
  if (digits !== '1') return [{ do: 'hang-up' }];
  await record(tx, on, '40', 1);
  return [say(deps, 'ligne/rappel-visite-merci'), { do: 'hang-up' }];
}

/** `above`: a key pressed says more than that somebody answered. */
const record = (tx: Tx, { call, now }: OnCall, code: DispositionCode, above = 0): Promise<void> =>
  noteCall(tx, call, {
    ...{ kind: 'reminder-heard', rank: OUTCOME_RANK - 10 + above },
    ...{ code, providerSid: null, detail: null, actor: 'machine', at: now },
  });
