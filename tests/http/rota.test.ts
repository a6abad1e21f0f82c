import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addStaff } from '../statistics/household.js';
import { createTestClock } from '../support/clock.js';
import { startWeb, type TestWeb } from './web.js';

/** Monday 23 November 2026, 10:00 in Paris. */
const clock = createTestClock();
let web: TestWeb;
const people: Record<string, Awaited<ReturnType<typeof addStaff>>> = {};
const cookies: Record<string, string> = {};

beforeAll(async () => {
  web = await startWeb({ clock });
  const team = [
    ['Karima', 'operateur', ['93']],
    ['Samir', 'operateur', ['93', '75']],
    ['Awa', 'coordinateur', ['93']],
    ['Paul', 'operateur', ['974']],
    ['Lise', 'coordinateur', ['974']],
  ] as const;
  for (const [firstName, role, territories] of team) {
    const member = await addStaff(web.pool, { firstName, role, territories: [...territories] });
    people[firstName] = member;
    cookies[firstName] = await web.signIn(member.key);
  }
  await web.pool.query(
    `UPDATE staff SET phone = '+3363998910' || (ascii(left(first_name, 1)) % 10)::text || '0'`,
  );
});
afterAll(() => web?.close());
beforeEach(async () => {
  await web.pool.query('TRUNCATE on_call, absence');
  clock.set('2026-11-23T09:00:00Z');
});

const idOf = (name: string) => people[name]!.id;

const post = async (path: string, form: Record<string, string>, who = 'Awa') => {
  const headers = { cookie: cookies[who]!, 'sec-fetch-site': 'same-origin' };
  const answer = await web.post(`/astreintes/${path}`, {
    form: { territoire: '93', ...form },
    headers,
  });
  return { status: answer.status, text: await answer.text() };
};
const add = (name: string, from: string, to: string, more: Record<string, string> = {}) => {
  const [fromDay = '', fromClock = ''] = from.split(' ');
  const [toDay = '', toClock = ''] = to.split(' ');
  return post('ajouter', {
    ...{ personne: idOf(name), rang: '1', 'du-jour': fromDay, 'du-heure': fromClock },
    ...{ 'au-jour': toDay, 'au-heure': toClock },
    ...more,
  });
};
const page = async (who = 'Awa', path = '/astreintes') =>
  (await web.get(path, cookies[who])).text();

type Row = { id: string; name: string; rank: number; from: string; to: string };
const rota = async (): Promise<Row[]> => {
  const { rows } = await web.pool.query<Row>(
    `SELECT o.id::text, s.first_name AS name, o.rank,
       to_char(o.from_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD HH24:MI') AS "from",
       to_char(o.to_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD HH24:MI') AS "to"
     FROM on_call o JOIN staff s ON s.id = o.staff_id ORDER BY o.from_at, o.rank`,
  );
  return rows;
};
const away = (name: string, from: string, to: string) =>
  post('absence', { absent: idOf(name), premier: from, dernier: to, motif: 'congés' });

describe('a time on call', () => {
  it('is added, shown to the team, and written in the access log', async () => {
    expect((await add('Karima', '2026-11-23 19:30', '2026-11-24 09:00')).status).toBe(303);
    expect(await rota()).toMatchObject([
      { name: 'Karima', rank: 1, from: '2026-11-23 19:30', to: '2026-11-24 09:00' },
    ]);
    const text = await page('Karima');
    expect(text).toContain('du lun. 23 nov. à 19:30 au mar. 24 nov. à 09:00');
    expect(text).not.toContain('Retirer');
    const { rows } = await web.pool.query(
      `SELECT count(*)::int AS n FROM access_log WHERE action = 'write-rota' AND staff_id = $1`,
      [idOf('Awa')],
    );
    expect(rows[0].n).toBeGreaterThan(0);
  });

  it('says who is on call now', async () => {
    await add('Karima', '2026-11-23 09:00', '2026-11-24 09:00');
    await add('Samir', '2026-11-23 09:00', '2026-11-24 09:00', { rang: '2' });
    expect(await page()).toContain('Karima, puis Samir');
  });

  it('of somebody away is refused, and the days are named', async () => {
    await away('Karima', '2026-12-24', '2026-12-25');
    const answer = await add('Karima', '2026-12-21 09:00', '2026-12-28 09:00');
    expect(answer.status).toBe(409);
    expect(answer.text).toContain(
      'Karima est en absence du jeudi 24 décembre 2026 au vendredi 25 décembre 2026',
    );
    expect(await rota()).toEqual([]);
  });

  it('that overlaps another of its rank is refused; of the other rank it is not', async () => {
    await add('Karima', '2026-11-30 09:00', '2026-12-07 09:00');
    const answer = await add('Samir', '2026-12-06 09:00', '2026-12-13 09:00');
    expect(answer.text).toContain('Karima est déjà d&#39;astreinte');
    expect((await add('Samir', '2026-12-07 09:00', '2026-12-13 09:00')).status).toBe(303);
    const second = await add('Samir', '2026-11-30 09:00', '2026-12-07 09:00', { rang: '2' });
    expect(second.status).toBe(303);
  });

  it('twice of one person at once is refused, whatever the rank', async () => {
    await add('Karima', '2026-11-30 09:00', '2026-12-07 09:00');
    const again = await add('Karima', '2026-12-01 09:00', '2026-12-02 09:00', { rang: '2' });
    expect(again.status).toBe(409);
  });

  it.each([
    ['ends before it begins', '2026-12-02 09:00', '2026-12-01 09:00', 'finit avant de commencer'],
    ['is over', '2026-11-01 09:00', '2026-11-02 09:00', 'passés'],
    ['is longer than a month', '2026-12-01 09:00', '2027-01-15 09:00', '31 jours'],
    ['is on no day', '2026-02-30 09:00', '2026-12-01 09:00', 'Il manque quelque chose'],
  ])('that %s is refused', async (_how, from, to, why) => {
    const answer = await add('Karima', from, to);
    expect([answer.status, answer.text.includes(why)]).toEqual([409, true]);
    expect(await rota()).toEqual([]);
  });

  it('of somebody without a telephone, or of elsewhere, is refused', async () => {
    await web.pool.query(`UPDATE staff SET phone = NULL WHERE first_name = 'Samir'`);
    const answer = await add('Samir', '2026-12-01 09:00', '2026-12-02 09:00');
    expect(answer.text).toContain('pas de téléphone enregistré');
    await web.pool.query(`UPDATE staff SET phone = '+33639989199' WHERE first_name = 'Samir'`);
    expect((await add('Paul', '2026-12-01 09:00', '2026-12-02 09:00')).status).toBe(409);
  });

  it('asked for by two at once is written once', async () => {
    const asked = ['Karima', 'Samir', 'Karima', 'Samir'].map((name) =>
      add(name, '2026-11-30 09:00', '2026-12-07 09:00'),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(await rota()).toHaveLength(1);
  });
});

describe('weeks in turn', () => {
  const plan = (more: Record<string, string> = {}) =>
    post('planifier', {
      ...{ 'personne-1': idOf('Karima'), 'personne-2': idOf('Samir'), rang: '1' },
      ...{ 'debut-jour': '2026-11-30', 'debut-heure': '09:00', semaines: '4' },
      ...more,
    });

  it('are planned one after the other', async () => {
    expect((await plan()).status).toBe(303);
    expect((await rota()).map(({ name, from }) => [name, from])).toEqual([
      ['Karima', '2026-11-30 09:00'],
      ['Samir', '2026-12-07 09:00'],
      ['Karima', '2026-12-14 09:00'],
      ['Samir', '2026-12-21 09:00'],
    ]);
  });

  it('of which one cannot be are none', async () => {
    await away('Samir', '2026-12-23', '2026-12-23');
    const answer = await plan();
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Samir est en absence le mercredi 23 décembre 2026');
    expect(await rota()).toEqual([]);
  });

  it('without anybody, or too many, are refused', async () => {
    expect((await plan({ 'personne-1': '', 'personne-2': '' })).status).toBe(409);
    expect((await plan({ semaines: '27' })).status).toBe(409);
    expect((await plan({ semaines: '0' })).status).toBe(409);
  });
});

describe('a change of plan', () => {
  beforeEach(async () => {
    await add('Karima', '2026-11-30 09:00', '2026-12-07 09:00');
    await add('Samir', '2026-12-07 09:00', '2026-12-14 09:00');
  });
  const swap = async () => {
    const [one, other] = await rota();
    return post('echanger', { une: one!.id, autre: other!.id });
  };

  it('two people swap', async () => {
    expect((await swap()).status).toBe(303);
    expect((await rota()).map(({ name }) => name)).toEqual(['Samir', 'Karima']);
  });

  it('nobody takes a week in which they are away', async () => {
    await away('Samir', '2026-12-01', '2026-12-01');
    const answer = await swap();
    expect(answer.text).toContain('Samir est en absence le mardi 1er décembre 2026');
    expect((await rota()).map(({ name }) => name)).toEqual(['Karima', 'Samir']);
  });

  it('what is to come is taken away; what has begun ends now; what is over stays', async () => {
    const [one, other] = await rota();
    clock.set('2026-12-01T09:00:00Z');
    expect((await post('retirer', { astreinte: one!.id })).status).toBe(303);
    expect((await post('retirer', { astreinte: other!.id })).status).toBe(303);
    expect(await rota()).toMatchObject([{ from: '2026-11-30 09:00', to: '2026-12-01 10:00' }]);
    clock.set('2026-12-20T09:00:00Z');
    expect((await post('retirer', { astreinte: one!.id })).status).toBe(409);
  });

  it('a coordinator of elsewhere changes nothing and sees nothing', async () => {
    const [one] = await rota();
    expect((await post('retirer', { astreinte: one!.id }, 'Lise')).status).toBe(404);
    expect((await post('retirer', { astreinte: one!.id, territoire: '974' }, 'Lise')).status).toBe(
      404,
    );
    expect(await rota()).toHaveLength(2);
    const text = await page('Lise', '/astreintes?territoire=93');
    expect(text).not.toMatch(/Karima|Samir/);
  });
});

describe('absences', () => {
  it('are noted, shown with their reason, and cancelled', async () => {
    expect((await away('Karima', '2026-12-24', '2026-12-26')).status).toBe(303);
    expect(await page()).toContain('congés');
    const days = { absent: idOf('Karima'), premier: '2026-12-24', dernier: '2026-12-26' };
    expect((await post('absence/annuler', days)).status).toBe(303);
    expect((await web.pool.query('SELECT FROM absence')).rowCount).toBe(0);
  });

  it('asked for twice, stand once', async () => {
    await away('Karima', '2026-12-24', '2026-12-26');
    await away('Karima', '2026-12-24', '2026-12-26');
    expect((await web.pool.query('SELECT FROM absence')).rowCount).toBe(1);
  });

  it('of somebody on call are taken, and say what is to be filled', async () => {
    await add('Karima', '2026-11-30 09:00', '2026-12-07 09:00');
    const answer = await away('Karima', '2026-12-02', '2026-12-03');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Karima est d&#39;astreinte du lundi 30 novembre 2026 à 9h');
    expect(await page()).toContain('en absence : à remplacer');
  });

  it('of people of elsewhere are not to be noted', async () => {
    expect((await away('Paul', '2026-12-24', '2026-12-26')).status).toBe(404);
  });

  it('whoever was asked for a card and falls ill: the others are asked at once', async () => {
    await web.pool.query(
      `INSERT INTO diary (id, kind, payload, due_at, created_at)
       VALUES (gen_random_uuid(), 'card-unanswered', $1::jsonb, '2026-11-23T12:00:00Z', now())`,
      [JSON.stringify({ cardId: idOf('Karima'), round: 2, asked: idOf('Karima') })],
    );
    await away('Karima', '2026-11-23', '2026-11-23');
    const { rows } = await web.pool.query(
      "SELECT due_at FROM diary WHERE kind = 'card-unanswered'",
    );
    expect(rows).toEqual([{ due_at: new Date('2026-11-23T09:00:00Z') }]);
  });
});
