import type { Node } from '../../src/domain/conversation/flow.js';
import { HAND_OVER } from '../hand-over.js';
import { menuTwice } from './menu-twice.js';

/** A first visit, or another moment for the one that stands: the same steps, another ending. */
type Aim = 'prendre' | 'deplacer';

const ENDINGS = { prendre: 'rendez-vous-pris', deplacer: 'rendez-vous-deplace' } as const;

type Choice = {
  readonly aim: Aim;
  readonly name: string;
  readonly text: string;
  readonly choose: string;
  /** Another day is said: what is free then, or a person. */
  readonly otherDay: string;
};

/** Slots are said with their keys: one is taken by its number or its day, or a person takes over. */
const choice = ({ aim, name, text, choose, otherDay }: Choice) =>
  menuTwice(name, {
    text,
    keys: { 0: 'vers-une-personne' },
    choose,
    words: [{ says: ['aucun', 'aucune', 'parler', "quelqu'un"], next: 'vers-une-personne' }],
    on: {
      propose_other: otherDay,
      refuse: 'vers-une-personne',
      ...(aim === 'deplacer' && { cancel: 'confirmer' }),
    },
  });

/**
 * Free slots, said, chosen, lost to another household. A slot of the visit that stands is kept
 * until the new one is had.
 */
export function choosing(aim: Aim): Record<string, Node> {
  const name = (step: string) => `${aim}-${step}`;
  return {
    [name('proposer')]: { kind: 'offer', count: 3, next: name('creneaux'), none: 'aucun-creneau' },
    ...choice({
      ...{ aim, name: name('creneaux'), text: 'creneaux' },
      ...{ choose: name('reserver'), otherDay: name('chercher') },
    }),
    [name('chercher')]: {
      kind: 'offer',
      count: 3,
      asked: true,
      next: name('creneaux-du-jour'),
      none: 'dire-pas-ce-jour',
    },
    ...choice({
      ...{ aim, name: name('creneaux-du-jour'), text: 'creneaux' },
      ...{ choose: name('reserver'), otherDay: 'vers-une-personne' },
    }),
    [name('reserver')]: { kind: 'book', booked: name('reservee'), taken: name('creneau-pris') },
    [name('creneau-pris')]: {
      kind: 'offer',
      count: 3,
      next: name('creneaux-restants'),
      none: 'aucun-creneau',
    },
    ...choice({
      ...{ aim, name: name('creneaux-restants'), text: 'autres-creneaux' },
      ...{ choose: name('reserver-encore'), otherDay: 'vers-une-personne' },
    }),
    [name('reserver-encore')]: {
      kind: 'book',
      booked: name('reservee'),
      taken: 'dire-encore-pris',
    },
    [name('reservee')]: {
      kind: 'act',
      effects: [{ do: 'record', code: '42' }],
      next: name('langue'),
    },
    [name('langue')]: {
      kind: 'when',
      fact: 'other-language',
      next: name('prevoir-interprete'),
      otherwise: name('confirmer'),
    },
    [name('prevoir-interprete')]: {
      kind: 'act',
      effects: [
        { do: 'open-card', reason: 'interpreter', wish: 'visite prise, interprète : {langue}' },
      ],
      next: name('confirmer'),
    },
    [name('confirmer')]: { kind: 'say', text: 'confirmation', next: name('fait') },
    [name('fait')]: { kind: 'end', ending: ENDINGS[aim] },
  };
}

/** No slot can be had by telephone: a card says so, and a person is looked for. */
export const noSlot = {
  'aucun-creneau': {
    kind: 'act',
    effects: [{ do: 'open-card', reason: 'no-slot', wish: 'accepte un rendez-vous' }, HAND_OVER],
    next: 'dire-aucun-creneau',
  },
  'dire-aucun-creneau': { kind: 'say', text: 'aucun-creneau', next: 'une-personne' },
  'dire-pas-ce-jour': { kind: 'say', text: 'pas-ce-jour', next: 'une-personne' },
  'dire-encore-pris': { kind: 'say', text: 'encore-pris', next: 'une-personne' },
} as const satisfies Record<string, Node>;
