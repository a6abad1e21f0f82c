import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceDoors } from '../../flows/cadences.js';
import { BOOK } from '../../flows/index.js';
import { renderText } from '../../src/app/wording/render-text.js';
import { checkDiscretion } from '../../src/domain/contact/discretion-words.js';
import type { Effect } from '../../src/domain/conversation/effects.js';
import { INTENTS, type Meaning } from '../../src/domain/conversation/meaning.js';
import { MAX_TURNS, type Session } from '../../src/domain/conversation/session.js';
import { step } from '../../src/domain/conversation/step.js';
import type { Facts, Input } from '../../src/domain/conversation/turn.js';
import { HOUR, type PairId } from '../../src/domain/ids.js';
import { TEXT_LANGUAGES } from '../../src/domain/wording/languages.js';
import { named, paris, shortCode } from '../contact/facts.js';

const NOW = paris('2026-11-23 10:00');
const isCall = (flow: string) => BOOK.flows[flow]?.channel === 'voice';
const DANGERS = ['violence', 'distress', 'eviction_in_progress', 'homeless_now'] as const;
const many = { numRuns: 500 };

const anyMeaning: fc.Arbitrary<Meaning> = fc.record({
  intent: fc.constantFrom(...INTENTS),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  slot: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  risk: fc.constantFrom(
    '' as const,
    'low' as const,
    'medium' as const,
    'high' as const,
    'critical' as const,
  ),
  dates: fc.array(fc.constant('2026-12-08'), { maxLength: 2 }),
  language: fc.constantFrom('fr' as const, 'tr' as const, 'ar-Latn' as const, 'es' as const),
  asksFor: fc.option(fc.constantFrom('en' as const, 'es' as const), { nil: null }),
  noSuchDate: fc.option(fc.constantFrom('past' as const, 'no-such-day' as const), { nil: null }),
  evidence: fc.string(),
});

const anySlots = fc.array(
  fc.integer({ min: 1, max: 14 * 24 }).map((hours) => ({
    number: 1,
    pairId: 'pair' as PairId,
    startsAt: NOW + hours * HOUR,
    endsAt: NOW + (hours + 1) * HOUR,
  })),
  { maxLength: 4 },
);
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  slots: anySlots,
  asked: anySlots,
  teamClosed: fc.boolean(),
  visitBooked: fc.boolean(),
  language: fc.constantFrom(...TEXT_LANGUAGES),
  unwritten: fc.constantFrom(null, 'vietnamien'),
  numberHidden: fc.boolean(),
});
/** What is written or said, among it the words that texts and menus ask for. */
const anyWords = fc.oneof(
  fc.constantFrom('OUI', 'autre', 'ANNULER', 'RAPPEL', 'aide svp', '3', 'retard', 'نعم'),
  fc.constantFrom('le deux', 'étoile', 'laisser un message', 'je voudrais parler à quelqu’un'),
  fc.string(),
);

/** Anything that may come to a conversation, also what does not fit its state. */
const anyInput: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('reply' as const),
      said: anyWords,
      meaning: anyMeaning,
      facts: anyFacts,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('booked' as const, 'slot-taken' as const),
      facts: anyFacts,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('silence' as const), facts: anyFacts }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('key' as const),
      key: fc.constantFrom('0', '1', '2', '3', '5', '9', '*', '#'),
      facts: anyFacts,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('begin' as const),
      door: fc.constantFrom(...BOOK.doors),
      facts: anyFacts,
    }),
  },
);
const anyBeginning = fc.record({
  kind: fc.constant('begin' as const),
  door: fc.constantFrom(...BOOK.doors),
  facts: anyFacts,
});
const anyStory = fc.tuple(anyBeginning, fc.array(anyInput, { maxLength: 60 }));
/** A call from its first word: no text comes in between. */
const anyCall = fc.tuple(
  fc.record({
    kind: fc.constant('begin' as const),
    door: fc.constantFrom(...BOOK.doors.filter((door) => isCall(door.split('/')[0] ?? ''))),
    facts: anyFacts,
  }),
  fc.array(
    anyInput.filter(({ kind }) => kind !== 'begin'),
    { maxLength: 60 },
  ),
);

type Passed = { session: Session; effects: readonly Effect[]; input: Input };

function tell([beginning, inputs]: [Input, Input[]]): Passed[] {
  const passed: Passed[] = [];
  let session: Session | null = null;
  let now = NOW;
  for (const input of [beginning, ...inputs]) {
    const turn = step(BOOK, session, input, now);
    session = turn.session;
    passed.push({ session, effects: turn.effects, input });
    now += HOUR;
  }
  return passed;
}

const decoded = (session: Session): Session => JSON.parse(JSON.stringify(session)) as Session;

describe('the engine, for any sequence of meanings, silences and bookings', () => {
  it('never throws, and after each input it waits with an end in sight, books, or has ended', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { session, effects } of tell(story)) {
          const waits = effects.filter((effect) => effect.do === 'wait');
          if (session.status === 'waiting') expect(session.waitUntil).not.toBeNull();
          if (session.status === 'ended') expect(session.ending).not.toBeNull();
          expect(waits.length).toBeLessThanOrEqual(1);
          const books = effects.filter((effect) => effect.do === 'book-visit');
          if (effects.length > 0) expect(books.length).toBe(session.status === 'booking' ? 1 : 0);
        }
      }),
      many,
    );
  });

  it('ends when nobody answers any more, within two silences', () => {
    fc.assert(
      fc.property(anyStory, anyFacts, (story, facts) => {
        let session = tell(story).at(-1)?.session ?? null;
        if (session?.status === 'booking') {
          session = step(BOOK, session, { kind: 'booked', facts }, NOW).session;
        }
        for (let silence = 0; silence < 2 && session?.status === 'waiting'; silence++) {
          session = step(BOOK, session, { kind: 'silence', facts }, NOW).session;
        }
        expect(session?.status).toBe('ended');
      }),
      many,
    );
  });

  it('leaves an ended conversation as it is, whatever is said to it', () => {
    fc.assert(
      fc.property(anyStory, anyInput, (story, input) => {
        const session = tell(story).at(-1)?.session;
        if (session?.status !== 'ended' || input.kind === 'begin') return;
        const turn = step(BOOK, session, input, NOW);
        expect(turn).toEqual({ session, effects: [], path: [] });
      }),
      many,
    );
  });

  it('past its bound of turns a person takes over: no automatic step follows a reply', () => {
    fc.assert(
      fc.property(anyMeaning, anyFacts, (meaning, facts) => {
        const door = 'premier-contact-amont/ouvrir';
        const begun = step(BOOK, null, { kind: 'begin', door, facts }, NOW);
        const long = { ...begun.session, turn: MAX_TURNS };
        const reply = { kind: 'reply', said: 'OUI', meaning, facts } as const;
        const { effects } = step(BOOK, long, reply, NOW);
        expect(effects).toContainEqual(expect.objectContaining({ do: 'open-card' }));
        expect(effects.filter((effect) => effect.do === 'book-visit')).toEqual([]);
      }),
      many,
    );
  });

  it('books only a slot that it offered', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        let offered: number[] = [];
        for (const { effects } of tell(story)) {
          for (const effect of effects) {
            if (effect.do === 'hold-slots') offered = effect.slots.map((slot) => slot.startsAt);
            if (effect.do === 'book-visit') expect(offered).toContain(effect.slot.startsAt);
          }
        }
      }),
      many,
    );
  });
});

describe('a call, whatever is pressed and said', () => {
  it('stays a call: nothing is texted, and after each turn it listens, books or has ended', () => {
    fc.assert(
      fc.property(anyCall, (story) => {
        for (const { session, effects } of tell(story)) {
          expect(isCall(session.flow)).toBe(true);
          const done = effects.map((effect) => effect.do);
          expect(done).not.toContain('send-text');
          expect(done).not.toContain('wait');
          if (session.status === 'waiting' && done.length > 0) expect(done.at(-1)).toBe('gather');
        }
      }),
      many,
    );
  });

  it('hears a danger at any menu and any confidence: a card, the protocol, and a person first', () => {
    fc.assert(
      fc.property(
        anyCall,
        fc.constantFrom(...DANGERS),
        anyMeaning,
        anyFacts,
        (story, intent, meaning, facts) => {
          const session = tell(story).at(-1)?.session;
          if (session?.status !== 'waiting') return;
          const said = 'écoutez-moi, il se passe quelque chose';
          const reply = { kind: 'reply', said, meaning: { ...meaning, intent }, facts } as const;
          const turn = step(BOOK, session, reply, NOW);
          expect(turn.session.ending).toBe('urgence');
          expect(turn.effects).toContainEqual(
            expect.objectContaining({ do: 'open-card', urgency: 'now' }),
          );
        },
      ),
      many,
    );
  });

  it('pressed and misheard without end, it comes to a person, a message or an end', () => {
    fc.assert(
      fc.property(anyCall, fc.constantFrom('*', '0', '7'), anyFacts, (story, key, facts) => {
        let session = tell(story).at(-1)?.session ?? null;
        for (let turns = 0; turns < MAX_TURNS + 3 && session?.status === 'waiting'; turns++) {
          session = step(BOOK, session, { kind: 'key', key, facts }, NOW).session;
        }
        expect(session?.status).not.toBe('waiting');
      }),
      many,
    );
  });
});

describe('a session between two turns', () => {
  it('is plain JSON: stored and read back it is the same, and goes on the same way', () => {
    fc.assert(
      fc.property(anyStory, anyInput, (story, input) => {
        const session = tell(story).at(-1)?.session;
        if (!session) return;
        expect(decoded(session)).toEqual(session);
        const on = step(BOOK, session, input, NOW);
        expect(step(BOOK, decoded(session), input, NOW)).toEqual(on);
      }),
      many,
    );
  });
});

describe('before the household has answered', () => {
  const team = 'Logement Plus';
  const hotline = '01 99 00 40 00';

  it.each([shortCode, named])(
    'no text by $kind says a word of debt, court or landlord',
    (sender) => {
      fc.assert(
        fc.property(fc.constantFrom(...cadenceDoors), anyFacts, anyFacts, (door, facts, later) => {
          const begun = step(BOOK, null, { kind: 'begin', door, facts }, NOW);
          const silent = step(BOOK, begun.session, { kind: 'silence', facts: later }, NOW);
          for (const effect of [...begun.effects, ...silent.effects]) {
            if (effect.do !== 'send-text') continue;
            const text = renderText(effect.text, {
              settings: { team, hotline, sender },
              worker: 'Karima',
              zone: 'Europe/Paris',
              language: effect.language,
              slots: effect.slots,
              visitAt: effect.chosen?.startsAt ?? null,
            });
            expect(text?.discretion).toBe(0);
            expect(checkDiscretion(text?.body ?? '', 0)).toEqual({ ok: true });
          }
        }),
        many,
      );
    },
  );
});
