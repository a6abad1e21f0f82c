import { DateTime } from 'luxon';
import type { Instant } from '../ids.js';

/** A visit as an agenda shows it: a reference, no name, no address. */
export type AgendaEvent = {
  /** The same however often the visit moves. */
  readonly uid: string;
  /** Grows with each move and with a cancellation: an agenda believes the highest. */
  readonly sequence: number;
  readonly reference: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly changedAt: Instant;
  readonly isCancelled: boolean;
};

/**
 * An iCalendar feed (RFC 5545). Hours are written in UTC: they are right on either side of a change
 * of the clocks, in any zone, without telling anybody ours.
 */
export function drawCalendar(events: readonly AgendaEvent[]): string {
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Aller-vers//Visites//FR',
      'CALSCALE:GREGORIAN',
    ],
    ...['METHOD:PUBLISH', 'X-WR-CALNAME:Visites', 'REFRESH-INTERVAL;VALUE=DURATION:PT15M'],
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: AgendaEvent): string[] {
  const title = `Visite ${escaped(event.reference)}`;
  return [
    ...['BEGIN:VEVENT', `UID:${event.uid}@aller-vers`, `SEQUENCE:${event.sequence}`],
    ...[`DTSTAMP:${utc(event.changedAt)}`, `DTSTART:${utc(event.startsAt)}`],
    ...[`DTEND:${utc(event.endsAt)}`, `SUMMARY:${title}`, 'CLASS:PRIVATE', 'TRANSP:OPAQUE'],
    ...[`STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT'],
  ];
}

const utc = (instant: Instant): string =>
  DateTime.fromMillis(instant, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'");

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (char) => `\\${char}`).replace(/\r?\n/g, '\\n');

const MOST_OCTETS = 75;

/** A line of more than 75 octets goes on after a line break and a space; no letter is cut in two. */
function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += letter;
    octets += size;
  }
  return [...rows, row].join('\r\n');
}

/** Of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
