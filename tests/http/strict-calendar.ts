export type ReadEvent = Readonly<Record<string, string>>;

const NEEDED = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'SUMMARY'];

/** Reads a feed as strictly as RFC 5545 is written; throws with what an agenda might refuse. */
export function readCalendar(text: string): ReadEvent[] {
  if (!text.endsWith('\r\n')) throw new Error('3.1: the last line is not ended');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('3.1: lines end by CRLF alone');
  const rows = text.slice(0, -2).split('\r\n');
  for (const row of rows)
    if (Buffer.byteLength(row) > 75) throw new Error(`3.1: more than 75 octets: ${row}`);
  const lines = rows
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  const [first, ...rest] = lines;
  if (first !== 'BEGIN:VCALENDAR' || rest.at(-1) !== 'END:VCALENDAR') throw new Error('3.4');
  const head = lines.slice(0, lines.indexOf('BEGIN:VEVENT'));
  for (const needed of ['VERSION:2.0', 'PRODID:']) {
    if (lines.filter((line) => line.startsWith(needed)).length !== 1) throw new Error(needed);
  }
  for (const line of head) if (!/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:.+$/.test(line)) throw new Error(line);
  return eventsOf(lines);
}

function eventsOf(lines: readonly string[]): ReadEvent[] {
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | null = null;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') {
      if (open) throw new Error('3.6.1: an event within an event');
      open = {};
    } else if (line === 'END:VEVENT') {
      if (!open) throw new Error('3.6.1: an end without a beginning');
      events.push(checked(open));
      open = null;
    } else if (open) {
      const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/.exec(line) ?? [];
      if (name === '' || name in open) throw new Error(`3.6.1: ${line}`);
      open[name] = value;
    }
  }
  if (new Set(events.map(({ UID }) => UID)).size < events.length) throw new Error('a UID twice');
  return events;
}

function checked(event: Record<string, string>): ReadEvent {
  for (const name of NEEDED) if (!event[name]) throw new Error(`${name} is missing`);
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND'])
    if (!/^\d{8}T\d{6}Z$/.test(event[name] ?? '')) throw new Error(`3.3.5: ${event[name]}`);
  if ((event.DTEND ?? '') <= (event.DTSTART ?? ''))
    throw new Error('3.8.2.2: ends before it begins');
  if (!/^\d+$/.test(event.SEQUENCE ?? '')) throw new Error('3.8.7.4');
  if (!['CONFIRMED', 'CANCELLED'].includes(event.STATUS ?? '')) throw new Error('3.8.1.11');
  if (/(^|[^\\])[,;]/.test(event.SUMMARY ?? '')) throw new Error('3.3.11: not escaped');
  return event;
}
