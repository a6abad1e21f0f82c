import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followCall } from '../../src/app/hotline/follow-call.js';
import { ringWorker } from '../../src/app/hotline/ring-worker.js';
import type { DiaryEntry } from '../../src/app/ports/diary.js';
import type { CallProgress } from '../../src/domain/hotline/call-progress.js';
import type { E164, LegId } from '../../src/domain/ids.js';
import { household, type LineWorld, openLine, phoneOf, ring, stepsOf, wordsOf } from './line.js';

let line: LineWorld;

beforeEach(async () => {
  line = await openLine();
  await line.file([household(1), household(2), household(3)]);
});
afterEach(() => line.close());

/** A household calls and asks for a person: they wait. */
async function askForSomeone(n: number) {
  const caller = await ring(line, phoneOf(n));
  await caller.press('1');
  return caller;
}

/** Does what is due for the callers who wait, as the alarm clock would. */
async function ringDue(): Promise<void> {
  const rows = await line.sql.query<{ id: string; payload: { callId: string } }>(
    `UPDATE diary SET state = 'rung' WHERE kind = 'ring-worker' AND state = 'waiting'
       AND due_at <= to_timestamp($1::float8 / 1000)
     RETURNING id::text, payload`,
    [line.clock.now()],
  );
  for (const { id, payload } of rows) {
    const entry = {
      id,
      kind: 'ring-worker',
      caseId: null,
      payload,
      dueAt: 0,
      expiresAt: null,
      tries: 1,
    };
    await ringWorker(line.deps, entry as unknown as DiaryEntry<'ring-worker'>);
  }
}

const legs = () =>
  line.sql.query<{ id: LegId; who: string; state: string; end: string | null }>(
    `SELECT l.id::text, s.first_name AS who, l.state, l."end" FROM call_leg l
   JOIN staff s ON s.id = l.staff_id ORDER BY l.placed_at, l.id`,
    [],
  );
/** The telephone that was rung first. */
async function firstLeg() {
  const [leg] = await legs();
  if (!leg) throw new Error('Nobody was rung');
  return leg;
}

const states = () =>
  line.sql.query<{ state: string; ending: string | null }>(
    'SELECT state, ending FROM phone_call ORDER BY started_at, id',
    [],
  );
const callBacks = () =>
  line.sql.query<{ e164: string; reason: string; since: Date }>(
    'SELECT e164, reason, since FROM call_back ORDER BY since',
    [],
  );

async function news(
  providerSid: string,
  progress: CallProgress,
  more: { leg?: LegId; number?: string } = {},
) {
  await line.deps.store.transaction((tx) =>
    followCall(tx, line.deps, {
      news: {
        kind: 'call-status',
        providerSid,
        leg: more.leg ?? null,
        progress,
        seconds: null,
        answeredBy: null,
        number: (more.number ?? phoneOf(1)) as E164,
      },
      now: line.clock.now(),
    }),
  );
}

describe('the queue', () => {
  it('the own worker is rung first, then the team, one at a time', async () => {
    const karima = await line.worker('Karima');
    await line.worker('Anouk');
    await line.sql.query(
      `INSERT INTO card (id, case_id, reason, urgency, state, owner_id, opened_at, taken_at)
       SELECT gen_random_uuid(), id, 'callback', 'today', 'taken', $1::uuid, now(), now()
       FROM case_file WHERE reference = '93-2026-00001'`,
      [karima],
    );
    await askForSomeone(1);
    await ringDue();
    expect(await legs()).toMatchObject([{ who: 'Karima', state: 'claimed' }]);
    await ringDue();
    expect(await legs()).toHaveLength(1);
  });

  it('a telephone that does not answer leads to the next person', async () => {
    await line.worker('Anouk');
    await line.worker('Karima');
    await askForSomeone(1);
    await ringDue();
    const first = await firstLeg();
    await news('CAleg1', 'no-answer', { leg: first.id });
    await ringDue();
    expect((await legs()).map(({ who, state }) => [who, state])).toEqual([
      ['Anouk', 'over'],
      ['Karima', 'claimed'],
    ]);
  });

  it('only a worker who presses 1 takes the call: a voicemail presses nothing', async () => {
    await line.worker('Anouk');
    await line.worker('Karima');
    await askForSomeone(1);
    await ringDue();
    const first = await firstLeg();
    for (const turn of [0, 1, 2, 3])
      await line.doors.workerAnswers({ leg: first.id, turn, digits: null, answeredBy: null });
    expect(await legs()).toMatchObject([{ who: 'Anouk', state: 'over', end: 'not-taken' }]);
    await ringDue();
    expect((await legs())[1]).toMatchObject({ who: 'Karima', state: 'claimed' });
  });

  it('the key bridges the two, and the worker is asked what came of it', async () => {
    await line.worker('Karima');
    await askForSomeone(1);
    await ringDue();
    const leg = await firstLeg();
    const asked = await line.doors.workerAnswers({
      leg: leg.id,
      turn: 0,
      digits: null,
      answeredBy: null,
    });
    expect(wordsOf(asked).join(' ')).toBe(
      'Un appel sur la ligne, dossier 93-2026-00001. Pour le prendre, tapez 1.',
    );
    const taken = await line.doors.workerAnswers({
      leg: leg.id,
      turn: 1,
      digits: '1',
      answeredBy: null,
    });
    expect(stepsOf(taken)).toEqual(['take-caller']);
    expect(await states()).toMatchObject([{ state: 'talking' }]);
    await line.doors.workerAfter({ leg: leg.id, turn: 100, progress: 'completed', seconds: 60 });
    const cards = await line.sql.query('SELECT reason FROM card', []);
    expect(cards).toEqual([{ reason: 'call-outcome' }]);
    expect(await legs()).toMatchObject([{ state: 'over', end: 'bridged' }]);
  });

  it('two workers press at once: one has the caller, the other is told', async () => {
    await line.worker('Anouk');
    await line.worker('Karima');
    await askForSomeone(1);
    await ringDue();
    await line.sql.query(
      "UPDATE diary SET state = 'waiting', due_at = now() WHERE kind = 'ring-worker'",
      [],
    );
    const first = await firstLeg();
    // The first telephone's end was told before its key came.
    await line.sql.query(
      `INSERT INTO call_leg (id, call_id, role, staff_id, e164, state, placed_at)
       SELECT gen_random_uuid(), call_id, 'worker', (SELECT id FROM staff WHERE first_name = 'Karima'),
         '+33639989009', 'placed', placed_at + interval '1 second' FROM call_leg`,
      [],
    );
    const [, second] = await legs();
    if (!second) throw new Error('Nobody else was rung');
    for (const leg of [first.id, second.id])
      await line.doors.workerAnswers({ leg, turn: 0, digits: null, answeredBy: null });
    const press = (leg: LegId) =>
      line.doors.workerAnswers({ leg, turn: 1, digits: '1', answeredBy: null });
    const answers = await Promise.all([press(first.id), press(second.id)]);
    expect(
      answers
        .map(stepsOf)
        .map(([step]) => step)
        .toSorted(),
    ).toEqual(['say', 'take-caller']);
    expect(answers.flatMap(wordsOf)).toEqual(["L'appel est déjà pris. Merci, au revoir."]);
  });

  it('tells the place once a minute, and offers a call-back from the first sentence', async () => {
    await line.worker('Karima');
    const first = await askForSomeone(1);
    line.clock.advance(5_000);
    const second = await askForSomeone(2);
    expect(wordsOf(await second.wait()).join(' ')).toMatch(/position 2.*tapez 1/s);
    expect(wordsOf(await second.wait()).join(' ')).toContain('Merci de patienter');
    expect(wordsOf(await second.wait()).join(' ')).toContain('Merci de patienter');
    expect(wordsOf(await second.wait()).join(' ')).toContain('position 2');
    expect(wordsOf(await first.wait()).join(' ')).toContain('prochaine personne');
  });

  it('a call-back keeps the place, and is asked for once however often they ring', async () => {
    await line.worker('Karima');
    const caller = await askForSomeone(1);
    const since = line.clock.now();
    line.clock.advance(60_000);
    expect(stepsOf(await caller.wait('1'))).toEqual(['say', 'leave-queue']);
    expect(stepsOf(await caller.leave('left'))).toEqual(['hang-up']);
    const again = await ring(line, phoneOf(1));
    await again.press('3');
    const [asked, ...more] = await callBacks();
    expect(more).toEqual([]);
    expect(asked?.since.getTime()).toBe(since);
  });

  it('nobody waits longer than ten minutes', async () => {
    await line.worker('Karima');
    const caller = await askForSomeone(1);
    line.clock.advance(10 * 60_000);
    expect(wordsOf(await caller.wait()).join(' ')).toContain('nous vous rappelons');
    expect(await callBacks()).toMatchObject([{ reason: 'waited' }]);
  });

  it('from a withheld number the long wait ends with a message, which tells the number', async () => {
    await line.worker('Karima');
    const caller = await ring(line, null);
    await caller.press('1');
    line.clock.advance(10 * 60_000);
    expect(wordsOf(await caller.wait()).join(' ')).toContain('masqué');
    expect(stepsOf(await caller.leave('left'))).toContain('record');
  });

  it('who hangs up while waiting is called back, not lost', async () => {
    await line.worker('Karima');
    const caller = await ring(line, phoneOf(1), 'CAabandoned');
    await caller.press('1');
    line.clock.advance(30_000);
    await news('CAabandoned', 'completed');
    await news('CAabandoned', 'completed');
    expect(await callBacks()).toMatchObject([{ e164: phoneOf(1), reason: 'abandoned' }]);
    expect(await states()).toMatchObject([{ state: 'over' }]);
  });

  it('who lets it ring once is called back; who listened and hung up is not', async () => {
    await ring(line, phoneOf(1), 'CAbip');
    line.clock.advance(3_000);
    await news('CAbip', 'completed');
    await ring(line, phoneOf(2), 'CAlistened');
    line.clock.advance(20_000);
    await news('CAlistened', 'completed', { number: phoneOf(2) });
    expect(await callBacks()).toMatchObject([{ e164: phoneOf(1), reason: 'missed' }]);
  });

  it('urgent callers come before those who waited longer', async () => {
    await line.worker('Karima');
    await askForSomeone(1);
    line.clock.advance(5_000);
    const urgent = await ring(line, phoneOf(2));
    await urgent.speak("j'en peux plus je veux mourir");
    expect(wordsOf(await urgent.wait()).join(' ')).toContain('prochaine personne');
    await ringDue();
    const [served] = await line.sql.query<{ e164: string }>(
      'SELECT c.e164 FROM call_leg l JOIN phone_call c ON c.id = l.call_id',
      [],
    );
    expect(served?.e164).toBe(phoneOf(2));
  });

  it('a call that came while our line was down is written afterwards and called back', async () => {
    await news('CAneverseen', 'completed');
    expect(await callBacks()).toMatchObject([{ reason: 'line-down' }]);
    await news('CAneverseen', 'completed');
    expect(await states()).toEqual([{ state: 'over', ending: 'ligne-en-panne' }]);
  });
});

describe('danger out of hours', () => {
  it('rings whoever is not away, at any hour of any day', async () => {
    line.clock.set('2026-12-25T21:00:00Z');
    const away = await line.worker('Anouk');
    await line.worker('Karima');
    await line.sql.query(
      `INSERT INTO absence (id, staff_id, from_day, to_day)
       VALUES (gen_random_uuid(), $1::uuid, '2026-12-24', '2027-01-02')`,
      [away],
    );
    const caller = await ring(line, phoneOf(1));
    await caller.speak("j'en peux plus je veux mourir");
    expect(stepsOf(caller.answer).at(-1)).toBe('wait-for-worker');
    await ringDue();
    expect(await legs()).toMatchObject([{ who: 'Karima', state: 'claimed' }]);
  });
});

describe('danger out of hours, with somebody on call', () => {
  it('rings those on call first, then everyone who is not away', async () => {
    line.clock.set('2026-12-25T21:00:00Z');
    await line.worker('Anouk');
    const karima = await line.worker('Karima');
    await line.sql.query(
      `INSERT INTO on_call (id, territory, staff_id, rank, from_at, to_at)
       VALUES (gen_random_uuid(), '93', $1::uuid, 1, '2026-12-25T18:00:00Z', '2026-12-26T08:00:00Z')`,
      [karima],
    );
    const caller = await ring(line, phoneOf(1));
    await caller.speak("j'en peux plus je veux mourir");
    await ringDue();
    expect(await legs()).toMatchObject([{ who: 'Karima', state: 'claimed' }]);
    await news('CA1', 'no-answer', { leg: (await firstLeg()).id });
    await ringDue();
    expect((await legs()).map(({ who }) => who)).toEqual(['Karima', 'Anouk']);
  });
});

describe('closing time', () => {
  it('turns nobody out: who was let in is served by those who were there', async () => {
    line.clock.set('2026-11-30T18:25:00Z');
    await line.worker('Karima', { hours: { 1: [['09:00', '19:30']] } });
    const caller = await askForSomeone(1);
    line.clock.set('2026-11-30T18:31:00Z');
    expect(wordsOf(await caller.wait()).join(' ')).toContain('prochaine personne');
    await ringDue();
    expect(await legs()).toMatchObject([{ who: 'Karima', state: 'claimed' }]);
  });
});
