import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPOSITIONS, type DispositionCode } from '../../src/domain/ledger/dispositions.js';
import {
  CASE_DISPOSITIONS,
  type CaseFacts,
  caseDisposition,
} from '../../src/domain/statistics/case-disposition.js';

const UNTOUCHED: CaseFacts = {
  codesOut: [],
  codesIn: [],
  met: false,
  verifiedNumber: false,
  usableNumber: true,
  cadencePending: false,
  closeReason: null,
};
const facts = (change: Partial<CaseFacts>): CaseFacts => ({ ...UNTOUCHED, ...change });

describe('the class of a household', () => {
  it.each<[string, Partial<CaseFacts>, string]>([
    ['a visit was honoured', { codesOut: ['21'], met: true }, 'I'],
    ['a diagnosis was made', { codesOut: ['43'] }, 'I'],
    ['it booked a visit by text', { codesOut: ['21'], codesIn: ['42'] }, 'P'],
    ['it refused, then agreed', { codesOut: ['21'], codesIn: ['46', '42'] }, 'P'],
    ['it sent STOP', { codesOut: ['21'], codesIn: ['46'] }, 'R'],
    ['it needs an interpreter', { codesOut: ['47'] }, 'O'],
    ['it is in distress', { codesIn: ['49'] }, 'O'],
    ['the tenant died', { closeReason: 'deceased' }, 'O'],
    ['the cadence is over and a phone rang', { codesOut: ['22'] }, 'NC'],
    ['only a voicemail answered', { codesOut: ['26'] }, 'NC'],
    ['only a third party answered', { codesOut: ['32'] }, 'NC'],
    ['a phone rang but steps are left', { codesOut: ['22'], cadencePending: true }, 'UO'],
    ['texts of unknown fate alone', { codesOut: ['20'] }, 'UO'],
    ['nothing was tried yet', {}, 'UO'],
    ['every number is dead, the door unseen', { codesOut: ['10'], usableNumber: false }, 'UH'],
    ['it never had a number', { usableNumber: false }, 'UH'],
    ['the debt was paid before contact', { codesOut: ['21'], closeReason: 'debt-settled' }, 'NE'],
    ['the debt was paid after contact', { codesIn: ['42'], closeReason: 'debt-settled' }, 'P'],
    ['it is a duplicate, whatever happened', { codesIn: ['42'], closeReason: 'duplicate' }, 'NE'],
  ])('%s', (_story, change, expected) => {
    expect(caseDisposition(facts(change))).toBe(expected);
  });
});

const RANK = { I: 6, P: 5, R: 4, O: 3, NC: 2, UO: 1, UH: 1, NE: 0 };
const codes = Object.keys(DISPOSITIONS) as DispositionCode[];
const nonContacts = codes.filter((code) => !DISPOSITIONS[code].rightParty);
const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  codesOut: fc.subarray(codes),
  codesIn: fc.subarray(codes),
  met: fc.boolean(),
  verifiedNumber: fc.boolean(),
  usableNumber: fc.boolean(),
  cadencePending: fc.boolean(),
  closeReason: fc.constantFrom(null, 'debt-settled', 'left-dwelling', 'deceased', 'duplicate', 'x'),
});

describe('whatever happened', () => {
  it('a household has exactly one class', () => {
    fc.assert(fc.property(anyFacts, (f) => CASE_DISPOSITIONS.includes(caseDisposition(f))));
  });

  it('one more try that reached nobody never lowers it', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...nonContacts), (f, code) => {
        const after = caseDisposition({ ...f, codesOut: [...f.codesOut, code] });
        return RANK[after] >= RANK[caseDisposition(f)];
      }),
    );
  });
});
