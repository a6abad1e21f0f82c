import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRouter } from '../../../emulators/router.js';
import { TWILIO_COVERAGE } from '../../../emulators/twilio/coverage.js';
import { startStage } from './harness.js';

it('lists every route that is emulated, and no other', async () => {
  const stage = await startStage();
  const listed = TWILIO_COVERAGE.filter(({ status }) => status !== 'planned')
    .map(({ name }) => name)
    .filter((name) => /^[A-Z]+ \//.test(name));
  expect(stage.router.list().sort()).toEqual(listed.sort());
  await stage.close();
});

it('names a test for all that is emulated, and what a partial route lacks', () => {
  for (const { status, test, lacks } of TWILIO_COVERAGE) {
    expect(test !== null && existsSync(test)).toBe(status !== 'planned');
    expect(lacks !== undefined).toBe(status === 'partial');
  }
});

it('registers nothing on a router by itself', () => {
  expect(createRouter().list()).toEqual([]);
});
