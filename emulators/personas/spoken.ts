import type { ScriptStep } from '../twilio/voice/records.js';
import type { PersonaKind } from './kinds.js';

/** Words of a person, whoever it is: anything but a signal. */
export const ANY_WORDS = '(?<!\\[)\\b\\p{L}{2,}';
/** A worker begins to speak; the line's own sentences in the queue begin otherwise. */
const A_WORKER = 'bonjour|bonsoir|allô|je vous écoute';
const FAREWELL = 'revoir|journée|soirée|à bientôt';

/** What somebody says on the telephone: to whoever calls them, then to what comes next. */
type Talk = {
  /** On being called. */
  answers: string;
  /** On calling the line, to the worker who takes the call. */
  asks: string;
  /** Then, when they stay on the line. */
  adds?: string;
};

const TALK: Record<PersonaKind, Talk> = {
  never: { answers: 'Je n’ai pas le temps.', asks: 'J’ai vu que vous aviez appelé.' },
  'at-once': {
    answers: 'Oui bonjour, c’est bien moi.',
    asks: 'Bonjour, j’ai eu votre message. Je voudrais un rendez-vous.',
    adds: 'D’accord, ça me va, merci.',
  },
  evening: {
    answers: 'Je travaille, là. Ce serait possible un autre jour, plutôt le soir ?',
    asks: 'Bonsoir, je rentre tard. Vous venez aussi le soir, ou le samedi ?',
    adds: 'Le soir, oui. Merci.',
  },
  'bad-french': {
    answers: 'Oui allô ? Moi pas bien comprendre, vous parlez doucement.',
    asks: 'Bonjour, c’est pour le message, je comprends pas bien.',
    adds: 'Ah oui, oui, d’accord.',
  },
  'asks-who': {
    answers: 'C’est qui ? Comment vous avez eu mon numéro ?',
    asks: 'Bonjour, vous m’avez écrit, je voudrais savoir qui vous êtes.',
    adds: 'Ah d’accord, je comprends mieux.',
  },
  'call-me': {
    answers: 'Oui, merci de me rappeler.',
    asks: 'Bonjour, je préfère parler de vive voix.',
    adds: 'Oui, on peut se voir.',
  },
  'other-language': {
    answers: 'Sorry, I don’t speak French.',
    asks: 'Hello, English please?',
    adds: 'OK, thank you.',
  },
  cancels: {
    answers: 'Oui, c’est noté pour le rendez-vous.',
    asks: 'Bonjour, je ne peux plus venir, je dois annuler.',
    adds: 'Non, finalement je préfère annuler, désolé.',
  },
  distress: {
    answers: 'Je n’en peux plus, je veux en finir.',
    asks: 'Je n’y arrive plus du tout.',
    adds: 'Oui, restez en ligne avec moi.',
  },
  stop: { answers: 'Ne m’appelez plus.', asks: 'Je ne veux plus de vos messages.' },
  'wrong-number': {
    answers: 'Vous vous trompez de numéro, je ne connais pas cette personne.',
    asks: 'Vous m’écrivez, mais ce n’est pas moi.',
  },
};

/** Another person of the home takes the telephone. */
const THIRD_PERSON = 'Ah non, il n’est pas là. C’est sa sœur, rappelez plutôt ce soir.';

const say = (when: string, words: string): ScriptStep => ({ when, do: { speak: words } });
const HANGS_UP_NEXT: ScriptStep = { when: ANY_WORDS, do: 'hang-up' };

/** Says something, then stays for more or rings off at the next words. */
function talk(when: string, first: string, adds: string | undefined): ScriptStep[] {
  if (adds === undefined) return [say(when, first), HANGS_UP_NEXT];
  return [say(when, first), say(ANY_WORDS, adds), { when: FAREWELL, do: 'hang-up' }];
}

/** What a household does once it has answered a call. */
export function whenCalled(kind: PersonaKind, isThirdPerson: boolean): ScriptStep[] {
  if (isThirdPerson) return talk(ANY_WORDS, THIRD_PERSON, undefined);
  const { answers, adds } = TALK[kind];
  return talk(ANY_WORDS, answers, adds);
}

/** What it does once a worker has taken its call. */
export function whenTaken(kind: PersonaKind): ScriptStep[] {
  const { asks, adds } = TALK[kind];
  return talk(A_WORKER, asks, adds);
}

/** Someone of the team who takes calls by the key, listens, proposes, and says goodbye. */
export function workerScript(name: string): ScriptStep[] {
  const first = name.split(' ')[0] ?? name;
  return [
    { when: 'tapez 1', do: { press: '1' } },
    say('silence', `Bonjour, ici ${first}. Je vous écoute.`),
    say(ANY_WORDS, 'Merci de me le dire. Je suis là, on regarde ensemble ce qui vous aiderait.'),
    say(ANY_WORDS, 'Entendu, je m’en occupe et je vous rappelle. Au revoir.'),
    { when: 'silence', do: { wait: 6 } },
    { when: 'silence', do: 'hang-up' },
  ];
}
