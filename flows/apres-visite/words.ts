import type { FlowWords } from '../../src/domain/wording/text.js';

/** Thanks, and the same worker's name to come back to. */
export const words = {
  fr: {
    merci: {
      twoWay:
        'Bonjour, {worker}, {team}. Merci pour votre accueil. Une question sur ce que nous avons vu ensemble ? Répondez RAPPEL ou appelez le {phone}.',
      oneWay:
        'Bonjour, {worker}, {team}. Merci pour votre accueil. Une question sur ce que nous avons vu ensemble ? Appelez le {phone}.',
    },
  },
  en: {
    merci: {
      twoWay:
        'Hello, {worker}, {team}. Thank you for welcoming us. A question about what we saw together? Reply CALL or call {phone}.',
      oneWay:
        'Hello, {worker}, {team}. Thank you for welcoming us. A question about what we saw together? Call {phone}.',
    },
  },
  ar: {
    merci: {
      twoWay:
        'مرحبا، شكرا على استقبالكم. هل لديكم سؤال عما تحدثنا عنه؟ أجيبوا "اتصال" أو اتصلوا بنا: {worker}, {team} {phone}',
      oneWay:
        'مرحبا، شكرا على استقبالكم. هل لديكم سؤال عما تحدثنا عنه؟ اتصلوا بنا: {worker}, {team} {phone}',
    },
  },
  tr: {
    merci: {
      twoWay:
        'Merhaba, {worker}, {team}. Bizi kabul ettiginiz icin tesekkurler. Konustuklarimiz hakkinda sorunuz var mi? ARA yazin ya da arayin: {phone}.',
      oneWay:
        'Merhaba, {worker}, {team}. Bizi kabul ettiginiz icin tesekkurler. Konustuklarimiz hakkinda sorunuz var mi? Arayin: {phone}.',
    },
  },
  pt: {
    merci: {
      twoWay:
        'Bom dia, {worker}, {team}. Obrigado por nos receber. Uma pergunta sobre o que vimos juntos? Responda LIGAR ou ligue para {phone}.',
      oneWay:
        'Bom dia, {worker}, {team}. Obrigado por nos receber. Uma pergunta sobre o que vimos juntos? Ligue para {phone}.',
    },
  },
  ro: {
    merci: {
      twoWay:
        'Buna ziua, {worker}, {team}. Va multumim ca ne-ati primit. O intrebare despre ce am vorbit impreuna? Raspundeti SUNA sau sunati la {phone}.',
      oneWay:
        'Buna ziua, {worker}, {team}. Va multumim ca ne-ati primit. O intrebare despre ce am vorbit impreuna? Sunati la {phone}.',
    },
  },
  rcf: {
    merci: {
      twoWay:
        'Bonzour, {worker}, {team}. Mersi pou out lakèy. Ou néna inn kestyon si sak nou la vi ansanm? Réponn APEL oubyin apèl {phone}.',
      oneWay:
        'Bonzour, {worker}, {team}. Mersi pou out lakèy. Ou néna inn kestyon si sak nou la vi ansanm? Apèl {phone}.',
    },
  },
} as const satisfies FlowWords;
