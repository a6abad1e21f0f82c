// The Dockerfile, its .dockerignore and compose.yaml, read far enough to hold them to the code.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const root = path.resolve(import.meta.dirname, '..', '..');

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

export interface Instruction {
  word: string;
  rest: string;
}

/** The stages of the Dockerfile, each a list of instructions. */
export function stages(): Instruction[][] {
  const lines = read('Dockerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const found: Instruction[][] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    if (word === 'FROM') found.push([]);
    found.at(-1)?.push({ word, rest });
  }
  return found;
}

/** What the build takes from the clone. */
export function copied(): string[] {
  return stages()
    .flat()
    .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'))
    .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
}

/** What the final image takes from the build, as paths of the clone. */
export function shipped(): string[] {
  return (stages().at(-1) ?? [])
    .filter(({ word }) => word === 'COPY')
    .map(({ rest }) => rest.split(/\s+/)[1]?.replace('/app/', '') ?? '');
}

/** Lines of .dockerignore that let something in. */
export function letIn(): string[] {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines[0] !== '*') throw new Error('.dockerignore must begin by refusing everything');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

export interface Service {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

export function composeServices(): Record<string, Service> {
  return parse(read('compose.yaml'), { merge: true }).services;
}

/** Variables that compose.yaml takes from outside. */
export function composeVariables(): string[] {
  return [...read('compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name);
}

/** Names in .env.example, commented out or not. */
export function exampleNames(): string[] {
  return [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name);
}
