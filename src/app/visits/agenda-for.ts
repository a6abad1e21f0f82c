import type { CaseFile } from '../../domain/case.js';
import { type Instant, MINUTE } from '../../domain/ids.js';
import type { Calendar } from '../../domain/time/calendar.js';
import { isSameSpot, type Spot } from '../../domain/travel/spot.js';
import type { Agenda, AgendaPair, Legs } from '../../domain/visits/agenda.js';
import { SAME_ROAD } from '../../domain/visits/fits.js';
import { makesPair } from '../../domain/visits/pair-rule.js';
import { interpreterFor, visitNeed } from '../../domain/visits/visit-need.js';
import { placeOf } from '../contact/gate-facts.js';
import type { Tx } from '../ports/store.js';
import type { Roads } from '../ports/travel.js';
import type { MeetingPlace, Pair, Taken } from '../ports/visits.js';

export type SlotDeps = { readonly calendar: Calendar; readonly roads: Roads };
type Span = { readonly from: Instant; readonly to: Instant };

export type HouseholdAgenda = {
  readonly agenda: Agenda;
  readonly legs: Legs;
  /** Where the household is met when not at home. */
  readonly place: MeetingPlace | null;
};

/** Who can visit a household, what they have to do in a span, and how far that is from its door. */
export async function agendaFor(
  tx: Tx,
  { calendar, roads }: SlotDeps,
  { file, span, now }: { file: CaseFile; span: Span; now: Instant },
): Promise<HouseholdAgenda> {
  const all = await tx.visits.pairsOf(file);
  if (all.length === 0) return { agenda: { pairs: [], busy: [] }, legs: SAME_ROAD, place: null };
  const rule = await tx.visits.rule(file.territory);
  const place = await tx.visits.placeFor(file.id);
  const fit = all.filter(({ people }) => makesPair(rule.composition, people));
  const where = { calendar, now, ...placeOf(file) };
  const pairs = fit.map((pair): AgendaPair => {
    const spoken = pair.people.flatMap(({ languages }) => languages);
    const interpreted = interpreterFor(file, spoken) === null ? null : rule.interpreter;
    const { id, hours, people: workers } = pair;
    return { id, hours, workers, need: visitNeed(interpreted, where) };
  });
  const taken = await takenBy(tx, fit, { ...span, now });
  // What is offered to the household itself stays free for it.
  const busy = taken.filter(({ kind, caseId }) => kind !== 'offer' || caseId !== file.id);
  const legs = await legsFrom(place ? place.spot : file.spot, { roads, pairs: fit, busy });
  return { agenda: { pairs, busy }, legs, place };
}

/** Everything that takes the time of the people of these pairs. */
export async function takenBy(
  tx: Tx,
  pairs: readonly Pair[],
  span: Span & { readonly now: Instant },
): Promise<Taken[]> {
  const people = [...new Set(pairs.flatMap((pair) => pair.people.map(({ id }) => id)))];
  return people.length === 0 ? [] : tx.visits.taken(people, span);
}

/** Roads between the household's door and wherever these people come from or go to. */
export async function legsFrom(
  home: Spot | null,
  { roads, pairs, busy }: { roads: Roads; pairs: readonly Pair[]; busy: readonly Taken[] },
): Promise<Legs> {
  if (!home) return SAME_ROAD;
  const bases = pairs.flatMap(({ people }) => people.flatMap(({ base }) => base ?? []));
  const met = busy.flatMap(({ spot }) => spot ?? []);
  const spots = [...bases, ...met].filter(
    (spot, index, list) => list.findIndex((one) => isSameSpot(one, spot)) === index,
  );
  if (spots.length === 0) return SAME_ROAD;
  const going = await roads.table([home], spots);
  const coming = await roads.table(spots, [home]);
  const leg =
    (minutes: (index: number) => number | undefined, other: SpotFinder) => (spot: Spot | null) => {
      const index = spot ? other(spot) : -1;
      const found = index < 0 ? undefined : minutes(index);
      return found === undefined ? SAME_ROAD.to(spot) : found * MINUTE;
    };
  const indexOf: SpotFinder = (spot) => spots.findIndex((one) => isSameSpot(one, spot));
  return {
    to: leg((index) => going.minutes[0]?.[index], indexOf),
    from: leg((index) => coming.minutes[index]?.[0], indexOf),
  };
}

type SpotFinder = (spot: Spot) => number;
