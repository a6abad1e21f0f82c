import type { ReplyRule } from './reply-rule.js';

const OFFICER =
  '(?:polices?|policiers?|flics?|keufs|gendarmes?|gendarmerie|huissiers?|commissaires?(?: de justice)?|serruriers?|crs|force publique|forces de l ordre)';
const SOON =
  '(?:demain|apres demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|semaine prochaine|cette semaine|dans (?:\\d+|un|une|deux|trois|quelques) (?:jours?|heures?)|ce soir|ce matin|cet apres midi|aujourd hui|tout a l heure|bientot|le \\d+)';

/** Doors that open, close or are about to: a person now. Past events are blanked before. */
export const PAST =
  /\b(est|sont|etait|etaient|a|avait) (deja )?(passe|venu|venue|venus|passee|passes|reparti\w*)( hier| la semaine derniere)?\b/g;

/** Eviction under way, then what comes within days (domain 5.5, order of safety). */
export const EVICTION: readonly ReplyRule[] = [
  {
    intent: 'eviction_in_progress',
    risk: 'critical',
    confidence: 0.95,
    says: [
      new RegExp(
        `\\b${OFFICER}\\b.{0,35}\\b(?:est|sont|et|son) (?:deja |tous |toujours )?(?:la|ici|en bas|chez moi|chez nous|a la porte|devant|dans)\\b`,
      ),
      new RegExp(
        `\\b${OFFICER}\\b.{0,40}\\b(?:ouvre|ouvrent|force|forcent|casse|cassent|defonce\\w*|vident?|sort|sortent|frappe a la porte|tape a la porte|toque|toquent|sonne|en train)\\b`,
      ),
      new RegExp(`\\b(?:il y a|voila) (?:\\w+ ){0,2}${OFFICER}\\b(?!.*demain)`),
    ],
  },
  {
    intent: 'eviction_in_progress',
    risk: 'critical',
    confidence: 0.95,
    unless:
      /\b(?:demain|apres demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dans (?:\d+|un|une|deux|trois|quelques) (?:jours?|semaines?)|le \d+|\d+ jours|semaine prochaine|bientot)\b/,
    says: [
      /\b(on|ils|il|elle) (est en train de |sont en train de )?(nous|me|m) (mets?|met|mettent|mettre|a mis|ont mis|sort|sortent|sortir|vire|virent|virer|jette|jettent|jeter|fout|foutent|expulse|expulsent|expulser) (dehors|maintenant|a la rue|la maintenant|de chez (moi|nous)|de l appart\w*)\b/,
      /\ben train (de |d )(nous |me |m )?(expulser|mettre dehors|virer|sortir|vider|changer la serrure)\b|\b(expulse\w*|expulsion) (en ce moment|en cours|maintenant|ce matin|la maintenant)\b|\b(ils|on) (nous|m|me) (expulse|expulsent|vire|virent|sortent)\b(?!.*demain)/,
      /\b(police|they) (is|are) (here|at the door|kicking us out)\b|\b(kicking|throwing) us out\b/,
    ],
  },
  {
    intent: 'illegal_eviction',
    risk: 'high',
    says: [
      /\b(coupe\w*|enleve\w*|retire\w*|arrache\w*|ferme\w*) (encore )?(toute? )?(l |la |le |les |mon |mes |notre |nos )?(electricite|eau|courant|gaz|chauffage|lumiere|compteurs?|porte|fenetres?|disjoncteur)\b(?!.*\b(facture|fournisseur)\b)/,
      /\b(change\w*|changer|remplace\w*|mis) (\w+ )?(la|les|ma|mes|une|le|mon|l|d autres?|nos) (nouvelle |nouvelles )?(serrures?|barillet|canon|verrou|cylindre|cadenas)\b|\bserrures? (a ete |ont ete )?change\w*/,
      /\b(jete|jette|jetees?|mis|sorti|sorties|vide|balance|demenage) (dehors |toutes |tous )*(mes|nos|toutes mes|mon) (affaires|meubles|cartons)\b|\b(affaires|meubles) (sont |etaient )?(dehors|sur le (trottoir|palier)|dans la (rue|cour))\b/,
      /\b(proprietaire|bailleur|proprio|logeur|marchand de sommeil)\b.{0,40}\b(menace|veut|va|essaye|essaie|force|oblige|harcele|intimide|bloque|empeche|rentre|entre|debarque|(m |me |nous )a? ?(mis|jete|vire|foutu|fout|met))\b.{0,30}\b(dehors|virer|sortir|partir|rentrer|frapper|serrure|chez moi|sans (prevenir|jugement|autorisation)|a la rue)\b/,
      /\b(m |me |nous |l )?(empeche|interdit) (de |d )(rentrer|entrer)\b|\b(peux|pouvons|peut) (plus|pas) (rentrer|entrer) (chez (moi|nous)|dans (mon|notre|l) )|\bcoupures? (d |de )?(eau|electricite|courant|gaz) (par|du|le) proprietaire\b|\b(landlord|he) (changed the locks?|cut (off )?(the |my )?(power|water|electricity))\b/,
    ],
  },
  {
    intent: 'homeless_now',
    risk: 'critical',
    confidence: 0.95,
    says: [
      /\b(dors|dort|dorment|dormons|dormez|dormir|dormi|dorm|vis|vit|vivons|couche|nuits?|loge) (\w+ ){0,5}(dehors|rue|voiture|camion|garage|gare|hall|cave|parking|tente|escaliers?|squat|bus|fourgon|cage d escalier|abri|trottoir|metro|parc|salle d attente)\b/,
      /\b(suis|est|sommes|etes|sont|et|retrouve\w*|serai|sera) (\w+ ){0,3}(a la rue|dans la rue|sdf|sans abri|sans domicile|sans logement|sans toit|dehors (avec|depuis|ce soir|cette nuit|et il))\b|\bdehors (avec|depuis) (le |la |les |mes |mon |ma |hier|\w+ jours)\w*/,
      /\b(plus|pas) (de |d |aucun )?(toit|logement pour (ce soir|cette nuit)|endroit (ou|pour) dormir|ou dormir|maison)\b|\b(nulle part|ou) (ou )?(dormir|aller dormir) (ce soir|cette nuit)\b|\bnulle part ou (dormir|aller)\b|\bsais pas ou (dormir|on dort|je dors)\b|\b115\b.{0,25}\b(repond|decroche|place|complet|sature)\w*/,
      /\b(sleeping|sleep) (in (my|the|our) car|outside|on the street|rough)\b|\bhomeless\b|\bdormimos en (la calle|el coche)\b|\bdormimos na rua\b|\bdurmo na rua\b|\bsokakta\b|\bdorm (pe strada|in masina)\b/,
      /في الشارع/,
    ],
  },
  {
    intent: 'eviction_imminent',
    risk: 'critical',
    confidence: 0.93,
    says: [
      new RegExp(
        `\\b${OFFICER}\\b.{0,45}\\b(?:${SOON}|vien|viens|vient|viennent|vont|va|passent?|passera|arrive|arrivent|revient|reviennent|debarque\\w*)\\b`,
      ),
      new RegExp(`\\b${SOON}\\b.{0,35}\\b${OFFICER}\\b`),
      new RegExp(
        `\\b(?:${SOON}|\\d+ jours)\\b.{0,30}\\b(?:on|ils|il) (?:me |m |nous )(?:mets?|met|mettent|vire|virent|expulse|expulsent|sort|sortent|jette|jettent)\\b`,
      ),
      new RegExp(
        `\\b(?:expulse\\w*|expulsion|mis dehors|mise dehors|met dehors|mettent dehors|mettre dehors|virent|(?<!\\b(?:ai|ete) )vire|sort|sortent|dois (?:quitter|partir|sortir|rendre les cles))\\b.{0,40}\\b${SOON}\\b`,
      ),
      new RegExp(
        `\\b${SOON}\\b.{0,35}\\b(?:expulse\\w*|expulsion|on (?:me|nous) met dehors|dehors|dois (?:quitter|partir))\\b`,
      ),
      /\bconcours de la force publique\b|\b(commandement|ordre) (de|d) (q|k)uitter\b|\b(vais|va|vont|allons) (etre|me faire|nous faire|se faire) (expulse\w*|vire\w*|mettre dehors|mis dehors|jete\w*)\b|\b(va|vont) (m |me |nous )(expulser|virer|mettre dehors|mettre a la rue|sortir)\b|\bdate d expulsion\b|\bbailiff\b.{0,20}\b(tomorrow|coming)\b/,
    ],
  },
  {
    intent: 'hearing_imminent',
    risk: 'high',
    says: [
      /\b(?:tribunal|audience|juge|jugement|proces|convocation|convoquee?)\b.{0,40}\b(?:demain|apres demain|lundi|mardi|mercredi|jeudi|vendredi|semaine prochaine|cette semaine|dans (?:\d|un|deux|trois|quelques) jours?|ce matin|cet apres midi|aujourd hui|tout a l heure)\b/,
      /\b(?:demain|apres demain|aujourd hui|ce matin|cet apres midi|tout a l heure|cette semaine|lundi|mardi|mercredi|jeudi|vendredi)\b.{0,40}\b(?:tribunal|audience|juge|jugement|proces)\b/,
      /\bcourt (hearing )?(is )?tomorrow\b/,
    ],
  },
];
