import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_LINE_HOURS } from '../../src/domain/hotline/opening-hours.js';
import {
  nextToRing,
  presentFor,
  type Ringing,
  type RingWorker,
} from '../../src/domain/hotline/ring-order.js';
import { type Instant, MINUTE, type StaffId } from '../../src/domain/ids.js';
import { paris } from '../contact/facts.js';
import { inParis, inReunion, staff } from './facts.js';

const NOW = paris('2026-11-23 11:00');

const worker = (name: string, over: Partial<RingWorker> = {}): RingWorker => ({
  id: staff(name),
  territories: ['93'],
  role: 'operateur',
  hours: USUAL_LINE_HOURS,
  absences: [],
  busy: false,
  ...over,
});
const AWAY = { absences: [{ from: '2026-11-23', to: '2026-11-23' }] };

const ringing = (workers: readonly RingWorker[], over: Partial<Ringing<RingWorker>> = {}) => ({
  workers,
  ...{ own: null, territory: '93', rung: new Map(), lastRungAt: new Map() },
  ...over,
});
const times = (entries: Record<string, Instant>): Map<StaffId, Instant> =>
  new Map(Object.entries(entries).map(([name, at]) => [staff(name), at]));

/** The name of who is rung, or why nobody is. */
function next(call: Ringing<RingWorker>, now = NOW): string {
  const found = nextToRing(call, { now, where: inParis });
  return found.kind === 'ring' ? found.worker.id : found.kind;
}

/** Everyone in the order in which they would be rung, ten seconds after one another. */
function order(call: Ringing<RingWorker>): string[] {
  const rung = new Map(call.rung);
  return call.workers.map((_, index) => {
    const at = NOW + index * 10_000;
    const name = next({ ...call, rung }, at);
    rung.set(staff(name), at);
    return name;
  });
}

describe('who is rung for a caller', () => {
  const team = [
    worker('sonia', { role: 'superviseur' }),
    worker('carole', { role: 'coordinateur' }),
    worker('omar'),
    worker('karima'),
  ];

  it('is their own worker first, then operateurs, coordinateurs and superviseurs', () => {
    expect(order(ringing(team, { own: staff('carole') }))).toEqual([
      ...['carole', 'karima', 'omar', 'sonia'],
    ]);
  });

  it('is nobody of another territory, but their own worker wherever they are', () => {
    const elsewhere = worker('rose', { territories: ['974'] });
    expect(next(ringing([elsewhere]))).toBe('nobody');
    expect(next(ringing([elsewhere, worker('omar')], { own: staff('rose') }))).toBe('rose');
  });

  it('is never one who is on a call, nor one who is away', () => {
    const own = staff('karima');
    expect(next(ringing([worker('karima', { busy: true }), worker('omar')], { own }))).toBe('omar');
    expect(next(ringing([worker('karima', AWAY), worker('omar')], { own }))).toBe('omar');
  });

  it('is whoever had no call for longest, among equals; the order stands when all is equal', () => {
    const equals = [worker('b'), worker('c'), worker('a')];
    expect(next(ringing(equals))).toBe('a');
    expect(next(ringing(equals, { lastRungAt: times({ a: NOW - 5, b: NOW - 9 }) }))).toBe('c');
    const all = times({ a: NOW - 5, b: NOW - 9, c: NOW - 1 });
    expect(next(ringing(equals, { lastRungAt: all }))).toBe('b');
  });

  it('is someone not yet rung for them before anyone who was, were it their own worker', () => {
    const rung = times({ karima: NOW - 5 * MINUTE });
    expect(next(ringing(team, { own: staff('karima'), rung }))).toBe('omar');
  });

  it('is, once all were rung, the one rung longest ago, and not within a minute', () => {
    const pair = [worker('karima'), worker('omar')];
    const rung = times({ karima: NOW - 70_000, omar: NOW - 90_000 });
    expect(next(ringing(pair, { rung }))).toBe('omar');
    const justNow = times({ karima: NOW - 10_000, omar: NOW - MINUTE + 1 });
    expect(next(ringing(pair, { rung: justNow }))).toBe('all-busy');
    expect(next(ringing(pair, { rung: justNow }), NOW + 1)).toBe('omar');
  });

  it('is all busy while someone is on shift, nobody when no one is', () => {
    expect(next(ringing([worker('omar', { busy: true }), worker('karima', AWAY)]))).toBe(
      'all-busy',
    );
    expect(next(ringing([worker('karima', AWAY)]))).toBe('nobody');
    expect(next(ringing(team), paris('2026-11-23 13:00'))).toBe('nobody');
    expect(next(ringing([]))).toBe('nobody');
  });

  it('is anyone for a caller whose territory is not known, each by the clock of their own', () => {
    const early = Date.parse('2026-11-23T05:30:00Z');
    const everyone = [worker('omar'), worker('rose', { territories: ['974'] })];
    const unknown = ringing(everyone, { territory: null });
    expect(next(unknown, early)).toBe('rose');
    expect(next(unknown, paris('2026-11-23 18:00'))).toBe('omar');
    const here = presentFor(unknown, { now: NOW, where: inParis });
    expect(here.map(({ id }) => id)).toEqual(['omar', 'rose']);
  });

  it('is on the clock of the territory that calls', () => {
    const rose = worker('rose', { territories: ['93', '974'] });
    const early = Date.parse('2026-11-23T05:30:00Z');
    const call = ringing([rose], { territory: '974' });
    expect(nextToRing(call, { now: early, where: inReunion }).kind).toBe('ring');
  });
});

describe('the order of ringing, for any team and any past of a call', () => {
  const NAMES = ['amel', 'bruno', 'chloe', 'driss', 'emma', 'farid'] as const;
  const anyWorker = (name: string): fc.Arbitrary<RingWorker> =>
    fc
      .record({
        role: fc.constantFrom('operateur', 'coordinateur', 'superviseur'),
        busy: fc.boolean(),
        isAway: fc.boolean(),
        territories: fc.constantFrom(['93'], ['93', '75'], ['974']),
      })
      .map(({ isAway, ...facts }) => worker(name, { ...facts, ...(isAway ? AWAY : {}) }));
  const anyTimes = fc
    .dictionary(fc.constantFrom(...NAMES), fc.integer({ min: 0, max: 5 * MINUTE }))
    .map((ago) => times(Object.fromEntries(Object.entries(ago).map(([n, ms]) => [n, NOW - ms]))));
  const anyRinging: fc.Arbitrary<Ringing<RingWorker>> = fc.record({
    workers: fc.tuple(...NAMES.map(anyWorker)),
    own: fc.option(fc.constantFrom(...NAMES).map(staff)),
    territory: fc.constantFrom('93', '75', null),
    rung: anyTimes,
    lastRungAt: anyTimes,
  });
  const rings = (call: Ringing<RingWorker>) => nextToRing(call, { now: NOW, where: inParis });
  const hereOf = (call: Ringing<RingWorker>) => presentFor(call, { now: NOW, where: inParis });
  const many = { numRuns: 500 };

  it('never rings one who is busy, away, of elsewhere, or was rung within the minute', () => {
    fc.assert(
      fc.property(anyRinging, (call) => {
        const found = rings(call);
        if (found.kind !== 'ring') return;
        const { id, busy, absences, territories } = found.worker;
        expect([busy, absences]).toEqual([false, []]);
        expect(NOW - (call.rung.get(id) ?? 0)).toBeGreaterThanOrEqual(MINUTE);
        if (call.territory === null || id === call.own) return;
        expect(territories).toContain(call.territory);
      }),
      many,
    );
  });

  it('rings their own worker first when on shift, free and not yet rung', () => {
    fc.assert(
      fc.property(anyRinging, (call) => {
        const own = hereOf(call).find(({ id }) => id === call.own);
        fc.pre(own !== undefined && !own.busy && !call.rung.has(own.id));
        expect(rings(call)).toEqual({ kind: 'ring', worker: own });
      }),
      many,
    );
  });

  it('rings nobody twice while another who may be rung was not', () => {
    fc.assert(
      fc.property(anyRinging, (call) => {
        const found = rings(call);
        if (found.kind !== 'ring' || !call.rung.has(found.worker.id)) return;
        const fresh = hereOf(call).filter(({ id, busy }) => !busy && !call.rung.has(id));
        expect(fresh).toEqual([]);
      }),
      many,
    );
  });

  it('says nobody only when no one is there, and does not hang on the order of the list', () => {
    fc.assert(
      fc.property(anyRinging, (call) => {
        expect(rings(call).kind === 'nobody').toBe(hereOf(call).length === 0);
        expect(rings({ ...call, workers: [...call.workers].reverse() })).toEqual(rings(call));
      }),
      many,
    );
  });

  it('gives everyone of the same role their turn before any has a second one', () => {
    const equals = NAMES.map((name) => worker(name));
    const lastRungAt = new Map<StaffId, Instant>();
    const calls = Array.from({ length: 4 * NAMES.length }, (_, index) => {
      const name = next(ringing(equals, { lastRungAt }));
      lastRungAt.set(staff(name), NOW + index);
      return name;
    });
    for (let from = 0; from + NAMES.length <= calls.length; from++) {
      expect(new Set(calls.slice(from, from + NAMES.length)).size).toBe(NAMES.length);
    }
  });
});
