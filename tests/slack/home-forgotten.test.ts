import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { checkView } from '../../emulators/slack/blocks/check-surface.js';
import { homeBlocks } from '../../src/adapters/slack/home/home-blocks.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import type { MyHome } from '../../src/app/ports/home.js';
import { forgottenFrom } from '../../src/domain/escalation/forgotten.js';
import { territoryOf } from '../../src/domain/territories.js';
import { createDeskWorld, type DeskWorld, household, KARIMA, seed } from './desk-world.js';
import { addCase, addPair, addVisit, giveCard, KARIMA_ID, openPage, page } from './person-world.js';

describe('a card in hand is forgotten', () => {
  const calendar = createHolidayCalendar();
  const from = (at: string, code = '93') => {
    const place = territoryOf(code)!;
    return new Date(forgottenFrom(Date.parse(at), { place, calendar })).toISOString();
  };
  it.each([
    ['one working day later, at the same hour', '2026-11-23T09:12:00Z', '2026-11-24T09:12:00.000Z'],
    ['after the week-end', '2026-11-27T16:00:00Z', '2026-11-30T16:00:00.000Z'],
    [
      'after the holiday of Christmas and its week-end',
      '2026-12-24T09:00:00Z',
      '2026-12-28T09:00:00.000Z',
    ],
    [
      'by the clock on the wall over the autumn change',
      '2026-10-23T08:00:00Z',
      '2026-10-26T09:00:00.000Z',
    ],
  ])('%s', (_, at, expected) => expect(from(at)).toBe(expected));

  it('by the holidays of the place: the abolition of slavery in La Réunion', () => {
    expect(from('2026-12-17T06:00:00Z', '974')).toBe('2026-12-18T06:00:00.000Z');
    expect(from('2025-12-19T06:00:00Z', '974')).toBe('2025-12-22T06:00:00.000Z');
    expect(from('2027-12-17T06:00:00Z', '974')).toBe('2027-12-21T06:00:00.000Z');
  });
});

describe('what I forgot, on my page', () => {
  let world: DeskWorld;
  beforeEach(async () => {
    world = await createDeskWorld();
    await seed(world);
    await addPair(world);
  });
  afterEach(() => world.close());
  const forgotten = () => /Ce que j'ai oublié(.*)$/.exec(page(world, KARIMA))?.[1] ?? '';

  async function at(time: string) {
    world.clock.set(time);
    for (let round = 0; round < 3; round += 1) await world.ring();
  }

  test('a card without any act for a working day, until something is done', async () => {
    await giveCard(world, KARIMA, {
      ...{ caseId: household.caseId, e164: household.e164, reason: 'callback' },
    });
    await openPage(world, KARIMA);
    expect(forgotten()).toContain('Rien : tout est à jour.');
    await at('2026-11-24T11:45:00Z');
    expect(forgotten()).toContain('Cartes sans rien depuis un jour ouvré');
    expect(forgotten()).toContain(household.reference);

    await world.rows(
      `INSERT INTO case_event (case_id, kind, actor, at)
       VALUES ($1::uuid, 'danger-flagged', $2, to_timestamp($3::float8 / 1000))`,
      [household.caseId, `staff:${KARIMA_ID}`, world.clock.now()],
    );
    await world.ring();
    expect(forgotten()).toContain('Rien : tout est à jour.');
  });

  test('a visit that is over and whose outcome nobody noted, until it is', async () => {
    const { caseId, reference } = await addCase(world);
    const id = await addVisit(world, caseId, '2026-11-23T10:00:00Z');
    await openPage(world, KARIMA);
    expect(forgotten()).not.toContain(reference);
    await at('2026-11-23T11:35:00Z');
    expect(forgotten()).toContain('Visites passées, issue à noter');
    expect(forgotten()).toContain(reference);
    await world.rows(`UPDATE visit SET status = 'honoured' WHERE id = $1::uuid`, [id]);
    await world.ring();
    expect(forgotten()).not.toContain(reference);
  });

  test('a call whose outcome I did not note', async () => {
    const { caseId, e164, reference } = await addCase(world);
    await giveCard(world, KARIMA, { caseId, e164, reason: 'call-outcome' });
    await openPage(world, KARIMA);
    expect(forgotten()).toContain("Appels dont l'issue manque");
    expect(forgotten()).toContain(reference);
  });

  test('the page follows the hours of the day by itself, with one entry for each', async () => {
    await openPage(world, KARIMA);
    await at('2026-11-23T11:35:00Z');
    await at('2026-11-23T17:35:00Z');
    await at('2026-11-24T06:35:00Z');
    const rows = await world.rows<{ state: string; n: number }>(
      `SELECT state, count(*)::int AS n FROM diary WHERE kind = 'show-home' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { state: 'done', n: 3 },
      { state: 'waiting', n: 1 },
    ]);
  });
});

test('Slack takes the longest page, which says how much it leaves out', async () => {
  const world = await createDeskWorld();
  await seed(world);
  const card = await world.open({ caseId: household.caseId, e164: null, reason: 'callback' });
  await world.close();
  const many = <T>(n: number, item: T): T[] => Array.from({ length: n }, () => item);
  const long = `93-${'<&>É'.repeat(20)}`;
  const held = {
    ...{ cardId: card.id, reference: long, territory: '93', zone: 'Europe/Paris' },
    ...{ reason: 'callback', urgency: 'now' as const, lastActAt: 0, tries: 99, lastTryAt: 0 },
    ...{ pausedUntil: null },
    ...{ deadlineOn: '2026-12-01', deadlineKind: 'é & <b> '.repeat(8) },
  };
  const visit = {
    ...{ reference: long, zone: 'Indian/Reunion', startsAt: 0, endsAt: 1, status: 'booked' },
  };
  const outcome = { cardId: card.id, ...visit, territory: '974', openedAt: 0, call: null };
  const cards = Array.from({ length: 200 }, (_, n) => ({
    ...card,
    id: `${card.id.slice(0, -4)}${String(n).padStart(4, '0')}` as typeof card.id,
    wish: 'é & <b> '.repeat(40),
    about: { ...card.about!, reference: long },
  }));
  const home: MyHome = {
    ...{
      kind: 'mine',
      now: 0,
      zone: 'Europe/Paris',
      cards,
      calls: many(120, held),
      visits: many(90, visit),
    },
    forgotten: { cards: many(70, held), visits: many(70, visit), outcomes: many(70, outcome) },
    free: { now: 100_000, today: 100_000, soon: 100_000 },
    onCall: many(26, { territory: '93', firstNames: many(30, 'Marie-Antoinette') }),
  };
  const blocks = homeBlocks(home, `https://${'a'.repeat(60)}.example`);
  expect(checkView({ type: 'home', blocks }, 'home')).toMatchObject({ ok: true });
  const said = JSON.stringify(blocks);
  expect(said).toContain('et 170 autres au bureau');
  expect(said).toMatch(/et \d+ autres/);
});
