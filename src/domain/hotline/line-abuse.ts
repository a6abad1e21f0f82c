import { HOUR, type Instant, MINUTE } from '../ids.js';

/** A call from or to one number. */
export type RecentCall = {
  readonly startedAt: Instant;
  /** null: it is still on. */
  readonly endedAt: Instant | null;
  readonly pressedKey: boolean;
  /** They and a worker heard each other. */
  readonly bridged: boolean;
};

/** hang-ups: someone rings and rings off again and again · loop: two machines call each other. */
export type Judgement = 'fine' | 'hang-ups' | 'loop';

/** A call ended before that without a key is a « bip », in milliseconds: call me back. */
export const MISSED_CALL = 6_000;

const HANG_UPS = { count: 5, within: 30 * MINUTE, barFor: HOUR } as const;
const LOOP = { count: 8, within: 10 * MINUTE, barFor: 24 * HOUR } as const;
/** Who chose and then waited that long gave up on us: no hang-up of theirs. */
const PATIENCE = MINUTE;

/**
 * What the recent calls of one number look like, in any order; older ones do not count. The number
 * of a household in danger is always fine, whatever it does: a person decides.
 */
export function judge(
  calls: readonly RecentCall[],
  { now, protectedCaller }: { readonly now: Instant; readonly protectedCaller: boolean },
): Judgement {
  if (protectedCaller) return 'fine';
  const since = (span: number) =>
    calls.filter(({ startedAt }) => now - span < startedAt && startedAt <= now);
  const loop = since(LOOP.within);
  if (loop.length >= LOOP.count && !loop.some((call) => call.pressedKey)) return 'loop';
  const recent = since(HANG_UPS.within);
  if (recent.some((call) => call.bridged)) return 'fine';
  return recent.filter(isHangUp).length >= HANG_UPS.count ? 'hang-ups' : 'fine';
}

function isHangUp({ startedAt, endedAt, pressedKey }: RecentCall): boolean {
  if (endedAt === null) return false;
  return !pressedKey || endedAt - startedAt < PATIENCE;
}

/** Until when no call of the number is taken. */
export const barUntil = (kind: Exclude<Judgement, 'fine'>, now: Instant): Instant =>
  now + (kind === 'loop' ? LOOP : HANG_UPS).barFor;

/**
 * Did they let it ring once to be called back, as people without credit do? `within` is
 * MISSED_CALL on the clock of the call.
 */
export function isMissedCall(call: RecentCall, within: number = MISSED_CALL): boolean {
  if (call.endedAt === null || call.pressedKey || call.bridged) return false;
  return call.endedAt - call.startedAt < within;
}
