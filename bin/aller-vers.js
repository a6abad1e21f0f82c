#!/usr/bin/env node
// `npx aller-vers …`: the compiled program when there is one, else its source through tsx.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const compiled = path.join(root, 'dist', 'src', 'cli', 'main.js');

async function loadMain() {
  if (existsSync(compiled)) return import(pathToFileURL(compiled).href);
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(pathToFileURL(path.join(root, 'src', 'cli', 'main.ts')).href, import.meta.url);
}

// A reader that goes away (`| head`) is no failure of ours.
process.stdout.on('error', () => undefined);
try {
  const { main } = await loadMain();
  const terminal = { out: process.stdout, err: process.stderr };
  process.exitCode = await main(process.argv.slice(2), { root, terminal });
} catch (error) {
  process.stderr.write(
    `La commande s’est arrêtée : ${error instanceof Error ? error.message : error}\nRien n’est fait à moitié ; relancez la même commande.\n`,
  );
  process.exitCode = 1;
}
