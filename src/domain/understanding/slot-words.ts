/** Words by which an offered slot is called, in plain form; one list a meaning. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** « le deuxième », « birinci »: an order says a slot wherever it stands. */
const ORDINALS: readonly string[] = [
  'premier premiere 1er 1ere prems prem lpremier preums first primera primero primeira primeiro prima primul birinci birincisi ilk ilki lwl lwel lowel louwel الاول الاولى primo первыи premie erste',
  'deuxieme 2eme second seconde segond segonde deuz deuzieme 2nd segundo doua doilea ikinci ikincisi tani thani الثاني الثانية secondo второи dezieme dezyem zweite deusieme',
  'troisieme 3eme third tercero tercera terceira terceiro treia treilea ucuncu ucuncusu talet tallet talit الثالث الثالثة terzo третии troizieme twazyem dritte',
];

/** « deux » says a slot only when called by name, or alone. */
const CARDINALS: readonly string[] = [
  'un une one uno unu um bir wahed wahad wa7ed واحد eins один',
  'deux two dos dois doi iki jouj zouj tnin اثنين اثنان جوج due zwei два',
  'trois three tres trei uc tlata tlatha ثلاثة تلاتة tre drei три troi twa trwa',
];

const numbered = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, at) => row.split(' ').map((word) => [word, at + 1] as const)));

export const ORDERS = numbered(ORDINALS);
export const COUNTS = numbered(CARDINALS);
export const LAST = set('dernier derniere derniers dernie last ultimo ultima');

/** What is before a number that is called: « le 2 », « numéro 2 », « je prends 2 ». */
export const CALLERS = set(`le la l lo num numero number no n nr numarul numara numarali rakam raqm
  niméro nimero nemra رقم الموعد choix option opcion opcao varianta optiunea creneau slot slots
  au reponds take prenons note numara vote aleg nakhtar اختار
  proposition date reponse reponce prends prend pren jprend jpren prendre choisi choisis choisit
  dis dit mets mettez plutot sinon random pour ok oui el il the номер nummer o a jour donc alors sad`);
/** Of these, the ones after which « un », « deux » and « trois » are numbers as well. */
export const STRONG_CALLERS =
  set(`le la lo num numero number no nr numarul rakam raqm nimero رقم choix
  option opcion opcao varianta creneau slot reponse reponce prends prend pren choisi choisis el il номер nummer the dis`);

/** What makes a number count something else: « 2 enfants », « 3 jours », « 2 h ». */
export const UNITS =
  set(`h heure heures hr minute minutes min mn mns jour jours semaine semaines sem mois
  an ans annee annees fois enfant enfants gosses petits filles garcons bebes personne personnes pers adultes
  piece pieces chambres euro euros loyer loyers mensualites bis ter rue avenue etage etages eme em autres
  autre appels messages sms km metres m2 nuits seul seule mots secondes sec choses papiers dossiers valises
  policiers huissiers flics agents types hommes femmes pm am heures30 janvier fevrier mars avril mai juin
  juillet aout septembre octobre novembre decembre janv fev sept oct nov dec baguettes litres kg cafes`);

/** After an order word these say that no slot is meant: « premier étage », « dernière fois ». */
export const NOT_ORDERS =
  set(`etage fois nouvelle nouvelles rappel message sms du mois avertissement porte semaine
  gauche droite jour janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  enfant enfants secours main loyer loyers paiement facture convocation lettre courrier jugement audience
  lundi mardi mercredi jeudi vendredi samedi dimanche nuit versement rappel rendu
  sommation relance impaye ministre moment recours delai chance carat floor andar kat sol etaj piso etaz`);

export const NEGATIONS = set('pas ni sauf impossible hormis excepte except not pa jamais');
export const ARTICLES = set('le la l lo les pour au a du numero num n creneau choix date');
export const JOINTS = set('et ou ni o and or soit puis aussi bien e y sau veya w');
/** Between a slot and the « pas » that refuses it: « le 1 je peux vraiment pas ». */
export const CANNOT = set(
  'c est je j ne n peux peut va vont marche convient conviennent me pourrai suis ca vraiment nous on sera le non plus serai',
);

/** Said with a number and adding nothing to it. */
export const POLITE =
  set(`bonjour bonsoir salut hello coucou hola ola merhaba salam buna bonzour oui ok ouais yes d
  accord alors va pour merci mersi svp stp s il vous te plait madame monsieur karima parfait bien tres bon super nickel
  ce sera sera c est cest on dit moi mon le la l me convient convienne marche ca mettez prends prend pren jprend jpren choisi choisis choisit je j
  plutot please pls thanks thank you lutfen por favor obrigado obrigada gracias va rog rog multumesc tesekkurler 3afak
  choukran من فضلك شكرا sim da evet tamam wakha iyeh wi si dispo disponible libre cordialement bonne journee soiree a bientot beaucoup
  nickel impec olsun olur uygun bun uygundur ! ? * smiley reponse reponce lo mi pran i bon possible serait serai suis
  bisous tchao ciao bye voila donc prefere note valide confirme date rendez choix creneau option numero num n varianta
  opcion opcao one mezyan lpremier ca le mien tarih numara rakam raqm رقم الموعد الثلاثاء السبت الاربعاء مناسب random`);

/** Before an order word they number something else: « الطابق الثالث », « la semaine dernière ». */
export const OTHER_THINGS = set(
  'الطابق tabaq etage semaine mois an annee fois jour lundi mardi mercredi jeudi vendredi samedi dimanche nuit soiree noel ete hiver week month time night',
);
