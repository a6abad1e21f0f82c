import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createViews } from '../../src/adapters/postgres/views.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { LineFilter } from '../../src/app/views/line-view.js';
import type { Views } from '../../src/app/views/views.js';
import { TERRITORIES } from '../../src/domain/territories.js';
import { addCall, addCallBack, type CallRow } from '../http/line-rows.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addStaff } from './household.js';

const FILTER: LineFilter = {
  ...{ territories: ['93'], fromWeek: null, toWeek: null, cutOff: '2026-11-23' },
  ...{ shortWait: 10_000, quickAnswer: 30_000 },
};

let database: TestDatabase;
let pool: pg.Pool;
let views: Views;

/** A call of 20 November at 10:00 in Paris, with what happened after so many seconds of waiting. */
const waited = (about: { answered?: number; left?: number } & CallRow) => {
  const { answered, left, ...call } = about;
  const after = (seconds: number) =>
    new Date(Date.parse('2026-11-20T09:00:00Z') + seconds * 1000).toISOString();
  return addCall(pool, {
    ...{ startedAt: after(-20), waitingSince: after(0), ending: 'une-personne' },
    ...(answered !== undefined && { bridgedAt: after(answered), endedAt: after(answered + 120) }),
    ...(left !== undefined && { endedAt: after(left) }),
    ...call,
  });
};

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  views = createViews(
    pool,
    createHolidayCalendar(),
  )({ territories: TERRITORIES.map(({ code }) => code), operator: null });
  const karima = await addStaff(pool, { role: 'operateur' });
  await waited({ answered: 12 });
  await waited({ answered: 31 });
  await waited({ answered: 29, state: 'talking', takenBy: karima.id });
  await waited({ left: 9 });
  await waited({ left: 10 });
  await waited({ left: 240 });
  await waited({ left: 45, ending: 'a-rappeler' });
  await waited({ left: 45, ending: 'message-laisse' });
  await waited({ state: 'waiting' });
  // Never asked for a person: booked at the menu.
  await addCall(pool, { startedAt: '2026-11-20T09:00:00Z', ending: 'rendez-vous-pris' });
  await addCall(pool, { startedAt: '2026-11-20T09:00:00Z', direction: 'out' });
  await waited({ territory: '69', answered: 5 });
  await waited({ territory: null, left: 12 });
  await waited({ startedAt: '2026-11-02T09:00:00Z', left: 12 });
  await addCallBack(pool, { e164: '+33639989811', since: '2026-11-19T23:30:00Z' });
  await addCallBack(pool, {
    ...{ e164: '+33639989812', since: '2026-11-19T10:00:00Z', state: 'reached' },
    endedAt: '2026-11-20T10:00:00Z',
  });
  await addCallBack(pool, {
    ...{ e164: '+33639989813', since: '2026-11-19T11:00:00Z', state: 'given-up' },
    endedAt: '2026-11-23T10:00:00Z',
  });
});

afterAll(async () => {
  await pool.end();
  await database.close();
});

test('calls are counted by what became of them, the line’s own ways out apart from hang-ups', async () => {
  const found = await views.line.calls({ ...FILTER, fromWeek: '2026-11-16' });
  expect(found).toEqual([
    {
      ...{ territory: '93', received: 9, offered: 8, answered: 3, answeredQuickly: 2 },
      ...{ abandoned: 2, hungUpShort: 1 },
    },
    {
      ...{ territory: null, received: 1, offered: 1, answered: 0, answeredQuickly: 0 },
      ...{ abandoned: 1, hungUpShort: 0 },
    },
  ]);
});

test('the demo’s seconds are as long as its clock makes them', async () => {
  const speed = { shortWait: 200_000, quickAnswer: 30_500 };
  const [found] = await views.line.calls({ ...FILTER, ...speed, fromWeek: '2026-11-16' });
  expect(found).toMatchObject({ answeredQuickly: 2, abandoned: 1, hungUpShort: 2 });
});

test('weeks and the day at which figures stop bound the calls', async () => {
  const received = async (change: Partial<LineFilter>) =>
    (await views.line.calls({ ...FILTER, ...change })).find((g) => g.territory === '93')?.received;
  expect(await received({})).toBe(10);
  expect(await received({ toWeek: '2026-11-02' })).toBe(1);
  expect(await received({ cutOff: '2026-11-19' })).toBe(1);
});

test('call-backs are grouped by the days of the place, reached ones alone with their day', async () => {
  expect(await views.line.callBacks(FILTER)).toEqual([
    { territory: '93', askedOn: '2026-11-19', reachedOn: '2026-11-20', callBacks: 1 },
    { territory: '93', askedOn: '2026-11-19', reachedOn: null, callBacks: 1 },
    { territory: '93', askedOn: '2026-11-20', reachedOn: null, callBacks: 1 },
  ]);
});
