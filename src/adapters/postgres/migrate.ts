import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

// The number Prisma itself locks on: its `migrate deploy` and this runner wait for each other.
const ADVISORY_LOCK = 72_707_369;

export interface MigrateOptions {
  url: string;
  /** Folder of the migrations; found above this file when absent. */
  folder?: string;
}

/**
 * Applies what is missing of `prisma/migrations`, in order, each file in one transaction, and
 * answers the names applied. Used where Prisma's own command cannot download its engine; it
 * writes the same `_prisma_migrations` rows, so that both may be used on one database.
 * Throws when an applied migration was changed since, or when one fails.
 */
export async function migrate({
  url,
  folder = migrationsFolder(),
}: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'aller-vers migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(BOOKKEEPING);
    const known = await appliedChecksums(client);
    const fresh: string[] = [];
    for (const name of await migrationNames(folder)) {
      const sql = await readFile(path.join(folder, name, 'migration.sql'));
      const checksum = createHash('sha256').update(sql).digest('hex');
      const applied = known.get(name);
      if (applied !== undefined && applied !== checksum) {
        throw new Error(`La migration ${name} a changé depuis son application.`);
      }
      if (applied !== undefined) continue;
      await apply(client, { name, checksum, sql: sql.toString('utf8') });
      fresh.push(name);
    }
    return fresh;
  } finally {
    await client.end();
  }
}

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function apply(
  client: pg.Client,
  { name, checksum, sql }: { name: string; checksum: string; sql: string },
): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`La migration ${name} a échoué.`, { cause: error });
  }
}

async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Looks upwards, because compiled code stands one folder deeper than its source. */
function migrationsFolder(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'prisma', 'migrations');
    if (existsSync(found)) return found;
    if (folder === path.dirname(folder)) throw new Error('prisma/migrations introuvable');
  }
}
