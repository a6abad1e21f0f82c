import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPOSITIONS } from '../../src/domain/ledger/dispositions.js';
import { breakdown, COUNTS, totalLine } from '../../src/domain/statistics/breakdown.js';
import { type CohortGroup, cohortReport } from '../../src/domain/statistics/cohort-report.js';
import { contactRates, shareOf, type Tally } from '../../src/domain/statistics/contact-rate.js';
import { FUNNEL_STEPS } from '../../src/domain/statistics/funnel.js';
import { hideSmallCells, isSmall } from '../../src/domain/statistics/small-cells.js';
import { triesReport } from '../../src/domain/statistics/tries.js';

const codes = Object.keys(DISPOSITIONS);
const group: fc.Arbitrary<CohortGroup> = fc.record({
  codesOut: fc.subarray(codes, { maxLength: 4 }),
  codesIn: fc.subarray(codes, { maxLength: 2 }),
  met: fc.boolean(),
  verifiedNumber: fc.boolean(),
  usableNumber: fc.boolean(),
  cadencePending: fc.boolean(),
  closeReason: fc.constantFrom(null, 'duplicate', 'debt-settled'),
  territory: fc.constantFrom('93', '69', '974'),
  stage: fc.constantFrom('CDP', 'CQL'),
  week: fc.constantFrom('2026-11-02', '2026-11-09'),
  mature: fc.boolean(),
  early: fc.boolean(),
  households: fc.integer({ min: 1, max: 40 }),
});
const groups = fc.array(group, { maxLength: 25 });

describe('contact rates', () => {
  // Worked by hand: contacts = 20+10+6+4 = 40, D = 40+20 = 60, U = 15+25 = 40,
  // e = 60/(60+15) = 0.8, so CON1 = 40/100, CON2 = 40/(60+32), CON3 = 40/60.
  const tally: Tally = { I: 20, P: 10, R: 6, O: 4, NC: 20, UH: 15, UO: 25, NE: 15 };

  it('are those worked out by hand', () => {
    const { con1, con2, con3, e, unknownIsLarge } = contactRates(tally);
    expect(con1).toEqual({ numerator: 40, denominator: 100 });
    expect(con2).toEqual({ numerator: 40, denominator: 92 });
    expect(con3).toEqual({ numerator: 40, denominator: 60 });
    expect(e).toBeCloseTo(0.8);
    expect(unknownIsLarge).toBe(true);
  });

  it('say nothing of an empty cohort rather than zero', () => {
    expect(shareOf(cohortReport([]).contact.con1)).toBeNull();
  });

  it('CON1 ≤ CON2 ≤ CON3 ≤ 1, for any cohort', () => {
    fc.assert(
      fc.property(groups, (cohort) => {
        const { con1, con2, con3 } = cohortReport(cohort).contact;
        const [low, middle, high] = [con1, con2, con3].map((rate) => shareOf(rate) ?? 0);
        expect(low).toBeLessThanOrEqual(middle! + 1e-12);
        if (con3.denominator > 0) expect(middle).toBeLessThanOrEqual(high! + 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the funnel', () => {
  it('only ever narrows, and every numerator fits its denominator', () => {
    fc.assert(
      fc.property(groups, (cohort) => {
        const { funnel, early, households, tally } = cohortReport(cohort);
        const steps = FUNNEL_STEPS.map((step) => funnel[step]);
        expect(steps).toEqual(steps.toSorted((a, b) => b - a));
        expect(early.numerator).toBeLessThanOrEqual(early.denominator);
        expect(funnel.cible + tally.NE).toBe(households);
      }),
    );
  });

  it('tells apart those who called before any try of ours', () => {
    const alone = { ...sample, codesOut: [], codesIn: ['41'], households: 3 };
    const report = cohortReport([alone]);
    expect(report.funnel).toMatchObject({ cible: 3, sollicite: 0, joint: 0 });
    expect(report.unprompted).toBe(3);
    expect(report.contact.con1).toEqual({ numerator: 3, denominator: 3 });
  });

  it('counts the parts of a cohort as the whole', () => {
    fc.assert(
      fc.property(groups, (cohort) => {
        const whole = totalLine(cohort, 'team').counts;
        for (const dimension of ['territory', 'stage', 'week'] as const) {
          const parts = breakdown(cohort, dimension, 'team');
          for (const name of COUNTS) {
            expect(parts.reduce((sum, { counts }) => sum + counts[name]!, 0)).toBe(whole[name]);
          }
        }
      }),
    );
  });
});

const sample: CohortGroup = {
  codesOut: ['21'],
  codesIn: [],
  met: false,
  verifiedNumber: false,
  usableNumber: true,
  cadencePending: false,
  closeReason: null,
  territory: '93',
  stage: 'CDP',
  week: '2026-11-02',
  mature: true,
  early: false,
  households: 1,
};

describe('small cells', () => {
  it('hides counts of one to four, and one more when the total would betray a lonely one', () => {
    expect(hideSmallCells([12, 3, 30])).toEqual([null, null, 30]);
    expect(hideSmallCells([12, 3, 2, 30])).toEqual([12, null, null, 30]);
    expect(hideSmallCells([0, 5, 9])).toEqual([0, 5, 9]);
    expect(hideSmallCells([4])).toEqual([null]);
  });

  it('never shows a small count, nor leaves one alone among others', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 })), (counts) => {
        const shown = hideSmallCells(counts);
        expect(shown.some((count) => count !== null && isSmall(count))).toBe(false);
        const hidden = shown.filter((count) => count === null).length;
        if (hidden === 1) expect(counts.filter((count) => count > 0)).toHaveLength(1);
      }),
    );
  });
});

describe('tries', () => {
  it('are counted apart from people, the unknown in its own column', () => {
    const report = triesReport([
      { channel: 'sms', direction: 'out', code: '21', reason: null, tries: 70 },
      { channel: 'sms', direction: 'out', code: '20', reason: null, tries: 20 },
      { channel: 'sms', direction: 'out', code: '13', reason: null, tries: 10 },
      { channel: 'sms', direction: 'out', code: '00', reason: null, tries: 5 },
      { channel: 'sms', direction: 'out', code: '03', reason: 'quiet-hours', tries: 8 },
      { channel: 'sms', direction: 'in', code: '42', reason: null, tries: 9 },
      { channel: 'human_call', direction: 'out', code: '26', reason: null, tries: 4 },
      { channel: 'visit', direction: 'out', code: '2C', reason: null, tries: 1 },
    ]);
    expect(report.total).toBe(104);
    expect(report.received).toBe(9);
    expect(report.heldBack).toEqual([{ reason: 'quiet-hours', tries: 8 }]);
    expect(report.sms).toEqual({
      delivered: { numerator: 70, denominator: 100 },
      unknown: { numerator: 20, denominator: 100 },
      failed: { numerator: 10, denominator: 100 },
    });
  });
});
