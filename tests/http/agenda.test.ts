import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { createIds } from '../../src/adapters/system/ids.js';
import type { CaseId, PairId, VisitId } from '../../src/domain/ids.js';
import { type AgendaEvent, drawCalendar } from '../../src/domain/visits/icalendar.js';
import { addHousehold, addStaff } from '../statistics/household.js';
import { createTestClock } from '../support/clock.js';
import { readCalendar } from './strict-calendar.js';
import { startWeb, type TestWeb } from './web.js';

const HOUR = 3_600_000;
const clock = createTestClock();
let web: TestWeb;
let karima: { id: string; key: string };
let cookie: string;
let pair: string;
let other: string;

beforeAll(async () => {
  web = await startWeb({ clock });
  karima = await addStaff(web.pool, { role: 'operateur', firstName: 'Karima' });
  cookie = await web.signIn(karima.key);
  const [samir, awa] = [await addStaff(web.pool), await addStaff(web.pool)];
  pair = await addPair(karima.id, samir.id);
  other = await addPair(samir.id, awa.id);
});
afterAll(() => web?.close());

async function addPair(first: string, second: string): Promise<string> {
  const id = randomUUID();
  await web.pool.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1,'93',$2,$3,'{}')`,
    [id, first, second],
  );
  return id;
}

const own = () => ({ headers: { cookie, 'sec-fetch-site': 'same-origin' } });

/** Makes a link; answers its path. */
async function makeLink(): Promise<string> {
  const page = await (await web.post('/compte/agenda', own())).text();
  const [, path = ''] = /value="[^"]*(\/agenda\/[\w-]+\.ics)"/.exec(page) ?? [];
  return path;
}

const feed = async (path: string) => readCalendar(await (await web.get(path)).text());

async function visits(work: Parameters<ReturnType<typeof createStore>['transaction']>[0]) {
  const config = web.pool.options as { connectionString?: string };
  const connection = connectPostgres({ url: config.connectionString ?? '' });
  try {
    const store = createStore(connection.prisma, { clock, ids: createIds(clock) });
    return await store.transaction(work);
  } finally {
    await connection.close();
  }
}

const visitOf = (caseId: string, at: string, pairId = pair) => ({
  ...{ id: randomUUID() as VisitId, caseId: caseId as CaseId, pairId: pairId as PairId },
  ...{ startsAt: Date.parse(at), endsAt: Date.parse(at) + HOUR, announced: true },
});
const by = { by: 'tenant', at: Date.parse('2026-11-23T09:00:00Z') } as const;

describe('the agenda that a worker follows from elsewhere', () => {
  it('names a reference and an hour: no name, no address, no town', async () => {
    const { id, reference } = await addHousehold(web.pool, { lastName: 'SERRANO' });
    await visits((tx) => tx.visits.book(visitOf(id, '2026-12-08T09:00:00Z'), by));
    const path = await makeLink();
    const answer = await web.get(path);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answer.text();
    expect(text).not.toMatch(/SERRANO|Lilas|Aubervilliers|93300|\+33/);
    expect(readCalendar(text)).toContainEqual(
      expect.objectContaining({ SUMMARY: `Visite ${reference}`, DTSTART: '20261208T090000Z' }),
    );
  });

  it('a visit that moves keeps its name and is believed over what it was; cancelled, it says so', async () => {
    const { id, reference } = await addHousehold(web.pool, {});
    const path = await makeLink();
    const mine = async () =>
      (await feed(path)).filter(({ SUMMARY }) => SUMMARY === `Visite ${reference}`);
    const first = visitOf(id, '2026-12-09T09:00:00Z');
    const second = visitOf(id, '2026-12-10T15:00:00Z');
    await visits((tx) => tx.visits.book(first, by));
    const [booked] = await mine();
    await visits((tx) => tx.visits.move(first.id, second, by));
    const [moved, ...more] = await mine();
    expect(more).toEqual([]);
    expect(moved).toMatchObject({ UID: booked?.UID, SEQUENCE: '1', DTSTART: '20261210T150000Z' });
    await visits((tx) => tx.visits.cancel(second.id));
    const [cancelled] = await mine();
    expect(cancelled).toMatchObject({ UID: booked?.UID, SEQUENCE: '2', STATUS: 'CANCELLED' });
    expect(await mine()).toEqual(await mine());
  });

  it('a visit that goes to another pair is cancelled here', async () => {
    const { id, reference } = await addHousehold(web.pool, {});
    const path = await makeLink();
    const first = visitOf(id, '2026-12-11T09:00:00Z');
    await visits((tx) => tx.visits.book(first, by));
    await visits((tx) => tx.visits.move(first.id, visitOf(id, '2026-12-11T14:00:00Z', other), by));
    const [event] = (await feed(path)).filter(({ SUMMARY }) => SUMMARY === `Visite ${reference}`);
    expect(event).toMatchObject({
      STATUS: 'CANCELLED',
      SEQUENCE: '1',
      DTSTART: '20261211T090000Z',
    });
  });

  it('is right on either side of a change of the clocks', () => {
    const at = (iso: string): AgendaEvent => ({
      ...{ uid: iso, sequence: 0, reference: '93-2026-1', changedAt: 0, isCancelled: false },
      ...{ startsAt: Date.parse(iso), endsAt: Date.parse(iso) + HOUR },
    });
    const starts = readCalendar(
      drawCalendar([at('2027-03-27T09:00:00+01:00'), at('2027-03-29T09:00:00+02:00')]),
    ).map(({ DTSTART }) => DTSTART);
    expect(starts).toEqual(['20270327T080000Z', '20270329T070000Z']);
  });

  it('made anew, the link of before opens nothing; taken away, neither does the last', async () => {
    const [before, after] = [await makeLink(), await makeLink()];
    expect((await web.get(before)).status).toBe(404);
    expect((await web.get(after)).status).toBe(200);
    await web.post('/compte/agenda/retirer', own());
    expect((await web.get(after)).status).toBe(404);
  });

  it('opens nothing to a guess, nor for somebody who left, and keeps no secret in the database', async () => {
    const path = await makeLink();
    const secret = path.slice('/agenda/'.length, -'.ics'.length);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect((await web.get(`/agenda/${'a'.repeat(43)}.ics`)).status).toBe(404);
    expect((await web.get('/agenda/x.ics')).status).toBe(404);
    const { rows } = await web.pool.query('SELECT * FROM agenda_link');
    expect(JSON.stringify(rows)).not.toContain(secret);
    await web.pool.query('UPDATE staff SET active = false WHERE id = $1', [karima.id]);
    expect((await web.get(path)).status).toBe(404);
    await web.pool.query('UPDATE staff SET active = true WHERE id = $1', [karima.id]);
  });

  it('any reference, however long or strange, is folded and escaped so that it reads back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const reference = text.replace(/\p{C}/gu, '');
        const event: AgendaEvent = {
          ...{ uid: 'u', sequence: 3, reference, startsAt: HOUR, endsAt: 2 * HOUR, changedAt: 0 },
          isCancelled: false,
        };
        const [read] = readCalendar(drawCalendar([event]));
        const unescaped = read?.SUMMARY?.replace(/\\([\\;,])/g, '$1');
        expect(unescaped).toBe(`Visite ${reference}`);
      }),
    );
  });
});
