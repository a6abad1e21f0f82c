// `npm test`: everything, from a bare clone to the closing line « N passed, N failed ».
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from './check.mjs';
import { say, step } from './lib/progress.mjs';
import { prepare } from './prepare.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const report = path.join(root, '.state', `tests-${process.pid}.json`);

/** Redis for the queues, Chromium for the pages. */
async function requireMachine() {
  const { register } = await import('tsx/esm/api');
  const unregister = register();
  const { ensureRedis } = await import('./lib/redis.ts');
  const { ensureChromium } = await import('./lib/chromium.ts');
  await step('Redis', () => ensureRedis(say), { hidden: true });
  await step('Chromium', () => ensureChromium(say), { hidden: true });
  await unregister();
}

function vitest(args) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [path.join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...reporters];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...args], { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Tests passed and failed; a file that cannot be loaded, or an error outside any test, is one failure. */
function count(code) {
  let passed = 0;
  let failed = 0;
  try {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
      const tests = file.assertionResults;
      const broken = tests.filter(({ status }) => status === 'failed').length;
      passed += tests.filter(({ status }) => status === 'passed').length;
      failed += broken === 0 && file.status === 'failed' ? 1 : broken;
    }
  } catch {
    // No report: the run itself broke, counted below.
  }
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function main(args) {
  await prepare({ development: true });
  await requireMachine();
  mkdirSync(path.dirname(report), { recursive: true });
  const whole = args.length === 0;
  const checks = whole ? await check() : { passed: 0, failed: 0 };
  const tests = count(await vitest(args));
  rmSync(report, { force: true });
  const failed = checks.failed + tests.failed;
  if (checks.failed > 0) say(`Vérifications en échec : ${checks.failed} (voir plus haut)`);
  say(`\n${checks.passed + tests.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
