// Small files are read; the budgets are those of the style the code follows.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const CAP = 350;
const MEDIAN = 90;
const CODE = /^(?:src|flows|workers|emulators|scripts|bench|bin|tests)\/.*\.(?:ts|mjs|js)$/;

/** Problems of size in French; empty when every file is within budget. */
export function sizeProblems(files) {
  const problems = files
    .filter(({ lines }) => lines > CAP)
    .map(({ name, lines }) => `${name} : ${lines} lignes, ${CAP} au plus`);
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (median > MEDIAN) problems.push(`médiane de ${median} lignes, ${MEDIAN} au plus`);
  return problems;
}

/** Every file of code that git knows or would take, with its lines. */
export function measureFiles(root) {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  return execFileSync('git', list, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((name) => CODE.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(path.join(root, name), 'utf8');
        return [{ name, lines: text.split('\n').length - 1 }];
      } catch {
        // Deleted, and the deletion not yet committed.
        return [];
      }
    });
}
