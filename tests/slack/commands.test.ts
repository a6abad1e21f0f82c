import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkMessageBlocks } from '../../emulators/slack/blocks/check-surface.js';
import { caseWords } from '../../src/adapters/slack/commands/case-words.js';
import { figuresWords } from '../../src/adapters/slack/commands/figures-words.js';
import { teamWords } from '../../src/adapters/slack/commands/team-words.js';
import { section } from '../../src/adapters/slack/mrkdwn.js';
import type { TeamMate } from '../../src/app/ports/desk-questions.js';
import type { CaseId } from '../../src/domain/ids.js';
import { DISPOSITIONS } from '../../src/domain/ledger/dispositions.js';
import { breakdown, totalLine } from '../../src/domain/statistics/breakdown.js';
import { TERRITORIES } from '../../src/domain/territories.js';
import { addHousehold } from '../statistics/household.js';
import {
  AWA,
  createDeskWorld,
  type DeskWorld,
  household,
  JULIEN,
  KARIMA,
  SAMIR,
  seed,
} from './desk-world.js';
import {
  addCase,
  addPair,
  addVisit,
  ask,
  expectNothingPersonal,
  giveCard,
  KARIMA_ID,
  SAMIR_ID,
  typeCommand,
} from './person-world.js';

let world: DeskWorld;

beforeEach(async () => {
  world = await createDeskWorld();
  await seed(world);
  await addPair(world);
});
afterEach(() => world.close());

const REF = household.reference;
const readings = () =>
  world.rows<{ staff_id: string | null; action: string; case_id: string | null }>(
    `SELECT staff_id::text, action, case_id::text FROM access_log
     WHERE action LIKE '%read-%' ORDER BY id`,
  );

async function addTry(
  code: string,
  at: string,
  about: { channel?: string; direction?: string } = {},
) {
  const { channel = 'sms', direction = 'out' } = about;
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO attempt (id, case_id, e164, channel, direction, purpose, author, code, at)
     VALUES (gen_random_uuid(), $1::uuid, $2, $3, $4, 'cadence', 'machine', $5, $6::timestamptz)
     RETURNING id::text`,
    [household.caseId, household.e164, channel, direction, code, at],
  );
  await world.rows(
    `INSERT INTO message_text (attempt_id, body) VALUES ($1::uuid, 'Je m’appelle Yanis BELKACEMI')`,
    [row!.id],
  );
}

test('/dossier tells where the case stands, without a name, a number or a word of the household', async () => {
  await addTry('21', '2026-11-20T09:00:00Z');
  await addTry('90', '2026-11-20T17:10:00Z', { direction: 'in' });
  await addTry('22', '2026-11-19T10:00:00Z', { channel: 'human_call' });
  await addTry('25', '2026-11-21T10:00:00Z', { channel: 'human_call' });
  await addVisit(world, household.caseId, '2026-11-27T09:30:00Z');
  await world.rows(
    `INSERT INTO diary (id, kind, case_id, payload, due_at, created_at) VALUES
       (gen_random_uuid(), 'cadence-step', $1::uuid, '{"step":2}', '2026-11-30T08:00:00Z', now())`,
    [household.caseId],
  );
  const about = { caseId: household.caseId, e164: household.e164 };
  await giveCard(world, SAMIR, { ...about, reason: 'callback' });
  const said = await ask(world, KARIMA, `/dossier ${REF}`);

  expect(said).toContain('Stade : ASSIGNATION · dossier ouvert');
  expect(said).toContain('Échéance : audience dans 8 jours');
  expect(said).toContain('Visite prise : ven 27/11 10h30');
  expect(said).toContain('Prochain acte : étape suivante du parcours, lun 30/11 9h');
  expect(said).toContain('• SMS, ven 20/11 10h : SMS remis');
  expect(said).toContain('SMS reçu, ven 20/11 18h10 : la personne nous a écrit ou appelés');
  expect(said).toContain('appel, sam 21/11 11h : répondeur, sans message');
  expect(said).not.toContain('pas de réponse, jeu');
  expect(said).toContain("Demande de rappel (Aujourd'hui) : Samir");
  expect(said).toContain(`https://aller-vers.example/dossiers/${REF}|Voir le dossier`);
  expectNothingPersonal(world);
});

test('a reading is recorded as a page’s is', async () => {
  await ask(world, KARIMA, `/dossier ${REF}`);
  expect(await readings()).toEqual([
    { staff_id: KARIMA_ID, action: 'read-case', case_id: household.caseId },
  ]);
});

test('a case of elsewhere and one that never was read the same, and leave the same trace', async () => {
  const far = await addCase(world, { territory: '974', zone: 'Indian/Reunion' });
  const hidden = await ask(world, KARIMA, `/dossier ${far.reference}`);
  const absent = await ask(world, KARIMA, '/dossier 93-2026-99999');
  const name = await ask(world, KARIMA, '/dossier BELKACEMI-FICTIF');
  expect(hidden).toContain("Aucun dossier de vos territoires n'a cette référence.");
  expect([absent, name].map(withoutIds)).toEqual([hidden, hidden].map(withoutIds));
  const trace = { staff_id: KARIMA_ID, action: 'not-found:read-case', case_id: null };
  expect(await readings()).toEqual([trace, trace, trace]);
  expect(JSON.stringify(world.log)).not.toContain('BELKACEMI');
});

const withoutIds = (blocks: string) => blocks.replace(/"block_id":"[^"]*"/g, '');

test('without a reference, /dossier says how to ask', async () => {
  expect(await ask(world, KARIMA, '/dossier')).toContain('`/dossier 93-2026-01882`');
  expect(await ask(world, KARIMA, `/dossier ${'9'.repeat(90)}`)).toContain(
    '`/dossier 93-2026-01882`',
  );
});

test('whoever is not of the team is told how to link, by every command, and reads nothing', async () => {
  for (const line of [`/dossier ${REF}`, '/equipe', '/stats']) {
    const said = await ask(world, JULIEN, line);
    expect(said).toContain('tapez `/relier`');
    expect(said).not.toContain(REF);
  }
  expect(await readings()).toMatchObject([
    { staff_id: null, action: 'refused:read-case' },
    { staff_id: null, action: 'refused:read-cards' },
    { staff_id: null, action: 'refused:read-statistics' },
  ]);
});

test('the table of roles decides: an operator reads no figures, a pilot no case', async () => {
  expect(await ask(world, KARIMA, '/stats')).toContain("ce n'est pas de votre rôle");
  await world.rows(`UPDATE staff SET role = 'pilote' WHERE slack_user_id = $1`, [AWA]);
  expect(await ask(world, AWA, `/dossier ${REF}`)).toContain("ce n'est pas de votre rôle");
  expect(await ask(world, AWA, '/equipe')).toContain("ce n'est pas de votre rôle");
  const figures = await ask(world, AWA, '/stats');
  expect(figures).toContain('Ciblés');
  expect(figures).not.toContain('Cartes ouvertes');
});

test('/equipe says who is there, who is not, and how many cards each holds', async () => {
  await world.rows(
    `UPDATE staff SET line_hours = '{"1":[["09:00","12:00"]]}' WHERE slack_user_id = $1`,
    [KARIMA],
  );
  await world.rows(
    `INSERT INTO absence (id, staff_id, from_day, to_day, reason)
     VALUES (gen_random_uuid(), $1::uuid, '2026-11-20', '2026-11-25', 'opération du genou')`,
    [SAMIR_ID],
  );
  const about = { caseId: household.caseId, e164: household.e164 };
  await giveCard(world, KARIMA, { ...about, reason: 'callback' });
  await giveCard(world, KARIMA, { ...about, reason: 'distress' });
  const said = await ask(world, KARIMA, '/equipe');
  expect(said).toContain('*Seine-Saint-Denis (93)*');
  expect(said).toContain('En poste : Karima (2 cartes)');
  expect(said).toContain("Absents : Samir (aucune carte, jusqu'au mercredi 25 novembre 2026)");
  expect(said).toContain('Hors de leurs heures : Awa');
  expect(said).not.toContain('genou');
  expect(said).not.toContain('Paul');

  world.clock.set('2026-11-23T11:30:00Z');
  expect(await ask(world, KARIMA, '/equipe')).toContain('En poste : personne en ce moment');
});

test('/equipe of one territory shows neither the people nor the cards of another', async () => {
  const far = await addCase(world, { territory: '974', zone: 'Indian/Reunion' });
  await giveCard(world, 'U0PAUL', { ...far, reason: 'callback' });
  world.emulator.store.users.set('U0PAUL', { id: 'U0PAUL', name: 'paul', realName: '', email: '' });
  const said = await ask(world, 'U0PAUL', '/equipe');
  expect(said).toContain('La Réunion (974)');
  expect(said).toContain('Paul (1 carte)');
  expect(said).not.toMatch(/Karima|Samir|93/);
});

test('the same team in several territories is told of once', async () => {
  const mate: TeamMate = { firstName: 'Awa', held: 2, standing: 'on-shift', until: null };
  const of = (territory: string, mates = [mate]) => ({ territory, mates, onCall: null });
  const teams = [of('38'), of('69'), of('93', []), of('74'), of('57')];
  expect(teamWords({ kind: 'told', teams })).toEqual([
    '*Isère (38), Rhône (69), Haute-Savoie (74) et 1 autre*\nEn poste : Awa (2 cartes)',
    '*Seine-Saint-Denis (93)*\nEn poste : personne en ce moment',
  ]);
});

test('/stats gives this month’s funnel and rates with both numbers, small counts hidden', async () => {
  for (let n = 0; n < 12; n += 1) {
    await addHousehold(world.pool, {
      ...{ reference: `93-S-${n}`, referredOn: '2026-11-12' },
      tries: [{ code: n < 7 ? '42' : '21' }],
      ...(n < 2 && { visit: { startsAt: '2026-11-18T09:00:00Z', status: 'honoured' } }),
    });
  }
  await addHousehold(world.pool, { reference: '93-S-OLD', referredOn: '2026-10-30' });
  await addHousehold(world.pool, {
    reference: '75-S-1',
    territory: '75',
    referredOn: '2026-11-12',
  });
  await world.open({ caseId: household.caseId, e164: household.e164, reason: 'callback' });
  const said = await ask(world, AWA, '/stats');
  expect(said).toContain('du dimanche 1er novembre 2026 au lundi 23 novembre 2026');
  expect(said).toContain('Ciblés : 13 · Sollicités : 12 · Atteints : 12 · Joints : 7');
  expect(said).toContain('Rencontrés : masqué');
  expect(said).toContain('CON1, sur tous les ménages ciblés : 7 sur 13 (54 %)');
  expect(said).toContain('*Cartes ouvertes* : 1 à prendre, 0 en cours');
  expect(said).toContain(`La plus ancienne : ${REF} · Demande de rappel, depuis le lun 23/11 10h`);
  expect(said).toContain('Un effectif de 1 à 4 est masqué.');
});

test('/stats tells apart the territories whose counts may be told', () => {
  const total = totalLine([], 'outside');
  const told = { ...total.counts, contacts: 7, con1Base: 20 };
  const hidden = { ...total.counts, contacts: null, con1Base: null };
  const byTerritory = [
    { value: '75', counts: hidden },
    { value: '93', counts: told },
    { value: '974', counts: hidden },
  ];
  const about = { from: '2026-11-01', to: '2026-11-23', total, byTerritory, cards: null };
  const said = figuresWords({ kind: 'told', ...about }, 'https://aller-vers.example').join('\n');
  expect(said).toContain('• Seine-Saint-Denis (93) : 7 sur 20 (35 %)\n• 2 territoires : masqué');
  expect(said).toContain('aucun ménage à compter');
});

test('an answer is for the asker alone, and is given again when the command comes twice', async () => {
  await ask(world, KARIMA, `/dossier ${REF}`, { deliveries: 2, retry_num: true });
  expect(world.messages()).toEqual([]);
  expect(new Set(world.emulator.store.ephemerals.map(({ user }) => user))).toEqual(
    new Set([KARIMA]),
  );
  const [{ cases, cards }] = (await world.rows(
    `SELECT (SELECT count(*)::int FROM case_event) AS cases, (SELECT count(*)::int FROM card) AS cards`,
  )) as [{ cases: number; cards: number }];
  expect({ cases, cards }).toEqual({ cases: 0, cards: 0 });
});

test('a forged command, or one sent again ten minutes later, is refused', async () => {
  for (const how of [{ bad_signature: true }, { skew_seconds: -600 }]) {
    await ask(world, KARIMA, `/dossier ${REF}`, how);
    expect(world.emulator.store.ephemerals).toEqual([]);
  }
  expect(await readings()).toEqual([]);
});

test('a slow database: the command is acknowledged in time, and its answer follows', async () => {
  const lock = await world.pool.connect();
  await lock.query('BEGIN; LOCK TABLE access_log IN ACCESS EXCLUSIVE MODE');
  const acknowledged = await typeCommand(world, { user: KARIMA, command: '/dossier', text: REF });
  expect(acknowledged).toMatchObject({ deliveries: [{ status: 200, body: '' }] });
  expect(world.emulator.store.ephemerals).toEqual([]);
  await lock.query('ROLLBACK');
  lock.release();
  await world.slack.stop();
  expect(JSON.stringify(world.emulator.store.ephemerals)).toContain('Stade : ASSIGNATION');
});

test('Slack takes the longest answers', () => {
  const takes = (paragraphs: readonly string[]) =>
    expect(checkMessageBlocks(paragraphs.map(section))).toEqual([]);
  const codes = Object.keys(DISPOSITIONS);
  const file = {
    ...{ id: '' as CaseId, reference: '<&>É'.repeat(20), territory: '974', zone: 'Indian/Reunion' },
    ...({ stage: 'ASSIGNATION', status: 'to-verify', deadlineOn: '2026-12-01' } as const),
    ...{ deadlineKind: 'é & <b> '.repeat(8), pausedUntil: 9e12, visitAt: 0 },
    next: { kind: 'call-back', dueAt: 0 },
    lastTries: codes.map(
      (code) => ({ channel: 'inbound_call', direction: 'in', code, at: 0 }) as const,
    ),
    cards: Array.from({ length: 60 }, () => ({
      ...{
        reason: 'already-supported',
        urgency: 'today',
        state: 'taken',
        owner: 'Marie-Antoinette',
      },
    })),
  };
  takes(caseWords({ kind: 'told', file, now: 0 }, `https://${'a'.repeat(60)}.example`));
  const mate: TeamMate = {
    firstName: 'M'.repeat(80),
    held: 120,
    standing: 'away',
    until: '2026-12-31',
  };
  const mates = (['on-shift', 'off', 'away'] as const).flatMap((standing) =>
    Array.from({ length: 40 }, () => ({ ...mate, standing })),
  );
  const teams = [...TERRITORIES, ...TERRITORIES].map(({ code }, n) => ({
    territory: code,
    mates: mates.map((one) => ({ ...one, held: n })),
    onCall: [],
  }));
  expect(teamWords({ kind: 'told', teams }).at(-1)).toBe('et 12 autres équipes');
  takes(teamWords({ kind: 'told', teams }));
  const total = totalLine([], 'outside');
  const byTerritory = TERRITORIES.map(({ code }) => ({ ...total, value: code }));
  expect(breakdown([], 'territory', 'outside')).toEqual([]);
  const oldest = {
    reference: 'x'.repeat(80),
    reason: 'callback',
    openedAt: 0,
    zone: 'Europe/Paris',
  };
  const cards = { free: 100_000, held: 100_000, oldest };
  takes(
    figuresWords(
      { kind: 'told', from: '2026-11-01', to: '2026-11-23', total, byTerritory, cards },
      'https://aller-vers.example',
    ),
  );
});
