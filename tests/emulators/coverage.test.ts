import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COVERAGE } from '../../emulators/coverage.js';
import { startEmulators } from '../../emulators/start.js';

const isRoute = (name: string) => /^(GET|POST|PUT|DELETE) \//.test(name);

it('lists every registered route, and registers every route said to be there', async () => {
  const emulators = await startEmulators({});
  const registered = emulators.routes();
  await emulators.close();
  const said = COVERAGE.filter(({ name, status }) => isRoute(name) && status !== 'planned');
  expect(said.map(({ name }) => name).sort()).toEqual(registered.sort());
});

it('names each route once, with a test that is there, and says what a partial one lacks', () => {
  const names = COVERAGE.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, status, test, lacks } of COVERAGE) {
    expect(test === null, name).toBe(status === 'planned');
    if (test) expect(existsSync(new URL(`../../${test}`, import.meta.url)), test).toBe(true);
    expect(lacks !== undefined, name).toBe(status === 'partial');
  }
});
