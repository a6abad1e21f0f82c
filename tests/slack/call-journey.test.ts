import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card } from '../../src/app/ports/cards.js';
import type { LegId } from '../../src/domain/ids.js';
import {
  AWA,
  createDeskWorld,
  type DeskWorld,
  giveTelephones,
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
  await giveTelephones(world);
});
afterEach(() => world.close());

const about = { caseId: household.caseId, e164: household.e164 } as const;
const KARIMA_ID = '01990000-0000-7000-8000-000000000101';

async function openShown(reason: Card['reason'] = 'call-due') {
  const card = await world.open({ ...about, reason });
  await world.ring();
  return card;
}

const calls = () =>
  world.rows<{ purpose: string; state: string; e164: string }>(
    'SELECT purpose, state, e164 FROM phone_call',
  );
const legs = () =>
  world.rows<{ id: LegId; staff_id: string; e164: string }>(
    `SELECT id::text, staff_id::text, e164 FROM call_leg WHERE role = 'worker'`,
  );
const outcomes = () =>
  world.rows<{ code: string; actor: string; detail: string }>(
    `SELECT code, actor, detail FROM attempt_event WHERE kind = 'outcome' ORDER BY id`,
  );
const whispered = () => world.whispers().map(({ text }) => text);
const message = (words: string) => {
  const found = world.messages().find(({ blocks }) => JSON.stringify(blocks).includes(words));
  if (!found) throw new Error(`No card says ${words}`);
  return found;
};

/** What stands chosen in a form before anybody touched it. */
function chosenIn(blocks: unknown): unknown {
  const found = (blocks as { element?: { initial_option?: { value: string } } }[]).find(
    ({ element }) => element?.initial_option,
  );
  return found?.element?.initial_option?.value;
}

/** All that Slack was sent: messages, what was said under them, forms, words for one person. */
const everything = () =>
  JSON.stringify([
    world.messages(),
    world.replies(),
    world.whispers(),
    [...world.emulator.store.views.values()],
  ]);

/** Karima's telephone rings, she takes it and the household answers, then hangs up. */
async function talk(): Promise<void> {
  const [leg] = await legs();
  const id = leg!.id;
  await world.line.workerAnswers({ leg: id, turn: 0, digits: null, answeredBy: null });
  await world.line.workerAnswers({ leg: id, turn: 1, digits: '1', answeredBy: null });
  await world.line.workerAfter({ leg: id, turn: 50, progress: 'completed', seconds: 95 });
  await world.ring();
}

test('« Appeler » rings the worker first, and takes the card in hand', async () => {
  const card = await openShown();
  const answer = await world.press(KARIMA, 'card_call');
  await world.ring();

  expect(answer).toMatchObject({ ok: true, deliveries: [{ status: 200 }] });
  expect(await calls()).toEqual([{ purpose: 'desk', state: 'ringing', e164: household.e164 }]);
  expect(await legs()).toMatchObject([{ staff_id: KARIMA_ID, e164: '+33639989101' }]);
  expect(await world.card(card.id)).toMatchObject({ state: 'taken' });
  expect(message('Appel à passer').blocks).toBeDefined();
  expect(JSON.stringify(message('Appel à passer').blocks)).toContain("*Karima s'en occupe*");
  expect(world.whispers()).toEqual([
    { user: KARIMA, text: expect.stringMatching(/^Votre téléphone va sonner/) },
  ]);
});

test('pressed twice and delivered three times, it rings once', async () => {
  await openShown();
  await world.press(KARIMA, 'card_call', { deliveries: 3, concurrent: true, retryNum: true });
  await world.press(KARIMA, 'card_call');

  expect(await calls()).toHaveLength(1);
  expect(await legs()).toHaveLength(1);
  const again = whispered().filter((text) => text.startsWith('Votre téléphone sonne déjà'));
  expect(again).toHaveLength(1);
  expect(whispered()).toHaveLength(2);
});

test('two people press it at once: one calls, the other is told who', async () => {
  await openShown();
  await Promise.all([world.press(KARIMA, 'card_call'), world.press(SAMIR, 'card_call')]);
  expect(await calls()).toHaveLength(1);
  expect(whispered().filter((text) => / s'en occupe déjà\.$/.test(text))).toHaveLength(1);
});

test('people without the right, of elsewhere, or whom nobody knows, call nobody', async () => {
  const card = await openShown();
  await openShown('call-outcome');
  world.emulator.store.users.set('U0PAUL', {
    ...{ id: 'U0PAUL', name: 'paul', realName: 'Paul', email: '' },
  });
  for (const user of [JULIEN, AWA, 'U0PAUL']) {
    await world.press(user, 'card_call', { ts: message('Appel à passer').ts });
    await world.press(user, 'card_outcome', { ts: message('Issue à noter').ts });
    expect(world.form(user)).toBeUndefined();
  }
  expect(await calls()).toEqual([]);
  expect(whispered()).toHaveLength(6);
  const linked = /^Cette action ne vous est pas ouverte/;
  const unlinked = /^Rien n'a été fait\. Votre compte Slack n'est relié à personne/;
  expect(whispered().filter((text) => linked.test(text))).toHaveLength(4);
  expect(whispered().filter((text) => unlinked.test(text))).toHaveLength(2);
  expect(await world.card(card.id)).toMatchObject({ state: 'open', version: 1 });
});

test('what the gate refuses is whispered, with its end, and stands on the ledger', async () => {
  const card = await openShown();
  world.clock.set('2026-11-23T21:30:00Z');
  await world.press(KARIMA, 'card_call');

  expect(whispered()).toEqual([
    expect.stringMatching(/Possible à partir du mardi 24 novembre 2026 à 8h\.$/),
  ]);
  expect(await calls()).toEqual([]);
  expect(await world.rows('SELECT channel, code, reason FROM attempt')).toEqual([
    { channel: 'human_call', code: '03', reason: 'quiet-hours' },
  ]);
  expect(await world.card(card.id)).toMatchObject({ state: 'open' });
});

test('a worker without a telephone is told so', async () => {
  await openShown();
  await world.rows('UPDATE staff SET phone = NULL');
  await world.press(KARIMA, 'card_call');
  expect(whispered()).toEqual([expect.stringMatching(/^Votre numéro de téléphone n'est pas/)]);
});

test('after a call its outcome is asked, and one choice notes it and closes the card', async () => {
  await openShown();
  await world.press(KARIMA, 'card_call');
  await talk();
  const asked = message('Issue à noter');

  await world.press(KARIMA, 'card_outcome', { ts: asked.ts });
  const form = world.form(KARIMA)!;
  const sent = await world.emulator.submit({
    ...{ user: KARIMA, viewId: form.id, values: { value: 'visit-booked' } },
    ...{ deliveries: 3, concurrent: true, retryNum: true },
  });
  await world.ring();

  expect(sent).toMatchObject({ ok: true, outcome: 'closed' });
  expect(await outcomes()).toEqual([
    { code: '42', actor: `staff:${KARIMA_ID}`, detail: 'visit-booked' },
  ]);
  expect(JSON.stringify(message('Issue à noter').blocks)).not.toContain('card_outcome');
});

test('the form opens on the likeliest outcome, as the page of the calls does', async () => {
  await openShown();
  await world.press(KARIMA, 'card_call');
  await talk();
  await world.rows(`UPDATE call_leg SET "end" = 'busy', state = 'over' WHERE role = 'tenant'`);
  await world.press(KARIMA, 'card_outcome', { ts: message('Issue à noter').ts });
  expect(chosenIn(world.form(KARIMA)!.payload.blocks)).toBe('busy');
});

test('the outcome can be noted from the card in hand too; nobody there is tried again', async () => {
  await openShown('callback');
  await world.press(KARIMA, 'card_call');
  await talk();
  const { ts } = message('Demande de rappel');
  await world.press(KARIMA, 'card_outcome', { ts });
  const viewId = world.form(KARIMA)!.id;
  await world.emulator.submit({ user: KARIMA, viewId, values: { value: 'no-answer' } });

  expect(await outcomes()).toMatchObject([{ code: '22' }]);
  expect(await world.rows(`SELECT state FROM call_back`)).toEqual([{ state: 'waiting' }]);
});

test('noting an outcome without any call is refused in the form', async () => {
  await openShown();
  await world.press(KARIMA, 'card_take');
  await world.ring();
  await world.press(KARIMA, 'card_outcome');
  const viewId = world.form(KARIMA)!.id;
  const values = { value: 'informed' };
  const answer = await world.emulator.submit({ user: KARIMA, viewId, values });
  expect(answer).toMatchObject({
    outcome: 'errors',
    errors: { outcome: "Aucun appel récent n'attend d'issue ici." },
  });
  expect(await outcomes()).toEqual([]);
});

test('of the whole story Slack is told no name, no number and no address', async () => {
  await openShown();
  await world.press(KARIMA, 'card_call');
  await talk();
  await world.press(KARIMA, 'card_outcome', { ts: message('Issue à noter').ts });
  world.clock.set('2026-11-23T21:30:00Z');
  await world.press(SAMIR, 'card_call', { ts: message('Appel à passer').ts });

  const said = everything();
  for (const secret of ['BELKACEMI', 'Yanis', 'Tilleuls', '3998100', '39 98 10', '39989101']) {
    expect(said).not.toContain(secret);
  }
  expect(JSON.stringify(world.log)).not.toMatch(/BELKACEMI|Yanis|3998\d{4}/);
});
