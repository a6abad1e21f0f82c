import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { diffFromDatabase } from '../../scripts/lib/schema-engine.js';
import { migrate } from '../../src/adapters/postgres/migrate.js';
import { withAdmin } from '../support/admin.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const prisma = path.resolve(import.meta.dirname, '..', '..', 'prisma');

describe('migrations', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-migrations-'));
    await cp(path.join(prisma, 'migrations'), folder, { recursive: true });
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('make the database that schema.prisma describes', async () => {
    const schema = await readFile(path.join(prisma, 'schema.prisma'), 'utf8');
    const sql = await diffFromDatabase(database.url, schema);
    expect(sql.trim()).toBe('-- This is an empty migration.');
  });

  it('see a column that only the schema has', async () => {
    const schema = await readFile(path.join(prisma, 'schema.prisma'), 'utf8');
    const changed = schema.replace('model CaseFile {', 'model CaseFile {\n  forgotten String?');
    expect(await diffFromDatabase(database.url, changed)).toContain('"forgotten"');
  });

  it('apply once, in order, and write what Prisma would write', async () => {
    const bare = await bareDatabase();
    const applied = await migrate({ url: bare.url, folder });
    expect(applied).toEqual([...applied].sort());
    expect(applied.length).toBeGreaterThan(1);
    expect(await migrate({ url: bare.url, folder })).toEqual([]);
    const rows = await bare.rows('SELECT * FROM _prisma_migrations ORDER BY migration_name');
    expect(rows.map((row) => row.migration_name)).toEqual(applied);
    expect(rows[0]).toMatchObject({ applied_steps_count: 1, rolled_back_at: null });
    expect(rows[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
    await bare.drop();
  });

  it('are applied once when two programs start together', async () => {
    const bare = await bareDatabase();
    const both = await Promise.all([
      migrate({ url: bare.url, folder }),
      migrate({ url: bare.url, folder }),
    ]);
    expect(both.map((applied) => applied.length).sort()[0]).toBe(0);
    await bare.drop();
  });

  it('that changed after their application are refused', async () => {
    const changed = path.join(folder, '..', `${path.basename(folder)}-changed`);
    await cp(folder, changed, { recursive: true });
    const [first] = (await readdir(changed)).sort();
    await writeFile(path.join(changed, first!, 'migration.sql'), '-- autre chose');
    await expect(migrate({ url: database.url, folder: changed })).rejects.toThrow(
      `${first} a changé`,
    );
    await rm(changed, { recursive: true });
  });

  it('leave nothing behind when they fail', async () => {
    const bare = await bareDatabase();
    const failing = path.join(folder, '99999999999999_failing');
    await mkdir(failing);
    await writeFile(
      path.join(failing, 'migration.sql'),
      'CREATE TABLE half (id int); SELECT nonsense;',
    );
    await expect(migrate({ url: bare.url, folder })).rejects.toThrow(/failing a échoué/);
    const [there] = await bare.rows("SELECT to_regclass('half') AS half");
    expect(there?.half).toBeNull();
    await rm(failing, { recursive: true });
    await bare.drop();
  });
});

type Bare = {
  url: string;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
};

/** A database with nothing in it. */
async function bareDatabase(): Promise<Bare> {
  const name = `bare_${randomBytes(5).toString('hex')}`;
  const admin = inject('postgresUrl');
  await withAdmin(admin, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(admin);
  url.pathname = name;
  const bare: Bare = {
    url: url.href,
    rows: (sql) => withAdmin(url.href, async (client) => (await client.query(sql)).rows),
    drop: async () => {
      await withAdmin(admin, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
  return bare;
}
