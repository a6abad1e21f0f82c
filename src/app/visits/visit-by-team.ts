import { DOORS } from '../../../flows/doors.js';
import type { CaseFile, Phone } from '../../domain/case.js';
import type { CardId, Instant, PairId } from '../../domain/ids.js';
import type { CancelReason } from '../../domain/visits/cancel-reasons.js';
import type { WantedSlot } from '../../domain/visits/slots.js';
import { openCard } from '../escalation/open-card.js';
import type { Refused } from '../ports/desk.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';
import type {
  ShownSlot,
  SlotTaken,
  VisitCancelled,
  VisitScene,
  VisitSet,
} from '../ports/team-visits.js';
import type { Visit } from '../ports/visits.js';
import type { SlotDeps } from './agenda-for.js';
import { bookVisit } from './book-visit.js';
import { cancelVisit } from './cancel-visit.js';
import { everySlot, slotAt } from './offer-slots.js';
import { type TellDeps, tellByText } from './tell-by-text.js';

/** All of them, on the telephone; Slack lists a hundred at most. */
const SLOTS_IN_A_FORM = 90;

/** Who does it, for whom, by which door; `key` names this very act. */
export type ByTeam = {
  readonly file: CaseFile;
  readonly phone: Phone | null;
  readonly staff: StaffMember;
  readonly key: string;
  readonly now: Instant;
};

const refused = (message: string): Refused => ({ kind: 'refused', message });
const NOT_OPEN = refused('Ce dossier n’est pas ouvert : aucune visite ne s’y fixe.');
const BEGUN = refused('La visite a déjà commencé : notez d’abord ce qu’elle a donné.');
const NOTHING_TO_CANCEL = refused('Aucune visite à annuler.');
const AS_IT_STANDS = refused('La visite est déjà fixée à cette heure-là.');

/** The visit that stands and what is free, for a form. Holds nothing: the form may never be sent. */
export async function visitScene(
  tx: Tx,
  deps: SlotDeps,
  { file, now }: Pick<ByTeam, 'file' | 'now'>,
): Promise<VisitScene | Refused> {
  if (file.status !== 'open') return NOT_OPEN;
  const visit = await tx.visits.bookedFor(file.id);
  if (hasBegun(visit, now)) return BEGUN;
  const free = await everySlot(tx, file, { ...deps, now, count: SLOTS_IN_A_FORM });
  const names = new Map<PairId, ShownSlot['workers']>();
  for (const { pairId } of free) {
    const pair = names.has(pairId) ? null : await tx.visits.pair(pairId);
    if (pair) names.set(pairId, pair.workers);
  }
  const slots = free.map(
    ({ pairId, startsAt }): ShownSlot => ({
      ...{ pairId, startsAt, workers: names.get(pairId) ?? ['', ''] },
    }),
  );
  return { zone: file.zone, visitAt: visit?.startsAt ?? null, slots };
}

/**
 * « Fixer », « Déplacer »: the household said yes to a person, so its slot is booked at once, by the
 * same way as all others; a visit that stands is moved. The household is told by text.
 */
export async function setByTeam(
  tx: Tx,
  deps: TellDeps,
  { wanted, ...act }: ByTeam & { readonly wanted: WantedSlot },
): Promise<VisitSet | SlotTaken | Refused> {
  const { file, staff, now } = act;
  if (file.status !== 'open') return NOT_OPEN;
  const standing = await tx.visits.bookedFor(file.id);
  if (hasBegun(standing, now)) return BEGUN;
  if (standing?.pairId === wanted.pairId && standing.startsAt === wanted.startsAt)
    return AS_IT_STANDS;
  const slot = await slotAt(tx, file, { ...deps, now, wanted });
  if (!slot) return { kind: 'slot-taken' };
  const booking = await bookVisit(tx, deps, { file, slot, by: `staff:${staff.id}`, now });
  if (booking.kind === 'slot-taken') return { kind: 'slot-taken' };
  const { visit, moved } = booking;
  const sms = await tellByText(tx, deps, {
    ...{ ...act, visitAt: visit.startsAt },
    ...{ door: DOORS.visitSet, text: 'rendez-vous/confirmation' },
  });
  return { kind: 'set', visitAt: visit.startsAt, zone: file.zone, moved, sms };
}

const TOLD = {
  household: { door: DOORS.visitCancelled, text: 'rendez-vous/annulation' },
  team: { door: DOORS.visitGivenUp, text: 'rendez-vous/equipe-annule' },
} as const satisfies Record<CancelReason, object>;

/**
 * « Annuler »: the hour is free again, and the household reads that it is, at its own wish or with
 * our apologies. Where the team gives it up and no text can say so, somebody calls.
 */
export async function cancelByTeam(
  tx: Tx,
  deps: TellDeps,
  { reason, ...act }: ByTeam & { readonly reason: CancelReason },
): Promise<VisitCancelled | Refused> {
  const { file, staff, now } = act;
  if (hasBegun(await tx.visits.bookedFor(file.id), now)) return BEGUN;
  const by = `staff:${staff.id}` as const;
  const visit = await cancelVisit(tx, file.id, { by, now, reason });
  if (!visit) return NOTHING_TO_CANCEL;
  const sms = await tellByText(tx, deps, { ...act, visitAt: visit.startsAt, ...TOLD[reason] });
  if (sms !== null && reason === 'team') {
    const id = deps.ids.uuid() as CardId;
    const wish = 'visite annulée de notre fait : à prévenir';
    const about = { id, caseId: file.id, e164: null, reason: 'call-due', wish } as const;
    await openCard(tx, about, now);
  }
  return { kind: 'cancelled', sms };
}

const hasBegun = (visit: Visit | null, now: Instant): boolean =>
  visit !== null && visit.startsAt <= now;
