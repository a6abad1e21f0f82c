import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Variant } from '../../src/app/ports/wordings.js';
import { variantsOf } from '../../src/app/wording/catalogue.js';
import { TEXT_NAMES } from '../../src/app/wording/house-words.js';
import { whyKept } from '../../src/app/wording/kept-by-house.js';
import { TEXT_LANGUAGES } from '../../src/domain/wording/languages.js';
import { type Office, OPENING, OTHER_WORDS, OWN_WORDS, openOffice } from './office.js';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office?.close());

const ONE_WAY: Variant = { ...OPENING, sender: 'one_way' };

describe('a proposal', () => {
  it('is written with who, when and why, and changes nothing for any household', async () => {
    const id = await office.proposed();
    const [row] = await office.view.history('93', OPENING.text);
    expect(row).toMatchObject({ id, state: 'proposed', template: OWN_WORDS, decider: null });
    expect(row).toMatchObject({ proposer: 'Nadia MARTEL', why: 'Le square est mieux connu' });
    expect(row?.proposedAt).toBe(office.clock.now());
    expect(await office.inForce('93')).toEqual(new Map());
  });

  it('is kept in the access log', async () => {
    await office.proposed();
    expect(await office.rows('SELECT staff_id, action, case_id FROM access_log')).toEqual([
      { staff_id: office.nadia.id, action: 'propose-wording', case_id: null },
    ]);
  });

  it('loses the signs that a word processor adds, which would cost a second text', async () => {
    await office.proposed({
      template: OWN_WORDS.replace('Bonjour, ici', 'Bonjour\u00a0!\r\nC’est'),
      why: '  Plus\nchaleureux ',
    });
    const [row] = await office.view.history('93', OPENING.text);
    expect(row?.template).toMatch(/^Bonjour ! C'est \{prenom\}/);
    expect(row?.why).toBe('Plus chaleureux');
  });

  it('sent twice by a double click is one', async () => {
    const [first, second] = await Promise.all([office.propose(), office.propose()]);
    expect(first).toEqual(second);
    expect(await office.view.open(['93'])).toHaveLength(1);
  });

  it('waits while another is open for the same text, and is told whose', async () => {
    await office.proposed();
    const again = await office.propose({ template: OTHER_WORDS, by: office.julien });
    expect(again).toEqual({ kind: 'already-proposed', by: 'Nadia MARTEL' });
    const other = await office.member('Awa', '69');
    expect(await office.propose({ territory: '69', by: other })).toMatchObject({
      kind: 'proposed',
    });
  });

  it('gives a reason', async () => {
    expect(await office.propose({ why: ' \n ' })).toEqual({ kind: 'no-reason' });
  });

  it('differs from the words in force', async () => {
    const house = office.desk.review(OPENING, '')?.house ?? '';
    expect(await office.propose({ template: house })).toEqual({ kind: 'same-as-now' });
    expect(await office.propose({ template: null })).toEqual({ kind: 'same-as-now' });
    await office.approve(await office.proposed());
    expect(await office.propose()).toEqual({ kind: 'same-as-now' });
  });

  it('of the house’s words, once others are in force, is going back to them', async () => {
    await office.approve(await office.proposed());
    const house = office.desk.review(OPENING, '')?.house ?? '';
    office.clock.advance(1000);
    await office.approve(await office.proposed({ template: house }));
    const [row] = await office.view.history('93', OPENING.text);
    expect(row).toMatchObject({ state: 'approved', template: null });
    expect(await office.inForce('93')).toEqual(new Map());
  });
});

describe('a proposal is refused, with the reason in French, when', () => {
  it.each<[string, Partial<Parameters<Office['propose']>[0] & object>, RegExp]>([
    [
      'it names the debt',
      { template: OWN_WORDS.replace('au square', 'pour votre dette') },
      /« dette » ne s'écrit pas au niveau de discrétion 0/,
    ],
    [
      'it costs a second text with the longest names',
      { template: `${OWN_WORDS} On peut aussi passer chez vous le soir ou le samedi.` },
      /2 SMS en GSM-7, \d+ unités, pour 1 permis/,
    ],
    [
      'a letter makes it a text of 70 characters',
      { template: OWN_WORDS.replace('tout près', 'bientôt') },
      /lettres hors GSM-7 : ô/,
    ],
    [
      'a field of the house’s words is lost',
      { template: OWN_WORDS.replace('{telephone}', '01 99 00 12 34') },
      /le champ \{telephone\} manque/,
    ],
    [
      'a field is none of ours',
      { template: OWN_WORDS.replace('{equipe}', '{equipe} {commune}') },
      /« \{commune\} » n'est pas un champ connu/,
    ],
    ['it is empty', { template: ' \n ' }, /le texte est vide/],
    [
      'it asks for a word that the conversation does not hear',
      { template: OWN_WORDS.replace('OUI', 'BANANE') },
      /« BANANE » se lit comme une réponse attendue/,
    ],
    [
      'a one-way sender asks for an answer by text',
      { variant: ONE_WAY },
      /à sens unique : on ne peut pas y répondre/,
    ],
  ])('%s', async (_title, about, problem) => {
    const outcome = await office.propose(about);
    expect(outcome.kind).toBe('refused');
    expect('problems' in outcome && outcome.problems.join('\n')).toMatch(problem);
    expect(await office.view.history('93', OPENING.text)).toEqual([]);
  });

  it('the safety protocol or the confirmation of a STOP would change: they are the same for all', async () => {
    const template = 'Bien noté. {prenom} {equipe} {telephone}';
    for (const text of ['detresse/secours', 'stop/confirme']) {
      const outcome = await office.propose({ variant: { ...OPENING, text }, template });
      expect(outcome).toMatchObject({
        kind: 'kept-by-house',
        why: expect.stringMatching(/pour tous/),
      });
    }
  });

  it('the territory could not be told apart: what the line says, what strangers are answered', async () => {
    for (const text of ['ligne/accueil', 'une-personne/numero-inconnu']) {
      const outcome = await office.propose({ variant: { ...OPENING, text } });
      expect(outcome.kind).toBe('kept-by-house');
    }
  });

  it('no conversation says such a text, in such a way', async () => {
    const unknown = { ...OPENING, text: 'premier-contact-amont/toString' };
    expect(await office.propose({ variant: unknown })).toEqual({ kind: 'unknown-text' });
    // An answer that only a two-way sender can be asked for.
    const mute: Variant = { ...ONE_WAY, text: 'rendez-vous/lequel' };
    expect(await office.propose({ variant: mute })).toEqual({ kind: 'unknown-text' });
  });

  it('whoever proposes has not the role, or not the territory', async () => {
    const reader = await office.member('Awa', '93', 'coordinateur');
    expect(await office.propose({ by: reader })).toEqual({ kind: 'not-allowed' });
    expect(await office.propose({ by: office.rhone })).toEqual({ kind: 'not-allowed' });
  });
});

describe('words for the kind of sender that the team does not use today', () => {
  it('are checked as if it did', async () => {
    const template =
      'Bonjour, ici {prenom}, {equipe}. On se voit tout près, au square ? Gratuit et confidentiel. Appelez-moi au {telephone}.';
    expect(await office.propose({ variant: ONE_WAY, template })).toMatchObject({
      kind: 'proposed',
    });
    expect(
      office.desk.review(ONE_WAY, template.replace('{telephone}', 'demain'))?.problems,
    ).toEqual([
      'le champ {telephone} manque',
      expect.stringContaining('le texte doit donner un numéro à appeler (01 99 00 12 34)'),
    ]);
  });
});

describe('the house’s own words', () => {
  it('pass in every language all that is asked of a territory’s', () => {
    const variants = TEXT_NAMES.filter((text) => whyKept(text) === null).flatMap((text) =>
      TEXT_LANGUAGES.flatMap((language) => variantsOf(text, language)),
    );
    expect(variants.length).toBeGreaterThan(300);
    for (const { house, ...variant } of variants) {
      const review = office.desk.review(variant, house);
      expect({ ...variant, words: review?.template, problems: review?.problems }).toEqual({
        ...variant,
        words: house,
        problems: [],
      });
    }
  });
});
