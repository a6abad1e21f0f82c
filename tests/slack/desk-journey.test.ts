import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CHANNEL,
  createDeskWorld,
  type DeskWorld,
  household,
  JULIEN,
  KARIMA,
  SAMIR,
  seed,
} from './desk-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
});
afterEach(() => world.close());

const callback = { caseId: household.caseId, e164: household.e164, reason: 'callback' } as const;

async function openShown() {
  const card = await world.open({ ...callback, wish: 'demain matin' });
  await world.ring();
  return card;
}

const drawn = () => JSON.stringify(world.messages()[0]?.blocks);
const caseFile = () =>
  world.store.transaction((tx) => tx.cases.find(household.caseId)).then((file) => file!);
const texts = () =>
  world.rows<{ payload: { to: string; body: string; author: string } }>(
    `SELECT payload FROM diary WHERE kind = 'send-text'`,
  );
const notes = () =>
  world
    .rows<{ kind: string }>('SELECT kind FROM case_event ORDER BY id')
    .then((rows) => rows.map(({ kind }) => kind));

test('a card is shown once, with what a person needs and nothing personal', async () => {
  await openShown();
  await world.open({ ...callback, wish: 'demain matin' });
  await world.ring();

  expect(world.messages()).toHaveLength(1);
  const said = drawn();
  for (const word of ['93-2026-01882', 'ASSIGNATION', 'audience dans 8 jours', 'demain matin']) {
    expect(said).toContain(word);
  }
  expect(said).toContain('https://aller-vers.example/dossiers/93-2026-01882');
  for (const secret of ['BELKACEMI', 'Yanis', 'Tilleuls', '0639981009', '639981009']) {
    expect(JSON.stringify(world.messages())).not.toContain(secret);
  }
});

test('two people take it at once: one has it, the other is told who', async () => {
  const card = await openShown();
  const ts = world.messages()[0]!.ts;
  const answers = await Promise.all([
    world.press(KARIMA, 'card_take', { ts }),
    world.press(SAMIR, 'card_take', { ts }),
  ]);
  await world.ring();

  for (const answer of answers)
    expect(answer).toMatchObject({ ok: true, deliveries: [{ status: 200 }] });
  const owner = (await world.card(card.id))!.owner!.firstName;
  const loser = owner === 'Karima' ? SAMIR : KARIMA;
  expect(world.whispers()).toEqual([{ user: loser, text: `${owner} s'en occupe déjà.` }]);
  expect(drawn()).toContain(`*${owner} s'en occupe*`);
  expect(drawn()).not.toContain('card_take');
  expect(await notes()).toEqual(['card-opened', 'card-taken']);
});

test('taking it pauses the cadence to the end of the seventh day; closing it lifts the pause', async () => {
  const card = await openShown();
  await world.press(KARIMA, 'card_take');
  const paused = await caseFile();
  expect(new Date(paused.pausedUntil!).toISOString()).toBe('2026-11-30T23:00:00.000Z');
  expect(paused.pauseReason).toMatch(/^Prise en charge par Karima/);

  await world.press(KARIMA, 'card_close');
  const form = world.form(KARIMA)!;
  const sent = await world.emulator.submit({
    user: KARIMA,
    viewId: form.id,
    values: { value: 'called-back' },
  });
  await world.ring();

  expect(sent).toMatchObject({ ok: true, outcome: 'closed' });
  expect(await caseFile()).toMatchObject({ status: 'open', pausedUntil: null, pauseReason: null });
  expect((await world.card(card.id))!.state).toBe('closed');
  expect(drawn()).toContain('Personne rappelée');
  expect(drawn()).not.toContain('card_close');
  expect(await notes()).toEqual(['card-opened', 'card-taken', 'card-closed']);
});

test('words typed in the form become one text for the gate, even sent twice', async () => {
  await openShown();
  await world.press(KARIMA, 'card_text');
  const form = world.form(KARIMA)!;
  const sent = await world.emulator.submit({
    user: KARIMA,
    viewId: form.id,
    values: { value: 'Bonjour, je vous appelle demain à 10h. Karima, Logement Plus' },
    deliveries: 3,
    concurrent: true,
    retryNum: true,
  });
  await world.ring();

  expect(sent).toMatchObject({ ok: true, outcome: 'updated' });
  const rows = await texts();
  expect(rows).toHaveLength(1);
  expect(rows[0]!.payload).toMatchObject({
    to: household.e164,
    body: 'Bonjour, je vous appelle demain à 10h. Karima, Logement Plus',
    author: 'staff:01990000-0000-7000-8000-000000000101',
  });
  // Writing to someone is taking charge of them.
  expect(drawn()).toContain("*Karima s'en occupe*");
  expect(await notes()).toEqual(['card-opened', 'card-taken']);
});

test('what the number must not read is refused in the form, with the word', async () => {
  await openShown();
  await world.press(KARIMA, 'card_text');
  const answer = await world.emulator.submit({
    user: KARIMA,
    viewId: world.form(KARIMA)!.id,
    values: { value: 'Votre loyer est en retard' },
  });
  expect(answer).toMatchObject({ ok: true, outcome: 'errors' });
  expect(JSON.stringify(answer)).toContain('« loyer »');
  expect(await texts()).toEqual([]);
});

test('the gate answers in the form too, says until when, and its refusal stands in the ledger', async () => {
  await openShown();
  world.clock.set('2026-11-23T20:30:00Z');
  await world.press(KARIMA, 'card_text');
  const answer = await world.emulator.submit({
    user: KARIMA,
    viewId: world.form(KARIMA)!.id,
    values: { value: 'Bonjour, je vous appelle demain.' },
    deliveries: 2,
    concurrent: true,
  });
  expect(JSON.stringify(answer)).toContain('Possible à partir du mardi 24 novembre 2026 à 8h.');
  expect(await texts()).toEqual([]);
  const refused = await world.rows('SELECT code, reason FROM attempt');
  expect(refused).toEqual([{ code: '03', reason: 'quiet-hours' }]);
  expect((await world.card((await openShown()).id))!.state).toBe('open');
});

test('people without the right, or whom nobody knows, can do nothing', async () => {
  const card = await openShown();
  const stranger = { user: JULIEN };
  for (const user of [JULIEN, 'U0PAUL']) {
    if (user === 'U0PAUL') {
      world.emulator.store.users.set(user, { id: user, name: 'paul', realName: 'Paul', email: '' });
    }
    for (const action of ['card_take', 'card_text', 'card_close']) await world.press(user, action);
    expect(world.form(user)).toBeUndefined();
  }
  expect((await world.card(card.id))!).toMatchObject({ state: 'open', version: 1 });
  expect(world.whispers()).toHaveLength(6);
  expect(world.whispers()[0]).toMatchObject(stranger);
  const log = await world.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM access_log WHERE action LIKE 'refused:%'`,
  );
  expect(log).toEqual([{ n: 6 }]);
});

test('clicks doubled, late and out of order change nothing', async () => {
  const card = await openShown();
  const ts = world.messages()[0]!.ts;
  const before = structuredClone(world.messages()[0]!.blocks);
  await world.press(KARIMA, 'card_take', { deliveries: 4, concurrent: true, retryNum: true });
  await world.press(KARIMA, 'card_close');
  const viewId = world.form(KARIMA)!.id;
  const values = { value: 'answered' };
  await world.emulator.submit({ user: KARIMA, viewId, values, deliveries: 2 });
  await world.ring();
  const settled = await world.card(card.id);
  expect(settled).toMatchObject({ state: 'closed', version: 3, shownVersion: 3 });

  // The buttons of the first showing, pressed in a window that was left open.
  world.messages()[0]!.blocks = before;
  await world.press(SAMIR, 'card_take', { ts });
  await world.press(SAMIR, 'card_text', { ts });
  await world.ring();

  expect(await world.card(card.id)).toEqual(settled);
  expect(await notes()).toEqual(['card-opened', 'card-taken', 'card-closed']);
  expect(world.whispers().map(({ text }) => text)).toEqual([
    'Cette carte est déjà close.',
    'Cette carte est déjà close.',
  ]);
  expect(world.log.some(({ message }) => message === 'Slack delivered again')).toBe(true);
});

test('a request that Slack did not sign is turned away', async () => {
  const card = await openShown();
  const forged = await world.press(KARIMA, 'card_take', { badSignature: true });
  const old = await world.press(KARIMA, 'card_take', { skewSeconds: -600 });
  expect(forged).toMatchObject({ deliveries: [{ status: 401 }] });
  expect(old).toMatchObject({ deliveries: [{ status: 401 }] });
  expect((await world.card(card.id))!.state).toBe('open');
});

test('what is said in a thread stays in the team', async () => {
  const card = await openShown();
  const answer = await fetch(`${world.slackUrl}/_emulator/slack/event`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      event: {
        type: 'message',
        user: KARIMA,
        channel: CHANNEL,
        thread_ts: world.messages()[0]!.ts,
        text: 'Je lui écris que son loyer attendra',
      },
      deliveries: 2,
      retry_num: true,
    }),
  });
  expect(answer.status).toBe(200);
  await world.ring();
  expect(await texts()).toEqual([]);
  expect(await world.card(card.id)).toMatchObject({ state: 'open', version: 1 });
});
