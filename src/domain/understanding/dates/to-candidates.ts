import type { DateReading, When } from './date-reading.js';

/** One reading as the labelled replies write it (domain 5.5): « 2026-12-08T10:00 », « 2026-12-08 PM ». */
export function toCandidate(when: When): string {
  switch (when.kind) {
    case 'point':
      return `${when.date}T${when.time}`;
    case 'part':
      return `${when.date}${PART_FORMS[when.part]}`;
    case 'window':
      return `${when.date}T${windowForm(when.from, when.to)}`;
    case 'day':
      return when.date;
    case 'span':
      return spanForm(when.from, when.to);
  }
}

const PART_FORMS = { matin: ' AM', midi: 'T12:00', 'apres-midi': ' PM', soir: 'T18:00+' } as const;

const windowForm = (from = '', to = ''): string => (to === '' ? `${from}+` : `${from}-${to}`);

/** A whole month is « 2027-03 », any other stretch « 2026-12-07/2026-12-13 ». */
function spanForm(from: string, to: string): string {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isWhole = from.endsWith('-01') && to === `${from.slice(0, 8)}${last}`;
  return isWhole ? from.slice(0, 7) : `${from}/${to}`;
}

/** The readings in the labelled replies' forms, most likely first, each once. */
export const toCandidates = ({ readings }: DateReading): string[] => [
  ...new Set(readings.map(toCandidate)),
];
