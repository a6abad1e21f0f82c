import type { Where } from '../contact/quiet-hours.js';
import { isAway, onShift, type ShiftWorker } from '../hotline/on-shift.js';
import type { Instant, StaffId } from '../ids.js';
import type { Role } from '../roles.js';
import { localDate } from '../time/local-time.js';

/** Who is asked in turn for a card that nobody takes. */
export const RUNGS = ['person', 'team', 'supervisors'] as const;
export type Rung = (typeof RUNGS)[number];

/** Somebody of the territory who may take cards. */
export type DeskPerson = ShiftWorker & {
  readonly id: StaffId;
  readonly role: Role;
  /** Cards they hold. */
  readonly held: number;
  /** When they were last asked for any card; null: never. */
  readonly lastAskedAt: Instant | null;
};

export type AskFacts<Person extends DeskPerson> = {
  readonly rung: Rung;
  /** Everybody of the card's territory who may take it. */
  readonly people: readonly Person[];
  /** The household's own worker. */
  readonly own: StaffId | null;
  /** Those on call now, first rank first. */
  readonly onCall: readonly StaffId[];
  /** Whom the rung before asked. */
  readonly asked: readonly StaffId[];
  /** A danger: asked at any hour. */
  readonly urgent: boolean;
};

/** `channel`: there is nobody to be named, so the whole channel is called. */
export type Ask<Person> = {
  readonly rung: Rung | 'channel';
  readonly people: readonly Person[];
};

/**
 * Whom a rung asks as things stand now; whoever is away is never asked. A person: the household's
 * own worker, else who holds fewest cards, else who was not asked for longest. The team: everyone
 * on shift. Out of hours, for a danger, those on call take their place. A rung with nobody new to
 * ask leads to the next at once. @throws on an unknown zone.
 */
export function whomToAsk<P extends DeskPerson>(
  facts: AskFacts<P>,
  moment: { readonly now: Instant; readonly where: Where },
): Ask<P> {
  const team = facts.rung === 'supervisors' ? [] : reachable(facts, moment);
  const [first] = team;
  if (facts.rung === 'person' && first) return { rung: 'person', people: [first] };
  const hasNews = team.some(({ id }) => !facts.asked.includes(id));
  if (facts.rung === 'team' && hasNews) return { rung: 'team', people: team };
  const supervisors = facts.people.filter(({ role }) => role === 'superviseur');
  const there = supervisors.filter((person) => !isAwayAt(person, moment));
  if (there.length > 0) return { rung: 'supervisors', people: there };
  return { rung: 'channel', people: [] };
}

/** The rung after one that was asked for and the one that answered; null: nobody is left to ask. */
export function rungAfter(wanted: Rung, asked: Ask<unknown>['rung']): Rung | null {
  const last = asked === 'channel' ? wanted : asked;
  return RUNGS[RUNGS.indexOf(last) + 1] ?? null;
}

/** Those who may be asked now, the likeliest first. */
function reachable<P extends DeskPerson>(
  { people, own, onCall, urgent }: AskFacts<P>,
  moment: { readonly now: Instant; readonly where: Where },
): readonly P[] {
  const team = people.filter(({ role }) => role !== 'superviseur');
  const present = team.filter((person) => onShift(person, moment.now, moment.where));
  if (present.length > 0 || !urgent) return [...present].sort(byTurn(own));
  return onCall.flatMap((id) => {
    const person = people.find((one) => one.id === id);
    return person && !isAwayAt(person, moment) ? [person] : [];
  });
}

const byTurn =
  (own: StaffId | null) =>
  (a: DeskPerson, b: DeskPerson): number =>
    Number(b.id === own) - Number(a.id === own) ||
    a.held - b.held ||
    (a.lastAskedAt ?? 0) - (b.lastAskedAt ?? 0) ||
    (a.id < b.id ? -1 : 1);

const isAwayAt = (
  person: ShiftWorker,
  { now, where }: { readonly now: Instant; readonly where: Where },
): boolean => isAway(person, localDate(now, where.place.zone));
