import { describe, expect, it } from 'vitest';
import { REFUSAL_REASONS } from '../../src/domain/contact/contact-policy.js';
import { countsForCaps } from '../../src/domain/contact/contact-request.js';
import { refusalDisposition } from '../../src/domain/contact/refusal-disposition.js';
import { refusalSentence } from '../../src/domain/contact/refusal-sentence.js';
import { DAY } from '../../src/domain/ids.js';
import { dispositionOf } from '../../src/domain/ledger/dispositions.js';
import { call, named, paris, phone, shortCode, text } from './facts.js';
import {
  fourTexts,
  frozen,
  gate,
  type Known,
  night,
  oncePerMessage,
  stopped,
  today,
  tuesday,
  type Wanted,
} from './stories.js';

const wrong = { phone: phone({ standing: 'wrong' }) };
const human = { conversation: { underWay: true, until: paris('2026-12-04 09:00') } };

describe('the send gate, in plain words', () => {
  const cases: [story: string, wanted: Wanted, known: Known, expected: string][] = [
    ['an ordinary text leaves on a Tuesday morning', {}, {}, 'allowed'],
    ['a call is offered on a Tuesday morning', { channel: 'call' }, {}, 'allowed'],

    ['after STOP, no more text', {}, stopped, 'opted-out'],
    ['after STOP, no call of the cadence', { channel: 'call' }, stopped, 'opted-out'],
    ['after STOP, a person may not text either', { purpose: 'desk' }, stopped, 'opted-out'],
    ['STOP is confirmed', { purpose: 'stop-confirmation' }, stopped, 'allowed'],
    [
      'STOP is confirmed once only',
      { purpose: 'stop-confirmation' },
      { ...stopped, ...oncePerMessage },
      'opted-out',
    ],
    [
      'a worker may call who wrote in distress after a STOP',
      { purpose: 'distress', channel: 'call' },
      stopped,
      'allowed',
    ],

    ['violence: the number is frozen', {}, frozen, 'violence'],
    ['violence: not even an answer', { purpose: 'answer' }, frozen, 'violence'],
    ['violence: not even the distress text', { purpose: 'distress' }, frozen, 'violence'],
    ['violence: not by the desk', { purpose: 'desk' }, frozen, 'violence'],
    [
      'violence: STOP itself is not confirmed',
      { purpose: 'stop-confirmation' },
      frozen,
      'violence',
    ],
    [
      'violence on the case stops every text',
      { purpose: 'desk' },
      { caseViolence: true },
      'violence',
    ],
    [
      'violence on the case: a person may call another, unfrozen number',
      { purpose: 'desk', channel: 'call' },
      { caseViolence: true },
      'allowed',
    ],
    [
      'violence on the case: but not the frozen one',
      { purpose: 'desk', channel: 'call' },
      { caseViolence: true, ...frozen },
      'violence',
    ],
    [
      'an ex-partner answered: nothing leaves',
      { purpose: 'desk', channel: 'call' },
      { phone: phone({ standing: 'compromised' }) },
      'number-compromised',
    ],
    [
      '« NE PAS CONTACTER » of the file holds for people too',
      { purpose: 'desk' },
      { phone: phone({ blockedReason: 'NE PAS CONTACTER (ex-conjoint)' }) },
      'number-blocked',
    ],

    ['a wrong number is left alone', {}, wrong, 'number-wrong'],
    ['a recycled number too', {}, { phone: phone({ standing: 'recycled' }) }, 'number-wrong'],
    ['the stranger who wrote is thanked', { purpose: 'answer' }, wrong, 'allowed'],
    ['a landline gets no text', {}, { phone: phone({ kind: 'landline' }) }, 'landline-no-sms'],
    [
      'a landline is called',
      { channel: 'call' },
      { phone: phone({ kind: 'landline' }) },
      'allowed',
    ],

    ['a closed case is not solicited', {}, { caseStatus: 'closed' }, 'case-closed'],
    ['but who writes is answered', { purpose: 'answer' }, { caseStatus: 'closed' }, 'allowed'],
    ['a case to verify waits', {}, { caseStatus: 'to-verify' }, 'case-to-verify'],
    ['an unknown number is answered', { purpose: 'answer' }, { caseStatus: null }, 'allowed'],

    [
      '« Répondez 1 » from a name nobody can answer',
      { needsReply: true },
      { sender: named },
      'one-way-sender',
    ],
    ['« Répondez 1 » from a short code', { needsReply: true }, { sender: shortCode }, 'allowed'],
    ['« Appelez-nous » from a name', {}, { sender: named }, 'allowed'],

    ['a practical detail to an unverified number', { discretionNeeded: 1 }, {}, 'discretion'],
    [
      'a practical detail to a verified one',
      { discretionNeeded: 1 },
      { phone: phone({ standing: 'verified', discretion: 1 }) },
      'allowed',
    ],
    [
      'the hearing, without their agreement',
      { discretionNeeded: 2 },
      { phone: phone({ standing: 'verified', discretion: 1 }) },
      'discretion',
    ],
    [
      'a verified number that two cases hold is shared: neutral words only',
      { discretionNeeded: 1 },
      { phone: phone({ standing: 'verified', discretion: 2, caseCount: 2 }) },
      'discretion',
    ],

    ['a late message is dropped', { expiresAt: tuesday }, {}, 'expired'],
    ['a message still good leaves', { expiresAt: tuesday + 1 }, {}, 'allowed'],

    ['a person talks with them: the cadence waits', {}, human, 'human-conversation'],
    [
      'the machine does not answer over a person',
      { purpose: 'answer' },
      human,
      'human-conversation',
    ],
    [
      'the reminder of a booked visit leaves all the same',
      { purpose: 'reminder' },
      human,
      'allowed',
    ],
    ['the person writes', { purpose: 'desk' }, human, 'allowed'],
    ['the pause is over', {}, { conversation: { underWay: true, until: tuesday } }, 'allowed'],
    ['« non » 59 days ago', {}, { lastRefusalAt: tuesday - 59 * DAY }, 'after-refusal'],
    ['« non » 60 days ago', {}, { lastRefusalAt: tuesday - 60 * DAY }, 'allowed'],

    ['a second text today', {}, { attemptsToPerson: today }, 'cap-day'],
    ['a call after a text today', { channel: 'call' }, { attemptsToPerson: today }, 'allowed'],
    [
      'a second call today',
      { channel: 'call' },
      { attemptsToPerson: [call(paris('2026-12-01 09:05'))] },
      'cap-day',
    ],
    [
      'a try that never left fills nothing',
      {},
      { attemptsToPerson: [text(tuesday - 1, false)] },
      'allowed',
    ],
    [
      'the confirmation of a visit booked today',
      { purpose: 'confirmation' },
      { attemptsToPerson: today },
      'allowed',
    ],
    [
      'a person writes a second time, unasked',
      { purpose: 'desk' },
      { attemptsToPerson: today },
      'cap-day',
    ],
    [
      'a person replies to what was just written',
      { purpose: 'desk', answering: true },
      { attemptsToPerson: today },
      'allowed',
    ],
    ['a fifth try in 30 days', {}, { attemptsToPerson: fourTexts }, 'cap-30-days'],
    ['a fifth try by call', { channel: 'call' }, { attemptsToPerson: fourTexts }, 'cap-30-days'],
    [
      'a fifth try 15 days before the hearing',
      {},
      { attemptsToPerson: fourTexts, hearingOn: '2026-12-16' },
      'allowed',
    ],
    [
      'a fifth try 16 days before the hearing',
      {},
      { attemptsToPerson: fourTexts, hearingOn: '2026-12-17' },
      'cap-30-days',
    ],
    [
      'a fifth try after the hearing',
      {},
      { attemptsToPerson: fourTexts, hearingOn: '2026-11-30' },
      'cap-30-days',
    ],
    [
      'a reminder after four tries',
      { purpose: 'reminder' },
      { attemptsToPerson: fourTexts },
      'allowed',
    ],
    [
      'a person writes after four tries',
      { purpose: 'desk' },
      { attemptsToPerson: fourTexts },
      'allowed',
    ],
    [
      'the neighbour on the same number was texted today',
      {},
      { attemptsToNumber: today },
      'cap-shared-number',
    ],
    [
      'four tries for any case of the number',
      {},
      { attemptsToNumber: fourTexts },
      'cap-shared-number',
    ],
    [
      'an answer after all of these',
      { purpose: 'answer' },
      { attemptsToPerson: [...fourTexts, ...today], attemptsToNumber: [...fourTexts, ...today] },
      'allowed',
    ],
    [
      'two machines answering each other',
      { purpose: 'answer' },
      { attemptsToNumber: Array.from({ length: 10 }, (_, i) => text(tuesday - i * 60_000, false)) },
      'answer-loop',
    ],
  ];

  it.each(cases)('%s', (_story, wanted, known, expected) => {
    expect(gate(wanted, known)).toBe(expected);
  });
});

describe('the weightiest reason is the one written down', () => {
  it('says violence before STOP, STOP before the hour', () => {
    const both = phone({ frozenAt: 1, optedOutAt: 1 });
    expect(gate({}, { phone: both }, night)).toBe('violence');
    expect(gate({}, stopped, night)).toBe('opted-out');
  });
  it('has a French sentence and a code that counts as no try, for every reason', () => {
    expect(new Set(REFUSAL_REASONS).size).toBe(REFUSAL_REASONS.length);
    for (const reason of REFUSAL_REASONS) {
      expect(refusalSentence(reason)).toMatch(/^[A-ZÀÉ].{10,}\.$/);
      expect(dispositionOf(refusalDisposition(reason)).counts).toBe(false);
    }
  });
});

describe('what fills the caps', () => {
  it('is what solicits and left, or is leaving', () => {
    expect(countsForCaps({ purpose: 'cadence' }, '21')).toBe(true);
    expect(countsForCaps({ purpose: 'cadence' }, '00')).toBe(true);
    expect(countsForCaps({ purpose: 'desk' }, '20')).toBe(true);
    expect(countsForCaps({ purpose: 'cadence' }, '03')).toBe(false);
    expect(countsForCaps({ purpose: 'cadence' }, '05')).toBe(false);
    expect(countsForCaps({ purpose: 'answer' }, '21')).toBe(false);
    expect(countsForCaps({ purpose: 'confirmation', answering: true }, '21')).toBe(false);
  });
});
