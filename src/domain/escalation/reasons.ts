import type { CardReason, Urgency } from './card.js';

export type ReasonWords = {
  /** Two or three words, for a title. */
  readonly label: string;
  /** One neutral sentence for Slack: never a name, a number, nor the household's own words. */
  readonly sentence: string;
  /** How fast a person is needed when the caller does not say. */
  readonly urgency: Urgency;
  /** False when no text may leave from the card: a violence flag means no SMS back, ever. */
  readonly textable: boolean;
  /** Whether a person may call the household, or the number that wrote, from the card. */
  readonly callable: boolean;
};

const words = (
  label: string,
  sentence: string,
  about: { urgency: Urgency; textable?: boolean; callable?: boolean },
): ReasonWords => ({ label, sentence, textable: true, callable: true, ...about });

const now = { urgency: 'now' } as const;
const today = { urgency: 'today' } as const;
const soon = { urgency: 'soon' } as const;

/** What each reason says on a card, and its usual urgency (design, invariants 6, 8 and 9). */
export const REASONS: Readonly<Record<CardReason, ReasonWords>> = {
  distress: words('Détresse', 'La personne va mal : une voix humaine, tout de suite.', now),
  violence: words('Violence signalée', "Plus aucun SMS ne part. Lire le dossier avant d'agir.", {
    urgency: 'now',
    textable: false,
  }),
  eviction: words('Expulsion en cours', "L'expulsion est annoncée ou commencée.", now),
  callback: words('Demande de rappel', "La personne demande qu'on la rappelle.", today),
  'unclear-reply': words('Réponse à lire', "La machine n'a pas compris la réponse reçue.", today),
  'third-party': words('Un tiers a répondu', "Ce n'est pas la personne attendue.", today),
  deceased: words('Décès signalé', 'On nous dit que la personne est décédée.', {
    ...today,
    textable: false,
    callable: false,
  }),
  interpreter: words('Interprète', 'La personne a besoin d’un interprète.', soon),
  'already-supported': words('Déjà suivie', 'La personne dit être suivie ailleurs.', soon),
  'data-right': words(
    'Droit sur les données',
    'Demande sur ses données, réponse sous un mois.',
    soon,
  ),
  landlord: words('Côté bailleur', 'Le bailleur ou son représentant a répondu.', {
    ...today,
    callable: false,
  }),
  'other-time': words(
    'Autre créneau',
    "Aucun créneau proposé ne convient, d'autres à voir.",
    today,
  ),
  'no-slot': words(
    'Plus de créneau',
    'Aucun créneau libre à proposer dans les jours qui viennent.',
    today,
  ),
  refusal: words('Refus', "La personne ne souhaite pas d'aide pour le moment.", soon),
  moved: words('Déménagement', 'La personne dit avoir quitté le logement.', today),
  'shared-number': words('Numéro partagé', 'Le numéro est porté par plusieurs dossiers.', today),
  'unknown-number': words(
    'Numéro inconnu',
    "Un numéro qui n'est dans aucun dossier a écrit.",
    today,
  ),
  'call-due': words('Appel à passer', 'Le parcours prévoit maintenant un appel.', today),
  'to-verify': words(
    'Dossier à vérifier',
    "Le fichier reçu laisse un doute : rien ne part avant qu'il soit levé.",
    { ...soon, textable: false, callable: false },
  ),
  'visit-due': words(
    'Passage à faire',
    'Le parcours prévoit maintenant un passage à domicile.',
    soon,
  ),
  unreachable: words(
    'Parcours terminé',
    'Le parcours est fini sans que le ménage ait été joint : à une personne de décider.',
    soon,
  ),
  'send-failure': words('Envoi impossible', "Un message n'a pas pu partir.", soon),
  'household-asks': words('Question posée', 'La personne pose une question.', today),
  voicemail: words('Message vocal', 'Un message a été laissé sur la ligne : à écouter.', today),
  'call-outcome': words('Issue à noter', "Un appel est fini : dites ce qu'il en est.", {
    ...today,
    textable: false,
    callable: false,
  }),
  'visit-prepare': words(
    'Visite à préparer',
    'Une visite est prise : interprète, accès et pièces à prévoir.',
    today,
  ),
  'visit-outcome': words(
    'Visite sans issue',
    "Une visite est passée : dites ce qu'il en est.",
    today,
  ),
  'agenda-clash': words(
    'Visite contredite',
    "Un des deux collègues est absent, ou pris ailleurs, à l'heure d'une visite : à garder ou à déplacer.",
    today,
  ),
  'visit-danger': words(
    'Danger à la visite',
    "La visite est interrompue : appeler les collègues, dire qu'ils sont en lieu sûr.",
    { ...now, textable: false, callable: false },
  ),
  'not-back': words(
    'Départ non noté',
    "La visite devrait être finie, et personne n'a noté le départ : appeler les collègues.",
    { ...today, textable: false, callable: false },
  ),
  'follow-up': words(
    'Veille sociale',
    'Quinze jours après la rencontre : reprendre contact avec le ménage.',
    soon,
  ),
  undeliverable: words(
    'Injoignable par téléphone',
    'Aucun numéro du dossier ne sert plus : un autre moyen est à trouver.',
    { ...soon, textable: false, callable: false },
  ),
  capacity: words(
    'Agendas pleins',
    'Plusieurs ménages du territoire attendent un créneau : heures de visite à ajouter.',
    { ...today, textable: false, callable: false },
  ),
};
