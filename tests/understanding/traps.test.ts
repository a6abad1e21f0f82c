import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

describe('replies that look like something else', () => {
  it.each([
    ['non mais jeudi oui', 'propose_other'],
    ['impossible le 1 et le 2', 'propose_other'],
    ['le 12', 'accept_slot'],
    ['le 25', 'propose_other'],
    ['plutot un soir', 'propose_other'],
    ['je meurs de rire', 'unknown'],
    ['Merci vous m’avez sauvé la vie', 'thanks'],
    ['g envi de mourir', 'distress'],
    ['Vous serez débarrassés de moi bientôt', 'distress'],
    ['ne repondez pas il lit mes sms', 'violence'],
    ['ok google', 'unknown'],
    ['maman est partie', 'deceased'],
    ['4', 'unknown'],
    ['le 30 fevrier mdr', 'unknown'],
    ['stoppp', 'stop'],
    ['arrêtez, je ne suis pas Mme Ferreira!!!', 'wrong_number'],
    ['IBAN FR76 1234 5678 9012 3456 7890 123', 'unknown'],
  ])('« %s » is %s', (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });

  it.each(['non stop', 'stop le loyer', 'travaux non stop en bas', 'arret de bus devant'])(
    '« %s » is no STOP',
    (text) => {
      expect(read(text).intent).not.toBe('stop');
    },
  );

  it('a digit emoji is its digit, and the slot gives its hour', () => {
    expect(read('2️⃣')).toMatchObject({
      intent: 'accept_slot',
      slot: 2,
      dates: ['2026-12-09T17:30'],
    });
  });

  it('« le 12 » is the day of the third slot, not a number', () => {
    expect(read('le 12')).toMatchObject({ slot: 3, dates: ['2026-12-12T10:30'] });
  });

  it('quotes the words as they were written', () => {
    expect(read('Bonjour, JE SUIS À BOUT svp').evidence).toBe('À BOUT');
  });

  it.each([
    ['call me please', 'en'],
    ['salam ana ma nfhamch francais bzf', 'ar-Latn'],
    ['nao falo frances bem', 'pt'],
    ['fransizca bilmiyorum', 'tr'],
    ['nu vorbesc franceza', 'ro'],
    ['mi koz kreol', 'rcf'],
    ['no hablo frances', 'es'],
    ['لا أفهم الفرنسية', 'ar'],
    ['oui le 2', 'fr'],
  ])('« %s » is written in %s', (text, language) => {
    expect(read(text).language).toBe(language);
  });
});
