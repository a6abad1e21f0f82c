import type { TextLanguage } from '../../domain/wording/languages.js';

export type RdvWords = {
  readonly title: string;
  /** Before the day and hour. */
  readonly standing: string;
  readonly none: string;
  readonly choose: string;
  readonly move: string;
  readonly noSlot: string;
  readonly cancel: string;
  readonly done: Readonly<Record<'booked' | 'moved' | 'cancelled' | 'taken' | 'nothing', string>>;
  readonly over: string;
  /** Before the telephone number. */
  readonly call: string;
};

/** What a household reads behind its link; neither why nor who stands there (domain 5.2). */
export const RDV_WORDS: Readonly<Record<TextLanguage, RdvWords>> = {
  fr: {
    title: 'Votre rendez-vous',
    standing: 'Votre rendez-vous :',
    none: 'Vous n’avez pas de rendez-vous.',
    choose: 'Choisissez un moment, chez vous ou tout près :',
    move: 'Un autre moment vous va mieux ? Touchez-le :',
    noSlot: 'Aucun autre moment libre pour l’instant.',
    cancel: 'Annuler le rendez-vous',
    done: {
      booked: 'C’est noté. À bientôt.',
      moved: 'C’est noté, le rendez-vous est déplacé.',
      cancelled: 'C’est noté, le rendez-vous est annulé.',
      taken: 'Ce moment n’est plus libre, désolés. Voici ce qui reste.',
      nothing: 'Il n’y avait pas de rendez-vous à annuler.',
    },
    over: 'Ce lien ne sert plus.',
    call: 'Une question ? Appelez-nous, c’est gratuit et confidentiel :',
  },
  en: {
    title: 'Your appointment',
    standing: 'Your appointment:',
    none: 'You have no appointment.',
    choose: 'Choose a time, at your home or close by:',
    move: 'Would another time suit you better? Touch it:',
    noSlot: 'No other time is free at the moment.',
    cancel: 'Cancel the appointment',
    done: {
      booked: 'Noted. See you soon.',
      moved: 'Noted, the appointment has been moved.',
      cancelled: 'Noted, the appointment is cancelled.',
      taken: 'Sorry, this time is no longer free. Here is what is left.',
      nothing: 'There was no appointment to cancel.',
    },
    over: 'This link no longer works.',
    call: 'A question? Call us, it is free and confidential:',
  },
  ar: {
    title: 'موعدكم',
    standing: 'موعدكم:',
    none: 'ليس لديكم موعد.',
    choose: 'اختاروا وقتا، في بيتكم أو قريبا منه:',
    move: 'هل يناسبكم وقت آخر؟ اضغطوا عليه:',
    noSlot: 'لا يوجد وقت آخر متاح حاليا.',
    cancel: 'إلغاء الموعد',
    done: {
      booked: 'تم تسجيل الموعد. إلى اللقاء.',
      moved: 'تم تغيير الموعد.',
      cancelled: 'تم إلغاء الموعد.',
      taken: 'عذرا، هذا الوقت لم يعد متاحا. هذه الأوقات الباقية.',
      nothing: 'لم يكن هناك موعد لإلغائه.',
    },
    over: 'هذا الرابط لم يعد صالحا.',
    call: 'لديكم سؤال؟ اتصلوا بنا، الخدمة مجانية وسرية:',
  },
  tr: {
    title: 'Randevunuz',
    standing: 'Randevunuz:',
    none: 'Randevunuz yok.',
    choose: 'Evinizde ya da yakınında bir zaman seçin:',
    move: 'Başka bir zaman size daha mı uygun? Dokunun:',
    noSlot: 'Şu anda başka boş zaman yok.',
    cancel: 'Randevuyu iptal et',
    done: {
      booked: 'Not edildi. Görüşmek üzere.',
      moved: 'Not edildi, randevu değiştirildi.',
      cancelled: 'Not edildi, randevu iptal edildi.',
      taken: 'Üzgünüz, bu zaman artık boş değil. Kalanlar bunlar.',
      nothing: 'İptal edilecek randevu yoktu.',
    },
    over: 'Bu bağlantı artık geçerli değil.',
    call: 'Sorunuz mu var? Bizi arayın, ücretsiz ve gizlidir:',
  },
  pt: {
    title: 'O seu encontro',
    standing: 'O seu encontro:',
    none: 'Não tem encontro marcado.',
    choose: 'Escolha um momento, em sua casa ou perto:',
    move: 'Outro momento é melhor? Toque nele:',
    noSlot: 'De momento não há outro horário livre.',
    cancel: 'Anular o encontro',
    done: {
      booked: 'Está anotado. Até breve.',
      moved: 'Está anotado, o encontro foi mudado.',
      cancelled: 'Está anotado, o encontro foi anulado.',
      taken: 'Este momento já não está livre, desculpe. Eis o que resta.',
      nothing: 'Não havia encontro para anular.',
    },
    over: 'Esta ligação já não serve.',
    call: 'Uma pergunta? Ligue-nos, é gratuito e confidencial:',
  },
  ro: {
    title: 'Întâlnirea dumneavoastră',
    standing: 'Întâlnirea dumneavoastră:',
    none: 'Nu aveți nicio întâlnire.',
    choose: 'Alegeți un moment, acasă sau în apropiere:',
    move: 'Vă convine mai bine alt moment? Apăsați-l:',
    noSlot: 'Niciun alt moment liber acum.',
    cancel: 'Anulați întâlnirea',
    done: {
      booked: 'Am notat. Pe curând.',
      moved: 'Am notat, întâlnirea a fost mutată.',
      cancelled: 'Am notat, întâlnirea a fost anulată.',
      taken: 'Acest moment nu mai este liber, ne pare rău. Iată ce a rămas.',
      nothing: 'Nu era nicio întâlnire de anulat.',
    },
    over: 'Acest link nu mai este valabil.',
    call: 'O întrebare? Sunați-ne, este gratuit și confidențial:',
  },
  rcf: {
    title: 'Out randévou',
    standing: 'Out randévou :',
    none: 'Ou na poin randévou.',
    choose: 'Shoizi in lèr, out kaz sansa tou pré :',
    move: 'In ot lèr i arienj aou plis ? Touch ali :',
    noSlot: 'Na poin ot lèr lib pou lo moman.',
    cancel: 'Anil lo randévou',
    done: {
      booked: 'Lé noté. A talèr.',
      moved: 'Lé noté, lo randévou lé déplasé.',
      cancelled: 'Lé noté, lo randévou lé anilé.',
      taken: 'Lèr la lé pi lib, eskiz anou. Ala sak i rèst.',
      nothing: 'Navé poin randévou pou anilé.',
    },
    over: 'Lien la i sèrv pi.',
    call: 'In kestyon ? Apèl anou, lé gratui é konfidansyèl :',
  },
};
