import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextForCard } from '../../src/domain/hotline/card-ring.js';
import {
  awayDuring,
  daysInWords,
  type OnCallSpan,
  onCallAt,
  weeklyTurns,
} from '../../src/domain/hotline/on-call.js';
import type { RingWorker } from '../../src/domain/hotline/ring-order.js';
import { localTime } from '../../src/domain/time/local-time.js';
import { paris } from '../contact/facts.js';
import { inParis, staff } from './facts.js';

const ZONE = 'Europe/Paris';
const DAY = paris('2026-11-23 11:00');
const NIGHT = paris('2026-11-23 23:00');

describe('weeks in turn', () => {
  const plan = { day: '2026-10-19', clock: '09:00', weeks: 5 };

  it('go round the team, one after the other, without a gap', () => {
    const turns = weeklyTurns(['Karima', 'Samir'], plan, ZONE);
    expect(turns.map(({ person }) => person)).toEqual([
      ...['Karima', 'Samir', 'Karima', 'Samir', 'Karima'],
    ]);
    for (const [n, { from }] of turns.entries()) {
      if (n > 0) expect(from).toBe(turns[n - 1]?.to);
    }
  });

  it('property: they begin at the same hour on the wall all year, in Paris and in Saint-Denis', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ZONE, 'Indian/Reunion'),
        fc.integer({ min: 1, max: 26 }),
        fc.integer({ min: 5, max: 22 }),
        (zone, weeks, hour) => {
          const clock = `${String(hour).padStart(2, '0')}:30`;
          for (const { from } of weeklyTurns(['Karima'], { ...plan, clock, weeks }, zone)) {
            expect(localTime(from, zone)).toMatchObject({ weekday: 1, hour, minute: 30 });
          }
        },
      ),
    );
  });

  it('of nobody are none', () => {
    expect(weeklyTurns([], plan, ZONE)).toEqual([]);
  });
});

describe('on call and away', () => {
  const span = { from: paris('2026-12-21 09:00'), to: paris('2026-12-28 09:00') };

  it('says the very days, and not the one that ends before it begins', () => {
    const person = {
      absences: [
        { from: '2026-12-24', to: '2026-12-26' },
        { from: '2026-12-28', to: '2026-12-28' },
      ],
    };
    expect(awayDuring(person, span, ZONE)).toEqual([
      ...['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28'],
    ]);
    expect(awayDuring(person, { ...span, to: paris('2026-12-28 00:00') }, ZONE)).toHaveLength(3);
  });

  it('in words', () => {
    expect(daysInWords(['2026-12-24', '2026-12-25', '2026-12-28'])).toBe(
      'du jeudi 24 décembre 2026 au vendredi 25 décembre 2026 et le lundi 28 décembre 2026',
    );
  });

  it('those on call at an instant, first rank first; the end is not part of it', () => {
    const made = (firstName: string, rank: 1 | 2, to: number) =>
      ({ ...span, firstName, rank, to }) as OnCallSpan;
    const spans = [
      made('Samir', 2, span.to),
      made('Karima', 1, span.to),
      made('Awa', 1, span.from),
    ];
    const names = (now: number) => onCallAt(spans, now).map(({ firstName }) => firstName);
    expect(names(span.from)).toEqual(['Karima', 'Samir']);
    expect(names(span.to)).toEqual([]);
  });
});

const ALL_DAY = [['08:00', '21:00']] as const;
const WEEK = { 1: ALL_DAY, 2: ALL_DAY };
const AWAY = { absences: [{ from: '2026-11-23', to: '2026-11-24' }] };
const worker = (name: string, over: Partial<RingWorker> = {}): RingWorker => ({
  ...{ id: staff(name), territories: ['93'], role: 'operateur', hours: WEEK },
  ...{ absences: [], busy: false },
  ...over,
});

describe('the telephones of a danger', () => {
  const team = [
    worker('awa', { role: 'coordinateur' }),
    worker('karima'),
    worker('samir'),
    worker('julien', { role: 'superviseur', hours: {} }),
  ];

  /** Who rings, in order, until nobody is left. */
  function order(
    workers: readonly RingWorker[],
    about: { onCall?: string[]; own?: string; now?: number } = {},
  ): string[] {
    const rings = new Map<ReturnType<typeof staff>, number>();
    const names: string[] = [];
    for (;;) {
      const next = nextForCard(
        {
          ...{ workers, territory: '93', rings, lastRungAt: new Map() },
          own: about.own ? staff(about.own) : null,
          onCall: (about.onCall ?? []).map(staff),
        },
        { now: about.now ?? DAY, where: inParis },
      );
      if (next.kind !== 'ring') return [...names, next.kind];
      names.push(next.worker.id);
      rings.set(next.worker.id, (rings.get(next.worker.id) ?? 0) + 1);
    }
  }

  it('those on shift, the household’s own worker first, then the supervisors; each twice', () => {
    const once = ['samir', 'karima', 'awa', 'julien'];
    expect(order(team, { own: 'samir' })).toEqual([...once, ...once, 'nobody']);
  });

  it('out of hours those on call, and nobody else of the team', () => {
    const once = ['samir', 'awa', 'julien'];
    const onCall = ['samir', 'awa'];
    expect(order(team, { onCall, now: NIGHT })).toEqual([...once, ...once, 'nobody']);
  });

  it('nobody on call: the supervisors', () => {
    expect(order(team, { now: NIGHT })).toEqual(['julien', 'julien', 'nobody']);
  });

  it('somebody on the telephone is waited for', () => {
    expect(order([worker('karima', { busy: true })])).toEqual(['all-busy']);
  });

  it('property: nobody who is away ever rings, nobody rings three times', () => {
    const anyone = fc.record({ isAway: fc.boolean(), isThere: fc.boolean(), boss: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(anyone, { maxLength: 6 }),
        fc.constantFrom(DAY, NIGHT),
        fc.nat(5),
        (drawn, now, called) => {
          const workers = drawn.map(({ isAway, isThere, boss }, n) =>
            worker(`p${n}`, {
              hours: isThere ? WEEK : {},
              ...(isAway && AWAY),
              ...(boss && { role: 'superviseur' }),
            }),
          );
          const rung = order(workers, { now, onCall: [`p${called}`, 'p0'] });
          for (const { id, absences } of workers) {
            const times = rung.filter((name) => name === id).length;
            expect(times).toBeLessThanOrEqual(absences.length > 0 ? 0 : 2);
          }
        },
      ),
    );
  });
});
