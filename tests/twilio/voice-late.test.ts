import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMissedCalls } from '../../src/adapters/twilio/missed-calls.js';
import type { MissedCall } from '../../src/app/ports/line-doors.js';
import type { LineAnswer } from '../../src/domain/hotline/line-answer.js';
import { validateTwiml } from '../support/twiml-validator.js';
import {
  APOLOGY,
  askedLine,
  CALL,
  CALL_SID,
  CALLER,
  GOODBYE,
  HOTLINE,
  LEG,
  openLine,
  redirectOf,
} from './asked-line.js';
import { silent } from './door.js';

const COMES_IN = '/hooks/twilio/voice';
const MENU = `${COMES_IN}/menu?call=${CALL}&turn=2`;
const MESSAGE = `${COMES_IN}/message-left?call=${CALL}&turn=5`;
const OF_CALLERS = [
  COMES_IN,
  MENU,
  MESSAGE,
  `${COMES_IN}/waiting?call=${CALL}&turn=1000`,
  `${COMES_IN}/left-queue?call=${CALL}&turn=2`,
];
const OF_LEGS = [
  `${COMES_IN}/worker?leg=${LEG}&turn=0`,
  `${COMES_IN}/worker-after?leg=${LEG}&turn=100`,
  `${COMES_IN}/reminder?leg=${LEG}&turn=0`,
];
const MISSED: MissedCall = { providerSid: CALL_SID, from: CALLER as never, to: HOTLINE };
const DOWN = new Error('the database is away');
/** Short enough for a test, and nothing here ends before it that should not. */
const DEADLINE_MS = 40;

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const clean of cleanUps.splice(0)) await clean();
});

async function open(options: Parameters<typeof openLine>[0]) {
  const opened = await openLine(options);
  cleanUps.push(opened.close);
  return opened.ask;
}

/** A line whose answer comes when the test lets it come. */
function slowLine() {
  let answerNow: (answer: LineAnswer) => void = () => undefined;
  let failNow: (error: Error) => void = () => undefined;
  const answer = new Promise<LineAnswer>((resolve, reject) => {
    answerNow = resolve;
    failNow = reject;
  });
  return { ...askedLine(() => answer), answerNow, failNow };
}

/** A line whose database is away. */
const brokenLine = () => askedLine(() => Promise.reject(DOWN));

describe('a request about a call', () => {
  it.each([...OF_CALLERS, ...OF_LEGS])('is answered at its door, in TwiML: %s', async (path) => {
    const { line, asks } = askedLine();
    const ask = await open({ line });

    const { status, type, twiml } = await ask(path);

    expect([status, type]).toEqual([200, 'text/xml']);
    expect(validateTwiml(twiml)).toEqual([]);
    expect(twiml).toContain('Au revoir.');
    expect(asks).toHaveLength(1);
  });

  it.each([null, '', 'bm9uc2Vuc2U='])(
    'is refused, and the line not asked, with the signature « %s »',
    async (signature) => {
      const { line, asks } = askedLine();
      const ask = await open({ line });
      for (const path of [...OF_CALLERS, ...OF_LEGS])
        expect((await ask(path, {}, signature)).status).toBe(403);
      expect(asks).toEqual([]);
    },
  );

  it('at a door that does not exist is hung up politely, never answered by an error', async () => {
    const { line, asks } = askedLine();
    const ask = await open({ line });
    for (const path of [`${COMES_IN}/cellar`, `${COMES_IN}/menu?call=x&turn=1`]) {
      const { status, twiml } = await ask(path);
      expect(status).toBe(200);
      expect(twiml).toContain('<Hangup/>');
    }
    expect(asks).toEqual([]);
  });

  it('leaves news of calls to the other webhooks', async () => {
    const ask = await open(askedLine());
    for (const path of [`${COMES_IN}/status`, `${COMES_IN}/leg-status?leg=${LEG}`])
      expect(await ask(path)).toMatchObject({ status: 404, twiml: 'express' });
  });
});

describe('with the database slow', () => {
  it.each([...OF_CALLERS, ...OF_LEGS])(
    'whoever asked hears that it takes a moment, then the answer under way: %s',
    async (path) => {
      const { line, asks, answerNow } = slowLine();
      const ask = await open({ line, deadlineMs: DEADLINE_MS });

      const { twiml } = await ask(path, { Digits: '1' });

      expect(twiml).toContain("Un instant, s'il vous plaît.");
      expect(twiml).toContain('<Pause length="2"/>');
      expect(validateTwiml(twiml)).toEqual([]);
      const again = redirectOf(twiml);
      expect(again).toBe(`${path}${path.includes('?') ? '&' : '?'}late=1`);
      answerNow(GOODBYE);
      expect((await ask(again)).twiml).toContain('Au revoir.');
      // The first asking, with its key, was the only one.
      expect(asks).toHaveLength(1);
    },
  );

  it('the answer that came in between is found, and what failed in between is not done over', async () => {
    for (const end of ['answer', 'failure'] as const) {
      const { line, asks, answerNow, failNow } = slowLine();
      const ask = await open({ line, deadlineMs: DEADLINE_MS });
      const again = redirectOf((await ask(MENU, { Digits: '3' })).twiml);
      if (end === 'answer') answerNow(GOODBYE);
      else failNow(DOWN);
      const { twiml } = await ask(again);
      expect(twiml).toContain(end === 'answer' ? 'Au revoir.' : APOLOGY);
      expect(asks).toHaveLength(1);
    }
  });

  it('the same request sent twice is asked once', async () => {
    const { line, asks, answerNow } = slowLine();
    const ask = await open({ line, deadlineMs: 5_000 });
    const both = Promise.all([ask(MENU, { Digits: '1' }), ask(MENU, { Digits: '1' })]);
    await vi.waitFor(() => expect(asks).toHaveLength(1));
    answerNow(GOODBYE);
    const [first, second] = await both;
    expect(second).toEqual(first);
    expect(asks).toHaveLength(1);
  });

  it('a fourth time late ends with the apology, and with a call back', async () => {
    const missed: MissedCall[][] = [];
    const onMissed = async (calls: readonly MissedCall[]) => void missed.push([...calls]);
    const { line } = slowLine();
    const ask = await open({ line, onMissed, deadlineMs: DEADLINE_MS, retryMs: 1 });
    let path = COMES_IN;
    for (const late of [1, 2, 3]) {
      path = redirectOf((await ask(path)).twiml);
      expect(path).toBe(`${COMES_IN}?late=${late}`);
    }
    const { twiml } = await ask(path);
    expect(twiml).toContain(APOLOGY);
    expect(twiml).toContain('<Hangup/>');
    await vi.waitFor(() => expect(missed).toEqual([[MISSED]]));
  });

  it('a recording is still known to another process, told again by the address alone', async () => {
    const recording = { RecordingSid: `RE${'ab'.repeat(16)}`, RecordingDuration: '12' };
    const first = await open({ line: slowLine().line, deadlineMs: DEADLINE_MS });
    const again = redirectOf((await first(MESSAGE, { ...recording, Digits: '#' })).twiml);
    expect(again).not.toContain('Digits');

    const { line, asks } = askedLine();
    await (await open({ line }))(again);

    expect(asks).toMatchObject([
      { with: { recording: { sid: recording.RecordingSid, seconds: 12 } } },
    ]);
  });

  it('neither keys nor words nor a number are put into an address', async () => {
    const { line } = slowLine();
    const ask = await open({ line, deadlineMs: DEADLINE_MS });
    const { twiml } = await ask(MENU, { Digits: '0512', SpeechResult: 'je déménage' });
    expect(redirectOf(twiml)).toBe(`${MENU}&late=1`);
  });
});

describe('with the database down', () => {
  it.each(OF_CALLERS)('a caller hears the apology, and is remembered: %s', async (path) => {
    const onMissed = vi.fn(async (_calls: readonly MissedCall[]) => undefined);
    const ask = await open({ ...brokenLine(), onMissed, retryMs: 1 });

    const { status, twiml } = await ask(path);

    expect(status).toBe(200);
    expect(twiml).toContain(APOLOGY);
    expect(twiml).toContain('<Hangup/>');
    expect(validateTwiml(twiml)).toEqual([]);
    await vi.waitFor(() => expect(onMissed).toHaveBeenCalledWith([MISSED]));
  });

  it.each(OF_LEGS)('a telephone that we rang hears a short sentence: %s', async (path) => {
    const onMissed = vi.fn(async () => undefined);
    const ask = await open({ ...brokenLine(), onMissed, retryMs: 1 });

    const { status, twiml } = await ask(path);

    expect(status).toBe(200);
    expect(twiml).toContain('Un problème technique');
    expect(twiml).not.toContain('3114');
    expect(onMissed).not.toHaveBeenCalled();
  });

  it('a caller without a number is remembered as such', async () => {
    const onMissed = vi.fn(async (_calls: readonly MissedCall[]) => undefined);
    const ask = await open({ ...brokenLine(), onMissed, retryMs: 1 });
    await ask(COMES_IN, { From: 'anonymous' });
    await vi.waitFor(() => expect(onMissed).toHaveBeenCalledWith([{ ...MISSED, from: null }]));
  });

  it('nothing of the call is written into the log but that it failed', async () => {
    const lines: string[] = [];
    const note = (facts: object, message: string) =>
      void lines.push(`${message} ${JSON.stringify(facts)}`);
    const log = { info: note, warn: note, error: note };
    const ask = await open({ ...brokenLine(), log, retryMs: 1 });
    await ask(MENU, { Digits: '0512', SpeechResult: 'je déménage' });
    await vi.waitFor(() => expect(lines.join()).toContain('are to be called back'));
    expect(lines.join('\n')).not.toMatch(/33639980001|33199004000|0512|déménage/);
  });
});

describe('calls of an outage', () => {
  const call = (n: number): MissedCall => ({ ...MISSED, providerSid: `CA${n}` });

  it('are handed over again and again until they are taken, those that came meanwhile too', async () => {
    vi.useFakeTimers();
    const told: string[][] = [];
    let isDown = true;
    const missed = createMissedCalls({
      log: silent,
      async onMissed(calls) {
        told.push(calls.map(({ providerSid }) => providerSid));
        if (isDown) throw DOWN;
      },
    });
    missed.add(call(1));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(told).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_001);
    missed.add(call(2));
    missed.add(call(1));
    isDown = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual([['CA1'], ['CA1'], ['CA1', 'CA2']]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(3);
    missed.add(call(3));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told.at(-1)).toEqual(['CA3']);
  });

  it('are a thousand at most, and none after the end', async () => {
    vi.useFakeTimers();
    const onMissed = vi.fn(async (_calls: readonly MissedCall[]) => undefined);
    const missed = createMissedCalls({ log: silent, onMissed });
    for (let n = 0; n < 1_500; n += 1) missed.add(call(n));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(onMissed.mock.calls.map(([calls]) => calls.length)).toEqual([1_000]);
    missed.add(call(1));
    missed.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onMissed).toHaveBeenCalledTimes(1);
  });
});
