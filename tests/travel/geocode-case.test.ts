import { readFile } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { type MapServices, startMapServices } from '../../emulators/roads/server.js';
import { createBan } from '../../src/adapters/gazetteer/ban.js';
import { createGazetteer } from '../../src/adapters/gazetteer/gazetteer.js';
import { doDiaryAct } from '../../src/app/diary-acts.js';
import type { DiaryId } from '../../src/domain/ids.js';
import { household, receiveFile } from '../support/caseload.js';
import { openWorld, type World } from '../support/world.js';

vi.setConfig({ testTimeout: 60_000 });

async function withHousehold(story: (world: World, services: MapServices) => Promise<void>) {
  const world = await openWorld({ workers: false });
  const services = await startMapServices();
  try {
    await receiveFile(world, [household(1)]);
    await story(world, services);
  } finally {
    await services.close();
    await world.close();
  }
}

/** Does the act as a worker would, whatever its state was. */
async function geocode(
  world: World,
  services: MapServices,
  gazetteer = createBan({ url: services.url, timeoutMs: 500 }),
): Promise<string> {
  const [row] = await world.query<{ id: DiaryId }>(
    "UPDATE diary SET state = 'rung' WHERE kind = 'geocode-case' AND done_at IS NULL RETURNING id::text",
  );
  return row ? doDiaryAct({ ...world.deps, gazetteer }, row.id) : 'nothing to do';
}

const position = async (world: World) =>
  (await world.query('SELECT lat, lon, precision FROM case_file'))[0];

it('a household that came in is found on the map once, with its precision; its address is in no log', () =>
  withHousehold(async (world, services) => {
    services.gazetteer.set('1 rue des Lilas Aubervilliers', {
      ...{ lat: 48.9146, lon: 2.3822, type: 'housenumber', score: 0.9 },
    });
    expect(await geocode(world, services)).toBe('located');
    expect(await geocode(world, services)).toBe('nothing to do');
    expect(await position(world)).toEqual({ lat: 48.9146, lon: 2.3822, precision: 'address' });
    const [act] = await world.query<{ outcome: string; payload: object }>(
      "SELECT outcome, payload FROM diary WHERE kind = 'geocode-case'",
    );
    expect(act).toEqual({ outcome: 'address', payload: {} });
    expect(world.log.join('\n')).not.toContain('Lilas');
  }));

it('a service that is away is asked again an hour later, and nothing is made up meanwhile', () =>
  withHousehold(async (world, services) => {
    services.fault = 'broken';
    expect(await geocode(world, services)).toBe('later');
    expect(await position(world)).toEqual({ lat: null, lon: null, precision: 'none' });
    const [act] = await world.query<{ in: string }>(
      "SELECT (due_at - $1::timestamptz)::text AS in FROM diary WHERE kind = 'geocode-case'",
      [new Date(world.clock.now())],
    );
    expect(act?.in).toBe('01:00:00');
  }));

it('while the service is away the centre of the commune stands in, then the address itself', () =>
  withHousehold(async (world, services) => {
    services.fault = 'broken';
    const both = createGazetteer(services.url);
    expect(await geocode(world, services, both)).toBe('later');
    expect(await position(world)).toMatchObject({ precision: 'commune' });
    services.fault = 'none';
    services.gazetteer.set('1 rue des Lilas Aubervilliers', {
      ...{ lat: 48.9146, lon: 2.3822, type: 'housenumber', score: 0.9 },
    });
    expect(await geocode(world, services, both)).toBe('located');
    expect(await position(world)).toMatchObject({ precision: 'address', lat: 48.9146 });
  }));

it('households of before that no service found are situated after the upgrade, once', () =>
  withHousehold(async (world, services) => {
    expect(await geocode(world, services)).toBe('unknown');
    const upgrade = await readFile(
      'prisma/migrations/20261128161000_situate_by_commune/migration.sql',
      'utf8',
    );
    await world.query(upgrade);
    await world.query(upgrade);
    const by = createGazetteer(null);
    expect(await geocode(world, services, by)).toBe('located');
    expect(await geocode(world, services, by)).toBe('nothing to do');
    expect(await position(world)).toMatchObject({ precision: 'commune' });
  }));
