import { createHash } from 'node:crypto';
import { bookVisit } from '../../src/app/visits/book-visit.js';
import { createDoorDesk, type DoorDesk } from '../../src/app/visits/door-desk.js';
import type { StaffId, VisitId } from '../../src/domain/ids.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam } from '../support/team.js';
import type { World } from '../support/world.js';
import { workByHand } from './by-hand.js';
import { inWorld } from './story.js';

/** Tuesday 1 December 2026, 14:00 in Paris. */
export const HOUR_OF_VISIT = '2026-12-01T13:00:00Z';
export const KARIMA_KEY = 'clef-de-karima-pour-les-essais';

export type DayStory = {
  readonly world: World;
  readonly desk: DoorDesk;
  readonly karima: StaffId;
  readonly samir: StaffId;
  readonly visit: { readonly id: VisitId; readonly caseId: string };
  /** A press of somebody's at the door; each one bears a name of its own unless told otherwise. */
  press(about?: { by?: StaffId; ago?: number; delivery?: string }): {
    staffId: StaffId;
    visitId: VisitId;
    delivery: string;
    ago: number;
  };
};

/** A household of the 93 that Karima and Samir visit on Tuesday at 14:00, booked by its own text. */
export const onTheDay = (
  story: (day: DayStory) => Promise<void>,
  { startsAt = HOUR_OF_VISIT, workers = true } = {},
): Promise<void> =>
  inWorld({ workers }, async (world) => {
    await openTeam(world, '93');
    await receiveFile(world, [household(1)]);
    if (workers) await world.settle();
    else await workByHand(world);
    // Nothing else leaves to this household: what a story counts is the visit's own.
    await world.query(
      "UPDATE diary SET state = 'cancelled', done_at = now() WHERE kind = 'cadence-step'",
    );
    await story(await dayOf(world, startsAt, workers));
  });

let presses = 0;

async function dayOf(world: World, startsAt: string, workers: boolean): Promise<DayStory> {
  const [karima, samir] = await world.query<{ id: StaffId }>(
    "SELECT id::text FROM staff WHERE first_name IN ('Karima', 'Samir') ORDER BY first_name",
  );
  if (!karima || !samir) throw new Error('Nobody is there');
  await world.query('UPDATE staff SET access_key_hash = $2 WHERE id = $1::uuid', [
    karima.id,
    createHash('sha256').update(KARIMA_KEY).digest('hex'),
  ]);
  const visit = await bookAt(world, startsAt);
  if (workers) await world.settle();
  else await workByHand(world);
  return {
    ...{ world, visit, karima: karima.id, samir: samir.id },
    desk: createDoorDesk(world.deps),
    press({ by = karima.id, ago = 0, delivery } = {}) {
      presses += 1;
      return { staffId: by, visitId: visit.id, delivery: delivery ?? `press-${presses}`, ago };
    },
  };
}

/** Books as the household would, at an hour of the test's own choosing. */
export async function bookAt(world: World, startsAt: string) {
  const [file] = await world.query<{ id: string }>('SELECT id::text FROM case_file LIMIT 1');
  const [pair] = await world.query<{ id: string }>('SELECT id::text FROM pair LIMIT 1');
  const booking = await world.deps.store.transaction(async (tx) => {
    const found = await tx.cases.find((file?.id ?? '') as never);
    if (!found) throw new Error('No household');
    const start = Date.parse(startsAt);
    const slot = {
      number: 1,
      pairId: pair?.id as never,
      startsAt: start,
      endsAt: start + 3_600_000,
    };
    return bookVisit(tx, world.deps, {
      file: found,
      slot,
      by: 'tenant',
      now: world.clock.now(),
    });
  });
  if (booking.kind !== 'booked') throw new Error(`Not booked: ${booking.kind}`);
  return { id: booking.visit.id, caseId: booking.visit.caseId as string };
}

export const phone = (world: World) => phoneIn(world, phoneOf(1));

/** How the visit stands on the ledger and in the agenda. */
export async function standingOf({ world, visit }: DayStory) {
  const [row] = await world.query<{
    status: string;
    arrived: Date | null;
    left: Date | null;
    code: string | null;
    tries: number;
  }>(
    `SELECT v.status, v.arrived_at AS arrived, v.left_at AS "left",
       (SELECT code FROM attempt_now a WHERE a.id = v.id) AS code,
       (SELECT count(*)::int FROM attempt a WHERE a.channel = 'visit') AS tries
     FROM visit v WHERE v.id = $1::uuid`,
    [visit.id],
  );
  return row;
}
