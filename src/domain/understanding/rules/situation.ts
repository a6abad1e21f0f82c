import type { ReplyRule } from './reply-rule.js';

/** What is the matter with the household, the home or the visit: news that a person reads. */
export const SITUATION: readonly ReplyRule[] = [
  {
    intent: 'media',
    says: [
      /^(photo|image|video|vocal|audio|mms|piece jointe|pj|fichier|message vocal|document|pdf|sticker|gif|contact|localisation|img \w+|vcard)( \d+)?$/,
    ],
    confidence: 0.95,
  },
  {
    intent: 'hospital',
    says: [
      /\b(hopital|hospitalis\w*|hosto|hopitaux|chu|clinique|ehpad|maison de retraite|urgences|reanimation|rea|maternite|operee?|operation|chirurgie|chimio|cure|reeducation|convalescence|psychiatri\w*|hp|samu|accouch\w*|soins intensifs|hospital|hastane\w*|spital|sbitar|moustachfa)\b/,
      /مستشفى|المستشفى/,
    ],
  },
  {
    intent: 'prison',
    says: [
      /\b(prison|detention|detenue?|incarcere\w*|ecroue\w*|zonzon|garde a vue|maison d arret|placard|sous les verrous|parloir|bracelet electronique|cabane|enferme (a|aux)|fresnes|fleury|jail|hapis\w*|inchisoare|hebs|puni en)\b/,
    ],
  },
  {
    intent: 'moving_soon',
    says: [
      /\b(je|on|nous|jvais) (?!(?:ai|a|avons|suis|est|sommes) )(\w+ )?(pars|part|partons|partirai|quitte|quittons|quitterai|demenage|demenageons|demenagerons|demenagera|libere|liberons|rends|rend|rendons|rendrai|laisse) (\w+ )?(le|la|l|dans|en|au|a|fin|debut|mi|bientot|les|mon|notre|demain|ce|cette|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b(?! (bled|pays|hopital|vacances|travail))(?! (travail|boulot|vacances|\d+h))(?!.{0,25}(vacances|hopital|bled|travail|boulot|\bpays\b|telephone|numero|\bsms\b))/,
      /\b(vais|va|allons|allez|dois|compte|prevu de|suis en train de|en cours de|pense|preavis) (\w+ )?(demenage\w*|demenager|quitter (le |l |mon |notre |cet |la )|rendre (les |mes )cles|changer de (logement|maison|appart\w*)|partir de (l|mon|cet) appart\w*)|\b(preavis|etat des lieux (de sortie|le)|demenagement (prevu|le|dans|est|bientot|en))\b|\b(nouveau|nouvel|autre) (logement|appart\w*|hlm|studio|maison)\b.{0,25}\b(le \d|a partir|des|dans|bientot|en (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|la semaine|le mois)\b|\b(on|je) (me |m |nous )(donne|attribue|propose) (un )?(logement|hlm)\b/,
    ],
  },
  {
    intent: 'moved',
    says: [
      /\b(demenage|demenagee|demenages|demenager|plus a cette adresse|plus (la bas|dans (cet|ce|le) (appart\w*|logement|immeuble)|a l adresse|au \d+ (rue|avenue))|(trouve|eu|obtenu|change) (\w+ )?(autre|nouveau|nouvel|un|de) (logement|appart\w*|hlm|studio|maison|adresse|chez moi)|(rendu|remis|rendus|rends) (les |mes )?(cles|clefs)|quitte (le |l |cet |ce |mon |la |cette |notre )(logement|appart\w*|maison|studio|location|ville|residence)|n habit\w* plus|j habite plus|habite (maintenant|ailleurs|desormais)|habite plus|vis plus (la|ici)|relogee?s?|parti (de|du) (logement|l appart\w*)|plus (ce|cet|de|le|l) (logement|appart\w*)|(habite|vis|vit|vivons|habitons) plus (la|ici|la bas)|moved (out|away)|mudei|tasindim|tasindik|m am mutat|me mude|nous mudamos|la rendu la kle)\b/,
    ],
  },
  {
    intent: 'dispute_debt',
    says: [
      /\b(erreur (de|dans|sur) (le |la |les |leur |mon |mes )?(calcul|compte|comptes|montant|somme|facture|loyer)|quittance\w*|conteste\w*|contester|contestation|desaccord|litige|quittances?|trop percu|pas d accord avec (le|la|les|cette|ce)|abusi\w*|je (ne )?dois (rien|pas|plus rien|pas tout)|dois rien|doit rien|ne dois|pas de (dette|loyers? (de|en) retard|impaye\w*)|aucun(e)? (dette|impaye|retard)|charges? (abusives|injustifiees|fausses|trop|pas|qui)|regularisation de charges|faux (calcul|montant|chiffres)|erreur (de|dans) (calcul|compte|montant|leur)|(montant|somme|chiffre|calcul|compte|decompte) (\w+ )?(est |n est )?(faux|fausse|pas|incorrect|errone|exagere|trop)|refuse (de )?(mes|mon|de prendre|d encaisser|prendre|le|de faire|les|l) ?(virements?|cheques?|paiements?|argent|travaux|loyers?|encaisser|reparer|quittances?)|encaisse (pas|plus|jamais)|(bloque|suspendu|arrete de payer|paye (plus|pas)|paie (plus|pas)) .{0,40}(car|parce|tant que|travaux|insalubre|moisi|reparation|tribunal|chauffage|humidite)|logement (est )?(insalubre|indecent).{0,30}(paye|paie|loyer)|il me reclame|reclame\w* (une somme|trop|plus|de l argent|des|deux fois)|proprietaire (ment|menteur|invente|arnaque|exagere|se trompe|fait (pas|rien)))\b/,
    ],
  },
  {
    intent: 'already_paid',
    says: [
      /\b(?<!\b(?:plus|pas|peux|arrive|difficile|mal) )(tout|j ai|ai|a|est|on a|nous avons|c est|avons|deja|ont|etait|dette|loyers?|retard|c etait|mon mari a) (\w+ ){0,3}(paye|payer|payee|payes|regle|regler|reglee|reglees|vire|rembourse\w*|solde|soldee|verse|a jour|encaisse)\b(?! (pas|rien|plus|mal|des que|combien|quand|une amende|mon caddie|tard|en retard))|\b(virement|mandat cash|cheque) (est |a ete |deja |ete |bancaire )*(fait|effectue|envoye|parti|passe|emis|donne|depose|hier|ce matin|lundi|mardi|mercredi|jeudi|vendredi)|\b(fait|envoye|effectue|donne|depose) (\w+ ){0,2}(virement|cheque|mandat|versement|paiement|reglement)s?\b|\b(plus|pas) (de |d |aucune )?(dette|retard de loyer)s? (depuis|j|c|tout|chez)|\b(a|au) jour (de|dans|du|mes|des|avec|sur) (mes |mon |le |les |nos |l )?(loyers?|paiements?)?|\bplus rien devoir\b|\bi (have )?(already )?paid\b|\b(ja paguei|ya (he )?pag(ue|ado)|odedim|am platit|khlast|khelast|dfa3t|mwin la (fini )?peye|la fini pey)\b/,
    ],
  },
  {
    intent: 'already_supported',
    says: [
      /\b(deja (suivie?s?|accompagnee?s?|aidee?s?)|(ma|mon|la|le) (curatrice|curateur|tuteur|tutrice|avocate?|assistante) (s |m )?(gere|occupe|aide|suit)\w*|suivie?s? (par|avec|a|au)|assistantes? sociales?|assistant social|travailleu\w+ sociale?|surendet\w*|surrendet\w*|banque de france|dossier (fsl|de surendettement|dalo|caf|aide|logement)|fsl|dalo|adil|ccas (s|m|nous|suit|deja)|deja (un |une |eu |vu |pris |avec )(rendez vous|rendez|accompagnement|suivi|educ\w*|dossier|aide|association|quelqu un|personne)|s en occupe\w*|s occupe\w* (deja )?de (moi|nous|mon|notre|ca|tout)|(avocat|association|referente?|conseillere?|educatrice|educateur|mairie|cesf|udaf|curatelle|mandataire|service social|departement|mission locale|croix rouge|secours (catholique|populaire)) (\w+ ){0,3}(suit|aide|occupe|gere|fait|m|nous|accompagne\w*|deja)|(j ai|on a|ai) (deja |pris )?(un |une |mon |ma )(avocat|avocate|referente?|educ\w*|conseillere?|curatrice|curateur|tutrice|mandataire|plan d apurement|echeancier|accompagnement)|plan d apurement|echeancier|aide juridictionnelle|(on|ils|elle|il|quelqu un|une dame|une association) (m|me|nous) (aide|suit|accompagne)\w*( deja)?|social worker|tenho assistente social|sosyal (hizmet\w*|calisan))\b/,
    ],
  },
  {
    intent: 'cancel',
    says: [
      /\b(annul\w*|decommand\w*|cancel|cancelar|iptal|anulez|anula\w*|anile)\b|\b(je|on|nous) (ne )?(peux|peut|pourrai|pourrais|pouvons|pourrons|viendrai|viendrons|serai|serons|vais) (plus|pas pouvoir|plus pouvoir) (venir|y aller|etre|vous recevoir|vous voir|honorer|finalement|assurer|la|etre la)\b|\b(ne )?(venez|viens|passez) (pas|plus) (finalement|demain|mardi|lundi|mercredi|jeudi|vendredi|samedi|aujourd|ce|tout compte)|\bfinalement (non|je (ne )?(peux|viens|pourrai|serai|veux) (pas|plus))\b|\b(laisse\w* tomber|oubliez) (le |pour le |notre )?rendez vous\b|\bempechement\b|\bje (ne )?(viens|viendrai) (pas|plus)\b|\brendez vous.{0,20}\b(pourrai|peux|peut) (plus|pas)\b/,
    ],
  },
  {
    intent: 'late',
    says: [
      /\bretard (de |d )?(\d+|quelques|un peu)( min\w*| mn)?\b(?! (mois|loyers?))|\b(en retard|(de|du|un peu de|minutes de|mn de|min de|legere?) retard|j ?arrive(?! (pas|plus|jamais|a\b))|j arriverai|bouchons?|embouteill\w*|coince\w* (dans|sur|au)|suis en (route|chemin)|running late|on my way|be late|(je|on) (serai|sera|suis) la dans|dans (\d+|dix|quinze|vingt|cinq|trente) (min\w*|mn|mins)|bus (en retard|rate|bloque|loupe)|(rate|loupe) (mon |le )(bus|train|metro|tram)|attendez moi|gec kal\w*|atrasad[oa]|llego tarde|intarzii)\b(?! de (loyer|paiement|payer))(?!.{0,12}loyer)/,
    ],
  },
  {
    intent: 'complaint',
    says: [
      /\b(personne|vous|collegue|equipe|dame|monsieur) (\w+ ){0,4}(pas|jamais) (venue?s?|passee?s?|rappelee?s?|la)\b|\bpersonne (n |ne )?(est |et )?(venue?|passee?)\b|\b(jamais|toujours pas|pas) (ete )?rappel[el]\w*\b(?! (demain|avant))|\b(deviez|devait|devais|devaient) (\w+ )?(venir|passer|appeler|rappeler|etre)\b/,
      /\b(personne|vous|on|aucun\w*|la dame|votre collegue|l equipe|le monsieur|vos collegues) (\w+ )?(n |ne |n etes |n est |est |etes |sont |a |avez |ont )*(est |et |etes |a )?(jamais |pas |toujours pas )?(venue?s?|venir|passee?s?|sonne|presente\w*|pointe\w*|rappele\w*|repondu|la)( jamais| pas)?\b(?=.*\b(matin|hier|personne|pas|jamais|attend\w*|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|prevu|heure|rendez|personne)\b)(?!.*\b(demain|si)\b)|\b(j|je|on|nous|vous)( vous)?( ai| a| avons)? (attendue?s?|attends?|attendais|attendu) (\w+ ){0,5}(depuis|pendant|heures?|toute|personne|pour rien|ce matin|hier|rien|toujours|1h|2h|jamais)|\b(lapin|inadmissible|pas serieux|honteux|c est une honte|plainte|reclamation|pas normal|inacceptable|scandaleu\w*|nul a chier|mal recue?|pas professionnel\w*|irrespect\w*|manque de respect|deux fois que|jamais rappelee?|personne (ne )?(m )?a (rappele|repondu)|repond(ez)? (jamais|pas) au (telephone|numero)|injoignables?|parle\w* mal)\b/,
    ],
  },
  {
    intent: 'absent',
    says: [
      /\b(bled|(au|en) (vacances|voyage|deplacement|pays|algerie|maroc|tunisie|portugal|turquie|roumanie|espagne|italie|afrique|mali|senegal|guadeloupe|martinique|stage|formation a)|a l etranger|pas en france|hors de france|(je )?(suis|serai|suis pas|sera|serons|sommes) (\w+ )?(absente?s?|pas la|plus la|pas chez (moi|nous)|en mer|parti|partie|pas a la maison|pas dans la region|en province) (du|jusqu|toute|pendant|cette|la semaine|ce mois|en ce moment|avant|les|pour|actuellement|depuis|tout)|absente? (jusqu|du|pendant|toute|cette|en|les|pour|avant|le)|rentre (que |pas avant |seulement )?(le|en|dans|fin|debut|mi|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|reviens (que |pas avant |seulement |en france )?(le|en|dans|fin|debut|mi|au)|de retour (le|en|dans|fin|debut|vers|mi|que|apres)|retour (le|en|prevu|fin)|abroad|on holiday|memleket\w*)\b/,
    ],
  },
];
