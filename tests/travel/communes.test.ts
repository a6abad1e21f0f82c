import { beforeAll, describe, expect, it } from 'vitest';
import { type CommuneTable, loadCommunes } from '../../src/adapters/gazetteer/commune-table.js';
import { communes } from '../../src/adapters/gazetteer/communes.js';
import { createGazetteer } from '../../src/adapters/gazetteer/gazetteer.js';
import { TERRITORIES } from '../../src/domain/territories.js';
import { estimatedMinutes, greatCircleKm } from '../../src/domain/travel/estimate.js';
import type { Spot } from '../../src/domain/travel/spot.js';

const locate = (postcode: string | null, commune: string | null, address: string | null = null) =>
  communes.locate({ postcode, commune, address });
const centre = async (postcode: string, commune: string): Promise<Spot | null> => {
  const located = await locate(postcode, commune);
  return located.kind === 'found' ? located.spot : null;
};

describe('a commune, however it is written in the file', () => {
  it.each([
    ['93300', 'AUBERVILLIERS', 48.915, 2.383],
    ['93300', 'AUBERVILIERS', 48.915, 2.383],
    ['6000', 'NICE', 43.7, 7.266],
    ['06000', 'Nice Cedex 1', 43.7, 7.266],
    ['93009', 'BOBIGNY CEDEX', 48.91, 2.45],
    ['93800', 'EPINAY S/SEINE', 48.953, 2.315],
    ['93110', 'ROSNY S/S BOIS', 48.87, 2.499],
    ['93150', 'BLANC MESNIL (LE)', 48.939, 2.461],
    ['94240', 'L HAY LES ROSES', 48.779, 2.337],
    ['97400', 'ST DENIS', -20.882, 55.45],
    ['97460', 'St-Paul', -21.01, 55.271],
  ])('%s %s', async (postcode, commune, lat, lon) => {
    const spot = await centre(postcode, commune);
    expect(spot?.precision).toBe('commune');
    expect(greatCircleKm(spot ?? { lat: 0, lon: 0 }, { lat, lon })).toBeLessThan(1);
  });

  it('a large town is situated by its arrondissement, said by the postcode or by the name', async () => {
    const eleventh = await centre('75011', 'PARIS');
    expect(await centre('75000', 'PARIS 11EME')).toEqual(eleventh);
    expect(eleventh).not.toEqual(await centre('75020', 'Paris'));
    expect(await centre('75116', 'PARIS')).toEqual(await centre('75016', 'PARIS 16'));
    expect(await centre('69003', 'LYON CEDEX 03')).toEqual(await centre('69003', 'Lyon 3e'));
    expect(await centre('13005', 'MARSEILLE 05')).not.toEqual(await centre('13001', 'MARSEILLE'));
  });

  it('one that became a part of another keeps its own centre; a new one has that of its seat', async () => {
    const saintDenis = await centre('93200', 'SAINT DENIS');
    expect(await centre('93380', 'PIERREFITTE SUR SEINE')).not.toEqual(saintDenis);
    expect(await centre('69310', 'OULLINS-PIERRE-BENITE')).toEqual(
      await centre('69600', 'OULLINS'),
    );
    expect(await centre('93400', 'ST OUEN')).toEqual(await centre('93400', 'Saint-Ouen-sur-Seine'));
  });

  it('a base written in one line is read as well', async () => {
    const bobigny = await locate('93000', 'Bobigny');
    expect(bobigny.kind).toBe('found');
    expect(await locate('93000', null, '12 place Fictive, Bobigny')).toEqual(bobigny);
    expect(await locate(null, null, '12 place Fictive, 93000 Bobigny')).toEqual(bobigny);
  });
});

describe('no position is made up', () => {
  it.each([
    ['the commune has no centre in the list', '38300', 'BOURGOIN JALLIEU'],
    ['no commune bears that name', '93300', 'NULLE PART'],
    ['the name is of another département than the postcode', '93300', 'LYON'],
    ['no postcode', null, 'Bobigny'],
    ['no postcode at all', 'ABC', 'Bobigny'],
  ])('%s', async (_, postcode, commune) => {
    expect(await locate(postcode, commune)).toEqual({ kind: 'unknown' });
  });
});

describe('the table of communes', () => {
  let table: CommuneTable;
  beforeAll(async () => {
    table = await loadCommunes();
  });

  it('places every centre within its own département, or very near', async () => {
    const far: string[] = [];
    for (const { code } of TERRITORIES) {
      const here = placesOf(table, code);
      const lats = here.map(({ lat }) => lat).sort((a, b) => a - b);
      const lons = here.map(({ lon }) => lon).sort((a, b) => a - b);
      const middle = { lat: lats[lats.length >> 1] ?? 0, lon: lons[lons.length >> 1] ?? 0 };
      far.push(
        ...here
          .filter((spot) => greatCircleKm(spot, middle) > 130)
          .map(({ lat, lon }) => `${code} ${lat} ${lon}`),
      );
    }
    expect(far).toEqual([]);
  });

  it('keeps for several households of one commune the time to go from a door to another', async () => {
    const nice = await centre('06000', 'NICE');
    expect(estimatedMinutes(nice, nice)).toBeGreaterThan(10);
    expect(estimatedMinutes(nice, nice)).toBeLessThan(25);
  });
});

/** Every centre known of a département, found by the postcodes that begin like it. */
function placesOf(table: CommuneTable, department: string): Spot[] {
  const digits = 5 - department.length;
  return Array.from({ length: 10 ** digits }, (_, n) => `${n}`.padStart(digits, '0')).flatMap(
    (rest) =>
      table
        .byPostcode(`${department}${rest}`)
        .flatMap((commune) => (commune.department === department && commune.spot) || []),
  );
}

it('without the service of addresses, communes alone answer', async () => {
  const located = await createGazetteer(null).locate({
    ...{ address: '1 rue des Lilas', postcode: '93300', commune: 'Aubervilliers' },
  });
  expect(located).toMatchObject({ kind: 'found', spot: { precision: 'commune' } });
});
