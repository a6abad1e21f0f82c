/**
 * Where the program opens a conversation by itself, « flow/entry »; the cadences open the others
 * (flows/cadences.ts). The first three are opened today; the visits, the watch of fifteen days
 * and the telephone line open the rest as they come.
 */
export const DOORS = {
  /** A household writes while nothing was asked. */
  listening: 'une-personne/ecouter',
  /** REPRENDRE after STOP. */
  resumed: 'stop/reprise',
  visitEve: 'rappel-visite/veille',
  visitDay: 'rappel-visite/jour-meme',
  householdMissed: 'visite-manquee/menage-absent',
  teamMissed: 'visite-manquee/equipe-absente',
  afterVisit: 'apres-visite/merci',
  fifteenDays: 'veille-sociale/quinze-jours',
  householdSurvey: 'satisfaction-menage/demander',
  landlordSurvey: 'satisfaction-bailleur/demander',
  hotline: 'ligne/accueil',
  hotlineClosed: 'ligne/ferme',
} as const;

/** Texts said without a conversation, to a number that belongs to no case or to several. */
export const TO_STRANGERS = {
  received: 'une-personne/numero-inconnu',
  stopped: 'stop/confirme',
  wrongNumber: 'mauvais-numero/merci',
} as const;
