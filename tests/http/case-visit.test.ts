import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHousehold, addStaff } from '../statistics/household.js';
import { openTown, sendingOf, slotsIn } from './visits.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
let cookie: string;
const FILE = '/dossiers/93-2026-00001';
const PAGE = `${FILE}/visite`;

beforeEach(async () => {
  web = await startWeb();
  const { karima } = await openTown(web);
  cookie = await web.signIn(karima.key);
});
afterEach(() => web.close());

const read = async (path: string, as = cookie) => {
  const answer = await web.get(path, as);
  return { status: answer.status, page: await answer.text() };
};
async function send(path: string, form: Record<string, string>, headers: object = {}) {
  const own = { cookie, 'sec-fetch-site': 'same-origin', ...headers };
  const answer = await web.post(path, { form, headers: own });
  return {
    ...{ status: answer.status, page: await answer.text() },
    location: answer.headers.get('location'),
  };
}
const visits = async () =>
  (
    await web.pool.query<{ status: string; starts_at: Date; booked_by: string }>(
      'SELECT status, starts_at, booked_by FROM visit ORDER BY created_at, id',
    )
  ).rows;
const texts = async () =>
  (
    await web.pool.query<{ key: string }>(
      "SELECT payload->>'textKey' AS key FROM diary WHERE kind = 'send-text' ORDER BY created_at, id",
    )
  ).rows.map(({ key }) => key);

/** Opens the page and sends its form with the n-th slot; answers what was sent, to send it again. */
async function set(n = 0) {
  const { page } = await read(PAGE);
  const form = { envoi: sendingOf(page), moment: slotsIn(page)[n] ?? '' };
  return { form, answer: await send(PAGE, form) };
}

describe('the visit of a household, from its file', () => {
  it('is set, moved and cancelled, each form counting once', async () => {
    expect((await read(FILE)).page).toContain('Fixer la visite');
    const { form, answer } = await set();
    expect(answer).toMatchObject({ status: 303, location: `${FILE}?fait=visite-fixee` });
    expect((await send(PAGE, form)).location).toBe(answer.location);
    expect(await visits()).toMatchObject([{ status: 'booked' }]);
    expect((await read(answer.location ?? '')).page).toContain('Un SMS le confirme au ménage');

    const moved = await set(5);
    expect(moved.answer.location).toBe(`${FILE}?fait=visite-deplacee`);
    expect((await send(PAGE, moved.form)).location).toBe(moved.answer.location);
    // The first form comes once more, by a slow network: nothing goes back.
    expect((await send(PAGE, form)).location).toBe(answer.location);
    expect((await visits()).map(({ status }) => status)).toEqual(['moved', 'booked']);

    const { page } = await read(PAGE);
    expect(page).toContain('Elle est gardée tant qu’une autre n’est pas choisie');
    const cancel = { envoi: sendingOf(page), motif: 'team' };
    for (let time = 0; time < 2; time += 1)
      expect((await send(`${FILE}/annuler-visite`, cancel)).location).toBe(
        `${FILE}?fait=visite-annulee`,
      );
    expect((await visits()).map(({ status }) => status)).toEqual(['moved', 'cancelled']);
    expect((await read(FILE)).page).toContain('L&#39;équipe ne peut pas');
    expect(await texts()).toEqual([
      'rendez-vous/confirmation',
      'rendez-vous/confirmation',
      'rendez-vous/equipe-annule',
    ]);
  });

  it('taken meanwhile: said in French beside the slots that are left', async () => {
    const { page } = await read(PAGE);
    const [moment = ''] = slotsIn(page);
    await web.pool.query(
      `INSERT INTO busy_time (id, staff_id, starts_at, ends_at)
       SELECT gen_random_uuid(), id, $1, $2 FROM staff WHERE first_name = 'Samir'`,
      [new Date(Number(moment.slice(0, 13))), new Date(Number(moment.slice(0, 13)) + 60_000)],
    );
    const form = { envoi: sendingOf(page), moment };
    for (let time = 0; time < 2; time += 1) {
      const answer = await send(PAGE, form);
      expect(answer.status).toBe(409);
      expect(answer.page).toContain('Ce créneau vient d’être pris');
      expect(slotsIn(answer.page)).not.toContain(moment);
    }
    expect(await visits()).toEqual([]);
    // The form that came back has a name of its own: what is chosen in it counts.
    const again = await send(PAGE, form);
    const second = { envoi: sendingOf(again.page), moment: slotsIn(again.page)[0] ?? '' };
    expect((await send(PAGE, second)).status).toBe(303);
  });

  it('two operators for one slot, at the same moment: one visit, and the other reads that it is taken', async () => {
    await addHousehold(web.pool, { reference: '93-2026-00002' });
    const { page } = await read(PAGE);
    const moment = slotsIn(page)[0] ?? '';
    const answers = await Promise.all(
      ['93-2026-00001', '93-2026-00002'].map((reference) =>
        send(`/dossiers/${reference}/visite`, { envoi: randomUUID(), moment }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await visits()).toHaveLength(1);
  });

  it('is refused to other roles, other territories and other sites, and each act is in the access log', async () => {
    const { page } = await read(PAGE);
    const form = { envoi: sendingOf(page), moment: slotsIn(page)[0] ?? '' };
    for (const about of [{ role: 'superviseur' }, { role: 'operateur', territories: ['974'] }]) {
      const other = await web.signIn((await addStaff(web.pool, about)).key);
      expect([403, 404]).toContain((await read(PAGE, other)).status);
      expect([403, 404]).toContain((await send(PAGE, form, { cookie: other })).status);
    }
    expect((await send(PAGE, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await visits()).toEqual([]);
    await send(PAGE, form);
    const { rows } = await web.pool.query(
      "SELECT count(*)::int AS n FROM access_log WHERE action = 'set-visit'",
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('of a household that said STOP stands without a text, and the page says so', async () => {
    await web.pool.query('UPDATE phone_number SET opted_out_at = now()');
    expect((await set()).answer.location).toBe(`${FILE}?fait=visite-fixee-sans-sms`);
    expect(await texts()).toEqual([]);
    expect((await read(FILE)).page).toContain('Déplacer ou annuler');
  });

  it('no page nor address says who lives there', async () => {
    const { page } = await read(PAGE);
    expect(page).not.toMatch(/SERRANO|Lina|Lilas|39 98/);
    expect((await set()).answer.location).not.toMatch(/SERRANO|\d{13}/);
  });
});
