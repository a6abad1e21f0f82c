import ICAL from 'ical.js';

/** Of a feed: its appointments, each by itself, and the zones that it describes. */
export type CalendarBlocks = {
  readonly events: readonly ICAL.Component[];
  readonly zones: ReadonlyMap<string, ICAL.Timezone>;
  /** Appointments that are not written as they should be. */
  readonly unread: number;
};

/**
 * Takes a feed apart. One appointment that is badly written does not hide the others; a feed
 * without its end was cut on the way, and is none: null.
 */
export function calendarBlocks(text: string): CalendarBlocks | null {
  const lines = text.split(/\r?\n|\r/);
  const has = (line: string) => lines.some((one) => one.trim().toUpperCase() === line);
  if (!has('BEGIN:VCALENDAR') || !has('END:VCALENDAR')) return null;
  const zones = new Map<string, ICAL.Timezone>();
  for (const block of blocksOf(lines, 'VTIMEZONE')) {
    const component = parsed(block);
    const name = component?.getFirstPropertyValue('tzid');
    if (component && typeof name === 'string') zones.set(name, new ICAL.Timezone(component));
  }
  const events = blocksOf(lines, 'VEVENT').map(parsed);
  const read = events.filter((event) => event !== null);
  return { events: read, zones, unread: events.length - read.length };
}

/** The lines from a beginning to its end; one that begins again is read from there. */
function blocksOf(lines: readonly string[], name: string): string[] {
  const blocks: string[] = [];
  let block: string[] | null = null;
  for (const line of lines) {
    const plain = line.trim().toUpperCase();
    if (plain === `BEGIN:${name}`) block = [];
    block?.push(line);
    if (block && plain === `END:${name}`) {
      blocks.push(block.join('\r\n'));
      block = null;
    }
  }
  return blocks;
}

function parsed(block: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(block));
  } catch {
    return null;
  }
}
