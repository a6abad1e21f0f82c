import type { Intent, Risk } from './meaning.js';

export type ReplyRule = {
  readonly intent: Intent;
  readonly says: RegExp;
  /** Read first: words that look alike and mean something else. */
  readonly unless?: RegExp;
  readonly risk?: Risk;
  readonly confidence?: number;
};

/**
 * Words over plain text (plain-words.ts), in the order of safety: danger, then STOP and
 * rights, then the wrong person, then the appointment, then the rest (domain 5.5).
 */
export const REPLY_RULES: readonly ReplyRule[] = [
  {
    intent: 'violence',
    risk: 'critical',
    says: /\b(il|elle|mon (ex|mari|conjoint)|ma femme|ma belle mere) (me |m |nous |le |la |les )?(frappe|tape|bat|menace|surveille|lit mes)|\b(frappe|bat) (le|la|les|mon|ma|mes) (petite?s?|enfants?|gosses?|fils|fille)|\bne repond(ez|s)? pas.{0,20}\b(lit|voit|regarde)|\bpeur de (lui|mon mari|mon ex)|\bviolences?\b|\bj ai peur qu il\b/,
  },
  {
    intent: 'distress',
    risk: 'critical',
    unless: /\b(meurs|mort|morte) de (rire|faim de loup)\b|sauve la vie/,
    says: /\b(envie?|envi) (de|d en) (mourir|finir|crever)|\bme (suicider|tuer|foutre en l air|jeter|pendre)\b|\bsuicide\b|\bje (saute|me tue|vais mourir|veux mourir|veux plus vivre)\b|\bplus envie de vivre\b|\bpreferer?ais? mourir\b|\ben finir\b|\bdebarrasses? de moi\b|\bplus la force\b|\b(j ai|jai|on a|mes enfants ont|enfants) (tres )?faim\b|\bfaim mes enfants\b/,
  },
  {
    intent: 'eviction',
    risk: 'critical',
    says: /\b(police|huissier|commissaire|serrurier)\b.{0,40}\b(est la|sont la|vient|viennent|demain|arrive|dehors|maintenant)\b|\bon nous met dehors\b|\bdort? (dans la voiture|dehors|dans la rue)\b|\ba la rue\b|\b(coupe|change)r? (l |la |les )?(electricite|eau|serrures?|courant)\b|\btribunal (demain|aujourd hui|ce matin)\b/,
    unless: /\bvous etes\b.{0,10}huissier/,
  },
  {
    intent: 'stop',
    unless: /\bnon stop\b|\bstop (le|au|les|aux) (loyer|loyers|bruit|travaux|coupures?)\b/,
    says: /^(stop|arret|arrete|arretez|arreter|desabonner|desinscrire|unsubscribe|desabonnement)( sms| svp| merci| please| tout| de suite| ca)?[ !]*$|\bstop[ !]*$|\b(arretez|arreter|cessez|stop) (de |avec )?(m |me |vos )?(ecrire|envoyer|contacter|sms|messages?|harceler|embeter|relancer)|\bne m (ecrivez|envoyez|contactez) plus\b|\bplus (de|recevoir).{0,12}(sms|messages?)\b|\b(enlevez|retirez|supprimez) (moi|mon numero)\b|\bne plus (me contacter|recevoir)\b/,
  },
  {
    intent: 'resume',
    says: /^(start|reprendre|reprise|je veux bien reprendre|recommencer|unstop)[ !]*$/,
  },
  {
    intent: 'data_rights',
    says: /\b(rgpd|cnil|mes donnees|donnees personnelles|droit d acces|droit a l oubli)\b/,
  },
  {
    intent: 'deceased',
    says: /\b(il|elle|monsieur|madame|m|mme|mon (pere|mari|frere)|ma (mere|femme|soeur)) est (mort|morte)\b|\bdeces de\b|\bdecedee?s?\b/,
  },
  {
    intent: 'wrong_number',
    says: /\b(mauvais|faux|wrong) (numero|num|number)\b|\b(c est|cest|ce n est|c) pas (moi|le bon numero)\b|\btrompez? de (numero|personne)\b|\berreur de (numero|personne)\b|\bje (ne )?suis pas (m|mme|mr|monsieur|madame|cette personne)\b|\bje (ne )?(la |le )?connais pas (cette personne|ce monsieur|cette dame)\b|\bvous vous trompez\b/,
  },
  {
    intent: 'landlord',
    says: /\b(agence|proprietaire|bailleur|regie|syndic)\b.{0,30}\b(erreur|gerons|je suis le|du logement)\b|\bmauvais payeurs\b|\bje suis le (proprietaire|bailleur)\b/,
  },
  {
    intent: 'third_party',
    says: /\bici (sa|son) (mere|pere|soeur|frere|fille|fils|femme|mari|voisine?)\b|\bje suis (sa|son) (mere|pere|soeur|frere|fille|fils|femme|mari|voisine?)\b|\b(il|elle) (n )?(habite|est) plus (ici|la|avec)\b/,
  },
  {
    intent: 'moved',
    says: /\b(demenage|demenagee|plus a cette adresse|trouve un autre logement|rendu les cles)\b/,
  },
  {
    intent: 'interpreter_needed',
    says: /\b(no french|not speak french|dont speak french|don t speak french|english please|nao falo|turkce|nu vorbesc|parle pas (bien )?(le )?francais|traducteur|interprete|arabe)\b/,
  },
  { intent: 'cancel', says: /\b(annul\w*|decommander|je (ne )?(peux|pourrai) plus venir)\b/ },
  { intent: 'late', says: /\b(en retard|j ?arrive dans|bouchons?)\b/ },
  {
    intent: 'callback_request',
    says: /\b(rappel|rappele[rz]?|rappelle[rz]?|appele[rz]? moi|appelle moi|m ?appele[rz]?|mapeler?|mappelez|call me|telephone[rz] moi|telephoner|telefon)\b|\b(soir|matin|samedi)\b.{0,12}\b(rappel|appel)/,
  },
  {
    intent: 'who_are_you',
    says: /\b(qui (c|etes|est|es|ete)|c est qui|cest qui|ki c|c ki|de la part de qui|c est pour quoi|cest pour quoi|pourquoi vous m|who is this|who are you|vous etes (qui|l huissier|huissier|la police))\b/,
  },
  {
    intent: 'already_supported',
    says: /\b(deja suivie?|assistante sociale|surendet\w*|dossier fsl|deja un rendez|quelqu un s en occupe)\b/,
  },
  {
    intent: 'already_paid',
    says: /\b((tout|j ai|jai) (est )?(paye|payer|regle|vire)|virement|deja paye)\b/,
  },
  {
    intent: 'auto_reply',
    says: /\b(messagerie vocale|ne peut pas recevoir de sms|reponse automatique)\b/,
  },
];
