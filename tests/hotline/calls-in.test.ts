import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { household, type LineWorld, openLine, phoneOf, ring, stepsOf } from './line.js';

let line: LineWorld;

beforeEach(async () => {
  line = await openLine();
  await line.file([household(1)]);
  await line.worker('Karima');
});
afterEach(() => line.close());

const cards = () =>
  line.sql.query<{ reason: string; state: string; wish: string | null }>(
    'SELECT reason, state, wish FROM card ORDER BY opened_at, reason',
    [],
  );
const tries = () =>
  line.sql.query<{ channel: string; direction: string; code: string; case_id: string | null }>(
    "SELECT channel, direction, code, case_id::text FROM attempt_now WHERE channel = 'inbound_call'",
    [],
  );
const callBacks = () =>
  line.sql.query<{ e164: string; reason: string; state: string }>(
    'SELECT e164, reason, state FROM call_back ORDER BY since',
    [],
  );

describe('a call comes in', () => {
  it('is greeted without a word on debt, and stands on the ledger of its household', async () => {
    const caller = await ring(line, phoneOf(1));
    expect(caller.said.join(' ')).toMatch(/^Bonjour, vous êtes bien chez Logement Plus/);
    expect(caller.said.join(' ')).not.toMatch(/dette|loyer|impay|expuls|tribunal|MARTIN|Lucie/i);
    const [attempt] = await tries();
    expect(attempt).toMatchObject({ direction: 'in', code: '90' });
    expect(attempt?.case_id).not.toBeNull();
  });

  it('asked for twice, answers the same and is one call', async () => {
    const first = await ring(line, phoneOf(1), 'CAtwice');
    const again = await ring(line, phoneOf(1), 'CAtwice');
    expect(again.answer).toEqual(first.answer);
    expect(await tries()).toHaveLength(1);
  });

  it('from a withheld number is greeted too, and belongs to nobody', async () => {
    const caller = await ring(line, null);
    expect(caller.said.join(' ')).toContain('tapez 1');
    expect((await tries())[0]).toMatchObject({ case_id: null });
  });

  it('from a number that several households share is nobody’s in particular', async () => {
    await line.file([household(2, { 'Téléphone 1': '06 39 98 20 01' })]);
    await ring(line, phoneOf(1));
    expect((await tries())[0]).toMatchObject({ case_id: null });
  });

  it('when the line is closed, says when it opens and offers a call-back or a message', async () => {
    line.clock.set('2026-11-30T20:30:00Z');
    const caller = await ring(line, phoneOf(1));
    expect(caller.said.join(' ')).toContain('Nous sommes là demain à 9 heures.');
    await caller.press('1');
    expect(await callBacks()).toEqual([{ e164: phoneOf(1), reason: 'asked', state: 'waiting' }]);
  });

  it('on a public holiday, the line is closed', async () => {
    line.clock.set('2026-12-25T10:00:00Z');
    const caller = await ring(line, phoneOf(1));
    expect(caller.said.join(' ')).toContain("n'est pas là pour le moment");
  });

  it('with nobody on shift, the line is as good as closed', async () => {
    await line.sql.query("UPDATE staff SET line_hours = '{}'", []);
    const caller = await ring(line, phoneOf(1));
    expect(caller.said.join(' ')).toContain("n'est pas là pour le moment");
  });
});

describe('the menus', () => {
  it('1: waits for a person, whose telephone is rung', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.press('1');
    expect(stepsOf(caller.answer)).toEqual(['say', 'wait-for-worker']);
    const [due] = await line.sql.query('SELECT 1 FROM diary WHERE kind = $1', ['ring-worker']);
    expect(due).toBeDefined();
  });

  it('two silent turns lead to a person, never to a dead end', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.silence();
    await caller.silence();
    expect(stepsOf(caller.answer).at(-1)).toBe('wait-for-worker');
  });

  it('words do as well as keys', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.speak('je voudrais qu’on me rappelle s’il vous plaît');
    expect(await callBacks()).toMatchObject([{ reason: 'asked' }]);
    expect(stepsOf(caller.answer).at(-1)).toBe('hang-up');
  });

  it('distress is answered by the protocol, a card of now, and a person before all others', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.speak("j'en peux plus je veux mourir");
    expect(caller.said.join(' ')).toMatch(/3114.*15.*114/s);
    expect(stepsOf(caller.answer).at(-1)).toBe('wait-for-worker');
    expect(await cards()).toMatchObject([{ reason: 'distress' }]);
    const [call] = await line.sql.query<{ urgent: boolean }>('SELECT urgent FROM phone_call', []);
    expect(call?.urgent).toBe(true);
  });

  it('5 then 1: no more texts to that number', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.press('5');
    await caller.press('1');
    const [phone] = await line.sql.query<{ stopped: boolean }>(
      'SELECT opted_out_at IS NOT NULL AS stopped FROM phone_number WHERE e164 = $1',
      [phoneOf(1)],
    );
    expect(phone?.stopped).toBe(true);
    expect((await tries())[0]).toMatchObject({ code: '46' });
  });

  it('4: a message is recorded after saying so, and becomes a card', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.press('4');
    expect(caller.said.join(' ')).toContain('enregistré');
    expect(stepsOf(caller.answer)).toContain('record');
    await caller.record(12);
    expect(await cards()).toMatchObject([{ reason: 'voicemail' }]);
    const [left] = await line.sql.query('SELECT seconds, state FROM voicemail', []);
    expect(left).toEqual({ seconds: 12, state: 'left' });
  });

  it('an empty message is no message: they are called back', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.press('4');
    await caller.record(0);
    expect(await callBacks()).toMatchObject([{ reason: 'message' }]);
  });
});
