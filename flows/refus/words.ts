import type { FlowWords } from '../../src/domain/wording/text.js';

/** No insistence, and the offer stays open. */
export const words = {
  fr: {
    refus:
      "C'est noté, on ne vous relance pas. Si vous changez d'avis, c'est gratuit et confidentiel : {phone}. {worker}, {team}",
  },
  en: {
    refus:
      'Noted, we will not ask you again. If you change your mind, it is free and confidential: {phone}. {worker}, {team}',
  },
  ar: {
    refus: 'حسنا، لن نلح عليكم. إذا غيرتم رأيكم، فالخدمة مجانية وسرية: {worker}, {team} {phone}',
  },
  tr: {
    refus:
      'Not aldik, sizi bir daha rahatsiz etmeyecegiz. Fikriniz degisirse, ucretsiz ve gizlidir: {phone}. {worker}, {team}',
  },
  pt: {
    refus:
      'Fica anotado, nao vamos insistir. Se mudar de ideias, é gratuito e confidencial: {phone}. {worker}, {team}',
  },
  ro: {
    refus:
      'Am notat, nu mai insistam. Daca va razganditi, este gratuit si confidential: {phone}. {worker}, {team}',
  },
  rcf: {
    refus:
      'Lé noté, nou insis pa. Si ou sanz davi, lé gratui é lé konfidansyèl: {phone}. {worker}, {team}',
  },
} as const satisfies FlowWords;
