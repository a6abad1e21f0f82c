import type { FlowWords } from '../../src/domain/wording/text.js';

/** Out of hours: a person calls, and who answers now (domain 3.8). */
export const words = {
  fr: {
    secours:
      "J'ai votre message, on vous rappelle. Le 3114 répond jour et nuit, gratuit. Danger immédiat : 15, ou 114 par SMS. {prenom} {telephone}",
  },
  en: {
    secours:
      'I have your message, we will call you back. 3114 answers day and night, free. Immediate danger: 15, or 114 by SMS. {prenom} {telephone}',
  },
  ar: {
    secours:
      'وصلتني رسالتكم وسنتصل بكم. الرقم 3114 يرد ليلا ونهارا، مجانا. خطر عاجل: 15، أو 114 برسالة SMS. {prenom} {telephone}',
  },
  tr: {
    secours:
      'Mesajinizi aldim, sizi arayacagiz. 3114 gece gunduz cevap verir, ucretsiz. Acil tehlike: 15, ya da SMS ile 114. {prenom} {telephone}',
  },
  pt: {
    secours:
      'Recebi a sua mensagem, vamos ligar-lhe. O 3114 atende dia e noite, gratis. Perigo imediato: 15, ou 114 por SMS. {prenom} {telephone}',
  },
  ro: {
    secours:
      'Am primit mesajul, va sunam inapoi. La 3114 se raspunde zi si noapte, gratuit. Pericol imediat: 15, sau 114 prin SMS. {prenom} {telephone}',
  },
  rcf: {
    secours:
      'Mwin la gagn out mésaz, nou va apèl aou. Lo 3114 lé la zour é nuit, gratui. Danzé imédia: 15, oubyin 114 par SMS. {prenom} {telephone}',
  },
} as const satisfies FlowWords;
