import { TEAM_LATE } from '../../../flows/doors.js';
import { languageOfFile } from '../../domain/wording/languages.js';
import { contactNumber } from '../contact/contact-number.js';
import { writeText } from '../conversation/write-text.js';
import type { TeamSettings } from '../ports/settings.js';
import type { Tx } from '../ports/store.js';
import { renderText } from '../wording/render-text.js';
import {
  type AtDoor,
  atTheDoor,
  type DoorAnswer,
  type DoorCall,
  type DoorDeps,
} from './door-frame.js';

/** What « Nous avons du retard » offers, in minutes. */
export const LATE_BY = [10, 20, 30] as const;
export type LateBy = (typeof LATE_BY)[number];

/**
 * « Nous avons du retard »: a neutral text tells the household, through the gate like any other, and
 * is dropped once the visit would be over. Nothing else shifts. Pressed again, another number of
 * minutes is told; the same, nothing.
 */
export function teamLate(
  deps: DoorDeps & { readonly settings: TeamSettings },
  call: DoorCall & { readonly minutes: LateBy },
): Promise<DoorAnswer> {
  return atTheDoor(deps, call, async (tx, door) => {
    const { staff, file, visit, day, at } = door;
    const { minutes } = call;
    if (visit.status !== 'booked' || day.arrivedAt !== null || day.leftAt !== null)
      return { kind: 'refused', message: "Cette visite n'attend plus personne." };
    if (day.teamLateMinutes === minutes) return { kind: 'done' };
    if (!(await tell(tx, deps, { ...door, minutes })))
      return { kind: 'refused', message: "Ce dossier n'a aucun numéro : appelez l'équipe." };
    await tx.visitDay.teamLate(visit.id, minutes);
    const detail = { visitId: visit.id, minutes };
    await tx.cases.note(file.id, { kind: 'team-late', actor: `staff:${staff.id}`, at, detail });
    return { kind: 'done' };
  });
}

async function tell(
  tx: Tx,
  { settings }: { readonly settings: TeamSettings },
  { staff, file, visit, minutes, now }: AtDoor & { readonly minutes: LateBy },
): Promise<boolean> {
  const phone = contactNumber(file);
  if (!phone) return false;
  const last = await tx.conversations.last(file.id, phone.e164);
  const text = renderText(TEAM_LATE, {
    ...{ settings, worker: staff.firstName, zone: file.zone, slots: [], visitAt: visit.startsAt },
    language: last?.session.language ?? languageOfFile(file.language) ?? 'fr',
    lateMinutes: minutes,
    overrides: await tx.wordings.inForce(file.territory, now),
  });
  if (!text) return false;
  await writeText(tx, text, {
    ...{ caseId: file.id, to: phone.e164, textKey: TEAM_LATE, now },
    ...{ expiresAt: visit.endsAt, key: `team-late:${visit.id}:${minutes}` },
  });
  return true;
}
