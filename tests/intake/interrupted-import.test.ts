import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IntakeStore } from '../../src/app/ports/intake.js';
import { csv, ending, household, importFile, importRows, withFile } from './caseload.js';
import { type IntakeDatabase, intakeDatabase } from './intake-database.js';
import { writeLargeCaseload } from './large-caseload.js';

const BIN = path.resolve(import.meta.dirname, '../../bin/aller-vers.js');

let database: IntakeDatabase;
beforeEach(async () => {
  database = await intakeDatabase();
});
afterEach(() => database.close());

/** Cases that lack a part of what a row brings: number, event, first diary row, line of the import. */
const HALF = `SELECT c.reference FROM case_file c WHERE NOT (
    EXISTS (SELECT FROM case_phone p WHERE p.case_id = c.id)
    AND EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id AND e.kind = 'imported')
    AND EXISTS (SELECT FROM diary d WHERE d.key = 'cadence:' || c.id || ':0')
    AND EXISTS (SELECT FROM import_row r WHERE r.case_id = c.id AND r.outcome = 'accepted'))`;

const countCases = async () => (await database.rows('SELECT FROM case_file')).length;

async function someRowsStand(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && (await countCases()) === 0)
    await database.rows('SELECT pg_sleep(0.01)');
}

it('leaves no half row when it is killed, and completes when it is run again', {
  timeout: 60_000,
}, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-killed-'));
  try {
    const rows = 8_000;
    const file = path.join(folder, 'grand.csv');
    await writeLargeCaseload(file, rows);
    const args = [BIN, 'import', file, '--database-url', database.url];
    const killed = spawn(process.execPath, args, { stdio: 'ignore' });
    const gone = once(killed, 'exit');
    await someRowsStand(killed);
    killed.kill('SIGKILL');
    await gone;
    const stood = await countCases();
    expect(stood).toBeGreaterThan(0);
    expect(stood).toBeLessThan(rows);
    expect(await database.rows(HALF)).toEqual([]);

    const again = await importFile(file, database.store);
    expect(again.result).toMatchObject({
      kind: 'done',
      counts: { unchanged: stood, accepted: rows - stood },
    });
    expect(await database.rows(HALF)).toEqual([]);
    expect(await countCases()).toBe(rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('finds the double of a row that entered before the crash', async () => {
  const row = household();
  const twin = household({ lastName: 'ÉXEMPLE', commune: 'Pantin' });
  await importRows([row], database.store);
  const { rows } = await importRows([row, twin], database.store);
  expect(rows.map(ending)).toEqual(['unchanged inchange', 'refused doublon']);
});

/** The real store, whose database fails after the cases of a chunk were written. */
const failing = (store: IntakeStore, line: number, fault: () => Error): IntakeStore => ({
  ...store,
  transaction: (work) =>
    store.transaction((tx) =>
      work({
        ...tx,
        async record(rows, batch) {
          if (rows.some((row) => row.line === line)) throw fault();
          await tx.record(rows, batch);
        },
      }),
    ),
});

it('writes nothing of a chunk whose transaction fails', async () => {
  const store = failing(database.store, 3, () => new Error('la connexion est perdue'));
  const rows = [household(), household({ reference: '93-2026-09002', lastName: 'AUTRE' })];
  await expect(importRows(rows, store)).rejects.toThrow('la connexion est perdue');
  expect(JSON.parse(await database.everything()).flat()).toEqual([]);
});

it('refuses only the row whose value the database refuses, and keeps its neighbours', async () => {
  const [date] = ['99999-13-45'];
  const bad: IntakeStore = {
    ...database.store,
    transaction: (work) =>
      database.store.transaction((tx) =>
        work({
          ...tx,
          async apply(actions, batch) {
            const spoiled = actions.map((action) =>
              action.kind === 'create' && action.row.line === 3
                ? { ...action, dossier: { ...action.dossier, birthDate: date ?? '' } }
                : action,
            );
            await tx.apply(spoiled, batch);
          },
        }),
      ),
  };
  const rows = [1, 2, 3].map((n) =>
    household({ reference: `93-2026-0900${n}`, lastName: `NOM${n}` }),
  );
  const { rows: ends } = await withFile(csv(rows), (file) => importFile(file, bad));
  expect(ends.map(ending)).toEqual(['accepted', 'refused ligne-illisible', 'accepted']);
  expect(await countCases()).toBe(2);
  expect(await database.rows(HALF)).toEqual([]);

  const again = await withFile(csv(rows), (file) => importFile(file, database.store));
  expect(again.rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'accepted', 'unchanged']);
});
