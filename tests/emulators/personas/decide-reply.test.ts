import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  decideReply,
  type PastMessage,
  type ReplyQuestion,
} from '../../../emulators/personas/decide-reply.js';
import { PERSONAS, type PersonaKind, personaOf } from '../../../emulators/personas/kinds.js';

const MONDAY_10H = DateTime.fromISO('2026-11-30T10:00', { zone: 'Europe/Paris' }).toMillis();
const HELLO =
  'Bonjour, Karima, Logement Plus. RDV gratuit. Répondez OUI ou appelez le 01 99 00 12 34.';
const OFFER =
  'RDV possible : 1) mar 8/12 10h 2) mer 9/12 17h30 3) sam 12/12 10h30. Répondez 1, 2, 3 ou AUTRE.';
const BOOKED = "C'est noté : mercredi 9/12 à 17h30 avec Karima, au lieu convenu.";
const STOPPED = "C'est noté, vous ne recevrez plus de SMS de notre part.";

const numbers = Array.from(
  { length: 4000 },
  (_, index) => `+336399${String(80_000 + index).padStart(5, '0')}`,
);
const received = (body: string): PastMessage => ({ direction: 'in', body });
const wrote = (body: string): PastMessage => ({ direction: 'out', body });

const ask = (kind: PersonaKind, body: string, more: Partial<ReplyQuestion> = {}) =>
  decideReply({
    seed: 'demo',
    number: '+33639980001',
    message: { body, from: '38000' },
    history: [],
    now: MONDAY_10H,
    kind,
    ...more,
  });

describe('a household', () => {
  it('has one character for a seed, and another town has others', () => {
    const kinds = (seed: string) => numbers.map((number) => personaOf(seed, number));
    expect(kinds('demo')).toEqual(kinds('demo'));
    expect(kinds('demo')).not.toEqual(kinds('autre'));
  });

  it('is of each character about as often as it should', () => {
    for (const { kind, share } of PERSONAS) {
      const found = numbers.filter((number) => personaOf('demo', number) === kind).length;
      expect(found / numbers.length, kind).toBeCloseTo(share, 1);
    }
    expect(PERSONAS.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it('answers something useful in 40 to 50 cases of a hundred', () => {
    const useless = ['stop', 'wrong-number'];
    const useful = numbers.filter((number) => {
      const message = { body: HELLO, from: '38000' };
      const reply = decideReply({ seed: 'demo', number, message, history: [], now: MONDAY_10H });
      return reply !== null && !useless.includes(personaOf('demo', number));
    });
    expect(useful.length / numbers.length).toBeGreaterThan(0.4);
    expect(useful.length / numbers.length).toBeLessThan(0.5);
  });

  it('gives the same answers to the same messages in the same order', () => {
    const conversation = () => {
      const first = ask('at-once', HELLO);
      const history = [received(HELLO), wrote(first!.text)];
      return [first, ask('at-once', OFFER, { history })];
    };
    expect(conversation()).toEqual(conversation());
  });
});

describe('what each character writes', () => {
  it('never: nothing at all', () => {
    expect(ask('never', HELLO)).toBeNull();
    expect(ask('never', OFFER)).toBeNull();
  });

  it('at once: yes within a quarter of an hour, then one of the slots', () => {
    const yes = ask('at-once', HELLO);
    expect(yes?.text.toLowerCase()).toContain('oui');
    expect(yes!.after).toBeLessThanOrEqual(15 * 60_000);
    const texts = numbers.slice(0, 60).map((number) => ask('at-once', OFFER, { number })?.text);
    for (const text of texts) expect(text).toMatch(/^(le )?[123]\b|^oui (mardi|mercredi|samedi)$/i);
    expect(new Set(texts).size).toBeGreaterThan(5);
  });

  it.each([
    ['2026-11-30T10:00', 30],
    ['2026-11-30T21:00', 1],
  ])('in the evening: asked at %s, between 18 and 20 h of the %ith', (at, day) => {
    const now = DateTime.fromISO(at, { zone: 'Europe/Paris' }).toMillis();
    const reply = ask('evening', OFFER, { now });
    const then = DateTime.fromMillis(now + reply!.after, { zone: 'Europe/Paris' });
    expect(then.day).toBe(day);
    expect([18, 19]).toContain(then.hour);
  });

  it('the evening of La Réunion comes earlier', () => {
    const reply = ask('evening', OFFER, { number: '+262639980001' });
    const then = DateTime.fromMillis(MONDAY_10H + reply!.after, { zone: 'Indian/Reunion' });
    expect([18, 19]).toContain(then.hour);
  });

  it('stop, wrong number, distress: once, whatever was asked, then silence', () => {
    expect(ask('stop', HELLO)?.text).toMatch(/stop|arret/i);
    for (const kind of ['stop', 'wrong-number', 'distress'] as const) {
      const said = ask(kind, OFFER);
      expect(said, kind).not.toBeNull();
      const history = [received(OFFER), wrote(said!.text)];
      expect(ask(kind, HELLO, { history }), kind).toBeNull();
    }
  });

  it('asks who writes, then says yes', () => {
    const who = ask('asks-who', HELLO)!;
    expect(who.text).toMatch(/qui|ki/i);
    const history = [received(HELLO), wrote(who.text)];
    expect(ask('asks-who', 'Karima, association. Répondez OUI', { history })?.text).toMatch(/oui/i);
  });

  it('takes a slot, then cancels hours later', () => {
    const history = [received(OFFER), wrote('2')];
    const reply = ask('cancels', BOOKED, { history });
    expect(reply?.text).toMatch(/annul/i);
    expect(reply!.after).toBeGreaterThanOrEqual(4 * 3_600_000);
    const cancelled = "C'est noté, le RDV est annulé. Pour un autre jour, répondez OUI.";
    const after = [...history, received(BOOKED), wrote(reply!.text)];
    expect(ask('cancels', cancelled, { history: after })).toBeNull();
  });
});

describe('nobody goes on for ever', () => {
  it('nobody answers the confirmation of a STOP', () => {
    for (const { kind } of PERSONAS) {
      expect(ask(kind, STOPPED, { history: [received(HELLO), wrote('STOP')] }), kind).toBeNull();
    }
  });

  it('nobody writes a fifth time', () => {
    const history = [1, 2, 3, 4].flatMap(() => [received(HELLO), wrote('oui')]);
    for (const { kind } of PERSONAS) expect(ask(kind, OFFER, { history }), kind).toBeNull();
  });

  it('nobody can answer a sender shown as a name', () => {
    expect(ask('at-once', OFFER, { message: { body: OFFER, from: 'LogementPls' } })).toBeNull();
  });
});
