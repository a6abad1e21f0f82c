import { cancelVisit } from '../../src/app/visits/cancel-visit.js';
import { type CaseId, DAY, HOUR, type PairId, type VisitId } from '../../src/domain/ids.js';
import { household, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World, type WorldOptions } from '../support/world.js';

export type Setting = { world: World; pair: PairId; cases: CaseId[] };

/** The only pair; its households were written to, and all but the first wait. */
export async function withWaiting(
  households: number,
  story: (setting: Setting) => Promise<void>,
  options: WorldOptions = {},
): Promise<void> {
  const world = await openWorld(options);
  try {
    const { pairs } = await openTeam(world, '93');
    const numbers = Array.from({ length: households }, (_, n) => n + 1);
    await receiveFile(
      world,
      numbers.map((n) => household(n)),
    );
    if (options.workers !== false) await world.settle();
    // Neither the ladder nor a morning says anything more: what is heard comes from the list.
    await world.query(
      "DELETE FROM diary WHERE kind IN ('cadence-step', 'conversation-silence', 'slot-freed', 'capacity-watch')",
    );
    await world.query('DELETE FROM slot_offer');
    const rows = await world.query<{ id: CaseId }>(
      'SELECT id::text FROM case_file ORDER BY reference',
    );
    const cases = rows.map(({ id }) => id);
    for (const id of cases.slice(1)) await wait(world, id);
    await story({ world, pair: pairs[0] as PairId, cases });
  } finally {
    await world.close();
  }
}

export const wait = (world: World, id: CaseId) =>
  world.deps.store.transaction((tx) => tx.visits.wait(id, world.clock.now()));

/** The first household has a visit in so many days at 10:00 in Paris, and gives it up. */
export async function giveUp({ world, pair, cases: [id] }: Setting, days = 3): Promise<void> {
  const midnight = world.clock.now() - (world.clock.now() % DAY);
  const startsAt = midnight + days * DAY + 9 * HOUR;
  const visit = {
    caseId: id as CaseId,
    pairId: pair,
    startsAt,
    endsAt: startsAt + HOUR,
    announced: true,
  };
  const by = 'tenant' as const;
  await world.deps.store.transaction((tx) =>
    tx.visits.book(
      { ...visit, id: world.deps.ids.uuid() as VisitId },
      { by, at: world.clock.now() },
    ),
  );
  await world.deps.store.transaction((tx) =>
    cancelVisit(tx, id as CaseId, { by, now: world.clock.now() }),
  );
}

export const noticesOf = async (world: World, id: CaseId | undefined) =>
  (
    await world.query<{ notices: number }>(
      'SELECT notices FROM waiting_list WHERE case_id = $1::uuid',
      [id],
    )
  )[0]?.notices;
