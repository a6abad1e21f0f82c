import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addHousehold, addStaff } from '../statistics/household.js';
import { createTestClock, type TestClock } from '../support/clock.js';
import { addCall, addVoicemail, type CallRow, silence } from './line-rows.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
let clock: TestClock;
const cookies: Record<string, string> = {};
const ids: Record<string, string> = {};
const AUDIO = silence(100);

beforeAll(async () => {
  clock = createTestClock();
  web = await startWeb({ clock });
  const people = [
    ['operateur', 'Karima', ['93']],
    ['superviseur', 'Awa', ['93']],
    ['pilote', 'Odile', ['93']],
    ['ailleurs', 'Paul', ['69']],
  ] as const;
  for (const [name, firstName, territories] of people) {
    const role = name === 'ailleurs' ? 'operateur' : name;
    const member = await addStaff(web.pool, { role, firstName, territories: [...territories] });
    cookies[name] = await web.signIn(member.key);
    ids[name] = member.id;
  }
});
afterAll(() => web.close());
beforeEach(async () => {
  clock.set('2026-11-23T09:00:00Z');
  await web.pool.query('DELETE FROM barred_number');
});

const left = async (call: CallRow = {}) =>
  addVoicemail(web.pool, await addCall(web.pool, call), { audio: AUDIO });
const sound = (id: string, headers: Record<string, string> = {}, who = 'operateur') =>
  fetch(`${web.url}/messages-vocaux/${id}/son`, {
    redirect: 'manual',
    headers: { cookie: cookies[who]!, accept: 'audio/*', ...headers },
  });
const page = (id: string, who = 'operateur') => web.get(`/messages-vocaux/${id}`, cookies[who]);
const send = (path: string, form: Record<string, string> = {}, who = 'operateur') =>
  web.post(path, { form, headers: { cookie: cookies[who]!, 'sec-fetch-site': 'same-origin' } });
const logged = async (action: string) => {
  const { rows } = await web.pool.query(
    'SELECT staff_id, case_id FROM access_log WHERE action = $1 ORDER BY id',
    [action],
  );
  return rows as { staff_id: string; case_id: string | null }[];
};

describe('the sound of a message', () => {
  it('is given whole, with its kind, and kept by nobody on the way', async () => {
    const answer = await sound(await left());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('audio/wav');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect(answer.headers.get('content-security-policy')).toContain("media-src 'self'");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(AUDIO);
  });

  it.each([
    ['bytes=0-', 206, 0, 143],
    ['bytes=44-53', 206, 44, 53],
    ['bytes=100-9999', 206, 100, 143],
    ['bytes=-4', 206, 140, 143],
  ])('gives the part asked for: %s', async (range, status, from, to) => {
    const answer = await sound(await left(), { range });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/144`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(AUDIO.subarray(from, to + 1));
  });

  it.each(['bytes=abc', 'bytes=0-1,4-5', 'lines=1-2'])(
    'is given whole for « %s »',
    async (range) => {
      const answer = await sound(await left(), { range });
      expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '144']);
    },
  );

  it('says how long it is when a part beyond its end is asked for', async () => {
    const answer = await sound(await left(), { range: 'bytes=144-' });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */144']);
  });

  it('never calls itself a page, whatever the provider said it was', async () => {
    const call = await addCall(web.pool);
    const id = await addVoicemail(web.pool, call, { mediaType: 'text/html', audio: AUDIO });
    expect((await sound(id)).headers.get('content-type')).toBe('application/octet-stream');
  });

  it('is written down each time, and marks the message the first time alone', async () => {
    const home = await addHousehold(web.pool, { reference: '93-2026-00051' });
    const id = await left({ caseId: home.id, e164: home.e164 });
    const before = (await logged('hear-voicemail')).length;
    await sound(id);
    clock.advance(60_000);
    await sound(id, {}, 'superviseur');
    expect((await logged('hear-voicemail')).slice(before)).toEqual([
      { staff_id: ids.operateur, case_id: home.id },
      { staff_id: ids.superviseur, case_id: home.id },
    ]);
    const { rows } = await web.pool.query(
      'SELECT heard_at, heard_by FROM voicemail WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ heard_at: new Date('2026-11-23T09:00:00Z'), heard_by: ids.operateur }]);
    expect(await (await page(id)).text()).toContain('Écouté d’abord par Karima');
  });

  it('opening the page is no listening', async () => {
    const id = await left();
    const text = await (await page(id)).text();
    expect(text).toContain(`<audio controls preload="none" src="/messages-vocaux/${id}/son"`);
    expect(text).toContain('Personne ne l’a encore écouté.');
  });
});

describe('who may listen', () => {
  it('nobody of another territory, nor the State, nor a stranger', async () => {
    const id = await left();
    expect((await sound(id, {}, 'ailleurs')).status).toBe(404);
    expect((await page(id, 'ailleurs')).status).toBe(404);
    expect((await sound(id, {}, 'pilote')).status).toBe(403);
    expect((await web.get(`/messages-vocaux/${id}/son`)).headers.get('location')).toBe(
      '/connexion',
    );
    expect((await logged('refused:hear-voicemail')).at(-1)).toMatchObject({
      staff_id: ids.ailleurs,
    });
    const { rows } = await web.pool.query('SELECT heard_at FROM voicemail WHERE id = $1', [id]);
    expect(rows).toEqual([{ heard_at: null }]);
  });

  it('of a caller from nobody knows where, whoever may call, and no one else', async () => {
    const id = await left({ territory: null });
    const statuses = ['operateur', 'ailleurs', 'superviseur'].map(
      async (who) => (await sound(id, {}, who)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404]);
  });
});

describe('a message that cannot be heard', () => {
  it('says that it is gone, and gives no sound', async () => {
    const id = await addVoicemail(web.pool, await addCall(web.pool), { state: 'gone' });
    const answer = await page(id);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Ce message n’existe plus');
    expect((await sound(id)).status).toBe(404);
  });

  it('says that it is on its way', async () => {
    const id = await addVoicemail(web.pool, await addCall(web.pool), { state: 'left' });
    expect(await (await page(id)).text()).toContain('Le message arrive');
    expect((await sound(id)).status).toBe(404);
  });

  it.each(['rien', '01990000-0000-7000-8000-00000000ffff'])('is none at « %s »', async (id) => {
    expect((await page(id)).status).toBe(404);
    expect((await sound(id)).status).toBe(404);
  });
});

describe('« Bloquer ce numéro »', () => {
  const E164 = '+33639989809';
  const barred = async () =>
    (await web.pool.query('SELECT e164, until, reason, barred_by FROM barred_number')).rows;

  it('refuses the calls of a caller in no case until the end chosen, then lifts it', async () => {
    const id = await left({ e164: E164 });
    const address = `/messages-vocaux/${id}`;
    const sent = await send(`${address}/blocage`, { duree: '7', motif: 'insults' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${address}?fait=bloque`]);
    expect(await barred()).toEqual([
      {
        ...{ e164: E164, until: new Date('2026-11-30T09:00:00Z') },
        ...{ reason: 'insults', barred_by: ids.operateur },
      },
    ]);
    const text = await (await page(id)).text();
    expect(text).toContain('Jusqu’au lun. 30 nov. à 10:00 : Injures ou menaces.');
    expect(text).not.toContain(E164.slice(1));

    const lifted = await send(`${address}/deblocage`);
    expect(lifted.headers.get('location')).toBe(`${address}?fait=debloque`);
    expect(await barred()).toMatchObject([{ until: new Date('2026-11-23T09:00:00Z') }]);
    expect(await (await page(id)).text()).toContain('Bloquer ce numéro');
    expect((await logged('bar-number')).at(-1)).toMatchObject({ staff_id: ids.operateur });
    expect((await logged('unbar-number')).at(-1)).toMatchObject({ staff_id: ids.operateur });
  });

  it('is never done to a household, nor to a number under protection', async () => {
    const home = await addHousehold(web.pool, { reference: '93-2026-00061' });
    const theirs = await left({ caseId: home.id, e164: home.e164 });
    expect(await (await page(theirs)).text()).not.toContain('Bloquer ce numéro');
    const form = { duree: '30', motif: 'canvassing' };
    const answer = await send(`/messages-vocaux/${theirs}/blocage`, form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Ce numéro est celui d’un ménage');

    const frozen = '+33639989810';
    await web.pool.query(
      `INSERT INTO phone_number (e164, kind, created_at, frozen_at) VALUES ($1,'mobile',now(),now())`,
      [frozen],
    );
    const other = await send(`/messages-vocaux/${await left({ e164: frozen })}/blocage`, form);
    expect(await other.text()).toContain('Ce numéro est protégé');
    const hidden = await send(`/messages-vocaux/${await left({ e164: null })}/blocage`, form);
    expect(await hidden.text()).toContain('Le numéro était masqué');
    expect(await barred()).toEqual([]);
  });

  it.each([
    [{ duree: '3650', motif: 'insults' }],
    [{ duree: '7', motif: 'parce que' }],
    [{ duree: '7' }],
  ])('takes no end and no reason but those offered: %j', async (form) => {
    const id = await left({ e164: E164 });
    expect(
      (await send(`/messages-vocaux/${id}/blocage`, form as Record<string, string>)).status,
    ).toBe(404);
    expect(await barred()).toEqual([]);
  });

  it('is refused to other territories and to roles that may not call', async () => {
    const id = await left({ e164: E164 });
    const form = { duree: '1', motif: 'insults' };
    expect((await send(`/messages-vocaux/${id}/blocage`, form, 'ailleurs')).status).toBe(404);
    expect((await send(`/messages-vocaux/${id}/blocage`, form, 'superviseur')).status).toBe(403);
    expect(await (await page(id, 'superviseur')).text()).not.toContain('Bloquer ce numéro');
    expect(await barred()).toEqual([]);
  });
});
