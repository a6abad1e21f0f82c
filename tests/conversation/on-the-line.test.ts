import { describe, expect, it } from 'vitest';
import { BOOK } from '../../flows/index.js';
import type { Meaning } from '../../src/domain/conversation/meaning.js';
import { MAX_TURNS, type Session } from '../../src/domain/conversation/session.js';
import { step } from '../../src/domain/conversation/step.js';
import { at, FACTS, NOTHING, NOW, SLOTS } from './waiting.js';

const press = (session: Session, key: string, facts = FACTS) =>
  step(BOOK, session, { kind: 'key', key, facts }, NOW);

const say = (session: Session, said: string, meaning: Partial<Meaning> = {}) => {
  const input = { kind: 'reply', said, meaning: { ...NOTHING, ...meaning }, facts: FACTS } as const;
  return step(BOOK, session, input, NOW);
};

describe('the telephone menus', () => {
  it('say and listen; nothing is texted', () => {
    const door = 'ligne/accueil';
    const { effects } = step(BOOK, null, { kind: 'begin', door, facts: FACTS }, NOW);
    expect(effects.map((effect) => effect.do)).toEqual(['say-aloud', 'gather']);
  });

  it('take a key for what it is; another is not clear', () => {
    expect(press(at('ligne/accueil'), '3').session.ending).toBe('a-rappeler');
    expect(press(at('ligne/accueil'), '7').session.node).toBe('accueil-encore');
  });

  it('a key means nothing to a conversation by text', () => {
    expect(press(at('rendez-vous/choisir'), '1').effects).toEqual([]);
  });

  it.each([
    '3',
    'trois',
    'le trois',
    'euh la touche trois',
    'Numéro 3, merci.',
    'oui, tapez trois',
  ])('« %s » said is the key, whatever the reading of replies makes of it', (said) => {
    const misread = { intent: 'violence', confidence: 0.45 } as const;
    expect(say(at('ligne/accueil'), said, misread).session.ending).toBe('a-rappeler');
  });

  it.each(['trois enfants', 'trente et un', '33', 'au trois', 'huit'])(
    '« %s » is no key of the menu',
    (said) => expect(say(at('ligne/accueil'), said).session.node).toBe('accueil-encore'),
  );

  it.each([
    ['Je voudrais parler à quelqu’un, s’il vous plaît', 'une-personne'],
    ['Allô oui bonjour, je voudrais laisser un message', 'message'],
    ['message pour madame Karima', 'message'],
  ])('« %s » names what the menu names', (said, ending) =>
    expect(say(at('ligne/accueil'), said).session.ending).toBe(ending),
  );

  it.each([
    ['callback_request', 'a-rappeler'],
    ['cancel', 'rendez-vous'],
    ['propose_other', 'rendez-vous'],
    ['accept_ambiguous', 'rendez-vous'],
    ['stop', 'ne-plus-contacter'],
    ['interpreter_needed', 'interprete'],
    ['wrong_number', 'mauvais-numero'],
  ] as const)('« %s », understood with confidence, leads to %s', (intent, where) => {
    const { session } = say(at('ligne/accueil'), '…', { intent, confidence: 0.9 });
    expect(session.ending ?? session.node).toBe(where);
  });

  it('in doubt nothing is done on a word', () => {
    for (const intent of ['stop', 'wrong_number', 'cancel'] as const) {
      const { session } = say(at('ligne/accueil'), '…', { intent, confidence: 0.5 });
      expect(session.node).toBe('accueil-encore');
    }
  });

  it('an insult does nothing', () => {
    const { session, effects } = say(at('ligne/accueil'), '…', { intent: 'insult', confidence: 1 });
    expect(session.node).toBe('accueil-encore');
    expect(effects.map((effect) => effect.do)).toEqual(['say-aloud', 'gather']);
  });

  it('the number is not taken back while it is hidden: a message, with the number in it', () => {
    const { session, effects } = press(at('ligne/accueil'), '3', { ...FACTS, numberHidden: true });
    expect(session.ending).toBe('message');
    expect(effects).toContainEqual(expect.objectContaining({ text: 'ligne/sans-numero' }));
  });

  it('the language asked for by name stands on the card of the call-back', () => {
    const wants = { intent: 'interpreter_needed', confidence: 0.9, asksFor: 'tr' } as const;
    const { session, effects } = say(at('ligne/ferme'), 'türkçe', wants);
    expect(session).toMatchObject({ ending: 'a-rappeler', speaks: 'tr', language: 'fr' });
    expect(effects).toContainEqual(
      expect.objectContaining({ do: 'open-card', wish: 'souhaite un interprète (turc)' }),
    );
  });

  it('past its bound of turns, « étoile » repeats no more: a person', () => {
    const long = at('ligne/accueil-encore', { turn: MAX_TURNS });
    expect(press(long, '*').session.ending).toBe('une-personne');
  });

  it('a menu that is gone from the flows since leads to a person, key, word or silence', () => {
    const gone = at('ligne/ancien-menu');
    expect(press(gone, '1').session.ending).toBe('une-personne');
    expect(say(gone, 'bonjour').session.ending).toBe('une-personne');
    const silence = step(BOOK, gone, { kind: 'silence', facts: FACTS }, NOW);
    expect(silence.session.ending).toBe('une-personne');
  });
});

describe('a danger said on the line', () => {
  const effectsOf = (intent: Meaning['intent']) =>
    say(at('ligne/rendez-vous'), 'écoutez', { intent, confidence: 0.3 }).effects;

  it.each([
    ['distress', 'distress', 'ligne/secours'],
    ['violence', 'violence', 'ligne/danger'],
    ['eviction_in_progress', 'eviction', 'ligne/danger'],
    ['illegal_eviction', 'eviction', 'ligne/danger'],
    ['homeless_now', 'eviction', 'ligne/danger'],
  ] as const)('%s, even in doubt: its card, its words', (intent, reason, text) => {
    const effects = effectsOf(intent);
    expect(effects).toContainEqual({ do: 'open-card', reason, urgency: 'now' });
    expect(effects.at(-1)).toMatchObject({ do: 'say-aloud', text });
  });

  it('freezes the number when it is violence, and no other', () => {
    const freezes = (intent: Meaning['intent']) =>
      effectsOf(intent).some((effect) => effect.do === 'freeze-number');
    expect(
      ['violence', 'distress', 'homeless_now'].map((one) => freezes(one as 'violence')),
    ).toEqual([true, false, false]);
  });

  it('comes before a word of the menu, when it is heard with confidence', () => {
    const sure = { intent: 'distress', confidence: 0.9 } as const;
    const { session } = say(at('ligne/accueil'), 'message je veux en finir', sure);
    expect(session.ending).toBe('urgence');
  });
});

describe('slots said on the line', () => {
  const choosing = at('ligne-rendez-vous/prendre-creneaux');

  it('are waited for by their numbers', () => {
    const input = { kind: 'begin', door: 'ligne-rendez-vous/prendre', facts: FACTS } as const;
    expect(step(BOOK, null, input, NOW).effects).toContainEqual(
      expect.objectContaining({ do: 'gather', keys: ['1', '2', '0', '*'] }),
    );
  });

  it.each([
    ['a key', () => press(choosing, '2')],
    ['a number said', () => say(choosing, 'le deux')],
    [
      'a day said',
      () => say(choosing, 'mercredi', { intent: 'accept_slot', slot: 2, confidence: 0.98 }),
    ],
  ])('%s chooses one, which is booked', (_name, turn) => {
    expect(turn().effects).toContainEqual({ do: 'book-visit', slot: SLOTS[1] });
  });

  it('a number that was not offered chooses none', () => {
    expect(press(choosing, '3').session.node).toBe('prendre-creneaux-encore');
    const third = { intent: 'accept_slot', slot: 3, confidence: 0.98 } as const;
    expect(say(choosing, 'samedi', third).session.node).toBe('prendre-creneaux-encore');
  });

  it('one lost to another household is chosen no more, and others are said once', () => {
    const booking = press(choosing, '1').session;
    const lost = step(BOOK, booking, { kind: 'slot-taken', facts: FACTS }, NOW).session;
    expect(lost).toMatchObject({ node: 'prendre-creneaux-restants', chosen: null });
    const again = press(lost, '2').session;
    const twice = step(BOOK, again, { kind: 'slot-taken', facts: FACTS }, NOW).session;
    expect(twice.ending).toBe('une-personne');
  });
});
