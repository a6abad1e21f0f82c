import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/domain/intake/columns.js';
import { csvCell, harmlessCell } from '../../src/domain/intake/harmless-cell.js';
import { addressKey } from '../../src/domain/intake/household-keys.js';
import { plusMonths } from '../../src/domain/intake/legal-date.js';
import { parseAmount } from '../../src/domain/intake/parse-amount.js';
import { parseDate } from '../../src/domain/intake/parse-date.js';
import { parsePlace } from '../../src/domain/intake/parse-place.js';
import { stageOf } from '../../src/domain/intake/trade-words.js';
import { dateOfDay, dayNumber } from '../../src/domain/time/civil-day.js';

describe('a date', () => {
  it.each([
    ['26/10/2026', '2026-10-26'],
    ['3/11/26', '2026-11-03'],
    ['01/02/99', '1999-02-01'],
    ['26-10-2026', '2026-10-26'],
    ['2026-10-26', '2026-10-26'],
    ['26/10/2026 00:00:00', '2026-10-26'],
    ['29/02/2024', '2024-02-29'],
    ['46321', '2026-10-26'],
    ['36526', '2000-01-01'],
  ])('%s is %s', (written, date) => {
    expect(parseDate(written, 2030)).toEqual({ ok: true, date });
  });

  it.each(['31/02/1984', '29/02/2023', '00/10/2026', '12/13/2026', 'hier', '1984', '10/2026'])(
    '%s is an error, never another day',
    (written) => {
      expect(parseDate(written, 2030).ok).toBe(false);
    },
  );

  it('reads any Excel serial as the day Excel shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 79_999 }), (serial) => {
        const shown = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
        const date = shown.toISOString().slice(0, 10);
        expect(parseDate(String(serial), 2030)).toEqual({ ok: true, date });
      }),
    );
  });

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect([dateOfDay(day), dayNumber(date)]).toEqual([date, day]);
      }),
    );
  });

  it('adds months to the last day that exists', () => {
    expect(plusMonths('2026-12-31', 2)).toBe('2027-02-28');
  });
});

describe('an amount', () => {
  it.each([
    ['2 340,00', 234_000],
    ['2\u00a0340,00', 234_000],
    ['2340', 234_000],
    ['1.234,50 €', 123_450],
    ['-2 640,00', -264_000],
  ])('%s is %i cents', (written, cents) => {
    expect(parseAmount(written)).toEqual({ ok: true, cents });
  });

  it.each(['RSA', 'étudiant, 600', ''])('%s is none', (written) => {
    expect(parseAmount(written)).toEqual({ ok: false });
  });
});

describe('a place', () => {
  it.each([
    [{ department: '6', postcode: '6000' }, '06', '06000', false],
    [{ department: '974', postcode: '97400' }, '974', '97400', false],
    [{ department: '75', postcode: '80000' }, '75', '80000', true],
    [{ postcode: '93300' }, '93', '93300', false],
    [{ department: '2A', postcode: '20000' }, '2A', '20000', false],
  ])('%o', (cells, department, postcode, contradictory) => {
    expect(parsePlace(cells, [])).toEqual({ department, postcode, contradictory });
  });

  it('is one address under its abbreviations', () => {
    expect(addressKey('27 bis av. Jean Moulin', '93100')).toBe(
      addressKey('27 bis avenue Jean-Moulin', '93100'),
    );
    expect(addressKey('12, rue des Tilleuls bât B', '93300')).toBe(
      addressKey('12 rue des Tilleuls', '93300'),
    );
  });
});

describe('a stage', () => {
  it.each([
    ['CDP', 'CDP'],
    ['Commandement de payer', 'CDP'],
    ['assignation', 'ASSIGNATION'],
    ['ASSIGNATION', 'ASSIGNATION'],
    ['Commandement de quitter les lieux', 'CQL'],
    ['Réquisition FP', 'RFP'],
    ['Concours accordé', 'CFP'],
    ['Dossier', null],
    ['Impayé', 'not-open'],
    ['Clôturé', 'closed'],
  ])('%s is %s', (word, stage) => {
    expect(stageOf(word)).toBe(stage);
  });
});

describe('a header', () => {
  const needed = [
    'n dossier',
    'STADE',
    ' dept ',
    'nom',
    'Prenom',
    'adresse',
    'C.P.',
    'Portable',
    'parc',
    'suivi',
  ];

  it('is known without accents, case, punctuation or order', () => {
    const header = readHeader([...needed, 'Fixe', 'Couleur'].reverse());
    expect(header.missing).toEqual([]);
    expect(header.unknown).toEqual(['Couleur']);
    expect(header.columns.slice(0, 3)).toEqual([null, 'phone2', 'followed']);
  });

  it('names the obligatory columns it lacks', () => {
    expect(readHeader(['Nom', 'Prénom']).missing).toContain('N° dossier CCAPEX');
  });

  it('takes « Tél » beside « Portable » for the second number', () => {
    expect(readHeader(['Portable', 'Tél']).columns).toEqual(['phone1', 'phone2']);
  });
});

describe('a cell of an export', () => {
  it('never begins as a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r');
    fc.assert(
      fc.property(start, fc.string(), (sign, rest) => {
        expect(harmlessCell(sign + rest)).toBe(`'${sign}${rest}`);
        expect(csvCell(sign + rest)).toMatch(/^"?'/);
      }),
    );
  });

  it('keeps words as they are, and quotes what would cut the line', () => {
    expect(csvCell('refusé')).toBe('refusé');
    expect(csvCell('a;b"c')).toBe('"a;b""c"');
  });
});
