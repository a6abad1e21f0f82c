import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiaryEntry } from '../../src/app/ports/diary.js';
import { remindVisit } from '../../src/app/visits/remind-visit.js';
import type { LegId } from '../../src/domain/ids.js';
import { household, type LineWorld, openLine, wordsOf } from './line.js';

const LANDLINE = '+33199002201';
let line: LineWorld;

beforeEach(async () => {
  line = await openLine();
  await line.file([household(1, { 'Téléphone 1': '01 99 00 22 01' })]);
  const [karima, samir] = [await line.worker('Karima'), await line.worker('Samir')];
  await line.sql.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours)
     VALUES (gen_random_uuid(), '93', $1::uuid, $2::uuid, '{}')`,
    [karima, samir],
  );
  await line.sql.query(
    `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, booked_by, created_at)
     SELECT gen_random_uuid(), c.id, p.id, '2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z', 'tenant', now()
     FROM case_file c, pair p`,
    [],
  );
});
afterEach(() => line.close());

async function remind(): Promise<string> {
  const [visit] = await line.sql.query<{ id: string; case_id: string }>(
    'SELECT id::text, case_id::text FROM visit',
    [],
  );
  const [row] = await line.sql.query<{ id: string }>(
    `INSERT INTO diary (id, kind, case_id, payload, due_at, state, created_at)
     VALUES (gen_random_uuid(), 'visit-reminder', $1::uuid, '{}', now(), 'rung', now()) RETURNING id::text`,
    [visit?.case_id],
  );
  const entry = {
    ...{
      id: row?.id,
      kind: 'visit-reminder',
      caseId: visit?.case_id,
      dueAt: 0,
      expiresAt: null,
      tries: 1,
    },
    payload: { visitId: visit?.id },
  };
  return remindVisit(line.deps, entry as unknown as DiaryEntry<'visit-reminder'>);
}

const switchOn = () =>
  line.sql.query(
    `INSERT INTO line_setting (territory, hours, reminder_number) VALUES ('93', '{}', '+33937000001')`,
    [],
  );
const stand = (standing: string, discretion: number) =>
  line.sql.query('UPDATE phone_number SET standing = $2, discretion = $3 WHERE e164 = $1', [
    LANDLINE,
    standing,
    discretion,
  ]);

async function legId(): Promise<LegId> {
  const [leg] = await line.sql.query<{ id: LegId }>(
    "SELECT id::text FROM call_leg WHERE role = 'tenant'",
    [],
  );
  if (!leg) throw new Error('Nobody was called');
  return leg.id;
}

const code = async () => {
  const [row] = await line.sql.query<{ code: string }>(
    "SELECT code FROM attempt_now WHERE channel = 'ivr'",
    [],
  );
  return row?.code;
};

describe('a reminder that the machine calls out', () => {
  it('never leaves where the territory has not switched it on', async () => {
    expect(await remind()).not.toBe('called');
    expect(await line.sql.query('SELECT 1 FROM call_leg', [])).toEqual([]);
  });

  it('tells the day and hour to a person on a verified number, and takes the key', async () => {
    await switchOn();
    await stand('verified', 1);
    expect(await remind()).toBe('called');
    const leg = await legId();
    const said = await line.doors.reminderAnswers({
      leg,
      turn: 0,
      digits: null,
      answeredBy: 'human',
    });
    expect(wordsOf(said).join(' ')).toContain('mardi premier décembre à 10 heures');
    await line.doors.reminderAnswers({ leg, turn: 1, digits: '1', answeredBy: null });
    expect(await code()).toBe('40');
  });

  it('says the neutral message to a machine, which is never a contact', async () => {
    await switchOn();
    await stand('verified', 1);
    await remind();
    const said = await line.doors.reminderAnswers({
      ...{ leg: await legId(), turn: 0, digits: null },
      answeredBy: 'machine',
    });
    expect(wordsOf(said).join(' ')).toMatch(/^Bonjour, message de Logement Plus/);
    expect(wordsOf(said).join(' ')).not.toMatch(/rendez-vous|décembre/);
    expect(await code()).toBe('26');
  });

  it('says nothing at all on a shared number', async () => {
    await switchOn();
    await stand('shared', 0);
    await remind();
    const said = await line.doors.reminderAnswers({
      ...{ leg: await legId(), turn: 0, digits: null },
      answeredBy: 'machine',
    });
    expect(said).toEqual([{ do: 'hang-up' }]);
    expect(await code()).toBe('25');
  });

  it('2: a person calls back to move it', async () => {
    await switchOn();
    await stand('verified', 1);
    await remind();
    const leg = await legId();
    await line.doors.reminderAnswers({ leg, turn: 0, digits: null, answeredBy: 'human' });
    await line.doors.reminderAnswers({ leg, turn: 1, digits: '2', answeredBy: null });
    expect(await line.sql.query('SELECT reason FROM call_back', [])).toEqual([{ reason: 'asked' }]);
  });
});
