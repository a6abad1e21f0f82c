const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAY_MS = 86_400_000;

/** RFC 2822 in UTC, as every date of the API: `Tue, 31 Aug 2010 20:36:28 +0000`. */
export function rfc2822(ms: number): string {
  const date = new Date(ms);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${WEEKDAYS[date.getUTCDay()]}, ${day} ${time} +0000`;
}

/** `RawDlrDoneDate`: when the carrier reported, YYMMDDhhmm. */
export function dlrDate(ms: number): string {
  return new Date(ms).toISOString().slice(2, 16).replace(/[-T:]/g, '');
}

/**
 * Reads the date filters `Name`, `Name<` and `Name>` of a list. A date alone means that whole day
 * in UTC, both bounds include their day; a time means that moment. Unreadable values fit nothing.
 */
export function dateFilter(query: URLSearchParams, name: string): (ms: number | null) => boolean {
  const on = span(query.get(name), 'day');
  const before = span(query.get(`${name}<`), 'moment');
  const after = span(query.get(`${name}>`), 'moment');
  if (!on && !before && !after) return () => true;
  return (ms) =>
    ms !== null &&
    (!on || (ms >= on.start && ms < on.end)) &&
    (!before || ms < before.end) &&
    (!after || ms >= after.start);
}

function span(value: string | null, precision: 'day' | 'moment') {
  if (value === null || value === '') return undefined;
  const at = Date.parse(value);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(value);
  if (!isDate && precision === 'moment') return { start: at, end: at + 1 };
  const start = Math.floor(at / DAY_MS) * DAY_MS;
  return { start, end: start + DAY_MS };
}
