/**
 * Where the program opens a conversation by itself, « flow/entry »; the cadences open the others
 * (flows/cadences.ts). The first three and those of the telephone line are opened today; the visits
 * and the watch of fifteen days open the rest as they come.
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
  /** The team booked or moved a visit with the household, cancelled it for them, or cannot come. */
  visitSet: 'rendez-vous/fixee',
  visitCancelled: 'rendez-vous/annulee',
  visitGivenUp: 'rendez-vous/equipe-annule',
  fifteenDays: 'veille-sociale/quinze-jours',
  householdSurvey: 'satisfaction-menage/demander',
  landlordSurvey: 'satisfaction-bailleur/demander',
  hotline: 'ligne/accueil',
  hotlineClosed: 'ligne/ferme',
  /** Only once the caller has told who they are. */
  hotlineBook: 'ligne-rendez-vous/prendre',
  hotlineMove: 'ligne-rendez-vous/deplacer',
  hotlineCancel: 'ligne-rendez-vous/annuler',
} as const;

/**
 * What a person of the desk opens from a card: free slots, where only a sender that can be answered
 * offers any; and what the household's own words of danger would have led to.
 */
export const DESK_DOORS = {
  slots: 'rendez-vous/proposer',
  distress: 'detresse/detresse',
  violence: 'violence/silence',
} as const;

/** Texts said without a conversation, to a number that belongs to no case or to several. */
export const TO_STRANGERS = {
  received: 'une-personne/numero-inconnu',
  stopped: 'stop/confirme',
  wrongNumber: 'mauvais-numero/merci',
} as const;

/** Written when somebody of the pair presses « Nous avons du retard »; what is answered is heard as ever. */
export const TEAM_LATE = 'rappel-visite/equipe-en-retard';

/** Said on the line before, between and after the menus, by whatever holds the call. */
export const SAID_ON_THE_LINE = [
  ...['ligne/identite', 'ligne/identite-encore', 'ligne/identite-non'],
  ...['ligne/attente', 'ligne/attente-sans-numero', 'ligne/attente-courte'],
  ...['ligne/attente-trop-longue', 'ligne/rappel-garde'],
  ...[
    'ligne/message-recu',
    'ligne/message-vide',
    'ligne/au-revoir',
    'ligne/refus-numero',
    'ligne/panne',
  ],
  ...['ligne/travailleur-appel', 'ligne/travailleur-vers', 'ligne/travailleur-rappel'],
  ...['ligne/travailleur-pris', 'ligne/travailleur-parti', 'ligne/travailleur-fini'],
  'ligne/travailleur-refus',
  ...['ligne/travailleur-carte', 'ligne/travailleur-carte-prise'],
  'ligne/travailleur-carte-a-vous',
  ...['ligne/depart-demande', 'ligne/depart-merci'],
  ...['ligne/rappel-visite-dit', 'ligne/rappel-visite-merci', 'ligne/rappel-visite-neutre'],
] as const;
