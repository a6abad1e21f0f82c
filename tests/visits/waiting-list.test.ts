import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { rosterStore } from '../../src/adapters/postgres/roster.js';
import { addPair } from '../../src/app/roster/add-pair.js';
import { cancelAbsence } from '../../src/app/roster/line-post.js';
import { watchCapacity } from '../../src/app/visits/capacity-watch.js';
import { type CaseId, DAY, HOUR } from '../../src/domain/ids.js';
import { sentTo } from '../journeys/story.js';
import { phoneOf } from '../support/caseload.js';
import type { World } from '../support/world.js';
import { giveUp as giveUpVisit, noticesOf, type Setting, withWaiting } from './waiting-story.js';

vi.setConfig({ testTimeout: 120_000 });

async function giveUp(setting: Setting, days?: number): Promise<void> {
  await giveUpVisit(setting, days);
  await setting.world.settle();
}

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

/** Nobody of the pair is there for weeks. */
const absence = (world: World, firstName: string) =>
  world.query(
    `INSERT INTO absence (id, staff_id, from_day, to_day)
     SELECT $1, id, '2026-11-20', '2027-01-31' FROM staff WHERE first_name = $2`,
    [randomUUID(), firstName],
  );
const notices = (world: World) =>
  world.query<{ n: number }>('SELECT sum(notices)::int AS n FROM waiting_list');

describe('hours that fall free at large', () => {
  it('an offer that lapses unanswered goes to whoever else waits, not again to the same', () =>
    withWaiting(3, async (setting) => {
      const { world, cases } = setting;
      await world.query("UPDATE case_file SET hearing_on = '2026-12-12' WHERE id = $1::uuid", [
        cases[2],
      ]);
      await world.until(world.clock.now() + 2 * DAY);
      await giveUp(setting);
      expect([await noticesOf(world, cases[1]), await noticesOf(world, cases[2])]).toEqual([0, 1]);
      await world.until(world.clock.now() + 3 * DAY);
      expect([await noticesOf(world, cases[1]), await noticesOf(world, cases[2])]).toEqual([1, 1]);
    }));

  it('an absence that is taken back', () =>
    withWaiting(2, async ({ world }) => {
      await world.until(world.clock.now() + 2 * DAY);
      await absence(world, 'Samir');
      const { pool, close } = connectPostgres({ url: world.config.databaseUrl, size: 1 });
      const tools = { store: rosterStore(pool), clock: world.clock };
      const asked = { sought: { name: 'Samir Haddad' }, from: '2026-11-20', to: '2027-01-31' };
      const outcome = await cancelAbsence(tools, asked).finally(close);
      expect(outcome.kind).toBe('changed');
      await world.settle();
      expect(await notices(world)).toEqual([{ n: 1 }]);
    }));

  it('a pair whose hours grow', () =>
    withWaiting(2, async ({ world }) => {
      await world.until(world.clock.now() + 2 * DAY);
      await world.query("UPDATE pair SET hours = '{}'");
      const { pool, close } = connectPostgres({ url: world.config.databaseUrl, size: 1 });
      const hours = { 1: [['09:00', '12:30']], 2: [['09:00', '12:30']] } as const;
      const workers = [{ name: 'Karima Benali' }, { name: 'Samir Haddad' }] as const;
      const tools = { store: rosterStore(pool), clock: world.clock, ids: world.deps.ids };
      const wish = { territory: '93', workers, hours };
      const outcome = await addPair(tools as never, wish).finally(close);
      expect(outcome.kind).toBe('changed');
      await world.settle();
      expect(await notices(world)).toEqual([{ n: 1 }]);
    }));

  it('another appointment that is gone, of which nobody tells: looked for each morning', () =>
    withWaiting(2, async ({ world }) => {
      await world.until(world.clock.now() + 2 * DAY);
      await world.query(
        `INSERT INTO busy_time (id, staff_id, starts_at, ends_at)
         SELECT gen_random_uuid(), id, '2026-11-20', '2027-01-31' FROM staff WHERE first_name = 'Karima'`,
      );
      const morning = (day: string) =>
        watchCapacity(world.deps, {
          ...{ id: randomUUID() as never, kind: 'capacity-watch', caseId: null, payload: { day } },
          ...{ dueAt: world.clock.now(), expiresAt: null, tries: 1 },
        });
      await morning('one');
      await world.settle();
      expect(await notices(world)).toEqual([{ n: 0 }]);
      await world.query('DELETE FROM busy_time');
      await morning('two');
      await world.settle();
      expect(await notices(world)).toEqual([{ n: 1 }]);
    }));

  it('freed at night, it is offered in the morning', () =>
    withWaiting(2, async (setting) => {
      const { world, cases } = setting;
      await world.until('2026-11-26T21:30:00Z');
      const said = sentTo(world, phoneOf(2)).length;
      await giveUp(setting, 4);
      expect(await noticesOf(world, cases[1])).toBe(0);
      await world.until(world.clock.now() + 12 * HOUR);
      expect(await noticesOf(world, cases[1])).toBe(1);
      expect(sentTo(world, phoneOf(2))).toHaveLength(said + 1);
    }));
});

describe('a notice that the gate refuses', () => {
  it.each([
    ['STOP', 'UPDATE phone_number SET opted_out_at = now()'],
    ['a number known to be wrong', "UPDATE phone_number SET standing = 'wrong'"],
    ['violence', 'UPDATE phone_number SET frozen_at = now()'],
  ])('%s: none is counted, and none is tried', (_why, change) =>
    withWaiting(2, async (setting) => {
      const { world, cases } = setting;
      await world.until(world.clock.now() + 2 * DAY);
      await world.query(`${change} WHERE e164 = $1`, [phoneOf(2)]);
      const tries = () => world.query('SELECT FROM attempt WHERE e164 = $1', [phoneOf(2)]);
      const before = (await tries()).length;
      for (const days of [3, 4, 5]) await giveUp(setting, days);
      expect(await noticesOf(world, cases[1])).toBe(0);
      expect(await tries()).toHaveLength(before);
    }),
  );
});
