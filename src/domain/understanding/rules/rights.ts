import type { ReplyRule } from './reply-rule.js';

/** « stop » that asks for no silence: the rent, the noise, the bus. */
export const NO_STOP =
  /\bnon stop\b|\bnon ?stop\b|\bauto ?stop\b|\b(du|en|le|un|au) stop\b(?! sms| aux| a vos)|\bstop (a |au|aux|le|la|les|l|avec le|avec la|avec les|pour le) (?!sms|messages?|textos?|relances?|appels?|pub|pubs|spam|spams|harcelement|demarchage|envois?|mails?)\w+|\barret (de |du |d )(bus|tram|metro|travail|maladie|car)\b|\ben arret( maladie| de travail)?\b|\barret maladie\b|\b(bus|tram) stop\b|\bne (vous |t )?arretez? pas\b|\bpas (de )?stop\b|\bsans (arret|stop)\b|\bstop (ou|et) (encore|toujours)\b|\bj ai arrete\b|\b(?:a|au|en) stop \d|\bstop depuis\b/g;

/** Silence and rights over data; always obeyed before any appointment (domain 3.6, 5.5). */
export const RIGHTS: readonly ReplyRule[] = [
  {
    intent: 'resume',
    confidence: 0.97,
    says: [
      /\bstop (?:c etait |envoye |mis )?(?:par erreur|une erreur|by mistake|yanlislikla|sans faire expres)\b|\bannul\w* (?:mon|le) stop\b/,
      // « réactivez svp, j'avais mis stop par colère »: the STOP told is an old one.
      /\b(?:re ?activ\w*|re ?abonn\w*|re ?inscri\w*|reprenez|reprendre|remettez|start)\b.{0,60}\bstop\b/,
      /\b(?:mis|mets|envoye|dit|repondu|tape|said|sent|say|sur mon) (?:un |le |mon )?stop\b.{0,60}\b(?:veux bien|re ?activ\w*|re ?abonn\w*|re ?inscri\w*|reprenez|reprendre|regrett\w*|par erreur|par colere|wrong)\b/,
    ],
  },
  {
    intent: 'stop',
    confidence: 0.97,
    says: [
      /\b(sto+pp?|s t o p|unsubscribe|desabonn\w*|desinscri\w*|desinscription|desabonement)\b/,
      /^(arret|arretez?|arreter|basta|parem?|pare|dur|durdur|opreste|opriti|stopsms|khlas|khalas|alto)( (sms|svp|merci|please|tout|de suite|ca|maintenant|bonjour|monsieur|madame|les|vos|avec))*( sms| messages?)?[ !*]*$/,
      /\b(arret|arretez?|arretes|arreter|cessez?|cesser|finissez|terminez?)( tout| svp| maintenant)? (de |d |avec |avec tout )?(m ?|me |nous |vos |les |ces |ses |tous |mes |l |la |l envoi |leur )*(de )?(ecri\w*|envo\w*|contact\w*|sms|messages?|harcel\w*|embet\w*|relanc\w*|derang\w*|appel\w*|textos?|envois?|saoul\w*|emmerd\w*|spam\w*|pub\w*|sollicit\w*|bombard\w*|casser|conneries)\b/,
      /\b(ne )?(m |me |nous )(ecri\w*|envo\w*|contact\w*|appel\w*|rappel\w*|recontact\w*|relanc\w*|sollicit\w*|derang\w*|texto\w*|harcel\w*) (surtout )?plus\b(?! (tard|tot|souvent))/,
      /\bplus (de |d |recevoir |jamais |aucun |vos |ces |avoir )+(de |vos |ces |aucun |des |d )*(sms|messages?|textos?|relances?|envois?|contacts?|appels?)\b(?! (?:depuis|avec))|\b(veux|souhaite|voudrais|desire) (ne )?(pas |plus )+((de |d |vos )(vos )?(sms|messages?|textos?|relances?|appels?|contacts?|pub\w*)|recevoir|etre (contacte|derange|appele|relance|sollicite)\w*|que vous (m |me )(ecri|appel|contact|envo|derang)\w*|avoir de vos nouvelles)\b|\bmett\w* fin a (?:ces|vos|tous ces|tous vos) (?:sms|messages?|textos?|envois?|relances?|appels?)\b|\bne plus (me |etre |recevoir|m )(contact\w*|appel\w*|ecri\w*|de)?/,
      /\b(enlevez?|retirez?|otez|supprime[rz]?|effacez?|rayez|enlever|retirer|sortez|virez) (moi|nous|mon (numero|nom|telephone|contact)|ce numero)\b(?!.{0,25}(donnees|fichier|base|rgpd|cnil))/,
      /\b(remove me|take me off|do not (text|message|contact)|don t (text|message|contact)|dont (text|message|contact)|no more (texts?|messages?|sms)|leave me alone stop|deje?[n]? de (escribir|enviar|mandar)\w*|no (me )?(escriban?|envien?|manden?) mas|no mas mensajes|parem? de (enviar|mandar|escrever)|nao (me )?(enviem|mandem|escrevam) mais|mesaj (atma\w*|gonderme\w*|yazma\w*)|bana yazma\w*|nu(-mi| mi)? mai (scrie\w*|trimite\w*)|aret (ekri|anvoy)\w*|arret (ekri|anvoy)\w*|mabghitch (sms|messages?)|matseftouch|ma tb3toch|mab9itch baghi)\b/,
      /توقف|اوقف|أوقف|لا ترسل|ايقاف|إيقاف|كفى/,
    ],
  },
  {
    intent: 'resume',
    says: [
      /^(start|reprendre|reprise|reprenez|reprendre (les )?(sms|messages|contact)|je (veux bien|voudrais|souhaite) reprendre|recommencer|recommencez|unstop|reactiver|reabonner|reabonnez moi)( svp| sms| merci| bonjour)*[ !]*$/,
      /\b(remettez|reprenez) (moi )?(les |vos |le )?(sms|messages|contact)\b|\bpouvez (de nouveau|a nouveau) (m |me )(ecrire|contacter|envoyer)\b/,
    ],
  },
  {
    intent: 'data_rights',
    says: [
      /\b(rgpd|gdpr|cnil|dpo|droit (d |a l |de |a la )(acces|oubli|opposition|rectification|effacement|suppression|portabilite|image))\b/,
      /\b(mes|nos|quelles?|ses|ces|mes propres|les) (donnees|infos? perso\w*|informations? perso\w*|coordonnees)\b|\bdonnees (personnelles|perso|me concernant|sur moi|que vous)\b|\bdata (protection|about me)\b|\bmy (personal )?data\b|\bvie privee\b/,
      /\b(supprime\w*|efface\w*|detrui\w*|enleve\w*|retire\w*) .{0,35}\b(donnees|fichiers?|base|dossier|infos?|informations?|coordonnees|listes?|historique)\b|\bm oppose\b|\bje refuse (que|le traitement|le partage)\b.{0,40}(donnees|partag|traitement|fichier)|\bconsentement\b|\b(pas|jamais) (donne|autorise).{0,20}(accord|autorisation|permission|mon numero|consenti)\b/,
      /\b(quoi|quelles? infos?|quelles? informations?|tout ce que) (\w+ ){0,3}(avez|savez|detenez|possedez|gardez) (\w+ )?sur (moi|nous)\b|\bce que vous (avez|savez) sur (moi|nous)\b|\bcopie de mon dossier\b|\bsuis (fiche|dans (un|votre|vos) fichier)\w*/,
      /\b(comment|ou|qui|par qui|pourquoi) (\w+ ){0,3}(eu|trouve|obtenu|donne|recupere|avez|pris) (\w+ ){0,2}(mon|ce|nos|notre|mes) (numero|telephone|portable|coordonnees|nom|adresse)\b|\b(avez|eu) (eu )?mon (numero|telephone) (ou|comment|par qui)\b|\bd ou (vous )?(sort|vient|tenez|avez|viens)\w* (vous )?(eu )?(mon|ce) (numero|nom|telephone)\b|\bhow did you get my (number|phone)\b/,
    ],
  },
];
