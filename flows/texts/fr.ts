import type { Text } from './text.js';

/**
 * The words tenants read. At most 160 GSM-7 characters each, who and how to call back in
 * every one, and never a word on debt, court or landlord (domain 3.5, 5.2).
 */
export const FRENCH = {
  'premier-contact': {
    purpose: 'cadence',
    level: 0,
    twoWay: (p) =>
      `Bonjour, je suis ${p.worker}, de l'équipe ${p.team}. Je vous propose un RDV, gratuit et confidentiel. Répondez OUI ou appelez le ${p.phone}.`,
    oneWay: (p) =>
      `Bonjour, je suis ${p.worker}, de l'équipe ${p.team}. Je vous propose un RDV, gratuit et confidentiel. Appelez-moi au ${p.phone}.`,
  },
  relance: {
    purpose: 'cadence',
    level: 0,
    twoWay: (p) =>
      `Bonjour, ${p.worker}, ${p.team}. Je n'ai pas encore pu vous parler. Un moment pour 10 min ? Répondez SOIR, MATIN ou SAMEDI. Gratuit. ${p.phone}`,
    oneWay: (p) =>
      `Bonjour, ${p.worker}, ${p.team}. Je n'ai pas encore pu vous parler. C'est gratuit et confidentiel. Appelez-moi au ${p.phone}.`,
  },
  creneaux: {
    purpose: 'cadence',
    level: 0,
    twoWay: (p) =>
      `${p.worker}, ${p.team}. RDV : ${p.slots}, chez vous ou tout près. Répondez ${p.choices} ou AUTRE. ${p.phone}`,
    oneWay: (p) =>
      `Bonjour, ${p.worker}, ${p.team}. Je peux passer vous voir, chez vous ou tout près, le soir ou samedi aussi. Appelez-moi au ${p.phone}.`,
  },
  'derniere-relance': {
    purpose: 'cadence',
    level: 0,
    twoWay: (p) =>
      `Bonjour, c'est ${p.worker}, ${p.team}. On peut passer vous voir le soir ou samedi, gratuit. Répondez OUI, RAPPEL, ou appelez le ${p.phone}.`,
    oneWay: (p) =>
      `Bonjour, c'est ${p.worker}, ${p.team}. On peut passer vous voir le soir ou samedi, c'est gratuit. Appelez-moi au ${p.phone}.`,
  },
  lequel: {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `Merci. Quel RDV vous va : ${p.slots} ? Répondez ${p.choices}. ${p.worker}, ${p.team} ${p.phone}`,
    oneWay: null,
  },
  'autres-creneaux': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `Ce RDV n'est plus libre, désolés. Il reste : ${p.slots}. Répondez ${p.choices} ou AUTRE. ${p.worker} ${p.phone}`,
    oneWay: null,
  },
  confirmation: {
    purpose: 'confirmation',
    level: 0,
    twoWay: (p) =>
      `C'est noté : ${p.when} avec ${p.worker} (${p.team}), chez vous ou tout près. Un imprévu ? Répondez AUTRE ou ANNULER. ${p.phone}`,
    oneWay: (p) =>
      `C'est noté : ${p.when} avec ${p.worker} (${p.team}), chez vous ou tout près. Un imprévu ? Appelez le ${p.phone}.`,
  },
  'rappel-veille': {
    purpose: 'reminder',
    level: 0,
    twoWay: (p) =>
      `Rappel : ${p.when} avec ${p.worker} (${p.team}). Pas besoin de papiers pour ce RDV. Répondez OK, AUTRE ou ANNULER. ${p.phone}`,
    oneWay: (p) =>
      `Rappel : ${p.when} avec ${p.worker} (${p.team}). Pas besoin de papiers pour ce RDV. Un imprévu ? Appelez le ${p.phone}.`,
  },
  annulation: {
    purpose: 'confirmation',
    level: 0,
    twoWay: (p) =>
      `C'est noté, le RDV est annulé. Pour un autre jour, répondez OUI ou appelez le ${p.phone}. ${p.worker}, ${p.team}`,
    oneWay: (p) =>
      `C'est noté, le RDV est annulé. Pour un autre jour, appelez le ${p.phone}. ${p.worker}, ${p.team}`,
  },
  'autre-moment': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `Merci, c'est noté. Je regarde et je reviens vers vous pour un autre moment. ${p.worker}, ${p.team} ${p.phone}`,
    oneWay: null,
  },
  'pas-de-creneau': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `Merci. Je vous propose un moment très vite, c'est gratuit et confidentiel. ${p.worker}, ${p.team} ${p.phone}`,
    oneWay: null,
  },
  'on-vous-rappelle': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `D'accord, on vous rappelle. C'est gratuit et confidentiel. ${p.worker}, ${p.team} ${p.phone}`,
    oneWay: null,
  },
  'qui-sommes-nous': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `${p.worker}, association ${p.team}, mandatée par l'État. Ce n'est pas une pub, c'est gratuit et confidentiel. Pour vérifier, appelez-nous : ${p.phone}.`,
    oneWay: null,
  },
  'bien-recu': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `Merci, j'ai votre message. Une personne de l'équipe vous répond. ${p.worker}, ${p.team} ${p.phone}`,
    oneWay: null,
  },
  'numero-inconnu': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `Bonjour, ici ${p.team}. Nous avons votre message. Une personne de l'équipe vous répond. ${p.phone}`,
    oneWay: null,
  },
  refus: {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `C'est noté, on ne vous relance pas. Si vous changez d'avis, c'est gratuit et confidentiel : ${p.phone}. ${p.worker}, ${p.team}`,
    oneWay: null,
  },
  'mauvais-numero': {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `Merci de nous avoir prévenus, et désolés du dérangement. Ce numéro est retiré de nos contacts. Bonne journée, ${p.team} ${p.phone}`,
    oneWay: null,
  },
  'stop-confirme': {
    purpose: 'stop-confirmation',
    level: 0,
    twoWay: (p) =>
      `C'est noté, vous ne recevrez plus de SMS de ${p.team}. Pour changer d'avis : répondez REPRENDRE, ou appelez le ${p.phone}.`,
    oneWay: (p) =>
      `C'est noté, vous ne recevrez plus de SMS de ${p.team}. Pour changer d'avis, appelez le ${p.phone}.`,
  },
  reprise: {
    purpose: 'answer',
    level: 0,
    twoWay: (p) =>
      `C'est noté, on peut de nouveau vous écrire. Un RDV gratuit et confidentiel vous irait ? Répondez OUI. ${p.worker}, ${p.team} ${p.phone}`,
    oneWay: null,
  },
  'secours-hors-horaires': {
    purpose: 'distress',
    level: 0,
    twoWay: (p) =>
      `J'ai votre message, on vous rappelle. Le 3114 répond jour et nuit, gratuit. Danger immédiat : 15, ou 114 par SMS. ${p.worker} ${p.phone}`,
    oneWay: null,
  },
} as const satisfies Record<string, Text>;
