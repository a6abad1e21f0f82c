import { expect, test } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { callsOutReport } from '../../src/domain/statistics/calls-out.js';
import {
  type CallBackGroup,
  type CallGroup,
  lineReport,
} from '../../src/domain/statistics/line-report.js';

const calendar = createHolidayCalendar();
const none: CallGroup = {
  ...{ territory: '93', received: 0, offered: 0, answered: 0, answeredQuickly: 0 },
  ...{ abandoned: 0, hungUpShort: 0 },
};
const report = (calls: readonly CallGroup[], callBacks: readonly CallBackGroup[] = []) =>
  lineReport({ calls, callBacks, cutOff: '2026-11-23', calendar });

test('every share is one of the calls offered; those hung up at once stand apart', () => {
  const one = { ...none, received: 14, offered: 10, answered: 6, answeredQuickly: 4 };
  const other = { ...none, territory: '69', received: 3, offered: 2, answered: 1 };
  const found = report([
    { ...one, abandoned: 2, hungUpShort: 1 },
    { ...other, abandoned: 1 },
  ]);
  expect(found).toMatchObject({
    received: 17,
    offered: 12,
    answered: { numerator: 7, denominator: 12 },
    answeredQuickly: { numerator: 4, denominator: 12 },
    abandoned: { numerator: 3, denominator: 12 },
    hungUpShort: { numerator: 1, denominator: 12 },
    otherwise: { numerator: 1, denominator: 12 },
  });
});

test('no call at all divides by nothing', () => {
  expect(report([])).toMatchObject({ offered: 0, answered: { numerator: 0, denominator: 0 } });
});

const asked = (askedOn: string, reachedOn: string | null, territory: string | null = '93') =>
  report([], [{ territory, askedOn, reachedOn, callBacks: 1 }]);

// 11 November is a holiday; 14 and 15 are a week-end.
test.each<[string, string, string | null, number]>([
  ['the same day', '2026-11-10', '2026-11-10', 1],
  ['the next day', '2026-11-16', '2026-11-17', 1],
  ['two days later', '2026-11-16', '2026-11-18', 0],
  ['over a week-end', '2026-11-13', '2026-11-16', 1],
  ['over a holiday', '2026-11-10', '2026-11-12', 1],
  ['the day after that', '2026-11-10', '2026-11-13', 0],
  ['on a Saturday, asked on the Friday', '2026-11-13', '2026-11-14', 1],
  ['never', '2026-11-10', null, 0],
])('a call-back done %s', (_, askedOn, reachedOn, inTime) => {
  expect(asked(askedOn, reachedOn).calledBack).toEqual({ numerator: inTime, denominator: 1 });
});

test('one whose working day is not over is left out, unless it is done', () => {
  expect(asked('2026-11-20', null)).toMatchObject({
    calledBack: { numerator: 0, denominator: 0 },
    calledBackPending: 1,
  });
  expect(asked('2026-11-20', '2026-11-21').calledBack).toEqual({ numerator: 1, denominator: 1 });
  expect(asked('2026-11-19', null).calledBack).toEqual({ numerator: 0, denominator: 1 });
});

test('holidays are those of the territory', () => {
  const facts = { calls: [], cutOff: '2027-04-05', calendar };
  const group = { askedOn: '2027-03-25', reachedOn: '2027-03-30', callBacks: 1 };
  const inTime = (territory: string) =>
    lineReport({ ...facts, callBacks: [{ ...group, territory }] }).calledBack.numerator;
  // Good Friday rests in Alsace-Moselle alone; Easter Monday everywhere.
  expect([inTime('93'), inTime('67')]).toEqual([0, 1]);
});

const tries = (code: string, channel = 'human_call') => ({
  ...{ channel, direction: 'out' as const, code, reason: null, tries: 1 },
});

test('our calls: a machine is picked up and is no person; a busy line was reached', () => {
  const codes = ['10', '14', '22', '23', '24', '25', '26', '27', '32', '40', '42'];
  const found = callsOutReport([
    ...codes.map((code) => tries(code)),
    ...[tries('00'), tries('03'), tries('05'), tries('21', 'sms')],
    { ...tries('42'), direction: 'in' },
  ]);
  expect(found).toEqual({
    placed: 11,
    answered: { numerator: 6, denominator: 11 },
    byAPerson: { numerator: 4, denominator: 11 },
    networkReached: { numerator: 9, denominator: 11 },
    machines: { numerator: 2, denominator: 6 },
    rightParty: { numerator: 2, denominator: 3 },
  });
});
