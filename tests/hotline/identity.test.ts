import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { household, type LineWorld, openLine, phoneOf, ring, stepsOf } from './line.js';

let line: LineWorld;

// Mme Martin was born on the 4th of May 1980 (tests/support/caseload.ts).
const BIRTH = '0405';

beforeEach(async () => {
  line = await openLine();
  await line.file([household(1)]);
  const [karima, samir] = [await line.worker('Karima'), await line.worker('Samir')];
  const day = [['09:00', '19:30']];
  await line.sql.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours)
     VALUES (gen_random_uuid(), '93', $1::uuid, $2::uuid, $3::jsonb)`,
    [karima, samir, JSON.stringify({ 1: day, 2: day, 3: day, 4: day, 5: day })],
  );
});
afterEach(() => line.close());

const visits = () =>
  line.sql.query<{ status: string; starts_at: Date }>(
    'SELECT status, starts_at FROM visit ORDER BY created_at, id',
    [],
  );

async function proven(key: '1' | '2' | '3') {
  const caller = await ring(line, phoneOf(1));
  await caller.press('2');
  await caller.press(key);
  await caller.press(BIRTH);
  return caller;
}

describe('a visit by telephone', () => {
  it('nothing is said before a fact that we do not read out', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.press('2');
    await caller.press('1');
    expect(caller.said.join(' ')).toMatch(/jour et votre mois de naissance/);
    expect(caller.said.join(' ')).not.toMatch(/MARTIN|Lucie|mai|0405/);
  });

  it('twice wrong, a person takes over, and nothing was told', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.press('2');
    await caller.press('1');
    await caller.press('0101');
    expect(caller.said.join(' ')).toContain("Je n'ai pas pu vérifier");
    await caller.press('3112');
    expect(caller.said.join(' ')).toContain('Je ne peux pas vérifier');
    expect(stepsOf(caller.answer).at(-1)).toBe('wait-for-worker');
    expect(await visits()).toEqual([]);
  });

  it('silence in the place of the fact counts as not knowing it', async () => {
    const caller = await ring(line, phoneOf(1));
    await caller.press('2');
    await caller.press('1');
    await caller.silence();
    await caller.silence();
    expect(stepsOf(caller.answer).at(-1)).toBe('wait-for-worker');
  });

  it('an unknown number is asked nothing: a person answers', async () => {
    const caller = await ring(line, '+33639982099');
    await caller.press('2');
    await caller.press('1');
    expect(stepsOf(caller.answer).at(-1)).toBe('wait-for-worker');
  });

  it('1: a slot is taken by its key, and stands', async () => {
    const caller = await proven('1');
    expect(caller.said.join(' ')).toMatch(/pour \w+ \S+ décembre à .*, tapez 1/);
    await caller.press('2');
    expect(caller.said.join(' ')).toMatch(/C'est noté/);
    expect(await visits()).toMatchObject([{ status: 'booked' }]);
  });

  it('2: the visit that stands is moved, never doubled', async () => {
    await (await proven('1')).press('1');
    const caller = await proven('2');
    await caller.press('2');
    expect((await visits()).map(({ status }) => status).toSorted()).toEqual(['booked', 'moved']);
  });

  it('3: the visit is cancelled only after a second key', async () => {
    await (await proven('1')).press('1');
    const caller = await proven('3');
    expect(await visits()).toMatchObject([{ status: 'booked' }]);
    await caller.press('1');
    expect(await visits()).toMatchObject([{ status: 'cancelled' }]);
  });
});
