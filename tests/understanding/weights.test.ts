import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { examples, WEIGHTS_FILE, weightsFile } from '../../scripts/train-replies.js';

it('the weights are those that the training script makes of the committed replies', async () => {
  const made = weightsFile(await examples());
  // Compared whole, but never printed: a quarter of a megabyte tells nobody anything.
  expect(made === (await readFile(WEIGHTS_FILE, 'utf8'))).toBe(true);
}, 120_000);
