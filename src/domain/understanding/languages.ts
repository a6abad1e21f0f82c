import type { Language } from '../conversation/meaning.js';

/** Words that French does not have, by language; the first with the most of them is taken. */
const MARKS: readonly (readonly [Language, RegExp])[] = [
  [
    'ar-Latn',
    /\b(salam\w*|ana|wakha|wakhal|iyeh|naam|na3am|3afak|3afakom|bzf|bzaf|bezaf|nta|ntouma|chkoun|chkon|choukran|shukran|chokran|labas|wach|wesh|kifach|inchallah|inshallah|mabghitch|bghit|lala|nfhamch|nhdarch|nahdarch|makanfhamch|manfhamch|3arbia|3arbi|3ayetli|3ayto\w*|sonniliya|khlas|khalas|ghalet|ghalta|machi|mashi|rani|kayn|hna|daba|ghedwa|ghodwa|bach|dyal|mafhemtch|mzyan|mezyan|yallah|kalmouni|darbni|kaydrebni|nmout|hamdoulah|barakallah\w*|smahli)\b|\b[a-z]*[379][a-z]+[379]?[a-z]*\b(?<=[a-z]{2})(?<!\b\w*(h|e|eme|min|mn))/g,
  ],
  [
    'tr',
    /\b(evet|hayir|tamam|olur|merhaba|selam|tesekkur\w*|lutfen|yanlis|numara|dur|durdur|beni|ara|arayin|arar|misiniz|turkce|fransizca|bilmiyorum|anlamiyorum|tercuman|kimsin\w*|yarin|bugun|sali|carsamba|persembe|cuma|cumartesi|pazartesi|istemiyorum|hasta\w*|kocam|olmek|istiyorum|gun|saat|sagol\w*|degil|yok|var|mesaj\w*|atmayin|odedim|iptal|ben|siz|uygun)\b/g,
  ],
  [
    'pt',
    /\b(sim|nao|obrigad[oa]|ola|bom dia|boa|falo|ligar|ligue|ligue me|portugues|favor|quero|posso|amanha|terca|quarta|quinta|sexta|segunda|sabado|errado|numero errado|pare|parem|quem|minha|meu|tenho|estou|voce|nosso|aqui|paguei|entendo|preciso|interprete|tradutor\w*|telefone|morrer|pode|em)\b/g,
  ],
  [
    'es',
    /\b(hola|no hablo|buenos|buenas|dias|gracias|hablo|llame\w*|llamar|espanol|quiero|puedo|manana|martes|miercoles|jueves|viernes|sabado|lunes|equivocado|quien|usted|ustedes|por favor|soy|estoy|tengo|necesito|entiendo|mensajes|deje\w*|basta|el|los|mi|ya|pagado|pague|morir|no puedo)\b/g,
  ],
  [
    'ro',
    /\b(da|nu|buna|ziua|multumesc|vorbesc|franceza|romana|sunati|suna|sunati ma|va rog|rog|gresit|opriti|opreste|cine|esti|sunteti|maine|marti|miercuri|joi|vineri|sambata|luni|traducator|inteleg|sunt|vreau|am platit|eu|mine|nu pot|dumneavoastra|bine|mesaje|ora)\b/g,
  ],
  [
    'rcf',
    /\b(mwin|mi|zot|ou le|i koz|koz|kreol|bonzour|bonzur|lé|le pa|la pa|amwin|nou lé|kosa|oté|ote|koman i le|apel amwin|aple|mi veu|mi ve|mi pe|mi gagn|mersi|wi mi|domin|mardi i|konpran|konné|kone|gramoun|marmay|marmaille|kaz|travay|lo|lontan|apré|aster|i gagn|talèr|ki moun)\b/g,
  ],
  [
    'en',
    /\b(the|yes|please|call|me|wrong|number|hello|hi|thank|thanks|you|english|speak|i|am|my|is|not|no french|dont|don t|can|who|are|this|tomorrow|tuesday|wednesday|thursday|friday|saturday|monday|need|interpreter|translator|what|how|when|want|back|sorry|good|morning|afternoon|for me|ok for|works|stop texting|remove|texting|have|paid|we|it)\b/g,
  ],
];

const FRENCH =
  /\b(je|j|tu|vous|nous|le|la|les|des|du|un|une|et|est|suis|pas|ne|pour|avec|mon|ma|mes|dans|ca|qui|que|bonjour|merci|oui|non|svp|c|rendez|mardi|mercredi|jeudi|vendredi|samedi|lundi|demain|apres|matin|soir|au|sur|chez|votre|vos|plus|ce|cette|ai|ici|parle|francais|madame|monsieur|rappelez|appelez|moi|deja)\b/g;

/** The language a reply is written in; French when nothing says otherwise. */
export function languageOf(plain: string): Language {
  if (/[\u0600-\u06ff]/.test(plain)) return 'ar';
  let best: Language = 'fr';
  let most = 0;
  for (const [language, words] of MARKS) {
    const count = countOf(plain, words);
    if (count > most) [best, most] = [language, count];
  }
  return most > countOf(plain, FRENCH) ||
    (most > 0 &&
      /^(sim|da|yes|evet|stop please|hello|hola|tamam|wakha|iyeh)\b/.test(plain) &&
      most >= countOf(plain, FRENCH))
    ? best
    : 'fr';
}

function countOf(plain: string, words: RegExp): number {
  return plain.match(words)?.length ?? 0;
}
