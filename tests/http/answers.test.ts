import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Views } from '../../src/app/views/views.js';
import { addHousehold, addStaff } from '../statistics/household.js';
import { startWeb, type TestWeb } from './web.js';

let web: TestWeb;
let cookie: string;

beforeAll(async () => {
  web = await startWeb();
  cookie = await web.signIn((await addStaff(web.pool, { territories: ['93', '69'] })).key);
  for (let i = 0; i < 9; i += 1) await addHousehold(web.pool, { tries: [{ code: '40' }] });
  for (let i = 0; i < 3; i += 1) await addHousehold(web.pool, { territory: '69' });
});

afterAll(() => web?.close());

describe('headers', () => {
  it('allow no script but our own files, no frame, no other site, and keep pages out of caches', async () => {
    const { headers } = await web.get('/pilotage', cookie);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|nonce/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('the file of figures', () => {
  it('hides small counts whoever asks, and opens in a French spreadsheet', async () => {
    const answer = await web.get('/pilotage/export.csv', cookie);
    expect(answer.headers.get('content-disposition')).toContain('pilotage-2026-11-23.csv');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = bytes
      .toString('utf8')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    const [all, rhone, seine] = [1, 2, 3].map((at) => lines[at]!.slice(0, 4));
    expect(all).toEqual(['ensemble', '', '12', '12']);
    expect(rhone).toEqual(['territoire', 'Rhône (69)', 'masqué', 'masqué']);
    expect(seine).toEqual(['territoire', 'Seine-Saint-Denis (93)', 'masqué', 'masqué']);
    expect(lines.flat().some((cell) => /^[=+\-@\t]/.test(cell))).toBe(false);
  });
});

describe('health', () => {
  it('is 200 when all answers, 503 when a part does not, and says nothing else', async () => {
    const up = await web.get('/sante');
    expect([up.status, await up.json()]).toEqual([
      200,
      { status: 'up', database: 'up', redis: 'up' },
    ]);
    const ill = await startWeb({ health: async () => ({ database: 'up', redis: 'down' }) });
    const down = await ill.get('/sante');
    expect([down.status, await down.json()]).toEqual([
      503,
      { status: 'down', database: 'up', redis: 'down' },
    ]);
    await ill.close();
  });
});

describe('a surprise', () => {
  it('is a French page, and a log line without what it held', async () => {
    const broken = { cohort: { weeks: () => Promise.reject(new Error('Mme SERRANO')) } };
    const ill = await startWeb({ views: () => broken as unknown as Views });
    const own = await ill.signIn((await addStaff(ill.pool)).key);
    const answer = await ill.get('/pilotage', own);
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain('Quelque chose n’a pas marché');
    expect(text + JSON.stringify(ill.logged)).not.toContain('SERRANO');
    expect(ill.logged).toEqual([{ route: '/pilotage', error: 'Error', code: null }]);
    await ill.close();
  });

  it('of a database gone away is said as such', async () => {
    const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    const ill = await startWeb({
      views: () => ({ cohort: { weeks: () => Promise.reject(away) } }) as unknown as Views,
    });
    const own = await ill.signIn((await addStaff(ill.pool)).key);
    expect((await ill.get('/pilotage', own)).status).toBe(503);
    await ill.close();
  });
});
