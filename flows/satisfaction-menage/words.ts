import type { FlowWords } from '../../src/domain/wording/text.js';

/** One figure, no name. */
export const words = {
  fr: {
    demander: {
      twoWay:
        'Bonjour, ici {team}. Notre aide vous a-t-elle été utile ? Répondez de 1 (pas du tout) à 5 (beaucoup). Votre nom ne sera pas gardé. {phone}',
      oneWay:
        'Bonjour, ici {team}. Notre aide vous a-t-elle été utile ? Dites-le nous au {phone}, votre nom ne sera pas gardé.',
    },
    merci: 'Merci pour votre réponse, elle nous aide à faire mieux. {team} {phone}',
  },
  en: {
    demander: {
      twoWay:
        'Hello, this is {team}. Was our help useful to you? Reply from 1 (not at all) to 5 (a lot). Your name will not be kept. {phone}',
      oneWay:
        'Hello, this is {team}. Was our help useful to you? Call and tell us on {phone}, your name will not be kept.',
    },
    merci: 'Thank you for your answer, it helps us to do better. {team} {phone}',
  },
  ar: {
    demander: {
      twoWay:
        'مرحبا، هل كانت مساعدتنا مفيدة لكم؟ أجيبوا برقم من 1 (لا، أبدا) إلى 5 (كثيرا). لن نحتفظ باسمكم. {team} {phone}',
      oneWay:
        'مرحبا، هل كانت مساعدتنا مفيدة لكم؟ اتصلوا لتخبرونا، ولن نحتفظ باسمكم. {team} {phone}',
    },
    merci: 'شكرا على جوابكم، فهو يساعدنا على تحسين عملنا. {team} {phone}',
  },
  tr: {
    demander: {
      twoWay:
        'Merhaba, burasi {team}. Yardimimiz isinize yaradi mi? 1 (hic) ile 5 (cok) arasi bir rakam yazin. Adiniz saklanmayacak. {phone}',
      oneWay:
        'Merhaba, burasi {team}. Yardimimiz isinize yaradi mi? Bizi arayip soyleyin: {phone}. Adiniz saklanmayacak.',
    },
    merci: 'Cevabiniz icin tesekkurler, daha iyi olmamiza yardim ediyor. {team} {phone}',
  },
  pt: {
    demander: {
      twoWay:
        'Bom dia, aqui {team}. A nossa ajuda foi util para si? Responda de 1 (nada) a 5 (muito). O seu nome nao vai ser guardado. {phone}',
      oneWay:
        'Bom dia, aqui {team}. A nossa ajuda foi util para si? Ligue e diga-nos: {phone}. O seu nome nao vai ser guardado.',
    },
    merci: 'Obrigado pela sua resposta, ajuda-nos a fazer melhor. {team} {phone}',
  },
  ro: {
    demander: {
      twoWay:
        'Buna ziua, aici {team}. V-a fost de folos ajutorul nostru? Raspundeti de la 1 (deloc) la 5 (mult). Nu va pastram numele. {phone}',
      oneWay:
        'Buna ziua, aici {team}. V-a fost de folos ajutorul nostru? Sunati si spuneti-ne la {phone}, nu va pastram numele.',
    },
    merci: 'Va multumim pentru raspuns, ne ajuta sa facem mai bine. {team} {phone}',
  },
  rcf: {
    demander: {
      twoWay:
        'Bonzour, isi {team}. Nout èd la sèrv aou? Réponn dopi 1 (pa ditou) ziska 5 (inn bonpé). Nou gard pa out non. {phone}',
      oneWay:
        'Bonzour, isi {team}. Nout èd la sèrv aou? Apèl anou pou di sa: {phone}. Nou gard pa out non.',
    },
    merci: 'Mersi pou out réponns, i èd anou fé myé. {team} {phone}',
  },
} as const satisfies FlowWords;
