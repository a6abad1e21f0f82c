import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPairHours,
  parsePairHours,
  USUAL_PAIR_HOURS,
} from '../../src/domain/visits/pair-hours.js';

const WEEKDAY = [
  ['09:00', '12:30'],
  ['14:00', '19:30'],
];

describe('hours of a pair', () => {
  it('are read as a team writes them', () => {
    expect(parsePairHours('lun-mar 09:00-12:30 14:00-19:30; sam 09:00-12:30')).toEqual({
      ok: true,
      value: { 1: WEEKDAY, 2: WEEKDAY, 6: [['09:00', '12:30']] },
    });
  });

  it.each([
    ['lundi au mercredi 9h-12h30, 14h - 19h30', 'lun-mer 09:00-12:30 14:00-19:30'],
    ['Lundi, jeudi et vendredi 9h–11h', 'lun,jeu-ven 09:00-11:00'],
    ['lun 14:00-19:30 ; lun 09:00-12:30 ;', 'lun 09:00-12:30 14:00-19:30'],
    ['ven. 9:30-12:00', 'ven 09:30-12:00'],
    ['sam 09:00-13:00 ; lun 09:00-20:00', 'lun 09:00-20:00 ; sam 09:00-13:00'],
  ])('« %s » is « %s »', (written, plain) => {
    const read = parsePairHours(written);
    expect(read.ok && formatPairHours(read.value)).toBe(plain);
  });

  it.each([
    ['', /aucune heure/],
    ['sam', /« sam » : il manque les heures/],
    ['09:00-12:30', /« 09:00-12:30 » : il manque le jour/],
    ['lun-ven 09:00-12:30; sma 09:00-12:00', /« sma 09:00-12:00 » : jour inconnu « sma »/],
    ['ven-lun 09:00-12:00', /la semaine va de lun à dim/],
    ['lun 09:00', /« 09:00 » n’est pas une plage/],
    ['lun 09:00-25:00', /n’est pas une plage/],
    ['lun 12:00-09:00', /finit avant de commencer/],
    ['lun 09:00-09:45', /plus court qu’une visite/],
    ['dim 09:00-12:00', /aucune visite le dimanche/],
    ['lun-sam 09:00-19:00', /les visites du samedi se font entre 09:00 et 13:00/],
    ['lun 08:00-12:00', /les visites du lundi se font entre 09:00 et 20:00/],
    ['lun-mar 09:00-12:00; mar 11:00-14:00', /« mar 11:00-14:00 » : .* se chevauchent le mardi/],
  ])('« %s » is refused with its reason', (written, reason) => {
    const read = parsePairHours(written);
    expect(read.ok ? 'read' : read.problem).toMatch(reason);
  });

  it('are usually evenings and Saturday morning too', () => {
    expect(formatPairHours(USUAL_PAIR_HOURS)).toBe(
      'lun-ven 09:00-12:30 14:00-19:30 ; sam 09:00-12:30',
    );
  });

  it('are read again as they are shown', () => {
    const morning = fc.constantFrom(['09:00', '12:30'], ['09:30', '11:00'], ['10:00', '13:00']);
    const evening = fc.constantFrom(['14:00', '19:30'], ['17:00', '20:00'], ['13:00', '14:00']);
    const day = fc.oneof(
      morning.map((span) => [span]),
      fc.tuple(morning, evening),
    );
    const week = fc
      .dictionary(fc.constantFrom('1', '2', '3', '4', '5'), day, {
        minKeys: 1,
        noNullPrototype: true,
      })
      .map((days) => days as unknown as typeof USUAL_PAIR_HOURS);
    fc.assert(
      fc.property(week, (hours) => {
        expect(parsePairHours(formatPairHours(hours))).toEqual({ ok: true, value: hours });
      }),
    );
  });

  it('never throw, whatever is typed', () => {
    const bits = fc.constantFrom('lun', '-', ',', ' ', ';', '9h', '09:00', '12:30', 'é', 'sam');
    fc.assert(
      fc.property(
        fc.array(bits).map((parts) => parts.join('')),
        (text) => {
          const read = parsePairHours(text);
          if (read.ok) expect(parsePairHours(formatPairHours(read.value))).toEqual(read);
        },
      ),
    );
  });
});
