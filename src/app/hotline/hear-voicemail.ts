import type { Voicemail } from '../../domain/hotline/call.js';
import type { CaseId, Instant, VoicemailId } from '../../domain/ids.js';
import { may } from '../../domain/roles.js';
import type { StaffMember } from '../ports/staff.js';
import type { Store, Tx } from '../ports/store.js';
import type { Clock } from '../ports/time-and-chance.js';

export type Listening = { readonly id: VoicemailId; readonly by: StaffMember };

/** `gone`: its days are over, or it is still on its way here. */
export type Heard = { readonly kind: 'heard' | 'gone' | 'not-found' };

/**
 * Somebody listens to a message: written in the access log every time, and on the message the
 * first time, before any of its sound is given. Refused, it is written as well.
 */
export function hearVoicemail(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { id, by }: Listening,
): Promise<Heard> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const found = await voicemailFor(tx, { id, by, action: 'hear-voicemail' }, now);
    if (!found) return { kind: 'not-found' };
    const { voicemail, log } = found;
    if (voicemail.state !== 'stored' && voicemail.state !== 'kept') return { kind: 'gone' };
    await log('hear-voicemail');
    await tx.voicemails.heard(id, { by: by.id, at: now });
    return { kind: 'heard' };
  });
}

/** Whether someone may open a message; of a caller from nobody knows where, whoever may call. */
export function mayOpenVoicemail(
  { role, territories }: StaffMember,
  { territory }: { readonly territory: string | null },
): boolean {
  if (!may(role, 'read-case')) return false;
  return territory === null ? may(role, 'call') : territories.includes(territory);
}

type Found = {
  readonly voicemail: Voicemail;
  readonly callId: Voicemail['callId'];
  readonly log: (action: string) => Promise<void>;
};

/** The message, locked, when that person may open it; null, and a line in the log, when not. */
export async function voicemailFor(
  tx: Tx,
  { id, by, action }: Listening & { readonly action: string },
  now: Instant,
): Promise<Found | null> {
  const voicemail = await tx.voicemails.lock(id);
  const call = voicemail && (await tx.calls.find(voicemail.callId));
  if (!voicemail || !call) return null;
  const file = call.caseId ? await tx.cases.find(call.caseId) : null;
  const log = (done: string) => logged(tx, { by, action: done, caseId: call.caseId }, now);
  const territory = call.territory ?? file?.territory ?? null;
  if (mayOpenVoicemail(by, { territory })) return { voicemail, callId: call.id, log };
  await log(`refused:${action}`);
  return null;
}

const logged = (
  tx: Tx,
  { by, ...entry }: { by: StaffMember; action: string; caseId: CaseId | null },
  at: Instant,
) => tx.staff.logAccess({ staffId: by.id, ...entry, at });
