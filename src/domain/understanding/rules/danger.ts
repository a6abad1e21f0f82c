import type { ReplyRule } from './reply-rule.js';

/** Said every day without danger. Blanked alone: a danger beside them is still heard. */
export const HARMLESS = new RegExp(
  [
    /\b(je )?(meurs?|mort|morte|mourir|creve|crever|crevee?) (de|d) (rire|fatigue|chaud|chaleur|froid|soif|honte|trouille|peur|ennui|impatience|sommeil|jalousie|curiosite)\b/,
    /\bsauve[rz]? la vie\b/,
    /\b(?:ca|qui) me tue\b(?! (?:a petit feu|moi))/,
    /\b(?:froid|chaud|chaleur|factures?|stress|boulot|travail|paperasse|attente|bruit|dos|genoux?|escaliers?|canicule|bus|trafic|prix) (?:\w+ )?(?:va |vont )?(?:me |m |nous )tu(?:e|ent|er)\b/,
    /^(?:va|allez) (?:tous |donc )?(?:mourir|crever)\b/,
    /(?<=\b(?:s est|sest|se sont) )(?:suicidee?s?|pendue?s?|tuee?s?)\b/,
    /\b(?:est|sont) plus de ce monde\b/,
    /\b(?:benevole|salariee?|travaille|aidee?|suivie?|inscrite?) (?:par le|au) secours\b|\bau secours (?:populaire|catho\w*|pop)\b/,
    /\b(?:dos|tete|ventre|dents|orage|vent|film|match|choc|rhume|grippe) violente?s?\b|\bviolente? l orage\b/,
    /\bme tapent? sur (?:les nerfs|le systeme)\b/,
    /\bbat (?:[a-h]|\d+)\b/,
    /(?<=\b(?:force|envie|courage|energie) )de me battre\b/,
    /\b(?:batterie|telephone|portable|tele|ordi|voiture) (?:va|vont|est en train de) (?:bientot )?(?:mourir|lacher|crever)\b/,
    /\bc est la mort (?:ce|cette|ces|au|en|les)\b/,
    /\btuer le temps\b/,
    /\bcoup de (fil|telephone|main|pouce|barre|stress|chance|coeur)\b/,
    /\bsur les nerfs\b/,
    /\ba mort\b/,
    /\b(batterie|telephone|portable|voiture|pile|ordi|box|frigo|chaudiere|tele|carte) (est |et |et |il est )?(mort|morte|creve|crevee)\b/,
    /\bpneu creve\b/,
    /\ben finir avec (?!la vie|ma vie|moi|tout)\w+ \w+/,
    /\bviolette?\b/,
    /\b(?:va|vont) (?:me|m|nous) tuer\b(?=.*\b(?:mdr|lol|haha\w*|ptdr)\b)/,
    /\bme tuent?\b(?=.*\b(?:mdr|lol|haha\w*|ptdr)\b)/,
    /\bau bout de ma vie\b(?=.*\b(?:mdr|lol|haha\w*|ptdr)\b)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Questions, fears and addresses that name an eviction without one. */
export const NO_EVICTION = new RegExp(
  [
    /(?<=\bvous etes (?:bien |encore )?(?:un |une |l |d |la |le )?)(huissiers?|police|policiers?|flics?|commissaires?)\b(?! (?:est|sont) )/,
    /\bsi (on|ils|vous|il) (me |nous |m |m |)(mets?|met|mettent|mettez|vire|virent|expulse|expulsent) dehors\b/,
    /\bla rue (de|du|des)\b/,
    /\bnumero de la rue\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

const PARTNER =
  '(?:il|elle|ils|lui|mon (?:ex|mari|conjoint|compagnon|copain|homme|pere|beau pere|fils|frere|fiance|grand frere|oncle|beau frere)|ma (?:femme|belle mere|mere|compagne|copine|fille)|son (?:pere|ex|mari)|sa mere|le pere|la mere|mon grand)';
const HITS =
  '(?:frappe\\w*|tape|tapee?s?|bat|battre|battu\\w*|cogne\\w*|gifle\\w*|etrangle\\w*|viole|violee?|sequestre\\w*|tabasse\\w*|maltraite\\w*|brutalise\\w*|secoue)';
const CLOSE =
  '(?:petits?|petites?|bebe|enfants?|fils|fille|filles|mere|femme|frere|soeur|grand mere|mome)';

/** Someone is hurt or watched: nothing is sent, a person now. */
const VIOLENCE: ReplyRule = {
  intent: 'violence',
  risk: 'critical',
  confidence: 0.95,
  says: [
    new RegExp(`\\b(?:me|m|nous|lui) (?:a |as |ont |avait |a encore |encore )?${HITS}\\b`),
    new RegExp(
      `\\b${PARTNER} (?:\\w+ ){0,2}(?:me |m |nous |le |la |les |l )(?:a |ont )?(?:encore |deja )?(?:${HITS}|menace\\w*|enferme\\w*|surveille\\w*|suit|harcele\\w*|humilie\\w*|insulte et)\\b`,
    ),
    new RegExp(
      `\\b(?:${HITS}|fait du mal a|crie sur|leve la main sur|a leve la main sur) (?:sur )?(?:le|la|les|mon|ma|mes|sa|son|ses|notre|nos) ${CLOSE}\\b`,
    ),
    /\b(lit|lis|regarde|fouille|controle|surveille|verifie|prend|voit|garde|espionne) (tous |dans |toutes )?(mes|mon|ma|nos) (sms|messages?|telephone|portable|appels|conversations?)\b/,
    /\b(ne )?(me |m )?(repond\w*|ecri\w*|appel\w*|rappel\w*|envoye\w*) (pas|plus|rien|surtout pas).{0,45}\b(lit|voit|regarde|fouille|surveille|entend|ecoute|a cote|mon mari|mon ex|mon conjoint|il est la|il est a la maison)\b/,
    /\b(peur|terrifiee?|crain[st]) (de |pour |d )?(lui|mon mari|mon ex|mon conjoint|mon compagnon|mon copain|mon fils|mon pere|ma femme|elle|rentrer|mes enfants|ma vie)\b|\bpeur (qu il|qu elle|quand il)\b/,
    /\b(violences?|violente?s?|violemment|femme battue|feminicide|me violer|viol)\b/,
    /\b(il|elle|ex|mari|conjoint|compagnon|pere|fils|frere|femme)\b.{0,30}\b(me |nous |m |te )(tuer|tue|crever|buter|planter|egorger|bruler)\b/,
    /\bmenaces? (de mort|physiques?)\b|\bmenacee? de mort\b|\b(recu|donne|mis|met|prend|pris|prends|roue\w*) (de |des |un |encore des )?coups?\b(?! de (main|fil))|\bcoups de (poing|pied|ceinture|couteau)\b|(?<!\bj ai )\b(un|son|le) (couteau|flingue|fusil|arme)\b|(?<!\bj ai (?:le|un|mon) )\bcouteau\b/,
    /\b(il|elle|mari|ex|conjoint|compagnon|copain) (me |m |nous )?(fait|fais|a fait) (tres |trop |du )?mal\b|\b(il|elle) (me |m )(fait|fais) peur\b|\bcouverte de bleus\b|\bdes bleus\b|\b(m|nous) (a )?enferme\w*\b|\battouche\w*\b|\babus\w* (de |sexuel\w* )(moi|ma fille|mon fils)?\b/,
    /\b(je|on|enfants?|nous) (suis|est|sont|sommes) (\w+ )?en danger\b|\bil (est )?(saoul|bourre|ivre) et\b|\bcasse (tout|la gueule|la figure)\b|\b(il|elle) casse tout\b|\bleve (encore )?la main sur (moi|nous|ma|mon|mes|elle|lui)\b|\bprotege[rz]? (moi|nous) de\b|\bfuir (mon|le|la) \w+\b|\bme cache[rs]? de (lui|mon)\b/,
    /\b(he|she|husband|boyfriend|ex) (is |keeps )?(hits?|hitting|beats?|beating|hurts?|hurting|threatens?) (me|my|us|the)\b|\b(afraid|scared) of (him|my husband|my ex)\b|\b(reads|checks) my (phone|messages|texts)\b/,
    /\b(me pega|me golpea|nos pega|me maltrata|ele (me )?bate|bate me|me bate|bate nos meus|ma bate|ne bate|ma loveste|beni dovuyor|kocam (beni )?dov\w*|dovuyor|kaydrebni|kaydrabni|yedrebni|yadrabni|ydrabni|darbni|drabni|li (tap|bat|frap)e? (a )?mwin|i (tap|bat|frap)e? (a )?mwin|i tap amwin)\b/,
    /يضربني|ضربني|يهددني|زوجي يضرب/,
  ],
};

const DYING: ReplyRule = {
  intent: 'distress',
  risk: 'critical',
  confidence: 0.95,
  says: [
    /\benvies? (de |d |2 |que )?(de |d )?(plus |tout |ne plus )?(mourir|mort|crever|creve|en finir|finir|disparaitre|(me |m )(tuer|pendre|jeter|foutre|suicider|flinguer|buter)|vivre|rien|etre la|me reveiller|me battre|sauter)\b/,
    /\bplus (aucune |trop )?(envie|gout|raison|force|courage) (de |d |a |pour )?(vivre|rien|la vie|continuer|me battre|me lever|lutter)\b|\bplus (la|de) force\b|\bplus (vivre(?! (ici|la|dans|chez|avec|a|ensemble|en))|d espoir|aucun espoir|rien a perdre)\b/,
    /\b(veux|vais|voudrais?|prefere\w*|autant|mieux|vaut|faut|aimerais|pense a|decide de|va) (\w+ ){0,3}(mourir|crever|disparaitre|en finir|me supprimer)\b/,
    /\b(me|m|nous) (suicider|suicide|pendre|flinguer|tuer|tue|buter|foutre en l air|fou en l air|jeter (par|sous|dans|du|d|en bas)|jette (par|sous|du)|ouvrir les veines|tailler les veines|supprimer|immoler|empoisonner|faire du mal|noyer|defenestrer)\b/,
    /\bsuicid\w*|\b(je|vais|veux|pour) sauter?\b(?! (un|le|la|de joie))|\bsauter (par|du|d|de la|dans) (?!joie)|\bavaler? (\w+ ){0,3}(cachets|medicaments|medocs|pilules|comprimes|javel)\b|\b(pris|prendre|prends) (tous|toutes) (mes|les|des) (cachets|medicaments|medocs)\b/,
    /\bdebarrasse\w* (de|d) (moi|nous)\b|\b(en|den|d en) (finir|finirai|finis)\b|\bfin (a|de) (mes jours|ma vie|tout ca)\b|\bmettre (un )?(fin|terme) a (tout|ma vie|mes jours)\b|\b(quitter|partir de) (ce monde|la vie)\b|(?<!\b(?:elle|il|madame|monsieur) (?:n )?est )\bplus de ce monde\b|\bse(ra|rai|rait|rais|raient|riez|ront) (tous |bien |tellement )?(mieux|tranquilles?|soulage\w*) sans (moi|nous)\b|\b(mieux|tranquilles?) (si j etais )?(mort|morte|sans moi|quand je (serai|suis))\b|\bquand je serai (mort|morte|plus la)\b/,
    /\b(ne |n )?(plus|jamais) (jamais )?me reveiller\b|\bme reveiller (plus|jamais)\b|\bje (vais|veux|voudrais) (juste )?(mourir|crever)\b|\bj ?etais mort\w*\b|\betre mort\w*\b|\bidees? (noires?|suicidaires?)\b|\bidee de mort\b|\bpenses? (a|de) (la mort|mourir)\b/,
    /\ba quoi (bon|ca sert) (de )?(vivre|continuer|rester en vie)\b|\bma vie (n a|a|est|ne|n) (\w+ )?(plus (de|aucun) sens|finie|foutue|sert a rien|vaut plus rien|vaut rien)\b|\bmarre de (vivre|la vie|ma vie|cette vie)\b|\b(derniers?|ultimes?) (message|mots|jours sur)\b|^(\w+ )?adieu\b|\badieu (a tous|tout le monde|monde|mes enfants|et)\b|\bvous (me|ne me) (reverrez|verrez) plus\b|\b(plus|pas) (me )?(retrouver|trouverez) viv\w*\b/,
    /\b(foutre|mettre|mets|fou|fous|met) le feu\b|\bouvr\w* le gaz\b|\bbruler (tout|l appart\w*|la maison|l immeuble)\b|\b(faire|fais|ferai|fait) (une |une grosse )?(betise|connerie)s?\b|\b(sous|devant) (un|le) (train|metro|camion|bus)\b|\bcorde (au|autour du) cou\b/,
    /\bj ai (?:le|un|mon) (?:couteau|fusil|flingue|arme|pistolet|cutter|rasoir)\b|\bserai (?:deja )?morte?\b(?! (?:de|d) )/,
    /\b(je )?meurs\b|\bau secours\b|\b(c est|vie) (la )?fin pour moi\b|\bje suis (deja )?(mort|morte) (a l interieur|dedans)\b/,
    /\b(kill myself|want to die|wanna die|end my life|end it all|suicidal|can t go on|(quiero|kiero) morir|matarme|quitarme la vida|no quiero vivir|quero morrer|me matar|matar me|nao quero viver|olmek istiyorum|kendimi oldur\w*|intihar|vreau sa mor|sa ma omor|ma sinucid|bghit nmout|baghi nmout|nmout|nqtel rasi|bedi mout|mi (ve|veu|vo) (mourir|mor)|mwin (la |lé )?envi(e)? (de )?mor\w*|anvi mor)\b/,
    /اموت|أموت|انتحر|أنتحر|الموت|اقتل نفسي/,
  ],
};

/** No immediate danger of death, yet a person the same day. */
const AT_THE_END: ReplyRule = {
  intent: 'distress',
  risk: 'high',
  says: [
    /\b(j ai|on a|ont|avons|a) (tres |trop |vraiment |tellement |encore )?faim\b|\bfaim (mes|les|et) (enfants?|petits|bebe)\b|\b(creve|crevent|crevons|meurt|mourir|mourons|meurent|mort|morts) de faim\b/,
    /\b(plus )?rien a manger\b|\brien (pour|a) (donner a )?(manger|nourrir)\b|\bpas (mange|de quoi manger|a manger)\b|\bfrigo (est )?vide\b|\bplus (de )?(quoi manger|lait pour|couches|a manger)\b/,
    /\b(j |je )?(n )?en (peux|peut|puis) plus\b|\b(a|au) bout\b(?! (?:de (?:la|ma|notre|sa)|du (?:fil|couloir|chemin|monde|telephone))\b)|\b(je|vais|suis en train de) (tout |vraiment )?craque(r|s)?\b|\bdesespere\w*|\bdesespoir\b|\bje (ne )?(tiens|tiendrai|supporte) plus\b|\bj y arrive plus\b|\barrive plus a (vivre|tenir|respirer|dormir ni)\b|\bpleure (tous|toutes|tout|toute|jour|la nuit|sans)\b|\bfout(u|ue) pour moi\b|\bje coule\b|\bplus aucun espoir\b|\baidez (moi|nous) (je vous en supplie|par pitie)\b|\btout est fini\b/,
    /\b(my kids|we|i) (are|am|re) (hungry|starving)\b|\bnothing to eat\b|\btenemos hambre\b|\btemos fome\b|\bnothing left to live\b/,
  ],
};

/** In the order of safety: the first that speaks is believed (domain 5.5). */
export const DANGER: readonly ReplyRule[] = [VIOLENCE, DYING, AT_THE_END];
