import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createViews } from '../../src/adapters/postgres/views.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { Views } from '../../src/app/views/views.js';
import { cohortReport } from '../../src/domain/statistics/cohort-report.js';
import { TERRITORIES } from '../../src/domain/territories.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addHousehold } from './household.js';

const ALL = { stage: null, fromWeek: null, toWeek: null, cutOff: '2026-11-23' };
const SEEN = { ...ALL, territories: ['93'] };

let database: TestDatabase;
let pool: pg.Pool;
let views: Views;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  views = createViews(
    pool,
    createHolidayCalendar(),
  )({ territories: TERRITORIES.map(({ code }) => code), operator: null });
  await addHousehold(pool, {
    reference: '93-A',
    referredOn: '2026-11-02',
    tries: [
      {
        code: '00',
        at: '2026-11-03T09:00:00Z',
        events: [
          { kind: 'sent', rank: 40, code: '20' },
          { kind: 'delivered', rank: 60, code: '21' },
        ],
      },
      {
        code: '90',
        direction: 'in',
        at: '2026-11-04T09:00:00Z',
        body: 'oui',
        events: [{ kind: 'understood', rank: 50, code: '42' }],
      },
    ],
    visit: { startsAt: '2026-11-10T09:00:00Z', status: 'honoured' },
  });
  await addHousehold(pool, {
    reference: '93-B',
    referredOn: '2026-11-09',
    stage: 'CQL',
    tries: [{ code: '22', channel: 'human_call' }],
    cadence: '2026-11-25T09:00:00Z',
  });
  await addHousehold(pool, { reference: '93-C', referredOn: '2026-11-09', numberless: true });
  await addHousehold(pool, {
    reference: '93-D',
    referredOn: '2026-11-16',
    status: 'closed',
    closeReason: 'duplicate',
  });
  // 19 November at 23:30 in Paris is already the 20th in La Réunion: one day too late.
  await addHousehold(pool, {
    reference: '974-A',
    territory: '974',
    zone: 'Indian/Reunion',
    referredOn: '2026-11-04',
    tries: [{ code: '40', channel: 'human_call', at: '2026-11-19T22:30:00Z' }],
  });
  await addHousehold(pool, {
    reference: '69-A',
    territory: '69',
    card: { reason: 'distress', urgency: 'now' },
  });
});

afterAll(async () => {
  await pool?.end();
  await database?.close();
});

describe('the cohort', () => {
  it('is that of the reader’s territories only', async () => {
    const count = async (territories: string[]) =>
      cohortReport(await views.cohort.households({ ...ALL, territories })).households;
    expect(await count(['93'])).toBe(4);
    expect(await count(['93', '69', '974'])).toBe(6);
    expect(await count([])).toBe(0);
  });

  it('gives each household its class, by the status that stands on each try', async () => {
    const report = cohortReport(await views.cohort.households(SEEN));
    expect(report.tally).toMatchObject({ I: 1, UO: 1, UH: 1, NE: 1 });
    expect(report.contact.con1).toEqual({ numerator: 1, denominator: 3 });
    expect(report.contact.con3).toEqual({ numerator: 1, denominator: 1 });
    expect(report.funnel).toMatchObject({
      cible: 3,
      sollicite: 2,
      atteint: 2,
      joint: 1,
      rencontre: 1,
    });
    expect(report.early).toEqual({ numerator: 1, denominator: 1 });
  });

  it('counts fifteen days on the household’s own calendar', async () => {
    const groups = await views.cohort.households({ ...ALL, territories: ['974'] });
    expect(groups).toMatchObject([{ mature: true, early: false, week: '2026-11-02' }]);
  });

  it('narrows to a stage and to a span of weeks, both ends included', async () => {
    const of = async (change: object) =>
      cohortReport(await views.cohort.households({ ...SEEN, ...change })).households;
    expect(await of({ stage: 'CQL' })).toBe(1);
    expect(await of({ fromWeek: '2026-11-09', toWeek: '2026-11-09' })).toBe(2);
    expect(await of({ toWeek: '2026-11-02' })).toBe(1);
    expect(await of({ cutOff: '2026-11-10' })).toBe(3);
    expect(await views.cohort.weeks(['93'])).toEqual(['2026-11-16', '2026-11-09', '2026-11-02']);
  });

  it('lists tries by outcome', async () => {
    expect(await views.cohort.tries({ ...SEEN, stage: 'CDP' })).toEqual(
      expect.arrayContaining([
        { channel: 'sms', direction: 'out', code: '21', reason: null, tries: 1 },
        { channel: 'sms', direction: 'in', code: '42', reason: null, tries: 1 },
      ]),
    );
  });
});

describe('files', () => {
  it('are found by a piece of their reference, within the territory', async () => {
    const list = async (reference: string, territories: string[]) => {
      const filter = { territories, reference, stage: null, status: null, skip: 0, limit: 10 };
      return (await views.caseList.cases(filter)).rows.map((row) => row.reference);
    };
    expect(await list('-b', ['93'])).toEqual(['93-B']);
    expect(await list('-A', ['93', '69'])).toEqual(['93-A', '69-A']);
    expect(await list('%', ['93'])).toEqual([]);
  });

  it('open only in the reader’s territories', async () => {
    expect(await views.case.file('69-A', ['93'])).toBeNull();
    expect(await views.case.file('69-A', ['69'])).toMatchObject({ lastName: 'SERRANO' });
  });

  it('tell their story newest first, each try as it stands now', async () => {
    const file = await views.case.file('93-A', ['93']);
    const timeline = await views.case.timeline(file!.id);
    expect(timeline.map((item) => item.kind)).toEqual(['visit', 'attempt', 'attempt']);
    expect(timeline[1]).toMatchObject({ direction: 'in', code: '42', body: 'oui' });
    expect(timeline[2]).toMatchObject({ code: '21', at: Date.parse('2026-11-03T09:00:00Z') });
  });
});

describe('the desk', () => {
  it('shows a territory its own cards', async () => {
    expect(await views.desk.openCards(['93'])).toEqual([]);
    expect(await views.desk.openCards(['69'])).toMatchObject([
      { reference: '69-A', reason: 'distress' },
    ]);
  });
});
