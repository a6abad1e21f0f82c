import { describe, expect, it, vi } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import type { World } from '../support/world.js';
import { inWorld, live, refusalsOf, sentTo, triesWith } from './story.js';

vi.setConfig({ testTimeout: 120_000 });

const HALF_AN_HOUR = 30 * 60_000;
const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Each household was made one text, and the ledger holds it once, as delivered. */
async function expectOneTextEach(world: World, count: number): Promise<void> {
  for (const n of numbered(count)) {
    expect([n, sentTo(world, phoneOf(n)).length]).toEqual([n, 1]);
    const tries = await triesWith(world, phoneOf(n));
    expect(tries).toMatchObject([{ direction: 'out', code: '21', status: 'delivered' }]);
  }
  const sids = await world.query(
    'SELECT attempt_id FROM attempt_event WHERE provider_sid IS NOT NULL GROUP BY attempt_id HAVING count(DISTINCT provider_sid) > 1',
  );
  expect(sids).toEqual([]);
}

describe('a provider that fails while texts leave', () => {
  it('too many requests (429): the text waits and leaves once', () =>
    inWorld({}, async (world) => {
      world.emulators.twilio.faults.add({ kind: '429', times: 4 });
      await receiveFile(world, [household(1), household(2)]);
      await world.settle();
      expect(numbered(2).flatMap((n) => sentTo(world, phoneOf(n)))).toEqual([]);
      await world.until(world.clock.now() + HALF_AN_HOUR);
      await world.until(world.clock.now() + HALF_AN_HOUR);
      await expectOneTextEach(world, 2);
    }));

  it('errors, silence and cut lines, with the text taken or not: nobody is texted twice, and each text stands once', () =>
    inWorld({}, async (world) => {
      const { faults } = world.emulators.twilio;
      faults.add({ kind: '500' });
      faults.add({ kind: '503' });
      faults.add({ kind: '500', accept: true });
      faults.add({ kind: '503', accept: true });
      faults.add({ kind: 'reset-after-accept', times: 2 });
      faults.add({ kind: 'timeout', accept: true });
      faults.add({ kind: 'timeout', accept: false });
      await receiveFile(
        world,
        numbered(8).map((n) => household(n)),
      );
      await world.settle();
      expect(faults.list()).toEqual([]);
      await expectOneTextEach(world, 8);
    }));

  it('asked and answering with an error still: nothing is sent on a guess', () =>
    inWorld({}, async (world) => {
      const { faults } = world.emulators.twilio;
      faults.add({ kind: 'reset-after-accept' });
      // No callback tells us that it left, and the first time that we ask, the answer is an error.
      faults.add({ kind: 'lost-callback', times: 2 });
      faults.add({ kind: '503', on: 'any' });
      await receiveFile(world, [household(1)]);
      await world.settle();
      expect(faults.list()).toEqual([]);
      expect(sentTo(world, phoneOf(1))).toHaveLength(1);
      expect(await triesWith(world, phoneOf(1))).toMatchObject([{ status: 'submitted' }]);
    }));
});

describe('callbacks that go astray', () => {
  const statuses = async (world: World, n: number) =>
    (await triesWith(world, phoneOf(n))).map(({ status, code }) => ({ status, code }));

  it('lost: the text stays submitted, and is not sent again', () =>
    inWorld({}, async (world) => {
      world.emulators.twilio.faults.add({ kind: 'lost-callback', times: 2 });
      await receiveFile(world, [household(1)]);
      await world.settle();
      expect(await statuses(world, 1)).toEqual([{ status: 'submitted', code: '00' }]);
      await world.until('2026-11-24T09:00:00Z');
      expect(sentTo(world, phoneOf(1))).toHaveLength(1);
    }));

  it('« sent » lost: « delivered » stands', () =>
    inWorld({}, async (world) => {
      world.emulators.twilio.faults.add({ kind: 'lost-callback' });
      await receiveFile(world, [household(1)]);
      await world.settle();
      expect(await statuses(world, 1)).toEqual([{ status: 'delivered', code: '21' }]);
    }));

  it('doubled: one event each on the ledger', () =>
    inWorld({}, async (world) => {
      world.emulators.twilio.faults.add({ kind: 'doubled-callback', times: 2 });
      await receiveFile(world, [household(1)]);
      await world.settle();
      const events = await world.query<{ kind: string }>(
        "SELECT kind FROM attempt_event WHERE actor = 'provider' AND kind <> 'submitted' ORDER BY id",
      );
      expect(events).toEqual([{ kind: 'sent' }, { kind: 'delivered' }]);
    }));

  it('reversed: « sent » after « delivered » is kept, and takes nothing back', () =>
    inWorld({}, async (world) => {
      world.emulators.twilio.faults.add({ kind: 'reversed-callbacks', times: 2 });
      world.emulators.twilio.setPhone(phoneOf(2), { behaviour: 'off' });
      await receiveFile(world, [household(1), household(2)]);
      await world.settle();
      const kinds = await world.query<{ kind: string }>(
        "SELECT kind FROM attempt_event WHERE kind IN ('sent', 'delivered', 'undelivered')",
      );
      expect(kinds).toHaveLength(4);
      expect(await statuses(world, 1)).toEqual([{ status: 'delivered', code: '21' }]);
      expect(await statuses(world, 2)).toEqual([{ status: 'undelivered', code: '11' }]);
    }));
});

describe('a number in no network (30005)', () => {
  it('is marked wrong by the carrier’s news, and later steps are refused for that reason', () =>
    inWorld({}, async (world) => {
      world.emulators.twilio.setPhone(phoneOf(1), { behaviour: 'unknown' });
      await receiveFile(world, [household(1)]);
      await world.settle();
      expect(await triesWith(world, phoneOf(1))).toMatchObject([
        { code: '10', status: 'undelivered' },
      ]);
      const [number] = await world.query('SELECT standing FROM phone_number');
      expect(number).toEqual({ standing: 'wrong' });
      await live(world, 5);
      expect(sentTo(world, phoneOf(1))).toHaveLength(1);
      expect(await refusalsOf(world, phoneOf(1))).toEqual([
        { reason: 'number-wrong', until: null },
      ]);
    }));
});
