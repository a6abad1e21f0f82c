import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHousehold, addStaff } from '../statistics/household.js';
import { createTestClock, type TestClock } from '../support/clock.js';
import { addCall, addCallBack, addCard, addVoicemail, givePhone } from './line-rows.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
let clock: TestClock;
let karima: { id: string; cookie: string };

beforeEach(async () => {
  // Monday 23 November 2026, 10:00 in Paris.
  clock = createTestClock('2026-11-23T09:00:00Z');
  web = await startWeb({ clock });
  karima = await worker('Karima', '+33639989101');
});
afterEach(() => web.close());

async function worker(firstName: string, phone: string | null, territories = ['93']) {
  const { id, key } = await addStaff(web.pool, { role: 'operateur', firstName, territories });
  if (phone) await givePhone(web.pool, id, phone);
  return { id, cookie: await web.signIn(key) };
}

/** The page as words, tags left out and spaces made one. */
const words = (page: string) =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
const page = async (cookie = karima.cookie) => (await web.get('/appels', cookie)).text();
const send = (path: string, form: Record<string, string>, cookie = karima.cookie) =>
  web.post(path, { form, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
const count = async (table: string) => {
  const { rows } = await web.pool.query(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0].n as number;
};

describe('« À appeler »', () => {
  it('says whom, until when, how often it was tried and when to call, by reference only', async () => {
    const home = await addHousehold(web.pool, {
      ...{ reference: '93-2026-00011', stage: 'ASSIGNATION', lastName: 'ZOLTAN' },
      ...{ deadlineOn: '2026-12-01', deadlineKind: 'audience' },
      tries: [
        { code: '22', channel: 'human_call', at: '2026-11-20T17:10:00Z' },
        { code: '25', channel: 'human_call', at: '2026-11-21T09:10:00Z' },
        { code: '21', channel: 'sms', at: '2026-11-19T09:10:00Z' },
        { code: '05', channel: 'human_call', at: '2026-11-19T09:10:00Z' },
      ],
    });
    await addCard(web.pool, { caseId: home.id, reason: 'call-due' });
    const text = words(await page());
    expect(text).toContain('Appel à passer Dossier 93-2026-00011');
    expect(text).toContain('Assignation · Seine-Saint-Denis (93) · audience dans 8 jours');
    expect(text).toContain('2 appels passés, le dernier le sam. 21 nov. à 10:10');
    expect(text).toContain('Meilleures heures : 12 h 15 – 13 h, 18 h – 20 h ; samedi 10 h – 13 h.');
    expect(text).toContain('prochaine bonne heure : lun. 23 nov. à 18:00 – 20:00');
    for (const secret of ['ZOLTAN', 'Lina', 'Lilas', home.e164.slice(4)]) {
      expect(await page()).not.toContain(secret);
    }
  });

  it('shows no card of another territory, nor one that is closed, nor another reason', async () => {
    const here = await addHousehold(web.pool, { reference: '93-2026-00012' });
    const there = await addHousehold(web.pool, { reference: '69-2026-00012', territory: '69' });
    await addCard(web.pool, { caseId: here.id, reason: 'refusal' });
    await addCard(web.pool, { caseId: there.id, reason: 'call-due' });
    expect(words(await page())).toContain('À appeler (0)');
  });

  it('rings the worker, through the very use case of the desk’s channel', async () => {
    const home = await addHousehold(web.pool, { reference: '93-2026-00013' });
    const carte = await addCard(web.pool, { caseId: home.id, reason: 'callback' });
    const sent = await send('/appels/appeler', { carte });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/appels?fait=sonne']);
    const { rows } = await web.pool.query(
      'SELECT c.purpose, l.role, l.e164 FROM phone_call c JOIN call_leg l ON l.call_id = c.id',
    );
    expect(rows).toEqual([{ purpose: 'desk', role: 'worker', e164: '+33639989101' }]);
    const done = await (await web.get('/appels?fait=sonne', karima.cookie)).text();
    expect(done).toContain('Votre téléphone va sonner');
  });

  it('says why nothing rang: pressed again, refused by the gate, or in another’s hands', async () => {
    const home = await addHousehold(web.pool, { reference: '93-2026-00014' });
    const carte = await addCard(web.pool, { caseId: home.id, reason: 'call-due' });
    clock.set('2026-11-23T21:30:00Z');
    const late = await send('/appels/appeler', { carte });
    expect(late.status).toBe(409);
    expect(words(await late.text())).toMatch(
      /Rien n’a été fait .*Possible à partir du mardi 24 novembre 2026 à 8h\./,
    );
    clock.set('2026-11-24T09:00:00Z');
    await send('/appels/appeler', { carte });
    const again = await send('/appels/appeler', { carte });
    expect(await again.text()).toContain('Votre téléphone sonne déjà');
    const samir = await worker('Samir', '+33639989102');
    const taken = await send('/appels/appeler', { carte }, samir.cookie);
    expect(await taken.text()).toContain('Karima s’en occupe déjà.');
    expect(words(await page(samir.cookie))).toContain('Karima s’en occupe.');
    expect(await page(samir.cookie)).not.toContain('/appels/appeler');
    expect(await count('call_leg')).toBe(1);
  });

  it('does not tell another territory’s card from none, and calls nobody', async () => {
    const there = await addHousehold(web.pool, { reference: '69-2026-00014', territory: '69' });
    const carte = await addCard(web.pool, { caseId: there.id, reason: 'call-due' });
    const other = await send('/appels/appeler', { carte });
    const none = await send('/appels/appeler', { carte: '01990000-0000-7000-8000-00000000ffff' });
    const wrong = await send('/appels/appeler', { carte: "x' OR 1=1" });
    expect([other.status, none.status, wrong.status]).toEqual([404, 404, 404]);
    expect(await other.text()).toBe(await none.text());
    expect(await count('phone_call')).toBe(0);
  });
});

describe('« Issues à noter »', () => {
  async function called(about: { tenantEnd?: string; takenBy?: string } = {}) {
    const home = await addHousehold(web.pool, { reference: `93-2026-0002${serial++}` });
    await addCall(web.pool, {
      ...{ caseId: home.id, e164: home.e164, direction: 'out', takenBy: karima.id },
      ...about,
    });
    return addCard(web.pool, { caseId: home.id, e164: home.e164, reason: 'call-outcome' });
  }
  let serial = 1;

  it('shows mine, with what the network makes likely chosen beforehand', async () => {
    const samir = await worker('Samir', null);
    await called({ tenantEnd: 'busy' });
    await called({ takenBy: samir.id });
    expect(words(await page())).toContain('Issues à noter (1)');
    expect(await page()).toContain('<option value="busy" selected>Occupé</option>');
  });

  it('notes one choice, on the ledger and with what follows', async () => {
    const carte = await called();
    const sent = await send('/appels/issue', { carte, issue: 'refuses-for-good' });
    expect(sent.headers.get('location')).toBe('/appels?fait=issue');
    const { rows } = await web.pool.query(
      `SELECT e.code, e.actor, n.opted_out_at IS NOT NULL AS stopped
       FROM attempt_event e JOIN attempt a ON a.id = e.attempt_id
       JOIN phone_number n ON n.e164 = a.e164 WHERE e.kind = 'outcome'`,
    );
    expect(rows).toEqual([{ code: '46', actor: `staff:${karima.id}`, stopped: true }]);
    expect(words(await page())).toContain('Issues à noter (0)');
  });

  it('takes no word that is not of the list', async () => {
    const carte = await called();
    for (const issue of ['', 'constructor', 'joint']) {
      const answer = await send('/appels/issue', { carte, issue });
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('Choisissez une issue de la liste.');
    }
    expect(await count('attempt_event')).toBe(0);
  });
});

describe('« Sur la ligne »', () => {
  it('says who waits, since when, urgent ones first, and nobody of elsewhere', async () => {
    const home = await addHousehold(web.pool, { reference: '93-2026-00031' });
    const since = (minute: number) => `2026-11-23T08:${minute}:00Z`;
    await addCall(web.pool, {
      ...{ caseId: home.id, e164: home.e164, state: 'waiting', waitingSince: since(55) },
    });
    await addCall(web.pool, {
      ...{ e164: '+33639989802', state: 'waiting', waitingSince: since(58), urgent: true },
    });
    await addCall(web.pool, {
      e164: null,
      territory: null,
      state: 'waiting',
      waitingSince: since(50),
    });
    await addCall(web.pool, { territory: '69', state: 'waiting', waitingSince: since(40) });
    const text = words(await page());
    expect(text).toContain('Seine-Saint-Denis (93) : 2 en attente');
    expect(text).toMatch(
      /Numéro inconnu urgent attend depuis 09:58 \(2 min\) .*93-2026-00031 attend depuis 09:55 \(5 min\)/,
    );
    expect(text).toContain('Territoire inconnu : 1 en attente');
    expect(text).not.toContain('Rhône');
  });

  it('keeps the order of the places of those to call back, with their tries', async () => {
    const late = { e164: '+33639989803', since: '2026-11-23T08:10:00Z', tries: 0 };
    const early = { e164: '+33639989804', since: '2026-11-20T08:10:00Z', tries: 2 };
    await addCallBack(web.pool, { ...late, reason: 'abandoned' });
    await addCallBack(web.pool, { ...early, reason: 'asked' });
    await addCallBack(web.pool, {
      ...{ e164: '+33639989805', state: 'reached', endedAt: '2026-11-21T08:10:00Z' },
    });
    const text = words(await page());
    expect(text).toMatch(/l’a demandé 2\/3 .*a raccroché en attendant 0\/3/);
    expect(text.match(/\/3 /g)).toHaveLength(2);
    expect(await page()).not.toContain('9898');
  });
});

describe('what was left and what was checked', () => {
  it('lists the messages with who heard them, an empty one left out', async () => {
    const home = await addHousehold(web.pool, { reference: '93-2026-00041' });
    const call = await addCall(web.pool, { caseId: home.id, e164: home.e164 });
    const heard = await addVoicemail(web.pool, call, { seconds: 21 });
    await web.pool.query('UPDATE voicemail SET heard_at = $2, heard_by = $3 WHERE id = $1', [
      ...[heard, '2026-11-23T08:45:00Z', karima.id],
    ]);
    await addVoicemail(web.pool, call, { state: 'gone', keepUntil: '2026-11-23T08:30:00Z' });
    const text = words(await page());
    expect(text).toContain(
      '21 s Dossier 93-2026-00041 Seine-Saint-Denis (93) par Karima, le lun. 23 nov. à 09:45',
    );
    expect((await page()).match(/href="\/messages-vocaux\//g)).toHaveLength(1);
  });

  it('tells what the last nights’ comparisons put right', async () => {
    await web.pool.query(
      `INSERT INTO diary (id, kind, payload, due_at, state, outcome, done_at, created_at)
       VALUES (gen_random_uuid(), 'reconcile-calls', '{"day":"2026-11-23"}', now(), 'done',
         '12 comparés, 1 réparés', '2026-11-23T03:30:00Z', now())`,
    );
    expect(words(await page())).toContain('Nuit du 23 nov. 2026 : 12 comparés, 1 réparés');
  });
});
