import { describe, expect, it } from 'vitest';
import { readSolomon } from '../../src/domain/tours/solomon.js';

const HEAD = `essai

VEHICLE
NUMBER     CAPACITY
  3         50

CUSTOMER
CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

`;
const ROWS = ['0 0 0 0 0 200 0', '7 3 4 10 0 100 5', '9 6 8 20.5 10 150 5'];
const file = (rows: readonly string[] = ROWS, head = HEAD) => `${head}${rows.join('\n')}\n`;
const problems = (text: string) => {
  const read = readSolomon(text, 'essai.txt');
  return read.ok ? [] : read.problems;
};

describe('a Solomon file', () => {
  it('is read with its own numbers, whatever ends its lines', () => {
    for (const text of [file(), `\uFEFF${file().replaceAll('\n', '\r\n')}`]) {
      const read = readSolomon(text, 'essai.txt');
      expect(read).toMatchObject({
        ok: true,
        instance: { name: 'essai', customers: [7, 9] },
      });
      if (!read.ok) continue;
      const { stops, pairs, travel } = read.instance.problem;
      expect(stops[1]).toEqual({
        place: 2,
        demand: 20.5,
        windows: [[10, 150]],
        service: 5,
      });
      expect(pairs).toHaveLength(2);
      expect(pairs[0]).toMatchObject({
        capacity: 50,
        startsAt: 0,
        endsAt: 200,
      });
      expect([...travel.times]).toEqual([0, 5, 10, 5, 0, 5, 10, 5, 0]);
    }
  });

  it.each([
    [
      '7 3 4 10 0 cent 5',
      'essai.txt, ligne 11 : champ « DUE DATE » : « cent » n’est pas un nombre.',
    ],
    ['7 3 4 10 0 1e9 5', 'essai.txt, ligne 11 : champ « DUE DATE » : « 1e9 » n’est pas un nombre.'],
    ['7 3 4 -1 0 100 5', 'essai.txt, ligne 11 : champ « DEMAND » : -1 ; attendu 0 ou plus.'],
    [
      '7 3 4 60 0 100 5',
      'essai.txt, ligne 11 : champ « DEMAND » : 60 ; c’est plus que la capacité, 50.',
    ],
    [
      '7 3 4 10 110 100 5',
      'essai.txt, ligne 11 : champ « DUE DATE » : 100 ; la fenêtre ferme avant de s’ouvrir, à 110.',
    ],
    ['0 3 4 10 0 100 5', 'essai.txt, ligne 11 : champ « CUST NO. » : 0 est déjà à la ligne 10.'],
    ['7.5 3 4 10 0 100 5', 'essai.txt, ligne 11 : champ « CUST NO. » : 7.5 ; attendu un entier.'],
  ])('says what is wrong with « %s »', (row, sentence) => {
    expect(problems(file([ROWS[0]!, row]))).toEqual([sentence]);
  });

  it('names the field that a short or a long line lacks', () => {
    expect(problems(file([ROWS[0]!, '7 3 4 10 0 100']))[0]).toMatch(
      /^essai\.txt, ligne 11 : le champ « SERVICE TIME » manque ; attendues 7 : /,
    );
    expect(problems(file([ROWS[0]!, '7 3 4 10 0 100 5 6']))[0]).toMatch(/ligne 11 : 8 valeurs ;/);
  });

  it('refuses a fleet that is none', () => {
    expect(problems(file(ROWS, HEAD.replace('3  ', '0  ')))).toEqual([
      'essai.txt, ligne 5 : champ « NUMBER » : 0 ; attendu un entier de 1 à 2000.',
    ]);
    expect(problems(file(ROWS, HEAD.replace('50', '0')))[0]).toMatch(/« CAPACITY » : 0 ;/);
    expect(problems(file(ROWS, HEAD.replace('  3         50\n', '')))[0]).toMatch(/ligne 3 : /);
  });

  it('refuses what is no such file, in few sentences', () => {
    expect(problems('')).toEqual(['essai.txt : le fichier est vide.']);
    expect(problems('a;b\n1;2\n')).toHaveLength(2);
    expect(problems(file([]))).toEqual(['essai.txt, ligne 7 : il manque le dépôt ou les clients.']);
    const many = problems(file(Array.from({ length: 30 }, () => 'x')));
    expect(many).toHaveLength(6);
    expect(many.at(-1)).toBe('… et 25 autres erreurs.');
  });
});
