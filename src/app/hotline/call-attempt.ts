import type { PhoneCall } from '../../domain/hotline/call.js';
import type { AttemptId } from '../../domain/ids.js';
import type { AttemptEvent } from '../../domain/ledger/attempt.js';
import type { Tx } from '../ports/store.js';

type Call = Pick<PhoneCall, 'id' | 'attemptId'>;

/** News of a call, on the ledger. A call to the team about a card is no try: it has none there. */
export async function noteCall(
  tx: Tx,
  { attemptId }: Call,
  news: Omit<AttemptEvent, 'attemptId'>,
): Promise<void> {
  if (attemptId !== null) await tx.ledger.addEvent({ attemptId, ...news });
}

/** The try of a call with a household. @throws when it is about a card. */
export function attemptOf({ id, attemptId }: Call): AttemptId {
  if (attemptId === null) throw new Error(`Call ${id} was with no household`);
  return attemptId;
}
