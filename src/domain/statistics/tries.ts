import { type Disposition, dispositionOf } from '../ledger/dispositions.js';
import type { Rate } from './contact-rate.js';

/** Tries of a cohort that share channel, direction, code and the gate's reason. */
export type TryGroup = {
  readonly channel: string;
  readonly direction: 'out' | 'in';
  readonly code: string;
  readonly reason: string | null;
  readonly tries: number;
};

export type TriesReport = {
  /** Tries that count, by channel. */
  readonly counted: readonly { channel: string; tries: number }[];
  readonly total: number;
  /** What came in from households, by channel. */
  readonly received: number;
  /** Held back by the send gate or by rule, most frequent reason first. */
  readonly heldBack: readonly { reason: string; tries: number }[];
  /** Texts delivered, and texts of unknown fate: always shown side by side. */
  readonly sms: { readonly delivered: Rate; readonly unknown: Rate; readonly failed: Rate };
};

/** Counts tries, never people (statistics 4.3: both are printed, apart). */
export function triesReport(groups: readonly TryGroup[]): TriesReport {
  const out = groups.filter((group) => group.direction === 'out');
  const counted = sumBy(
    out.filter((group) => dispositionOf(group.code).counts),
    (group) => group.channel,
  );
  const held = sumBy(
    out.filter((group) => ['01', '02', '03', '04'].includes(group.code)),
    (group) => group.reason ?? dispositionOf(group.code).label,
  );
  return {
    counted: counted.map(([channel, tries]) => ({ channel, tries })),
    total: counted.reduce((sum, [, tries]) => sum + tries, 0),
    received: groups.filter((g) => g.direction === 'in').reduce((sum, g) => sum + g.tries, 0),
    heldBack: held.map(([reason, tries]) => ({ reason, tries })),
    sms: smsRates(out.filter((group) => group.channel === 'sms')),
  };
}

function smsRates(texts: readonly TryGroup[]): TriesReport['sms'] {
  const count = (holds: (d: Disposition) => boolean) =>
    texts.reduce((sum, t) => (holds(dispositionOf(t.code)) ? sum + t.tries : sum), 0);
  const delivered = count((d) => d.counts && d.network === true);
  const unknown = count((d) => d.counts && d.network === null);
  const failed = count((d) => d.counts && d.network === false);
  const denominator = delivered + unknown + failed;
  return {
    delivered: { numerator: delivered, denominator },
    unknown: { numerator: unknown, denominator },
    failed: { numerator: failed, denominator },
  };
}

function sumBy(groups: readonly TryGroup[], key: (g: TryGroup) => string): [string, number][] {
  const sums = new Map<string, number>();
  for (const group of groups) sums.set(key(group), (sums.get(key(group)) ?? 0) + group.tries);
  return [...sums].sort((a, b) => b[1] - a[1]);
}
