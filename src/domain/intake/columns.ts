import { fold } from './fold.js';

/** The 45 columns of a secretariat's export (domain 4.7), each with the headers met elsewhere. */
const DICTIONARY = {
  reference: ['N° dossier CCAPEX', 'N° dossier', 'Numéro de dossier', 'Référence', 'Dossier'],
  transmittedOn: ['Date transmission', 'Date de transmission', 'Transmis le', 'Date envoi'],
  origin: ['Origine', 'Source', 'Prescripteur'],
  stage: ['Stade', 'Stade de la procédure', 'Étape'],
  department: ['Dépt', 'Département', 'Dép', 'Dpt', 'N° département', 'Code département'],
  civility: ['Civilité', 'Civ', 'Titre'],
  lastName: ['Nom', 'Nom locataire', 'Nom du locataire', 'Nom occupant', 'Nom de famille'],
  firstName: ['Prénom', 'Prénoms', 'Prénom locataire', 'Prénom du locataire'],
  birthDate: ['Date de naissance', 'Né le', 'Née le', 'DDN', 'Naissance'],
  coHolder: ['Co-titulaire du bail', 'Cotitulaire', 'Conjoint', 'Co-titulaire', 'Colocataire'],
  address: ['Adresse', 'Adresse du logement', 'Adresse locataire', 'Adresse 1', 'Voie'],
  addressMore: ['Complément', "Complément d'adresse", 'Adresse 2', 'Complément adresse'],
  postcode: ['Code postal', 'CP', 'C.P.'],
  commune: ['Commune', 'Ville', 'Localité'],
  phone1: [
    'Téléphone 1',
    'Tél. 1',
    'Tél',
    'Téléphone',
    'N° tél',
    'N° tél locataire',
    'Tél. locataire',
    'Portable',
    'Mobile',
    'Téléphone portable',
    'N° de téléphone',
  ],
  phone2: ['Téléphone 2', 'Tél. 2', 'Fixe', 'Téléphone fixe', 'Autre téléphone', 'Autre tél'],
  email: ['Courriel', 'Mail', 'E-mail', 'Adresse mail', 'Adresse électronique'],
  park: ['Parc', 'Type de parc', 'Parc locatif'],
  landlordType: ['Type de bailleur', 'PP/PM', 'Nature du bailleur', 'Statut bailleur'],
  landlord: ['Bailleur / mandataire', 'Bailleur', 'Propriétaire', 'Nom du bailleur'],
  landlordPhone: ['Tél. bailleur', 'Téléphone bailleur', 'N° tél bailleur'],
  bailiff: ['Commissaire de justice', 'Huissier', 'Huissier de justice', 'Étude'],
  leaseDate: ['Date du bail', 'Date bail', 'Bail du', 'Date de signature du bail'],
  cdpDate: ['Date CDP', 'CDP', 'Date du commandement de payer', 'Commandement de payer'],
  rent: ['Loyer CC (€)', 'Loyer CC', 'Loyer', 'Loyer charges comprises'],
  cdpDebt: ['Dette au CDP (€)', 'Dette au CDP', 'Dette CDP', 'Montant CDP'],
  summonsDate: ['Date assignation', "Date de l'assignation", 'Assignation'],
  hearingDate: ['Date audience', "Date d'audience", 'Audience'],
  court: ['Tribunal', 'Juridiction'],
  decisionDate: ['Date décision', 'Date du jugement', 'Jugement'],
  decisionKind: ['Nature décision', 'Nature de la décision', 'Décision'],
  cqlDate: ['Date CQL', 'CQL', 'Commandement de quitter les lieux'],
  rfpDate: ['Date RFP', 'RFP', 'Réquisition de la force publique'],
  cfpDate: ['Date CFP', 'CFP', 'Concours de la force publique'],
  debt: [
    'Dette actualisée (€)',
    'Dette actualisée',
    'Montant dette',
    'Montant de la dette',
    'Dette',
  ],
  benefitBody: ['Organisme', 'CAF/MSA', 'Organisme payeur'],
  benefitNumber: ['N° allocataire', 'Allocataire', 'Matricule CAF'],
  benefitPaid: ['AL versée', 'AL', 'APL', 'Aide au logement'],
  family: ['Situation familiale', 'Situation'],
  dependants: ['Pers. à charge', 'Personnes à charge', 'Enfants à charge'],
  resources: ['Ressources (€/mois)', 'Ressources', 'Revenus'],
  followed: ['Suivi social connu', 'Suivi social', 'Suivi', 'Connu des services sociaux'],
  socialWorker: ['Référent social', 'Référent', 'Travailleur social'],
  language: ['Langue', 'Langue parlée'],
  remarks: ['Observations', 'Observation', 'Commentaires', 'Remarques'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type ColumnId = keyof typeof DICTIONARY;
/** One row by column; empty cells are absent. */
export type Cells = { readonly [Column in ColumnId]?: string };

/** Without one of these no row can be judged or reached (seed T-01, T-08; domain 4.7). */
const OBLIGATORY: readonly ColumnId[] = [
  'reference',
  'stage',
  'department',
  'lastName',
  'firstName',
  'address',
  'postcode',
  'phone1',
  'park',
  'followed',
];

const squash = (header: string): string => fold(header).replaceAll(' ', '');
const COLUMN_IDS = Object.keys(DICTIONARY) as ColumnId[];
const byHeader = new Map<string, ColumnId>(
  COLUMN_IDS.flatMap((id) => DICTIONARY[id].map((header) => [squash(header), id] as const)),
);

/** The secretariat's own header of a column, for messages. */
export function headerOf(id: ColumnId): string {
  return DICTIONARY[id][0];
}

export type Header = {
  /** Column of each position; null where the file's column is not ours. */
  readonly columns: readonly (ColumnId | null)[];
  /** Headers ignored, as written in the file. */
  readonly unknown: readonly string[];
  /** Official names of obligatory columns that the file lacks. */
  readonly missing: readonly string[];
};

/** Recognises a header row whatever the order, accents, case or spacing of its names. */
export function readHeader(cells: readonly string[]): Header {
  const taken = new Set<ColumnId>();
  const unknown: string[] = [];
  const columns = cells.map((cell) => {
    const found = byHeader.get(squash(cell));
    // « Tél » beside « Portable »: the second such column is the household's second number.
    const id = found === 'phone1' && taken.has('phone1') ? 'phone2' : found;
    if (id === undefined || taken.has(id)) {
      if (cell.trim() !== '') unknown.push(cell.trim());
      return null;
    }
    taken.add(id);
    return id;
  });
  const missing = OBLIGATORY.filter((id) => !taken.has(id)).map(headerOf);
  return { columns, unknown, missing };
}
