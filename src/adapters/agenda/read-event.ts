import ICAL from 'ical.js';
import type { Instant } from '../../domain/ids.js';
import { floating, type WallZone } from './calendar-zones.js';

/** One appointment, or the rule of several. */
export type CalendarEvent = {
  readonly uid: string;
  readonly zone: WallZone;
  /** On the wall of its zone. */
  readonly start: ICAL.Time;
  readonly length: ICAL.Duration;
  readonly rules: readonly ICAL.Recur[];
  readonly added: readonly ICAL.Time[];
  readonly removed: readonly Moment[];
  /** Of one occurrence that differs: which one it stands for. */
  readonly insteadOf: Moment | null;
  /** Cancelled, or said to leave its person free. */
  readonly isFree: boolean;
};

/** An occurrence by its beginning: the instant, or the whole day where only a day was written. */
export type Moment = { readonly instant: Instant } | { readonly day: string };

type FindZone = (name: string | null) => WallZone;

/** @throws when its beginning is missing, or what should be a moment is none. */
export function readEvent(component: ICAL.Component, findZone: FindZone): CalendarEvent {
  const begins = component.getFirstProperty('dtstart');
  const first = begins && timesOf(begins)[0];
  if (!begins || !first) throw new Error('no beginning');
  // A day without an hour is the person's own, whoever wrote it.
  const zone = first.isDate ? findZone(null) : zoneOf(begins, first, findZone);
  const wall = (property: ICAL.Property, time: ICAL.Time): ICAL.Time => {
    if (time.isDate) return floating(time);
    return zone.toWall(zoneOf(property, time, findZone).toInstant(time));
  };
  const moment = (property: ICAL.Property, time: ICAL.Time): Moment =>
    time.isDate
      ? { day: dayOf(time) }
      : { instant: zoneOf(property, time, findZone).toInstant(time) };
  const all = <T>(name: string, read: (property: ICAL.Property, time: ICAL.Time) => T): T[] =>
    component
      .getAllProperties(name)
      .flatMap((property) => timesOf(property).map((time) => read(property, time)));
  const start = floating(first);
  return {
    uid: textOf(component, 'uid'),
    ...{ zone, start, length: lengthOf(component, { start, wall }) },
    rules: component.getAllProperties('rrule').flatMap((property) => rulesOf(property, zone)),
    added: all('rdate', wall),
    removed: all('exdate', moment),
    insteadOf: all('recurrence-id', moment)[0] ?? null,
    isFree:
      textOf(component, 'status') === 'CANCELLED' || textOf(component, 'transp') === 'TRANSPARENT',
  };
}

export const dayOf = (time: ICAL.Time): string => time.toString().slice(0, 10);

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? (name === 'uid' ? value : value.toUpperCase()) : '';
};

function timesOf(property: ICAL.Property): ICAL.Time[] {
  return property.getValues().flatMap((value: unknown) => {
    if (value instanceof ICAL.Time) return [value];
    return value instanceof ICAL.Period ? [value.start] : [];
  });
}

function zoneOf(property: ICAL.Property, time: ICAL.Time, findZone: FindZone): WallZone {
  if (time.zone?.tzid === 'UTC') return findZone('UTC');
  const name = property.getFirstParameter('tzid');
  return findZone(name || null);
}

type Begun = {
  readonly start: ICAL.Time;
  readonly wall: (property: ICAL.Property, time: ICAL.Time) => ICAL.Time;
};

/** From its end, else its duration; a day without either lasts a day, an hour no time at all. */
function lengthOf(component: ICAL.Component, { start, wall }: Begun): ICAL.Duration {
  const ends = component.getFirstProperty('dtend');
  const [end] = ends ? timesOf(ends) : [];
  if (ends && end) return wall(ends, end).subtractDate(start);
  const duration = component.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return duration;
  return ICAL.Duration.fromSeconds(start.isDate ? 86_400 : 0);
}

/** « Until » is written in universal time: here it is counted on the same wall as the rest. */
function rulesOf(property: ICAL.Property, zone: WallZone): ICAL.Recur[] {
  return property.getValues().flatMap((value: unknown) => {
    if (!(value instanceof ICAL.Recur)) return [];
    const { until } = value;
    if (until && !until.isDate && until.zone?.tzid === 'UTC')
      value.until = zone.toWall(Date.UTC(...partsOf(until)));
    return [value];
  });
}

const partsOf = ({ year, month, day, hour, minute, second }: ICAL.Time) =>
  [year, month - 1, day, hour, minute, second] as const;
