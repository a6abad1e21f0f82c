import http from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/adapters/postgres/migrate.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testRedis } from '../support/redis.js';

describe('the ground of the tests', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('gives each test a migrated database of its own', async () => {
    const other = await createTestDatabase();
    const client = new pg.Client({ connectionString: other.url });
    await client.connect();
    const { rows } = await client.query('SELECT count(*)::int AS n FROM case_file');
    await client.end();
    await other.close();
    expect(rows[0].n).toBe(0);
    expect(other.url).not.toBe(database.url);
  });

  it('migrates a second time without changing anything', async () => {
    expect(await migrate({ url: database.url })).toEqual([]);
  });

  it('gives each test its own Redis prefix', () => {
    expect(testRedis().prefix).not.toBe(testRedis().prefix);
  });

  it('refuses to leave the machine', async () => {
    await expect(fetch('http://192.0.2.1/')).rejects.toMatchObject({
      cause: { message: expect.stringContaining('refusée') },
    });
    expect(() => http.get({ host: 'exemple.invalid', port: 80 })).toThrow(/refusée/);
  });
});
