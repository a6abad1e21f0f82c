import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const script = path.join(root, 'scripts', 'prepare.mjs');

describe('preparation of a clone', () => {
  it('does nothing, and says nothing, when everything is there', () => {
    const client = path.join(root, 'src/adapters/postgres/generated/client.ts');
    const before = statSync(client).mtimeMs;
    const { status, stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(statSync(client).mtimeMs).toBe(before);
  });

  it('makes `npx aller-vers` the command of the clone', () => {
    const link = path.join(root, 'node_modules', '.bin', 'aller-vers');
    const help = execFileSync(link, ['--help'], { encoding: 'utf8' });
    expect(help).toContain('import');
  });

  it.each([
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.1.0', true],
    ['24.0.0', true],
  ])('answers to Node %s: %s', async (version, accepted) => {
    const { requireNode } = await import(script);
    if (accepted) expect(() => requireNode(version)).not.toThrow();
    else expect(() => requireNode(version)).toThrow(/demande Node 20\.19 ou plus récent/);
  });

  it('imports nothing that it has yet to install', () => {
    const sources = [script, path.join(root, 'scripts/lib/progress.mjs')];
    for (const file of [...sources, path.join(root, 'scripts/start.mjs')]) {
      const imported = [...readFileSync(file, 'utf8').matchAll(/^import .* from '(.+)';$/gm)];
      for (const [, name] of imported) expect(name).toMatch(/^(?:node:|\.\.?\/)/);
    }
  });
});

describe('the lock file', () => {
  it('holds the packages of every platform, without which `npm ci` refuses it', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> =
      lock.packages;
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});
