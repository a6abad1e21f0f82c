import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followCall } from '../../src/app/hotline/follow-call.js';
import type { E164 } from '../../src/domain/ids.js';
import { household, type LineWorld, openLine, phoneOf, ring, stepsOf } from './line.js';

let line: LineWorld;
const STRANGER = '+33639982099';

beforeEach(async () => {
  line = await openLine();
  await line.file([household(1)]);
  await line.worker('Karima');
});
afterEach(() => line.close());

/** Rings and rings off at once, again and again. */
async function nuisance(from: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) {
    const sid = `CA${from.slice(-4)}${nth}`;
    await ring(line, from, sid);
    line.clock.advance(10_000);
    await line.deps.store.transaction((tx) =>
      followCall(tx, line.deps, {
        news: {
          ...{ kind: 'call-status', providerSid: sid, leg: null, progress: 'completed' },
          ...{ seconds: 10, answeredBy: null, number: from as E164 },
        },
        now: line.clock.now(),
      }),
    );
    line.clock.advance(10_000);
  }
}

const barred = () =>
  line.sql.query<{ e164: string; reason: string }>('SELECT e164, reason FROM barred_number', []);

describe('repeated hang-ups', () => {
  it('bar the number for an hour, and it is told politely', async () => {
    await nuisance(STRANGER, 5);
    const refused = await ring(line, STRANGER);
    expect(refused.said).toEqual(['Cet appel ne peut pas aboutir. Au revoir.']);
    expect(stepsOf(refused.answer)).toEqual(['say', 'hang-up']);
    expect(await barred()).toEqual([{ e164: STRANGER, reason: 'hang-ups' }]);
    line.clock.advance(61 * 60_000);
    expect((await ring(line, STRANGER)).said.join(' ')).toContain('Bonjour');
  });

  it('two machines that call each other are kept apart for a day', async () => {
    for (let nth = 0; nth < 8; nth += 1) await ring(line, STRANGER, `CAloop${nth}`);
    expect((await ring(line, STRANGER)).said.join(' ')).toContain('ne peut pas aboutir');
    expect(await barred()).toEqual([{ e164: STRANGER, reason: 'loop' }]);
  });

  it('a household in danger is never barred by the machine', async () => {
    await line.sql.query('UPDATE case_file SET violence = true', []);
    await nuisance(phoneOf(1), 8);
    expect((await ring(line, phoneOf(1))).said.join(' ')).toContain('Bonjour');
    expect(await barred()).toEqual([]);
  });

  it('who is barred is not called back for it', async () => {
    await nuisance(STRANGER, 5);
    await nuisance(STRANGER, 2);
    const rows = await line.sql.query('SELECT 1 FROM call_back', []);
    expect(rows).toEqual([]);
  });
});
