import type { CaseFile, Phone } from '../../domain/case.js';
import { type Instant, MINUTE } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { claimLeg } from './claim-leg.js';
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
  await claimLeg(tx, deps, {
    call: started.call,
    role: 'tenant',
    e164,
    now,
    withinMs: 10 * MINUTE,
  });
  return true;
}
