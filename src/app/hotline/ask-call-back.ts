import type { CallBackReason } from '../../domain/hotline/call.js';
import type { CallBackId, CardId, Instant } from '../../domain/ids.js';
import { openCard } from '../escalation/open-card.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import type { OnCall } from './on-turn.js';

type Asking = {
  readonly reason: CallBackReason;
  /** When they began to wait: the place in the order. Now, unless told. */
  readonly since?: Instant;
};

/** In neutral words of ours, on the card. */
const WISHES: Readonly<Record<CallBackReason, string>> = {
  asked: 'Demande à être rappelé, par téléphone',
  abandoned: 'A raccroché en attendant',
  missed: 'A laissé sonner une fois',
  waited: "A attendu jusqu'à la limite",
  nobody: "A appelé, personne n'était libre",
  'line-down': 'A appelé pendant une panne de la ligne',
  message: 'A appelé la messagerie sans laisser de message',
};

/**
 * Whoever is on that call is to be called back: one open call-back a number, in the order of the
 * places, with its card. Asked again, the first place stands. Tried as soon as somebody is free.
 * A withheld number cannot be called back: nothing is done.
 */
export async function askCallBack(
  tx: Tx,
  deps: LineDeps,
  { call, file, now }: Pick<OnCall, 'call' | 'file' | 'now'>,
  { reason, since = now }: Asking,
): Promise<void> {
  const { e164, territory } = call;
  if (!e164) return;
  const caseId = file?.id ?? null;
  const { callBack, opened } = await tx.callBacks.ask({
    id: deps.ids.uuid() as CallBackId,
    ...{ e164, caseId, territory, reason, since, dueAt: now, tries: 0 },
    ...{ state: 'waiting', cardId: null, endedAt: null },
  });
  const cardId = deps.ids.uuid() as CardId;
  const about = { caseId, e164, reason: 'callback', wish: WISHES[reason] } as const;
  const card = await openCard(tx, { id: cardId, ...about }, now);
  if (!opened) return;
  await tx.callBacks.save({ ...callBack, cardId: card.id });
  await tx.diary.write({
    kind: 'call-back',
    caseId,
    payload: { callBackId: callBack.id },
    dueAt: now,
    key: `call-back:${callBack.id}:0`,
  });
}
