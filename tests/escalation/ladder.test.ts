import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AskFacts,
  type DeskPerson,
  RUNGS,
  rungAfter,
  whomToAsk,
} from '../../src/domain/escalation/ladder.js';
import { shiftEnd } from '../../src/domain/hotline/on-shift.js';
import type { StaffId } from '../../src/domain/ids.js';
import { hoursOf } from './desk-hours.js';

const ALL_DAY = [['08:00', '21:00']] as const;
const WEEK = { 1: ALL_DAY, 2: ALL_DAY, 3: ALL_DAY, 4: ALL_DAY, 5: ALL_DAY };
const { where } = hoursOf('93');
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const NIGHT = Date.parse('2026-11-23T22:00:00Z');

const person = (id: string, about: Partial<DeskPerson> = {}): DeskPerson => ({
  id: id as StaffId,
  role: 'operateur',
  hours: WEEK,
  absences: [],
  held: 0,
  lastAskedAt: null,
  ...about,
});
const supervisor = person('julien', { role: 'superviseur', hours: {} });
const away = { absences: [{ from: '2026-11-23', to: '2026-11-24' }] };

function ask(about: Partial<AskFacts<DeskPerson>>, now = MONDAY) {
  const none = { rung: 'person', people: [], own: null, onCall: [], asked: [], urgent: false };
  const facts = { ...none, ...about } as AskFacts<DeskPerson>;
  const { rung, people } = whomToAsk(facts, { now, where });
  return [rung, ...people.map(({ id }) => id)];
}

describe('whom a rung asks', () => {
  const [anouk, karima, samir] = [
    person('anouk', { held: 2 }),
    person('karima', { held: 1 }),
    person('samir', { held: 1, lastAskedAt: MONDAY - 1 }),
  ];
  const team = [anouk, karima, samir, supervisor];

  it('a person: whoever holds fewest cards, then whoever was not asked for longest', () => {
    expect(ask({ people: team })).toEqual(['person', 'karima']);
  });

  it('the household’s own worker before all others, unless they are away', () => {
    expect(ask({ people: team, own: 'anouk' as StaffId })).toEqual(['person', 'anouk']);
    const gone = [person('anouk', away), karima];
    expect(ask({ people: gone, own: 'anouk' as StaffId })).toEqual(['person', 'karima']);
  });

  it('the team: everyone on shift, in one go, and no supervisor', () => {
    expect(ask({ rung: 'team', people: team, asked: ['karima' as StaffId] })).toEqual([
      ...['team', 'karima', 'samir', 'anouk'],
    ]);
  });

  it('a team of one who was asked already is not asked again: the supervisors are', () => {
    const alone = { people: [karima, supervisor], asked: ['karima' as StaffId] };
    expect(ask({ rung: 'team', ...alone })).toEqual(['supervisors', 'julien']);
  });

  it('nobody on shift: the supervisors at once, even at their own hours', () => {
    expect(ask({ people: [person('karima', away), supervisor] })).toEqual([
      ...['supervisors', 'julien'],
    ]);
    expect(ask({ people: team }, NIGHT)).toEqual(['supervisors', 'julien']);
  });

  it('nobody at all: the channel', () => {
    expect(ask({})).toEqual(['channel']);
    expect(
      ask({ rung: 'supervisors', people: [person('awa', { role: 'superviseur', ...away })] }),
    ).toEqual(['channel']);
  });

  it('out of hours a danger goes to those on call, in their order; nothing else does', () => {
    const onCall = ['samir', 'karima'] as StaffId[];
    expect(ask({ people: team, onCall, urgent: true }, NIGHT)).toEqual(['person', 'samir']);
    expect(ask({ rung: 'team', people: team, onCall, urgent: true }, NIGHT)).toEqual([
      ...['team', 'samir', 'karima'],
    ]);
    expect(ask({ people: team, onCall }, NIGHT)).toEqual(['supervisors', 'julien']);
  });

  it('on call and away is not on call', () => {
    const people = [person('samir', away), karima, supervisor];
    const onCall = ['samir', 'karima'] as StaffId[];
    expect(ask({ people, onCall, urgent: true }, NIGHT)).toEqual(['person', 'karima']);
  });

  it('property: nobody away is ever asked, and some rung always answers', () => {
    const anyone = fc.record({
      id: fc.uuid(),
      role: fc.constantFrom('operateur', 'coordinateur', 'superviseur'),
      isAway: fc.boolean(),
      isThere: fc.boolean(),
      held: fc.nat(9),
    });
    fc.assert(
      fc.property(
        fc.array(anyone, { maxLength: 8 }),
        fc.constantFrom(...RUNGS),
        fc.boolean(),
        fc.constantFrom(MONDAY, NIGHT),
        (drawn, rung, urgent, now) => {
          const people = drawn.map(({ id, role, isAway, isThere, held }) =>
            person(id, {
              ...{ role: role as DeskPerson['role'], held },
              hours: isThere ? WEEK : {},
              ...(isAway && away),
            }),
          );
          const onCall = people.slice(0, 2).map(({ id }) => id);
          const facts = { rung, people, own: null, onCall, asked: [], urgent };
          const asked = whomToAsk(facts, { now, where });
          expect(asked.people.every(({ absences }) => absences.length === 0)).toBe(true);
          expect(asked.rung === 'channel').toBe(asked.people.length === 0);
        },
      ),
    );
  });
});

describe('the order of the rungs', () => {
  it('a person, the team, the supervisors, and then nobody', () => {
    expect(RUNGS.map((rung) => rungAfter(rung, rung))).toEqual(['team', 'supervisors', null]);
  });

  it('a rung that was jumped over is not climbed again', () => {
    expect(rungAfter('person', 'supervisors')).toBeNull();
    expect(rungAfter('person', 'channel')).toBe('team');
  });
});

describe('the end of a shift', () => {
  it('is that of the span that holds the hour, and of nobody who is not there', () => {
    const hours = { 1: [['09:00', '12:30'] as const, ['14:00', '19:30'] as const] };
    const karima = person('karima', { hours });
    expect(shiftEnd(karima, MONDAY, where)).toBe(Date.parse('2026-11-23T11:30:00Z'));
    expect(shiftEnd(karima, NIGHT, where)).toBeNull();
    expect(shiftEnd(person('anouk', { hours, ...away }), MONDAY, where)).toBeNull();
  });
});
