import type { TourProblem } from './problem.js';
import { straightTravel } from './travel.js';

/** A file of Solomon's benchmark (M. Solomon, Operations Research 35, 1987), as a problem. */
export type SolomonInstance = {
  readonly name: string;
  readonly problem: TourProblem;
  /** The file's number of each stop. */
  readonly customers: readonly number[];
};

export type SolomonReading =
  | { readonly ok: true; readonly instance: SolomonInstance }
  /** French sentences, each with the file, the line and the field. */
  | { readonly ok: false; readonly problems: readonly string[] };

const FIELDS = [
  'CUST NO.',
  'XCOORD.',
  'YCOORD.',
  'DEMAND',
  'READY TIME',
  'DUE DATE',
  'SERVICE TIME',
] as const;
const FLEET_FIELDS = ['NUMBER', 'CAPACITY'] as const;
/** Tables grow with the square of the stops. */
const MOST_CUSTOMERS = 1_000;
const MOST_VEHICLES = 2_000;
/** A file of another kind is wrong in each of its lines; a few tell enough. */
const MOST_PROBLEMS = 5;

type Line = { readonly nth: number; readonly words: readonly string[] };
type Row = { readonly nth: number; readonly values: readonly number[] };
type Told = (nth: number, what: string) => void;

/** Reads the text of a Solomon file; `file` is how the problems call it. */
export function readSolomon(text: string, file: string): SolomonReading {
  const problems: string[] = [];
  const tell: Told = (nth, what) => problems.push(`${file}, ligne ${nth} : ${what}`);
  const lines = linesOf(text);
  const [title] = lines;
  if (title === undefined) return { ok: false, problems: [`${file} : le fichier est vide.`] };
  const [fleetAt, rowsAt] = ['VEHICLE', 'CUSTOMER'].map((word) =>
    lines.findIndex(({ words }) => words.length === 1 && words[0]?.toUpperCase() === word),
  );
  for (const [word, at] of [
    ['VEHICLE', fleetAt],
    ['CUSTOMER', rowsAt],
  ] as const) {
    if (at === -1)
      problems.push(`${file} : la partie « ${word} » manque ; est-ce un fichier de Solomon ?`);
  }
  if (fleetAt === undefined || rowsAt === undefined || problems.length > 0) {
    return { ok: false, problems };
  }
  const fleet = readFleet(lines.slice(fleetAt + 1, rowsAt), lines[fleetAt]?.nth ?? 0, tell);
  const rows = lines
    .slice(rowsAt + 1)
    .filter(({ words }) => !isHeading(words))
    .flatMap((line) => readRow(line, tell) ?? []);
  if (problems.length === 0) checkRows(rows, fleet, tell, lines[rowsAt]?.nth ?? 0);
  if (fleet === null || problems.length > 0) return { ok: false, problems: shortened(problems) };
  const name = fleetAt === 0 ? file : title.words.join(' ');
  return { ok: true, instance: instanceOf(name, fleet, rows) };
}

function shortened(problems: readonly string[]): string[] {
  const left = problems.length - MOST_PROBLEMS;
  const told = problems.slice(0, MOST_PROBLEMS);
  return left > 0
    ? [...told, `… et ${left} autre${left > 1 ? 's' : ''} erreur${left > 1 ? 's' : ''}.`]
    : told;
}

function linesOf(text: string): Line[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ nth: at + 1, words: line.trim().split(/\s+/) }))
    .filter(({ words }) => words[0] !== '');
}

const isHeading = (words: readonly string[]): boolean => /^(?:NUMBER|CUST)\b/i.test(words[0] ?? '');

type Fleet = { readonly vehicles: number; readonly capacity: number };

function readFleet(lines: readonly Line[], heading: number, tell: Told): Fleet | null {
  const line = lines.find(({ words }) => !isHeading(words));
  if (line === undefined) {
    tell(heading, 'la ligne du nombre de véhicules et de leur capacité manque.');
    return null;
  }
  const values = numbersOf(line, FLEET_FIELDS, tell);
  if (values === null) return null;
  const [vehicles = 0, capacity = 0] = values;
  if (!Number.isInteger(vehicles) || vehicles < 1 || vehicles > MOST_VEHICLES) {
    tell(line.nth, `champ « NUMBER » : ${vehicles} ; attendu un entier de 1 à ${MOST_VEHICLES}.`);
  }
  if (capacity <= 0) tell(line.nth, `champ « CAPACITY » : ${capacity} ; attendu plus de 0.`);
  return { vehicles, capacity };
}

/** The numbers of a line under the names of its fields; null once told what is wrong. */
function numbersOf({ nth, words }: Line, fields: readonly string[], tell: Told): number[] | null {
  if (words.length !== fields.length) {
    const missing = fields[words.length];
    const what =
      missing === undefined ? `${words.length} valeurs` : `le champ « ${missing} » manque`;
    tell(nth, `${what} ; attendues ${fields.length} : ${fields.join(', ')}.`);
    return null;
  }
  const wrong = words.findIndex((word) => !/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word));
  if (wrong === -1) return words.map(Number);
  tell(nth, `champ « ${fields[wrong]} » : « ${words[wrong]?.slice(0, 40)} » n’est pas un nombre.`);
  return null;
}

function readRow(line: Line, tell: Told): Row | null {
  const values = numbersOf(line, FIELDS, tell);
  if (values === null) return null;
  const field = (name: (typeof FIELDS)[number]): number => values[FIELDS.indexOf(name)] ?? 0;
  const refuse = (name: (typeof FIELDS)[number], why: string) =>
    tell(line.nth, `champ « ${name} » : ${field(name)} ; ${why}.`);
  if (!Number.isSafeInteger(field('CUST NO.'))) refuse('CUST NO.', 'attendu un entier');
  for (const name of ['DEMAND', 'READY TIME', 'SERVICE TIME'] as const) {
    if (field(name) < 0) refuse(name, 'attendu 0 ou plus');
  }
  if (field('DUE DATE') < field('READY TIME')) {
    refuse('DUE DATE', `la fenêtre ferme avant de s’ouvrir, à ${field('READY TIME')}`);
  }
  return { nth: line.nth, values };
}

function checkRows(rows: readonly Row[], fleet: Fleet | null, tell: Told, heading: number): void {
  if (rows.length < 2) tell(heading, 'il manque le dépôt ou les clients.');
  if (rows.length > MOST_CUSTOMERS + 1) {
    tell(heading, `${rows.length - 1} clients, ${MOST_CUSTOMERS} au plus.`);
  }
  const known = new Map<number, number>();
  for (const { nth, values } of rows) {
    const [customer = 0, , , demand = 0] = values;
    const before = known.get(customer);
    if (before !== undefined) {
      tell(nth, `champ « CUST NO. » : ${customer} est déjà à la ligne ${before}.`);
    }
    known.set(customer, nth);
    if (fleet !== null && demand > fleet.capacity) {
      tell(nth, `champ « DEMAND » : ${demand} ; c’est plus que la capacité, ${fleet.capacity}.`);
    }
  }
}

function instanceOf(name: string, fleet: Fleet, rows: readonly Row[]): SolomonInstance {
  const points = rows.map(({ values: [, x = 0, y = 0] }) => ({ x, y }));
  const [, , , , startsAt = 0, endsAt = 0] = rows[0]?.values ?? [];
  const vehicle = { startPlace: 0, endPlace: 0, startsAt, endsAt, capacity: fleet.capacity };
  const stops = rows.slice(1).map(({ values }, at) => {
    const [, , , demand = 0, opens = 0, closes = 0, service = 0] = values;
    return { place: at + 1, demand, windows: [[opens, closes] as const], service };
  });
  return {
    name,
    customers: rows.slice(1).map(({ values: [customer = 0] }) => customer),
    problem: {
      stops,
      // No more can be of use, and each has its place in the tables.
      pairs: Array.from({ length: Math.min(fleet.vehicles, stops.length) }, () => vehicle),
      travel: straightTravel(points),
      fewestTours: true,
    },
  };
}
