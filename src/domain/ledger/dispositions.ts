/**
 * Disposition codes of an attempt (statistics 4.2). `counts`: is it a try at all;
 * `network`: was the number or the door reached; `human`: did a person answer;
 * `rightParty`: was it the household itself.
 */
export type Disposition = {
  readonly label: string;
  readonly counts: boolean;
  readonly network: boolean | null;
  readonly human: boolean;
  readonly rightParty: boolean;
};

const none = { counts: false, network: null, human: false, rightParty: false };
const lost = { counts: true, network: false, human: false, rightParty: false };
const reached = { counts: true, network: true, human: false, rightParty: false };
const someone = { counts: true, network: true, human: true, rightParty: false };
const household = { counts: true, network: true, human: true, rightParty: true };

export const DISPOSITIONS = {
  '00': { ...none, label: 'prévu' },
  '01': { ...none, label: 'annulé par règle (but atteint ou pause)' },
  '02': { ...none, label: 'retenu : opposition de la personne' },
  '03': { ...none, label: 'retenu : hors plage ou périmé' },
  '04': { ...none, label: 'refusé avant envoi' },
  '05': { ...none, label: 'erreur de notre fait' },
  '10': { ...lost, label: 'numéro non attribué ou hors service' },
  '11': { ...lost, label: 'injoignable pour le moment' },
  '12': { ...lost, label: "bloqué ou filtré par l'opérateur" },
  '13': { ...lost, label: 'non remis, cause inconnue' },
  '14': { ...lost, label: 'appel échoué dans le réseau' },
  '15': { ...lost, label: 'courrier revenu (NPAI)' },
  '16': { ...lost, label: 'adresse introuvable' },
  '20': { ...reached, network: null, label: 'SMS accepté, peut-être non remis' },
  '21': { ...reached, label: 'SMS remis' },
  '22': { ...reached, label: 'a sonné, pas de réponse' },
  '23': { ...reached, label: 'occupé' },
  '24': { ...reached, label: 'appel refusé' },
  '25': { ...reached, label: 'répondeur, sans message' },
  '26': { ...reached, label: 'répondeur, message laissé' },
  '27': { ...reached, label: 'raccroché avant identité' },
  '28': { ...reached, label: 'courrier envoyé' },
  '29': { ...reached, label: 'visite : personne' },
  '2A': { ...reached, label: 'visite : personne, avis de passage laissé' },
  '2B': { ...reached, label: "visite : pas d'accès à l'immeuble" },
  '2C': { ...reached, counts: false, label: 'visite non faite : danger' },
  '30': { ...someone, label: 'mauvais numéro confirmé' },
  '31': { ...someone, label: "numéro réattribué à quelqu'un d'autre" },
  '32': { ...someone, label: 'tiers du foyer' },
  '33': { ...someone, label: 'autre tiers' },
  '34': { ...someone, label: 'la personne est partie' },
  '40': { ...household, label: 'ménage joint, informé' },
  '41': { ...household, label: 'demande à être rappelé' },
  '42': { ...household, label: 'visite prise' },
  '43': { ...household, label: 'diagnostic commencé ou fait' },
  '44': { ...household, label: 'déjà suivi par un service social' },
  '45': { ...household, label: 'refuse pour le moment' },
  '46': { ...household, label: 'refuse / STOP' },
  '47': { ...household, label: 'besoin d’un interprète' },
  '48': { ...household, label: 'empêché' },
  '49': { ...household, label: 'détresse ou danger : une personne, tout de suite' },
  '90': { ...none, network: true, human: true, label: 'la personne nous a écrit ou appelés' },
} as const satisfies Record<string, Disposition>;

export type DispositionCode = keyof typeof DISPOSITIONS;

/** Codes by which somebody of the household itself was reached. */
export const RIGHT_PARTY: readonly string[] = Object.entries(DISPOSITIONS)
  .filter(([, { rightParty }]) => rightParty)
  .map(([code]) => code);

/** The meaning of a stored code. @throws when the code is not of the table. */
export function dispositionOf(code: string): Disposition {
  const found: Disposition | undefined = DISPOSITIONS[code as DispositionCode];
  if (!found) throw new Error(`Unknown disposition code ${code}`);
  return found;
}
