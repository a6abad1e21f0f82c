import { describe, expect, it } from 'vitest';
import { BOOK } from '../../flows/index.js';
import type { Meaning } from '../../src/domain/conversation/meaning.js';
import type { Session } from '../../src/domain/conversation/session.js';
import { step } from '../../src/domain/conversation/step.js';
import { at, FACTS, NOTHING, NOW } from './waiting.js';

const reply = (session: Session, said: string, meaning: Partial<Meaning>, facts = FACTS) => {
  const input = { kind: 'reply', said, meaning: { ...NOTHING, ...meaning }, facts } as const;
  const turn = step(BOOK, session, input, NOW);
  const path = turn.path.map(({ flow, node }) => `${flow}/${node}`);
  return { ...turn, path, first: path[0] };
};

describe('a word that the text asked for', () => {
  const watch = at('veille-sociale/demander');

  it.each(['AIDE', 'aide', 'Aide svp !', 'bonjour AIDE merci', 'aidE.'])(
    '« %s » is heard, whatever the reading of replies makes of it',
    (said) => {
      const doubt = { intent: 'distress', confidence: 0.3, risk: 'critical' } as const;
      expect(reply(watch, said, doubt).first).toBe('veille-sociale/besoin-d-aide');
    },
  );

  it('gives way to a danger heard with confidence', () => {
    const danger = { intent: 'violence', confidence: 0.9, risk: 'critical' } as const;
    expect(reply(watch, 'AIDE', danger).first).toBe('violence/silence');
  });

  it('is not looked for inside a sentence', () => {
    expect(reply(watch, 'une aide financière ?', {}).first).toBe('une-personne/a-relire');
  });
});

describe('which way a reply leads', () => {
  const choosing = at('rendez-vous/choisir');

  it('a danger is believed at any confidence', () => {
    const doubt = { intent: 'distress', confidence: 0.25 } as const;
    expect(reply(choosing, 'jen peu plu', doubt).first).toBe('detresse/detresse');
  });

  it('anything else below the floor goes to a person', () => {
    const doubt = { intent: 'stop', confidence: 0.5 } as const;
    expect(reply(choosing, 'stp op', doubt).first).toBe('une-personne/a-relire');
  });

  it('STOP is STOP, whatever impossible day stands beside it', () => {
    const stop = { intent: 'stop', confidence: 0.95, noSuchDate: 'past' } as const;
    expect(reply(choosing, 'stop hier deja', stop).first).toBe('stop/stop');
  });

  it('an impossible day is asked again, not bent to another', () => {
    const never = { intent: 'unknown', noSuchDate: 'no-such-day' } as const;
    expect(reply(choosing, 'le 30 fevrier', never).first).toBe('rendez-vous/redire-la-date');
  });

  it('a slot that was not offered is nobody’s', () => {
    const third = { intent: 'accept_slot', slot: 3, confidence: 0.95 } as const;
    expect(reply(choosing, '3', third).first).toBe('une-personne/a-relire');
  });

  it('a flow may hear otherwise than the book: « non » to the survey refuses no help', () => {
    const no = { intent: 'refuse', confidence: 0.9 } as const;
    expect(reply(at('satisfaction-menage/demander'), 'non', no).path).toEqual([
      'satisfaction-menage/sans-note',
    ]);
  });

  it('a question is answered, then the conversation waits where it was, in silence', () => {
    const who = { intent: 'who_are_you', confidence: 0.9 } as const;
    const { session, effects } = reply(choosing, 'c qui', who);
    expect(session).toMatchObject({ flow: 'rendez-vous', node: 'choisir', status: 'waiting' });
    const texts = effects.flatMap((effect) => (effect.do === 'send-text' ? [effect.text] : []));
    expect(texts).toEqual(['questions/qui-sommes-nous']);
  });
});

describe('the language of a conversation', () => {
  const yes = { intent: 'accept_slot', slot: 2, confidence: 0.9 } as const;
  const languages = (effects: ReturnType<typeof reply>['effects']) =>
    effects.flatMap((effect) => (effect.do === 'send-text' ? [effect.language] : []));

  it('follows the reply: what is written after it is written so', () => {
    const booked = reply(at('rendez-vous/choisir'), 'number 2', { ...yes, language: 'en' });
    const input = { kind: 'booked', facts: FACTS } as const;
    const { effects } = step(BOOK, booked.session, input, NOW);
    expect(languages(effects)).toEqual(['en']);
    expect(effects).toContainEqual(
      expect.objectContaining({ do: 'open-card', wish: 'visite prise, interprète : anglais' }),
    );
  });

  it('is the one asked for by name, in whatever language that was said', () => {
    const asks = { intent: 'interpreter_needed', confidence: 0.9, asksFor: 'tr' } as const;
    const { session, effects } = reply(at('rendez-vous/choisir'), 'traducteur turc', asks);
    expect(session.language).toBe('tr');
    expect(languages(effects)).toEqual(['tr']);
    expect(effects).toContainEqual(
      expect.objectContaining({ wish: 'souhaite un interprète (turc)' }),
    );
  });

  it('is Arabic for Arabic typed with Latin letters', () => {
    const { session } = reply(at('rendez-vous/choisir'), 'wakha', { ...yes, language: 'ar-Latn' });
    expect(session.language).toBe('ar');
  });

  it('is not changed by a borrowed word: « yes » is said in French too', () => {
    const french = at('rendez-vous/choisir');
    expect(reply(french, 'Yes', { ...yes, language: 'en' }).session.language).toBe('fr');
    expect(reply(french, 'yes please', { ...yes, language: 'en' }).session.language).toBe('en');
    expect(reply(french, 'evet', { ...yes, language: 'tr' }).session.language).toBe('tr');
  });

  it('is not brought back to French by « ok », nor changed by a language without texts', () => {
    const turkish = at('rendez-vous/choisir', { language: 'tr' });
    expect(reply(turkish, 'ok', { ...yes, language: 'fr' }).session.language).toBe('tr');
    expect(reply(turkish, 'si', { ...yes, language: 'es' }).session.language).toBe('tr');
  });

  it('without texts of ours still names the interpreter', () => {
    const spanish = { ...yes, language: 'es' } as const;
    const booked = reply(at('rendez-vous/choisir'), 'si, el 2', spanish);
    const { effects } = step(BOOK, booked.session, { kind: 'booked', facts: FACTS }, NOW);
    expect(languages(effects)).toEqual(['fr']);
    expect(effects).toContainEqual(
      expect.objectContaining({ wish: 'visite prise, interprète : espagnol' }),
    );
  });

  it('is to be asked when an interpreter is wanted and nothing says for which', () => {
    const wants = { intent: 'interpreter_needed', confidence: 0.9 } as const;
    const { effects } = reply(at('rendez-vous/choisir'), 'il me faut un traducteur', wants);
    expect(effects).toContainEqual(
      expect.objectContaining({ wish: 'souhaite un interprète (langue à demander)' }),
    );
  });

  it('of a file in which we write nothing: French, and an interpreter for the visit', () => {
    const facts = { ...FACTS, unwritten: 'vietnamien' };
    const booked = reply(at('rendez-vous/choisir'), '2', yes, facts);
    const { effects } = step(BOOK, booked.session, { kind: 'booked', facts }, NOW);
    expect(languages(effects)).toEqual(['fr']);
    expect(effects).toContainEqual(
      expect.objectContaining({ wish: 'visite prise, interprète : vietnamien' }),
    );
  });
});

describe('a conversation whose step is gone from the flows', () => {
  const gone = at('rencontre/ancienne-etape');

  it('gives the reply to a person', () => {
    const yes = { intent: 'accept_slot', slot: 1, confidence: 0.95 } as const;
    const { first, effects } = reply(gone, 'le 1', yes);
    expect(first).toBe('une-personne/a-relire');
    expect(effects).toContainEqual(expect.objectContaining({ do: 'open-card' }));
  });

  it('still hears a danger, and STOP', () => {
    const violence = { intent: 'violence', confidence: 0.9 } as const;
    expect(reply(gone, 'il me frappe', violence).first).toBe('violence/silence');
    const stop = { intent: 'stop', confidence: 0.95 } as const;
    expect(reply(gone, 'STOP', stop).first).toBe('stop/stop');
  });

  it('ends in silence', () => {
    const turn = step(BOOK, gone, { kind: 'silence', facts: FACTS }, NOW);
    expect(turn.session).toMatchObject({ status: 'ended', ending: 'sans-suite' });
  });
});
