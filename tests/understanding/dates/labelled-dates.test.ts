import { describe, expect, it } from 'vitest';
import { judge, labelled } from './judge.js';

const judged = labelled().map(judge);
const part = (split: 'write' | 'held-out') => judged.filter((row) => row.split === split);
const show = ({ text, now, expected, got }: (typeof judged)[number]) =>
  `${now} « ${text} »: expected ${expected || 'nothing'}, read ${got || 'nothing'}`;

describe('the labelled dates', () => {
  it('are many, and half of them held out', () => {
    expect(judged.length).toBeGreaterThanOrEqual(400);
    expect(part('held-out').length).toBeGreaterThanOrEqual(200);
  });

  it('are read right, 98 in 100, where the grammar was written from them', () => {
    const rows = part('write');
    const missed = rows.filter(({ verdict }) => verdict !== 'right').map(show);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(rows.length * 0.02);
  });

  it('are never silently wrong', () => {
    expect(judged.filter(({ verdict }) => verdict === 'silently-wrong').map(show)).toEqual([]);
  });

  it('are right or asked, and mostly right, where it was not', () => {
    const rows = part('held-out');
    const right = rows.filter(({ verdict }) => verdict === 'right').length;
    const asked = rows.filter(({ verdict }) => verdict === 'asked').length;
    expect((right + asked) / rows.length).toBeGreaterThanOrEqual(0.95);
    expect(right / rows.length).toBeGreaterThanOrEqual(0.9);
  });
});
