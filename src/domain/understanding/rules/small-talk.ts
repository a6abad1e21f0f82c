import type { ReplyRule } from './reply-rule.js';

/** Before a « non » or a « oui » is weighed: questions and words that only sound like an answer. */
export const QUESTIONS: readonly ReplyRule[] = [
  {
    intent: 'insult',
    says: [
      /\b(allez|va|aller|vas|alle) (vous|te|tous|t|bien|tous vous|vous tous)? ?(vous |te )?(faire|fair|crever|chier|brosser)( (voir|foutre|f|enculer|cuire|mettre|e|pendre|fou\w*|\*))?\b(?! (soigner|aider|un))|\b(va|allez) (vous |te )?(faire )?(f|fe|fi) ?\*|\b(connards?|connasses?|con|cons|conne|connes|encule\w*|salopes?|salops?|salauds?|putes?|putain de|fdp|ntm|nique|niquez|niker|niquer|tg|ta gueule|vos gueules|ferme (la|ta)|fermez la|merdes?|batards?|ordures?|pourris?|bouffons?|clowns?|abrutis?|debiles?|cretins?|imbeciles?|idiots?|tocards?|charlots|guignols|parasites?|rapaces?|vautours?|charognards?|raclures?|enfoires?|pd|trou du cul|fils de|zob|bande d|bande de|voleurs?|voleuses?|escrocs?|menteurs?|racailles?|fachos?|racistes?|pourritures?|minables?|tarlouzes?|casse toi|cassez vous|degage|degagez|va mourir|allez crever|allez en enfer|doigt|je vous emmerde|emmerde|fuck|fuck off|fuck you|bastards?|assholes?|idiots|hijos? de puta|filhos? da puta|orospu|siktir|zebi|kelb|hmar|totoche|kouyon|couyon|la peau de vos|je t emmerde|je vous pisse|chier)\b/,
    ],
  },
  {
    intent: 'who_are_you',
    says: [
      /\b(que|qu est ce que) (voulez|veux|me voulez) (vous|tu)?\b|\bvous (me )?connais\b|\bqui m (ecri|envoi|appel)\w*|\bje vous con+ais\b|\bqui (c|c est|etes|est|es|ete|tu|vous|m ecrit|m envoie|me parle|parle|est ce|m a ecrit|m appelle)\b(?! (disponible|le mieux))|\b(c est|t es|tu es|est|vous etes|c|etes|qui|vous) qui\b(?! (vient|vien|viendra|passe|doit|va|paye|paie))|\bqui( c est)? ?\?*$|\b(de la part|c est de la part) (de|d) ?(qui|quel\w*)?\b|\b(pour|a) quoi\b(?! faire (faut|demain))|\bpourquoi (vous|tu|on|ce|cet|cette|moi|m|me|un|une)\b|\bc est pourquoi\b|\b(a|de|pour) quel (sujet|propos|motif|raison)\b|\bquel (est le )?(sujet|motif|organisme|association|service)\b|\bquelle? (association|organisme|equipe|raison|est votre)\b|\bc est quoi (\w+ )?(ca|ce|cette|l|le|votre|logement|votre|encore|\?|exactement|au juste)|\bc est quoi\b|\bqu est ce que (c est|vous (me )?voulez|vous faites|tu veux)\b|\b(vous|tu) (me )?(voulez|veux|voulait|veut) quoi\b|\b(connais|connait) pas logement plus\b|\blogement plus (c est|kesako|\?)|\b(arnaque|escroquerie|scam|spam|phishing|hameconnage|fake|demarchage|faux sms|pub|publicite|virus|pirate)\b|\b(etes|vendez|travaillez|venez) (\w+ ){0,3}(pour|la|le|l|de|d|un|une|des|mon|ma) ?(\w+ )?(huissiers?|police|caf|mairie|justice|tribunal|etat|prefecture|proprietaire|bailleur|agence|banque|assurance|edf|robot|machine|impots|recouvrement|demarcheurs?|societe|association|commissaires?|quoi|qui|humain|service social|secte|journaliste)\b|\b(who (is|are|r|s)|what is this|who this|what do you want|quem (e|fala|sao)|quien (es|eres|habla)|quienes son|cine (e|esti|sunteti|este)|kimsin\w*|kim (bu|siniz)|siz kimsiniz|chkoun|chkon|chkoune|shkoun|min nta|ki moun|ki sa ou le|ou le ki|kissa sa)\b|\b(preuve|prouvez|verifier) (que|qui|votre|vous|moi)?\b|\bc est (serieux|officiel|vrai|legal|une blague|pour de vrai|vraiment l etat|gratuit) (ce|votre|le|vot|ou)\w*|\b(c est )?(une blague|serieux)\b ?\?|\bkarima (qui|c est qui)\b|\bon se connait\b|\bje vous connais\b/,
      /من انت|من أنت|من انتم|مين انت|من معي|شكون/,
    ],
  },
  {
    intent: 'question_practical',
    says: [
      /\b(c est|ca|cela|est ce|s|ce|est|c) (\w+ )?(gratuit|payant|combien|cout\w*|dure\w*|obligatoire|ou|a quel\w*|loin|confidentiel|secret|anonyme|long|accessible|possible (de|d|que|si|en))\b(?! (etait|est))(?! \w+ (merci|parfait))|\b(combien|coute|couter|tarif|prix|payer quoi|faut payer|dois payer|il faut payer)\b|\b(faut|dois|doit|doi|devons|besoin) (il |je |t il |d |de |que |que je )*(apporter|amener|preparer|ramener|prendre|emmener|avoir|quoi|venir|etre|me deplacer|donner|fournir|signer|les|mes|quels?)\b.{0,40}(\?|$)|\b(quels?|quelles?|lesquels?) (papiers?|documents?|adresse|etage|bureau|endroit|lieu|rue|heures?|jours?|horaires?|pieces?|justificatifs?|bus|metro|arret|numero|ville)\b|\b(je|on) (peux|peut|pourrai|pourrais|pourrait) (?!pas|plus)(venir|amener|etre|avec|apporter|emmener|avoir|faire venir|enregistrer|savoir (ou|comment|combien|si)|demander|passer|vous (montrer|envoyer|rejoindre))\b.{0,40}(\?|avec|accompagne\w*|$)|\bje peux (venir|etre) (accompagne\w*|avec)\b|\b(c est|vous etes|etes|ca se passe|se trouve|situe\w*|est|rendez vous|se voit|on se voit|bureau|ou) (\w+ )?ou\b(?! (le|la|un|bien|alors|pas|non|mardi|mercredi|samedi|\d))|\bou (est|c est|se|on|dois|faut|etes|ca|sont)\b|\b(adresse|etage|parking|code|acces|ascenseur|tram|metro|bus)\b.{0,20}\?|\b(vous )?(venez|passez|etes|serez|viendrez|viens|vien) (a |tous |bien )?(combien|chez moi|a domicile|seule?s?|en uniforme|en voiture|au domicile|avec (la police|un huissier|qui)|a la maison)\b.{0,20}(\?|$)|\bvous (venez|serez|viendrez|etes) (a )?combien\b|\b(badge|carte professionnelle|justificatif) ?\?|\bqui (vient|vien|viendra|passe|va venir|sera|viens)\b|\b(mes|les|mon|ma) (enfants|voisins|proprietaire|mari|femme|chien) .{0,30}\b(savoir|present|etre la|au courant|genent?|deranger?)\b.{0,15}(\?|$)|\b(vous parlez|parlez vous|quelqu un parle|combien de temps|ca prend|duree|a quoi ca sert|ca sert|comment (ca|ca se|faire|on|je|se)|vous pouvez (m )?aider|aidez (comment|pour)|pouvez vous (m )?(aider|faire|payer)|est ce que (je|vous|on|mon|ma|le|c|ca|il)|(how|what|where|when) (long|much|time|is|should|do)|is it free|es gratis|e gratis|ucretsiz mi|nerede|onde (e|fica)|donde (es|esta)|unde (e|este)|e gratuit|fin kayn|win)\b/,
    ],
  },
];

/** After everything about appointments: politeness, the home, how to come in. */
export const NEWS: readonly ReplyRule[] = [
  {
    intent: 'practical_info',
    says: [
      /\b(digicode|code (\d+\w*|porte|portail|d entree|entree|de la porte|immeuble|batiment|bat|d acces|acces|du bas|est|c est|a|b|\d+)|interphone|sonnette|sonnez|sonner|sonne|batiment|bat [a-z0-9]|bat|etage|ascenseur|escalier|appt|apt|porte (de |a )?(droite|gauche|\d+|du fond|verte|rouge|bleue|en face|marron|blanche|au)|portail|hall|boite aux lettres|au fond|rez de chaussee|rdc|mon adresse|l adresse (est|c est)|au \d+ (bis )?(rue|avenue|allee|bd|boulevard|impasse|chemin|place|route|cite)|\d+ (bis |ter )?(rue|avenue|allee|boulevard|impasse|chemin|route|cours|quai)|garez vous|gare[rz]? vous|chien (mechant|gentil|mord|attache)|gardienne?|concierge|toque[rz]|frappez|frapper a|nom sur|au nom de|cle sous|marche (pas|plus)|ne marche|residence)\b(?!.*\b(punaises|cafards|humidite|moisi\w*|panne)\b)/,
    ],
  },
  {
    intent: 'info_situation',
    says: [
      /\b(punaises?|cafards?|rats?|souris|humidite|moisi\w*|moisissures?|fuite|degat des eaux|chauffage|eau chaude|insalubre|fenetres? cassee?s?|plafond|infiltrations?|ascenseur en panne|panne|vitres?|plomb|nuisibles|courant d air|degats?|logement (est )?(trop petit|vetuste)|voisins? (bruy\w*|font)|surpeuple\w*|chaudiere|volets?|toiture)\b/,
      /\b(\d+ dans (un|une|le) (studio|t1|f1|f2|t2|chambre|appart\w*|piece|\d+)|arrive (plus|pas) a (payer|m en sortir|regler)|perdu (mon|le|son|notre) (travail|emploi|boulot|job|poste|mari|femme)|licenci\w*|chomage|chomeu\w*|au rsa|le rsa|rsa|aah|ass|apl|caf (m|a|ne|bloque|coupe|veut|me|nous|doit)|la caf|retraite|pension|invalidite|arret (de travail|maladie)|en arret|accident (du travail|de|de la)|sans (travail|emploi|revenus?|papiers|ressources|salaire|argent)|plus (de|d) (travail|revenus?|salaire|argent|droits|apl|ressources)|divorc\w*|separe\w*|separation|enceinte|seule? avec|handicap\w*|malade|maladie|cancer|depression|titre de sejour|recepisse|pole emploi|france travail|interim|fin de (droits|contrat|mission)|cdd|dettes?|credits?|loyer (trop|a augmente|est|de)|impayes?|arrive (pas|plus) a payer|peux (pas|plus) payer|difficile (en ce moment|de payer)|galere|retard de (loyer|paiement|salaire)|retard dans|mon (mari|ex|conjoint|compagnon) (est parti|m a quittee?|nous a quittes)|expulsion|prefecture|impots|saisie|compte bloque|interdit bancaire|fiche de paie|salaire|retraites?|veuve|veuf|enfants? (a charge|handicape\w*|malade)|nouveau ne|garde alternee)\b/,
      /\b(tribunal|audience|juge|jugement|convocation|huissiers?|commissaires?|commandement|assignation|citation|mise en demeure|recommande|courrier|lettre|papiers? (du|de|d)|recu (un|une|des|le|la) (\w+ )?(papier|lettre|courrier|document|convocation|commandement|recommande|assignation|avis))\b/,
    ],
  },
  {
    intent: 'thanks',
    confidence: 0.85,
    says: [
      /^((merci|mrc|thanks|thank you|thank u|obrigad[oa]|tesekkur\w*|sagol\w*|sag olun|multumesc|mersi|gracias|choukran|shukran|chokran|choukrane|barakallah\w*|merci beaucoup|smiley|ok merci|oki merci|ok super|super|parfait merci|d accord merci|bien recu|tres bien|cool merci|mersi|mèsi|gramersi|baraka\w* fik\w*|allah y\w*)\b.*)$|\b(merci|remercie|gentil\w*|obrigad[oa]|tesekkurler|multumesc|gracias|choukran|shukran|sauve|_+)\b.*\b(merci|aide|vous|beaucoup|gentil\w*|madame|bonne (journee|soiree|annee|fete|fetes)|ecoute|tout)\b|^bonne (journee|soiree|annee|fin|fetes?)\b|\bdieu vous (benisse|garde|bénisse)\b|\bje vous remercie\b|\bvous etes (tres |trop |vraiment |un |une |adorable|super|genial)(gentil\w*|super|adorables?|ange|amour|top)?\b|\bc est (tres |vraiment )?(gentil|sympa|adorable)\b|\bmerci\b|\bbien recu\b|\bc est note\b/,
      /شكرا|شكراً|مشكور/,
    ],
  },
];
