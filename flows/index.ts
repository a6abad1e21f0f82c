import type { Flow, FlowBook } from '../src/domain/conversation/flow.js';
import type { FlowWords } from '../src/domain/wording/text.js';
import { ALWAYS } from './always.js';
import { apresVisite } from './apres-visite/flow.js';
import { words as apresVisiteWords } from './apres-visite/words.js';
import { cadenceDoors } from './cadences.js';
import { detresse } from './detresse/flow.js';
import { words as detresseWords } from './detresse/words.js';
import { DOORS } from './doors.js';
import { interprete } from './interprete/flow.js';
import { words as interpreteWords } from './interprete/words.js';
import { ligne } from './ligne/flow.js';
import { words as ligneWords } from './ligne/words.js';
import { ligneRendezVous } from './ligne-rendez-vous/flow.js';
import { words as ligneRendezVousWords } from './ligne-rendez-vous/words.js';
import { mauvaisNumero } from './mauvais-numero/flow.js';
import { words as mauvaisNumeroWords } from './mauvais-numero/words.js';
import { premierContactAmont } from './premier-contact-amont/flow.js';
import { words as premierContactAmontWords } from './premier-contact-amont/words.js';
import { premierContactAval } from './premier-contact-aval/flow.js';
import { words as premierContactAvalWords } from './premier-contact-aval/words.js';
import { questions } from './questions/flow.js';
import { words as questionsWords } from './questions/words.js';
import { rappelVisite } from './rappel-visite/flow.js';
import { words as rappelVisiteWords } from './rappel-visite/words.js';
import { refus } from './refus/flow.js';
import { words as refusWords } from './refus/words.js';
import { rendezVous } from './rendez-vous/flow.js';
import { words as rendezVousWords } from './rendez-vous/words.js';
import { satisfactionBailleur } from './satisfaction-bailleur/flow.js';
import { words as satisfactionBailleurWords } from './satisfaction-bailleur/words.js';
import { satisfactionMenage } from './satisfaction-menage/flow.js';
import { words as satisfactionMenageWords } from './satisfaction-menage/words.js';
import { stop } from './stop/flow.js';
import { words as stopWords } from './stop/words.js';
import { tiers } from './tiers/flow.js';
import { unePersonne } from './une-personne/flow.js';
import { words as unePersonneWords } from './une-personne/words.js';
import { veilleSociale } from './veille-sociale/flow.js';
import { words as veilleSocialeWords } from './veille-sociale/words.js';
import { violence } from './violence/flow.js';
import { visiteManquee } from './visite-manquee/flow.js';
import { words as visiteManqueeWords } from './visite-manquee/words.js';

/** Every conversation with its words, in the order in which a household may meet them. */
const WRITTEN: readonly (readonly [Flow, FlowWords])[] = [
  [premierContactAmont, premierContactAmontWords],
  [premierContactAval, premierContactAvalWords],
  [rendezVous, rendezVousWords],
  [rappelVisite, rappelVisiteWords],
  [visiteManquee, visiteManqueeWords],
  [apresVisite, apresVisiteWords],
  [veilleSociale, veilleSocialeWords],
  [satisfactionMenage, satisfactionMenageWords],
  [satisfactionBailleur, satisfactionBailleurWords],
  [questions, questionsWords],
  [unePersonne, unePersonneWords],
  [interprete, interpreteWords],
  [refus, refusWords],
  [stop, stopWords],
  [mauvaisNumero, mauvaisNumeroWords],
  // Nothing is said in these two: a person takes over, or silence protects.
  [tiers, {}],
  [violence, {}],
  [detresse, detresseWords],
  [ligne, ligneWords],
  [ligneRendezVous, ligneRendezVousWords],
];

/** What the engine walks through. */
export const BOOK: FlowBook = {
  flows: Object.fromEntries(WRITTEN.map(([flow]) => [flow.id, flow])),
  always: ALWAYS,
  lost: {
    reply: 'une-personne/a-relire',
    silence: 'une-personne/sans-suite',
    call: 'ligne/vers-une-personne',
  },
  doors: [...new Set([...Object.values(DOORS), ...cadenceDoors])],
};

/** The house's own words, by flow; a territory may have others (src/app/wording). */
export const WORDS: Readonly<Record<string, FlowWords>> = Object.fromEntries(
  WRITTEN.map(([flow, words]) => [flow.id, words]),
);
