import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addHousehold, addStaff } from '../statistics/household.js';
import { createTestClock } from '../support/clock.js';
import { startWeb, type TestWeb } from './web.js';

/** Tuesday 1 December 2026, 14:05 in Paris. */
const clock = createTestClock('2026-12-01T13:05:00Z');
const CENTRE = [48.91667, 2.38333, 'commune'] as const;
let web: TestWeb;
let cookie: string;
let references: string[];

beforeAll(async () => {
  web = await startWeb({ clock });
  const [karima, samir] = [await worker(), await worker()];
  const pair = randomUUID();
  await web.pool.query(
    `INSERT INTO pair (id, territory, first_id, second_id, hours) VALUES ($1,'93',$2,$3,'{}')`,
    [pair, karima.id, samir.id],
  );
  references = [
    await visited(pair, '2026-12-01T09:00:00Z', CENTRE),
    await visited(pair, '2026-12-01T13:00:00Z', [48.9075, 2.4397, 'address']),
    await visited(pair, '2026-12-01T15:00:00Z', CENTRE),
    await visited(pair, '2026-12-01T17:00:00Z', null),
  ];
  cookie = await web.signIn(karima.key);
});
afterAll(() => web?.close());

const worker = () => addStaff(web.pool, { role: 'operateur' });

async function visited(
  pair: string,
  startsAt: string,
  spot: readonly [number, number, string] | null,
): Promise<string> {
  const { id, reference } = await addHousehold(web.pool, {});
  await web.pool.query('UPDATE case_file SET lat = $2, lon = $3, precision = $4 WHERE id = $1', [
    ...[id, spot?.[0] ?? null, spot?.[1] ?? null, spot?.[2] ?? 'none'],
  ]);
  await web.pool.query(
    `INSERT INTO visit (id, case_id, pair_id, starts_at, ends_at, booked_by, created_at)
     VALUES ($1,$2,$3,$4,$4::timestamptz + interval '1 hour','tenant',now())`,
    [randomUUID(), id, pair, startsAt],
  );
  return reference;
}

const page = async (path: string) => (await web.get(path, cookie)).text();

describe('how surely a household is situated', () => {
  it('stands on the page of its case', async () => {
    const [rough, sure, , lost] = references;
    expect(await page(`/dossiers/${rough}`)).toContain('au centre de la commune');
    expect(await page(`/dossiers/${sure}`)).toContain('à l’adresse');
    expect(await page(`/dossiers/${lost}`)).toContain('position inconnue');
  });

  it('stands on the sheet of the day, beside each address and under the drawing', async () => {
    const sheet = await page('/ma-journee');
    expect(sheet.match(/Sur la carte : au centre de la commune/g)).toHaveLength(2);
    expect(sheet).toContain('Sur la carte : à l’adresse');
    expect(sheet).toContain('Sur la carte : position inconnue');
    expect(sheet).toContain('Au centre de la commune, faute de mieux : 1, 3.');
  });

  it('two households at one centre share a dot that bears both numbers', async () => {
    const sheet = await page('/ma-journee');
    expect(sheet.match(/<circle/g)).toHaveLength(2);
    expect(sheet).toContain('>1·3</text>');
  });

  it('leads by the position to a door, and by the address where only the centre is known', async () => {
    const sheet = await page('/ma-journee');
    expect(sheet.match(/geo:48\.9075,2\.4397\?/g)).toHaveLength(1);
    expect(sheet.match(/geo:0,0\?/g)).toHaveLength(3);
    expect(sheet).not.toContain('48.91667%2C');
  });
});
