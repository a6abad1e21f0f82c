import type { FlowWords } from '../../src/domain/wording/text.js';

/** Whoever it is learns nothing of whom we looked for. */
export const words = {
  fr: {
    merci:
      'Merci de nous avoir prévenus, et désolés du dérangement. Ce numéro est retiré de nos contacts. Bonne journée, {equipe} {telephone}',
  },
  en: {
    merci:
      'Thank you for telling us, and sorry to have bothered you. This number is removed from our contacts. Have a good day, {equipe} {telephone}',
  },
  ar: {
    merci:
      'شكرا على إعلامنا، ونعتذر عن الإزعاج. حذفنا هذا الرقم من قائمتنا. نتمنى لكم يوما سعيدا، {equipe} {telephone}',
  },
  tr: {
    merci:
      'Haber verdiginiz icin tesekkurler, rahatsizlik icin ozur dileriz. Bu numara listemizden silindi. Iyi gunler, {equipe} {telephone}',
  },
  pt: {
    merci:
      'Obrigado por nos avisar, e desculpe o incomodo. Este numero foi retirado dos nossos contactos. Tenha um bom dia, {equipe} {telephone}',
  },
  ro: {
    merci:
      'Va multumim ca ne-ati spus si ne cerem scuze pentru deranj. Numarul este sters din contactele noastre. O zi buna, {equipe} {telephone}',
  },
  rcf: {
    merci:
      'Mersi ou la prévnir anou, é eskiz anou pou lo dérangman. Nou la tir nimèro-la dann nout kontak. Bone zourné, {equipe} {telephone}',
  },
} as const satisfies FlowWords;
