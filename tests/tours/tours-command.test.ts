import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';

let folder = '';
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tours-'));
  const head = ['PETIT', '', 'VEHICLE', 'NUMBER CAPACITY', '5 10', '', 'CUSTOMER', 'CUST NO.'];
  const depot = '100 0 0 0 0 1000 0';
  const rows = Array.from({ length: 8 }, (_, nth) => `${nth + 1} ${nth * 3} 4 5 0 900 1`);
  await writeFile(at('petit.txt'), [...head, depot, ...rows].join('\n'));
  await writeFile(at('loin.txt'), [...head, depot, ...rows, '9 5000 0 1 0 900 1'].join('\n'));
  await writeFile(at('faux.txt'), [...head, depot, '1 2 3 quatre 5 6 7'].join('\n'));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await main(['tours', ...args], {
    root: folder,
    terminal: { out, err },
  });
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

it('prints one line of JSON, with the file’s own numbers', async () => {
  const { code, out, err } = await run('--solomon', at('petit.txt'), '--seconds', '0.3');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\{.*\}\n$/);
  const answer = JSON.parse(out) as { routes: number[][]; distance: number };
  expect(answer).toMatchObject({ instance: 'PETIT', vehicles: 4 });
  expect(answer.routes.flat().sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const point = (customer: number) => ({ x: (customer - 1) * 3, y: 4 });
  const length = answer.routes.reduce((sum, route) => {
    const points = [{ x: 0, y: 0 }, ...route.map(point), { x: 0, y: 0 }];
    const hops = points
      .slice(1)
      .map(({ x, y }, nth) => Math.hypot(x - points[nth]!.x, y - points[nth]!.y));
    return sum + hops.reduce((a, b) => a + b, 0);
  }, 0);
  expect(answer.distance).toBeCloseTo(length, 9);
});

it('names who cannot be served, and ends with 1', async () => {
  const { code, out, err } = await run('--solomon', at('loin.txt'), '--seconds', '0.2');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ vehicles: 4, unserved: [9] });
  expect(err).toMatch(/aucune tournée trouvée pour les clients 9\.\n$/);
});

it('says what is wrong with a file or an option, in French and without a stack', async () => {
  const faux = await run('--solomon', at('faux.txt'));
  expect(faux).toEqual({
    code: 1,
    out: '',
    err: `${at('faux.txt')}, ligne 10 : champ « DEMAND » : « quatre » n’est pas un nombre.\n`,
  });
  const absent = await run('--solomon', at('absent.txt'));
  expect(absent).toMatchObject({ code: 1, out: '' });
  expect(absent.err).toMatch(/absent\.txt : ce fichier n’existe pas\.\n$/);
  expect((await run('--solomon', folder)).err).toMatch(/c’est un dossier/);
  const wrong = await run('--solomon', at('petit.txt'), '--seconds', '-1', '--seed', 'x');
  expect(wrong.code).toBe(2);
  expect(wrong.err).toMatch(/^--seconds : « -1 » .*\n--seed : « x » /);
  expect((await run()).err).toMatch(/Il manque --solomon/);
});
