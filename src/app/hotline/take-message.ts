import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import type { Tx } from '../ports/store.js';
import type { OnCall } from './on-turn.js';

/** Long enough for a name and an hour, short enough to be listened to between two visits. */
const MOST_SECONDS = 90;
const SILENCE_SECONDS = 4;

/** Records a message; the words said before have told so. */
export async function takeMessage(
  tx: Tx,
  { on, turn }: { readonly on: OnCall; readonly turn: number },
): Promise<LineAnswer> {
  const { call } = on;
  await tx.calls.save({ ...call, state: 'message', ending: 'message' });
  const next = { at: 'message-left', call: call.id, turn: turn + 1 } as const;
  return [
    { do: 'record', mostSeconds: MOST_SECONDS, silenceSeconds: SILENCE_SECONDS, next },
    // Nothing said, nothing recorded: the provider comes on to here by itself.
    { do: 'go-to', next },
  ];
}
