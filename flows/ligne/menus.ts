import type { Keyword, Node } from '../../src/domain/conversation/flow.js';
import { AGAIN, WAIT_SECONDS } from './said.js';

const SOMEONE = ['parler', "quelqu'un", 'une personne', 'un conseiller', 'une conseillere'];
const MEETING = [
  ...['rendez-vous', 'un rendez-vous', 'mon rendez-vous', 'le rendez-vous'],
  ...['prendre', 'prendre rendez-vous', 'avoir un rendez-vous'],
];
const MESSAGE = ['message', 'un message', 'laisser un message', 'messagerie'];

/** A yes, a day, « annuler »: whoever speaks of a meeting is led to it. */
const ofMeeting = (menu: string) => ({
  cancel: menu,
  propose_other: menu,
  accept_slot: menu,
  accept_ambiguous: menu,
});

/** The welcome, the first time and after a silence. */
const welcome = (text: string, after: string) =>
  ({
    kind: 'menu',
    text,
    waitSeconds: WAIT_SECONDS,
    keys: {
      1: 'vers-une-personne',
      2: 'rendez-vous',
      3: 'rappel',
      4: 'messagerie',
      5: 'ne-plus-contacter',
      9: 'autre-langue',
      '*': 'accueil',
    },
    words: [
      { says: SOMEONE, next: 'vers-une-personne' },
      { says: MEETING, next: 'rendez-vous' },
      { says: MESSAGE, next: 'messagerie' },
      { says: AGAIN, next: 'accueil' },
    ],
    on: ofMeeting('rendez-vous'),
    unclear: after,
    silence: after,
  }) as const satisfies Node;

type Branch = {
  readonly name: string;
  /** The welcome from which it comes. */
  readonly home: string;
  /** Where silence and what is not clear lead. */
  readonly otherwise: string;
};

const TO_MEETING: readonly Keyword[] = [
  { says: ['prendre', 'un rendez-vous', 'nouveau'], next: 'prendre' },
  { says: ['déplacer', 'changer', 'le déplacer', 'le changer'], next: 'deplacer' },
  { says: ['annuler', "l'annuler"], next: 'annuler' },
];

const meeting = ({ name, home, otherwise }: Branch) =>
  ({
    kind: 'menu',
    text: 'rendez-vous',
    waitSeconds: WAIT_SECONDS,
    keys: { 1: 'prendre', 2: 'deplacer', 3: 'annuler', 0: home, '*': name },
    words: [...TO_MEETING, { says: AGAIN, next: name }],
    on: {
      cancel: 'annuler',
      propose_other: 'deplacer',
      accept_slot: 'prendre',
      accept_ambiguous: 'prendre',
    },
    unclear: otherwise,
    silence: otherwise,
  }) as const satisfies Node;

/** STOP said aloud is asked again, once: a television says it too. */
const noMore = ({ name, home, otherwise }: Branch) =>
  ({
    kind: 'menu',
    text: 'ne-plus-contacter',
    waitSeconds: WAIT_SECONDS,
    keys: { 1: 'ne-plus-ecrire', 0: home, '*': name },
    words: [{ says: AGAIN, next: name }],
    on: { accept_ambiguous: 'ne-plus-ecrire', stop: 'ne-plus-ecrire', refuse: home },
    unclear: otherwise,
    silence: otherwise,
  }) as const satisfies Node;

/** What one hears when the team is there, and when nobody is. */
export const menus = {
  accueil: welcome('accueil', 'accueil-encore'),
  'accueil-encore': welcome('accueil-court', 'vers-une-personne'),
  'rendez-vous': meeting({ name: 'rendez-vous', home: 'accueil', otherwise: 'vers-une-personne' }),
  'ne-plus-contacter': noMore({
    ...{ name: 'ne-plus-contacter', home: 'accueil', otherwise: 'vers-une-personne' },
  }),
  // Nobody is on shift: no dead end either, and the numbers that answer day and night.
  ferme: {
    kind: 'menu',
    text: 'ferme',
    waitSeconds: WAIT_SECONDS,
    keys: { 1: 'rappel', 2: 'messagerie', 3: 'rendez-vous-ferme', '*': 'ferme' },
    words: [
      { says: SOMEONE, next: 'rappel' },
      { says: MEETING, next: 'rendez-vous-ferme' },
      { says: MESSAGE, next: 'messagerie' },
      { says: AGAIN, next: 'ferme' },
    ],
    on: {
      ...ofMeeting('rendez-vous-ferme'),
      stop: 'ne-plus-contacter-ferme',
      interpreter_needed: 'prevoir-interprete',
    },
    unclear: 'messagerie',
    silence: 'messagerie',
  },
  'rendez-vous-ferme': meeting({
    ...{ name: 'rendez-vous-ferme', home: 'ferme', otherwise: 'messagerie' },
  }),
  'ne-plus-contacter-ferme': noMore({
    ...{ name: 'ne-plus-contacter-ferme', home: 'ferme', otherwise: 'messagerie' },
  }),
} as const satisfies Record<string, Node>;
