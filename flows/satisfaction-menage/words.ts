import type { FlowWords } from '../../src/domain/wording/text.js';

/** One figure, no name. */
export const words = {
  fr: {
    demander: {
      twoWay:
        'Bonjour, ici {equipe}. Notre aide vous a-t-elle été utile ? Répondez de 1 (pas du tout) à 5 (beaucoup). Votre nom ne sera pas gardé. {telephone}',
      oneWay:
        'Bonjour, ici {equipe}. Notre aide vous a-t-elle été utile ? Dites-le nous au {telephone}, votre nom ne sera pas gardé.',
    },
    merci: 'Merci pour votre réponse, elle nous aide à faire mieux. {equipe} {telephone}',
  },
  en: {
    demander: {
      twoWay:
        'Hello, this is {equipe}. Was our help useful to you? Reply from 1 (not at all) to 5 (a lot). Your name will not be kept. {telephone}',
      oneWay:
        'Hello, this is {equipe}. Was our help useful to you? Call and tell us on {telephone}, your name will not be kept.',
    },
    merci: 'Thank you for your answer, it helps us to do better. {equipe} {telephone}',
  },
  ar: {
    demander: {
      twoWay:
        'مرحبا، هل كانت مساعدتنا مفيدة لكم؟ أجيبوا برقم من 1 (لا، أبدا) إلى 5 (كثيرا). لن نحتفظ باسمكم. {equipe} {telephone}',
      oneWay:
        'مرحبا، هل كانت مساعدتنا مفيدة لكم؟ اتصلوا لتخبرونا، ولن نحتفظ باسمكم. {equipe} {telephone}',
    },
    merci: 'شكرا على جوابكم، فهو يساعدنا على تحسين عملنا. {equipe} {telephone}',
  },
  tr: {
    demander: {
      twoWay:
        'Merhaba, burasi {equipe}. Yardimimiz isinize yaradi mi? 1 (hic) ile 5 (cok) arasi bir rakam yazin. Adiniz saklanmayacak. {telephone}',
      oneWay:
        'Merhaba, burasi {equipe}. Yardimimiz isinize yaradi mi? Bizi arayip soyleyin: {telephone}. Adiniz saklanmayacak.',
    },
    merci: 'Cevabiniz icin tesekkurler, daha iyi olmamiza yardim ediyor. {equipe} {telephone}',
  },
  pt: {
    demander: {
      twoWay:
        'Bom dia, aqui {equipe}. A nossa ajuda foi util para si? Responda de 1 (nada) a 5 (muito). O seu nome nao vai ser guardado. {telephone}',
      oneWay:
        'Bom dia, aqui {equipe}. A nossa ajuda foi util para si? Ligue e diga-nos: {telephone}. O seu nome nao vai ser guardado.',
    },
    merci: 'Obrigado pela sua resposta, ajuda-nos a fazer melhor. {equipe} {telephone}',
  },
  ro: {
    demander: {
      twoWay:
        'Buna ziua, aici {equipe}. V-a fost de folos ajutorul nostru? Raspundeti de la 1 (deloc) la 5 (mult). Nu va pastram numele. {telephone}',
      oneWay:
        'Buna ziua, aici {equipe}. V-a fost de folos ajutorul nostru? Sunati si spuneti-ne la {telephone}, nu va pastram numele.',
    },
    merci: 'Va multumim pentru raspuns, ne ajuta sa facem mai bine. {equipe} {telephone}',
  },
  rcf: {
    demander: {
      twoWay:
        'Bonzour, isi {equipe}. Nout èd la sèrv aou? Réponn dopi 1 (pa ditou) ziska 5 (inn bonpé). Nou gard pa out non. {telephone}',
      oneWay:
        'Bonzour, isi {equipe}. Nout èd la sèrv aou? Apèl anou pou di sa: {telephone}. Nou gard pa out non.',
    },
    merci: 'Mersi pou out réponns, i èd anou fé myé. {equipe} {telephone}',
  },
} as const satisfies FlowWords;
