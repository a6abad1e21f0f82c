import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneNumbers } from '../../src/adapters/phone/phone-numbers.js';
import { readPhoneCell } from '../../src/domain/intake/phone-cell.js';

const read = (cell: string) =>
  readPhoneCell(cell).map(({ candidate, note, why }) => {
    const parsed = candidate === null ? null : phoneNumbers.parse(candidate);
    const number = parsed === null ? `✗ ${why}` : parsed.ok ? parsed.e164 : `✗ ${parsed.why}`;
    return note === null ? number : `${number} (${note})`;
  });

describe('a phone cell', () => {
  it.each([
    ['06 39 98 10 01', ['+33639981001']],
    ['0639981001', ['+33639981001']],
    ['06.39.98.10.01', ['+33639981001']],
    ['06-39-98-10-01', ['+33639981001']],
    ['0639 9810 01', ['+33639981001']],
    ['06\u00a039\u00a098\u00a010\u00a001', ['+33639981001']],
    ['06\u202f39\u202f98\u202f10\u202f01', ['+33639981001']],
    ['+33 6 39 98 10 01', ['+33639981001']],
    ['+33 (0)6 39 98 10 01', ['+33639981001']],
    ['0033639981001', ['+33639981001']],
    ['0033 (0)6 39 98 10 01', ['+33639981001']],
    ['33639981001', ['+33639981001']],
    ['639981001', ['+33639981001']],
    ['6 39 98 10 01', ['+33639981001']],
    ['Tél : 06 39 98 10 01', ['+33639981001']],
    ['06 39 98 10 01 (mari)', ['+33639981001 (mari)']],
    ['06 39 98 10 01 mari', ['+33639981001 (mari)']],
    ['06 39 98 10 01 / 01 99 00 11 19', ['+33639981001', '+33199001119']],
    ['06 39 98 10 01 ou 01 99 00 11 19', ['+33639981001', '+33199001119']],
    ['06 39 98 10 01\n01 99 00 11 19', ['+33639981001', '+33199001119']],
    ['06 39 98 10 01 01 99 00 11 19', ['+33639981001', '+33199001119']],
    ['06 39 98 10 01 (lui), 06 39 98 10 02 (elle)', ['+33639981001 (lui)', '+33639981002 (elle)']],
    ['', []],
    ['néant', []],
    ['Aucun', []],
    ['-', []],
    ['00 00 00 00 00', ['✗ numéro factice']],
    ['06 39 98 XX XX', ['✗ numéro masqué ou incomplet']],
    ['06 39 98 10 7', ['✗ numéro incomplet ou trop long (9 chiffres)']],
    ['6,39981308E+08', ['✗ numéro abîmé par le tableur (notation scientifique)']],
    ['6.39981308e+08', ['✗ numéro abîmé par le tableur (notation scientifique)']],
    ['voir dossier', ['✗ ne se lit pas comme un numéro']],
  ])('%j gives %j', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  // N-03: Réunion's own prefixes leave for +262, the fiction block stays in France.
  it.each([
    ['0692 12 34 56', '+262692123456'],
    ['0693123456', '+262693123456'],
    ['0262 12 34 56', '+262262123456'],
    ['+33 692 12 34 56', '+262692123456'],
    ['+262 692 12 34 56', '+262692123456'],
    ['00262692123456', '+262692123456'],
    ['06 39 01 23 45', '+262639012345'],
    ['06 39 98 97 01', '+33639989701'],
    ['+262 639 98 97 01', '+33639989701'],
  ])('places %s at %s', (cell, expected) => {
    expect(read(cell)).toEqual([expected]);
  });

  it('refuses premium and special numbers', () => {
    expect(read('08 99 12 34 56')).toEqual(['✗ numéro spécial ou surtaxé']);
  });

  const fiction = fc
    .tuple(
      fc.constantFrom('19900', '26191', '35301', '46571', '53649', '63998'),
      fc.integer({ min: 0, max: 9999 }),
    )
    .map(([block, last]) => `${block}${String(last).padStart(4, '0')}`);
  const spelling = fc.constantFrom(
    (n: string) => `0${n}`,
    (n: string) => n,
    (n: string) => `33${n}`,
    (n: string) => `+33${n}`,
    (n: string) => `+33 (0)${n}`,
    (n: string) => `0033${n}`,
    (n: string) => `0${n}`.replace(/(..)(?=.)/g, '$1 '),
    (n: string) => `0${n}`.replace(/(..)(?=.)/g, '$1.'),
    (n: string) => `0${n}`.replace(/(..)(?=.)/g, '$1-'),
    (n: string) => `+33 ${n[0]}${n.slice(1).replace(/(..)/g, '\u00a0$1')}`,
    (n: string) => ` 0${n} (mari)`,
  );

  it('gives one number whatever its spelling', () => {
    fc.assert(
      fc.property(fiction, spelling, (national, spell) => {
        expect(readPhoneCell(spell(national)).map(({ candidate }) => candidate)).toHaveLength(1);
        expect(read(spell(national))[0]?.split(' ')[0]).toBe(`+33${national}`);
      }),
    );
  });

  it('finds both numbers of a cell, in order, whatever stands between', () => {
    const between = fc.constantFrom('/', ' / ', ';', ' ou ', ', ', '\n', ' ');
    fc.assert(
      fc.property(fiction, fiction, between, (first, second, sign) => {
        expect(read(`0${first}${sign}0${second}`)).toEqual([`+33${first}`, `+33${second}`]);
      }),
    );
  });

  it('never throws, never makes a number of nothing', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        for (const { candidate, why } of readPhoneCell(cell)) {
          expect((candidate === null) !== (why === null)).toBe(true);
          if (candidate !== null) expect(candidate).toMatch(/^(0[1-9]\d{8}|\+[1-9]\d{7,14})$/);
        }
      }),
    );
  });
});
