import { describe, expect, it, vi } from 'vitest';
import { type AgendaFeed, startAgendaFeed } from '../../emulators/agenda/server.js';
import { cancelVisit } from '../../src/app/visits/cancel-visit.js';
import { slotsFor } from '../../src/app/visits/offer-slots.js';
import { createOutsideDesk, type OutsideDesk } from '../../src/app/visits/outside-desk.js';
import { planReadings } from '../../src/app/visits/read-agenda.js';
import { type CaseId, MINUTE, type StaffId, type VisitId } from '../../src/domain/ids.js';
import { household, receiveFile } from '../support/caseload.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';

vi.setConfig({ testTimeout: 90_000 });

type Setting = {
  readonly world: World;
  readonly feed: AgendaFeed;
  readonly desk: OutsideDesk;
  readonly karima: StaffId;
  readonly caseId: CaseId;
};

async function withAgenda(story: (setting: Setting) => Promise<void>) {
  const world = await openWorld();
  const feed = await startAgendaFeed();
  try {
    await openTeam(world, '93');
    await receiveFile(world, [household(1)]);
    await world.settle();
    const [file] = await world.query<{ id: CaseId }>('SELECT id::text FROM case_file');
    const [karima] = await world.query<{ id: StaffId }>(
      "SELECT id::text FROM staff WHERE first_name = 'Karima'",
    );
    const desk = createOutsideDesk({ ...world.deps, allowsLoopback: true });
    const [caseId, staffId] = [file?.id as CaseId, karima?.id as StaffId];
    await story({ world, feed, desk, karima: staffId, caseId });
  } finally {
    await feed.close();
    await world.close();
  }
}

/** An appointment of an hour. */
const taken = (instant: number, uid = 'a@ailleurs') => {
  const stamp = new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
  return `UID:${uid}\nDTSTART:${stamp}\nDURATION:PT1H\nSUMMARY:Dentiste`;
};

const slots = ({ world, caseId }: Setting) =>
  world.deps.store.transaction(async (tx) => {
    const file = await tx.cases.find(caseId);
    if (!file) throw new Error('no case');
    return slotsFor(tx, file, { ...world.deps, now: world.clock.now(), count: 12 });
  });

const follow = async ({ world, feed, desk, karima }: Setting) => {
  expect(await desk.follow(karima, feed.url)).toEqual({ kind: 'followed' });
  await world.settle();
};
const nextReading = async ({ world }: Setting) => {
  world.clock.set(world.clock.now() + 21 * MINUTE);
  await world.settle();
};
const cards = ({ world }: Setting) =>
  world.query<{ state: string; wish: string; close_reason: string | null }>(
    "SELECT state, wish, close_reason FROM card WHERE reason = 'agenda-clash' ORDER BY opened_at",
  );

/** A visit of the household by Karima's pair, in a few days. */
async function book(setting: Setting): Promise<number> {
  const { world, caseId } = setting;
  const slot = (await slots(setting)).at(-1);
  if (!slot) throw new Error('no slot');
  const visit = { id: world.deps.ids.uuid() as VisitId, caseId, ...slot };
  const { pairId, startsAt, endsAt, id } = visit;
  await world.deps.store.transaction((tx) =>
    tx.visits.book(
      { id, caseId, pairId, startsAt, endsAt, announced: true },
      { by: 'tenant', at: world.clock.now() },
    ),
  );
  return startsAt;
}

describe('hours taken in an agenda kept elsewhere', () => {
  it('are offered to nobody any more, and are again when they fall free', () =>
    withAgenda(async (setting) => {
      const { feed, desk, karima, world } = setting;
      const before = await slots(setting);
      const [first] = before;
      feed.events = [taken(first?.startsAt ?? 0)];
      await follow(setting);
      expect((await slots(setting)).map(({ startsAt }) => startsAt)).not.toContain(first?.startsAt);
      expect(await desk.of(karima)).toMatchObject({ times: 1, problem: null });
      feed.events = [];
      await nextReading(setting);
      expect(await world.query('SELECT FROM busy_time')).toEqual([]);
      expect((await slots(setting)).map(({ startsAt }) => startsAt)).toContain(first?.startsAt);
    }));

  it('are read anew three times an hour by one row of the diary, and written by hand they stay', () =>
    withAgenda(async (setting) => {
      const { feed, karima, world } = setting;
      await world.query(
        `INSERT INTO busy_time (id, staff_id, starts_at, ends_at, source)
         VALUES (gen_random_uuid(), $1, $2, $3, 'hand')`,
        [karima, new Date('2026-12-20T09:00:00Z'), new Date('2026-12-20T10:00:00Z')],
      );
      await follow(setting);
      const asked = feed.asked();
      await nextReading(setting);
      await nextReading(setting);
      expect(feed.asked()).toBe(asked + 2);
      expect(await world.query('SELECT source FROM busy_time')).toEqual([{ source: 'hand' }]);
      const rows = await world.query("SELECT state FROM diary WHERE kind = 'read-agenda'");
      expect(rows).toEqual([{ state: 'waiting' }]);
      await world.query(
        "UPDATE diary SET state = 'done', done_at = now() WHERE kind = 'read-agenda'",
      );
      const plan = () => world.deps.store.transaction((tx) => planReadings(tx, world.clock.now()));
      await plan();
      await plan();
      await world.settle();
      expect(
        await world.query("SELECT FROM diary WHERE kind = 'read-agenda' AND state = 'waiting'"),
      ).toHaveLength(1);
    }));

  it('stay when the service fails, which its person reads until it answers again', () =>
    withAgenda(async (setting) => {
      const { feed, desk, karima } = setting;
      const [first] = await slots(setting);
      feed.events = [taken(first?.startsAt ?? 0)];
      await follow(setting);
      feed.fault = 'gone';
      await nextReading(setting);
      expect(await desk.of(karima)).toMatchObject({ times: 1, problem: 'gone' });
      expect((await slots(setting)).map(({ startsAt }) => startsAt)).not.toContain(first?.startsAt);
      feed.fault = 'none';
      await nextReading(setting);
      expect(await desk.of(karima)).toMatchObject({ times: 1, problem: null });
    }));

  it('go with the address that is taken away, and nothing is read any more', () =>
    withAgenda(async (setting) => {
      const { feed, desk, karima, world } = setting;
      feed.events = [taken(Date.parse('2026-12-08T09:00:00Z'))];
      await follow(setting);
      await desk.leave(karima);
      await world.settle();
      const asked = feed.asked();
      await nextReading(setting);
      expect([feed.asked(), await desk.of(karima)]).toEqual([asked, null]);
      expect(await world.query('SELECT FROM busy_time')).toEqual([]);
    }));

  it('leave neither their title nor the address in the database’s other tables, nor in a log', () =>
    withAgenda(async (setting) => {
      const { feed, world } = setting;
      feed.events = [taken(Date.parse('2026-12-08T09:00:00Z'))];
      await follow(setting);
      feed.fault = 'broken';
      await nextReading(setting);
      const kept = await world.query(
        'SELECT to_jsonb(b) AS kept FROM busy_time b UNION ALL SELECT to_jsonb(d) FROM diary d',
      );
      const secret = new URL(feed.url).pathname;
      expect(JSON.stringify(kept)).not.toMatch(/Dentiste|private-/);
      expect(world.log.join('\n')).not.toContain('Dentiste');
      expect(world.log.join('\n')).not.toContain(secret);
    }));
});

describe('a visit that somebody’s other agenda contradicts', () => {
  it('is a person’s to decide: one card, which closes when the need is gone', () =>
    withAgenda(async (setting) => {
      const { feed } = setting;
      const startsAt = await book(setting);
      feed.events = [taken(startsAt + 30 * MINUTE)];
      await follow(setting);
      expect(await cards(setting)).toEqual([
        expect.objectContaining({
          state: 'open',
          wish: expect.stringMatching(/^Karima : absence ou autre rendez-vous/),
        }),
      ]);
      await nextReading(setting);
      expect(await cards(setting)).toHaveLength(1);
      feed.events = [];
      await nextReading(setting);
      expect(await cards(setting)).toEqual([
        expect.objectContaining({ state: 'closed', close_reason: 'no-need' }),
      ]);
    }));

  it('has its card until neither of the two is expected elsewhere, and whoever holds it hears so once', () =>
    withAgenda(async (setting) => {
      const { feed, desk, world } = setting;
      feed.events = [taken(await book(setting))];
      await follow(setting);
      const [samir] = await world.query<{ id: StaffId }>(
        "SELECT id::text FROM staff WHERE first_name = 'Samir'",
      );
      const other = await startAgendaFeed();
      try {
        other.events = feed.events;
        await desk.follow(samir?.id as StaffId, other.url);
        await world.settle();
        await world.query(
          "UPDATE card SET state = 'taken', taken_at = now(), owner_id = $1 WHERE reason = 'agenda-clash'",
          [samir?.id],
        );
        feed.events = [];
        await nextReading(setting);
        expect((await cards(setting))[0]?.wish).toMatch(/autre rendez-vous/);
        other.events = [];
        for (let n = 0; n < 3; n += 1) await nextReading(setting);
        expect((await cards(setting))[0]).toMatchObject({
          state: 'taken',
          wish: expect.stringMatching(/plus rien n’empêche/),
        });
        // Karima’s, Samir’s, and neither’s any more.
        expect(await world.query("SELECT FROM diary WHERE kind = 'agenda-clash'")).toHaveLength(3);
      } finally {
        await other.close();
      }
    }));

  it('has no card any more once another agenda, which is free, is followed instead', () =>
    withAgenda(async (setting) => {
      const { feed, desk, karima, world } = setting;
      feed.events = [taken(await book(setting))];
      await follow(setting);
      const other = await startAgendaFeed();
      try {
        await desk.follow(karima, other.url);
        await world.settle();
        expect((await cards(setting)).map(({ state }) => state)).toEqual(['closed']);
      } finally {
        await other.close();
      }
    }));

  it('once decided is not asked again, however often the agenda is read', () =>
    withAgenda(async (setting) => {
      const { feed, world } = setting;
      const startsAt = await book(setting);
      feed.events = [taken(startsAt)];
      await follow(setting);
      await world.query(
        "UPDATE card SET state = 'closed', closed_at = now(), close_reason = 'answered' WHERE reason = 'agenda-clash'",
      );
      await nextReading(setting);
      expect((await cards(setting)).map(({ state }) => state)).toEqual(['closed']);
    }));

  it('has no card any more once it is cancelled', () =>
    withAgenda(async (setting) => {
      const { feed, world, caseId } = setting;
      feed.events = [taken(await book(setting))];
      await follow(setting);
      await world.deps.store.transaction((tx) =>
        cancelVisit(tx, caseId, { by: 'tenant', now: world.clock.now() }),
      );
      expect((await cards(setting)).map(({ state }) => state)).toEqual(['closed']);
    }));

  it('has no card any more once the agenda is followed no longer', () =>
    withAgenda(async (setting) => {
      const { feed, desk, karima, world } = setting;
      feed.events = [taken(await book(setting))];
      await follow(setting);
      expect((await cards(setting)).map(({ state }) => state)).toEqual(['open']);
      await desk.leave(karima);
      await world.settle();
      expect((await cards(setting)).map(({ state }) => state)).toEqual(['closed']);
    }));

  it('is not contradicted by itself, come back through the agenda that follows our visits', () =>
    withAgenda(async (setting) => {
      const { feed } = setting;
      feed.events = [taken(await book(setting), '01990000-0000@aller-vers')];
      await follow(setting);
      expect(await cards(setting)).toEqual([]);
    }));
});
