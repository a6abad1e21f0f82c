import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  csv,
  ending,
  household,
  importFile,
  importRows,
  type Row,
  SAMPLE,
  withFile,
} from './caseload.js';
import { type IntakeDatabase, intakeDatabase } from './intake-database.js';

let database: IntakeDatabase;
beforeEach(async () => {
  database = await intakeDatabase();
});
afterEach(() => database.close());

const send = async (...rows: Row[]) =>
  (await importRows(rows, database.store)).rows.map((row) => ending(row));

const caseOf = async (reference: string) =>
  (
    await database.rows<Record<string, unknown>>(
      `SELECT status, stage, hearing_on::text, referred_on::text, language FROM case_file WHERE reference = $1`,
      reference,
    )
  )[0];

describe('the same file twice', () => {
  it('changes no case, number, event or diary row, and says so of every row', async () => {
    await importFile(SAMPLE, database.store);
    const before = await database.everything();
    const again = await importFile(SAMPLE, database.store);
    expect(again.rows).toHaveLength(60);
    expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(await database.everything()).toBe(before);
    const refused = again.rows.find(({ line }) => line === 10);
    expect(refused?.reasons.map(({ code }) => code)).toEqual(['inchange', 'parc-social']);
  });

  it('changes nothing either when its columns are in another order', async () => {
    const row = household();
    await importRows([row], database.store);
    const before = await database.everything();
    const turned = Object.fromEntries(Object.entries(row).reverse());
    expect(await send(turned)).toEqual(['unchanged inchange']);
    expect(await database.everything()).toBe(before);
  });

  it('changes nothing when two imports of it run at once', async () => {
    const [one, two] = await withFile(csv([household()]), (file) =>
      Promise.all([importFile(file, database.store), importFile(file, database.store)]),
    );
    const ends = [...one.rows, ...two.rows].map((row) => row.outcome).sort();
    expect(ends).toEqual(['accepted', 'unchanged']);
    expect(await database.rows('SELECT FROM case_file')).toHaveLength(1);
  });
});

describe('a later file', () => {
  const june = household({ phone1: '06 39 98 90 01' });
  const later = { transmittedOn: '21/12/2026' };

  it('says nothing new when only its sending date changed', async () => {
    await send(june);
    const before = await database.everything();
    expect(await send({ ...june, ...later })).toEqual(['unchanged inchange']);
    expect(await database.everything()).toBe(before);
  });

  it('updates what it knows better, keeps what it leaves empty, moves the stage forward', async () => {
    await send({ ...june, language: 'turc' });
    const moved = { stage: 'Assignation', hearingDate: '18/01/2027', phone1: '06 39 98 90 02' };
    expect(await send({ ...june, ...later, ...moved, language: '' })).toEqual([
      'merged mise-a-jour',
    ]);
    expect(await caseOf('93-2026-09001')).toEqual({
      status: 'open',
      stage: 'ASSIGNATION',
      hearing_on: '2027-01-18',
      referred_on: '2026-11-23',
      language: 'tr',
    });
    const phones = await database.rows('SELECT e164 FROM case_phone ORDER BY position');
    expect(phones).toEqual([{ e164: '+33639989002' }, { e164: '+33639989001' }]);
    const [event] = await database.rows<{ detail: Record<string, unknown> }>(
      `SELECT detail FROM case_event WHERE kind = 'updated'`,
    );
    expect(event?.detail).toMatchObject({
      changed: ['Stade', 'Téléphone 1', 'Date audience'],
      stage: 'ASSIGNATION',
      hearingOn: '2027-01-18',
    });
    // Outreach begins once, and so is the household looked for on the map.
    expect(await database.rows('SELECT kind FROM diary ORDER BY kind')).toEqual([
      { kind: 'cadence-step' },
      { kind: 'geocode-case' },
    ]);
  });

  it('looks for a household on the map again when it lives elsewhere', async () => {
    await send(june);
    await send({ ...june, ...later, commune: 'Pantin' });
    const kinds = await database.rows("SELECT FROM diary WHERE kind = 'geocode-case'");
    expect(kinds).toHaveLength(2);
  });

  it('never takes a stage back', async () => {
    await send({ ...june, stage: 'CQL', cqlDate: '05/10/2026' });
    const { rows } = await importRows([{ ...june, ...later, commune: 'Pantin' }], database.store);
    expect(rows[0]?.alerts).toContain('Stade plus ancien que le nôtre : ignoré');
    expect(await caseOf('93-2026-09001')).toMatchObject({ stage: 'CQL' });
  });

  it('asks a person about a doubt, and starts outreach once it is lifted', async () => {
    expect(await send({ ...june, followed: '?' })).toEqual(['to-verify suivi-a-verifier']);
    const kinds = () =>
      database.rows("SELECT kind FROM diary WHERE kind <> 'geocode-case' ORDER BY kind DESC");
    expect(await kinds()).toEqual([{ kind: 'verify-file' }]);
    expect(await send({ ...june, ...later })).toEqual(['merged mise-a-jour']);
    expect(await caseOf('93-2026-09001')).toMatchObject({ status: 'open' });
    expect(await kinds()).toEqual([{ kind: 'verify-file' }, { kind: 'cadence-step' }]);
  });

  it('does not ask again what a person has settled', async () => {
    await send({ ...june, followed: '?' });
    await database.rows(`UPDATE case_file SET status = 'open'`);
    expect(await send({ ...june, ...later, followed: '?', commune: 'Pantin' })).toEqual([
      'merged mise-a-jour',
    ]);
    expect(await caseOf('93-2026-09001')).toMatchObject({ status: 'open' });
  });

  it('leaves it to a person when it would now refuse the household', async () => {
    await send(june);
    expect(await send({ ...june, ...later, followed: 'Oui' })).toEqual([
      'refused mise-a-jour deja-suivi',
    ]);
    expect(await caseOf('93-2026-09001')).toMatchObject({ status: 'to-verify' });
  });

  it('does not reopen a closed case', async () => {
    await send(june);
    await database.rows(`UPDATE case_file SET status = 'closed'`);
    const before = await database.everything();
    expect(await send({ ...june, ...later, commune: 'Pantin' })).toEqual([
      'refused procedure-close',
    ]);
    expect(await database.everything()).toBe(before);
  });
});

describe('the same household again', () => {
  it('is a double under another reference', async () => {
    await send(household());
    const twin = household({
      reference: '93-2026-09002',
      lastName: 'Éxemple',
      address: '12, rue des Tilleuls bât. B',
    });
    expect(await send(twin)).toEqual(['refused doublon']);
  });

  it('is not one at another address', async () => {
    await send(household());
    const other = household({ reference: '93-2026-09002', address: '14 rue des Tilleuls' });
    expect(await send(other)).toEqual(['accepted']);
  });

  it('joins a co-holder sent in a later file, with her number', async () => {
    await send(household({ coHolder: 'Mme MODELE Dominique (épouse)' }));
    const wife = household({
      reference: '93-2026-09002',
      lastName: 'MODELE',
      firstName: 'Dominique',
      birthDate: '02/07/1992',
      phone1: '06 39 98 90 02',
    });
    expect(await send(wife)).toEqual(['merged conjoint']);
    expect(await send({ ...wife, transmittedOn: '21/12/2026' })).toEqual(['merged conjoint']);
    expect(await database.rows('SELECT FROM case_file')).toHaveLength(1);
    expect(await database.rows('SELECT FROM case_member')).toHaveLength(1);
    const phones = await database.rows('SELECT e164 FROM case_phone ORDER BY position');
    expect(phones).toEqual([{ e164: '+33639989001' }, { e164: '+33639989002' }]);
    const numbers = await database.rows('SELECT DISTINCT standing FROM phone_number');
    expect(numbers).toEqual([{ standing: 'unverified' }]);
  });

  it('shares a number with a household of an earlier file: neutral words only', async () => {
    await send(household());
    await database.rows(`UPDATE phone_number SET standing = 'verified', discretion = 2`);
    await send(household({ reference: '93-2026-09002', lastName: 'AUTRE' }));
    expect(await database.rows('SELECT standing, discretion FROM phone_number')).toEqual([
      { standing: 'shared', discretion: 0 },
    ]);
  });

  it('blocks a known number for good when a remark forbids it', async () => {
    await send(household());
    await send(
      household({ reference: '93-2026-09002', lastName: 'AUTRE', remarks: 'NE PAS CONTACTER' }),
    );
    const [number] = await database.rows('SELECT blocked_reason FROM phone_number');
    expect(number).toEqual({ blocked_reason: 'NE PAS CONTACTER' });
  });
});
