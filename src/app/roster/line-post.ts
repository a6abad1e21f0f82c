import { LINE_ROLES } from '../../domain/hotline/ring-order.js';
import type { E164, IsoDate } from '../../domain/ids.js';
import { readPhoneCell } from '../../domain/intake/phone-cell.js';
import type { Role } from '../../domain/roles.js';
import type { PairHours } from '../../domain/visits/slots.js';
import type { Absence, LinePost, Person, Roster } from '../ports/roster.js';
import { findPerson, type NotFound, type Sought } from './find-person.js';
import type { RosterTools } from './tools.js';

export type PostChanged =
  | { readonly kind: 'changed'; readonly person: Person; readonly post: LinePost }
  /** Their role answers no calls. */
  | { readonly kind: 'not-on-line'; readonly person: Person }
  | NotFound;

export type PhoneSet =
  | PostChanged
  /** `why` is French. */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** Two people called on one telephone could not be told apart. */
  | { readonly kind: 'phone-taken'; readonly by: Person };

/** The number on which calls reach someone, as written; null takes it away. */
export function setPhone(
  tools: RosterTools,
  { sought, written }: { readonly sought: Sought; readonly written: string | null },
): Promise<PhoneSet> {
  return change(tools, sought, async (roster, person) => {
    const read = written === null ? null : readNumber(tools, written);
    if (read && !read.ok) return { kind: 'unreadable', why: read.why };
    const phone = read?.e164 ?? null;
    const holder = phone && (await roster.heldBy(phone));
    if (holder && holder !== person.id) {
      const by = (await roster.people()).find(({ id }) => id === holder) ?? person;
      return { kind: 'phone-taken', by };
    }
    await roster.setPhone(person.id, phone);
    return null;
  });
}

/** When someone answers the line; {} is never. */
export function setLineHours(
  tools: Pick<RosterTools, 'store' | 'clock'>,
  { sought, hours }: { readonly sought: Sought; readonly hours: PairHours },
): Promise<PostChanged> {
  return change<never>(tools, sought, async (roster, person) => {
    await roster.setLineHours(person.id, hours);
    return null;
  });
}

/** Days on which nobody calls them, and on which they visit nobody; asked for twice, they stand once, with the last reason. */
export function addAbsence(
  tools: Pick<RosterTools, 'store' | 'clock'>,
  { sought, absence }: { readonly sought: Sought; readonly absence: Absence },
): Promise<PostChanged> {
  return change<never>(tools, sought, async (roster, person) => {
    await roster.cancelAbsence(person.id, absence);
    await roster.addAbsence(person.id, absence);
    await roster.askOthers(person.id, tools.clock.now());
    await roster.postChanged(person.id, tools.clock.now());
    return null;
  });
}

/** Those days are worked again, and visited; `unknown-absence`: no absence has these very days; `post` says which they have. */
export function cancelAbsence(
  tools: Pick<RosterTools, 'store' | 'clock'>,
  asked: { readonly sought: Sought; readonly from: IsoDate; readonly to: IsoDate },
): Promise<
  PostChanged | { readonly kind: 'unknown-absence'; readonly person: Person; post: LinePost }
> {
  return change(tools, asked.sought, async (roster, person) => {
    if (await roster.cancelAbsence(person.id, asked)) {
      await roster.postChanged(person.id, tools.clock.now());
      return null;
    }
    return { kind: 'unknown-absence', person, post: await roster.linePost(person.id) };
  });
}

/** Reads a number as the import does; `why` is French. */
export function readNumber(
  { phones }: Pick<RosterTools, 'phones'>,
  written: string,
): { readonly ok: true; readonly e164: E164 } | { readonly ok: false; readonly why: string } {
  const [first, ...more] = readPhoneCell(written);
  if (!first) return { ok: false, why: 'aucun numéro' };
  if (more.length > 0) return { ok: false, why: 'plusieurs numéros' };
  if (first.candidate === null) return { ok: false, why: first.why ?? 'illisible' };
  const parsed = phones.parse(first.candidate);
  return parsed.ok ? parsed : { ok: false, why: parsed.why };
}

/** `work` answers null once the change is made, or what prevented it. */
function change<Prevented>(
  tools: Pick<RosterTools, 'store' | 'clock'>,
  sought: Sought,
  work: (roster: Roster, person: Person) => Promise<Prevented | null>,
): Promise<PostChanged | Prevented> {
  return tools.store.transaction(async (roster) => {
    const found = findPerson(await roster.people(), sought);
    if (found.kind !== 'found') return found;
    const { person } = found;
    const rings: readonly Role[] = LINE_ROLES;
    if (!rings.includes(person.role)) return { kind: 'not-on-line', person };
    const prevented = await work(roster, person);
    return prevented ?? { kind: 'changed', person, post: await roster.linePost(person.id) };
  });
}
