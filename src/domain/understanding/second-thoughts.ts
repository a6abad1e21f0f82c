import { RELATIVE_DAYS, SHORT_WEEKDAYS, WEEKDAYS } from './dates/lexicon.js';
import { frenchDay } from './foreign-days.js';
import type { PlainWords } from './plain-words.js';
import type { OfferedSlot } from './reply-context.js';
import { anyOf } from './rules/words.js';

/**
 * Second thoughts: whether the one day read in a reply may be the day it takes back, refuses or
 * only tells of. A wrong day is worse than a question, so each of these asks; none of them reads.
 */
export function isInDoubt(
  { all: words, plain }: Pick<PlainWords, 'all' | 'plain'>,
  { hasDay, slots }: { readonly hasDay: boolean; readonly slots: readonly OfferedSlot[] },
): boolean {
  return (
    TAKEN_BACK.test(plain) ||
    ANOTHER.test(plain) ||
    REFUSED_ELSEWHERE.test(plain) ||
    isCountedFrom(plain) ||
    (!hasDay && isOrderOfPlace(plain)) ||
    isToldOfSomething(words, plain) ||
    CONCLUDES.test(plain) ||
    namesRival(words, slots)
  );
}

/** « ah non pardon », « enfin non », « nan je me trompe »: a day before this is taken back. */
const TAKEN_BACK = anyOf(
  'ah non | enfin non | euh non | heu non | oula non | oups | mince non | attendez non | attends non | non attend* | nan',
  'nan pardon | non pardon | pardon non | je me trompe | jme trompe | me suis trompee? | je confond* | j ai confondu | je rectifie | correction',
  'je voulais dire | sorry i mean | i mean | no wait | wait no | actually no | perdon no | digo | quer dizer | yok pardon | non non | na non',
);

/** « l'autre », « celui d'après »: another slot than the one named, and nobody says which. */
const ANOTHER = anyOf(
  'l autre | lautre | celui d apres | celle d apres | celui dapres | celle dapres | celui d avant | celle d avant | le suivant | la suivante',
  'sauf celui | apres (?:cela|ca|ce jour|cette date) | celui suivant | celui qui suit | the other | other one | el otro | la otra | o outro | a outra | celalalt | diger* | obur* | lot la | lo lot | zot rando',
  '(?:week end|weekend|we|w e) (?:d apres|dapres|suivant|du \\d+) | un autre que | autre que celui | plutot l un des autres',
);

/** « not thursday », « mardi mi gingn pa »: refusals in the words of other tongues. */
const REFUSED_ELSEWHERE = anyOf(
  'not on | not the | not (?:mon|tues|wednes|thurs|fri|satur|sun)day | can t | cant | cannot | can not | won t | don t | i work | i m working | i am working',
  'gin\\w* pas? | gagn\\w* pas? | (?:i|mi|mwin|moin) pe pas? | pas? kapab | pas? posib',
  'no puedo | no me va | no estoy | trabajo | nao posso | nao da | nao pode* | nao estou | trabalho | nu pot | nu pote | nu merge | lucrez',
  'olmaz | gelemem | musait degil* | calisiyor* | isteyim | ma n\\w+ch | ma\\w{3,}ch | khdam | khdama',
);

/** « mardi mais dans 2 semaines »: counted on from a day, in words that stand apart from it. */
const isCountedFrom = (plain: string): boolean => COUNTED.test(plain);
const COUNTED =
  /(?:\b(?:lun|mar|mercre|jeu|vendre|same)di|\bdimanche)\b.* (?:mais|plutot|celui|enfin|non) (?:\w+ ){0,2}(?:dans|d ici|sous) (?:\d+|une?|deux|trois|quatre|quinze|quelques) (?:semaines?|sem|jours?|mois)\b/;

/** « la 2eme, la porte bleue »: an order of doors or floors, not of slots. */
const isOrderOfPlace = (plain: string): boolean =>
  /\b(?:premiere?|deuxieme|troisieme|derniere?|1ere?|1er|[23]e(?:me)?|second|seconde)\b/.test(
    plain,
  ) &&
  /\b(?:portes?|portail|entrees?|etages?|escaliers?|batiments?|bat|rue|avenue|allee|impasse|interphone|sonnette|couloir|palier|maison|immeuble|hall|cour)\b/.test(
    plain,
  );

/** What happens on a day that is told, not offered: « le 4 c'est le brevet de ma fille ». */
const EVENTS = anyOf(
  'audience | tribunal | juge | jugement | proces | convo\\w* | convoqu\\w* | huissiers? | expuls\\w* | avocate? | police | gendarm\\w* | commissariat',
  'enterr\\w* | obseques | funerailles | deces | cimetiere | messe | mariage | bapteme | anniv\\w* | fete | fetes | aid | ramadan | feriee? | toussaint | communion',
  'oper\\w* | hopital | hosto | clinique | medecin | docteur | dentiste | kine | irm | scanner | chimio | dialyse | accouch\\w* | radio | ophtalmo | psy | cardiologue',
  'brevet | bac | examen | concours | soutenance | conseil de classe | reunion | entretien | formation | stage | permis | code de la route | spectacle | match | tournoi | kermesse',
  'm a donne (?:un )?rendez vous | ai (?:deja )?(?:un )?(?:rendez vous|rdv) | mon (?:rendez vous|rdv) | a (?:un )?(?:rendez vous|rdv) | (?:rendez vous|rdv) (?:avec|chez|a la|au|a l)',
  'demenag\\w* | etat des lieux | paye\\w* | paie | salaire | loyer | virement | vire | verse | prelevement | allocations? | caf | rsa | chomage | droits',
  'bosse | taf | boulot | chantier | interim | mission | garde | astreinte | greve | coupe\\w* | panne',
);

/** What makes a day an offer all the same. */
const OFFERED =
  /^(?:ok|oui|ouais|donc|plutot|alors|sinon|dispo\w*|libre|possible|venez|passez|passer|venir|bon|bien|parfait|nickel|convien\w*|arrange\w*|mieux|prefere\w*|mais|va|ira|marche|svp|yes|sim|si|good|fine|r?appel(?:ez|er)?|telephonez|joindre|call)$/;

/** A day beside an event, with no word around it that offers it. */
function isToldOfSomething(words: readonly string[], plain: string): boolean {
  return EVENTS.test(plain) && !words.some((word) => OFFERED.test(word));
}

/** « vendredi elle rentre, donc ce week-end »: what is concluded is a moment of another kind. */
const CONCLUDES =
  /\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|le \d{1,2})\b.*\b(?:donc|alors|plutot|du coup) (?:\w+ )?(?:week end|weekend|we|w e|semaine|lendemain|jour|mois)\b/;

const isDayWord = (word: string): boolean =>
  WEEKDAYS.has(word) ||
  SHORT_WEEKDAYS.has(word) ||
  RELATIVE_DAYS.has(word) ||
  frenchDay(word) !== undefined;

/** « le 4 c'est le brevet de ma fille, 8 c'est mieux »: a number that nothing read as a day. */
export function namesRival(words: readonly string[], slots: readonly OfferedSlot[]): boolean {
  return words.some((word, at) => {
    const value = Number(word);
    if (at === 0 || !/^\d{1,2}$/.test(word) || value < 1 || value > 31) return false;
    const before = words[at - 1] ?? '';
    if (CALLED.test(before) || isDayWord(before)) return false;
    if (slots.some(({ number }) => number === value)) return false;
    return PREFERRED.test(words.slice(at + 1, at + 4).join(' '));
  });
}
const CALLED =
  /^(?:le|la|les|du|au|a|vers|entre|et|ou|numero|n|pour|dans|de|des|rendez|vous|rdv|option|choix|creneau)$/;
const PREFERRED =
  /^(?:ok|oui|(?:c|c est|cest) (?:bon|mieux|ok|nickel|parfait|possible)|ca (?:me )?(?:va|marche|convient)|plutot|si possible|nickel|parfait|mieux|alors|svp|me va|sera bien)\b/;
