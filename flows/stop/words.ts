import type { FlowWords } from '../../src/domain/wording/text.js';

/** Silence is promised, and the way back told once. */
export const words = {
  fr: {
    confirme: {
      twoWay:
        "C'est noté, vous ne recevrez plus de SMS de {equipe}. Pour changer d'avis : répondez REPRENDRE, ou appelez le {telephone}.",
      oneWay:
        "C'est noté, vous ne recevrez plus de SMS de {equipe}. Pour changer d'avis, appelez le {telephone}.",
    },
    reprise: {
      twoWay:
        "C'est noté, on peut de nouveau vous écrire. Un RDV gratuit et confidentiel vous irait ? Répondez OUI. {prenom}, {equipe} {telephone}",
      oneWay:
        "C'est noté, on peut de nouveau vous écrire. Pour un RDV gratuit et confidentiel, appelez le {telephone}. {prenom}, {equipe}",
    },
  },
  en: {
    confirme: {
      twoWay:
        'Noted, you will get no more SMS from {equipe}. If you change your mind: reply REPRENDRE, or call {telephone}.',
      oneWay:
        'Noted, you will get no more SMS from {equipe}. If you change your mind, call {telephone}.',
    },
    reprise: {
      twoWay:
        'Noted, we can write to you again. Would you like a free and confidential meeting? Reply YES. {prenom}, {equipe} {telephone}',
      oneWay:
        'Noted, we can write to you again. For a free and confidential meeting, call {telephone}. {prenom}, {equipe}',
    },
  },
  ar: {
    confirme: {
      twoWay:
        'حسنا، لن تصلكم رسائل أخرى منا. إذا غيرتم رأيكم، أجيبوا REPRENDRE أو اتصلوا بنا: {equipe} {telephone}',
      oneWay: 'حسنا، لن تصلكم رسائل أخرى منا. إذا غيرتم رأيكم، اتصلوا بنا: {equipe} {telephone}',
    },
    reprise: {
      twoWay:
        'حسنا، يمكننا مراسلتكم من جديد. هل يناسبكم موعد مجاني وسري؟ أجيبوا "نعم". {prenom}, {equipe} {telephone}',
      oneWay:
        'حسنا، يمكننا مراسلتكم من جديد. إذا أردتم موعدا مجانيا وسريا، اتصلوا بنا: {prenom}, {equipe} {telephone}',
    },
  },
  tr: {
    confirme: {
      twoWay:
        'Not aldik, {equipe} size artik SMS gondermeyecek. Fikriniz degisirse: REPRENDRE yazin ya da arayin: {telephone}.',
      oneWay:
        'Not aldik, {equipe} size artik SMS gondermeyecek. Fikriniz degisirse, arayin: {telephone}.',
    },
    reprise: {
      twoWay:
        'Not aldik, size yine yazabiliriz. Gorusmek ister misiniz? Ucretsiz ve gizlidir. EVET yazin. {prenom}, {equipe} {telephone}',
      oneWay:
        'Not aldik, size yine yazabiliriz. Gorusmek icin arayin, ucretsiz ve gizlidir: {telephone}. {prenom}, {equipe}',
    },
  },
  pt: {
    confirme: {
      twoWay:
        'Fica anotado, nao vai receber mais SMS de {equipe}. Se mudar de ideias: responda REPRENDRE ou ligue para {telephone}.',
      oneWay:
        'Fica anotado, nao vai receber mais SMS de {equipe}. Se mudar de ideias, ligue para {telephone}.',
    },
    reprise: {
      twoWay:
        'Fica anotado, podemos voltar a escrever-lhe. Quer um encontro gratuito e confidencial? Responda SIM. {prenom}, {equipe} {telephone}',
      oneWay:
        'Fica anotado, podemos voltar a escrever-lhe. Para um encontro gratuito e confidencial, ligue para {telephone}. {prenom}, {equipe}',
    },
  },
  ro: {
    confirme: {
      twoWay:
        'Am notat, nu mai primiti SMS de la {equipe}. Daca va razganditi: raspundeti REPRENDRE sau sunati la {telephone}.',
      oneWay:
        'Am notat, nu mai primiti SMS de la {equipe}. Daca va razganditi, sunati la {telephone}.',
    },
    reprise: {
      twoWay:
        'Am notat, va putem scrie din nou. Doriti o intalnire gratuita si confidentiala? Raspundeti DA. {prenom}, {equipe} {telephone}',
      oneWay:
        'Am notat, va putem scrie din nou. Pentru o intalnire gratuita si confidentiala, sunati la {telephone}. {prenom}, {equipe}',
    },
  },
  rcf: {
    confirme: {
      twoWay:
        'Lé noté, {equipe} i anvoy pu SMS aou. Si ou sanz davi: réponn REPRENDRE, oubyin apèl {telephone}.',
      oneWay: 'Lé noté, {equipe} i anvoy pu SMS aou. Si ou sanz davi, apèl {telephone}.',
    },
    reprise: {
      twoWay:
        'Lé noté, nou pé anvoy SMS ankor. Inn RDV gratui é konfidansyèl i aranz aou? Réponn WI. {prenom}, {equipe} {telephone}',
      oneWay:
        'Lé noté, nou pé anvoy SMS ankor. Pou inn RDV gratui é konfidansyèl, apèl {telephone}. {prenom}, {equipe}',
    },
  },
} as const satisfies FlowWords;
