import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  type CallingQuestion,
  decideCalling,
  numberIn,
} from '../../../emulators/personas/call-line.js';
import { PERSONAS, type PersonaKind } from '../../../emulators/personas/kinds.js';
import { untilDaytime } from '../../../emulators/personas/local-hours.js';
import { decideOnHearing } from '../../../emulators/personas/on-hearing.js';
import { ANY_WORDS, workerScript } from '../../../emulators/personas/spoken.js';
import { decideTaking } from '../../../emulators/personas/take-call.js';
import { readScript } from '../../../emulators/twilio/script-field.js';

const MONDAY_10H = DateTime.fromISO('2026-11-30T10:00', { zone: 'Europe/Paris' }).toMillis();
const HELLO =
  'Bonjour, Karima, Logement Plus. RDV gratuit. Répondez OUI ou appelez le 01 99 00 40 00.';
const numbers = Array.from(
  { length: 2000 },
  (_, index) => `+336399${String(80_000 + index).padStart(5, '0')}`,
);
const KINDS = PERSONAS.map(({ kind }) => kind);

const taking = (kind: PersonaKind, number: string, nth = 0, seed = 'demo') =>
  decideTaking({ seed, number, kind, nth });
const calling = (kind: PersonaKind, number: string, more: Partial<CallingQuestion> = {}) =>
  decideCalling({
    ...{ seed: 'demo', number, kind, now: MONDAY_10H },
    ...{ cause: { why: 'text', body: HELLO }, past: { made: 0, taken: 0, isLive: false } },
    ...more,
  });

describe('a household that is called', () => {
  it('decides the same for the same seed and the same call, and otherwise for another', () => {
    const all = (nth: number, seed: string) =>
      numbers.map((number) => taking('evening', number, nth, seed));
    expect(all(0, 'demo')).toEqual(all(0, 'demo'));
    expect(all(0, 'demo')).not.toEqual(all(1, 'demo'));
    expect(all(0, 'demo')).not.toEqual(all(0, 'autre'));
  });

  it('answers, lets it ring, is busy, or leaves it to a voicemail: each happens', () => {
    const ways = new Set(numbers.map((number) => taking('evening', number).calls));
    expect([...ways].toSorted()).toEqual([
      'answer',
      'busy',
      'machine',
      'machine-early',
      'no-answer',
    ]);
    const answered = (kind: PersonaKind) =>
      numbers.filter((number) => taking(kind, number).calls === 'answer').length / numbers.length;
    expect(answered('never')).toBeLessThan(0.3);
    expect(answered('call-me')).toBeGreaterThan(0.75);
  });

  it('says what its character says, or it is somebody else of the home', () => {
    const said = (kind: PersonaKind) =>
      new Set(
        numbers.flatMap((number) =>
          (taking(kind, number).script ?? []).flatMap((step) =>
            typeof step.do === 'object' && 'speak' in step.do ? [step.do.speak] : [],
          ),
        ),
      );
    expect([...said('wrong-number')]).toEqual([
      'Vous vous trompez de numéro, je ne connais pas cette personne.',
    ]);
    expect([...said('evening')].join(' ')).toMatch(/plutôt le soir.*pas là/s);
    expect([...said('distress')][0]).toContain('je veux en finir');
  });

  it('always rings off by itself at the end', () => {
    for (const kind of KINDS)
      for (const number of numbers.slice(0, 50)) {
        const { calls, script } = taking(kind, number);
        if (calls === 'answer') expect(script?.at(-1)?.do, kind).toBe('hang-up');
      }
  });
});

describe('a household that calls', () => {
  it('does so now and then after a text that bears a number, and decides the same each time', () => {
    const all = () => numbers.map((number) => calling('asks-who', number));
    expect(all()).toEqual(all());
    const share = all().filter((one) => one !== null).length / numbers.length;
    expect(share).toBeCloseTo(0.35, 1);
    expect(all().find((one) => one !== null)?.to).toBe('+33199004000');
  });

  it('never without a number, after a goodbye, or a third time', () => {
    const none = (more: Partial<CallingQuestion>) =>
      numbers.every((number) => calling('call-me', number, more) === null);
    expect(none({ cause: { why: 'text', body: 'Bonjour. Répondez OUI.' } })).toBe(true);
    const stopped = 'Vous ne recevrez plus de SMS. Appelez le 01 99 00 40 00 si besoin.';
    expect(none({ cause: { why: 'text', body: stopped } })).toBe(true);
    expect(none({ past: { made: 2, taken: 0, isLive: false } })).toBe(true);
  });

  it('calls back the number that a missed call showed', () => {
    const missed = { why: 'missed', from: '+33199004000' } as const;
    const backs = numbers.flatMap((number) => calling('at-once', number, { cause: missed }) ?? []);
    expect(backs.length / numbers.length).toBeCloseTo(0.5, 1);
    expect(new Set(backs.map(({ to }) => to))).toEqual(new Set([missed.from]));
  });

  it('chooses by its character, in words and keys that the emulator takes', () => {
    const scripts = (kind: PersonaKind) =>
      new Set(numbers.map((number) => JSON.stringify(calling(kind, number)?.script ?? [])));
    for (const kind of KINDS)
      for (const script of scripts(kind)) expect(() => readScript(script)).not.toThrow();
    const first = (kind: PersonaKind) =>
      [...scripts(kind)].map((script) => JSON.stringify(JSON.parse(script)[0]?.do));
    expect(first('stop')).toContain('{"press":"5"}');
    expect(first('other-language')).toContain('{"press":"9"}');
    expect(first('call-me')).toEqual(
      expect.arrayContaining(['{"press":"3"}', '{"press":"4"}', '{"press":"1"}']),
    );
    expect(first('never')).toContain('"hang-up"');
  });

  it.each([
    ['2026-11-30T10:00', '2026-11-30T11:00'],
    ['2026-11-30T23:30', '2026-12-01T09:30'],
    ['2026-11-30T05:10', '2026-11-30T09:10'],
    ['2026-12-05T19:30', '2026-12-07T09:30'],
  ])('moved at %s to call in an hour, does so at %s: by day, and not on a Sunday', (at, then) => {
    const now = DateTime.fromISO(at, { zone: 'Europe/Paris' }).toMillis();
    const wait = untilDaytime('+33639980001', now, 3_600_000);
    const called = DateTime.fromMillis(now + wait, { zone: 'Europe/Paris' });
    expect(called.toFormat("yyyy-MM-dd'T'HH:mm")).toBe(then);
  });

  it.each([
    ['Appelez le 01 99 00 40 00.', '+33199004000'],
    ['Tel 0262619100', '+262262619100'],
    ['Ref 0199004000123', null],
    ['Aucun', null],
  ])('reads a number as it is written: %s', (body, number) => {
    expect(numberIn(body)).toBe(number);
  });
});

describe('what is done on hearing words', () => {
  const line = {
    ...{ sid: 'CA1', number: '+33639980001', from: 'line', kind: 'say' },
    direction: 'in' as const,
    text: 'Merci de patienter, nous cherchons quelqu’un pour vous répondre.',
  };

  it('a caller who waits gives up or asks to be called back, after a few sentences', () => {
    const done = (number: string) => {
      for (let sentences = 0; sentences < 10; sentences += 1) {
        const hearing = { seed: 'demo', line: { ...line, number }, kind: 'evening' as const };
        const deed = decideOnHearing({ ...hearing, sentences });
        if (deed) return { deed, sentences };
      }
      return undefined;
    };
    const all = numbers.slice(0, 200).map(done);
    expect(all).toEqual(numbers.slice(0, 200).map(done));
    const patience = all.map((one) => one?.sentences ?? 99);
    expect([Math.min(...patience), Math.max(...patience)]).toEqual([1, 4]);
    expect(new Set(all.map((one) => JSON.stringify(one?.deed)))).toEqual(
      new Set(['"hang-up"', '{"press":"1"}']),
    );
  });

  it('a reminder that a machine says is confirmed by key, or moved by those who cancel', () => {
    const text =
      'Nous vous rappelons votre rendez-vous. Pour confirmer, tapez 1. Pour le déplacer, tapez 2.';
    const hear = (kind: PersonaKind) =>
      decideOnHearing({
        seed: 'demo',
        line: { ...line, direction: 'out', text },
        kind,
        sentences: 0,
      });
    expect(hear('at-once')).toEqual({ press: '1' });
    expect(hear('cancels')).toEqual({ press: '2' });
    expect(hear('never')).toBeNull();
  });

  it('a worker rings off from a voicemail box', () => {
    const hear = (kind: string) =>
      decideOnHearing({
        ...{ seed: 'demo', kind: 'worker', sentences: 0 },
        line: { ...line, direction: 'out', from: 'other', kind, text: 'bip' },
      });
    expect(hear('beep')).toBe('hang-up');
    expect(hear('speech')).toBeNull();
  });

  it('a signal is no word', () => {
    expect(new RegExp(ANY_WORDS, 'iu').test(' [bip] [1]')).toBe(false);
    expect(new RegExp(ANY_WORDS, 'iu').test(' [bip] Allô')).toBe(true);
  });

  it('a worker takes the call by its key and gives their first name only', () => {
    const script = workerScript('Karima Benali');
    expect(script[0]).toEqual({ when: 'tapez 1', do: { press: '1' } });
    expect(JSON.stringify(script)).not.toContain('Benali');
    expect(readScript(script)).toEqual(script);
  });
});
