import type { CaseFile, Phone } from '../../domain/case.js';
import type { CallLeg } from '../../domain/hotline/call.js';
import { type Instant, type LegId, MINUTE } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import type { LineDeps } from './line-deps.js';
import { startCallOut } from './start-call-out.js';

/**
 * A household that no text reaches is reminded by telephone, only where the territory has
 * switched it on and has a number of the range for it (seed ). False: it has not.
 */
export async function remindByCall(
  tx: Tx,
  deps: LineDeps,
  { file, phone, now }: { readonly file: CaseFile; readonly phone: Phone; readonly now: Instant },
): Promise<boolean> {
  const { reminderNumber } = await tx.line.setting(file.territory);
  if (reminderNumber === null || phone.kind !== 'landline') return false;
  const { e164 } = phone;
  const started = await startCallOut(tx, deps, {
    ...{ file, e164, territory: file.territory, purpose: 'reminder', author: 'machine' },
    ...{ cardId: null, callBackId: null, now },
  });
  if (started.kind === 'refused') return true;
  const leg: CallLeg = {
    id: deps.ids.uuid() as LegId,
    ...{ callId: started.call.id, role: 'tenant', staffId: null, e164, providerSid: null },
    ...{ state: 'claimed', end: null, answeredBy: null, placedAt: now, endedAt: null },
  };
  await tx.calls.addLeg(leg);
  await tx.diary.write({
    kind: 'place-leg',
    caseId: file.id,
    payload: { legId: leg.id },
    dueAt: now,
    expiresAt: now + deps.clock.lived(10 * MINUTE),
    key: `place-leg:${leg.id}`,
  });
  return true;
}
