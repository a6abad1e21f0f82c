import { describe, expect, it, vi } from 'vitest';
import type { CaseId, PairId, VisitId } from '../../src/domain/ids.js';
import { HOUR } from '../../src/domain/ids.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { type Phone, phoneIn } from '../support/phone.js';
import { openTeam } from '../support/team.js';
import { openWorld, type World } from '../support/world.js';
import { live, sentTo } from './story.js';

vi.setConfig({ testTimeout: 120_000 });

type Setting = { world: World; pair: string; phones: Phone[] };

async function withTeam(
  households: number,
  story: (setting: Setting) => Promise<void>,
): Promise<void> {
  const world = await openWorld();
  try {
    const { pairs } = await openTeam(world, '93');
    const numbers = Array.from({ length: households }, (_, index) => index + 1);
    await receiveFile(
      world,
      numbers.map((n) => household(n)),
    );
    await world.settle();
    const phones = numbers.map((n) => phoneIn(world, phoneOf(n)));
    await story({ world, pair: pairs[0] ?? '', phones });
  } finally {
    await world.close();
  }
}

const booked = (world: World) =>
  world.query<{ id: string; case_id: string; starts_at: Date }>(
    "SELECT id::text, case_id::text, starts_at FROM visit WHERE status = 'booked' ORDER BY starts_at",
  );

/** Reminders still to come, by the visit that they are of. */
const reminders = (world: World) =>
  world.query<{ visit: string; state: string }>(
    "SELECT payload->>'visitId' AS visit, state FROM diary WHERE kind = 'visit-reminder' ORDER BY created_at, id",
  );

describe('one slot, two households', () => {
  it('slots held for one household are not offered to the next', () =>
    withTeam(2, async ({ phones }) => {
      const [one, two] = phones;
      await one?.write('oui');
      await two?.write('oui');
      const slots = [one, two].map(
        (phone) => /1\).* 3\) \S+ \S+ \S+?(?=,)/.exec(phone?.last() ?? '')?.[0],
      );
      expect(slots[0]).toBeTruthy();
      expect(slots[0]).not.toBe(slots[1]);
    }));

  it('both choose the same slot at once: one visit, and the other is offered others', () =>
    withTeam(2, async ({ world, phones }) => {
      await phones[0]?.write('oui');
      // As if the hold had lapsed: the same slots are offered to the second household too.
      await world.query('DELETE FROM slot_offer');
      await phones[1]?.write('oui');
      for (const n of [1, 2]) world.emulators.twilio.receiveSms({ from: phoneOf(n), body: '1' });
      await world.settle();

      const answers = phones.map((phone) => phone.last()).sort();
      expect(answers).toEqual([
        expect.stringMatching(/^C'est noté : /),
        expect.stringMatching(/^Ce RDV n'est plus libre, désolés\. Il reste : 1\)/),
      ]);
      expect(await booked(world)).toHaveLength(1);

      const late = phones.find((phone) => phone.last().startsWith('Ce RDV'));
      await late?.write('le 1');
      expect(late?.last()).toMatch(/^C'est noté : /);
      const visits = await booked(world);
      expect(new Set(visits.map(({ starts_at }) => starts_at.getTime())).size).toBe(2);
      expect(await reminders(world)).toEqual(
        expect.arrayContaining(visits.map(({ id }) => ({ visit: id, state: 'waiting' }))),
      );
    }));

  it('an answer that comes after the hour of its slot books nothing: others are offered', () =>
    withTeam(1, async ({ world, phones }) => {
      const [phone] = phones;
      await phone?.write('oui');
      const [offer] = await world.query<{ at: Date }>(
        'SELECT starts_at AS at FROM slot_offer WHERE number = 1',
      );
      await world.until((offer?.at.getTime() ?? 0) - HOUR);
      await phone?.write('1');
      expect(await booked(world)).toEqual([]);
      expect(phone?.last()).toMatch(/n'est plus libre.* Il reste : 1\)/);
    }));

  it('twenty bookings of one slot at once, past every check of ours: the database lets one through', () =>
    withTeam(20, async ({ world, pair }) => {
      const cases = await world.query<{ id: CaseId }>('SELECT id::text FROM case_file');
      expect(cases).toHaveLength(20);
      const startsAt = Date.parse('2026-12-01T09:00:00Z');
      const outcomes = await Promise.all(
        cases.map(({ id }, index) => {
          const visit = {
            id: world.deps.ids.uuid() as VisitId,
            caseId: id,
            pairId: pair as PairId,
            // Every other one overlaps by half an hour only.
            startsAt: startsAt + (index % 2) * (HOUR / 2),
            endsAt: startsAt + (index % 2) * (HOUR / 2) + HOUR,
            announced: true,
          };
          const by = { by: 'tenant', at: world.clock.now() } as const;
          return world.deps.store.transaction((tx) => tx.visits.book(visit, by));
        }),
      );
      expect(outcomes.filter((outcome) => outcome === 'booked')).toHaveLength(1);
      expect(await booked(world)).toHaveLength(1);
    }));
});

describe('one household, one visit', () => {
  it('« 1 » and « 2 » written at once book one visit or move it: never two', () =>
    withTeam(1, async ({ world, phones }) => {
      await phones[0]?.write('oui');
      for (const body of ['1', '2', '3']) {
        world.emulators.twilio.receiveSms({ from: phoneOf(1), body });
      }
      await world.settle();
      expect(await booked(world)).toHaveLength(1);
    }));

  it('the database refuses a second booked visit for the same household', () =>
    withTeam(1, async ({ world, pair, phones }) => {
      await phones[0]?.write('oui');
      await phones[0]?.write('1');
      const [visit] = await booked(world);
      const second = `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, booked_by, created_at)
        VALUES (gen_random_uuid(), $1, $2, '2027-01-12T09:00Z', '2027-01-12T10:00Z', 'tenant', now())`;
      await expect(world.query(second, [visit?.case_id, pair])).rejects.toThrow(
        'visit_one_per_case',
      );
    }));
});

describe('a visit that moves or falls away', () => {
  it('moved by the household: the old slot is free, the old reminder is silent, the new one speaks', () =>
    withTeam(1, async ({ world, phones }) => {
      const [phone] = phones;
      await phone?.write('oui');
      await phone?.write('1');
      const [first] = await booked(world);
      await phone?.write('un autre jour svp');
      expect(phone?.last()).toMatch(/RDV : 1\)/);
      await phone?.write('3');
      expect(phone?.last()).toMatch(/^C'est noté : /);
      const [second, ...more] = await booked(world);
      expect(more).toEqual([]);
      expect(second?.starts_at).not.toEqual(first?.starts_at);
      expect(await reminders(world)).toEqual([
        { visit: first?.id, state: 'cancelled' },
        { visit: second?.id, state: 'waiting' },
        { visit: second?.id, state: 'waiting' },
      ]);

      await live(world, 14);
      const spoken = sentTo(world, phoneOf(1)).filter((text) => text.startsWith('Rappel'));
      expect(spoken).toHaveLength(1);
    }));

  it('cancelled by the household: no visit, no reminder, and « oui » offers slots again', () =>
    withTeam(1, async ({ world, phones }) => {
      const [phone] = phones;
      await phone?.write('oui');
      await phone?.write('2');
      await phone?.write('annuler');
      expect(phone?.last()).toMatch(/^C'est noté, le RDV est annulé/);
      expect(await booked(world)).toEqual([]);
      const states = (await reminders(world)).map(({ state }) => state);
      expect(new Set(states)).toEqual(new Set(['cancelled']));
      await phone?.write('oui');
      expect(phone?.last()).toMatch(/1\).*2\)/);
      await live(world, 14);
      const spoken = sentTo(world, phoneOf(1)).filter((text) => text.startsWith('Rappel'));
      expect(spoken).toEqual([]);
    }));
});
