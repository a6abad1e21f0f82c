import { type Cause, decideCalling } from './call-line.js';
import type { PersonaKind } from './kinds.js';
import { decideOnHearing, isWaitingWords } from './on-hearing.js';
import { workerScript } from './spoken.js';
import { decideTaking } from './take-call.js';
import type { HeardCall, HeardLine, PersonaTelephone, Taking } from './telephone.js';

/** What the telephones of households and workers need to know of whoever has them. */
export type PersonaCallsOptions = {
  seed: string;
  now(): number;
  telephone: PersonaTelephone;
  /** Whether that telephone is answered by itself, and by whom; null: it is none of our business. */
  who(number: string): { isAuto: boolean; kind: PersonaKind | 'worker'; name: string } | null;
  /** Does something after emulated milliseconds, unless everything was forgotten. */
  later(emulatedMs: number, deed: () => void): void;
};

/** The telephones that are answered, and taken up, by themselves. */
export type PersonaCalls = {
  /** Settles how the next call to a telephone is taken. */
  prepare(number: string): void;
  /** Whether a text or a missed call makes this household call; the call is made later. */
  mayCall(number: string, cause: Cause): boolean;
  changed(call: HeardCall): void;
  heard(line: HeardLine): void;
  forget(): void;
};

const OVER = ['completed', 'busy', 'no-answer', 'failed', 'canceled'];
/** Somebody holds it: it rings until that person decides. */
const IN_HAND: Taking = { calls: 'ring', script: null };

/** Builds them. */
export function createPersonaCalls(options: PersonaCallsOptions): PersonaCalls {
  const { seed, telephone, who } = options;
  /** Calls made by households themselves, with how many sentences of the queue they heard. */
  const own = new Map<string, number>();
  const settled = new Set<string>();
  const meaning = new Set<string>();

  const decide = (number: string): Taking | null => {
    const owner = who(number);
    if (!owner) return null;
    const { isAuto, kind, name } = owner;
    if (!isAuto) return IN_HAND;
    if (kind === 'worker') return { calls: 'answer', script: workerScript(name) };
    return decideTaking({ seed, number, kind, nth: telephone.past(number).taken });
  };

  const prepare = (number: string) => {
    const taking = decide(number);
    if (!taking) return;
    settled.add(number);
    telephone.settle(number, taking);
  };

  const mayCall = (number: string, cause: Cause): boolean => {
    const owner = who(number);
    if (!owner?.isAuto || owner.kind === 'worker') return false;
    if (meaning.has(number)) return true;
    const { kind } = owner;
    const past = telephone.past(number);
    const calling = decideCalling({ seed, number, kind, cause, past, now: options.now() });
    if (!calling) return false;
    meaning.add(number);
    options.later(calling.after, () => {
      meaning.delete(number);
      if (!who(number)?.isAuto || telephone.past(number).isLive) return;
      own.set(telephone.call({ from: number, to: calling.to, script: calling.script }), 0);
    });
    return true;
  };

  const changed = (call: HeardCall) => {
    const { sid, number, other, direction, status } = call;
    const isOver = OVER.includes(status);
    if (isOver) own.delete(sid);
    if (direction === 'out' && status === 'queued' && !settled.has(number)) meet(number);
    if (direction !== 'out' || !isOver) return;
    prepare(number);
    if (status === 'no-answer') mayCall(number, { why: 'missed', from: other });
  };

  /** Rung before anybody knew of it: its script would come too late for this call. */
  const meet = (number: string) => {
    const taking = decide(number);
    if (!taking) return;
    settled.add(number);
    const isMute = taking.calls === 'answer';
    telephone.settle(number, isMute ? { ...taking, calls: 'no-answer' } : taking);
  };

  const heard = (line: HeardLine) => {
    const { sid, number, direction } = line;
    const owner = who(number);
    const sentences = own.get(sid) ?? 0;
    const isOurs = direction === 'out' ? owner?.isAuto : own.has(sid);
    if (!owner || !isOurs) return;
    if (own.has(sid) && isWaitingWords(line)) own.set(sid, sentences + 1);
    const deed = decideOnHearing({ seed, line, kind: owner.kind, sentences });
    // Whoever speaks must have begun: it is done in a turn of its own.
    if (deed) setImmediate(() => telephone.act(sid, deed));
  };

  const forget = () => {
    own.clear();
    meaning.clear();
    settled.clear();
  };
  return { prepare, mayCall, changed, heard, forget };
}
