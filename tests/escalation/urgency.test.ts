import { expect, test } from 'vitest';
import { CARD_REASONS } from '../../src/domain/escalation/card.js';
import { deadlineWords } from '../../src/domain/escalation/deadline.js';
import { checkDeskText } from '../../src/domain/escalation/desk-text.js';
import { REASONS } from '../../src/domain/escalation/reasons.js';
import { ackDueAt, pauseEnd, worseUrgency } from '../../src/domain/escalation/urgency.js';
import { neutralWish } from '../../src/domain/escalation/wish.js';
import { hoursOf } from './desk-hours.js';

const PARIS = 'Europe/Paris';
const at = (iso: string) => Date.parse(iso);
const due = (urgency: 'now' | 'today' | 'soon', from: string, code = '93') =>
  new Date(ackDueAt(urgency, at(from), hoursOf(code))).toISOString();

test('someone must answer « now » within 15 minutes, night and Sunday included', () => {
  expect(due('now', '2026-11-29T02:00:00Z')).toBe('2026-11-29T02:15:00.000Z');
});

test.each([
  ['in the morning', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00.000Z'],
  ['over the midday break', '2026-11-23T11:00:00Z', '2026-11-23T13:00:00.000Z'],
  ['half an hour before closing', '2026-11-23T18:00:00Z', '2026-11-24T08:30:00.000Z'],
  ['on Friday night', '2026-11-27T20:00:00Z', '2026-11-28T09:30:00.000Z'],
  ['on Saturday at closing time', '2026-11-28T11:50:00Z', '2026-11-30T08:50:00.000Z'],
  ['on the eve of a holiday', '2026-11-10T18:00:00Z', '2026-11-12T08:30:00.000Z'],
])('« today » is one hour of the line of the territory: %s', (_when, from, expected) => {
  expect(due('today', from)).toBe(expected);
});

test('« soon » is one day of the line’s time, and Sunday does not count', () => {
  expect(due('soon', '2026-11-23T09:00:00Z')).toBe('2026-11-24T09:00:00.000Z');
  expect(due('soon', '2026-11-27T18:30:00Z')).toBe('2026-11-30T15:00:00.000Z');
});

test('the hour is that of the household: La Réunion closes before Paris', () => {
  expect(due('today', '2026-11-23T15:30:00Z', '974')).toBe('2026-11-24T06:00:00.000Z');
});

test('a day off of one territory is a day of work in another', () => {
  // 20 December: the abolition of slavery, in La Réunion alone; a Monday in 2027.
  expect(due('today', '2027-12-20T08:00:00Z', '974')).toBe('2027-12-21T06:00:00.000Z');
  expect(due('today', '2027-12-20T08:00:00Z')).toBe('2027-12-20T09:00:00.000Z');
});

test('over the change of hour a day of the desk ends at the same hour on the wall', () => {
  // 25 October 2026: summer time ends in the night of Saturday to Sunday.
  expect(due('today', '2026-10-24T10:30:00Z')).toBe('2026-10-26T08:30:00.000Z');
});

test('urgency only rises', () => {
  expect(worseUrgency('soon', 'now')).toBe('now');
  expect(worseUrgency('now', 'soon')).toBe('now');
});

test('the pause of a card taken on Monday ends when the next Monday does', () => {
  const until = pauseEnd(at('2026-11-23T09:00:00Z'), PARIS);
  expect(new Date(until).toISOString()).toBe('2026-11-30T23:00:00.000Z');
});

test.each([
  ['2026-12-01', 'audience dans 8 jours'],
  ['2026-11-24', 'audience demain'],
  ['2026-11-23', "audience aujourd'hui"],
  ['2026-11-22', 'audience hier'],
  ['2026-11-13', 'audience il y a 10 jours'],
])('a hearing on %s reads « %s »', (on, words) => {
  expect(deadlineWords({ kind: 'audience', on }, at('2026-11-23T22:30:00Z'), PARIS)).toBe(words);
});

test('every reason has its words', () => {
  for (const reason of CARD_REASONS) {
    expect(REASONS[reason].label.length).toBeLessThanOrEqual(30);
    expect(REASONS[reason].sentence).toMatch(/\.$/);
  }
});

test.each([
  ['demain matin', 'demain matin'],
  ['  au   06 39 98 10 01\nle soir ', 'au … le soir'],
  ['+33639981001', '…'],
  ['mardi 8/12 à 10h30', 'mardi 8/12 à 10h30'],
  ['', null],
  [undefined, null],
])('the wish %j is shown as %j', (wish, shown) => {
  expect(neutralWish(wish)).toBe(shown);
});

test('a wish is one short line', () => {
  expect([...(neutralWish('é'.repeat(500)) ?? '')]).toHaveLength(120);
});

test('a desk text is refused when empty, too long, or too plain about the matter', () => {
  expect(checkDeskText('', 0)).toBe('Le message est vide.');
  expect(checkDeskText('a'.repeat(460), 0)).toContain('4 SMS, 3 au plus');
  expect(checkDeskText(`ш${'a'.repeat(250)}`, 0)).toContain('ш');
  expect(checkDeskText("L'audience est le 8", 0)).toContain('« audience »');
  expect(checkDeskText("L'audience est le 8", 2)).toBeNull();
});
