import type { RefusalReason } from '../domain/contact/contact-request.js';
import { refusalSentence } from '../domain/contact/refusal-sentence.js';
import { REASONS } from '../domain/escalation/reasons.js';
import { territoryOf } from '../domain/territories.js';

/** French words for what the database stores as codes; an unknown code is shown as it stands. */
const say =
  (words: Readonly<Record<string, string>>) =>
  (code: string): string =>
    (Object.hasOwn(words, code) ? words[code] : undefined) ?? code;

export const stageName = say({
  CDP: 'Commandement de payer',
  ASSIGNATION: 'Assignation',
  CQL: 'Commandement de quitter les lieux',
  RFP: 'Réquisition de la force publique',
  CFP: 'Concours de la force publique',
});

export const channelName = say({
  sms: 'SMS',
  ivr: 'Appel automatique',
  human_call: 'Appel',
  inbound_call: 'Appel entrant',
  letter: 'Courrier',
  visit: 'Visite',
  third_party: 'Par un tiers',
});

export const statusName = say({ open: 'ouvert', 'to-verify': 'à vérifier', closed: 'clos' });

export const diaryName = say({
  'cadence-step': 'Étape suivante du parcours',
  'send-text': 'SMS à envoyer',
  'conversation-silence': 'Relance si pas de réponse',
  'visit-reminder': 'Rappel de la visite',
  'card-unanswered': 'Rappel à l’équipe : carte sans réponse',
  'card-silent': 'Rappel à la personne qui a pris une carte',
  'ring-card': 'Téléphones de l’équipe, pour une carte urgente',
  'card-pause-over': 'Fin de la pause d’une carte',
  'visit-prepare': 'Visite à préparer',
  'visit-outcome': 'Issue de la visite à demander',
  'agenda-clash': 'Visite à comparer aux absences et autres rendez-vous',
  'follow-up': 'Veille sociale à quinze jours',
  'after-visit': 'SMS après la visite',
  'check-out': 'Le départ du binôme est vérifié',
  'call-back': 'Rappel du ménage par téléphone',
  'call-due': 'Nouvel appel à passer',
  'place-leg': 'Appel sur le point de partir',
  'store-voicemail': 'Message vocal à mettre à l’abri',
});

export const standingName = say({
  unverified: 'non vérifié',
  verified: 'vérifié',
  wrong: 'mauvais numéro',
  recycled: 'réattribué',
  shared: 'partagé',
  compromised: 'compromis',
});

export const visitStatusName = say({
  booked: 'Visite prise',
  planned: 'Passage sans rendez-vous prévu',
  cancelled: 'Visite annulée',
  moved: 'Visite déplacée',
  honoured: 'Visite faite',
  'missed-household': 'Visite manquée : ménage absent',
  'missed-team': 'Visite manquée par l’équipe',
  'broken-off': 'Visite interrompue : danger',
});

export const purposeName = say({
  cadence: 'sollicitation',
  answer: 'réponse automatique',
  reply: 'réponse du ménage',
  confirmation: 'confirmation de visite',
  reminder: 'rappel de visite',
  'stop-confirmation': 'confirmation de l’opposition',
  desk: 'écrit par l’équipe',
  distress: 'message de soutien',
  hotline: 'ligne téléphonique',
});

export const deliveryName = say({
  claimed: 'pris en charge par la plateforme',
  submitted: 'confié à l’opérateur',
  queued: 'en file chez l’opérateur',
  sent: 'parti, sans accusé',
  delivered: 'remis',
  undelivered: 'non remis',
  failed: 'échec',
  refused: 'refusé par l’opérateur',
  retry: 'nouvel essai prévu',
  understood: 'réponse comprise',
});

/** News of a telephone that rang, or of the call as a whole. */
export const callEventName = say({
  submitted: 'confié à l’opérateur',
  ringing: 'sonne',
  'in-progress': 'décroché',
  completed: 'raccroché',
  busy: 'occupé',
  'no-answer': 'pas de réponse',
  failed: 'échec',
  canceled: 'annulé',
  'worker-unreached': 'le téléphone de l’équipe n’a pas été décroché',
  outcome: 'issue notée',
  understood: 'demande comprise',
});

export const callSideName = say({
  worker: 'téléphone de l’équipe',
  tenant: 'téléphone du ménage',
  caller: 'appelant',
});

export const eventName = say({
  imported: 'Dossier reçu',
  updated: 'Dossier mis à jour par un nouveau fichier',
  'member-added': 'Co-titulaire du bail ajouté',
  'to-verify': 'Dossier à vérifier',
  'card-opened': 'Une personne est demandée',
  'card-taken': 'Prise en charge par l’équipe',
  'card-released': 'Carte rendue à l’équipe',
  'card-let-go': 'Carte restée sans suite, rendue à l’équipe',
  'card-rung': 'Téléphone de l’équipe appelé pour la carte',
  'card-rung-in-vain': 'Personne de l’équipe n’a décroché pour la carte',
  'card-passed': 'Carte passée à un collègue',
  'card-paused': 'Carte mise en pause',
  'card-resumed': 'Carte reprise après sa pause',
  'card-closed': 'Carte close',
  'danger-flagged': 'Danger signalé par l’équipe',
  'visit-told': 'Issue de la visite notée',
  'visit-arrived': 'Arrivée du binôme',
  'visit-left': 'Départ du binôme',
  'household-late': 'Le ménage sera en retard',
  'team-late': 'Retard du binôme, dit au ménage',
  'two-workers': 'Deux personnes à chaque visite, désormais',
  'worker-well': 'Au téléphone : tout va bien',
  'cadence-stopped': 'Parcours automatique arrêté',
  'visit-booked': 'Visite prise',
  'visit-moved': 'Visite déplacée',
  'visit-cancelled': 'Visite annulée',
  'invitation-waits': 'Invitation remise : aucun créneau libre pour l’instant',
  'visit-link-given': 'Lien de rendez-vous donné',
  'meeting-told': 'Moment ou lieu de rencontre précisé',
});

const actor = say({
  machine: 'la plateforme',
  tenant: 'le ménage',
  provider: 'l’opérateur télécom',
});

/** Who did it: a first name once the view found one. */
export function actorName(stored: string): string {
  return stored.startsWith('staff:') ? 'l’équipe' : actor(stored);
}

/** A department as people say it, « Seine-Saint-Denis (93) ». */
export function territoryName(code: string): string {
  const name = territoryOf(code)?.name;
  return name === undefined ? code : `${name} (${code})`;
}

/** Title and neutral sentence of a card's reason. */
export function cardWords(reason: string): { label: string; sentence: string } {
  const found: { label: string; sentence: string } | undefined = (
    REASONS as Record<string, { label: string; sentence: string }>
  )[reason];
  return found ?? { label: reason, sentence: '' };
}

/** Why the gate held a text back. */
export function refusalText(reason: string): string {
  const sentence: string | undefined = refusalSentence(reason as RefusalReason);
  return sentence ?? reason;
}
