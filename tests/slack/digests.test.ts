import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkMessageBlocks } from '../../emulators/slack/blocks/check-surface.js';
import { digestMessage } from '../../src/adapters/slack/digests/digest-message.js';
import { writeDigests } from '../../src/app/digests/plan-digests.js';
import { sendDigest } from '../../src/app/digests/send-digest.js';
import type { DiaryEntry } from '../../src/app/ports/diary.js';
import type { Digest } from '../../src/app/ports/digests.js';
import { MINUTE } from '../../src/domain/ids.js';
import { typed } from '../roster/roster-cli.js';
import { createDeskWorld, type DeskWorld, household, KARIMA, seed } from './desk-world.js';
import {
  addCase,
  addPair,
  addVisit,
  expectNothingPersonal,
  giveCard,
  SAMIR_ID,
} from './person-world.js';

let world: DeskWorld;

/** Night of Monday: the digests of the day are written. */
beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
  await addPair(world);
  world.clock.set('2026-11-22T23:11:00Z');
});
afterEach(async () => {
  vi.useRealTimers();
  await world.close();
});

const plan = () =>
  world.store.transaction((tx) => writeDigests(tx, world.calendar, world.clock.now()));
const mine = { caseId: household.caseId, e164: household.e164 } as const;
const digests = () =>
  world
    .messages()
    .filter(({ text }) => /^Bulletin du/.test(text))
    .map((message) => ({
      text: message.text,
      said: JSON.stringify(message.blocks),
    }));
const titles = () => digests().map(({ text }) => text.split(' · ').slice(0, 2).join(' · '));
const outcomes = () =>
  world.rows<{ key: string; outcome: string }>(
    `SELECT key, outcome FROM diary WHERE kind = 'desk-digest' AND state = 'done' ORDER BY key`,
  );

async function at(time: string) {
  world.clock.set(time);
  for (let round = 0; round < 3; round += 1) await world.ring();
}

test('in the morning each team reads once what waits, its visits, and who is away', async () => {
  const other = await addCase(world);
  await world.open({ ...mine, reason: 'distress' });
  await giveCard(world, KARIMA, { ...other, reason: 'callback' });
  await addVisit(world, household.caseId, '2026-11-23T16:30:00Z');
  await addVisit(world, other.caseId, '2026-11-24T16:30:00Z');
  await world.rows(
    `INSERT INTO absence (id, staff_id, from_day, to_day, reason)
     VALUES (gen_random_uuid(), $1::uuid, '2026-11-23', '2026-11-23', 'opération du genou')`,
    [SAMIR_ID],
  );
  await plan();
  await at('2026-11-23T07:44:00Z');
  expect(digests()).toEqual([]);
  await at('2026-11-23T07:45:00Z');

  const [{ text, said }, ...more] = digests() as [{ text: string; said: string }];
  expect(more).toEqual([]);
  expect(text).toBe('Bulletin du matin · Seine-Saint-Denis (93) · 2 cartes, 1 visite');
  expect(said).toContain('lundi 23 novembre 2026, état à 8h45');
  expect(said).toContain('Maintenant : 1 à prendre, 0 en cours');
  expect(said).toContain("Aujourd'hui : 0 à prendre, 1 en cours");
  expect(said).toContain(`${household.reference}> · Détresse`);
  expect(said).toContain(`• 17h30 · <https://aller-vers.example/dossiers/${household.reference}`);
  expect(said).toContain('Karima et Samir');
  expect(said).toContain('*Absents* : Samir');
  expect(said).not.toContain('genou');
  expect(said).toContain('https://aller-vers.example/bureau|Ouvrir le bureau');
  expectNothingPersonal(world);
});

test('in the evening the team reads what stays open, and which outcomes are missing', async () => {
  const other = await addCase(world);
  await addVisit(world, household.caseId, '2026-11-23T09:00:00Z');
  await addVisit(world, other.caseId, '2026-11-23T10:00:00Z', 'honoured');
  await world.open({ ...mine, reason: 'callback' });
  await plan();
  await at('2026-11-23T16:45:00Z');
  const evening = digests().at(-1)!;
  expect(evening.text).toContain('Bulletin du soir · Seine-Saint-Denis (93)');
  expect(evening.said).toContain('*Ce qui reste ouvert*');
  expect(evening.said).toContain('*Issue à noter : 1 sur 2 visites*');
  expect(evening.said).toContain(household.reference);
  expect(evening.said).not.toContain(other.reference);
});

test('a team without anything to do is told so; a territory without households is told nothing', async () => {
  await plan();
  await at('2026-11-23T07:45:00Z');
  expect(digests().map(({ text }) => text)).toEqual([
    'Bulletin du matin · Seine-Saint-Denis (93) · aucune carte, 0 visite',
  ]);
  expect(digests()[0]!.said).toContain("Rien : aucune carte n'est ouverte.");
  expect(await outcomes()).toContainEqual({
    ...{ key: 'desk-digest:75:2026-11-23:morning', outcome: 'nothing' },
  });
});

test('planned and rung again and again, each digest is one message', async () => {
  await Promise.all([plan(), plan(), plan()]);
  await at('2026-11-23T07:45:00Z');
  await plan();
  await at('2026-11-23T07:46:00Z');
  const entry: DiaryEntry<'desk-digest'> = {
    ...{ id: '01990000-0000-7000-8000-000000000401' as never, kind: 'desk-digest', caseId: null },
    payload: { territory: '93', day: '2026-11-23', part: 'morning' },
    ...{ dueAt: 0, expiresAt: null, tries: 2 },
  };
  const { store, clock, calendar, onCall, slack } = world;
  const deps = { store, clock, calendar, onCall, desk: slack.desk };
  const again = await Promise.all([sendDigest(deps, entry), sendDigest(deps, entry)]);
  expect(again).toContain('sent');
  expect(titles()).toEqual(['Bulletin du matin · Seine-Saint-Denis (93)']);
});

test('the days follow each other by themselves, Sundays and holidays left out', async () => {
  await plan();
  for (let hour = 0; hour < 24 * 8; hour += 1) {
    world.clock.advance(60 * MINUTE);
    await world.ring();
  }
  const days = await world.rows<{ day: string; parts: number }>(
    `SELECT payload->>'day' AS day, count(*)::int AS parts FROM diary
     WHERE kind = 'desk-digest' AND outcome = 'sent' GROUP BY 1 ORDER BY 1`,
  );
  expect(days.map(({ day, parts }) => `${day} ${parts}`)).toEqual([
    ...['2026-11-23 2', '2026-11-24 2', '2026-11-25 2', '2026-11-26 2', '2026-11-27 2'],
    ...['2026-11-28 2', '2026-11-30 2'],
  ]);
  expect(digests()).toHaveLength(14);
});

test('an outage delays the morning’s, which then says the truth of its hour, once', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await plan();
  world.emulator.faults.add({ kind: 'outage' });
  await at('2026-11-23T07:45:00Z');
  await world.open({ ...mine, reason: 'callback' });
  await at('2026-11-23T09:00:00Z');
  expect(digests()).toEqual([]);
  world.emulator.faults.clear();
  vi.setSystemTime(Date.now() + 60_000);
  await at('2026-11-23T09:20:00Z');
  await at('2026-11-23T09:25:00Z');
  expect(titles()).toEqual(['Bulletin du matin · Seine-Saint-Denis (93)']);
  expect(digests()[0]!.said).toContain('état à 10h20');
  expect(digests()[0]!.text).toContain('1 carte');
});

test('one that could not leave before noon, or before the day’s end, is never sent', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await plan();
  world.emulator.faults.add({ kind: 'outage' });
  await at('2026-11-23T07:45:00Z');
  world.emulator.faults.clear();
  vi.setSystemTime(Date.now() + 60_000);
  await at('2026-11-23T11:00:00Z');
  expect(digests()).toEqual([]);

  world.emulator.faults.add({ kind: 'outage' });
  await at('2026-11-23T16:45:00Z');
  world.emulator.faults.clear();
  vi.setSystemTime(Date.now() + 60_000);
  await at('2026-11-23T23:05:00Z');
  expect(digests()).toEqual([]);
  const done = (await outcomes()).filter(({ key }) => key.startsWith('desk-digest:93'));
  expect(done.map(({ outcome }) => outcome)).toEqual(['too-late', 'too-late']);
});

test('Slack took it but its answer was lost: it is found, not said again', async () => {
  await plan();
  world.emulator.faults.add({ kind: 'lost_answer', method: 'chat.postMessage' });
  await at('2026-11-23T07:45:00Z');
  await at('2026-11-23T07:50:00Z');
  expect(titles()).toEqual(['Bulletin du matin · Seine-Saint-Denis (93)']);
  expect(await outcomes()).toContainEqual({
    ...{ key: 'desk-digest:93:2026-11-23:morning', outcome: 'sent' },
  });
});

test('La Réunion reads its own at its own hour, and neither team the other’s', async () => {
  const far = await addCase(world, { territory: '974', zone: 'Indian/Reunion' });
  await world.open({ ...far, reason: 'distress' });
  await world.open({ ...mine, reason: 'callback' });
  await plan();
  await at('2026-11-23T04:45:00Z');
  expect(titles()).toEqual(['Bulletin du matin · La Réunion (974)']);
  expect(digests()[0]!.said).toContain('état à 8h45');
  expect(digests()[0]!.said).toContain(far.reference);
  expect(digests()[0]!.said).not.toContain(household.reference);
  await at('2026-11-23T07:45:00Z');
  expect(digests()[1]!.said).not.toContain(far.reference);
});

test('a territory chooses its hours in a terminal, or none', async () => {
  const run = (line: string) => typed(line, world.databaseUrl);
  const set = await run('bulletin heures --territoire 93 --matin 7h30 --soir jamais');
  expect(set).toMatchObject({ code: 0, err: '' });
  expect(set.out).toContain('Seine-Saint-Denis (93) : matin 07:30, soir jamais');
  expect((await run('bulletin voir --territoire 93')).out).toContain('matin 07:30, soir jamais');
  expect((await run('bulletin voir --territoire 75')).out).toContain('matin 08:45, soir 17:45');
  const refused = await run('bulletin heures --territoire 93 --matin 12:30');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('--matin : « 12:30 » : une heure de 06:00 à 11:30 est attendue');
  expect(await run('bulletin heures --territoire 93')).toMatchObject({ code: 2 });

  await plan();
  await at('2026-11-23T06:30:00Z');
  expect(titles()).toEqual(['Bulletin du matin · Seine-Saint-Denis (93)']);
  await at('2026-11-23T18:00:00Z');
  expect(titles()).toHaveLength(1);
});

test('an hour put off, or a digest stopped, after the day was written still holds', async () => {
  await plan();
  await typed('bulletin heures --territoire 93 --matin 09:30 --soir jamais', world.databaseUrl);
  await at('2026-11-23T07:45:00Z');
  expect(digests()).toEqual([]);
  await at('2026-11-23T08:30:00Z');
  await at('2026-11-23T18:00:00Z');
  expect(titles()).toEqual(['Bulletin du matin · Seine-Saint-Denis (93)']);
});

test.each(['morning', 'evening'] as const)('Slack takes the longest one: %s', (part) => {
  const long = '<&>É'.repeat(20);
  const card = { reference: long, reason: 'already-supported', urgency: 'now', openedAt: 0 };
  const cards = Array.from({ length: 900 }, (_, n) => ({
    ...card,
    ...(n % 2 ? { state: 'open', owner: null } : { state: 'taken', owner: long }),
  }));
  const visit = {
    reference: long,
    startsAt: 0,
    endsAt: 0,
    status: 'booked',
    workers: [long, long],
  };
  const digest: Digest = {
    ...{ part, day: '2026-11-23', territory: '974', zone: 'Indian/Reunion', now: 0, cards },
    visits: Array.from({ length: 80 }, () => visit),
    away: Array.from({ length: 60 }, () => long),
    onCall: Array.from({ length: 60 }, () => long),
  };
  const { blocks, text } = digestMessage(digest, `https://${'a'.repeat(60)}.example`);
  expect(checkMessageBlocks(blocks)).toEqual([]);
  expect(text.length).toBeLessThan(200);
  expect(JSON.stringify(blocks)).toMatch(/et \d+ autres/);
});
