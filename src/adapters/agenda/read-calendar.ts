import type { FeedRead } from '../../app/ports/outside-agendas.js';
import type { Instant } from '../../domain/ids.js';
import type { Stretch } from '../../domain/visits/fits.js';
import { MOST_OUTSIDE_TIMES } from '../../domain/visits/outside-agenda.js';
import { calendarBlocks } from './calendar-blocks.js';
import { zoneFinder } from './calendar-zones.js';
import { type CalendarEvent, dayOf, type Moment, readEvent } from './read-event.js';

export type Span = { readonly from: Instant; readonly to: Instant; readonly zone: string };

/** Our own visits, come back by the agenda that follows them. */
const OURS = /@aller-vers$/;
/** Occurrences counted in all, those of years gone by included. */
const MOST_STEPS = 200_000;

class TooMany extends Error {}
/** What is left to count before the feed is given up. */
type Budget = { steps: number; times: number };

/** Hours taken in a feed within the span; neither titles, nor places, nor people are looked at. */
export function readCalendar(text: string, span: Span): FeedRead {
  const blocks = calendarBlocks(text);
  if (!blocks) return { kind: 'failed', problem: 'not-a-calendar' };
  const findZone = zoneFinder(span.zone, blocks.zones);
  let { unread } = blocks;
  const events: CalendarEvent[] = [];
  for (const component of blocks.events) {
    try {
      events.push(readEvent(component, findZone));
    } catch {
      unread += 1;
    }
  }
  const mine = events.filter(({ uid }) => !OURS.test(uid));
  const replaced = replacedBy(mine);
  const budget: Budget = { steps: MOST_STEPS, times: MOST_OUTSIDE_TIMES };
  const times: Stretch[] = [];
  for (const event of mine) {
    if (event.isFree) continue;
    try {
      times.push(...occurrences(event, { span, budget, replaced: replaced.get(event.uid) ?? [] }));
    } catch (error) {
      if (error instanceof TooMany) return { kind: 'failed', problem: 'too-many' };
      unread += 1;
    }
  }
  return { kind: 'read', times, unread };
}

/** Occurrences that are written by themselves, cancelled ones included, by the rule they are of. */
function replacedBy(events: readonly CalendarEvent[]): ReadonlyMap<string, Moment[]> {
  const replaced = new Map<string, Moment[]>();
  for (const { uid, insteadOf } of events)
    if (insteadOf) replaced.set(uid, [...(replaced.get(uid) ?? []), insteadOf]);
  return replaced;
}

type Around = {
  readonly span: Span;
  readonly budget: Budget;
  readonly replaced: readonly Moment[];
};

function occurrences(event: CalendarEvent, { span, budget, replaced }: Around): Stretch[] {
  const isSingle = event.insteadOf !== null;
  const gone = isSingle ? [] : [...event.removed, ...replaced];
  const [instants, days] = [
    new Set(gone.flatMap((one) => ('instant' in one ? [one.instant] : []))),
    new Set(gone.flatMap((one) => ('day' in one ? [one.day] : []))),
  ];
  const times: Stretch[] = [];
  for (const wall of beginnings(event, span.to, budget)) {
    const startsAt = event.zone.toInstant(wall);
    if (instants.has(startsAt) || days.has(dayOf(wall))) continue;
    const end = wall.clone();
    end.addDuration(event.length);
    const endsAt = event.zone.toInstant(end);
    if (endsAt <= span.from || startsAt >= span.to || endsAt <= startsAt) continue;
    budget.times -= 1;
    if (budget.times < 0) throw new TooMany();
    times.push({ startsAt, endsAt });
  }
  return times;
}

/** When it begins, as often as it does, up to the end of the span. */
function* beginnings(event: CalendarEvent, to: Instant, budget: Budget) {
  const { start, rules, added, insteadOf, zone } = event;
  if (insteadOf || (rules.length === 0 && added.length === 0)) {
    yield start;
    return;
  }
  if (rules.length === 0) yield start;
  yield* added;
  for (const rule of rules) {
    const iterator = rule.iterator(start);
    for (let next = iterator.next(); next; next = iterator.next()) {
      budget.steps -= 1;
      if (budget.steps < 0) throw new TooMany();
      if (zone.toInstant(next) >= to) break;
      yield next.clone();
    }
  }
}
