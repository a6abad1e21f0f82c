import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { doDiaryAct } from '../../src/app/diary-acts.js';
import { lookForWaiting } from '../../src/app/visits/tell-waiting.js';
import { type CaseId, DAY } from '../../src/domain/ids.js';
import { sentTo } from '../journeys/story.js';
import { phoneOf } from '../support/caseload.js';
import type { World } from '../support/world.js';
import { giveUp, noticesOf, type Setting, wait, withWaiting } from './waiting-story.js';

vi.setConfig({ testTimeout: 180_000 });

/** What may happen around a household that waits. */
type Happening = {
  /** A visit is given up, or hours fall free at large; told once, or by a doubled alarm. */
  readonly what: 'visit' | 'at-large' | 'at-large-twice' | 'nothing';
  /** Between the decision to tell and the sending: the gate would say no, or the message is lost. */
  readonly sending: 'leaves' | 'number-blocked' | 'leaves-late' | 'leaves-again';
  /** It leaves the list, and comes back to it. */
  readonly rejoins: boolean;
  readonly days: number;
};

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom('visit', 'at-large', 'at-large-twice', 'nothing'),
  sending: fc.constantFrom('leaves', 'leaves', 'number-blocked', 'leaves-late', 'leaves-again'),
  rejoins: fc.boolean(),
  days: fc.integer({ min: 0, max: 4 }),
});

/** Does what is due of a kind, as a worker would; each of them again when told. */
async function act({ deps, clock, query }: World, like: string, times = 1): Promise<void> {
  await query("UPDATE diary SET state = 'cancelled', done_at = now() WHERE kind = 'show-card'");
  await deps.diary.ringDue(clock.now(), 100);
  const rung = await query<{ id: never }>(
    "SELECT id::text FROM diary WHERE state = 'rung' AND kind LIKE $1 ORDER BY due_at",
    [like],
  );
  for (let time = 0; time < times; time += 1)
    await Promise.all(rung.map(({ id }) => doDiaryAct(deps, id)));
}

async function live(setting: Setting, { what, sending, rejoins, days }: Happening): Promise<void> {
  const { world, cases } = setting;
  const id = cases[1] as CaseId;
  const now = world.clock.now();
  if (what === 'visit') await giveUp(setting, 5);
  for (const key of what.startsWith('at-large') ? ['one', 'two'] : [])
    await world.deps.store.transaction((tx) =>
      lookForWaiting(tx, { territory: '93', now, key: `${key}:${now}` }),
    );
  await act(world, 'slot-freed', what === 'at-large-twice' ? 2 : 1);
  const block = (why: string | null) =>
    world.query('UPDATE phone_number SET blocked_reason = $2 WHERE e164 = $1', [phoneOf(2), why]);
  if (sending === 'number-blocked') await block('a person said so');
  if (sending === 'leaves-late') world.clock.set(now + 4 * DAY);
  await act(world, 'send-text', sending === 'leaves-again' ? 2 : 1);
  await block(null);
  if (rejoins) {
    await world.deps.store.transaction((tx) => tx.visits.leaveWaiting(id, now));
    await wait(world, id);
  }
  world.clock.set(Math.max(world.clock.now(), now + days * DAY));
}

it('whatever happens, a household hears of three free slots at most, and each refusal leaves it one more', () =>
  withWaiting(
    2,
    async (setting) => {
      const { world, cases } = setting;
      const start = world.clock.now();
      const property = fc.asyncProperty(
        fc.array(happening, { minLength: 4, maxLength: 9 }),
        async (happenings) => {
          await world.query('UPDATE waiting_list SET notices = 0, noticed_at = NULL');
          await world.query("DELETE FROM diary WHERE kind IN ('slot-freed', 'send-text')");
          await world.query('DELETE FROM slot_offer');
          const before = sentTo(world, phoneOf(2)).length;
          for (const one of happenings) {
            await live(setting, one);
            const told = sentTo(world, phoneOf(2)).length - before;
            expect(told).toBeLessThanOrEqual(3);
          }
          // What still waits to leave is counted already; nothing that was refused is.
          await act(world, 'send-text');
          const waiting = await world.query(
            "SELECT FROM diary WHERE kind = 'send-text' AND state IN ('waiting', 'rung')",
          );
          const told = sentTo(world, phoneOf(2)).length - before;
          expect(await noticesOf(world, cases[1])).toBe(told + waiting.length);
          // The next story begins when nothing of this one stands in the way of the gate.
          world.clock.set(world.clock.now() + 40 * DAY);
        },
      );
      await fc.assert(property, { numRuns: 12, endOnFailure: true });
      expect(sentTo(world, phoneOf(2)).length).toBeGreaterThan(3);
      expect(world.clock.now()).toBeGreaterThan(start);
    },
    { workers: false },
  ));
