import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHousehold, addStaff } from '../statistics/household.js';
import { createTestClock, type TestClock } from '../support/clock.js';
import { addCall, addCard, givePhone } from './line-rows.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
let clock: TestClock;
let karima: { id: string; cookie: string };
let samir: { id: string; cookie: string };

beforeEach(async () => {
  // Monday 23 November 2026, 10:00 in Paris.
  clock = createTestClock('2026-11-23T09:00:00Z');
  web = await startWeb({ clock });
  karima = await person('Karima');
  samir = await person('Samir');
});
afterEach(() => web.close());

async function person(firstName: string, role = 'operateur', territories = ['93']) {
  const { id, key } = await addStaff(web.pool, { role, firstName, territories });
  return { id, cookie: await web.signIn(key) };
}

const words = (page: string) =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
const read = async (path: string, cookie = karima.cookie) => (await web.get(path, cookie)).text();
const send = (path: string, form: Record<string, string> = {}, cookie = karima.cookie) =>
  web.post(path, { form, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
const sendNew = (path: string, form: Record<string, string> = {}, cookie = karima.cookie) =>
  send(path, { envoi: randomUUID(), ...form }, cookie);
const card = async (id: string) =>
  (await web.pool.query('SELECT state, owner_id, version FROM card WHERE id = $1', [id])).rows[0];
const count = async (table: string, where = 'true') =>
  (await web.pool.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`)).rows[0].n;

let serial = 100;
async function openCard(about: { reason?: string; urgency?: string; openedAt?: string } = {}) {
  const { reason = 'callback', urgency = 'today', ...more } = about;
  const home = await addHousehold(web.pool, {
    ...{ reference: `93-2026-00${serial++}`, stage: 'ASSIGNATION', lastName: 'ZOLTAN' },
    ...{ deadlineOn: '2026-12-01', deadlineKind: 'audience' },
  });
  const id = await addCard(web.pool, { caseId: home.id, e164: home.e164, reason, ...more });
  await web.pool.query('UPDATE card SET urgency = $2 WHERE id = $1', [id, urgency]);
  return { ...home, card: id };
}

describe('the queue', () => {
  it('says of each card its reference, stage, deadline, reason, wish and timer, and of nobody the name', async () => {
    const home = await openCard();
    await web.pool.query(`UPDATE card SET wish = 'vendredi matin' WHERE id = $1`, [home.card]);
    const text = words(await read('/bureau'));
    expect(text).toContain(
      `Aujourd'hui Demande de rappel ${home.reference} Souhait : vendredi matin`,
    );
    expect(text).toContain('Assignation · Seine-Saint-Denis (93) · audience dans 8 jours');
    expect(text).toContain('à prendre avant le lun. 23 nov. à 10:40 (dans 40 min)');
    clock.advance(100 * 60_000);
    expect(words(await read('/bureau'))).toContain('en retard de 1 h, à prendre avant le');
    for (const secret of ['ZOLTAN', 'Lina', 'Lilas', home.e164.slice(4)]) {
      for (const page of ['/bureau', `/bureau/${home.card}`, '/bureau/morceau'])
        expect(await read(page)).not.toContain(secret);
    }
  });

  it('stands in four parts: free by urgency then age, mine, others’, put off', async () => {
    const late = await openCard({ openedAt: '2026-11-23T08:50:00Z' });
    const early = await openCard({ openedAt: '2026-11-23T08:10:00Z' });
    const now = await openCard({ urgency: 'now', openedAt: '2026-11-23T08:55:00Z' });
    const [mine, theirs, paused] = [await openCard(), await openCard(), await openCard()];
    await sendNew(`/bureau/${mine.card}/prendre`);
    await sendNew(`/bureau/${theirs.card}/prendre`, {}, samir.cookie);
    await sendNew(`/bureau/${paused.card}/pause`, { jusquau: '2026-12-04', motif: 'away' });
    const text = words(await read('/bureau'));
    const order = [
      ...['Libres (3)', now.reference, early.reference, late.reference],
      ...['À vous (1)', mine.reference, 'Vous vous en occupez, prise le'],
      ...['À d’autres (1)', theirs.reference, 'Samir s’en occupe, prise le'],
      ...['En pause (1)', paused.reference],
      'En pause jusqu’au ven. 4 déc. à 09:00 · à vous : Ménage absent',
    ].map((part) => text.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order.every((at) => at > 0)).toBe(true);
  });

  it('is filtered by territory and by reason, and by neither beyond what one may see', async () => {
    const both = await person('Awa', 'coordinateur', ['93', '69']);
    const home = await openCard();
    await openCard({ reason: 'refusal' });
    const there = await addHousehold(web.pool, { reference: '69-2026-00001', territory: '69' });
    await addCard(web.pool, { caseId: there.id, reason: 'callback' });
    const shown = async (query: string) =>
      [...(await read(`/bureau${query}`, both.cookie)).matchAll(/href="\/bureau\/[0-9a-f-]{36}"/g)]
        .length;
    expect(await shown('')).toBe(3);
    expect(await shown('?territoire=93')).toBe(2);
    expect(await shown('?territoire=93&raison=callback')).toBe(1);
    expect(await shown('?raison=callback')).toBe(2);
    expect(await shown('?territoire=974')).toBe(3);
    expect(await read('/bureau?territoire=69')).toContain(home.reference);
    expect(await read('/bureau')).not.toContain('69-2026-00001');
  });

  it('offers on the list to take and to open, and nothing else', async () => {
    const home = await openCard();
    const page = await read('/bureau');
    const addresses = [...page.matchAll(/action="(\/bureau\/[^"]+)"/g)].map(([, to]) => to);
    expect(addresses).toEqual([`/bureau/${home.card}/prendre`]);
    expect(page).toContain(`href="/bureau/${home.card}"`);
  });

  it('two people at once: the first has it, the second is told who', async () => {
    const home = await openCard();
    const form = { depuis: 'bureau' };
    const both = await Promise.all(
      [karima, samir].map(({ cookie }) => sendNew(`/bureau/${home.card}/prendre`, form, cookie)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const { owner_id: owner } = await card(home.card);
    const winner = owner === karima.id ? 'Karima' : 'Samir';
    const [told] = both.filter(({ status }) => status === 409);
    expect(words(await told!.text())).toContain(
      `Rien n’a été fait Dossier ${home.reference} · Demande de rappel : ${winner} s’en occupe déjà.`,
    );
  });

  it('says when Slack has been silent for minutes, with what waits for it', async () => {
    const home = await openCard();
    const wait = (id: string, at: string, outcome: string) =>
      web.pool.query(
        `INSERT INTO diary (id, kind, case_id, payload, due_at, outcome, created_at)
         VALUES ($1, 'show-card', $2, '{}', $3, $4, $3)`,
        [id, home.id, at, outcome],
      );
    await wait(randomUUID(), '2026-11-23T08:57:00Z', 'Slack indisponible');
    await wait(randomUUID(), '2026-11-23T08:40:00Z', 'de plus urgentes d’abord');
    expect(await read('/bureau')).not.toContain('Slack ne répond pas');
    await wait(randomUUID(), '2026-11-23T08:48:00Z', 'Slack indisponible');
    expect(words(await read('/bureau'))).toContain(
      'Slack ne répond pas Depuis 12 min (09:48), 2 nouvelles attendent d’y être affichées.',
    );
  });

  it('shows two hundred cards in a moment', async () => {
    for (let n = 0; n < 200; n += 1) await openCard();
    await read('/bureau');
    const began = performance.now();
    const page = await read('/bureau');
    expect(performance.now() - began).toBeLessThan(1000);
    expect(words(page)).toContain('Libres (200)');
  });
});

describe('a card', () => {
  it('offers the acts that it and the role allow, and no other', async () => {
    const home = await openCard();
    const acts = async (cookie: string, id = home.card) =>
      [...(await read(`/bureau/${id}`, cookie)).matchAll(/action="\/bureau\/[^/]+\/([^"]+)"/g)]
        .map(([, act]) => act)
        .toSorted();
    const free = ['appeler', 'clore', 'creneaux', 'danger', 'passer', 'pause', 'prendre', 'sms'];
    expect(await acts(karima.cookie)).toEqual(free);
    const awa = await person('Awa', 'superviseur');
    expect(await acts(awa.cookie)).toEqual(['clore', 'passer', 'prendre']);
    await sendNew(`/bureau/${home.card}/prendre`);
    expect(await acts(karima.cookie)).toContain('rendre');
    expect(await acts(karima.cookie)).not.toContain('prendre');
    expect(await acts(samir.cookie)).toEqual(['danger']);
    // A supervisor answers for the cards of others.
    expect(await acts(awa.cookie)).toEqual(['clore', 'passer', 'rendre']);
    await sendNew(`/bureau/${home.card}/clore`, { motif: 'answered' });
    expect(await acts(karima.cookie)).toEqual([]);
    expect(words(await read(`/bureau/${home.card}`))).toContain(
      'Réponse donnée · suivie par Karima',
    );
  });

  it('of another territory cannot be told from none, whatever is asked of it', async () => {
    const there = await addHousehold(web.pool, { reference: '69-2026-00002', territory: '69' });
    const id = await addCard(web.pool, { caseId: there.id, reason: 'callback' });
    const none = randomUUID();
    for (const [path, form] of [
      ['prendre', {}],
      ['clore', { motif: 'answered' }],
      ['compte', { texte: 'Bonjour' }],
    ] as const) {
      const [one, other] = [
        await sendNew(`/bureau/${id}/${path}`, form),
        await sendNew(`/bureau/${none}/${path}`, form),
      ];
      expect([one.status, other.status]).toEqual([404, 404]);
      expect(await one.text()).toBe(await other.text());
    }
    expect(await read(`/bureau/${id}`)).toBe(await read(`/bureau/${none}`));
    expect(await read('/bureau/nulle-part')).toContain('Page introuvable');
    expect(await card(id)).toMatchObject({ state: 'open', version: 1 });
  });

  it('is linked from the household’s file while it is open', async () => {
    const home = await openCard();
    const page = () => read(`/dossiers/${home.reference}`);
    expect(await page()).toContain(`href="/bureau/${home.card}"`);
    expect(words(await page())).toContain("Cartes ouvertes (1) Aujourd'hui Demande de rappel");
    await sendNew(`/bureau/${home.card}/clore`, { motif: 'answered' });
    expect(await page()).not.toContain('Cartes ouvertes');
  });
});

describe('a form', () => {
  it('refused says why beside itself, and keeps what was typed', async () => {
    const home = await openCard();
    const text = 'Votre loyer <b>est</b> en retard';
    const answer = await sendNew(`/bureau/${home.card}/sms`, { texte: text, geste: 'envoyer' });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toMatch(/<details class="fold" id="acte-sms" open>/);
    expect(page).toContain('1 SMS sur 3 · 32 signes · ne partira pas');
    expect(page).toMatch(/id="faute-sms" role="alert">.*« loyer »/);
    expect(page).toMatch(
      /<textarea [^>]*aria-describedby="faute-sms texte-compte texte-aide" aria-invalid="true" autofocus/,
    );
    expect(page).toContain('>Votre loyer &lt;b&gt;est&lt;/b&gt; en retard</textarea>');
    expect(await count('diary', `kind = 'send-text'`)).toBe(0);
  });

  it.each([
    ['passer', { motif: 'legal' }],
    ['passer', { a: 'constructor', motif: 'legal' }],
    ['pause', { jusquau: '2026-12-04', motif: 'constructor' }],
    ['pause', { jusquau: '2026-11-23', motif: 'away' }],
    ['pause', { jusquau: '2027-11-23', motif: 'away' }],
    ['clore', {}],
    ['danger', { danger: 'toString' }],
    ['issue', { issue: 'joint' }],
    ['issue-visite', { issue: '' }],
  ])('%s with %j does nothing, and opens again on what is missing', async (path, form) => {
    const home = await openCard({ reason: path === 'issue-visite' ? 'visit-outcome' : 'callback' });
    if (path === 'issue') await sendNew(`/bureau/${home.card}/prendre`);
    const before = await card(home.card);
    const answer = await sendNew(`/bureau/${home.card}/${path}`, form as Record<string, string>);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain(`id="faute-${path}" role="alert"`);
    if ('motif' in form && form.motif === 'legal')
      expect(page).toContain('<option value="legal" selected>');
    expect(await card(home.card)).toEqual(before);
  });

  it('refused because the card went to somebody else stays, with the words', async () => {
    const home = await openCard();
    await sendNew(`/bureau/${home.card}/prendre`, {}, samir.cookie);
    const sms = { texte: 'Bonjour, je passe demain.', geste: 'envoyer' };
    const page = await (await sendNew(`/bureau/${home.card}/sms`, sms)).text();
    expect(words(page)).toContain('Samir s’en occupe déjà.');
    expect(page).toContain('>Bonjour, je passe demain.</textarea>');
  });

  it('sent twice counts once; changed after going back, it is another sending', async () => {
    const home = await openCard();
    const form = { envoi: randomUUID(), geste: 'envoyer', texte: 'Bonjour, à demain.' };
    const twice = [
      await send(`/bureau/${home.card}/sms`, form),
      await send(`/bureau/${home.card}/sms`, form),
    ];
    expect(twice.map((answer) => answer.headers.get('location'))).toEqual(
      Array(2).fill(`/bureau/${home.card}?fait=sms`),
    );
    expect(await count('diary', `kind = 'send-text'`)).toBe(1);
    await send(`/bureau/${home.card}/sms`, { ...form, texte: 'Bonjour, à jeudi.' });
    expect(await count('diary', `kind = 'send-text'`)).toBe(2);
  });

  it('late, it does not undo what was done since', async () => {
    const home = await openCard();
    const form = { envoi: randomUUID() };
    await send(`/bureau/${home.card}/prendre`, form);
    await sendNew(`/bureau/${home.card}/rendre`);
    expect((await send(`/bureau/${home.card}/prendre`, form)).status).toBe(303);
    expect(await card(home.card)).toMatchObject({ state: 'open', owner_id: null });
  });

  it('of a text is counted without being sent, by a button or while it is typed', async () => {
    const home = await openCard();
    const texte = 'a'.repeat(161);
    const page = await (
      await sendNew(`/bureau/${home.card}/sms`, { texte, geste: 'compter' })
    ).text();
    expect(page).toContain('2 SMS sur 3 · 161 signes · peut partir');
    expect(page).toContain(`>${texte}</textarea>`);
    const typed = await sendNew(`/bureau/${home.card}/compte`, { texte: 'Votre loyer' });
    expect(typed.headers.get('content-type')).toContain('text/plain');
    expect(await typed.text()).toMatch(/^1 SMS sur 3 · 11 signes · ne partira pas : .*« loyer »/);
    expect(await count('diary')).toBe(0);
    expect(await count('access_log')).toBe(0);
    const long = await sendNew(`/bureau/${home.card}/sms`, { texte: 'é'.repeat(2000) });
    expect(words(await long.text())).toContain('Trop long');
  });

  it('of a pass offers the colleagues who may hold the card, and the call’s likeliest outcome', async () => {
    await person('Awa', 'superviseur');
    await person('Odile', 'pilote');
    await person('Paul', 'operateur', ['974']);
    const home = await openCard({ reason: 'call-outcome' });
    await givePhone(web.pool, karima.id, '+33639989101');
    await addCall(web.pool, {
      ...{ caseId: home.id, e164: home.e164, direction: 'out', takenBy: karima.id },
      tenantEnd: 'busy',
    });
    const page = await read(`/bureau/${home.card}`);
    const people = [...page.matchAll(/<option value="[0-9a-f-]{36}">([^<]+)</g)].map(([, n]) => n);
    expect(people).toEqual(['Awa', 'Karima', 'Samir']);
    expect(page).toContain('<option value="busy" selected>Occupé</option>');
    const sent = await sendNew(`/bureau/${home.card}/issue`, { issue: 'busy' });
    expect(sent.headers.get('location')).toBe(`/bureau/${home.card}?fait=issue`);
  });
});
