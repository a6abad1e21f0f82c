import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showHome } from '../../src/app/home/show-home.js';
import { MINUTE } from '../../src/domain/ids.js';
import { typed } from '../roster/roster-cli.js';
import {
  AWA,
  createDeskWorld,
  type DeskWorld,
  household,
  KARIMA,
  SAMIR,
  seed,
} from './desk-world.js';
import {
  addCase,
  addPair,
  addVisit,
  expectNothingPersonal,
  giveCard,
  openPage,
  page,
  pressOnPage,
  published,
} from './person-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
  await addPair(world);
});
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

const mine = { caseId: household.caseId, e164: household.e164 } as const;

async function later(minutes: number) {
  world.clock.advance(minutes * MINUTE);
  await world.ring();
}

test('a person opens their page: their cards by urgency, visits, calls, and nothing personal', async () => {
  const other = await addCase(world);
  await giveCard(world, KARIMA, { ...other, reason: 'call-due' });
  await giveCard(world, KARIMA, { ...mine, reason: 'distress' });
  await addVisit(world, household.caseId, '2026-11-23T16:30:00Z');
  await addVisit(world, other.caseId, '2026-11-24T16:30:00Z');
  await openPage(world, KARIMA);

  const shown = page(world, KARIMA);
  expect(shown).toContain('Mes cartes (2)');
  expect(shown.indexOf('Détresse')).toBeLessThan(shown.indexOf('Appel à passer'));
  expect(shown).toContain('audience dans 8 jours');
  expect(shown).toContain(
    '• 17h30 · <https://aller-vers.example/dossiers/93-2026-01882|93-2026-01882>',
  );
  expect(shown).not.toMatch(/mar 24\/11/);
  expect(shown).toContain('jamais appelé');
  expect(shown).toContain('Rien : tout est à jour.');
  expectNothingPersonal(world);
});

test('with nothing to do, the page says so, and how much waits for anybody', async () => {
  await world.open({ ...mine, reason: 'distress' });
  await openPage(world, SAMIR);
  const shown = page(world, SAMIR);
  expect(shown).toContain("Vous n'avez aucune carte en main.");
  expect(shown).toContain('À prendre dans vos territoires : 1, dont 1 maintenant');
  expect(shown).toContain("Aucune visite aujourd'hui.");
  expect(shown).toContain('Aucun rappel à passer.');
});

test('whoever is not of the team reads how to link, and nothing else', async () => {
  await world.open({ ...mine, reason: 'distress' });
  await openPage(world, 'U0NADIA');
  expect(page(world, 'U0NADIA')).toMatch(/^\[\{[^{]*\{[^{]*`\/relier`[^{]*\}[^{]*\}\]$/);
});

test('whoever leaves the team sees their page emptied without opening it', async () => {
  await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await openPage(world, KARIMA);
  expect(page(world, KARIMA)).toContain(household.reference);
  const { code } = await typed('equipe retirer --nom Karima', world.databaseUrl);
  expect(code).toBe(0);
  await world.ring();
  expect(page(world, KARIMA)).toContain('`/relier`');
  expect(page(world, KARIMA)).not.toContain(household.reference);
});

test('a page nobody opened is not drawn', async () => {
  await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await world.ring();
  expect(published(world)).toBe(0);
});

test('delivered three times at once, with retry headers, the page is drawn once', async () => {
  await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await openPage(world, KARIMA, { deliveries: 3, concurrent: true, retry_num: true });
  await later(1);
  expect(published(world)).toBe(1);
  await openPage(world, KARIMA);
  expect(published(world)).toBe(1);
});

test('a forged opening draws nothing', async () => {
  const told = await openPage(world, KARIMA, { bad_signature: true });
  expect(told).toMatchObject({ deliveries: [{ status: 401 }] });
  expect(published(world)).toBe(0);
});

test('ten changes in a row are drawn once, as they stand in the end', async () => {
  await openPage(world, KARIMA);
  for (let n = 0; n < 5; n += 1) {
    await giveCard(world, KARIMA, { ...(await addCase(world)), reason: 'callback' });
  }
  await world.ring();
  expect(published(world)).toBe(2);
  expect(page(world, KARIMA)).toContain('Mes cartes (5)');

  await addVisit(world, household.caseId, '2026-11-23T16:30:00Z');
  await world.ring();
  expect(page(world, KARIMA)).toContain('17h30');
});

test('the entry of a change, done twice, draws once', async () => {
  await openPage(world, KARIMA);
  await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  const { store, clock, slack, calendar, onCall } = world;
  const entry = {
    ...{ id: '01990000-0000-7000-8000-000000000301' as never, kind: 'show-home' as const },
    ...{ caseId: null, payload: { slackUserId: KARIMA }, dueAt: 0, expiresAt: null, tries: 1 },
  };
  const deps = { store, clock, screen: slack.screen, calendar, onCall };
  const outcomes = [await showHome(deps, entry), await showHome(deps, entry)];
  expect(outcomes).toEqual(['shown', 'already-shown']);
  expect(published(world)).toBe(2);
});

test('a button of the page does what it does in the channel, and the page follows', async () => {
  const id = await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await openPage(world, KARIMA);
  await pressOnPage(world, KARIMA, 'card_close', { blockId: `card:${id}` });
  const viewId = world.form(KARIMA)!.id;
  const values = { value: 'called-back' };
  const sent = await world.emulator.submit({ user: KARIMA, viewId, values, deliveries: 3 });
  expect(sent).toMatchObject({ outcome: 'closed' });
  await world.ring();
  expect(page(world, KARIMA)).toContain("Vous n'avez aucune carte en main.");
});

test('what a button of the page refuses is said in a window over it', async () => {
  const id = await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await openPage(world, KARIMA);
  await world.rows(`UPDATE card SET state = 'closed', closed_at = now() WHERE id = $1::uuid`, [id]);
  await pressOnPage(world, KARIMA, 'card_close', { blockId: `card:${id}` });
  expect(JSON.stringify(world.form(KARIMA)?.payload)).toContain('Cette carte est déjà close.');
});

test('Slack asks to slow down: it is left alone as long as it said, then the newest state shows', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await openPage(world, KARIMA);
  world.emulator.faults.add({ kind: 'rate_limited', method: 'views.publish', retry_after: 40 });
  const asked = () => world.emulator.store.calls.filter((c) => c.method === 'views.publish').length;
  const before = asked();
  await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await world.ring();
  await giveCard(world, KARIMA, { ...(await addCase(world)), reason: 'callback' });
  await later(1);
  expect(asked() - before).toBeLessThanOrEqual(1);

  vi.setSystemTime(Date.now() + 41_000);
  await later(2);
  expect(published(world)).toBe(2);
  expect(page(world, KARIMA)).toContain('Mes cartes (2)');
});

test('Slack took the page but its answer was lost: the next one stands, without a race', async () => {
  await openPage(world, KARIMA);
  world.emulator.faults.add({ kind: 'lost_answer', method: 'views.publish' });
  await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await world.ring();
  await later(1);
  await later(1);
  await giveCard(world, KARIMA, { ...(await addCase(world)), reason: 'callback' });
  await later(1);
  expect(page(world, KARIMA)).toContain('Mes cartes (2)');
});

test('a call that was on its way for long does not cover what was drawn after it', async () => {
  await openPage(world, KARIMA);
  const [old] = await world.rows<{ hash: string }>('SELECT hash FROM slack_home');
  await giveCard(world, KARIMA, { ...mine, reason: 'callback' });
  await world.ring();
  const late = await world.slack.screen.publish(
    KARIMA,
    { kind: 'unlinked' },
    { hash: old!.hash, drawn: null },
  );
  expect(late).toEqual({ kind: 'conflict' });
  expect(page(world, KARIMA)).toContain(household.reference);
});

test('a supervisor follows no card of their own, yet sees what waits; of other roles nothing', async () => {
  await world.open({ ...mine, reason: 'distress' });
  await openPage(world, AWA);
  expect(page(world, AWA)).toContain('À prendre dans vos territoires : 1');
  await world.rows(`UPDATE staff SET role = 'pilote' WHERE slack_user_id = $1`, [AWA]);
  await world.ring();
  expect(page(world, AWA)).toContain('Votre rôle ne suit pas de cartes');
  expect(page(world, AWA)).not.toContain('À prendre');
});

test('a territory that is no longer one’s own disappears from the page', async () => {
  await giveCard(world, SAMIR, { ...mine, reason: 'callback' });
  await openPage(world, SAMIR);
  await world.rows(`UPDATE staff SET territories = '{75}' WHERE slack_user_id = $1`, [SAMIR]);
  await world.ring();
  expect(page(world, SAMIR)).not.toContain(household.reference);
});
