import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLineHours, parseLineHours } from '../../src/domain/hotline/line-hours.js';
import { USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';

describe('hours of the line', () => {
  it('are read as a team writes them', () => {
    expect(parseLineHours('lun-ven 09:00-12:30 13:30-19:30; sam 09:30-13:00')).toEqual({
      ok: true,
      value: USUAL_LINE_HOURS,
    });
  });

  it('may begin earlier, end later and be shorter than those of visits', () => {
    const read = parseLineHours('lundi et samedi 8h-8h30, 20h30-21h');
    expect(read.ok && formatLineHours(read.value)).toBe('lun,sam 08:00-08:30 20:30-21:00');
  });

  it.each([
    ['', /aucune heure/],
    ['sam', /« sam » : il manque les heures/],
    ['lun 09:00-12:00; lnu 14:00-18:00', /« lnu 14:00-18:00 » : jour inconnu « lnu »/],
    ['lun 07:30-12:00', /la ligne du lundi est ouverte entre 08:00 et 21:00, pas 07:30-12:00/],
    ['sam 18:00-21:30', /la ligne du samedi est ouverte entre 08:00 et 21:00, pas 18:00-21:30/],
    ['dim 09:00-12:00', /« dim 09:00-12:00 » : la ligne est fermée le dimanche/],
    ['lun 09:00-09:20', /09:00-09:20 est trop court \(30 minutes au moins\)/],
    ['lun 12:00-09:00', /finit avant de commencer/],
    ['mar 09:00-12:00 11:00-14:00', /09:00-12:00 et 11:00-14:00 se chevauchent le mardi/],
  ])('« %s » is refused with its reason', (written, reason) => {
    const read = parseLineHours(written);
    expect(read.ok ? 'read' : read.problem).toMatch(reason);
  });

  it('are read again as they are shown, whatever is typed', () => {
    const bits = fc.constantFrom('lun', '-', ',', ' ', ';', '8h', '09:00', '21:00', 'dim', 'sam');
    fc.assert(
      fc.property(
        fc.array(bits).map((parts) => parts.join('')),
        (text) => {
          const read = parseLineHours(text);
          if (read.ok) expect(parseLineHours(formatLineHours(read.value))).toEqual(read);
        },
      ),
    );
  });
});
