import { answerOffer, answerQuestion } from './answers.js';
import { chance, pick } from './chance.js';
import { type PersonaKind, personaOf } from './kinds.js';
import { untilEvening } from './local-hours.js';
import { type Reading, readMessage } from './read-message.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MAX_REPLIES = 4;
/** These say their one thing and fall silent. */
const SAY_IT_ONCE: readonly PersonaKind[] = ['stop', 'wrong-number', 'distress'];

/** What stood on the handset before: `in` came to it, `out` was written on it. */
export type PastMessage = { direction: 'in' | 'out'; body: string };

/** What a household's answer depends on; `now` in emulated epoch milliseconds. */
export type ReplyQuestion = {
  seed: string;
  number: string;
  message: { body: string; from: string };
  history: PastMessage[];
  now: number;
  /** Overrides the character the seed gives this number. */
  kind?: PersonaKind;
};

/** An answer and the emulated milliseconds the household lets pass before it writes it. */
export type Reply = { text: string; after: number };

/**
 * Decides whether and what a household answers to a text that reached its phone. Chance hangs on
 * the seed, the number and the place of the message in the thread, so the same seed and the same
 * order of messages give the same answers. Nobody can answer a sender shown as a name.
 */
export function decideReply(question: ReplyQuestion): Reply | null {
  const { seed, number, history, message } = question;
  const kind = question.kind ?? personaOf(seed, number);
  const said = history.filter(({ direction }) => direction === 'out').length;
  if (kind === 'never' || said >= MAX_REPLIES || !isNumber(message.from)) return null;
  if (said > 0 && SAY_IT_ONCE.includes(kind)) return null;
  const roll = (what: string) => chance(seed, number, history.length, what);
  const reading = readMessage(message.body);
  const text = wordsFor({ kind, said, reading, roll });
  if (text === null) return null;
  const cancelling = kind === 'cancels' && reading.kind === 'confirmation';
  const wait = cancelling ? (4 + roll('wait') * 20) * HOUR : undefined;
  return { text, after: wait ?? patience(kind, question, roll('wait')) };
}

type Moment = {
  kind: PersonaKind;
  said: number;
  reading: Reading;
  roll: (what: string) => number;
};

function wordsFor({ kind, said, reading, roll }: Moment): string | null {
  const at = roll('words');
  switch (reading.kind) {
    case 'farewell':
    case 'help':
      return null;
    case 'offer':
      return answerOffer(kind, reading.offers, { slotAt: roll('slot'), wordsAt: at });
    case 'confirmation':
      if (kind === 'cancels') return pick(['annulez le rdv svp', 'Je dois annuler, désolé'], at);
      return roll('thanks') < 0.2 ? pick(['ok merci', 'Merci'], at) : null;
    case 'reminder':
      return roll('thanks') < 0.5 ? 'OK' : null;
    case 'question':
      if (kind === 'asks-who' && said > 0) return pick(['ok oui', 'OUI'], at);
      if (kind === 'call-me' && said > 0) return null;
      return answerQuestion(kind, at);
    case 'notice':
      if (kind === 'asks-who' && said === 0) return answerQuestion(kind, at);
      if (kind === 'asks-who' && said === 1) return pick(['ok oui', 'OUI'], at);
      return kind === 'stop' ? answerQuestion(kind, at) : null;
  }
}

function patience(kind: PersonaKind, { number, now }: ReplyQuestion, at: number): number {
  if (kind === 'evening') return untilEvening(number, now, at);
  if (kind === 'bad-french' || kind === 'other-language') return (10 + at * 230) * MINUTE;
  return (1 + at * 14) * MINUTE;
}

function isNumber(sender: string): boolean {
  return /^\+?\d+$/.test(sender);
}
