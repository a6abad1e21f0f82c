import { describe, expect, it } from 'vitest';
import { CONFIDENCE_FLOOR } from '../../src/domain/conversation/meaning.js';
import { understand } from '../../src/domain/understanding/understand.js';
import { OFFER, read } from './reading.js';

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

  it.each(['mardi 9/12', "fermé le mercredi donc mercredi 16 8h, c'est ok"])(
    '« %s » names a day that no slot has, and takes none',
    (text) => {
      expect(read(text).slot).toBeNull();
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

  it.each([
    ['2 mais ma fille sera là pour traduire', 2],
    ['pas le 1 ni le 3 donc 2', 2],
    ['celui du soir svp', 2],
    ['n°3', 3],
    ['٣', 3],
    ['üçüncü', 3],
    ['sâmbătă e bine', 3],
    ['martes a las 10', 1],
    ['wednesday 5:30pm', 2],
  ])('« %s » takes slot %i', (text, slot) => {
    expect(read(text)).toMatchObject({ intent: 'accept_slot', slot });
  });

  it.each([
    'le 2 mais un peu plus tard, vers 18h45',
    'même heure que le 1 mais le jeudi 10',
    'la veille du 3',
    'le 3 décembre',
    'décalez le 3 à midi',
  ])('« %s » takes no slot', (text) => {
    expect(read(text)).toMatchObject({ intent: 'propose_other', slot: null });
  });

  it.each([
    'le 2, je suis mort de fatigue mais je serai là',
    'ce froid va me tuer mdr',
    'je suis au bout de ma vie avec ce réseau 😂',
    'ma batterie est morte appelez sur le fixe',
  ])('« %s » is no distress', (text) => {
    expect(read(text).intent).not.toBe('distress');
  });

  it.each(['le 12 je serai sous terre', '1 ou 2 ou 3 aucune importance je serai mort'])(
    '« %s » is distress, whatever slot it names',
    (text) => {
      expect(read(text).intent).toBe('distress');
    },
  );
});

describe('what is said of days that are gone or never come', () => {
  it('a past day told as a fact is a date', () => {
    expect(read("j'ai fait un virement hier")).toMatchObject({
      intent: 'already_paid',
      dates: ['2026-11-29'],
      noSuchDate: null,
    });
    expect(read('ma soeur a tout payé jeudi dernier').dates[0]).toBe('2026-11-26');
  });

  it.each([
    ['le 30 fevrier mdr', 'no-such-day'],
    ['hier 10h svp', 'past'],
    ['demain à 26h', 'no-such-hour'],
    ["hier ça m'arrangeait", 'past'],
    ['demain à 14h', null],
    ['oui', null],
  ])('« %s » says %s', (text, noSuchDate) => {
    expect(read(text).noSuchDate).toBe(noSuchDate);
  });

  it('an appointment is never proposed on a day gone by', () => {
    expect(read('hier 10h svp').dates).toEqual([]);
  });
});

describe('the days and slots that a reply is about', () => {
  it.each([
    ['je peux pas ces jours la, vendredi plutot', ['2026-12-04', '2026-12-11']],
    ['non pas possible, lundi à la place', ['2026-12-07']],
    ['impossible ces dates, sinon lundi 14', ['2026-12-14']],
    ['le 2 à 19h', ['2026-12-02T19:00', '2026-12-09T19:00']],
    ['je suis convoquée devant le juge mercredi', ['2026-12-02', '2026-12-09']],
    ["décalez d'une semaine le mardi", []],
  ])('« %s » speaks of %j', (text, dates) => {
    expect(read(text).dates).toEqual(dates);
  });

  it('a week is all its days from Monday on, so that it is asked about', () => {
    const { dates } = read('la semaine prochaine');
    expect(dates[0]).toBe('2026-12-07');
    expect(dates.length).toBe(7);
  });

  it.each([
    ['celui de mercredi', 2],
    ['samedi c parfait', 3],
    ['17h30 nickel', 2],
    ['le 9', 2],
    ['pas 2 pas 3, 1', 1],
    ['je travaille tout le temps sauf samedi donc le 12', 3],
    ['lo dé', 2],
    ['celui en fin de journée', 2],
    ['mardi parce que samedi je suis au marché', 1],
  ])('« %s » takes slot %i', (text, slot) => {
    expect(read(text)).toMatchObject({ intent: 'accept_slot', slot });
  });
});

describe('the words that decided', () => {
  it('are quoted without the rest of the reply', () => {
    const { intent, evidence } = read(
      'ma voisine me dit que vous aidez mais moi jai déjà une assistante sociale qui suit mon dossier',
    );
    expect(intent).toBe('already_supported');
    expect(evidence.split(' ').length).toBeLessThanOrEqual(8);
    expect(evidence).toContain('assistante sociale');
  });
});

describe('the language of the conversation', () => {
  it.each(['ok', '2', '👍', '17h30 ?'])('is that of « %s », which tells none', (text) => {
    expect(understand(text, { ...OFFER, language: 'tr' }).language).toBe('tr');
    expect(read(text).language).toBe('fr');
  });

  it('gives way to the words of another', () => {
    expect(understand('call me please', { ...OFFER, language: 'tr' }).language).toBe('en');
  });
});

describe('the language asked for by its name', () => {
  it.each([
    ['ARABE', 'ar'],
    ['TURC', 'tr'],
    ['english please', 'en'],
    ['traducteur roumain', 'ro'],
    ['je parle portugais', 'pt'],
    ['türkçe', 'tr'],
    ['عربي', 'ar'],
    ['português', 'pt'],
    ['română', 'ro'],
    ['kréol', 'rcf'],
    ['ok le 2 mais besoin traducteur turc', 'tr'],
    ['je parle pas anglais', null],
    ['je suis turc', null],
    ['oui le 2', null],
  ])('« %s » asks for %s', (text, asksFor) => {
    expect(read(text).asksFor).toBe(asksFor);
  });

  it('a slot beside another day is left to a person, who sees both', () => {
    const meaning = read('ok le 2, enfin le mardi 15 decembre');
    expect(meaning.dates).toContain('2026-12-15');
    if (meaning.intent === 'accept_slot') expect(meaning.confidence).toBeLessThan(CONFIDENCE_FLOOR);
  });
});

describe('second thoughts', () => {
  it.each([
    'mardi. ah non pardon, l’autre alors',
    'not tuesday please, the other one',
    'mardi mi gingn pa',
    'c le brevet de ma fille le 9, 8 c mieux',
    'celui de samedi nan, celui d’apres',
    'mardi mais dans 2 semaines',
  ])('« %s » names no day that would be believed', (text) => {
    const { slot, dates, confidence } = read(text);
    expect(slot).toBeNull();
    expect(dates.length === 1 && confidence >= CONFIDENCE_FLOOR).toBe(false);
  });

  it.each(['tuesday ok but later like 4pm', 'pode ser no sábado mas às 3 da tarde'])(
    '« %s » takes no slot at its own hour',
    (text) => {
      expect(read(text)).toMatchObject({ intent: 'propose_other', slot: null });
    },
  );

  it.each([
    ['reactivez svp javais mis stop par colere', 'resume'],
    ['j’ai déjà mis STOP mais vous continuez', 'stop'],
    ['si vous venez je vous accueille au fusil', 'violence'],
  ])('« %s » is %s', (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });
});
