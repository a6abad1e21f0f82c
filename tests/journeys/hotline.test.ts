import { describe, expect, it, vi } from 'vitest';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import {
  addWorker,
  callBacksIn,
  callsIn,
  callsTo,
  heardOn,
  holdTheLine,
  onTheLine,
  ringLine,
  TAKES,
  TAKES_BRIEFLY,
  WANTS_A_PERSON,
} from './line-story.js';
import { cardsIn } from './story.js';

vi.setConfig({ testTimeout: 120_000 });
const MINUTE = 60_000;

describe('requirement: no caller is left ringing', () => {
  it('a caller who presses 1 speaks with a worker who presses 1, and the call is on the ledger', () =>
    onTheLine({}, async (world) => {
      await receiveFile(world, [household(1)]);
      const karima = await addWorker(world, 'Karima', TAKES);
      const sid = await ringLine(world, phoneOf(1), WANTS_A_PERSON);
      expect(heardOn(world, sid)).toContain('other speech: Bonjour, je vous écoute.');
      expect(await callsIn(world)).toMatchObject([{ direction: 'in', state: 'over' }]);
      expect(heardOn(world, callsTo(world, karima)[0]?.sid ?? '')).toContain('93-2026-00001');
      const tries = await world.query(
        "SELECT channel, code FROM attempt_now WHERE channel = 'inbound_call'",
      );
      expect(tries).toEqual([{ channel: 'inbound_call', code: '90' }]);
      expect(await cardsIn(world)).toMatchObject([{ reason: 'call-outcome', state: 'open' }]);
    }));

  it.each([
    ['does not answer', { calls: 'no-answer' }],
    ['is busy', { calls: 'busy' }],
    ['is answered by a voicemail', { calls: 'machine' }],
    ['is answered, and nobody presses a key', { calls: 'answer', script: [] }],
    ['fails', { calls: 'failed' }],
  ] as const)('a worker’s telephone that %s: the next person takes the call', (_how, phone) =>
    onTheLine({}, async (world) => {
      await receiveFile(world, [household(1)]);
      await addWorker(world, 'Anouk', { ...phone });
      await addWorker(world, 'Karima', TAKES);
      const sid = await ringLine(world, phoneOf(1), WANTS_A_PERSON);
      expect(heardOn(world, sid)).toContain('other speech: Bonjour, je vous écoute.');
    }),
  );

  it('nobody takes it in ten minutes: the caller is told, and called back in the same place', () =>
    onTheLine({}, async (world) => {
      await receiveFile(world, [household(1)]);
      await addWorker(world, 'Anouk', { calls: 'no-answer' });
      const sid = await holdTheLine(world, phoneOf(1), '1');
      for (let minute = 0; minute <= 11; minute += 1) {
        await world.until(world.clock.now() + MINUTE);
      }
      expect(heardOn(world, sid)).toContain('nous vous rappelons à ce numéro');
      expect(await callBacksIn(world)).toMatchObject([{ e164: phoneOf(1), reason: 'waited' }]);
    }));

  it('the line is closed: it says when it opens, and the call-back waits until then', () =>
    onTheLine({ at: '2026-11-30T20:30:00Z' }, async (world) => {
      await receiveFile(world, [household(1)]);
      const karima = await addWorker(world, 'Karima', TAKES);
      const sid = await ringLine(world, phoneOf(1), [{ when: 'tapez 1', do: { press: '1' } }]);
      expect(heardOn(world, sid)).toContain('Nous sommes là demain à 9 heures.');
      expect(callsTo(world, karima)).toEqual([]);
      world.emulators.twilio.setPhone(phoneOf(1), {
        calls: 'answer',
        script: [{ when: 'écoute', do: { speak: 'Merci.' } }],
      });
      await world.until(Date.parse('2026-12-01T08:01:00Z'));
      const [back] = callsTo(world, phoneOf(1));
      expect(back).toMatchObject({ from: '+33199004000', status: 'completed' });
      expect(callsTo(world, karima)).toHaveLength(1);
    }));

  it('a public holiday is closed, computed and not typed in', () =>
    onTheLine({ at: '2026-12-25T10:00:00Z' }, async (world) => {
      await receiveFile(world, [household(1)]);
      await addWorker(world, 'Karima', TAKES);
      const sid = await ringLine(world, phoneOf(1), [{ when: 'tapez 2', do: { press: '2' } }]);
      expect(heardOn(world, sid)).toContain('Nous sommes là demain à 9 heures 30.');
    }));

  it('200 call at once: each speaks with a worker or is called back, nobody twice, nobody lost', () =>
    onTheLine({}, async (world) => {
      const { twilio } = world.emulators;
      const workers: string[] = [];
      for (const name of ['Anouk', 'Karima', 'Samir'])
        workers.push(await addWorker(world, name, { calls: 'ring' }));
      const numbers = Array.from({ length: 200 }, (_, n) => `+3363998${3000 + n}`);
      const sids = numbers.map((from) => twilio.receiveCall({ from, to: '+33199004000' }).sid);
      const isAsked = (sid: string) =>
        twilio.untilCall((screen) => screen.sid === sid && screen.expects !== null, 60_000);
      await Promise.all(sids.map(isAsked));
      for (const sid of sids) twilio.press(sid, '1');
      await world.settle();
      await Promise.all(sids.map(isAsked));
      const waiting = await world.query("SELECT 1 FROM phone_call WHERE state = 'waiting'");
      expect(waiting).toHaveLength(200);
      // Twenty give up, twenty would rather be called back, and the team comes to its telephones.
      for (const sid of sids.slice(0, 20)) twilio.decideCall(sid, 'hang-up');
      for (const sid of sids.slice(20, 40)) twilio.press(sid, '1');
      for (const number of workers) twilio.setPhone(number, TAKES_BRIEFLY);
      for (const call of workers.flatMap((number) => callsTo(world, number)))
        twilio.decideCall(call.sid, 'no-answer');
      for (let minute = 0; minute < 4; minute += 1) await world.until(world.clock.now() + MINUTE);
      const spoke = await world.query<{ e164: string }>(
        "SELECT e164 FROM phone_call WHERE direction = 'in' AND bridged_at IS NOT NULL ORDER BY e164",
      );
      expect(spoke.map(({ e164 }) => e164)).toEqual(numbers.slice(40));
      const back = await callBacksIn(world);
      expect(back.map(({ e164, reason }) => [e164, reason]).toSorted()).toEqual(
        numbers.slice(0, 40).map((e164, n) => [e164, n < 20 ? 'abandoned' : 'asked']),
      );
      expect(await world.query(RUNG_FOR_TWO)).toEqual([]);
    }));
});

/** Telephones of workers that rang for two calls at once. */
const RUNG_FOR_TWO = `
SELECT a.staff_id FROM call_leg a JOIN call_leg b ON b.staff_id = a.staff_id AND b.id <> a.id
WHERE a.placed_at < b.ended_at AND b.placed_at < a.ended_at`;

describe('requirement: the ledger tells the truth of every call', () => {
  it.each(['lost-callback', 'doubled-callback', 'reversed-callbacks'] as const)(
    '%s: the status moves forward only, and the night repairs what is missing',
    (kind) =>
      onTheLine({}, async (world) => {
        await receiveFile(world, [household(1)]);
        await addWorker(world, 'Karima', TAKES);
        world.emulators.twilio.faults.add({ kind, times: 20 });
        await ringLine(world, phoneOf(1), WANTS_A_PERSON);
        world.emulators.twilio.faults.clear();
        await world.until(Date.parse('2026-12-01T03:31:00Z'));
        await world.until(Date.parse('2026-12-01T03:40:00Z'));
        expect((await callsIn(world)).filter(({ direction }) => direction === 'in')).toMatchObject([
          { state: 'over' },
        ]);
        const legs = await world.query("SELECT 1 FROM call_leg WHERE state <> 'over'");
        expect(legs).toEqual([]);
        const tries = await world.query(
          "SELECT code FROM attempt_now WHERE channel = 'inbound_call'",
        );
        expect(tries).toEqual([{ code: '90' }]);
      }),
  );

  it('a message is stored here, and then nowhere else', () =>
    onTheLine({}, async (world) => {
      await receiveFile(world, [household(1)]);
      await addWorker(world, 'Karima', TAKES);
      await ringLine(world, phoneOf(1), [
        { when: 'tapez 4', do: { press: '4' } },
        { when: '\\[bip\\]', do: { speak: 'Bonjour, rappelez-moi après dix-huit heures, merci.' } },
      ]);
      await world.until(world.clock.now() + MINUTE);
      const [kept] = await world.query<{ state: string; bytes: number }>(
        'SELECT state, length(audio) AS bytes FROM voicemail',
      );
      expect(kept).toMatchObject({ state: 'kept' });
      expect(kept?.bytes).toBeGreaterThan(1000);
      expect(world.emulators.twilio.store.recordings.all()).toEqual([]);
      expect(await cardsIn(world)).toMatchObject([{ reason: 'voicemail' }]);
    }));
});
