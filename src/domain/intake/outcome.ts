/** What became of one row of a caseload file; the database knows the same five words. */
export type RowOutcome = 'accepted' | 'to-verify' | 'merged' | 'refused' | 'unchanged';

export const OUTCOME_LABELS: Readonly<Record<RowOutcome, string>> = {
  accepted: 'accepté',
  'to-verify': 'à vérifier',
  merged: 'fusionné',
  refused: 'refusé',
  unchanged: 'inchangé',
};

/** Every reason a row may be given, and the outcome it leads to (domain 1.3, 4.7, 6). */
const LEADS_TO = {
  'parc-social': 'refused',
  'deja-suivi': 'refused',
  'hors-territoire': 'refused',
  'hors-stade': 'refused',
  'pas-locataire': 'refused',
  'procedure-close': 'refused',
  'donnees-insuffisantes': 'refused',
  'ligne-illisible': 'refused',
  doublon: 'refused',
  'parc-a-verifier': 'to-verify',
  'suivi-a-verifier': 'to-verify',
  'bail-a-verifier': 'to-verify',
  'audience-passee': 'to-verify',
  'adresse-contradictoire': 'to-verify',
  'deces-a-verifier': 'to-verify',
  'procedure-a-verifier': 'to-verify',
  conjoint: 'merged',
  'mise-a-jour': 'merged',
  inchange: 'unchanged',
} as const satisfies Record<string, RowOutcome>;

export type ReasonCode = keyof typeof LEADS_TO;

/** Why a row ended as it did; the label is French, for the secretariat, without personal data. */
export type Reason = { readonly code: ReasonCode; readonly label: string };

const WORST_FIRST: readonly RowOutcome[] = ['refused', 'to-verify', 'merged', 'unchanged'];

/** All reasons are kept; the worst decides. */
export function outcomeOf(reasons: readonly Reason[]): RowOutcome {
  const reached = new Set<RowOutcome>(reasons.map((reason) => LEADS_TO[reason.code]));
  for (const outcome of WORST_FIRST) {
    if (reached.has(outcome)) return outcome;
  }
  return 'accepted';
}
