import { afterEach, beforeEach, expect, test } from 'vitest';
import { stopTexts } from '../../src/app/contact/number-news.js';
import type { CardReason } from '../../src/domain/escalation/card.js';
import { DAY } from '../../src/domain/ids.js';
import {
  AWA,
  createDeskWorld,
  type DeskWorld,
  household,
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

const SAMIR_ID = '01990000-0000-7000-8000-000000000102';
const about = { caseId: household.caseId, e164: household.e164 };

async function openShown(reason: CardReason = 'callback') {
  const card = await world.open({ ...about, reason });
  await world.ring();
  return card;
}
const drawn = () => JSON.stringify(world.messages()[0]?.blocks);
const card = async (id: Parameters<DeskWorld['card']>[0]) => (await world.card(id))!;
const notes = async () =>
  (await world.rows<{ kind: string }>('SELECT kind FROM case_event ORDER BY id')).map(
    ({ kind }) => kind,
  );
const caseFile = async () =>
  (await world.store.transaction((tx) => tx.cases.find(household.caseId)))!;
const PASS = { to: { value: SAMIR_ID }, why: { value: 'legal' } };

test('« Passer à »: the colleague has it, is called by name, and the timeline says why', async () => {
  const { id } = await openShown();
  await world.press(KARIMA, 'card_take');
  const sent = await world.fill(KARIMA, 'card_pass', { values: PASS, deliveries: 3 });
  await world.ring();

  expect(sent).toMatchObject({ ok: true, outcome: 'closed' });
  expect(await card(id)).toMatchObject({
    state: 'taken',
    owner: { firstName: 'Samir' },
    version: 3,
  });
  expect(drawn()).toContain("*Samir s'en occupe*");
  expect(world.replies().map(({ text }) => text)).toEqual([
    ':handshake: <@U0SAMIR> 93-2026-01882 · Demande de rappel : Karima vous passe la carte. Raison : Question juridique.',
  ]);
  expect(await notes()).toEqual(['card-opened', 'card-taken', 'card-passed']);
  expect((await caseFile()).pauseReason).toMatch(/^Prise en charge par Samir/);
});

test('a card is passed to nobody of another territory, and not without a reason', async () => {
  const { id } = await openShown();
  await world.press(KARIMA, 'card_pass');
  const form = world.form(KARIMA)!;
  expect(JSON.stringify(form)).not.toContain('Paul');
  const values = { to: { value: SAMIR_ID } };
  const answer = await world.emulator.submit({ user: KARIMA, viewId: form.id, values });
  expect(answer).toMatchObject({ outcome: 'errors', errors: { why: 'Champ obligatoire' } });
  const forged = await world.desk.pass({
    ...{ cardId: id, slackUserId: KARIMA, reason: 'legal' },
    to: '01990000-0000-7000-8000-000000000104' as never,
  });
  expect(forged.kind).toBe('refused');
  expect(await card(id)).toMatchObject({ state: 'open', version: 1 });
});

test('a supervisor takes over a card that another holds by passing it to herself', async () => {
  const { id } = await openShown();
  await world.press(KARIMA, 'card_take');
  await world.press(AWA, 'card_take');
  expect(world.whispers()).toEqual([{ user: AWA, text: "Karima s'en occupe déjà." }]);
  const values = {
    to: { value: '01990000-0000-7000-8000-000000000103' },
    why: { value: 'decision' },
  };
  await world.fill(AWA, 'card_pass', { values });
  expect(await card(id)).toMatchObject({ owner: { firstName: 'Awa' } });
});

test('« Je m’en occupe » again by its owner changes nothing', async () => {
  const { id } = await openShown();
  const ts = world.messages()[0]!.ts;
  await world.press(KARIMA, 'card_take', { ts });
  await world.press(KARIMA, 'card_take', { ts });
  expect(await card(id)).toMatchObject({ state: 'taken', version: 2 });
  expect(world.whispers()).toEqual([]);
  expect(await notes()).toEqual(['card-opened', 'card-taken']);
});

test('« Rendre »: the card is everyone’s again, its reminders begin anew, the cadence goes on', async () => {
  const { id } = await openShown();
  await world.press(KARIMA, 'card_take');
  await world.ring();
  await world.press(KARIMA, 'card_release', { deliveries: 2, concurrent: true });
  await world.ring();
  expect(await card(id)).toMatchObject({ state: 'open', owner: null, version: 3 });
  expect(drawn()).toContain('card_take');
  expect((await caseFile()).pausedUntil).toBeNull();
  world.clock.advance(61 * 60_000);
  await world.ring();
  expect(world.replies()).toHaveLength(1);
});

test('a late second delivery of « Je m’en occupe » does not undo « Rendre »', async () => {
  const { id } = await openShown();
  const call = { cardId: id, slackUserId: KARIMA, delivery: 'click:one' };
  await world.desk.take(call);
  await world.desk.release({ ...call, delivery: 'click:two' });
  expect(await world.desk.take(call)).toEqual({ kind: 'taken', repeated: true });
  expect(await card(id)).toMatchObject({ state: 'open', owner: null });
});

test('who was told that somebody else has it does not get it when the click comes again', async () => {
  const { id } = await openShown();
  await world.desk.take({ cardId: id, slackUserId: KARIMA });
  const late = { cardId: id, slackUserId: SAMIR, delivery: 'click:late' };
  expect(await world.desk.take(late)).toEqual({ kind: 'already-taken', by: 'Karima' });
  await world.desk.release({ cardId: id, slackUserId: KARIMA });
  expect(await world.desk.take(late)).toMatchObject({ kind: 'already-taken', repeated: true });
  expect(await card(id)).toMatchObject({ state: 'open', owner: null });
});

test('« Mettre en pause »: the card says so, waits, and comes back on its day', async () => {
  const { id } = await openShown();
  const values = { until: { value: '2026-12-04' }, why: { value: 'waiting-papers' } };
  const sent = await world.fill(KARIMA, 'card_pause', { values, deliveries: 2 });
  await world.ring();
  expect(sent).toMatchObject({ outcome: 'closed' });
  expect(drawn()).toContain(
    "*En pause jusqu'au vendredi 4 décembre 2026 à 9h* · Karima : En attente de pièces",
  );
  expect((await caseFile()).pausedUntil).toBe(Date.parse('2026-12-04T08:00:00Z'));
  world.clock.advance(10 * DAY);
  await world.ring();
  expect(world.replies()).toEqual([]);

  world.clock.set('2026-12-04T08:00:01Z');
  await world.ring();
  await world.ring();
  expect(await card(id)).toMatchObject({ state: 'open', owner: null, pausedUntil: null });
  expect(drawn()).toContain('card_take');
  expect(world.replies().map(({ text }) => text)).toEqual([
    ':alarm_clock: <@U0KARIMA> La pause est finie : 93-2026-01882 · Demande de rappel, à reprendre.',
  ]);
  expect(await notes()).toEqual(['card-opened', 'card-paused', 'card-resumed']);
});

test.each([
  ['2026-11-23', 'Choisissez un jour à venir.'],
  ['2027-01-23', 'Pas plus de 60 jours : la carte serait oubliée.'],
])('a pause until %s is refused in the form', async (until, message) => {
  const { id } = await openShown();
  const values = { until: { value: until }, why: { value: 'away' } };
  const answer = await world.fill(KARIMA, 'card_pause', { values });
  expect(answer).toMatchObject({ outcome: 'errors', errors: { until: message } });
  expect(await card(id)).toMatchObject({ state: 'open', version: 1 });
});

test('a household that asks again ends the pause of its card', async () => {
  const { id } = await openShown();
  const values = { until: { value: '2026-12-04' }, why: { value: 'asked-later' } };
  await world.fill(KARIMA, 'card_pause', { values });
  await openShown();
  expect(await card(id)).toMatchObject({ state: 'open', pausedUntil: null });
});

test('« Reprendre » ends a pause, and its owner keeps the card', async () => {
  const { id } = await openShown();
  await world.fill(KARIMA, 'card_pause', {
    values: { until: { value: '2026-12-04' }, why: { value: 'away' } },
  });
  await world.ring();
  await world.press(KARIMA, 'card_resume');
  expect(await card(id)).toMatchObject({
    state: 'taken',
    owner: { firstName: 'Karima' },
    pausedUntil: null,
  });
  world.clock.set('2026-12-04T08:00:01Z');
  await world.ring();
  expect(await card(id)).toMatchObject({ state: 'taken' });
});

test('« Signaler un danger », violence: numbers frozen, nothing leaves, a card now; twice is once', async () => {
  await openShown('refusal');
  await world.store.transaction((tx) =>
    tx.diary.write({
      ...{ kind: 'cadence-step', caseId: household.caseId, payload: { step: 1 } },
      dueAt: world.clock.now() + DAY,
    }),
  );
  const values = { danger: { value: 'violence' } };
  const sent = await world.fill(SAMIR, 'card_danger', { values, deliveries: 3 });
  await world.ring();

  expect(sent).toMatchObject({ outcome: 'updated' });
  const frozen = await world.rows('SELECT e164 FROM phone_number WHERE frozen_at IS NULL');
  expect(frozen).toEqual([]);
  expect(await caseFile()).toMatchObject({ violence: true });
  const opened = await world.rows(`SELECT urgency, state FROM card WHERE reason = 'violence'`);
  expect(opened).toEqual([{ urgency: 'now', state: 'open' }]);
  expect(
    await world.rows(`SELECT 1 FROM diary WHERE kind = 'cadence-step' AND state = 'waiting'`),
  ).toEqual([]);
  expect(await world.rows(`SELECT 1 FROM diary WHERE kind = 'send-text'`)).toEqual([]);
  for (const { blocks } of world.messages()) {
    const said = JSON.stringify(blocks);
    expect(said).not.toContain('card_text');
    expect(said).not.toContain('send:');
    expect(said).not.toContain('offer:');
  }
  expect((await notes()).filter((kind) => kind === 'danger-flagged')).toHaveLength(1);
});

test('« Signaler un danger », distress: a card now, from a card that somebody else holds', async () => {
  await openShown();
  await world.press(KARIMA, 'card_take');
  await world.fill(SAMIR, 'card_danger', { values: { danger: { value: 'distress' } } });
  const opened = await world.rows(`SELECT urgency FROM card WHERE reason = 'distress'`);
  expect(opened).toEqual([{ urgency: 'now' }]);
});

test('STOP: the cards of the household stop offering texts, wherever the word came from', async () => {
  await openShown();
  expect(drawn()).toContain('card_text');
  await world.store.transaction((tx) =>
    stopTexts(tx, { e164: household.e164, now: world.clock.now() }),
  );
  await world.ring();
  expect(drawn()).not.toContain('card_text');
  expect(drawn()).toContain('STOP reçu : plus de SMS');
});

test('an act done on the web page is drawn in Slack like any other', async () => {
  const { id } = await openShown();
  const staffId = SAMIR_ID as never;
  await world.desk.take({ cardId: id, staffId });
  await world.ring();
  expect(drawn()).toContain("*Samir s'en occupe*");
  await world.desk.close({ cardId: id, staffId, reason: 'answered' });
  await world.ring();
  expect(drawn()).toContain('Réponse donnée');
  expect(world.messages()).toHaveLength(1);
});

test('a coordinator does every act of an operator, and acts for others', async () => {
  await world.rows(`UPDATE staff SET role = 'coordinateur' WHERE first_name = 'Awa'`);
  const { id } = await openShown();
  await world.press(KARIMA, 'card_take');
  await world.ring();
  await world.press(AWA, 'card_release');
  expect(await card(id)).toMatchObject({ state: 'open' });
  await world.press(KARIMA, 'card_take');
  await world.fill(AWA, 'card_close', { values: { value: 'answered' } });
  expect(await card(id)).toMatchObject({ state: 'closed' });
});

test('a supervisor is not given the acts that speak to a household', async () => {
  await openShown();
  for (const action of ['card_text', 'card_call', 'card_offer', 'card_pause', 'card_danger']) {
    await world.press(AWA, action);
    expect(world.form(AWA)).toBeUndefined();
  }
  expect(world.whispers()).toHaveLength(5);
});
