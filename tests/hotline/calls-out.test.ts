import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callBackDue } from '../../src/app/hotline/call-back-due.js';
import { callTenant } from '../../src/app/hotline/call-tenant.js';
import { followCall } from '../../src/app/hotline/follow-call.js';
import { recordOutcome } from '../../src/app/hotline/record-outcome.js';
import type { DiaryEntry } from '../../src/app/ports/diary.js';
import type { CallProgress } from '../../src/domain/hotline/call-progress.js';
import type { CardId, E164, LegId, StaffId } from '../../src/domain/ids.js';
import { household, type LineWorld, openLine, phoneOf, ring, stepsOf, wordsOf } from './line.js';

let line: LineWorld;
let karima: StaffId;

beforeEach(async () => {
  line = await openLine();
  await line.file([household(1), household(2)]);
  karima = (await line.worker('Karima')) as StaffId;
});
afterEach(() => line.close());

/** A card of a household, as a cadence or a flow would have opened it. */
async function cardOf(n: number, reason = 'call-due'): Promise<CardId> {
  const [row] = await line.sql.query<{ id: CardId }>(
    `INSERT INTO card (id, case_id, reason, urgency, opened_at)
     SELECT gen_random_uuid(), id, $2, 'today', to_timestamp($3::float8 / 1000)
     FROM case_file WHERE reference = $1 RETURNING id::text`,
    [`93-2026-0000${n}`, reason, line.clock.now()],
  );
  if (!row) throw new Error(`No household ${n}`);
  return row.id;
}

/** The card that the line opened. */
async function cardThat(condition: string): Promise<CardId> {
  const [row] = await line.sql.query<{ id: CardId }>(
    `SELECT id::text FROM card WHERE ${condition}`,
    [],
  );
  if (!row) throw new Error(`No card whose ${condition}`);
  return row.id;
}

const legs = () =>
  line.sql.query<{ id: LegId; role: string; state: string; end: string | null; e164: string }>(
    'SELECT id::text, role, state, "end", e164 FROM call_leg ORDER BY placed_at, role DESC, id',
    [],
  );
const attempts = () =>
  line.sql.query<{ channel: string; code: string; reason: string | null; author: string }>(
    "SELECT channel, code, reason, author FROM attempt_now WHERE channel = 'human_call' ORDER BY at, id",
    [],
  );
const callBacks = () =>
  line.sql.query<{ state: string; tries: number; due_at: Date }>(
    'SELECT state, tries, due_at FROM call_back ORDER BY since',
    [],
  );

async function news(progress: CallProgress, leg: LegId, providerSid = `CA${leg.slice(0, 8)}`) {
  await line.deps.store.transaction((tx) =>
    followCall(tx, line.deps, {
      news: {
        ...{ kind: 'call-status', providerSid, leg, progress, seconds: null, answeredBy: null },
        number: phoneOf(1) as E164,
      },
      now: line.clock.now(),
    }),
  );
}

/** The worker's telephone is answered and 1 pressed; what the line then does. */
async function press(leg: LegId) {
  const asked = await line.doors.workerAnswers({ leg, turn: 0, digits: null, answeredBy: null });
  const done = await line.doors.workerAnswers({ leg, turn: 1, digits: '1', answeredBy: null });
  return { asked: wordsOf(asked).join(' '), done };
}

async function legOf(role: 'worker' | 'tenant') {
  const leg = (await legs()).filter((one) => one.role === role).at(-1);
  if (!leg) throw new Error(`No ${role} was rung`);
  return leg;
}

describe('« Appeler »', () => {
  it('rings the worker first, says the reference alone, then the household, showing the line’s number', async () => {
    const cardId = await cardOf(1);
    expect(await callTenant(line.deps, { cardId, staffId: karima })).toEqual({ kind: 'ringing' });
    const worker = await legOf('worker');
    const { asked, done } = await press(worker.id);
    expect(asked).toBe('Un appel à passer, dossier 93-2026-00001. Pour appeler, tapez 1.');
    expect(done).toMatchObject([{ do: 'dial-tenant', number: phoneOf(1) }]);
    expect(JSON.stringify(done)).not.toContain('+3363998900');
    expect(await attempts()).toMatchObject([{ code: '00', author: `staff:${karima}` }]);
  });

  it('pressed twice rings once, and takes the card in hand', async () => {
    const cardId = await cardOf(1);
    await callTenant(line.deps, { cardId, staffId: karima });
    const again = await callTenant(line.deps, { cardId, staffId: karima });
    expect(again).toMatchObject({ kind: 'refused' });
    expect(await legs()).toHaveLength(1);
    const cards = await line.sql.query("SELECT 1 FROM card WHERE state = 'taken'", []);
    expect(cards).toHaveLength(1);
  });

  it('at night the gate refuses, says why and until when, and the refusal is on the ledger', async () => {
    line.clock.set('2026-11-30T22:00:00Z');
    const cardId = await cardOf(1);
    const answer = await callTenant(line.deps, { cardId, staffId: karima });
    expect(answer).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(answer)).toContain('Possible à partir du');
    expect(await legs()).toEqual([]);
    expect(await attempts()).toMatchObject([{ code: '03', reason: 'quiet-hours' }]);
  });

  it('a person of another territory may not', async () => {
    const other = (await line.worker('Léo', { territories: ['75'] })) as StaffId;
    const cardId = await cardOf(1);
    expect(await callTenant(line.deps, { cardId, staffId: other })).toEqual({ kind: 'forbidden' });
  });

  it('a worker who does not answer: nobody was called, and the household is no try poorer', async () => {
    await callTenant(line.deps, { cardId: await cardOf(1), staffId: karima });
    await news('no-answer', (await legOf('worker')).id);
    expect(await attempts()).toMatchObject([{ code: '05' }]);
  });

  it.each([
    ['busy', '23'],
    ['no-answer', '22'],
    ['failed', '14'],
  ] as const)('%s stands on the ledger as the network says', async (progress, code) => {
    await callTenant(line.deps, { cardId: await cardOf(1), staffId: karima });
    const worker = await legOf('worker');
    await press(worker.id);
    await line.doors.workerAfter({ leg: worker.id, turn: 100, progress, seconds: null });
    expect(await attempts()).toMatchObject([{ code }]);
    expect((await legs()).every(({ state }) => state === 'over')).toBe(true);
  });

  it('what the worker notes outranks the network, late callbacks included', async () => {
    const cardId = await cardOf(1);
    await callTenant(line.deps, { cardId, staffId: karima });
    const worker = await legOf('worker');
    await press(worker.id);
    const tenant = await legOf('tenant');
    await news('in-progress', tenant.id);
    await line.doors.workerAfter({ leg: worker.id, turn: 100, progress: 'completed', seconds: 90 });
    const noted = await recordOutcome(line.deps, { cardId, staffId: karima, outcome: 'informed' });
    expect(noted).toEqual({ kind: 'noted' });
    await news('completed', tenant.id);
    await news('ringing', tenant.id);
    expect(await attempts()).toMatchObject([{ code: '40' }]);
  });

  it('corrected three times, the last word stands, and nothing was taken back', async () => {
    const cardId = await cardOf(1);
    await callTenant(line.deps, { cardId, staffId: karima });
    await press((await legOf('worker')).id);
    for (const outcome of ['informed', 'busy', 'informed', 'machine-no-message'] as const)
      await recordOutcome(line.deps, { cardId, staffId: karima, outcome });
    expect((await attempts()).at(-1)).toMatchObject({ code: '25' });
    const events = await line.sql.query<{ rank: number; detail: string }>(
      "SELECT rank, detail FROM attempt_event WHERE kind = 'outcome' ORDER BY id",
      [],
    );
    expect(events).toEqual([
      { rank: 80, detail: 'informed' },
      { rank: 81, detail: 'busy' },
      { rank: 82, detail: 'informed' },
      { rank: 83, detail: 'machine-no-message' },
    ]);
    // The same word again is no news.
    await recordOutcome(line.deps, { cardId, staffId: karima, outcome: 'machine-no-message' });
    expect((await attempts()).at(-1)).toMatchObject({ code: '25' });
  });

  it('a call without outcome becomes a card, which noting closes', async () => {
    await callTenant(line.deps, { cardId: await cardOf(1), staffId: karima });
    const worker = await legOf('worker');
    await press(worker.id);
    await line.doors.workerAfter({ leg: worker.id, turn: 100, progress: 'completed', seconds: 90 });
    const cardId = await cardThat("reason = 'call-outcome' AND state = 'open'");
    await recordOutcome(line.deps, { cardId, staffId: karima, outcome: 'wrong-number' });
    const open = await line.sql.query(
      "SELECT 1 FROM card WHERE reason = 'call-outcome' AND state <> 'closed'",
      [],
    );
    expect(open).toEqual([]);
    // The timeline says it as « Clore » does.
    const told = await line.sql.query<{ detail: { reason: string; close: string } }>(
      "SELECT detail FROM case_event WHERE kind = 'card-closed'",
      [],
    );
    expect(told).toMatchObject([{ detail: { reason: 'call-outcome', close: 'Réponse donnée' } }]);
    const [phone] = await line.sql.query<{ standing: string }>(
      'SELECT standing FROM phone_number WHERE e164 = $1',
      [phoneOf(1)],
    );
    expect(phone?.standing).toBe('wrong');
  });
});

/** Does the call-backs that are due, as the alarm clock would. */
async function callBack(): Promise<string[]> {
  const rows = await line.sql.query<{ id: string; payload: { callBackId: string } }>(
    `UPDATE diary SET state = 'rung' WHERE kind = 'call-back' AND state = 'waiting'
       AND due_at <= to_timestamp($1::float8 / 1000) RETURNING id::text, payload`,
    [line.clock.now()],
  );
  const done: string[] = [];
  for (const { id, payload } of rows) {
    const entry = {
      ...{ id, kind: 'call-back', caseId: null, payload },
      dueAt: 0,
      expiresAt: null,
      tries: 1,
    };
    done.push(await callBackDue(line.deps, entry as unknown as DiaryEntry<'call-back'>));
  }
  return done;
}

describe('a call-back', () => {
  beforeEach(async () => {
    await (await ring(line, phoneOf(1))).press('3');
  });

  it('rings a free worker, then the household', async () => {
    expect(await callBack()).toEqual(['rung']);
    const { asked, done } = await press((await legOf('worker')).id);
    expect(asked).toBe("Quelqu'un à rappeler, dossier 93-2026-00001. Pour appeler, tapez 1.");
    expect(stepsOf(done)).toEqual(['dial-tenant']);
    expect(await callBacks()).toMatchObject([{ state: 'calling' }]);
  });

  it('waits for the line to open, and for callers who are on it', async () => {
    line.clock.set('2026-11-30T20:00:00Z');
    expect(await callBack()).toEqual(['postponed']);
    line.clock.set('2026-12-01T08:30:00Z');
    await (await ring(line, phoneOf(2))).press('1');
    expect(await callBack()).toEqual(['postponed']);
  });

  it('is tried three times at most, at other hours, then a person decides', async () => {
    const days: string[] = [];
    for (let nth = 1; nth <= 3; nth += 1) {
      expect(await callBack()).toEqual(['rung']);
      const worker = await legOf('worker');
      await press(worker.id);
      await line.doors.workerAfter({
        leg: worker.id,
        turn: 100,
        progress: 'no-answer',
        seconds: null,
      });
      const [asked] = await callBacks();
      days.push(`${asked?.state} ${asked?.tries}`);
      line.clock.set(asked?.due_at.getTime() ?? 0);
    }
    expect(days).toEqual(['waiting 1', 'waiting 2', 'given-up 3']);
    const [card] = await line.sql.query<{ wish: string }>(
      "SELECT wish FROM card WHERE reason = 'callback'",
      [],
    );
    expect(card?.wish).toContain('à une personne de décider');
  });

  it('a worker who does not come counts as no try', async () => {
    await callBack();
    await news('no-answer', (await legOf('worker')).id);
    expect(await callBacks()).toMatchObject([{ state: 'waiting', tries: 0 }]);
  });

  it('ends once somebody was spoken to', async () => {
    await callBack();
    const worker = await legOf('worker');
    await press(worker.id);
    await line.doors.workerAfter({ leg: worker.id, turn: 100, progress: 'completed', seconds: 90 });
    const cardId = await cardThat("reason = 'callback'");
    await recordOutcome(line.deps, { cardId, staffId: karima, outcome: 'visit-booked' });
    expect(await callBacks()).toMatchObject([{ state: 'reached' }]);
  });
});

describe('a call that reached nobody', () => {
  it('is due again at another hour, as a task for a person; at most three times', async () => {
    const cardId = await cardOf(1);
    const due = () =>
      line.sql.query<{ due_at: Date }>(
        "SELECT due_at FROM diary WHERE kind = 'call-due' ORDER BY due_at",
        [],
      );
    for (let nth = 1; nth <= 3; nth += 1) {
      expect(await callTenant(line.deps, { cardId, staffId: karima })).toEqual({ kind: 'ringing' });
      const worker = await legOf('worker');
      await press(worker.id);
      await line.doors.workerAfter({
        leg: worker.id,
        turn: 100,
        progress: 'no-answer',
        seconds: null,
      });
      const next = (await due()).at(-1)?.due_at.getTime() ?? 0;
      if (nth < 3) line.clock.set(Math.max(next, line.clock.now() + 86_400_000));
    }
    expect(await due()).toHaveLength(2);
  });
});

describe('a callback that comes before the bridge is over', () => {
  it('takes nothing from what the network said', async () => {
    await callTenant(line.deps, { cardId: await cardOf(1), staffId: karima });
    const worker = await legOf('worker');
    await press(worker.id);
    await news('no-answer', (await legOf('tenant')).id);
    await line.doors.workerAfter({
      leg: worker.id,
      turn: 100,
      progress: 'no-answer',
      seconds: null,
    });
    expect(await attempts()).toMatchObject([{ code: '22' }]);
  });

  it('no call leaves from a card that says not to', async () => {
    const cardId = await cardOf(1, 'deceased');
    expect(await callTenant(line.deps, { cardId, staffId: karima })).toMatchObject({
      kind: 'refused',
    });
    expect(await legs()).toEqual([]);
  });
});
