import type { ReplyRule } from './reply-rule.js';

const KIN =
  '(?:mere|pere|soeur|frere|fille|fils|femme|mari|epouse|epoux|conjointe?|compagne|compagnon|voisine?|cousine?|tante|oncle|niece|neveu|belle soeur|belle mere|beau frere|beau pere|beau fils|belle fille|grand mere|grand pere|maman|papa|ex|amie?|tuteur|tutrice|curateur|curatrice|colocataire|coloc|petit fils|petite fille|copine|copain|gardienne?|collegue|patron|aide a domicile|auxiliaire de vie)';
const WHO =
  '(?:il|elle|monsieur|madame|m|mme|le locataire|la locataire|la dame|la personne|ce monsieur|cette dame|cette personne|m \\w+|mme \\w+|madame \\w+|monsieur \\w+)';

/** Someone else holds the telephone, or nobody any more: nothing about the case is said. */
export const PEOPLE: readonly ReplyRule[] = [
  {
    intent: 'auto_reply',
    confidence: 0.95,
    says: [
      /\b(messagerie vocale|boite vocale|repondeur|ne peut (pas|pas etre|etre) (recevoir|joint|delivre)\w*|n accepte pas les sms|reponse automatique|message automatique|automatic reply|auto ?reply|out of office|n est (plus|pas) (attribue|joignable|en service)|numero (que vous|non attribue|n est plus)|je (conduis|suis au volant)|en conduisant|absence du bureau|service (indisponible|momentanement)|votre correspondant|ce correspondant|cet abonne|abonne ne|message non (remis|delivre|distribue)|undelivered|delivery failed|mailbox|voicemail|est pleine|reponse auto)\b/,
      /\b(je suis )?(actuellement )?en (reunion|rendez vous|ligne)\b.{0,25}\b(je vous )?(rappel|recontact|repond)\w*/,
      /\bje ne peux pas (parler|repondre|decrocher) (pour le moment|maintenant|actuellement)\b|\bje vous rappelle (plus tard|des que|bientot|dans)\b|\bcan i call you later\b|\bpuis je vous rappeler plus tard\b/,
    ],
  },
  {
    intent: 'deceased',
    says: [
      new RegExp(
        `\\b${WHO} (?:\\w+ ){0,3}(?:est|et|e) (?:mort|morte|decede|decedee|decedes|deceder|partie? au ciel|plus de ce monde)\\b`,
      ),
      new RegExp(
        `\\b(?:mon|ma|notre|son|sa|mes|le|la) ${KIN} (?:\\w+ ){0,3}(?:est|et|nous a|sont) (?:\\w+ )?(?:mort|morte|decede|decedee|deceder|decedes|quittee?s?|partie)\\b(?! (?:en|a|au|chez|vivre|habiter|faire|travailler|pour|vacances))`,
      ),
      /\b(maman|papa|mamie|papi|mami|papy|tonton|tata) (\w+ ){0,2}(est|et|nous a) (\w+ )?(mort|morte|decede|decedee|partie?|quittee?s?)\b(?! (en|a|au|chez|vivre|habiter|faire|travailler|pour|vacances))/,
      /\b(deces|decedee?s?|deceder|obseques|enterrement|enterree?|inhume\w*|defunte?|succession|avis de deces|a perdu la vie|nous a quittee?s?|repose en paix|s est eteinte?|feu mon|feue ma|passed away|deceased|is dead|faleceu|morreu|murio|fallecio|vefat|a murit|a decedat|rahmatou)\b|\b(est|et) (mort|morte)\b/,
      /توفي|توفى|مات/,
    ],
  },
  {
    intent: 'landlord',
    says: [
      /\b(je suis|c est|ici|moi c est|nous sommes|vous etes chez|bonjour|cabinet|sci) (\w+ )?(le |la |l |un |une )?(proprietaires?|bailleur|bailleresse|agence|regie|syndic|gestionnaire|mandataire|administrateur de biens|foncia|nexity|agent immobilier)\b(?!.{0,25}(\?|qui vous|refuse|menace))/,
      /\b(agence|regie|syndic|cabinet|sci|gestion)\b.{0,60}\b(gestionnaire|mandataire|bailleur|erreur|gerons|gere le|notre numero|du logement|du bien|mandat|notre (locataire|client)|mon locataire)\b/,
      /\b(mon|ma|notre|nos|mes|ce|cette|un|une|mauvais|du|le|la|les) locataires?\b(?! (\?|c est moi|je suis))|\bmauvais payeurs?\b|\bmes loyers (impayes|ne|sont|depuis)\b|\b(je loue|nous louons) (cet?|l|le|ce|un) (appart\w*|logement|bien|maison|studio)\b (a|aux)\b|\b(il|elle|ils) (ne )?(me|nous) (paie|paye|payent|paient|doit|doivent) (plus|pas|\d|toujours|des|encore|mois|mes)\b|\bqui (va )?(me |nous )(paie|paye|payer|rembourse\w*)\b|\bsuis (le |la |moi le )?proprietaire\b|\bgarantie des loyers\b|\brecuperer mon (bien|logement|appart\w*)\b|\bi am the landlord\b/,
    ],
  },
  {
    intent: 'wrong_number',
    says: [
      /\b(mauvais|faux|wrong|pas le bon|plus le bon|erreur de|trompe\w* de|pas le meme|changement de|bad|otro|numero) (numero|num|number|personne|destinataire|person|errado|equivocado|gresit|yanlis|telephone)\b|\byanlis numara\b|\bnumar gresit\b|\bnumero (errado|equivocado)\b|\bي خطأ\b/,
      /\b(c est|ce n est|ce|est|c etait|ca c est) (pas|plus) (du tout )?(moi|mon nom|le bon|la bonne|elle|lui|son numero|son telephone|le numero|celui|le telephone)\b|\bpas moi\b$|\bc est (une |surement une )?erreur\b(?! (de|dans|sur) (\w+ )?(calcul|compte|comptes|montant|somme|facture|loyer))|\b(wrong|bad) (person|number)\b|رقم خطأ|^erreur\b|\bpar erreur\b|\berreur sur la personne\b/,
      /\b(je|moi) (ne |n )?(suis|m appelle) (pas|plus) (du tout )?(m|mme|mr|monsieur|madame|mademoiselle|cette personne|celle|celui|la personne|la bonne|le bon|cette dame|ce monsieur|concernee?|la locataire|le locataire|lui|elle|[a-z]{4,})\b(?<!\b(interessee?|disponible|dispo|libre|chez|encore|sourde?|voleuse?|menteuse?|seule?|loin|sure?|bien|malade|francais\w*|votre|d accord|avec|dans|venue?|contre|habituee?|pret|prete|certaine?|riche|joignable|expulsable|mobile|presente?|mariee?|responsable|capable|content\w*|toute|trop|tres|fort|folle|idiote?|debile|stupide|pauvre|aide\w*))/,
      /\bj?(connais|connait|connaissons|conais|conait|connai) (pas|personne|aucun\w*)( du tout)? ?(cette|ce|cet|de|m|mme|monsieur|madame|la|le|ces|qui|votre|a ce nom|\w+ )*|\b(vous )?(vous )?(etes )?trompe[rzs]?\b|\b(nouveau|nouvelle) (numero|proprietaire du numero|ligne|titulaire)\b|\bje viens d avoir ce numero\b|\bnumero (depuis|est a moi|m appartient|est le mien|a change|reattribue)\b|\by a (pas|personne|aucun\w*) (de |d )?\w+ ici\b|\b(aucun|pas de|personne|y a pas de|personne ici) (\w+ )?(monsieur|madame|m|mme|s appelle|de ce nom|a ce nom|du nom)\b|\bpas (la )?(bonne |concernee?|cette )(personne)?\b|\bvous (faites|avez fait) (une )?erreur\b|\bpas a mon nom\b|\b(ce )?(sms|message) (n est |est )?(pas|plus) (pour|destine)\b|\bpas pour moi\b(?!.*(jour|heure|lundi|mardi|mercredi|jeudi|vendredi|samedi))|\bi don t know (this|that|her|him)\b|\bnot me\b|\bnot the right person\b/,
      /رقم خطأ|الرقم خطأ|رقم غلط|غلطان|غالط/,
      /\b(ghalet|ghalat|ghalta|ghaltin|ghalet f(e)? (numero|nmra)|machi ana|mashi ana|mouch ana|pa mwin|pa moin sa|lé pa mwin)\b/,
    ],
  },
  {
    intent: 'third_party',
    says: [
      new RegExp(
        `\\b(?:ici|c est|je suis|moi c est|suis) (?:\\w+ )?(?:sa|son|leur|le|la|une|un|l) ${KIN}\\b(?! (?:qui|venez|est|et|va|a|n|ne|c) )`,
      ),
      new RegExp(
        `\\b(?:je suis|c est|ici|suis|moi) (?:\\w+ )?(?:sa|son|leur|le|la|l) ?(?:\\w+ )?${KIN} (?:de|d|a|du) \\w+`,
      ),
      /\b(il|elle) (n |ne )?(habite|est|vit|loge|reste|et|a) (plus|pas) (ici|la|avec|chez|a la maison|joignable|son telephone|de telephone|en france)\b|\b(il|elle) (a |est )?(parti|partie|change|quitte|separe\w*)\b.{0,30}(numero|ici|maison|nous|moi|telephone)?/,
      /\b(c est|c est plus|ce n est pas|vous etes sur) (le |son |plus son )?(telephone|portable|numero|tel) (de|d|a|du) (mon|ma|son|sa|notre|nos|son|un|une) \w+|\b(m a|m avait|nous a) (donne|prete|laisse) (son|ce) (telephone|numero|portable)\b|\b(lui|leur) (transm\w*|dire|diras|dirai|dis|passer|passe|ferai|faire|donner|donne|montrer)\b|\bde la part de (ma|mon|sa|son)\b|\bje (reponds|ecris|parle) (pour|a la place de|au nom de) \w+|\bje (m )?(occupe|gere) (de |d )?(ses|les|son|sa) (papiers|affaires|courrier|dossier)\w*|\b(suis|est) (son|sa|le|la) (tuteur|tutrice|curateur|curatrice)\b|\b(her|his) (mother|father|sister|brother|son|daughter|wife|husband|neighbou?r)\b|\bsou (a )?(mae|irma|filha|irmao) d\w+/,
    ],
  },
];
