import { CHECK_OUT } from '../../../flows/cadences.js';
import type { PhoneCall } from '../../domain/hotline/call.js';
import type { Instant, StaffId } from '../../domain/ids.js';
import { MINUTE } from '../../domain/ids.js';
import type { Tx } from '../ports/store.js';
import { forgetCheckOut, writeStep } from './check-out.js';

type Heard = { readonly call: PhoneCall; readonly by: StaffId | null; readonly now: Instant };

/** « Tapez 1 si tout va bien »: they do, and are asked again later unless they leave. */
export async function workerIsWell(tx: Tx, { call, by, now }: Heard): Promise<void> {
  const visit = await tx.visitDay.askedBy(call.id);
  if (!visit) return;
  await tx.visitDay.well(visit.id, now);
  await forgetCheckOut(tx, { visit, now });
  const actor = by ? (`staff:${by}` as const) : 'machine';
  const detail = { visitId: visit.id };
  await tx.cases.note(visit.caseId, { kind: 'worker-well', actor, at: now, detail });
  const round = Math.floor(now / MINUTE);
  await writeStep(tx, visit, { step: 'call', round, dueAt: now + CHECK_OUT.again * MINUTE });
}

/** The call that asked is over without the key: the team is alarmed now. */
export async function checkCallOver(tx: Tx, { call, now }: Omit<Heard, 'by'>): Promise<void> {
  const visit = await tx.visitDay.askedBy(call.id);
  if (visit) await tx.diary.hasten('check-out', { visitId: visit.id, step: 'alarm' }, now);
}
