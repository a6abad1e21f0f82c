import { describe, expect, it } from 'vitest';
import { formatLineHours } from '../../src/domain/hotline/line-hours.js';
import {
  lineOpen,
  openingWords,
  USUAL_LINE_HOURS,
} from '../../src/domain/hotline/opening-hours.js';
import { PARIS, paris, reunion, SAINT_DENIS } from '../contact/facts.js';
import { inParis, inReunion, inStrasbourg, line } from './facts.js';

const closed = (because: string, opensAt: number | null) => ({ open: false, because, opensAt });
const open = (closesAt: number) => ({ open: true, closesAt });

describe('the line', () => {
  it('is usually open until the evening, and on Saturday morning', () => {
    expect(formatLineHours(USUAL_LINE_HOURS)).toBe(
      'lun-ven 09:00-12:30 13:30-19:30 ; sam 09:30-13:00',
    );
    expect(lineOpen(line(), paris('2026-11-23 19:00'), inParis)).toEqual(
      open(paris('2026-11-23 19:30')),
    );
    expect(lineOpen(line(), paris('2026-11-28 09:30'), inParis)).toEqual(
      open(paris('2026-11-28 13:00')),
    );
  });

  it('closes on the minute, opens on the minute', () => {
    expect(lineOpen(line(), paris('2026-11-23 09:00') - 1, inParis).open).toBe(false);
    expect(lineOpen(line(), paris('2026-11-23 09:00'), inParis).open).toBe(true);
    expect(lineOpen(line(), paris('2026-11-23 12:30') - 1, inParis).open).toBe(true);
    expect(lineOpen(line(), paris('2026-11-23 12:30'), inParis).open).toBe(false);
  });

  it('says whether it is at lunch, not yet there, gone home, or on Sunday', () => {
    const at = (clock: string) => lineOpen(line(), paris(clock), inParis);
    expect(at('2026-11-23 13:00')).toEqual(closed('break', paris('2026-11-23 13:30')));
    expect(at('2026-11-23 07:00')).toEqual(closed('outside', paris('2026-11-23 09:00')));
    expect(at('2026-11-23 20:00')).toEqual(closed('outside', paris('2026-11-24 09:00')));
    expect(at('2026-11-28 14:00')).toEqual(closed('outside', paris('2026-11-30 09:00')));
    expect(at('2026-11-29 10:00')).toEqual(closed('outside', paris('2026-11-30 09:00')));
  });

  it('is closed on Sunday even where its hours name one', () => {
    const everyDay = line({ hours: { ...USUAL_LINE_HOURS, 7: [['09:00', '12:00']] } });
    expect(lineOpen(everyDay, paris('2026-11-29 10:00'), inParis).open).toBe(false);
  });

  it('is closed on the public holidays of its own place', () => {
    // 26 December 2026, a Saturday, is one in Strasbourg alone; 20 December 2027, a Monday, in La Réunion.
    const boxingDay = paris('2026-12-26 10:00');
    expect(lineOpen(line(), boxingDay, inParis).open).toBe(true);
    expect(lineOpen(line(), boxingDay, inStrasbourg)).toEqual(
      closed('holiday', paris('2026-12-28 09:00')),
    );
    expect(lineOpen(line(), paris('2027-12-20 10:00'), inParis).open).toBe(true);
    expect(lineOpen(line(), reunion('2027-12-20 10:00'), inReunion)).toEqual(
      closed('holiday', reunion('2027-12-21 09:00')),
    );
  });

  it('opens on a holiday or a Sunday when an exception of that very day says so', () => {
    const armistice = line({
      exceptions: [{ day: '2026-11-11', spans: [['10:00', '12:00']], why: 'permanence' }],
    });
    expect(lineOpen(armistice, paris('2026-11-11 11:00'), inParis)).toEqual(
      open(paris('2026-11-11 12:00')),
    );
    expect(lineOpen(armistice, paris('2026-11-11 09:00'), inParis)).toEqual(
      closed('outside', paris('2026-11-11 10:00')),
    );
    const sunday = line({
      exceptions: [{ day: '2026-11-29', spans: [['10:00', '12:00']], why: 'grand froid' }],
    });
    expect(lineOpen(sunday, paris('2026-11-28 13:00'), inParis)).toEqual(
      closed('outside', paris('2026-11-29 10:00')),
    );
  });

  it('is closed by an exception for the day, or for the hours that it takes away', () => {
    const training = line({
      exceptions: [
        { day: '2026-11-24', spans: [], why: 'formation' },
        { day: '2026-11-25', spans: [['14:00', '19:30']], why: 'réunion' },
      ],
    });
    const at = (clock: string) => lineOpen(training, paris(clock), inParis);
    expect(at('2026-11-24 10:00')).toEqual(closed('exception', paris('2026-11-25 14:00')));
    expect(at('2026-11-25 10:00')).toEqual(closed('exception', paris('2026-11-25 14:00')));
    expect(at('2026-11-25 08:00')).toEqual(closed('outside', paris('2026-11-25 14:00')));
    expect(at('2026-11-25 15:00')).toEqual(open(paris('2026-11-25 19:30')));
  });

  it('of two exceptions for one day, follows the last that was written', () => {
    const corrected = line({
      exceptions: [
        { day: '2026-11-24', spans: [], why: 'formation' },
        { day: '2026-11-24', spans: [['09:00', '12:00']], why: 'formation l’après-midi seulement' },
      ],
    });
    expect(lineOpen(corrected, paris('2026-11-24 10:00'), inParis).open).toBe(true);
  });

  it('does not close between two spans that touch', () => {
    const noBreak = line({
      hours: {
        1: [
          ['13:00', '18:00'],
          ['09:00', '13:00'],
        ],
      },
    });
    expect(lineOpen(noBreak, paris('2026-11-23 12:59'), inParis)).toEqual(
      open(paris('2026-11-23 18:00')),
    );
  });

  it('opens at nine on the wall on both sides of a change of the clock', () => {
    const autumn = lineOpen(line(), paris('2026-10-24 14:00'), inParis);
    expect(autumn).toEqual(closed('outside', Date.parse('2026-10-26T08:00:00Z')));
    const spring = lineOpen(line(), paris('2026-03-28 14:00'), inParis);
    expect(spring).toEqual(closed('outside', Date.parse('2026-03-30T07:00:00Z')));
  });

  it('keeps the hours of La Réunion, where it opens before Paris is awake', () => {
    const opening = lineOpen(line(), Date.parse('2026-11-23T04:00:00Z'), inReunion);
    expect(opening).toEqual(closed('outside', Date.parse('2026-11-23T05:00:00Z')));
  });

  it('names no opening when there is none within thirty days', () => {
    expect(lineOpen(line({ hours: {} }), paris('2026-11-23 10:00'), inParis)).toEqual(
      closed('outside', null),
    );
  });
});

describe('the words for the next opening', () => {
  const now = paris('2026-11-27 12:45');
  it.each([
    ['2026-11-27 13:30', "tout à l'heure à 13 heures 30"],
    ['2026-11-27 19:00', "aujourd'hui à 19 heures"],
    ['2026-11-28 09:30', 'demain à 9 heures 30'],
    ['2026-11-30 09:00', 'lundi 30 novembre à 9 heures'],
    ['2026-12-01 09:05', 'mardi premier décembre à 9 heures 5'],
    ['2027-01-02 01:00', 'samedi 2 janvier à 1 heure'],
  ])('%s is « %s »', (opensAt, words) => {
    expect(openingWords(paris(opensAt), now, PARIS.zone)).toBe(words);
  });

  it('are those of the clock on the household’s wall', () => {
    const eveInParis = Date.parse('2026-11-23T21:00:00Z');
    const opensAt = reunion('2026-11-24 09:00');
    expect(openingWords(opensAt, eveInParis, SAINT_DENIS.zone)).toBe("aujourd'hui à 9 heures");
    expect(openingWords(opensAt, eveInParis, PARIS.zone)).toBe('demain à 6 heures');
  });
});
