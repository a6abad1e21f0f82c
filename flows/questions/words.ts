import type { FlowWords } from '../../src/domain/wording/text.js';

/** Answers that need nobody, and reveal nothing to whoever else reads them. */
export const words = {
  fr: {
    'qui-sommes-nous':
      "{prenom}, association {equipe}, mandatée par l'État. Ce n'est pas une pub, c'est gratuit et confidentiel. Pour vérifier, appelez-nous : {telephone}.",
    pratique:
      "C'est gratuit, une heure environ, nous venons à deux. Pas besoin de papiers. Autre question : on vous répond. {prenom}, {equipe} {telephone}",
    note: "Merci, c'est noté pour notre venue. {prenom}, {equipe} {telephone}",
  },
  en: {
    'qui-sommes-nous':
      '{prenom}, {equipe} association, we work for the French State. This is not advertising, it is free and confidential. To check, call us: {telephone}.',
    pratique:
      'It is free, about one hour, two of us will come. No papers needed. Another question? We will answer you. {prenom}, {equipe} {telephone}',
    note: 'Thank you, it is noted for our visit. {prenom}, {equipe} {telephone}',
  },
  ar: {
    'qui-sommes-nous':
      'أنا {prenom}، نعمل لصالح الدولة الفرنسية. هذه ليست دعاية، والخدمة مجانية وسرية. للتأكد، اتصلوا بجمعية {equipe} {telephone}.',
    pratique:
      'الزيارة مجانية، حوالي ساعة، مع شخصين من فريقنا. لا حاجة إلى أوراق. لأي سؤال، سنجيبكم. {prenom}, {equipe} {telephone}',
    note: 'شكرا، سجلنا ذلك لزيارتنا. {prenom}, {equipe} {telephone}',
  },
  tr: {
    'qui-sommes-nous':
      '{prenom}, {equipe} dernegi, Fransiz devleti adina. Bu reklam degildir, ucretsiz ve gizlidir. Kontrol etmek icin bizi arayin: {telephone}.',
    pratique:
      'Ucretsizdir, yaklasik bir saat surer, iki kisi geliriz. Belge gerekmez. Baska sorunuz varsa, cevap veririz. {prenom}, {equipe} {telephone}',
    note: 'Tesekkurler, ziyaretimiz icin not aldik. {prenom}, {equipe} {telephone}',
  },
  pt: {
    'qui-sommes-nous':
      '{prenom}, associacao {equipe}, trabalhamos para o Estado frances. Nao é publicidade, é gratuito e confidencial. Para confirmar, ligue-nos: {telephone}.',
    pratique:
      'É gratuito, cerca de uma hora, vamos duas pessoas. Nao precisa de papéis. Se tiver outra pergunta, respondemos. {prenom}, {equipe} {telephone}',
    note: 'Obrigado, fica anotado para a nossa visita. {prenom}, {equipe} {telephone}',
  },
  ro: {
    'qui-sommes-nous':
      '{prenom}, asociatia {equipe}, lucram pentru statul francez. Nu este reclama, este gratuit si confidential. Ca sa verificati, sunati-ne: {telephone}.',
    pratique:
      'Este gratuit, cam o ora, venim doua persoane. Nu trebuie acte. Daca aveti alta intrebare, va raspundem. {prenom}, {equipe} {telephone}',
    note: 'Va multumim, am notat pentru vizita noastra. {prenom}, {equipe} {telephone}',
  },
  rcf: {
    'qui-sommes-nous':
      '{prenom}, lasosyasyon {equipe}, nou travay pou Léta fransé. Sé pa piblisité, lé gratui é lé konfidansyèl. Pou vérifyé, apèl anou: {telephone}.',
    pratique:
      'Lé gratui, anviron inn èr, nou lé dé. Pa bézwin papyé. Inn ot kestyon: nou réponn aou. {prenom}, {equipe} {telephone}',
    note: 'Mersi, lé noté pou nout vizit. {prenom}, {equipe} {telephone}',
  },
} as const satisfies FlowWords;
