import { describe, expect, it } from 'vitest';
import {
  CALL_OUTCOMES,
  networkDisposition,
  proposedOutcome,
} from '../../src/domain/hotline/call-outcome.js';
import { CALL_RANKS, type CallProgress } from '../../src/domain/hotline/call-progress.js';
import { dispositionOf } from '../../src/domain/ledger/dispositions.js';

const outcomes = Object.values(CALL_OUTCOMES);
const codesOf = (follows: string) =>
  outcomes.filter((outcome) => outcome.follows === follows).map(({ code }) => code);
const HEARD = ['human', 'machine', 'unknown', null] as const;

describe('what one tap records after a call', () => {
  it('is every disposition that a call can have, each once (statistics 4.2)', () => {
    expect(outcomes.map(({ code }) => code).sort()).toEqual([
      ...['10', '22', '23', '24', '25', '26', '27', '30', '31', '32', '33', '34'],
      ...['40', '41', '42', '44', '45', '46', '47', '48', '49'],
    ]);
  });

  it('fits a list of Slack, and no two choices look alike', () => {
    for (const { label } of outcomes) expect([...label].length).toBeLessThanOrEqual(75);
    expect(new Set(outcomes.map(({ label }) => label)).size).toBe(outcomes.length);
  });

  it('never prints « contacté » alone: it is not a funnel word', () => {
    for (const { label } of outcomes) expect(label).not.toMatch(/^contacté/i);
  });

  it('is tried again only where nobody spoke with the household, or it asked to be called', () => {
    const later = codesOf('call-again');
    expect(later).toEqual(['41', '22', '23', '24', '25', '26', '27']);
    for (const code of later.filter((one) => one !== '41')) {
      expect(dispositionOf(code).human).toBe(false);
    }
  });

  it('hands danger, STOP, refusals and languages on to who answers for them', () => {
    expect(codesOf('danger')).toEqual(['49']);
    expect(codesOf('stop-texts')).toEqual(['46']);
    expect(codesOf('refusal')).toEqual(['45']);
    expect(codesOf('interpreter')).toEqual(['47']);
  });

  it('ends the use of a number that is not theirs, and makes neutral one that others answer', () => {
    expect(codesOf('wrong-number')).toEqual(['30', '31', '10']);
    expect(codesOf('shared-number')).toEqual(['32', '33', '34']);
  });
});

describe('what the network alone says of a call', () => {
  it('is never a contact, and a machine is « répondeur, sans message »', () => {
    for (const progress of Object.keys(CALL_RANKS) as CallProgress[]) {
      for (const answeredBy of HEARD) {
        const code = networkDisposition(progress, answeredBy);
        if (code !== null) expect(dispositionOf(code).human).toBe(false);
      }
    }
    expect(networkDisposition('completed', 'machine')).toBe('25');
  });

  it('is nothing once somebody may have answered: a person must say', () => {
    expect(HEARD.map((by) => networkDisposition('completed', by))).toEqual([
      ...[null, '25', null, null],
    ]);
  });

  it('is nothing while the call is on', () => {
    expect(networkDisposition('ringing', null)).toBeNull();
    expect(networkDisposition('in-progress', 'machine')).toBeNull();
  });

  it.each([
    ['busy', '23'],
    ['no-answer', '22'],
    ['canceled', '22'],
    ['failed', '14'],
  ] as const)('%s is %s', (progress, code) => {
    expect(networkDisposition(progress, null)).toBe(code);
  });
});

describe('the outcome proposed to who called', () => {
  it.each([
    ['busy', null, null, 'busy'],
    ['no-answer', null, null, 'no-answer'],
    ['canceled', null, null, 'no-answer'],
    ['completed', 'machine', 40, 'machine-no-message'],
    ['completed', 'human', 120, 'informed'],
    ['completed', 'human', 4, 'hung-up'],
    ['completed', null, 4, 'hung-up'],
  ] as const)('%s, heard %s for %s s: %s', (progress, answeredBy, seconds, outcome) => {
    expect(proposedOutcome({ progress, answeredBy, seconds })).toBe(outcome);
  });

  it('is never a contact where no human voice was heard, nor a dead number by chance', () => {
    expect(proposedOutcome({ progress: 'completed', answeredBy: null, seconds: 90 })).toBeNull();
    expect(
      proposedOutcome({ progress: 'completed', answeredBy: 'unknown', seconds: null }),
    ).toBeNull();
    expect(proposedOutcome({ progress: 'failed', answeredBy: null, seconds: null })).toBeNull();
  });

  it('agrees with what the network says, where it says something', () => {
    for (const progress of ['busy', 'no-answer', 'canceled', 'completed'] as const) {
      for (const answeredBy of HEARD) {
        const code = networkDisposition(progress, answeredBy);
        const proposed = proposedOutcome({ progress, answeredBy, seconds: null });
        if (code !== null) expect(proposed && CALL_OUTCOMES[proposed].code).toBe(code);
      }
    }
  });
});
