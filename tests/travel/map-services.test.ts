import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MapServices, startMapServices } from '../../emulators/roads/server.js';
import { createBan } from '../../src/adapters/gazetteer/ban.js';
import { createGazetteer } from '../../src/adapters/gazetteer/gazetteer.js';
import { estimatedRoads } from '../../src/adapters/roads/estimated.js';
import { createOsrmRoads } from '../../src/adapters/roads/osrm.js';
import type { Spot } from '../../src/domain/travel/spot.js';

const BOBIGNY: Spot = { lat: 48.9075, lon: 2.4397, precision: 'address' };
const AUBERVILLIERS: Spot = { lat: 48.9146, lon: 2.3822, precision: 'address' };
const MELUN: Spot = { lat: 48.5396, lon: 2.6606, precision: 'address' };

let services: MapServices;
let said: string[];
beforeEach(async () => {
  services = await startMapServices();
  said = [];
});
afterEach(() => services.close());

const log = {
  info: () => undefined,
  warn: (facts: object, message: string) => void said.push(JSON.stringify([facts, message])),
  error: () => undefined,
};
const roads = (timeoutMs = 2_000) => createOsrmRoads({ url: services.url, timeoutMs, log });

describe('roads measured by an OSRM server', () => {
  it('asks for the very legs, and each way has its own time', async () => {
    const there = await roads().table([BOBIGNY], [AUBERVILLIERS, MELUN]);
    const back = await roads().table([AUBERVILLIERS, MELUN], [BOBIGNY]);
    expect(there.by).toBe('roads');
    expect(services.asked[0]).toContain('sources=0&destinations=1%3B2'.replace('%3B', ';'));
    expect(there.minutes[0]).toHaveLength(2);
    expect(there.minutes[0]?.[1]).toBe((back.minutes[1]?.[0] ?? 0) + 1);
  });

  it('asks once for a leg that it knows', async () => {
    const known = roads();
    await known.table([BOBIGNY], [MELUN]);
    await known.table([BOBIGNY], [MELUN]);
    expect(services.asked).toHaveLength(1);
  });

  it('counts half an hour for a place that is not known, without asking', async () => {
    expect(await roads().table([null], [MELUN])).toEqual({ minutes: [[30]], by: 'roads' });
    expect(services.asked).toEqual([]);
  });

  it.each(['silent', 'broken', 'no-way'] as const)(
    'gives the estimate, and says so, when the server is %s',
    async (fault) => {
      services.fault = fault;
      const table = await roads(200).table([BOBIGNY], [MELUN]);
      expect(table).toEqual(await estimatedRoads.table([BOBIGNY], [MELUN]));
      expect(table.by).toBe('estimate');
      expect(said.join()).not.toMatch(/48\.|2\.4/);
    },
  );

  it('leaves a server that failed alone for a minute: nobody waits for it twice', async () => {
    const tired = roads(200);
    services.fault = 'silent';
    await tired.table([BOBIGNY], [MELUN]);
    await tired.table([BOBIGNY], [AUBERVILLIERS]);
    expect(services.asked).toHaveLength(1);
  });

  it('asks a table too large for one question in several, each leg once', async () => {
    const many = Array.from({ length: 120 }, (_, n): Spot => ({ ...MELUN, lat: 48 + n / 100 }));
    const measured = roads();
    const table = await measured.table(many, many);
    expect(table.by).toBe('roads');
    expect(services.asked.length).toBeGreaterThan(1);
    expect(services.asked.length).toBeLessThanOrEqual(9);
    const [first, last] = [many[0] as Spot, many[119] as Spot];
    const alone = await roads().table([first], [last]);
    expect(table.minutes[0]?.[119]).toBe(alone.minutes[0]?.[0]);
    const before = services.asked.length;
    await measured.table(many, many);
    expect(services.asked).toHaveLength(before);
  });
});

describe('addresses found by the Base Adresse Nationale', () => {
  const ban = (timeoutMs = 2_000) => createBan({ url: services.url, timeoutMs });
  const LILAS = { address: '1 rue des Lilas', postcode: '93300', commune: 'Aubervilliers' };
  const { lat, lon } = AUBERVILLIERS;

  it.each([
    ['housenumber', 'address'],
    ['street', 'street'],
    ['locality', 'street'],
  ])('a %s is known to the %s', async (type, precision) => {
    services.gazetteer.set('1 rue des Lilas Aubervilliers', { lat, lon, type, score: 0.9 });
    expect(await ban().locate(LILAS)).toEqual({ kind: 'found', spot: { lat, lon, precision } });
  });

  it('falls back to the commune when the address is not found, or not surely', async () => {
    services.gazetteer.set('1 rue des Lilas Aubervilliers', {
      ...{ lat: 1, lon: 1, type: 'street', score: 0.3 },
    });
    services.gazetteer.set('Aubervilliers', { lat, lon, type: 'municipality', score: 0.95 });
    expect(await ban().locate(LILAS)).toEqual({
      kind: 'found',
      spot: { lat, lon, precision: 'commune' },
    });
  });

  it('makes nothing up: nothing found, no postcode', async () => {
    expect(await ban().locate(LILAS)).toEqual({ kind: 'unknown' });
    expect(await ban().locate({ ...LILAS, postcode: null })).toEqual({ kind: 'unknown' });
  });

  it.each(['silent', 'broken', 'too-many'] as const)('%s: to be asked again', async (fault) => {
    services.fault = fault;
    expect(await ban(200).locate(LILAS)).toEqual({ kind: 'away' });
  });

  it('the centre of the commune stands in for what the service does not find, or when it is away', async () => {
    const both = createGazetteer(services.url);
    const centre = { precision: 'commune', lat: expect.closeTo(lat, 1) };
    expect(await both.locate(LILAS)).toMatchObject({ kind: 'found', spot: centre });
    services.fault = 'broken';
    expect(await both.locate(LILAS)).toMatchObject({ kind: 'away', meanwhile: centre });
  });
});
