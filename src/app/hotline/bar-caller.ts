import type { CaseFile, Phone } from '../../domain/case.js';
import type { PhoneCall } from '../../domain/hotline/call.js';
import { barUntil, judge } from '../../domain/hotline/line-abuse.js';
import { DAY, type Instant } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';

type Caller = {
  readonly call: PhoneCall;
  readonly file: CaseFile | null;
  readonly phone: Phone | null;
  readonly now: Instant;
};

/**
 * Whether the caller is refused: barred by a person or by the machine, with an end date. The
 * machine bars those who hang up again and again and machines that call in circles, never the
 * number of somebody in danger.
 */
export async function barCaller(tx: Tx, { clock }: LineDeps, on: Caller): Promise<boolean> {
  const { call, file, phone, now } = on;
  if (!call.e164) return false;
  if ((await tx.line.barredUntil(call.e164, now)) !== null) return true;
  const before = (await tx.calls.ofNumber(call.e164, now - DAY)).filter(({ id }) => id !== call.id);
  // People live at life's pace, however fast the demo's days go by.
  const lifeSince = (at: Instant): Instant => now - (now - at) / clock.lived(1);
  const verdict = judge(
    before.map((one) => ({
      startedAt: lifeSince(one.startedAt),
      endedAt: one.endedAt === null ? null : lifeSince(one.endedAt),
      pressedKey: (one.session?.turn ?? 0) > 1,
      bridged: one.bridgedAt !== null,
    })),
    { now, protectedCaller: file?.violence === true || (phone?.frozenAt ?? null) !== null },
  );
  if (verdict === 'fine') return false;
  const until = now + clock.lived(barUntil(verdict, now) - now);
  await tx.line.bar(call.e164, until, { reason: verdict, by: null, at: now });
  return true;
}
