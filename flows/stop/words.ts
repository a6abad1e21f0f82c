import type { FlowWords } from '../../src/domain/wording/text.js';

/** Silence is promised, and the way back told once. */
export const words = {
  fr: {
    confirme: {
      twoWay:
        "C'est noté, vous ne recevrez plus de SMS de {team}. Pour changer d'avis : répondez REPRENDRE, ou appelez le {phone}.",
      oneWay:
        "C'est noté, vous ne recevrez plus de SMS de {team}. Pour changer d'avis, appelez le {phone}.",
    },
    reprise: {
      twoWay:
        "C'est noté, on peut de nouveau vous écrire. Un RDV gratuit et confidentiel vous irait ? Répondez OUI. {worker}, {team} {phone}",
      oneWay:
        "C'est noté, on peut de nouveau vous écrire. Pour un RDV gratuit et confidentiel, appelez le {phone}. {worker}, {team}",
    },
  },
  en: {
    confirme: {
      twoWay:
        'Noted, you will get no more SMS from {team}. If you change your mind: reply REPRENDRE, or call {phone}.',
      oneWay: 'Noted, you will get no more SMS from {team}. If you change your mind, call {phone}.',
    },
    reprise: {
      twoWay:
        'Noted, we can write to you again. Would you like a free and confidential meeting? Reply YES. {worker}, {team} {phone}',
      oneWay:
        'Noted, we can write to you again. For a free and confidential meeting, call {phone}. {worker}, {team}',
    },
  },
  ar: {
    confirme: {
      twoWay:
        'حسنا، لن تصلكم رسائل أخرى منا. إذا غيرتم رأيكم، أجيبوا REPRENDRE أو اتصلوا بنا: {team} {phone}',
      oneWay: 'حسنا، لن تصلكم رسائل أخرى منا. إذا غيرتم رأيكم، اتصلوا بنا: {team} {phone}',
    },
    reprise: {
      twoWay:
        'حسنا، يمكننا مراسلتكم من جديد. هل يناسبكم موعد مجاني وسري؟ أجيبوا "نعم". {worker}, {team} {phone}',
      oneWay:
        'حسنا، يمكننا مراسلتكم من جديد. إذا أردتم موعدا مجانيا وسريا، اتصلوا بنا: {worker}, {team} {phone}',
    },
  },
  tr: {
    confirme: {
      twoWay:
        'Not aldik, {team} size artik SMS gondermeyecek. Fikriniz degisirse: REPRENDRE yazin ya da arayin: {phone}.',
      oneWay:
        'Not aldik, {team} size artik SMS gondermeyecek. Fikriniz degisirse, arayin: {phone}.',
    },
    reprise: {
      twoWay:
        'Not aldik, size yine yazabiliriz. Gorusmek ister misiniz? Ucretsiz ve gizlidir. EVET yazin. {worker}, {team} {phone}',
      oneWay:
        'Not aldik, size yine yazabiliriz. Gorusmek icin arayin, ucretsiz ve gizlidir: {phone}. {worker}, {team}',
    },
  },
  pt: {
    confirme: {
      twoWay:
        'Fica anotado, nao vai receber mais SMS de {team}. Se mudar de ideias: responda REPRENDRE ou ligue para {phone}.',
      oneWay:
        'Fica anotado, nao vai receber mais SMS de {team}. Se mudar de ideias, ligue para {phone}.',
    },
    reprise: {
      twoWay:
        'Fica anotado, podemos voltar a escrever-lhe. Quer um encontro gratuito e confidencial? Responda SIM. {worker}, {team} {phone}',
      oneWay:
        'Fica anotado, podemos voltar a escrever-lhe. Para um encontro gratuito e confidencial, ligue para {phone}. {worker}, {team}',
    },
  },
  ro: {
    confirme: {
      twoWay:
        'Am notat, nu mai primiti SMS de la {team}. Daca va razganditi: raspundeti REPRENDRE sau sunati la {phone}.',
      oneWay: 'Am notat, nu mai primiti SMS de la {team}. Daca va razganditi, sunati la {phone}.',
    },
    reprise: {
      twoWay:
        'Am notat, va putem scrie din nou. Doriti o intalnire gratuita si confidentiala? Raspundeti DA. {worker}, {team} {phone}',
      oneWay:
        'Am notat, va putem scrie din nou. Pentru o intalnire gratuita si confidentiala, sunati la {phone}. {worker}, {team}',
    },
  },
  rcf: {
    confirme: {
      twoWay:
        'Lé noté, {team} i anvoy pu SMS aou. Si ou sanz davi: réponn REPRENDRE, oubyin apèl {phone}.',
      oneWay: 'Lé noté, {team} i anvoy pu SMS aou. Si ou sanz davi, apèl {phone}.',
    },
    reprise: {
      twoWay:
        'Lé noté, nou pé anvoy SMS ankor. Inn RDV gratui é konfidansyèl i aranz aou? Réponn WI. {worker}, {team} {phone}',
      oneWay:
        'Lé noté, nou pé anvoy SMS ankor. Pou inn RDV gratui é konfidansyèl, apèl {phone}. {worker}, {team}',
    },
  },
} as const satisfies FlowWords;
