import type { FlowWords } from '../../src/domain/wording/text.js';

/** No insistence, and the offer stays open. */
export const words = {
  fr: {
    refus:
      "C'est noté, on ne vous relance pas. Si vous changez d'avis, c'est gratuit et confidentiel : {telephone}. {prenom}, {equipe}",
  },
  en: {
    refus:
      'Noted, we will not ask you again. If you change your mind, it is free and confidential: {telephone}. {prenom}, {equipe}',
  },
  ar: {
    refus:
      'حسنا، لن نلح عليكم. إذا غيرتم رأيكم، فالخدمة مجانية وسرية: {prenom}, {equipe} {telephone}',
  },
  tr: {
    refus:
      'Not aldik, sizi bir daha rahatsiz etmeyecegiz. Fikriniz degisirse, ucretsiz ve gizlidir: {telephone}. {prenom}, {equipe}',
  },
  pt: {
    refus:
      'Fica anotado, nao vamos insistir. Se mudar de ideias, é gratuito e confidencial: {telephone}. {prenom}, {equipe}',
  },
  ro: {
    refus:
      'Am notat, nu mai insistam. Daca va razganditi, este gratuit si confidential: {telephone}. {prenom}, {equipe}',
  },
  rcf: {
    refus:
      'Lé noté, nou insis pa. Si ou sanz davi, lé gratui é lé konfidansyèl: {telephone}. {prenom}, {equipe}',
  },
} as const satisfies FlowWords;
