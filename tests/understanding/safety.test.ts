import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledReplies } from '../../bench/lib/labelled-replies.js';
import { INTENTS } from '../../src/domain/conversation/meaning.js';
import { read } from './reading.js';

const replies = await labelledReplies();
const texts = replies.map(({ text }) => text);

describe('the order of safety', () => {
  it.each([
    ['il me frappe', ['violence']],
    ['j’ai envie de mourir', ['violence', 'distress']],
    [
      'la police est là avec l’huissier',
      ['violence', 'distress', 'eviction_in_progress', 'eviction_imminent'],
    ],
  ])('« %s » beside any reply is heard, and nothing safer is lost', (danger, heard) => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.boolean(), (text, first) => {
        const both = first ? `${danger}. ${text}` : `${text}. ${danger}`;
        expect(heard).toContain(read(both).intent);
      }),
      { numRuns: 2000 },
    );
  });

  it('STOP beside a slot, a yes or an insult is obeyed', () => {
    for (const text of ['oui le 2', 'ok', 'connards', 'jeudi 14h', 'c’est pas moi']) {
      expect(read(`${text} STOP`).intent).toBe('stop');
    }
  });

  it('never throws on a text, and its meaning is complete', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const meaning = read(text);
        expect(INTENTS).toContain(meaning.intent);
        expect(meaning.confidence).toBeGreaterThanOrEqual(0);
        expect(meaning.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the labelled replies', () => {
  it('are at least 1,500, of every intent, in two parts', () => {
    expect(replies.length).toBeGreaterThan(1500);
    for (const intent of INTENTS) {
      expect(replies.filter((row) => row.intent === intent).length).toBeGreaterThan(0);
    }
  });

  // A third of the lines held out was written to mislead: dangers that name none, jokes that name one.
  it.each([
    ['write', 0.98],
    ['held-out', 0.9],
  ])('of the %s part are read right in at least %d', (split, least) => {
    const part = replies.filter((row) => row.split === split);
    const right = part.filter(({ text, intent }) => read(text).intent === intent);
    expect(right.length / part.length).toBeGreaterThanOrEqual(least);
  });
});
