import { describe, expect, it } from 'vitest';
import { believed } from '../../src/domain/conversation/believed.js';
import {
  CONFIDENCE_FLOOR,
  type Intent,
  type Meaning,
} from '../../src/domain/conversation/meaning.js';

const meaning = (intent: Intent, confidence: number): Meaning => ({
  ...{ intent, confidence, slot: null, dates: [], language: 'fr' },
  ...{ asksFor: null, noSuchDate: null, risk: '', evidence: '' },
});

describe('what may be acted on without a person', () => {
  it.each<Intent>(['violence', 'distress', 'eviction_in_progress', 'homeless_now'])(
    '%s, at any confidence',
    (intent) => expect(believed(meaning(intent, 0.1))).toBe(intent),
  );

  it.each<Intent>(['stop', 'wrong_number', 'resume', 'refuse', 'accept_slot'])(
    '%s, from the floor on and not below it',
    (intent) => {
      expect(believed(meaning(intent, CONFIDENCE_FLOOR))).toBe(intent);
      expect(believed(meaning(intent, CONFIDENCE_FLOOR - 0.01))).toBe('unknown');
    },
  );
});
