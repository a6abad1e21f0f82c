// `npm start`, once the packages are there: everything the main job needs, on this machine.
import path from 'node:path';
import { migrate } from '../../src/adapters/postgres/migrate.js';
import type { Child } from '../lib/child.js';
import { portNear } from '../lib/ports.js';
import { introduce } from './introduce.js';
import { demoOrigin, keepTime, startClock } from './product-clock.js';
import { answers, runOnce, startProgram, writes } from './programs.js';
import { demoDatabase, demoRedis } from './services.js';
import {
  bareEnvironment,
  type DemoAddresses,
  demoSettings,
  emulatorSettings,
  realSettings,
} from './settings.js';
import {
  endLastDemo,
  forgetDemo,
  forgetState,
  notePrograms,
  statePaths,
  takeClone,
  writeState,
} from './state.js';
import { type AccessKeys, welcome } from './welcome.js';

/** What the programs take to start. */
const START_UP_MS = 5000;

export interface DemoOptions {
  /** Forgets what the last demo left. */
  fresh: boolean;
  /** Absolute path of the secretariat's file. */
  caseload: string;
  speed: number;
  /** Wished port of the web server; the emulators take the next one. */
  port: number;
}

/** How a demo shows itself in a terminal. */
export interface DemoScreen {
  step<T>(label: string, job: () => Promise<T>): Promise<T>;
  say(line: string): void;
  /** A program that ought to live has ended. */
  died(child: Child): void;
}

/** Starts everything, in order, and answers how to write the time down when it stops. */
export async function startDemo(options: DemoOptions, screen: DemoScreen): Promise<() => void> {
  const { step, say } = screen;
  takeClone();
  await endLastDemo();
  const { DATABASE_URL: givenDatabase, REDIS_URL: givenRedis } = process.env;
  if (options.fresh && givenDatabase) {
    throw new Error('--fresh ne vide pas la base de DATABASE_URL : videz-la vous-même.');
  }
  warnOfRealSettings(say);
  if (options.fresh) await step('Remise à zéro', forgetState);
  const ports = await choosePorts(options.port, say);
  const databaseUrl = await step('PostgreSQL', () => demoDatabase(givenDatabase));
  const redisUrl = await step('Redis', () => demoRedis(givenRedis, say));
  notePrograms();
  await step('Schéma de la base', () => migrate({ url: databaseUrl }));

  const addresses: DemoAddresses = { databaseUrl, redisUrl, ...ports };
  const bare = bareEnvironment(process.env);
  const settings = demoSettings(addresses);
  const { origin, resumed } = await demoOrigin(options.caseload);
  // Time stands almost still while the file enters: at the demo's speed a day would pass.
  const stillness = { ...bare, ...settings, ...startClock(origin, 1).env };
  const keys = await seed(step, stillness);
  const imported = await step('Import du fichier', () =>
    runOnce(['bin/aller-vers.js', 'import', options.caseload], stillness),
  );
  say(indent(countsOf(imported)));

  // Time never goes back: only a first morning can wait for the programs.
  const clock = startClock(origin, options.speed, resumed ? 0 : START_UP_MS);
  const env = { ...bare, ...settings, ...clock.env };
  writeState(statePaths.demo, {
    pid: process.pid,
    databaseUrl,
    redisUrl,
    ports: { web: ports.webPort, emulators: ports.emulatorPort },
    env: { ...settings, ...clock.env },
  });
  const stopTime = keepTime(clock);
  try {
    await startPrograms({ env, bare, addresses, clockEnv: clock.env }, screen);
  } catch (error) {
    stopTime();
    throw error;
  }
  const emulators = `http://127.0.0.1:${addresses.emulatorPort}`;
  await introduce({ databaseUrl, emulators, web: settings.PUBLIC_URL ?? '', keys });
  say(welcome({ addresses, clock, speed: options.speed, keys }));
  return () => {
    stopTime();
    forgetDemo();
  };
}

interface Environments {
  env: NodeJS.ProcessEnv;
  bare: NodeJS.ProcessEnv;
  clockEnv: Record<string, string>;
  addresses: DemoAddresses;
}

/** All three are started together, so that little of the demo's time passes meanwhile. */
async function startPrograms(
  { env, bare, clockEnv, addresses }: Environments,
  { step, died }: DemoScreen,
): Promise<void> {
  const emulatorEnv = { ...bare, ...clockEnv, ...emulatorSettings(addresses) };
  const [emulators, web, workers] = await Promise.all([
    startProgram({ name: 'Émulateurs', file: 'emulators/start.ts', log: 'emulators' }, emulatorEnv),
    startProgram({ name: 'Serveur web', file: 'src/main.ts', log: 'web' }, env),
    startProgram({ name: 'Workers', file: 'workers/main.ts', log: 'workers' }, env),
  ]);
  notePrograms();
  await step('Émulateurs (Twilio, Slack)', () =>
    answers(emulators, `http://127.0.0.1:${addresses.emulatorPort}/`),
  );
  await step('Serveur web', () => answers(web, `http://127.0.0.1:${addresses.webPort}/sante`));
  await step('Workers', () => writes(workers, /ready|prêt/i));
  for (const child of [emulators, web, workers]) void child.ended.then(() => died(child));
}

async function seed(step: DemoScreen['step'], env: NodeJS.ProcessEnv): Promise<AccessKeys> {
  const file = path.join('scripts', 'demo', 'seed.ts');
  const printed = await step('Équipes de démonstration', () =>
    runOnce(['--import', 'tsx', file], env),
  );
  return JSON.parse(printed.split('\n').at(-1) ?? '{}') as AccessKeys;
}

async function choosePorts(
  wished: number,
  say: (line: string) => void,
): Promise<{ webPort: number; emulatorPort: number }> {
  const take = async (port: number, what: string) => {
    const found = await portNear(port);
    if (found.taken) say(`Le port ${port} est occupé : ${what} prend le ${found.port}.`);
    return found.port;
  };
  const webPort = await take(wished, 'le serveur web');
  return { webPort, emulatorPort: await take(wished === 0 ? 0 : wished + 1, 'les émulateurs') };
}

function warnOfRealSettings(say: (line: string) => void): void {
  const names = realSettings(process.env);
  if (names.length === 0) return;
  say(`Réglages présents et laissés de côté : ${names.join(', ')}.`);
  say(
    'La démonstration ne parle qu’à ses émulateurs ; la production : npm run serve, npm run work.',
  );
}

/** The counts of an import's report; what became of each line is a command away. */
function countsOf(report: string): string {
  const [title, counts] = report.split('\n\n');
  const lines = 'ligne par ligne : npx aller-vers import FICHIER.csv --dry-run';
  return [title, counts, `  ${lines}`].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}
