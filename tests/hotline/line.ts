// The line's use cases on a real database, driven as the provider would, without its wire.

import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { poolSql, type Sql } from '../../src/adapters/postgres/sql.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { estimatedRoads } from '../../src/adapters/roads/estimated.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { createIds } from '../../src/adapters/system/ids.js';
import type { MessageDeps } from '../../src/app/hotline/line-deps.js';
import { createLineDoors } from '../../src/app/hotline/line-doors.js';
import type { LineDoors } from '../../src/app/ports/line-doors.js';
import type { Door, LineAnswer, LineStep } from '../../src/domain/hotline/line-answer.js';
import type { E164 } from '../../src/domain/ids.js';
import { type Household, household, phoneOf, receiveFile } from '../support/caseload.js';
import { createTestClock, type TestClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';

export const SETTINGS = {
  team: 'Logement Plus',
  hotline: '01 99 00 40 00',
  sender: { kind: 'short-code', id: '38999', capability: 'two_way' },
} as const;

export type LineWorld = {
  readonly clock: TestClock;
  readonly doors: LineDoors;
  readonly deps: MessageDeps;
  readonly sql: Sql;
  /** Adds somebody who answers the line, all week long. */
  worker(
    name: string,
    more?: { territories?: string[]; role?: string; hours?: object },
  ): Promise<string>;
  file(rows: readonly Household[]): Promise<void>;
  close(): Promise<void>;
};

const ALL_DAY = [['08:00', '21:00']];
export const ALL_WEEK = { 1: ALL_DAY, 2: ALL_DAY, 3: ALL_DAY, 4: ALL_DAY, 5: ALL_DAY, 6: ALL_DAY };

/** Monday 30 November 2026, 10:00 in Paris, unless told otherwise. */
export async function openLine(at = '2026-11-30T09:00:00Z'): Promise<LineWorld> {
  const clock = createTestClock(at);
  const database = await createTestDatabase();
  const postgres = connectPostgres({ url: database.url, onError: () => undefined });
  const ids = createIds(clock);
  const store = createStore(postgres.prisma, { clock, ids });
  const deps = {
    ...{ store, clock, ids, settings: SETTINGS, voicemailDays: 30 },
    calendar: createHolidayCalendar(),
    roads: estimatedRoads,
  };
  const sql = poolSql(postgres.pool);
  let people = 0;
  return {
    clock,
    deps,
    sql,
    doors: createLineDoors(deps),
    async worker(name, { territories = ['93'], role = 'operateur', hours = ALL_WEEK } = {}) {
      people += 1;
      const id = ids.uuid();
      await sql.query(
        `INSERT INTO staff (id, first_name, full_name, role, territories, phone, line_hours)
         VALUES ($1::uuid, $2, $2, $3, $4, $5, $6::jsonb)`,
        [id, name, role, territories, `+3363998900${people}`, JSON.stringify(hours)],
      );
      return id;
    },
    async file(rows) {
      const config = {
        ...({ databaseUrl: database.url, logLevel: 'silent', clock: undefined } as const),
        banUrl: undefined,
        ...({ hasProvider: false, accessKeys: 'tous', publicUrl: undefined } as const),
      };
      await receiveFile({ config, clock }, rows);
    },
    async close() {
      await postgres.close();
      await database.close();
    },
  };
}

export { household, phoneOf };

/** One caller, as the provider follows the line's answers. */
export type Caller = {
  /** Everything said since the last key, in order. */
  readonly said: string[];
  readonly answer: LineAnswer;
  readonly callId: string;
  press(digits: string): Promise<LineAnswer>;
  speak(words: string): Promise<LineAnswer>;
  silence(): Promise<LineAnswer>;
  /** The next thing that a caller in the queue hears. */
  wait(digits?: string): Promise<LineAnswer>;
  leave(how: 'bridged' | 'left' | 'hung-up' | 'failed'): Promise<LineAnswer>;
  record(seconds: number): Promise<LineAnswer>;
};

let calls = 0;

/** Rings the line from a number; null withholds it. */
export async function ring(
  { doors }: LineWorld,
  from: string | null,
  providerSid = `CA${String(++calls).padStart(32, '0')}`,
): Promise<Caller> {
  const caller = { from: from as E164 | null, providerSid, to: '+33199004000' };
  let answer = await doors.callComesIn(caller);
  let waiting: Door | null = null;
  const hear = (next: LineAnswer): LineAnswer => {
    answer = next;
    const queue = next.find((step) => step.do === 'wait-for-worker');
    if (queue) waiting = queue.waiting;
    return next;
  };
  hear(answer);
  const turnOf = (kind: 'listen' | 'record'): { call: never; turn: number } => {
    const step = answer.find((one) => one.do === kind);
    if (step?.do !== kind) throw new Error(`Nothing to ${kind} in ${JSON.stringify(answer)}`);
    return { call: callOf(step.next) as never, turn: step.next.turn };
  };
  const menu = async (heard: { digits: string | null; speech: string | null }) =>
    hear(await doors.hearMenu({ ...turnOf('listen'), ...heard }));
  return {
    get said() {
      return wordsOf(answer);
    },
    get answer() {
      return answer;
    },
    get callId() {
      return answer.flatMap(doorsOf).map(callOf)[0] ?? '';
    },
    press: (digits) => menu({ digits, speech: null }),
    speak: (speech) => menu({ digits: null, speech }),
    silence: () => menu({ digits: null, speech: null }),
    async wait(digits) {
      if (!waiting) throw new Error('Not in the queue');
      const call = callOf(waiting) as never;
      const next = await doors.whileWaiting({ call, turn: waiting.turn, digits: digits ?? null });
      const goOn = next.find((step) => step.do === 'go-to' || step.do === 'listen');
      if (goOn && 'next' in goOn) waiting = goOn.next;
      return next;
    },
    async leave(how) {
      const queue = answer.find((step) => step.do === 'wait-for-worker');
      if (queue?.do !== 'wait-for-worker') throw new Error('Not in the queue');
      return hear(await doors.leftQueue({ call: queue.call, turn: queue.left.turn, how }));
    },
    async record(seconds) {
      const recording = seconds > 0 ? { sid: `RE${calls}${seconds}`, seconds } : null;
      return hear(await doors.messageLeft({ ...turnOf('record'), recording }));
    },
  };
}

/** What is said aloud by an answer, in order. */
export const wordsOf = (answer: LineAnswer): string[] =>
  answer.flatMap((step: LineStep) =>
    step.do === 'say'
      ? [step.words]
      : step.do === 'listen'
        ? step.say.map(({ words }) => words)
        : [],
  );

const doorsOf = (step: LineStep): Door[] =>
  step.do === 'wait-for-worker' ? [step.left] : 'next' in step ? [step.next] : [];

const callOf = (door: Door): string => ('call' in door ? door.call : '');

/** The names of the steps of an answer. */
export const stepsOf = (answer: LineAnswer): string[] => answer.map((step) => step.do);
