import { writeTours } from '../../src/app/tours/write-tours.js';
import { household, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import type { World } from '../support/world.js';
import { workByHand } from './by-hand.js';
import { inWorld } from './story.js';

/** Monday 30 November 2026, 19:41 in Paris: nobody goes out any more, and tomorrow is planned. */
export const EVENING = '2026-11-30T18:41:00Z';
export const TOMORROW = '2026-12-01';

export type PlannedRow = {
  id: string;
  reference: string;
  status: string;
  hour: string;
  road: number | null;
};

/** The visits of a day as they stand, in order. */
export const dayIn = (world: World, day = TOMORROW): Promise<PlannedRow[]> =>
  world.query(
    `SELECT v.id::text, c.reference, v.status, v.road_minutes AS road,
       to_char(v.starts_at AT TIME ZONE 'Europe/Paris', 'HH24:MI') AS hour
     FROM visit v JOIN case_file c ON c.id = v.case_id
     WHERE (v.starts_at AT TIME ZONE 'Europe/Paris')::date = $1::date
       AND v.status NOT IN ('cancelled', 'moved') ORDER BY v.starts_at, v.id`,
    [day],
  );

/**
 * So many households of Aubervilliers, along one street, whose ladder has come to the door: nobody
 * ever answered. Nothing else leaves to them. It is Monday evening; tomorrow's planning is due.
 */
export const onTheEve = (count: number, story: (world: World) => Promise<void>): Promise<void> =>
  inWorld({ workers: false }, async (world) => {
    await openTeam(world, '93');
    await receiveFile(
      world,
      Array.from({ length: count }, (_, n) => household(n + 1)),
    );
    await workByHand(world);
    await world.query(
      "UPDATE diary SET state = 'cancelled', done_at = now() WHERE state = 'waiting'",
    );
    await world.query(
      `INSERT INTO card (id, case_id, reason, urgency, state, opened_at)
       SELECT gen_random_uuid(), id, 'visit-due', 'soon', 'open', $1 FROM case_file`,
      [new Date(world.clock.now())],
    );
    await world.query(
      `UPDATE case_file SET precision = 'address', lon = 2.38,
         lat = 48.91 + 0.002 * right(reference, 2)::int`,
    );
    world.clock.set('2026-11-30T18:40:00Z');
    await world.deps.store.transaction((tx) => writeTours(tx, world.clock.now()));
    await story(world);
  });

/** The clock comes to that hour, and all that is due is done. */
export async function comes(world: World, hour: string) {
  world.clock.set(hour);
  return workByHand(world);
}
