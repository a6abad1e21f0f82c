import type { TextRule } from '../../src/domain/wording/text.js';

/** French is spoken on the line, and an interpreter offered; whoever holds the telephone may hear. */
export const ALOUD = {
  purpose: 'answer',
  level: 0,
  spoken: true,
  frenchOnly: true,
} as const satisfies TextRule;
/** To a worker, and to nobody else: the reference of a case may be said. */
const TO_A_WORKER = { ...ALOUD, level: 2 } as const satisfies TextRule;

const TO_THE_CALLER = [
  ...['accueil', 'accueil-court', 'rendez-vous', 'ne-plus-contacter', 'stop-confirme'],
  ...['autre-langue', 'on-vous-rappelle', 'ferme', 'messagerie', 'ne-quittez-pas'],
  ...['mauvais-numero', 'danger'],
  ...['identite', 'identite-encore', 'identite-non'],
  ...['attente', 'attente-sans-numero', 'attente-courte', 'attente-trop-longue', 'rappel-garde'],
  ...['sans-numero', 'message-recu', 'message-vide', 'au-revoir', 'refus-numero', 'panne'],
];
const TO_THE_WORKER = [
  ...['travailleur-appel', 'travailleur-vers', 'travailleur-rappel', 'travailleur-pris'],
  ...['travailleur-parti', 'travailleur-fini', 'travailleur-refus'],
  ...['travailleur-carte', 'travailleur-carte-prise', 'travailleur-carte-a-vous'],
  ...['depart-demande', 'depart-merci'],
];

const ruled = (keys: readonly string[], rule: TextRule): Record<string, TextRule> =>
  Object.fromEntries(keys.map((key) => [key, rule]));

/** What holds for each text of the line. */
export const texts = {
  ...ruled(TO_THE_CALLER, ALOUD),
  secours: { ...ALOUD, purpose: 'distress' },
  ...ruled(TO_THE_WORKER, TO_A_WORKER),
  // Said by the machine, without anybody having called.
  'rappel-visite-dit': { ...ALOUD, purpose: 'reminder', level: 1 },
  'rappel-visite-merci': ALOUD,
  'rappel-visite-neutre': { ...ALOUD, purpose: 'reminder' },
} as const satisfies Record<string, TextRule>;
