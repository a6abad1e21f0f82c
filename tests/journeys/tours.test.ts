import { describe, expect, it, vi } from 'vitest';
import { addAbsence, cancelAbsence } from '../../src/app/roster/line-post.js';
import { writeTours } from '../../src/app/tours/write-tours.js';
import { createDoorDesk } from '../../src/app/visits/door-desk.js';
import { composeRoster } from '../../src/compose-cli.js';
import type { StaffId, VisitId } from '../../src/domain/ids.js';
import { phoneOf } from '../support/caseload.js';
import type { World } from '../support/world.js';
import { bookAt } from './day-story.js';
import { comes, dayIn, EVENING, onTheEve, TOMORROW } from './tour-story.js';

vi.setConfig({ testTimeout: 120_000 });

const statuses = async (world: World) => (await dayIn(world)).map(({ status }) => status).sort();
const press = { staffId: '' as StaffId, ago: 0 };

/** What somebody of the pair presses at a door. */
async function atDoor(world: World, id: string) {
  const [karima] = await world.query<{ id: StaffId }>(
    "SELECT id::text FROM staff WHERE first_name = 'Karima'",
  );
  const call = { ...press, staffId: karima?.id ?? press.staffId, visitId: id as VisitId };
  return { desk: createDoorDesk(world.deps), call };
}

describe('the evening before', () => {
  it('fills the gaps between tomorrow’s visits with doors nobody ever opened', () =>
    onTheEve(5, async (world) => {
      await bookAt(world, '2026-12-01T13:00:00Z');
      await comes(world, EVENING);
      expect(await statuses(world)).toEqual(['booked', ...Array(4).fill('planned')]);
      const day = await dayIn(world);
      expect(day.find(({ status }) => status === 'booked')).toMatchObject({ hour: '14:00' });
      expect(day.every(({ road }) => road !== null)).toBe(true);
      expect(await world.query('SELECT day::text, road_minutes FROM tour')).toHaveLength(1);
    }));

  it('plans nobody in two territories at once', () =>
    onTheEve(6, async (world) => {
      await world.query(
        `INSERT INTO pair (id, territory, first_id, second_id, hours)
         SELECT gen_random_uuid(), '75', first_id, second_id, hours FROM pair`,
      );
      await world.query("UPDATE case_file SET territory = '75' WHERE right(reference, 1)::int > 3");
      await world.deps.store.transaction((tx) => writeTours(tx, world.clock.now()));
      await comes(world, EVENING);
      const day = await dayIn(world);
      expect(day.map(({ status }) => status)).toEqual(Array(6).fill('planned'));
      const hours = day.map(({ hour }) => hour);
      expect(new Set(hours).size).toBe(hours.length);
    }));

  it('tells of a day where it is planned, and not in the other territories of the same people', () =>
    onTheEve(3, async (world) => {
      await world.query(
        `INSERT INTO pair (id, territory, first_id, second_id, hours)
         SELECT gen_random_uuid(), '75', first_id, second_id, hours FROM pair`,
      );
      await comes(world, EVENING);
      await world.deps.store.transaction((tx) => writeTours(tx, world.clock.now()));
      await comes(world, EVENING);
      const tours = await world.query(
        'SELECT p.territory FROM tour t JOIN pair p ON p.id = t.pair_id',
      );
      expect(tours).toEqual([{ territory: '93' }]);
    }));

  it('plans the same when the act runs twice', () =>
    onTheEve(6, async (world) => {
      await comes(world, EVENING);
      const once = await dayIn(world);
      await world.query(
        "UPDATE diary SET state = 'waiting', done_at = NULL, outcome = NULL WHERE kind = 'plan-tours' AND payload->>'day' = $1",
        [TOMORROW],
      );
      await comes(world, EVENING);
      expect(await dayIn(world)).toEqual(once);
    }));

  it.each([
    [
      'somebody of it was reached',
      "INSERT INTO attempt (id, case_id, channel, direction, purpose, author, code, at) SELECT gen_random_uuid(), id, 'human_call', 'out', 'desk', 'machine', '40', now() FROM case_file",
    ],
    ['violence was reported', 'UPDATE case_file SET violence = true'],
    ['there was a danger at its door', 'UPDATE case_file SET two_workers_since = now()'],
    ['its case is closed', "UPDATE case_file SET status = 'closed'"],
    ['its ladder has not come to the door', "UPDATE card SET state = 'closed'"],
    ['a person put the case off', "UPDATE case_file SET paused_until = '2026-12-05'"],
    [
      'its door was tried the day before',
      "INSERT INTO attempt (id, case_id, channel, direction, purpose, author, code, at) SELECT gen_random_uuid(), id, 'visit', 'out', 'visit', 'machine', '29', '2026-11-29T10:00:00Z' FROM case_file",
    ],
  ])('knocks at no door when %s', (_, change) =>
    onTheEve(1, async (world) => {
      await world.query(change);
      await comes(world, EVENING);
      expect(await dayIn(world)).toEqual([]);
    }),
  );
});

describe('when the day changes', () => {
  it('a promise takes the place of a visit that was only planned, and the rest is planned anew', () =>
    onTheEve(4, async (world) => {
      await comes(world, EVENING);
      const [first] = await dayIn(world);
      await bookAt(world, new Date(`${TOMORROW}T${first?.hour}:00+01:00`).toISOString());
      expect((await dayIn(world)).filter(({ hour }) => hour === first?.hour)).toHaveLength(1);
      await comes(world, '2026-11-30T18:50:00Z');
      expect(await statuses(world)).toEqual(['booked', 'planned', 'planned', 'planned']);
    }));

  it('somebody is away: their day is emptied of doors, and what was promised asks a person', () =>
    onTheEve(4, async (world) => {
      await bookAt(world, '2026-12-01T13:00:00Z');
      await comes(world, EVENING);
      expect(await statuses(world)).toEqual(['booked', 'planned', 'planned', 'planned']);
      const { tools, close } = composeRoster(world.config);
      const sought = { name: 'Samir Haddad' };
      const days = { from: TOMORROW, to: TOMORROW };
      await addAbsence(
        { ...tools, clock: world.clock },
        { sought, absence: { ...days, reason: null } },
      );
      await comes(world, '2026-11-30T18:50:00Z');
      expect(await statuses(world)).toEqual(['booked']);
      const cards = () =>
        world.query<{ state: string; wish: string }>(
          "SELECT state, wish FROM card WHERE reason = 'agenda-clash'",
        );
      expect(await cards()).toEqual([
        { state: 'open', wish: expect.stringMatching(/^Samir : absence/) },
      ]);
      await cancelAbsence({ ...tools, clock: world.clock }, { sought, ...days });
      await comes(world, '2026-11-30T19:00:00Z');
      expect(await statuses(world)).toEqual(['booked', 'planned', 'planned', 'planned']);
      expect(await cards()).toMatchObject([{ state: 'closed' }]);
      await close();
    }));

  it('nobody knocks at the door of a household that has just written', () =>
    onTheEve(3, async (world) => {
      await comes(world, EVENING);
      await world.emulators.twilio.receiveSms({ from: phoneOf(2), body: 'bonjour qui etes vous' });
      await comes(world, EVENING);
      await comes(world, '2026-11-30T18:50:00Z');
      const day = await dayIn(world);
      expect(day.map(({ reference }) => reference).sort()).toEqual([
        '93-2026-00001',
        '93-2026-00003',
      ]);
    }));

  it('a closed door is told in two presses, stands on the ledger, and the day goes on', () =>
    onTheEve(3, async (world) => {
      await comes(world, EVENING);
      const [first] = await dayIn(world);
      await comes(world, `${TOMORROW}T08:05:00Z`);
      const { desk, call } = await atDoor(world, first?.id ?? '');
      expect(await desk.arrive({ ...call, delivery: 'un' })).toEqual({ kind: 'done' });
      const told = { ...call, delivery: 'deux', outcome: 'absent-notice' } as const;
      expect(await desk.tell(told)).toEqual({ kind: 'done' });
      await comes(world, `${TOMORROW}T08:15:00Z`);
      expect(await statuses(world)).toEqual(['missed-household', 'planned', 'planned']);
      const tries = await world.query(
        "SELECT a.code, k.state FROM attempt_now a JOIN card k ON k.case_id = a.case_id AND k.reason = 'visit-due' WHERE a.channel = 'visit'",
      );
      expect(tries).toEqual([{ code: '2A', state: 'closed' }]);
    }));

  it('somebody came and said nothing: they are asked what came of it', () =>
    onTheEve(1, async (world) => {
      await comes(world, EVENING);
      const [first] = await dayIn(world);
      await comes(world, `${TOMORROW}T08:05:00Z`);
      const { desk, call } = await atDoor(world, first?.id ?? '');
      await desk.arrive({ ...call, delivery: 'un' });
      await desk.leave({ ...call, delivery: 'deux' });
      await comes(world, `${TOMORROW}T18:41:00Z`);
      const cards = await world.query("SELECT state FROM card WHERE reason = 'visit-outcome'");
      expect(cards).toEqual([{ state: 'open' }]);
    }));

  it('a door that nobody came to is tried another day, and nothing is said of it', () =>
    onTheEve(1, async (world) => {
      await comes(world, EVENING);
      const [first] = await dayIn(world);
      await comes(world, '2026-12-01T18:41:00Z');
      await comes(world, '2026-12-02T18:41:00Z');
      expect(await dayIn(world)).toEqual([]);
      const next = await dayIn(world, '2026-12-03');
      expect(next).toMatchObject([{ reference: first?.reference, status: 'planned' }]);
      expect(await world.query("SELECT 1 FROM attempt WHERE channel = 'visit'")).toEqual([]);
    }));
});
