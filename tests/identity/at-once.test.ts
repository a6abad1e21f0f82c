import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import { createStore } from '../../src/adapters/postgres/store.js';
import { accessKeys } from '../../src/adapters/system/access-keys.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { createIdentityDesk, type IdentityDesk } from '../../src/app/identity/identity-desk.js';
import type { StaffId } from '../../src/domain/ids.js';
import { secretHash } from '../../src/http/session.js';
import { createTestClock } from '../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const ISSUER = 'https://identite.example';
let database: TestDatabase;
let connection: ReturnType<typeof connectPostgres>;
let desk: IdentityDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = connectPostgres({ url: database.url, size: 6 });
  const clock = createTestClock();
  const store = createStore(connection.prisma, { clock, ids: createIds(clock) });
  desk = createIdentityDesk({ store, clock, keys: accessKeys });
});
afterAll(async () => {
  await connection?.close();
  await database?.close();
});
beforeEach(async () => {
  for (const table of ['staff_identity', 'invitation', 'slack_link']) {
    await connection.pool.query(`DELETE FROM ${table}`);
  }
});

async function person(): Promise<StaffId> {
  const id = randomUUID();
  await connection.pool.query(
    `INSERT INTO staff (id, first_name, full_name, role) VALUES ($1, 'Ines', $2, 'operateur')`,
    [id, `Ines ${id}`],
  );
  return id as StaffId;
}
async function invitation(id: StaffId, code: string): Promise<string> {
  await connection.pool.query(`INSERT INTO invitation VALUES ($1, $2, now() + interval '1 day')`, [
    secretHash(code),
    id,
  ]);
  return secretHash(code);
}
const kinds = (answers: readonly { kind: string }[]) => answers.map(({ kind }) => kind).sort();

describe('at the same moment', () => {
  it('two accounts that follow one invitation: one is bound', async () => {
    const codeHash = await invitation(await person(), 'une-invitation-disputee');
    const accounts = ['a', 'b', 'c', 'd'].map((subject) => ({ issuer: ISSUER, subject }));
    const answers = await Promise.all(accounts.map((who) => desk.signIn({ who, codeHash })));
    expect(kinds(answers)).toEqual([...Array(3).fill('invitation-over'), 'welcome']);
  });

  it('the same account that follows one invitation twice is let in twice, and bound once', async () => {
    const codeHash = await invitation(await person(), 'une-invitation-doublee');
    const who = { issuer: ISSUER, subject: 'a' };
    await desk.signIn({ who, codeHash });
    expect(await desk.signIn({ who, codeHash })).toMatchObject({ kind: 'welcome', bound: false });
    expect((await connection.pool.query('SELECT 1 FROM staff_identity')).rowCount).toBe(1);
  });

  it('two people who confirm one Slack link: one is linked', async () => {
    const asked = await desk.askSlackLink({ slackUserId: 'U0DEUX', slackName: 'deux' });
    const tokenHash = secretHash(asked.kind === 'asked' ? asked.token : '');
    const people = [await person(), await person(), await person()];
    const answers = await Promise.all(
      people.map((staffId) => desk.linkSlack({ staffId, tokenHash })),
    );
    expect(kinds(answers)).toEqual(['linked', 'over', 'over']);
  });

  it('a logout token that comes twice ends a session once', async () => {
    const news = {
      issuer: ISSUER,
      subject: 'a',
      sid: null,
      jti: 'un',
      expiresAt: Date.now() / 1000 + 60,
    };
    const answers = await Promise.all([desk.providerEnded(news), desk.providerEnded(news)]);
    expect(kinds(answers)).toEqual(['ended', 'heard-before']);
  });
});
