// `npm start`: the whole job on this machine, with emulators in place of what is outside.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { say, step } from './lib/progress.mjs';
import { cancelPreparation, prepare } from './prepare.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const HELP = `Usage : npm start -- [options]

Lance Aller-vers sur cette machine : PostgreSQL, Redis, les émulateurs de Twilio, de Slack et
d'un fournisseur d'identité, le serveur web et les workers, puis importe un fichier de signalements d'exemple.

  --fresh            oublie ce que la démonstration précédente a laissé
  --caseload FICHIER importe ce fichier du secrétariat CCAPEX à la place de l'exemple
  --speed N          fait passer le temps N fois plus vite (4320 : un jour en 20 secondes)
  --port N           port du serveur web (3000) ; les émulateurs prennent le suivant
  --help             affiche cette aide

Ctrl-C arrête tout ce qui a été lancé. La production : npm run serve et npm run work.
`;
const FORCE_AFTER_MS = 700;

/** Options in French words, or a problem to print. */
function readOptions(argv) {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv,
      options: {
        fresh: { type: 'boolean', default: false },
        caseload: { type: 'string', default: path.join(root, 'data', 'sample-caseload.csv') },
        speed: { type: 'string', default: '4320' },
        port: { type: 'string', default: '3000' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch {
    return { problem: 'Option inconnue ou sans valeur.' };
  }
  if (values.help) return { help: true };
  const speed = Number(values.speed.replace(',', '.'));
  if (!(speed > 0 && speed <= 1e6)) return { problem: '--speed attend un nombre, de 1 à 1000000.' };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_534) {
    return { problem: '--port attend un nombre de 0 à 65534.' };
  }
  const caseload = path.resolve(process.env.INIT_CWD ?? process.cwd(), values.caseload);
  if (!existsSync(caseload)) return { problem: `--caseload : ${caseload} est introuvable.` };
  return { options: { fresh: values.fresh, caseload, speed, port } };
}

let children;
let stopTime;
let stoppingSince;

/** Stops what was started, and only that; a second Ctrl-C ends it at once. */
async function stop(code) {
  if (stoppingSince !== undefined) {
    // npm forwards the terminal's Ctrl-C: the same keystroke may come twice.
    if (Date.now() - stoppingSince < FORCE_AFTER_MS) return;
    children?.killAll();
    process.exit(1);
  }
  stoppingSince = Date.now();
  cancelPreparation();
  stopTime?.();
  if (children !== undefined) {
    await step('Arrêt', () => children.stopAll(), { hidden: stopTime === undefined });
  }
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

/** Ends with the npm that started us: some shells between the two pass no signal on. */
function watchParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop(0);
  }, 1000).unref();
}

function died(child) {
  if (stoppingSince !== undefined) return;
  say(`✗ ${child.name} s'est arrêté. Dernières lignes de ${path.relative(root, child.logFile)} :`);
  say(child.lastLines());
  void stop(1);
}

async function main() {
  const { help, problem, options } = readOptions(process.argv.slice(2));
  if (help) return process.stdout.write(HELP);
  if (problem) {
    process.stderr.write(`${problem}\n\n${HELP}`);
    process.exitCode = 2;
    return;
  }
  if (process.env.npm_lifecycle_event === 'start') watchParent();
  await prepare({ development: true });
  const { register } = await import('tsx/esm/api');
  register();
  children = await import('./lib/child.ts');
  const { startDemo } = await import('./demo/start-demo.ts');
  stopTime = await startDemo(options, { step, say, died });
}

await main().catch(async (error) => {
  if (stoppingSince !== undefined) return;
  process.stderr.write(`\n${error.message}\n`);
  await stop(1);
});
