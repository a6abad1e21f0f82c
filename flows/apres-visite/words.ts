import type { FlowWords } from '../../src/domain/wording/text.js';

/** Thanks, and the same worker's name to come back to. */
export const words = {
  fr: {
    merci: {
      twoWay:
        'Bonjour, {prenom}, {equipe}. Merci pour votre accueil. Une question sur ce que nous avons vu ensemble ? Répondez RAPPEL ou appelez le {telephone}.',
      oneWay:
        'Bonjour, {prenom}, {equipe}. Merci pour votre accueil. Une question sur ce que nous avons vu ensemble ? Appelez le {telephone}.',
    },
  },
  en: {
    merci: {
      twoWay:
        'Hello, {prenom}, {equipe}. Thank you for welcoming us. A question about what we saw together? Reply CALL or call {telephone}.',
      oneWay:
        'Hello, {prenom}, {equipe}. Thank you for welcoming us. A question about what we saw together? Call {telephone}.',
    },
  },
  ar: {
    merci: {
      twoWay:
        'مرحبا، شكرا على استقبالكم. هل لديكم سؤال عما تحدثنا عنه؟ أجيبوا "اتصال" أو اتصلوا بنا: {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، شكرا على استقبالكم. هل لديكم سؤال عما تحدثنا عنه؟ اتصلوا بنا: {prenom}, {equipe} {telephone}',
    },
  },
  tr: {
    merci: {
      twoWay:
        'Merhaba, {prenom}, {equipe}. Bizi kabul ettiginiz icin tesekkurler. Konustuklarimiz hakkinda sorunuz var mi? ARA yazin ya da arayin: {telephone}.',
      oneWay:
        'Merhaba, {prenom}, {equipe}. Bizi kabul ettiginiz icin tesekkurler. Konustuklarimiz hakkinda sorunuz var mi? Arayin: {telephone}.',
    },
  },
  pt: {
    merci: {
      twoWay:
        'Bom dia, {prenom}, {equipe}. Obrigado por nos receber. Uma pergunta sobre o que vimos juntos? Responda LIGAR ou ligue para {telephone}.',
      oneWay:
        'Bom dia, {prenom}, {equipe}. Obrigado por nos receber. Uma pergunta sobre o que vimos juntos? Ligue para {telephone}.',
    },
  },
  ro: {
    merci: {
      twoWay:
        'Buna ziua, {prenom}, {equipe}. Va multumim ca ne-ati primit. O intrebare despre ce am vorbit impreuna? Raspundeti SUNA sau sunati la {telephone}.',
      oneWay:
        'Buna ziua, {prenom}, {equipe}. Va multumim ca ne-ati primit. O intrebare despre ce am vorbit impreuna? Sunati la {telephone}.',
    },
  },
  rcf: {
    merci: {
      twoWay:
        'Bonzour, {prenom}, {equipe}. Mersi pou out lakèy. Ou néna inn kestyon si sak nou la vi ansanm? Réponn APEL oubyin apèl {telephone}.',
      oneWay:
        'Bonzour, {prenom}, {equipe}. Mersi pou out lakèy. Ou néna inn kestyon si sak nou la vi ansanm? Apèl {telephone}.',
    },
  },
} as const satisfies FlowWords;
