// `npm run check`: everything that reads the code without running it.

import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './lib/run-quietly.mjs';
import { measureFiles, sizeProblems } from './lib/size-budget.mjs';
import { prepare } from './prepare.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const RINGS = ['src', 'flows', 'workers', 'emulators', 'scripts', 'tests', 'bench'];

const program = (file, ...args) =>
  runQuietly(process.execPath, [path.join(root, 'node_modules', file), ...args], { cwd: root });

const checks = {
  biome: () => program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  tsc: () => program('typescript/bin/tsc', '-p', 'tsconfig.json'),
  'dependency-cruiser': () =>
    program('dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err', ...RINGS),
  knip: () => program('knip/bin/knip.js', '--no-progress'),
  conversations: () =>
    runQuietly(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/check-words.ts')], {
      cwd: root,
    }),
  'taille des fichiers': async () => {
    const problems = sizeProblems(measureFiles(root));
    return { code: problems.length === 0 ? 0 : 1, output: problems.join('\n') };
  },
};

/** Runs every check, says what each found, and counts those that passed and failed. */
export async function check() {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, run]) => {
      const started = performance.now();
      const { code, output } = await run();
      const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
      return { name, code, output };
    }),
  );
  const failed = results.filter(({ code }) => code !== 0);
  for (const { name, output } of failed) process.stdout.write(`\n── ${name}\n${output}\n`);
  return { passed: results.length - failed.length, failed: failed.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await prepare({ development: true });
  const { failed } = await check();
  process.exitCode = failed === 0 ? 0 : 1;
}
