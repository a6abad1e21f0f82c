import { describe, expect, it, vi } from 'vitest';
import { workByHand } from './by-hand.js';
import { type DayStory, HOUR_OF_VISIT, onTheDay } from './day-story.js';
import { callsTo, heardOn } from './line-story.js';
import { cardsIn } from './story.js';

vi.setConfig({ testTimeout: 120_000 });
const MINUTE = 60_000;
const KARIMA = '+33639989777';
type Phone = Parameters<DayStory['world']['emulators']['twilio']['setPhone']>[1];
const WELL: Phone = { calls: 'answer', script: [{ when: 'tapez 1', do: { press: '1' } }] };

/** So many minutes after the visit's planned end. */
const minutesLate = (minutes: number) => Date.parse(HOUR_OF_VISIT) + (60 + minutes) * MINUTE;

/** Karima has come, her telephone takes calls so, and nobody presses « Je repars ». */
const inside = (phone: Phone | null, story: (day: DayStory) => Promise<void>, workers = true) =>
  onTheDay(
    async (day) => {
      const { world, desk, press, karima } = day;
      if (phone) {
        await world.query('UPDATE staff SET phone = $2 WHERE id = $1::uuid', [karima, KARIMA]);
        world.emulators.twilio.setPhone(KARIMA, phone);
      }
      if (workers) await world.until(HOUR_OF_VISIT);
      else world.clock.set(HOUR_OF_VISIT);
      await desk.arrive(press());
      await story(day);
    },
    { workers },
  );

const card = async ({ world }: DayStory) => {
  const [row] = await world.query<{ urgency: string; state: string }>(
    "SELECT urgency, state FROM card WHERE reason = 'not-back' ORDER BY opened_at DESC LIMIT 1",
  );
  return row;
};
const saidInSlack = ({ world }: DayStory) =>
  [...world.emulators.slack.store.channels.values()]
    .flatMap(({ messages }) => messages)
    .map(({ text }) => text)
    .join('\n');

describe('a worker who came and has not left', () => {
  it('is reminded by name a quarter of an hour after the planned end, and not before', () =>
    inside(WELL, async (day) => {
      await day.world.until(minutesLate(14));
      expect(await card(day)).toBeUndefined();
      await day.world.until(minutesLate(15));
      await day.world.until(minutesLate(15) + 5_000);
      expect(await card(day)).toEqual({ urgency: 'today', state: 'open' });
      expect(saidInSlack(day)).toMatch(/<@U0KARIMA> Visite finie \? Notez « Je repars »/);
      expect(callsTo(day.world, KARIMA)).toEqual([]);
    }));

  it('is called at half an hour; who presses 1 alarms nobody, and is asked again later', () =>
    inside(WELL, async (day) => {
      const { world, desk, press } = day;
      await world.until(minutesLate(15));
      await world.until(minutesLate(30));
      const [call, ...more] = callsTo(world, KARIMA);
      expect(more).toEqual([]);
      expect(heardOn(world, call?.sid ?? '')).toContain('Si tout va bien, tapez 1');
      expect(await card(day)).toMatchObject({ state: 'closed' });
      await world.until(minutesLate(45));
      expect(await card(day)).toMatchObject({ state: 'closed' });
      await world.until(minutesLate(61));
      expect(callsTo(world, KARIMA)).toHaveLength(2);
      await desk.leave(press());
      await world.until(minutesLate(200));
      expect(callsTo(world, KARIMA)).toHaveLength(2);
      expect((await cardsIn(world)).filter(({ reason }) => reason === 'visit-danger')).toEqual([]);
    }));

  it.each([
    ['does not answer', { calls: 'no-answer' }],
    ['is answered by a voicemail', { calls: 'machine' }],
    ['is answered, and nobody presses a key', { calls: 'answer', script: [] }],
    ['fails', { calls: 'failed' }],
  ] as const)('whose telephone %s: the team is alarmed within minutes', (_how, phone) =>
    inside({ ...phone }, async (day) => {
      await day.world.until(minutesLate(15));
      await day.world.until(minutesLate(30));
      await day.world.until(minutesLate(35));
      expect(await card(day)).toEqual({ urgency: 'now', state: 'open' });
    }),
  );

  it('who has no telephone that we know: the team is alarmed at once', () =>
    inside(null, async (day) => {
      await day.world.until(minutesLate(15));
      await day.world.until(minutesLate(30));
      expect(await card(day)).toEqual({ urgency: 'now', state: 'open' });
    }));

  it('who leaves is neither reminded, called nor looked for', () =>
    inside(WELL, async (day) => {
      const { world, desk, press } = day;
      await desk.tell({ ...press(), outcome: 'met' });
      await desk.leave(press());
      await world.until(minutesLate(60));
      expect(await card(day)).toBeUndefined();
      expect(callsTo(world, KARIMA)).toEqual([]);
    }));

  it('counts for no household: nobody was called but one of us', () =>
    inside({ calls: 'no-answer' }, async ({ world }) => {
      await world.until(minutesLate(30));
      await world.until(minutesLate(35));
      const calls = await world.query(
        "SELECT attempt_id, state FROM phone_call WHERE purpose = 'check-out'",
      );
      expect(calls).toEqual([{ attempt_id: null, state: 'over' }]);
      expect(await world.query("SELECT 1 FROM attempt WHERE channel = 'human_call'")).toEqual([]);
    }));

  it('each act run by two at once and a third time rings once and asks once', () =>
    inside(
      WELL,
      async (day) => {
        const { world } = day;
        const thrice = async <T>(job: () => Promise<T>) => [
          ...(await Promise.all([job(), job()])),
          await job(),
        ];
        const acts = [];
        for (const minutes of [15, 16, 30, 31, 36]) {
          world.clock.set(minutesLate(minutes));
          acts.push(...(await workByHand(world, thrice)));
        }
        const checks = acts.filter(({ job }) => job === 'check-out');
        expect(checks.map(({ outcomes }) => outcomes.filter((o) => o !== 'not ours'))).toEqual([
          ['asked'],
          ['rung'],
        ]);
        expect(callsTo(world, KARIMA)).toHaveLength(1);
      },
      false,
    ));
});
