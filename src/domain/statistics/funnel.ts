import {
  type CaseDisposition,
  type CaseFacts,
  reachedHousehold,
  reachedNetwork,
  wasSolicited,
} from './case-disposition.js';

/** The words of the funnel, in order; « contacté » alone is never printed. */
export const FUNNEL_STEPS = [
  'cible',
  'sollicite',
  'atteint',
  'joint',
  'rencontre',
  'accompagne',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];
export type Funnel = Readonly<Record<FunnelStep, number>>;

export const EMPTY_FUNNEL: Funnel = {
  cible: 0,
  sollicite: 0,
  atteint: 0,
  joint: 0,
  rencontre: 0,
  accompagne: 0,
};

/**
 * How far one household came. Each step holds only households of the step before it, so
 * that a share of two steps can never exceed one; a household who called before any try
 * of ours is therefore told apart as `unprompted`.
 */
export function funnelOfCase(
  facts: CaseFacts,
  disposition: CaseDisposition,
): { funnel: Funnel; unprompted: boolean } {
  const targeted = disposition !== 'NE';
  const solicited = targeted && wasSolicited(facts);
  const reached = solicited && reachedNetwork(facts);
  const joined = reached && reachedHousehold(facts);
  const met = joined && facts.met;
  const supported = met && [...facts.codesOut, ...facts.codesIn].includes('43');
  return {
    funnel: {
      cible: Number(targeted),
      sollicite: Number(solicited),
      atteint: Number(reached),
      joint: Number(joined),
      rencontre: Number(met),
      accompagne: Number(supported),
    },
    unprompted: targeted && !solicited && reachedHousehold(facts),
  };
}

/** Adds `times` households of one kind to a funnel. */
export function addFunnels(sum: Funnel, one: Funnel, times: number): Funnel {
  const entries = FUNNEL_STEPS.map((step) => [step, sum[step] + one[step] * times]);
  return Object.fromEntries(entries) as Funnel;
}
