import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { fingerprint, openCaseload } from '../../src/adapters/caseload-file/open-caseload.js';
import { phoneNumbers } from '../../src/adapters/phone/phone-numbers.js';
import { importCaseload } from '../../src/app/intake/import-caseload.js';
import { SENT } from './caseload.js';
import { writeLargeCaseload } from './large-caseload.js';

const ROWS = 100_000;
/** Rows alone, kept whole, would weigh some 150 MB. */
const FLAT_MB = 12;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Live memory after a collection, in MB. */
function weigh(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

it('judges 100,000 rows in flat memory', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'aller-vers-large-'));
  const file = path.join(folder, 'grand.csv');
  try {
    await writeLargeCaseload(file, ROWS);
    const opened = await openCaseload(file);
    if (opened.kind === 'unusable') throw new Error(opened.message);
    const weights: number[] = [];
    const progress: number[] = [];
    const result = await importCaseload(
      {
        clock: { now: () => SENT, lived: (ms) => ms },
        ids: { uuid: randomUUID },
        phones: phoneNumbers,
        fingerprint,
        store: null,
      },
      {
        file: opened.file,
        dryRun: true,
        onRow: () => undefined,
        onProgress: ({ rows, bytesRead }) => {
          if (rows % 10_000 === 0) weights.push(weigh());
          progress.push(bytesRead);
        },
      },
    );
    expect(result).toMatchObject({ kind: 'done', counts: { accepted: ROWS, refused: 0 } });
    const [first = 0, ...later] = weights;
    expect(Math.max(...later) - first).toBeLessThan(FLAT_MB);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(opened.file.bytes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
