import type { ScriptStep } from '../twilio/voice/records.js';
import { chance, pick } from './chance.js';
import type { PersonaKind } from './kinds.js';
import { untilDaytime, untilEvening } from './local-hours.js';
import { readMessage } from './read-message.js';
import { whenTaken } from './spoken.js';
import type { PastCalls } from './telephone.js';

const MINUTE = 60_000;
/** Nobody is played who calls all day. */
const MOST_CALLS = 2;
/** A number as it is written in a text. */
const WRITTEN_NUMBER = /(?<!\d)0([1-9])((?:[ .]?\d{2}){4})(?!\d)/;

/** How often a character calls rather than write, after a text and after a call it missed. */
const CALLS: Record<PersonaKind, { text: number; missed: number }> = {
  never: { text: 0.05, missed: 0.12 },
  'at-once': { text: 0.08, missed: 0.5 },
  evening: { text: 0.1, missed: 0.4 },
  'bad-french': { text: 0.12, missed: 0.4 },
  'asks-who': { text: 0.35, missed: 0.6 },
  'call-me': { text: 0.4, missed: 0.7 },
  'other-language': { text: 0.4, missed: 0.4 },
  cancels: { text: 0.15, missed: 0.3 },
  distress: { text: 0.25, missed: 0.4 },
  stop: { text: 0.12, missed: 0.2 },
  'wrong-number': { text: 0.15, missed: 0.3 },
};

/** What somebody calls for. */
type Wish = 'person' | 'call-back' | 'message' | 'no-more' | 'language' | 'says-it' | 'rings-once';

const WISHES: Record<PersonaKind, readonly [Wish, ...Wish[]]> = {
  never: ['rings-once', 'person'],
  'at-once': ['person', 'person', 'call-back'],
  evening: ['person', 'message'],
  'bad-french': ['person', 'rings-once'],
  'asks-who': ['person'],
  'call-me': ['call-back', 'message', 'person'],
  'other-language': ['language'],
  cancels: ['person', 'message'],
  distress: ['says-it'],
  stop: ['no-more'],
  'wrong-number': ['says-it'],
};

/** What is said aloud to the menu, in the place of a key. */
const SAID: Partial<Record<PersonaKind, string>> = {
  distress: 'Je n’en peux plus, je veux en finir.',
  'wrong-number': 'Vous vous trompez de numéro.',
};
const MESSAGES: Partial<Record<PersonaKind, string>> = {
  evening: 'Bonsoir, rappelez-moi après dix-huit heures, merci.',
  'call-me': 'Bonjour, rappelez-moi quand vous pouvez, merci.',
  cancels: 'Bonjour, je ne pourrai pas être là au rendez-vous.',
};

/** Why somebody might call: a text that bears a number, or a call that was missed. */
export type Cause = { why: 'text'; body: string } | { why: 'missed'; from: string };

/** What it depends on whether a household calls the line; `now` in emulated epoch milliseconds. */
export type CallingQuestion = {
  seed: string;
  number: string;
  kind: PersonaKind;
  cause: Cause;
  past: PastCalls;
  now: number;
};

/** A call to make, after some emulated milliseconds. */
export type Calling = { to: string; after: number; script: readonly ScriptStep[] };

/**
 * Decides whether a household calls the line, for what and when; null when it does not. It knows
 * what was written to it and what the line says, and nothing else: no file, no date of birth.
 */
export function decideCalling(question: CallingQuestion): Calling | null {
  const { seed, number, kind, cause, past, now } = question;
  const to = numberToCall(cause);
  if (to === null || past.made >= MOST_CALLS) return null;
  const roll = (what: string) =>
    chance(seed, number, 'calls', cause.why, past.made + past.taken, what);
  if (roll('whether') >= CALLS[kind][cause.why]) return null;
  const wish = pick(WISHES[kind], roll('wish'));
  const soon = (5 + roll('wait') * 85) * MINUTE;
  const wait = kind === 'evening' ? untilEvening(number, now, roll('wait') * 0.5) : soon;
  return { to, after: untilDaytime(number, now, wait), script: scriptFor(wish, kind) };
}

function numberToCall(cause: Cause): string | null {
  if (cause.why === 'missed') return cause.from;
  const { kind } = readMessage(cause.body);
  return kind === 'farewell' || kind === 'help' ? null : numberIn(cause.body);
}

/** The first telephone number that a text bears, as it is dialled; null when there is none. */
export function numberIn(body: string): string | null {
  const [, zone, rest] = WRITTEN_NUMBER.exec(body) ?? [];
  if (zone === undefined || rest === undefined) return null;
  const digits = zone + rest.replace(/\D/g, '');
  return /^(?:262|69[23])/.test(digits) ? `+262${digits}` : `+33${digits}`;
}

const press = (when: string, key: string): ScriptStep => ({ when, do: { press: key } });
const say = (when: string, words: string): ScriptStep => ({ when, do: { speak: words } });

/** Keys are pressed on the words that name them: closed or not, the menu that is heard decides. */
function scriptFor(wish: Wish, kind: PersonaKind): ScriptStep[] {
  switch (wish) {
    case 'person':
      return [press('tapez 1', '1'), ...whenTaken(kind)];
    case 'call-back':
      return [press('rappelé, tapez 3', '3')];
    case 'message':
      return [
        press('message, tapez 4', '4'),
        say('\\[bip\\]', MESSAGES[kind] ?? 'Bonjour, rappelez-moi, merci.'),
      ];
    case 'no-more':
      return [press('contacté, tapez 5', '5'), press('téléphone, tapez 1', '1')];
    case 'language':
      return [press('press 9', '9'), ...whenTaken(kind)];
    case 'says-it':
      return [say('dites votre choix|tapez 1', SAID[kind] ?? 'Bonjour.'), ...whenTaken(kind)];
    case 'rings-once':
      return [{ when: '', do: 'hang-up', interrupt: true }];
  }
}
