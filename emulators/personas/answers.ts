import { pick } from './chance.js';
import type { PersonaKind } from './kinds.js';
import type { Offer } from './read-message.js';

type Texts = readonly [string, ...string[]];

/** What a character writes when it is asked something that is not a choice of slots. */
const TO_A_QUESTION: Record<PersonaKind, Texts> = {
  never: [''],
  'at-once': ['OUI', 'Oui', 'oui bonjour', 'Oui, merci'],
  evening: ['OUI', 'Oui bonsoir', 'oui d’accord', 'Bonsoir, oui'],
  'bad-french': ['wi', 'oui je veu bien', 'ok oui svp', 'oui cé bon pr moi'],
  'asks-who': ['Qui êtes-vous ?', 'c ki ?', 'C’est qui svp', 'vous etes qui ?'],
  'call-me': ['Rappelez-moi svp', 'vous pouvez mappeler ?', 'RAPPEL', 'appelez moi apres 18h'],
  'other-language': [
    'Sorry I don’t speak French, call me please',
    'Nu vorbesc franceza',
    'Türkce konusan biri var mi?',
    'No hablo francés',
  ],
  cancels: ['OUI', 'oui ok'],
  distress: [
    'jen peu plus je veux en finir',
    'on nous met dehors la police est la',
    'on dort dans la voiture avec le petit depuis hier',
  ],
  stop: ['STOP', 'stop', 'Stop svp', 'ARRET'],
  'wrong-number': [
    'Vous vous trompez de numéro',
    'C’est pas moi, je connais pas cette personne',
    'erreur de numero',
  ],
};

/** Characters whose answer is about themselves, whatever they are offered. */
const ALWAYS_THEMSELVES: readonly PersonaKind[] = [
  'call-me',
  'other-language',
  'distress',
  'stop',
  'wrong-number',
];

/** The text a character writes to a question; `at` is a chance in [0, 1). */
export function answerQuestion(kind: PersonaKind, at: number): string {
  return pick(TO_A_QUESTION[kind], at);
}

/** The text a character writes to a choice of slots. */
export function answerOffer(
  kind: PersonaKind,
  offers: Offer[],
  { slotAt, wordsAt }: { slotAt: number; wordsAt: number },
): string {
  if (ALWAYS_THEMSELVES.includes(kind)) return answerQuestion(kind, wordsAt);
  const [first, ...rest] = offers;
  if (!first || (kind === 'evening' && slotAt > 0.9)) return 'AUTRE';
  const { slot, day } = pick([first, ...rest], slotAt);
  const byDay = day ? `oui ${day}` : `oui le ${slot}`;
  if (kind === 'bad-french') {
    return pick([`le ${slot} svp`, `${byDay} svp`, `ok le ${slot} c bon`, byDay], wordsAt);
  }
  return pick([`${slot}`, `${slot}`, `le ${slot} svp`, `Le ${slot}, merci`, byDay], wordsAt);
}
