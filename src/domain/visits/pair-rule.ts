import { foldText } from '../contact/fold-text.js';

/** What a person brings to a visit (seed H-02: « binôme juridico-social »). */
export const SKILLS = ['social', 'legal'] as const;
export type Skill = (typeof SKILLS)[number];

type ProfileWords = {
  readonly label: string;
  /** Folded beginnings by which a trade written by hand is known. */
  readonly known: RegExp;
  readonly skills: readonly Skill[];
};

/** Trades of the mobile teams; the more precise before the wider. */
export const PROFILES = {
  'juriste-social': {
    label: 'juriste, avec compétence sociale',
    known: /^juriste.*social/,
    skills: ['social', 'legal'],
  },
  juriste: { label: 'juriste', known: /^juriste/, skills: ['legal'] },
  'assistant-social-juridique': {
    label: 'assistant·e social·e, avec compétence juridique',
    known: /^assistant.*social.*(?:jurid|droit)/,
    skills: ['social', 'legal'],
  },
  'assistant-social': {
    label: 'assistant·e social·e',
    known: /^assistant.*social/,
    skills: ['social'],
  },
  cesf: { label: 'CESF', known: /^(?:cesf|conseill.*economie sociale)/, skills: ['social'] },
} as const satisfies Record<string, ProfileWords>;
export type Profile = keyof typeof PROFILES;

/** The trade that a person's profile names; null for any other words. */
export function profileOf(written: string | null): Profile | null {
  const folded = foldText(written ?? '');
  const found = Object.entries(PROFILES).find(([, { known }]) => known.test(folded));
  return found ? (found[0] as Profile) : null;
}

/** How a pair is made up: by default one of each skill; a territory may ask less. */
export const COMPOSITIONS = ['social-and-legal', 'one-legal', 'any'] as const;
export type Composition = (typeof COMPOSITIONS)[number];

export const COMPOSITION_WORDS: Readonly<Record<Composition, string>> = {
  'social-and-legal': 'un·e juriste et un·e travailleur·euse social·e',
  'one-legal': 'une personne au moins qui ait la compétence juridique',
  any: 'deux personnes, quels que soient leurs métiers',
};

/**
 * Whether two people make a pair under a rule. Of somebody whose skills nobody said, nothing is
 * held against the pair: the command that lists pairs says so.
 */
export function makesPair(
  rule: Composition,
  people: readonly { readonly skills: readonly Skill[] }[],
): boolean {
  if (people.some(({ skills }) => skills.length === 0)) return true;
  const has = (skill: Skill) => people.some(({ skills }) => skills.includes(skill));
  switch (rule) {
    case 'any':
      return true;
    case 'one-legal':
      return has('legal');
    case 'social-and-legal':
      return has('legal') && has('social');
  }
}
