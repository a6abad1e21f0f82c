// One PostgreSQL and one Redis for the whole run, private and forgotten afterwards.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Postgres, startPostgres } from '../../scripts/lib/postgres.js';
import { ensureRedis, type Redis, startRedis } from '../../scripts/lib/redis.js';
import { migrate } from '../../src/adapters/postgres/migrate.js';
import { withAdmin } from './admin.js';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    templateDatabase: string;
    redisUrl: string;
    servicesFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-tests-'));
  // Run by root, PostgreSQL stands under its own account: it must reach the folder.
  await chmod(folder, 0o711);
  const started: Array<Postgres | Redis> = [];
  const stop = async () => {
    await Promise.all(started.map((service) => service.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [postgresUrl, redisUrl] = await Promise.all([
      postgres(folder, started),
      redis(folder, started),
    ]);
    const template = `template_${process.pid}_${Date.now()}`;
    await withAdmin(postgresUrl, (client) => client.query(`CREATE DATABASE ${template}`));
    const url = new URL(postgresUrl);
    url.pathname = template;
    await migrate({ url: url.href });
    project.provide('postgresUrl', postgresUrl);
    project.provide('templateDatabase', template);
    project.provide('redisUrl', redisUrl);
    project.provide('servicesFolder', folder);
    return async () => {
      await withAdmin(postgresUrl, (client) => client.query(`DROP DATABASE ${template}`));
      await stop();
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function postgres(folder: string, started: Array<Postgres | Redis>): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return given;
  const server = await startPostgres({
    dataDir: path.join(folder, 'postgres'),
    logFile: path.join(folder, 'postgres.log'),
    careless: process.env.TEST_FSYNC !== 'on',
  });
  started.push(server);
  return server.url;
}

async function redis(folder: string, started: Array<Postgres | Redis>): Promise<string> {
  const program = await ensureRedis((line) => console.log(line));
  const server = await startRedis(program, {
    dir: path.join(folder, 'redis'),
    logFile: path.join(folder, 'redis.log'),
  });
  started.push(server);
  return server.url;
}
