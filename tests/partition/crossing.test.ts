import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { memberSql } from '../../src/adapters/postgres/member-sql.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { createViews } from '../../src/adapters/postgres/views.js';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { authorise } from '../../src/app/escalation/authorise.js';
import type { Reader } from '../../src/app/ports/staff.js';
import type { CardId, StaffId } from '../../src/domain/ids.js';
import { addCall, addVoicemail } from '../http/line-rows.js';
import { addHousehold, addStaff } from '../statistics/household.js';
import { createTestClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const SEINE: Reader = { territories: ['93'], operator: null };
const REUNION: Reader = { territories: ['974'], operator: null };

let database: TestDatabase;
let connection: ReturnType<typeof connectPostgres>;
let pool: pg.Pool;
/** A household of Réunion with something in every table, and one of Seine-Saint-Denis beside it. */
let far: string;
let near: string;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connectPostgres({ url: database.url, size: 4 });
  pool = connection.pool;
  far = await fullHousehold('974');
  near = await fullHousehold('93');
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

async function fullHousehold(territory: string): Promise<string> {
  const { id, e164 } = await addHousehold(pool, {
    territory,
    reference: `${territory}-2026-1`,
    cadence: '2026-12-01T09:00:00Z',
    tries: [{ code: '21', body: 'Bonjour', events: [{ kind: 'sent', rank: 40, code: '20' }] }],
    visit: { startsAt: '2026-12-08T09:00:00Z', status: 'booked' },
    card: { reason: 'callback', urgency: 'today' },
  });
  await pool.query(
    `INSERT INTO case_member (id, case_id, last_name, first_name) VALUES (gen_random_uuid(), $1, 'FICTIF', 'Léo')`,
    [id],
  );
  await pool.query(
    `INSERT INTO case_event (case_id, kind, actor, at) VALUES ($1, 'imported', 'machine', now())`,
    [id],
  );
  const call = await addCall(pool, { e164, caseId: id, territory });
  await addVoicemail(pool, call);
  return id;
}

const count = async (reader: Reader, text: string, params: unknown[] = []) => {
  const [row] = await memberSql(pool, reader).query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${text}`,
    params,
  );
  return row?.n;
};

/** Everything that hangs on a household, and how a row is known to be of it. */
const OF_A_HOUSEHOLD = [
  'case_file WHERE id = $1::uuid',
  'case_member WHERE case_id = $1::uuid',
  'case_phone WHERE case_id = $1::uuid',
  'phone_number WHERE e164 IN (SELECT e164 FROM case_phone WHERE case_id = $1::uuid)',
  'attempt WHERE case_id = $1::uuid',
  'attempt_now WHERE case_id = $1::uuid',
  'attempt_event JOIN attempt a ON a.id = attempt_id WHERE a.case_id = $1::uuid',
  'message_text JOIN attempt a ON a.id = attempt_id WHERE a.case_id = $1::uuid',
  'case_event WHERE case_id = $1::uuid',
  'diary WHERE case_id = $1::uuid',
  'visit WHERE case_id = $1::uuid',
  'card WHERE case_id = $1::uuid',
  'phone_call WHERE case_id = $1::uuid',
  'voicemail JOIN phone_call p ON p.id = call_id WHERE p.case_id = $1::uuid',
];

describe('the partition by territory, in the database itself', () => {
  it.each(OF_A_HOUSEHOLD)('shows one’s own and hides the others’: %s', async (rows) => {
    expect(await count(SEINE, rows, [near])).toBeGreaterThan(0);
    expect(await count(SEINE, rows, [far])).toBe(0);
    expect(await count(REUNION, rows, [far])).toBeGreaterThan(0);
    expect(await count(REUNION, rows, [near])).toBe(0);
  });

  it('shows nothing to whom no territory is given', async () => {
    for (const rows of OF_A_HOUSEHOLD) {
      expect(await count({ territories: [], operator: null }, rows, [near])).toBe(0);
    }
  });

  it('holds against a page that asks for a territory that is not the reader’s', async () => {
    const views = createViews(pool, createHolidayCalendar())(SEINE);
    expect(await views.case.file('974-2026-1', ['974'])).toBeNull();
    expect(await views.case.timeline(far as never)).toEqual([]);
    expect(await views.desk.openCards(['974'])).toEqual([]);
    expect(await views.desk.openCards(['93', '974'])).toHaveLength(1);
    expect(await views.cohort.weeks(['974'])).toEqual([]);
  });

  it('lets a reader write nothing', async () => {
    const write = memberSql(pool, SEINE).query(`UPDATE case_file SET violence = true`, []);
    await expect(write).rejects.toThrow(/permission denied|read-only/);
  });

  it.each([
    ...['web_session', 'access_log', 'inbound_event', 'import_row', 'call_turn'],
    ...['slack_home', 'desk_setting'],
  ])('opens no table that nobody named: %s', async (table) => {
    await expect(count(SEINE, table)).rejects.toThrow(/permission denied/);
  });

  it('hides keys and telephones of colleagues', async () => {
    const secret = memberSql(pool, SEINE).query('SELECT access_key_hash, phone FROM staff', []);
    await expect(secret).rejects.toThrow(/permission denied/);
  });

  it('gives the connection back with its own role', async () => {
    await count(SEINE, 'case_file');
    await expect(count(SEINE, 'no_such_table')).rejects.toThrow();
    const { rows } = await pool.query<{ n: number }>('SELECT count(*)::int AS n FROM case_file');
    expect(rows[0]?.n).toBe(2);
  });

  it('covers every table that is open to readers', async () => {
    const { rows } = await pool.query<{ relname: string }>(
      `SELECT relname FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relrowsecurity
         AND has_table_privilege('aller_vers_member', oid, 'SELECT') ORDER BY 1`,
    );
    // Whose calls are refused is known to all; who is away is no household's matter.
    expect(rows.map(({ relname }) => relname)).toEqual(['absence', 'barred_number']);
  });
});

describe('the partition by operator', () => {
  const with93 = (operator: string | null): Reader => ({ territories: ['93'], operator });

  it('shows an operator its own households and those that were given to none', async () => {
    const given = await fullHouseholdOf('Toit Solidaire');
    expect(await count(with93('Toit Solidaire'), 'case_file')).toBe(2);
    expect(await count(with93('Accueil 93'), 'case_file')).toBe(1);
    expect(await count(with93('Accueil 93'), 'attempt WHERE case_id = $1::uuid', [given])).toBe(0);
    expect(await count(with93(null), 'case_file')).toBe(2);
  });

  async function fullHouseholdOf(operator: string): Promise<string> {
    const { id } = await addHousehold(pool, { territory: '93', tries: [{ code: '21' }] });
    await pool.query('UPDATE case_file SET operator = $2 WHERE id = $1', [id, operator]);
    return id;
  }
});

describe('an act on a card of elsewhere', () => {
  it('is refused by what the database shows, and written in the access log', async () => {
    const clock = createTestClock();
    const store = createStore(connection.prisma, { clock, ids: createIds(clock) });
    const { id } = await addStaff(pool, { role: 'operateur', territories: ['93'] });
    const { rows } = await pool.query('SELECT id FROM card WHERE case_id = $1', [far]);
    const cardId = rows[0].id as CardId;
    const call = { cardId, staffId: id as StaffId, permission: 'take-card' } as const;
    const answer = await store.transaction((tx) => authorise(tx, call, clock.now()));
    expect(answer).toEqual({ kind: 'forbidden' });
    const log = await pool.query('SELECT action, case_id FROM access_log WHERE staff_id = $1', [
      id,
    ]);
    expect(log.rows).toEqual([{ action: 'refused:take-card', case_id: far }]);
  });
});
