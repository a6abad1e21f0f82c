import { expect, test } from 'vitest';
import { CARD_REASONS } from '../../src/domain/escalation/card.js';
import { type ActSubject, CARD_ACTS, fittingActs } from '../../src/domain/escalation/card-acts.js';

const every = CARD_REASONS.flatMap((reason): ActSubject[] =>
  (['open', 'taken', 'closed'] as const).flatMap((state) =>
    (['open', 'stopped', 'never'] as const).flatMap((texting) =>
      [true, false].flatMap((hasCase) =>
        (state === 'taken' ? [null, 1] : [null]).flatMap((pausedUntil) =>
          (hasCase ? [null, 1] : [null]).map((visitAt) => ({
            ...{ reason, state, texting, hasCase, pausedUntil, visitAt },
          })),
        ),
      ),
    ),
  ),
);

test('whatever the card: at most five buttons, at most five lines of a menu, none twice', () => {
  for (const card of every) {
    const { first, more } = fittingActs(card);
    expect(first.length, JSON.stringify(card)).toBeLessThanOrEqual(5);
    expect(more.length, JSON.stringify(card)).toBeLessThanOrEqual(5);
    expect(new Set([...first, ...more]).size).toBe(first.length + more.length);
  }
});

test('a closed card offers nothing; an open one is taken first, and can be closed', () => {
  for (const card of every) {
    const { first, more } = fittingActs(card);
    if (card.state === 'closed') expect([...first, ...more]).toEqual([]);
    else expect([...first, ...more]).toContain('close');
    if (card.state === 'open') expect(first[0]).toBe('take');
  }
});

test('after STOP or a violence flag no card offers to write, of any reason', () => {
  for (const card of every.filter(({ texting }) => texting !== 'open')) {
    const { first, more } = fittingActs(card);
    expect([...first, ...more]).not.toContain('send');
    expect([...first, ...more]).not.toContain('offer');
  }
});

test('a danger can be told from every card of a household', () => {
  for (const card of every.filter(({ state, hasCase }) => hasCase && state !== 'closed')) {
    const { first, more } = fittingActs(card);
    expect([...first, ...more]).toContain('danger');
  }
});

test('the act that settles a reason stands on the card', () => {
  const open = {
    state: 'open',
    texting: 'open',
    hasCase: true,
    pausedUntil: null,
    visitAt: null,
  } as const;
  const first = (reason: ActSubject['reason']) => fittingActs({ ...open, reason }).first;
  expect(first('callback')).toEqual(['take', 'call', 'send', 'book']);
  expect(first('other-time')).toEqual(['take', 'offer', 'call', 'book']);
  expect(first('visit-outcome')).toEqual(['take', 'visit', 'call']);
  expect(first('call-outcome')).toEqual(['take', 'outcome', 'book']);
});

test('a visit is set where none stands, moved or cancelled where one does, never twice offered', () => {
  for (const card of every.filter(({ state }) => state !== 'closed')) {
    const { first, more } = fittingActs(card);
    const acts = [...first, ...more];
    expect(acts.includes('book') && acts.includes('move'), JSON.stringify(card)).toBe(false);
    if (card.visitAt === null) expect(acts).not.toContain('cancel');
    else expect(acts).not.toContain('offer');
    if (!card.hasCase) expect(acts).not.toContain('book');
  }
});

test('the words of an act fit a button and a line of a menu', () => {
  for (const words of Object.values(CARD_ACTS)) expect(words.length).toBeLessThanOrEqual(30);
});
