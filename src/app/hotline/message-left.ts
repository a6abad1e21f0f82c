import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import { isAway } from '../../domain/hotline/on-shift.js';
import { type CardId, DAY, type VoicemailId } from '../../domain/ids.js';
import { localDate } from '../../domain/time/local-time.js';
import { openCard } from '../escalation/open-card.js';
import { giveCard } from '../escalation/take-in-hand.js';
import type { LineDoors } from '../ports/line-doors.js';
import type { Tx } from '../ports/store.js';
import { askCallBack } from './ask-call-back.js';
import type { MessageDeps } from './line-deps.js';
import { type OnCall, onTurn } from './on-turn.js';
import { say } from './say.js';

/** Shorter than this, nobody said anything. */
const LEAST_SECONDS = 2;

/** A message was left: a card with its call, and the sound to be stored here and deleted there. */
export function messageLeft(
  deps: MessageDeps,
  left: Parameters<LineDoors['messageLeft']>[0],
): Promise<LineAnswer> {
  const { recording } = left;
  return onTurn(deps, left, async (tx, on) => {
    const isEmpty = !recording || recording.seconds < LEAST_SECONDS;
    await tx.calls.save({
      ...on.call,
      state: 'menu',
      ending: isEmpty ? 'message-vide' : 'message-laisse',
    });
    if (recording) await keep(tx, deps, { on, recording, isEmpty });
    if (!isEmpty) return [say(deps, 'ligne/message-recu'), { do: 'hang-up' }];
    if (!on.call.e164) return [say(deps, 'ligne/au-revoir'), { do: 'hang-up' }];
    await askCallBack(tx, deps, on, { reason: 'message' });
    return [say(deps, 'ligne/message-vide'), { do: 'hang-up' }];
  });
}

type Keeping = {
  readonly on: OnCall;
  readonly recording: { readonly sid: string; readonly seconds: number };
  readonly isEmpty: boolean;
};

async function keep(tx: Tx, deps: MessageDeps, { on, recording, isEmpty }: Keeping): Promise<void> {
  const { call, now } = on;
  const id = deps.ids.uuid() as VoicemailId;
  const added = await tx.voicemails.add({
    ...{ id, callId: call.id, recordingSid: recording.sid, seconds: recording.seconds },
    // An empty recording is stored for nobody: it is only deleted at the provider.
    ...{ state: 'left', leftAt: now, keepUntil: isEmpty ? now : now + deps.voicemailDays * DAY },
    heardAt: null,
  });
  if (!added) return;
  await tx.diary.write({
    kind: 'store-voicemail',
    caseId: call.caseId,
    payload: { voicemailId: id },
    dueAt: now,
    key: `store-voicemail:${id}`,
  });
  if (isEmpty) return;
  const card = { id: deps.ids.uuid() as CardId, caseId: call.caseId, e164: call.e164 };
  const opened = await openCard(tx, { ...card, reason: 'voicemail' }, now);
  const own = call.caseId ? await tx.line.ownWorkerOf(call.caseId) : null;
  const worker = own && (await tx.line.worker(own));
  // Whoever is away today hears nothing: the card stays everyone's.
  if (worker && !isAway(worker, localDate(now, on.file?.zone ?? 'Europe/Paris')))
    await giveCard(tx, { card: opened, to: worker.id, by: 'machine', now });
}
