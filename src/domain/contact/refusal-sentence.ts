import type { RefusalReason } from './contact-request.js';

const SENTENCES: Record<RefusalReason, string> = {
  violence:
    "Violences signalées : aucun message ne part. Une personne décide d'un autre moyen, sans SMS.",
  'number-compromised':
    "Numéro compromis : quelqu'un d'autre y répond ou le lit. Aucun envoi, aucun appel.",
  'number-blocked': 'Numéro interdit par le fichier reçu (« NE PAS CONTACTER »).',
  'opted-out': 'La personne a demandé à ne plus être contactée à ce numéro (STOP).',
  'number-wrong': "Mauvais numéro : il n'est pas, ou plus, celui du ménage.",
  'case-closed': 'Le dossier est clos.',
  'case-to-verify': "Le dossier est à vérifier : rien ne part avant qu'une personne l'ait validé.",
  'landline-no-sms': 'Ligne fixe : on y appelle, on n’y envoie pas de SMS.',
  'one-way-sender':
    "L'expéditeur est à sens unique : un texte qui attend une réponse par SMS ne peut pas en partir.",
  discretion:
    "Le texte en dit plus que ce numéro ne permet : tant qu'il n'est pas vérifié, ou s'il est partagé, seuls des mots neutres partent.",
  expired: 'Le message est périmé : arrivé si tard, il serait faux. Il est abandonné.',
  'after-refusal': 'La personne a dit non : 60 jours sans sollicitation.',
  'human-conversation': "Une personne de l'équipe suit ce ménage : la machine se tait.",
  'cap-30-days':
    'Déjà 4 tentatives en 30 jours : on attend (sauf dans les 15 jours avant une audience).',
  'cap-shared-number':
    'Numéro partagé par plusieurs dossiers : le plafond est atteint pour ce numéro.',
  'cap-day':
    'Déjà une tentative par ce canal aujourd’hui : pas plus d’un SMS et d’un appel par jour.',
  'answer-loop':
    'Trop de SMS échangés avec ce numéro en 24 heures (peut-être un répondeur) : une personne doit regarder.',
  holiday: 'Jour férié là où vit le ménage.',
  'quiet-hours': 'Hors des heures de contact là où vit le ménage.',
};

/** Why nothing left, in French, for the case page and the desk. The `until` is added by the page. */
export function refusalSentence(reason: RefusalReason): string {
  return SENTENCES[reason];
}
