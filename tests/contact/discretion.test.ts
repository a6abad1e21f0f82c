import { describe, expect, it } from 'vitest';
import { allowedDiscretion } from '../../src/domain/contact/discretion-level.js';
import { checkDiscretion } from '../../src/domain/contact/discretion-words.js';
import { phone } from './facts.js';

const found = (text: string, level: 0 | 1 | 2): readonly string[] => {
  const check = checkDiscretion(text, level);
  return check.ok ? [] : check.words;
};

describe('what a stranger reading the telephone must not learn', () => {
  const betraying: [text: string, word: string][] = [
    ['Votre DETTE peut se régler', 'dette'],
    ['suite à vos impayés', 'impayes'],
    ['le loyer de mars', 'loyer'],
    ['pour éviter l’expulsion', 'expulsion'],
    ['un huissier est passé', 'huissier'],
    ['le commissaire de justice', 'commissaire de justice'],
    ['votre commandement de payer', 'commandement'],
    ['une assignation', 'assignation'],
    ['RDV au tribunal lundi', 'tribunal'],
    ["avant l'audience", 'audience'],
    ['dossier CCAPEX', 'ccapex'],
    ['le service de la préfecture', 'prefecture'],
    ['un dossier de surendettement', 'surendettement'],
    ['votre conseiller CAF', 'caf'],
    ['vous devez 1 240,50 €', '1 240,50 €'],
    ['il reste 300 euros', '300 euros'],
    ['dossier 93-2026-01882', '93-2026-01882'],
    ['votre propriétaire', 'proprietaire'],
    ['about your eviction', 'eviction'],
    ['borcunuz', 'borcunuz'],
    ['قبل الإيجار', 'الايجار'],
  ];
  it.each(betraying)('« %s »', (text, word) => {
    expect(found(text, 0)).toContain(word);
  });

  const neutral = [
    "Bonjour, je suis Karima, de l'équipe mobile Logement Plus. RDV gratuit et confidentiel.",
    'On se voit au café à 10h, chez vous ou tout près ?',
    'Pour vérifier : appelez la préfecture, ou nous au 01 99 00 12 34.',
    'Un court moment samedi 12/12 ?',
    'Je suis passée derrière la mairie, au 93 rue des Lilas.',
  ];
  it.each(neutral)('free: %s', (text) => {
    expect(checkDiscretion(text, 0)).toEqual({ ok: true });
  });

  it('opens with the agreement of the person, but never for the debt', () => {
    expect(found('Apportez le papier de la CAF', 1)).toEqual([]);
    expect(found('Votre RDV au tribunal est lundi', 1)).toEqual(['tribunal']);
    expect(found('Votre RDV au tribunal est lundi', 2)).toEqual([]);
    expect(found('Votre dette de 300 € au tribunal', 2)).toEqual(['dette', '300 €']);
  });

  it('tells the person who writes, in French, which words', () => {
    expect(checkDiscretion('le loyer, la CAF', 0)).toMatchObject({
      sentence: expect.stringMatching(/^À ne pas écrire.*« caf », « loyer »/),
    });
  });
});

describe('the level of a number', () => {
  it('is what the person allowed, on a verified number of their own', () => {
    expect(allowedDiscretion(phone({ standing: 'verified', discretion: 2 }))).toBe(2);
  });
  it('is 0 while unverified, wrong or shared, whatever was once written', () => {
    for (const standing of ['unverified', 'wrong', 'recycled', 'shared', 'compromised'] as const) {
      expect(allowedDiscretion(phone({ standing, discretion: 2 }))).toBe(0);
    }
    expect(allowedDiscretion(phone({ standing: 'verified', discretion: 2, caseCount: 2 }))).toBe(0);
  });
});
