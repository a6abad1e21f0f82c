import { describe, expect, it, vi } from 'vitest';
import { cancelVisit } from '../../src/app/visits/cancel-visit.js';
import { type CaseId, DAY, HOUR, type PairId, type VisitId } from '../../src/domain/ids.js';
import { sentTo } from '../journeys/story.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

vi.setConfig({ testTimeout: 120_000 });

type Setting = { world: World; pair: PairId; cases: CaseId[] };

/** The only pair; its households were written to, and the others wait. */
async function withWaiting(
  households: number,
  story: (setting: Setting) => Promise<void>,
): Promise<void> {
  const world = await openWorld();
  try {
    const { pairs } = await openTeam(world, '93');
    const numbers = Array.from({ length: households }, (_, n) => n + 1);
    await receiveFile(
      world,
      numbers.map((n) => household(n)),
    );
    await world.settle();
    // The ladder says nothing more: what is heard from now on comes from the list.
    await world.query("DELETE FROM diary WHERE kind IN ('cadence-step', 'conversation-silence')");
    await world.query('DELETE FROM slot_offer');
    const rows = await world.query<{ id: CaseId }>(
      'SELECT id::text FROM case_file ORDER BY reference',
    );
    const cases = rows.map(({ id }) => id);
    for (const id of cases.slice(1))
      await world.deps.store.transaction((tx) => tx.visits.wait(id, world.clock.now()));
    await story({ world, pair: pairs[0] as PairId, cases });
  } finally {
    await world.close();
  }
}

/** The first household has a visit in so many days at 10:00 in Paris, and gives it up. */
async function giveUp({ world, pair, cases: [id] }: Setting, days = 3): Promise<void> {
  const midnight = world.clock.now() - (world.clock.now() % DAY);
  const startsAt = midnight + days * DAY + 9 * HOUR;
  const visit = {
    caseId: id as CaseId,
    pairId: pair,
    startsAt,
    endsAt: startsAt + HOUR,
    announced: true,
  };
  await world.deps.store.transaction((tx) =>
    tx.visits.book(
      { ...visit, id: world.deps.ids.uuid() as VisitId },
      { by: 'tenant', at: world.clock.now() },
    ),
  );
  await world.deps.store.transaction((tx) =>
    cancelVisit(tx, id as CaseId, { by: 'tenant', now: world.clock.now() }),
  );
  await world.settle();
}

const noticesOf = async (world: World, id: CaseId | undefined) =>
  (
    await world.query<{ notices: number }>(
      'SELECT notices FROM waiting_list WHERE case_id = $1::uuid',
      [id],
    )
  )[0]?.notices;

describe('a slot that falls free', () => {
  it('is offered to one household that waits, the nearest date first, and to no other', () =>
    withWaiting(3, async (setting) => {
      const { world, cases } = setting;
      await world.query("UPDATE case_file SET hearing_on = '2026-12-12' WHERE id = $1::uuid", [
        cases[2],
      ]);
      // The gate lets no second text leave on the day of the first.
      await world.until(world.clock.now() + 2 * DAY);
      const before = [2, 3].map((n) => sentTo(world, phoneOf(n)).length);
      await giveUp(setting);
      const after = [2, 3].map((n) => sentTo(world, phoneOf(n)).length);
      expect(after).toEqual([before[0], (before[1] ?? 0) + 1]);
      expect(sentTo(world, phoneOf(3)).at(-1)).toMatch(/1\).*2\)/);
      expect(await noticesOf(world, cases[2])).toBe(1);
    }));

  it('is never told to a household more than three times, nor twice in three days (users’ ask 34)', () =>
    withWaiting(2, async (setting) => {
      const { world, cases } = setting;
      for (let round = 0; round < 12; round += 1) {
        await giveUp(setting);
        await world.until(world.clock.now() + DAY);
      }
      expect(await noticesOf(world, cases[1])).toBe(3);
      await expect(world.query('UPDATE waiting_list SET notices = notices + 1')).rejects.toThrow(
        'waiting_list_notices',
      );
    }));

  it('is not offered outside the household’s own hours, nor when it has its visit', () =>
    withWaiting(2, async (setting) => {
      const { world, cases } = setting;
      const said = sentTo(world, phoneOf(2)).length;
      await world.query(
        `UPDATE case_file SET contact_hours = '{"6":[["09:00","12:30"]]}' WHERE id = $1::uuid`,
        [cases[1]],
      );
      await giveUp(setting);
      expect(sentTo(world, phoneOf(2))).toHaveLength(said);
      await world.query('UPDATE case_file SET contact_hours = NULL');
      await world.deps.store.transaction((tx) =>
        tx.visits.leaveWaiting(cases[1] as CaseId, world.clock.now()),
      );
      await giveUp(setting, 4);
      expect(sentTo(world, phoneOf(2))).toHaveLength(said);
    }));
});
