import type { FlowWords } from '../../src/domain/wording/text.js';

/** Said in the language that was asked for, wherever we write it. */
export const words = {
  fr: {
    interprete:
      "D'accord. Une personne vous rappelle avec un interprète, c'est gratuit et confidentiel. {prenom}, {equipe} {telephone}",
  },
  en: {
    interprete:
      'All right. Someone will call you back with an interpreter. It is free and confidential. {prenom}, {equipe} {telephone}',
  },
  ar: {
    interprete: 'حسنا. سيتصل بكم شخص مع مترجم. الخدمة مجانية وسرية. {prenom}, {equipe} {telephone}',
  },
  tr: {
    interprete:
      'Tamam. Bir kisi sizi tercumanla arayacak. Ucretsiz ve gizlidir. {prenom}, {equipe} {telephone}',
  },
  pt: {
    interprete:
      'De acordo. Uma pessoa vai ligar-lhe com um interprete. É gratuito e confidencial. {prenom}, {equipe} {telephone}',
  },
  ro: {
    interprete:
      'Bine. O persoana o sa va sune, cu un interpret. Este gratuit si confidential. {prenom}, {equipe} {telephone}',
  },
  rcf: {
    interprete:
      'Lé bon. Inn moun va apèl aou avèk inn intèrprèt, lé gratui é lé konfidansyèl. {prenom}, {equipe} {telephone}',
  },
} as const satisfies FlowWords;
