import { describe, expect, it } from 'vitest';
import { named, paris, reunion, SAINT_DENIS, STRASBOURG, text } from './facts.js';
import {
  fourTexts,
  frozen,
  gate,
  type Known,
  night,
  oncePerMessage,
  stopped,
  today,
  until,
  type Wanted,
} from './stories.js';

describe('at night, on Sundays and holidays', () => {
  const cases: [story: string, wanted: Wanted, known: Known, now: number, expected: string][] = [
    ['nothing is solicited at 23:00', {}, {}, night, 'quiet-hours'],
    ['an incoming text is answered at 23:00', { purpose: 'answer' }, {}, night, 'allowed'],
    ['…once', { purpose: 'answer' }, oncePerMessage, night, 'quiet-hours'],
    ['STOP is confirmed at 23:00', { purpose: 'stop-confirmation' }, stopped, night, 'allowed'],
    ['a confirmation waits for the morning', { purpose: 'confirmation' }, {}, night, 'quiet-hours'],
    [
      '…unless it answers « 2 »',
      { purpose: 'confirmation', answering: true },
      {},
      night,
      'allowed',
    ],
    ['a reminder waits', { purpose: 'reminder' }, {}, night, 'quiet-hours'],
    ['the help numbers leave at 23:00', { purpose: 'distress' }, {}, night, 'allowed'],
    [
      'a worker calls at 23:00 who is in distress',
      { purpose: 'distress', channel: 'call' },
      {},
      night,
      'allowed',
    ],
    ['a person may text at 19:45', { purpose: 'desk' }, {}, paris('2026-12-01 19:45'), 'allowed'],
    ['the machine may not', {}, {}, paris('2026-12-01 19:45'), 'quiet-hours'],
    [
      'a person may not at 20:00',
      { purpose: 'desk' },
      {},
      paris('2026-12-01 20:00'),
      'quiet-hours',
    ],
    ['…even to reply', { purpose: 'desk', answering: true }, {}, night, 'quiet-hours'],
    ['Sunday is closed', {}, {}, paris('2026-12-06 11:00'), 'quiet-hours'],
    ['Christmas is a holiday', {}, {}, paris('2026-12-25 11:00'), 'holiday'],
    [
      '26 December is one in Strasbourg',
      {},
      { place: STRASBOURG },
      paris('2026-12-26 11:00'),
      'holiday',
    ],
    ['…and none in Paris', {}, {}, paris('2026-12-26 11:00'), 'allowed'],
    [
      '20 December 2027 is one at Saint-Denis',
      {},
      { place: SAINT_DENIS },
      reunion('2027-12-20 11:00'),
      'holiday',
    ],
    [
      '17:00 in Paris is 20:00 at Saint-Denis',
      {},
      { place: SAINT_DENIS },
      paris('2026-12-01 17:00'),
      'quiet-hours',
    ],
    [
      '7:00 in Paris is 10:00 at Saint-Denis',
      {},
      { place: SAINT_DENIS },
      paris('2026-12-01 07:00'),
      'allowed',
    ],
  ];

  it.each(cases)('%s', (_story, wanted, known, now, expected) => {
    expect(gate(wanted, known, now)).toBe(expected);
  });
});

describe('when a refusal ends', () => {
  it('opens the next morning after a text of today', () => {
    expect(until({}, { attemptsToPerson: today })).toBe(paris('2026-12-02 09:00'));
  });
  it('opens when the oldest of four tries is 30 days old', () => {
    expect(until({}, { attemptsToPerson: fourTexts })).toBe(paris('2026-12-05 12:00'));
  });
  it('opens earlier when the hearing comes near', () => {
    const known = { attemptsToPerson: fourTexts, hearingOn: '2026-12-18' };
    expect(until({}, known)).toBe(paris('2026-12-03 09:00'));
  });
  it('opens on neither cap of a shared number, when the hearing has passed in between', () => {
    const days = ['2026-11-10', '2026-11-17', '2026-11-24', '2026-12-01'];
    const attemptsToNumber = days.map((day) => text(paris(`${day} 09:05`)));
    const onTheDayOfTheHearing = { attemptsToNumber, hearingOn: '2026-12-01' };
    expect(until({}, onTheDayOfTheHearing)).toBe(paris('2026-12-10 09:05'));
  });
  it('skips Christmas and the Sunday behind it for a night in Strasbourg', () => {
    const eve = paris('2026-12-24 22:00');
    expect(until({}, { place: STRASBOURG }, eve)).toBe(paris('2026-12-28 09:00'));
  });
  it('has no end for what time does not heal', () => {
    expect(until({}, stopped)).toBeNull();
    expect(until({}, frozen)).toBeNull();
    expect(until({ needsReply: true }, { sender: named })).toBeNull();
  });
  it('has no end while a person keeps the case without saying until when', () => {
    expect(until({}, { conversation: { underWay: true } })).toBeNull();
  });
});
