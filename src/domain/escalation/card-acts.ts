import type { CardReason } from './card.js';
import { REASONS } from './reasons.js';

/** What may be done with a card, whichever door offers it. */
export type CardAct =
  | 'take'
  | 'resume'
  | 'call'
  | 'outcome'
  | 'visit'
  | 'send'
  | 'offer'
  | 'book'
  | 'move'
  | 'cancel'
  | 'pass'
  | 'pause'
  | 'release'
  | 'danger'
  | 'close';

/** French, at most 30 characters: a button, or a line of a menu. */
export const CARD_ACTS: Readonly<Record<CardAct, string>> = {
  take: "Je m'en occupe",
  resume: 'Reprendre',
  call: 'Appeler',
  outcome: "Noter l'issue",
  visit: "Noter l'issue de la visite",
  send: 'Envoyer au locataire',
  offer: 'Proposer des créneaux',
  book: 'Fixer la visite',
  move: 'Déplacer la visite',
  cancel: 'Annuler la visite',
  pass: 'Passer à',
  pause: "Mettre en pause jusqu'au",
  release: 'Rendre',
  danger: 'Signaler un danger',
  close: 'Clore',
};

/** What decides which acts fit. */
export type ActSubject = {
  readonly reason: CardReason;
  readonly state: 'open' | 'taken' | 'closed';
  readonly pausedUntil: number | null;
  /** Whether texts may still be written to the household. */
  readonly texting: 'open' | 'stopped' | 'never';
  readonly hasCase: boolean;
  /** Of the household's visit that stands. */
  readonly visitAt: number | null;
};

export type FittingActs = {
  /** At most five, the likeliest first: they stand on the card. */
  readonly first: readonly CardAct[];
  /** At most five: behind « autres actions ». */
  readonly more: readonly CardAct[];
};

const ON_THE_CARD = 5;

/** What a reason is about, beyond taking it: the act that settles it most often comes first. */
const LIKELIEST: Readonly<Partial<Record<CardReason, readonly CardAct[]>>> = {
  'call-outcome': ['outcome', 'book'],
  'visit-outcome': ['visit', 'call'],
  'other-time': ['offer', 'call'],
  'no-slot': ['call', 'book', 'offer'],
  'call-due': ['call', 'book', 'send'],
  'unclear-reply': ['send', 'call'],
  'household-asks': ['send', 'call'],
  'data-right': ['send', 'call'],
  refusal: ['close', 'call'],
  'visit-due': ['close', 'offer', 'call'],
  'visit-prepare': ['call', 'close', 'move', 'cancel'],
  'agenda-clash': ['call', 'move', 'cancel', 'book'],
};

/** Cards about nobody's telephone: what they ask is not an appointment. */
const NO_OFFER: readonly CardReason[] = [
  'visit-prepare',
  'visit-outcome',
  'call-outcome',
  'refusal',
  'agenda-clash',
];
const ABOUT_VISIT: readonly CardReason[] = [
  'visit-outcome',
  'visit-prepare',
  'visit-due',
  'agenda-clash',
];

/** What may be done from a card as it stands; nothing from a closed one. */
export function fittingActs(card: ActSubject): FittingActs {
  if (card.state === 'closed') return { first: [], more: [] };
  const fits = allFitting(card);
  const likely = LIKELIEST[card.reason] ?? ['call', 'send'];
  const inHand: readonly CardAct[] = ['outcome', 'close'];
  const order: readonly CardAct[] = [
    ...(['take', 'resume'] as const),
    ...likely,
    // A household that is on the telephone may say yes at once, whatever the card is about.
    ...(NO_OFFER.includes(card.reason) ? [] : (['book'] as const)),
    ...(['move', 'cancel'] as const),
    ...(card.state === 'taken' ? [...inHand, 'book' as const] : []),
  ];
  const first = [...new Set(order)].filter((act) => fits.includes(act)).slice(0, ON_THE_CARD);
  return { first, more: fits.filter((act) => !first.includes(act)) };
}

/** In the order of a menu: what helps the household, what helps the team, the way out. */
function allFitting(card: ActSubject): CardAct[] {
  const { reason, state, pausedUntil, texting, hasCase, visitAt } = card;
  const { callable, textable } = REASONS[reason];
  const isTaken = state === 'taken';
  // Of a visit that is past, what came of it is asked first.
  const meets = hasCase && (callable || reason === 'call-outcome') && reason !== 'visit-outcome';
  const texts = hasCase && textable && texting === 'open';
  const holds: readonly (readonly [CardAct, boolean])[] = [
    ['take', !isTaken],
    ['resume', pausedUntil !== null],
    ['call', callable],
    ['send', texts],
    // A visit that stands is moved with the household, rather than offered a second time.
    ['offer', texts && visitAt === null && !NO_OFFER.includes(reason)],
    ['book', meets && visitAt === null],
    ['move', meets && visitAt !== null],
    ['cancel', meets && visitAt !== null],
    [
      'outcome',
      reason === 'call-outcome' || (callable && isTaken && !ABOUT_VISIT.includes(reason)),
    ],
    ['visit', hasCase && reason === 'visit-outcome'],
    ['pass', true],
    ['pause', true],
    ['release', isTaken && pausedUntil === null],
    ['danger', hasCase || callable],
    ['close', true],
  ];
  return holds.flatMap(([act, fits]) => (fits ? [act] : []));
}
