import type { FlowWords } from '../../src/domain/wording/text.js';

/** Answers that need nobody, and reveal nothing to whoever else reads them. */
export const words = {
  fr: {
    'qui-sommes-nous':
      "{worker}, association {team}, mandatée par l'État. Ce n'est pas une pub, c'est gratuit et confidentiel. Pour vérifier, appelez-nous : {phone}.",
    pratique:
      "C'est gratuit, une heure environ, nous venons à deux. Pas besoin de papiers. Autre question : on vous répond. {worker}, {team} {phone}",
    note: "Merci, c'est noté pour notre venue. {worker}, {team} {phone}",
  },
  en: {
    'qui-sommes-nous':
      '{worker}, {team} association, we work for the French State. This is not advertising, it is free and confidential. To check, call us: {phone}.',
    pratique:
      'It is free, about one hour, two of us will come. No papers needed. Another question? We will answer you. {worker}, {team} {phone}',
    note: 'Thank you, it is noted for our visit. {worker}, {team} {phone}',
  },
  ar: {
    'qui-sommes-nous':
      'أنا {worker}، نعمل لصالح الدولة الفرنسية. هذه ليست دعاية، والخدمة مجانية وسرية. للتأكد، اتصلوا بجمعية {team} {phone}.',
    pratique:
      'الزيارة مجانية، حوالي ساعة، مع شخصين من فريقنا. لا حاجة إلى أوراق. لأي سؤال، سنجيبكم. {worker}, {team} {phone}',
    note: 'شكرا، سجلنا ذلك لزيارتنا. {worker}, {team} {phone}',
  },
  tr: {
    'qui-sommes-nous':
      '{worker}, {team} dernegi, Fransiz devleti adina. Bu reklam degildir, ucretsiz ve gizlidir. Kontrol etmek icin bizi arayin: {phone}.',
    pratique:
      'Ucretsizdir, yaklasik bir saat surer, iki kisi geliriz. Belge gerekmez. Baska sorunuz varsa, cevap veririz. {worker}, {team} {phone}',
    note: 'Tesekkurler, ziyaretimiz icin not aldik. {worker}, {team} {phone}',
  },
  pt: {
    'qui-sommes-nous':
      '{worker}, associacao {team}, trabalhamos para o Estado frances. Nao é publicidade, é gratuito e confidencial. Para confirmar, ligue-nos: {phone}.',
    pratique:
      'É gratuito, cerca de uma hora, vamos duas pessoas. Nao precisa de papéis. Se tiver outra pergunta, respondemos. {worker}, {team} {phone}',
    note: 'Obrigado, fica anotado para a nossa visita. {worker}, {team} {phone}',
  },
  ro: {
    'qui-sommes-nous':
      '{worker}, asociatia {team}, lucram pentru statul francez. Nu este reclama, este gratuit si confidential. Ca sa verificati, sunati-ne: {phone}.',
    pratique:
      'Este gratuit, cam o ora, venim doua persoane. Nu trebuie acte. Daca aveti alta intrebare, va raspundem. {worker}, {team} {phone}',
    note: 'Va multumim, am notat pentru vizita noastra. {worker}, {team} {phone}',
  },
  rcf: {
    'qui-sommes-nous':
      '{worker}, lasosyasyon {team}, nou travay pou Léta fransé. Sé pa piblisité, lé gratui é lé konfidansyèl. Pou vérifyé, apèl anou: {phone}.',
    pratique:
      'Lé gratui, anviron inn èr, nou lé dé. Pa bézwin papyé. Inn ot kestyon: nou réponn aou. {worker}, {team} {phone}',
    note: 'Mersi, lé noté pou nout vizit. {worker}, {team} {phone}',
  },
} as const satisfies FlowWords;
