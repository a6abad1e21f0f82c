import ICAL from 'ical.js';
import { DateTime, IANAZone } from 'luxon';
import type { Instant } from '../../domain/ids.js';

/** Hours on a wall somewhere, and the instants that they are. */
export type WallZone = {
  toInstant(wall: ICAL.Time): Instant;
  toWall(instant: Instant): ICAL.Time;
};

/** Windows' own names for the zones in which our people live and travel. */
const WINDOWS: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Mauritius Standard Time': 'Indian/Mauritius',
};

/**
 * The zone of a name: the world's list first, since a feed's own description of Paris may be old or
 * cut short; then that description; then, for want of anything, the person's.
 */
export function zoneFinder(person: string, described: ReadonlyMap<string, ICAL.Timezone>) {
  const own = namedZone(person);
  return (name: string | null): WallZone => {
    if (name === null) return own;
    // « /mozilla.org/20050126_1/Europe/Paris ».
    const known = [name, WINDOWS[name] ?? '', /[A-Za-z_]+\/[A-Za-z_]+$/.exec(name)?.[0] ?? ''].find(
      (candidate) => candidate !== '' && IANAZone.isValidZone(candidate),
    );
    if (known) return namedZone(known);
    const zone = described.get(name);
    return zone ? describedZone(zone) : own;
  };
}

/** An hour that a change of the clocks skips is read as the one after; one that comes twice, as the first. */
function namedZone(zone: string): WallZone {
  return {
    toInstant: ({ year, month, day, hour, minute, second }) =>
      DateTime.fromObject({ year, month, day, hour, minute, second }, { zone }).toMillis(),
    toWall: (instant) => wallOf(DateTime.fromMillis(instant, { zone })),
  };
}

function describedZone(zone: ICAL.Timezone): WallZone {
  return {
    toInstant: (wall) => ICAL.Time.fromData(fieldsOf(wall), zone).toUnixTime() * 1000,
    toWall(instant) {
      const utc = wallOf(DateTime.fromMillis(instant, { zone: 'utc' }));
      const there = ICAL.Time.fromData(fieldsOf(utc), ICAL.Timezone.utcTimezone);
      return floating(there.convertToZone(zone));
    },
  };
}

const fieldsOf = ({ year, month, day, hour, minute, second, isDate }: ICAL.Time) => ({
  ...{ year, month, day, hour, minute, second, isDate },
});

const wallOf = ({ year, month, day, hour, minute, second }: DateTime): ICAL.Time =>
  ICAL.Time.fromData({ ...{ year, month, day, hour, minute, second }, isDate: false });

/** The same hours on the wall, of no zone: repetitions are counted on them. */
export const floating = (time: ICAL.Time): ICAL.Time =>
  ICAL.Time.fromData(fieldsOf(time), ICAL.Timezone.localTimezone);
