import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/domain/understanding/dates/read-dates.js';
import {
  toCandidate,
  toCandidates,
} from '../../../src/domain/understanding/dates/to-candidates.js';
import { contextOf } from './judge.js';

const CONTEXT = contextOf({
  now: '2026-11-30T10:20',
  zone: 'Europe/Paris',
  slots: '2026-12-08T10:00|2026-12-09T17:30|2026-12-12T10:30',
});
const read = (text: string) => readDates(text, CONTEXT);
const refusedIn = (text: string) => read(text).refused.map(toCandidate);

describe('reading the dates of a reply', () => {
  it('offers the Tuesday of the slot and the one that comes before it', () => {
    expect(toCandidates(read('mardi ap midi'))).toEqual(['2026-12-08 PM', '2026-12-01 PM']);
  });

  it('writes every kind of moment as the labelled replies do', () => {
    const forms = ['mardi 8 à 10h', 'mardi 8 aprem', 'vendredi 11', 'rappelez moi apres 18h'];
    expect(forms.flatMap((text) => toCandidates(read(text)))).toEqual([
      '2026-12-08T10:00',
      '2026-12-08 PM',
      '2026-12-11',
      '2026-11-30T18:00+',
    ]);
  });

  it('says what cannot be, quoting it, and offers no other day for it', () => {
    expect(read('le 30 février mdr')).toMatchObject({
      readings: [],
      impossible: [{ words: '30 février', why: 'no-such-day' }],
    });
    expect(read('hier').impossible).toEqual([{ words: 'hier', why: 'past', date: '2026-11-29' }]);
    expect(read('demain 25h').impossible).toMatchObject([{ why: 'no-such-hour' }]);
  });

  it('never bends a weekday to a number nor a number to a weekday', () => {
    expect(read('mercredi 10')).toMatchObject({
      readings: [],
      impossible: [{ words: 'mercredi 10' }],
    });
  });

  it('keeps apart what is refused', () => {
    expect(refusedIn('impossible le 1 et le 2')).toEqual(['2026-12-08T10:00', '2026-12-09T17:30']);
    expect(refusedIn('tous les jours sauf jeudi')).toEqual(['2026-12-03', '2026-12-10']);
    expect(refusedIn('le mercredi midi pas le jeudi 10')).toEqual(['2026-12-10']);
    expect(refusedIn('non mais jeudi oui')).toEqual([]);
  });

  it('reads the short words of a phone, and takes a shift by an hour for no hour', () => {
    expect(toCandidates(read('ds 15j'))).toEqual(toCandidates(read('dans quinze jours')));
    expect(toCandidates(read('mardi daprès'))).toEqual(toCandidates(read("mardi d'après")));
    expect(toCandidates(read("vous pouvez décaler d'une heure ?"))).toEqual([]);
    // Never the slot of that hour on another day.
    expect(toCandidates(read('jdi 17h30'))).toEqual(['2026-12-03T17:30', '2026-12-10T17:30']);
    expect(toCandidates(read('vdredi 10h'))).toEqual(['2026-12-04T10:00', '2026-12-11T10:00']);
  });

  it('takes the 7 of a date for no « cet »', () => {
    expect(toCandidates(read('lundi 7 matin'))).toEqual(['2026-12-07 AM']);
    expect(toCandidates(read('7 aprem'))).toEqual(['2026-11-30 PM']);
  });

  it('carries a month told just before to the day that follows it', () => {
    expect(toCandidates(read('en janvier plutot le 5'))).toContain('2027-01-05');
  });

  it('quotes the words it read as they were written', () => {
    expect(read('Plutôt DEMAIN Après-midi, merci').evidence).toEqual(['DEMAIN Après-midi']);
  });

  it('says that an hour skipped in spring does not exist', () => {
    const spring = contextOf({ now: '2027-03-26T09:00', zone: 'Europe/Paris', slots: '' });
    const { readings, impossible } = readDates('le 28 à 2h30 du matin', spring);
    expect({ readings, impossible }).toMatchObject({
      readings: [],
      impossible: [{ why: 'no-such-hour' }],
    });
  });
});
