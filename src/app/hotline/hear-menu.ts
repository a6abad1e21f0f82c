import type { LineAnswer } from '../../domain/hotline/line-answer.js';
import { understand } from '../../domain/understanding/understand.js';
import type { LineDoors } from '../ports/line-doors.js';
import { converse } from './converse.js';
import { checkIdentity } from './identity.js';
import type { LineDeps } from './line-deps.js';
import { onTurn } from './on-turn.js';

/** Keys, words or silence of a caller at a menu. Keys come first: a television speaks too. */
export function hearMenu(
  deps: LineDeps,
  heard: Parameters<LineDoors['hearMenu']>[0],
): Promise<LineAnswer> {
  const { digits, speech, turn } = heard;
  return onTurn(deps, heard, async (tx, on) => {
    const { call, file, now } = on;
    if (call.state !== 'menu') return [{ do: 'hang-up' }];
    if (call.identity === 'asked') {
      const next = await checkIdentity(tx, deps, { on, turn, digits });
      if (!('begin' in next)) return next;
      const { begin: door, ...known } = next;
      return converse(tx, deps, { ...known, turn, input: { kind: 'begin', door } });
    }
    // Of a visit nothing is said before the caller has told who they are.
    const known = call.identity === 'confirmed' && file;
    const visit = known ? await tx.visits.bookedFor(file.id) : null;
    const about = { visitAt: visit?.startsAt ?? null };
    const key = digits?.at(-1);
    if (key !== undefined)
      return converse(tx, deps, { on, turn, about, input: { kind: 'key', key } });
    if (speech === null || speech.trim() === '')
      return converse(tx, deps, { on, turn, about, input: { kind: 'silence' } });
    const meaning = understand(speech, {
      slots: call.session?.slots ?? [],
      now,
      zone: file?.zone ?? 'Europe/Paris',
      language: call.session?.speaks ?? call.session?.language ?? 'fr',
    });
    const input = { kind: 'reply', said: speech, meaning } as const;
    return converse(tx, deps, { on, turn, about, input });
  });
}
