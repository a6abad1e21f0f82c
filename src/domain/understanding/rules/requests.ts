import type { ReplyRule } from './reply-rule.js';

/** How, and whether by voice: read before the slots, for « appelez moi mardi » is no appointment. */
export const CHANNEL: readonly ReplyRule[] = [
  {
    intent: 'channel_preference',
    says: [
      /\b(sourde?|malentendante?s?|muette?|lsf|langue des signes|entend(s)? (pas|mal|plus|rien)|handicap\w* auditif|deaf|appareil auditif)\b/,
      /\b(sms|message|messages|mail|mails|email|courriel|whatsapp|whats app|wathsapp|watsapp|courrier|lettre|messenger) (seulement|uniquement|que|only|plutot|c est mieux|svp|mieux|prefere\w*|de preference|suffit|merci)\b|\b(que|uniquement|seulement|plutot|prefere\w*|mieux|seul|exclusivement|passer|possible) (\w+ )?(par |des |les |un |sur |en |me |le )?(sms|mail|mails|email|courriel|whatsapp|messages?|ecrit|courrier|messenger)\b|\bpas (d |de |m |des |par |me |au |l )*(appels?|appeler|appelez|telephone[rz]?|coups? de fil)\b(?!.*\bpas (d |de )?sms\b)|\b(envoye\w*|ecri\w*|contact\w*|repond\w*|parle\w*) (moi |nous |me |m )?(\w+ )?(par|sur|un) (whatsapp|mail|email|courriel|courrier|messenger|lettre)\b|\b(n appelez|ne m appelez|m appelez|appelez|appelle) pas\b|\bmon (mail|email|adresse mail|whatsapp)\b|\bj ai (que )?whatsapp\b|\b(telephone|appels?) (c est )?(non|pas possible|impossible)\b|\btext me only\b|\bby (email|text|whatsapp)\b/,
    ],
  },
  {
    intent: 'callback_request',
    says: [
      /\b(rappel|rappeler|rappelez|rappelle|rappeles|rapel\w*|rappeller|recontact\w*) ?(moi|nous|me|svp|si possible|\w+)?\b(?<!\bje (vous|te) (rappelle|recontacte)\b)/,
      /\b(appelez|appelle|appeles|appelons|telephone[rz]?|joindre|joignez|contactez|phonez|bigophone[rz]?) (moi|nous|sur|au|le|mon|ma|mari|apres|avant|vers|demain|quand|svp|plutot|a|entre|ce|des)\b|\b(m|me|nous|se|s) (appel\w*|telephon\w*|joindre|contacter|phoner|parler au telephone)\b(?! (pas|monsieur|madame|mme)\b)(?<!\bje m appel\w*)|\b(un|passer|passez|donnez|passe|faire|donner) (\w+ )?(coup de (fil|telephone|tel)|appel)\b|\b(prefere|veux|voudrais|souhaite|aimerais|possible) (\w+ ){0,2}(par telephone|au telephone|telephoner|appel|vous parler|un appel|qu on m appelle|parler (a|avec) quelqu un)\b|\b(telephone|par telephone|au telephone|appel|appelez|appeler)( svp| plutot| c est mieux| mieux| \?| possible)?$|^(soir|matin|samedi|midi|telephone)?( )?(rappel|appel)\b|\bde vive voix\b|^appelez\b|\bappelez$|\bpas ecrire appelez\b|\bparler (a|avec) (quelqu un|une personne|un humain|vous|une conseillere|karima)\b/,
      /\b(call|ring|phone) (me|back|us)\b|\bcan (you|u|i) (please )?(call|phone)\b|\b(me (llame[ns]?|llamas?|ligue[mn]?|liga|sunati|sunat)|llame[ns]?me|llamame|llamenme|ligue me|ligue[mn]? para|pode ligar|podem ligar|ligar|liga me|suna(ti)? ma|ma suna(ti)?|sunati|arayin|arar misiniz|beni ara\w*|ara beni|kriy amwin|aple mwin|apel amwin|telefon (edin|edebilir)|3ayetli|3ayetouli|3aytoli|3ayto liya|sonniliya|apliw|3ayet|kalmouni|kelmouni|ittasil|etasel)\b/,
      /اتصل|إتصل|كلمني|اتصلوا/,
    ],
  },
];

/** Asked in passing: read after the slots. */
export const INTERPRETER: readonly ReplyRule[] = [
  {
    intent: 'interpreter_needed',
    says: [
      /\b(interprete|traducteur|traductrice|traduction|traduire|translator|translation|interpreter|tercuman|traducator|traducerea?|tradutor\w*|interprete|mutarjim|tarjama|motarjim)\b/,
      /\b(no|not|dont|don t|cant|can t|little|do not|cannot) (\w+ )?(speak |understand |read |good |much )?(french|francais)\b|\b(english|ingles|inglese|speak english|arabic|turkish|portuguese|romanian|spanish) (please|only|plz|\?|speaker)\b|\bin english\b|\benglish\b|\b(parle|parler|comprend\w*|comprand\w*|lis|lire|compren|ecri\w*|sai\w* lire|maitrise) (\w+ )?(pas|mal|peu|tres peu|un peu|seulement) (\w+ ){0,2}(francais|la langue|langue|le francais|bien le|franse|fransais)\b|\b(francais|franse|fransais) (pas|non|mal|moyen|difficile|no|peu)\b|\b(pas|peu|mal|un peu) (\w+ ){0,3}(francais|franse|fransais)\b|\b(parle|parler|parlons) (\w+ )?(que |seulement |juste |uniquement )?(en )?(l )?(arabe|turc|turque|portugais|roumain|anglais|espagnol|creole|chinois|mandarin|russe|ukrainien|tamoul|bengali|soninke|bambara|wolof|peul|pular|lingala|kabyle|berbere|tamazight|kurde|pachto|dari|farsi|albanais|serbe|bulgare|italien|polonais|vietnamien|shimaore|mahorais|comorien|haitien|georgien|armenien|ourdou|pendjabi|hindi)\b|\bquelqu un qui parle\b|\ben (arabe|turc|portugais|roumain|anglais|espagnol|creole|chinois|russe|tamoul|bengali|wolof|lingala|ukrainien)\b/,
      /\b(nao (falo|entendo|percebo|compreendo)|falo pouco|portugues|portuguesa|em portugues|no (hablo|entiendo|comprendo)|hablo espanol|espanol|en espanol|nu (vorbesc|inteleg|stiu)|romana|romaneste|limba romana|fransizca|turkce|turkce bilen|anlamiyorum|anlamadim|bilmiyorum|konusamiyorum|ma ?(nfhamch|nefhamch|fhemtch|fhamtch|fhmtch|nfhemch|3refch|na3refch|nehdarch|nahdarch|nhdarch|kanhdarch|kanfhamch|kan3rafch|nfhmch)|manfhamch|makanfhamch|mafhemtch|mafhamtch|makan3refch|l ?3arbia|3arbi|3arabi|arabe|mi (comprend|konpran|compran|koz) (pa|pas|kreol|creole)|mi koz|kreol|koz kreol|mwin i koz|mi konpran pa|mi koné pa lir|konpran pa)\b/,
      /لا اتكلم|لا أتكلم|لا افهم|لا أفهم|ما افهم|ما نفهم|مترجم|عربي|بالعربية|العربية|الفرنسية|فرنسي/,
    ],
  },
];
