import { type CaseId, DAY, type E164, type Instant } from '../../domain/ids.js';
import type { Actor } from '../../domain/ledger/attempt.js';
import type { Tx } from '../ports/store.js';
import type { RenderedText } from '../wording/render-text.js';

/** A text of ours, as the machine says it or as a person of the desk has it said. */
type Written = Omit<RenderedText, 'purpose'> & {
  readonly purpose: RenderedText['purpose'] | 'desk';
  readonly author?: Actor;
  readonly notice?: true;
};

/** A text that could not leave within this is wrong by then, and is dropped (invariant 3). */
export const TEXT_LIFE: Record<Written['purpose'], number> = {
  cadence: 3 * DAY,
  answer: DAY / 2,
  confirmation: DAY,
  reminder: DAY,
  'stop-confirmation': DAY,
  distress: DAY / 24,
  desk: DAY,
};

type Dispatch = {
  caseId: CaseId | null;
  to: E164;
  textKey: string;
  now: Instant;
  /** Replaces the life of the text's purpose. */
  expiresAt?: Instant | null;
  /** Makes a second writing of the same text impossible. */
  key?: string;
};

/** Writes a text into the diary, due now; the gate decides when the worker takes it. */
export async function writeText(tx: Tx, text: Written, dispatch: Dispatch): Promise<void> {
  const { caseId, to, textKey, now, key } = dispatch;
  await tx.diary.write({
    kind: 'send-text',
    caseId,
    payload: { author: 'machine', ...text, to, textKey },
    dueAt: now,
    expiresAt: dispatch.expiresAt ?? now + TEXT_LIFE[text.purpose],
    key: key ?? null,
  });
}
