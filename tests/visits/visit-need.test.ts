import { describe, expect, it } from 'vitest';
import { createHolidayCalendar } from '../../src/adapters/system/holidays.js';
import { MINUTE } from '../../src/domain/ids.js';
import { at } from '../../src/domain/time/local-time.js';
import { makesPair, PROFILES, profileOf } from '../../src/domain/visits/pair-rule.js';
import { interpreterFor, visitBefore, visitNeed } from '../../src/domain/visits/visit-need.js';

const ZONE = 'Europe/Paris';
const where = (day: string) => ({
  ...{ calendar: createHolidayCalendar(), holidays: 'FR' as const, zone: ZONE },
  now: at(day, '10:00', ZONE),
});
const RULE = { minutes: 90, workingDays: 3 };

describe('an interpreter', () => {
  it('is needed when nobody of the pair speaks the household’s language', () => {
    const file = { language: 'tr', interpreter: null };
    expect(interpreterFor(file, [])).toBe('tr');
    expect(interpreterFor(file, ['tr', 'ar'])).toBeNull();
    expect(interpreterFor({ language: null, interpreter: null }, [])).toBeNull();
    expect(interpreterFor({ language: 'fr', interpreter: 'LSF' }, [])).toBe('lsf');
  });

  it('is found in three working days: neither the weekend nor Christmas counts', () => {
    expect(visitNeed(RULE, where('2026-12-02'))).toEqual({
      ...{ length: 90 * MINUTE, from: at('2026-12-07', '00:00', ZONE) },
    });
    expect(visitNeed(RULE, where('2026-12-23')).from).toBe(at('2026-12-29', '00:00', ZONE));
  });

  it('a visit without one asks for the usual notice and an hour', () => {
    expect(visitNeed(null, where('2026-12-02'))).toEqual({
      ...{ length: 60 * MINUTE, from: at('2026-12-03', '06:00', ZONE) },
    });
  });
});

describe('the date before which a visit is of use', () => {
  const file = { hearingOn: null, deadlineOn: null, deadlineKind: null };
  const before = (about: Partial<Record<keyof typeof file, string>>) =>
    visitBefore({ ...file, ...about }, '2026-12-01');

  it.each([
    ['the hearing', { hearingOn: '2026-12-20' }, '2026-12-20'],
    [
      'the end of the commandement’s delay',
      { deadlineOn: '2026-12-14', deadlineKind: 'fin du délai du CDP' },
      '2026-12-14',
    ],
    [
      'the force publique',
      { deadlineOn: '2027-03-31', deadlineKind: 'fin de la trêve hivernale' },
      '2027-03-31',
    ],
    [
      'the nearer of two',
      { hearingOn: '2026-12-20', deadlineOn: '2026-12-14', deadlineKind: 'fin du délai du CDP' },
      '2026-12-14',
    ],
    [
      'none of those past',
      { hearingOn: '2026-11-20', deadlineOn: '2026-11-30', deadlineKind: 'fin du délai du CDP' },
      null,
    ],
    ['none of another kind', { deadlineOn: '2026-12-14', deadlineKind: 'réponse du préfet' }, null],
  ])('is %s', (_what, about, expected) => {
    expect(before(about)).toBe(expected);
  });
});

describe('how a pair is made up', () => {
  const [legal, social, both, unsaid] = [
    { skills: ['legal'] as const },
    { skills: ['social'] as const },
    { skills: ['social', 'legal'] as const },
    { skills: [] },
  ];

  it('is by default a juriste and a social worker, or somebody who is both', () => {
    expect(makesPair('social-and-legal', [legal, social])).toBe(true);
    expect(makesPair('social-and-legal', [both, social])).toBe(true);
    expect(makesPair('social-and-legal', [social, social])).toBe(false);
    expect(makesPair('social-and-legal', [legal, legal])).toBe(false);
  });

  it('may be less where a territory says so, and is not refused for what nobody said', () => {
    expect(makesPair('any', [social, social])).toBe(true);
    expect(makesPair('one-legal', [legal, legal])).toBe(true);
    expect(makesPair('one-legal', [social, social])).toBe(false);
    expect(makesPair('social-and-legal', [social, unsaid])).toBe(true);
  });

  it('reads a trade written by hand', () => {
    expect(profileOf('Juriste')).toBe('juriste');
    expect(profileOf('juriste à compétence sociale')).toBe('juriste-social');
    expect(profileOf('Assistante sociale')).toBe('assistant-social');
    expect(profileOf('Assistant social, compétence juridique')).toBe('assistant-social-juridique');
    expect(profileOf('CESF')).toBe('cesf');
    expect(profileOf('plombier')).toBeNull();
    expect(PROFILES.cesf.skills).toEqual(['social']);
  });
});
