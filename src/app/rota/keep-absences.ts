import { awayDuring, type OnCallSpan } from '../../domain/hotline/on-call.js';
import { DAY, type Instant, type IsoDate, type StaffId } from '../../domain/ids.js';
import { territoryOf } from '../../domain/territories.js';
import { daysBetween } from '../../domain/time/local-time.js';
import type { StaffMember } from '../ports/staff.js';
import type { Tx } from '../ports/store.js';
import { addAbsence, cancelAbsence } from '../roster/line-post.js';
import { logChange } from './add-on-call.js';
import { spanWords } from './on-call-fault.js';
import { DONE, NOT_FOUND, type RotaAnswer, type RotaDeps, refused } from './rota-answer.js';

type Days = {
  readonly by: StaffMember;
  readonly person: StaffId;
  readonly from: IsoDate;
  readonly to: IsoDate;
};

/** A slip of the hand in the year. */
const LONGEST_DAYS = 366;
const LOOKED_AHEAD = 400 * DAY;

/**
 * Somebody is away on those days. Whoever was on call then is so no more: said at once, so that
 * somebody else is found; an illness asks nobody's leave.
 */
export async function keepAbsence(
  deps: RotaDeps,
  { by, person: id, from, to, reason }: Days & { readonly reason: string | null },
): Promise<RotaAnswer> {
  if (to < from) return refused("L'absence finit avant de commencer.");
  if (daysBetween(from, to) > LONGEST_DAYS) return refused('Une absence dure un an au plus.');
  const name = await nameOf(deps, by, id);
  if (!name) return NOT_FOUND;
  const absence = { from, to, reason };
  const added = await addAbsence(toolsOf(deps), { sought: { name }, absence });
  if (added.kind !== 'changed') return NOT_FOUND;
  return deps.store.transaction(async (tx) => {
    const now = deps.clock.now();
    await logChange(tx, by, now);
    const open = await uncovered(tx, { id, absence, now });
    return open.length === 0 ? DONE : { kind: 'done', warning: open.join(' ') };
  });
}

/** Those very days are worked again. */
export async function dropAbsence(
  deps: RotaDeps,
  { by, person: id, from, to }: Days,
): Promise<RotaAnswer> {
  const name = await nameOf(deps, by, id);
  if (!name) return NOT_FOUND;
  const cancelled = await cancelAbsence(toolsOf(deps), { sought: { name }, from, to });
  if (cancelled.kind !== 'changed') return NOT_FOUND;
  await deps.store.transaction((tx) => logChange(tx, by, deps.clock.now()));
  return DONE;
}

const toolsOf = ({ roster: store, clock }: RotaDeps) => ({ store, clock });

/** The roster knows people by their whole name; only those of one's own territories. */
async function nameOf(
  { store }: RotaDeps,
  { territories }: StaffMember,
  id: StaffId,
): Promise<string | null> {
  const person = await store.transaction((tx) => tx.rota.person(id));
  return person?.territories.some((code) => territories.includes(code)) ? person.fullName : null;
}

type Gone = {
  readonly id: StaffId;
  readonly absence: { readonly from: IsoDate; readonly to: IsoDate };
  readonly now: Instant;
};

/** What the absence leaves without anybody, in French. */
async function uncovered(tx: Tx, { id, absence, now }: Gone): Promise<string[]> {
  const person = await tx.rota.person(id);
  const words: string[] = [];
  for (const code of person?.territories ?? []) {
    const zone = territoryOf(code)?.zone ?? 'Europe/Paris';
    const spans = await tx.rota.between(code, now, now + LOOKED_AHEAD);
    const theirs = (span: OnCallSpan) =>
      span.staffId === id && awayDuring({ absences: [absence] }, span, zone).length > 0;
    for (const span of spans.filter(theirs))
      words.push(`${span.firstName} est d'astreinte ${spanWords(span, zone)} : à remplacer.`);
  }
  return words;
}
