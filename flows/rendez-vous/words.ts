import type { FlowWords } from '../../src/domain/wording/text.js';

/** Days and hours in figures, one choice at a time, and a way out in each text. */
export const words = {
  fr: {
    creneaux: {
      twoWay:
        '{prenom}, {equipe}. RDV : {creneaux}, chez vous ou tout près. Répondez {choix} ou AUTRE. {telephone}',
      oneWay:
        'Bonjour, {prenom}, {equipe}. Je peux passer vous voir, chez vous ou tout près, le soir ou samedi aussi. Appelez-moi au {telephone}.',
    },
    lequel:
      'Merci. Quel RDV vous va : {creneaux} ? Répondez {choix}. {prenom}, {equipe} {telephone}',
    'autres-creneaux':
      "Ce RDV n'est plus libre, désolés. Il reste : {creneaux}. Répondez {choix} ou AUTRE. {prenom} {telephone}",
    'ce-jour-la':
      'Merci. Voici ce qui est libre : {creneaux}. Répondez {choix} ou AUTRE. {prenom}, {equipe} {telephone}',
    'date-impossible':
      'Merci. Je ne trouve pas cette date. Quel jour et quelle heure vous iraient ? {prenom}, {equipe} {telephone}',
    'autre-moment':
      "Merci, c'est noté. Je regarde et je reviens vers vous pour un autre moment. {prenom}, {equipe} {telephone}",
    'pas-de-creneau':
      "Merci. Je vous propose un moment très vite, c'est gratuit et confidentiel. {prenom}, {equipe} {telephone}",
    confirmation: {
      twoWay:
        "C'est noté : {quand} avec {prenom} ({equipe}), chez vous ou tout près. Un imprévu ? Répondez AUTRE ou ANNULER. {telephone}",
      oneWay:
        "C'est noté : {quand} avec {prenom} ({equipe}), chez vous ou tout près. Un imprévu ? Appelez le {telephone}.",
    },
    annulation: {
      twoWay:
        "C'est noté, le RDV est annulé. Pour un autre jour, répondez OUI ou appelez le {telephone}. {prenom}, {equipe}",
      oneWay:
        "C'est noté, le RDV est annulé. Pour un autre jour, appelez le {telephone}. {prenom}, {equipe}",
    },
    'equipe-annule': {
      twoWay:
        'Bonjour, {prenom}, {equipe}. Nous ne pourrons pas venir {quand}, désolés. Un autre jour ? Répondez OUI ou appelez le {telephone}.',
      oneWay:
        'Bonjour, {prenom}, {equipe}. Nous ne pourrons pas venir {quand}, désolés. Pour un autre jour, appelez le {telephone}.',
    },
    retard: 'Merci de nous prévenir, on vous attend. {prenom}, {equipe} {telephone}',
  },
  en: {
    creneaux: {
      twoWay:
        '{prenom}, {equipe}. Meeting: {creneaux}, at your home or close by. Reply {choix} or OTHER. {telephone}',
      oneWay:
        'Hello, {prenom}, {equipe}. I can come to see you, at your home or close by, evenings and Saturday too. Call me on {telephone}.',
    },
    lequel:
      'Thank you. Which one suits you: {creneaux}? Reply {choix}. {prenom}, {equipe} {telephone}',
    'autres-creneaux':
      'Sorry, this time is no longer free. Still free: {creneaux}. Reply {choix} or OTHER. {prenom} {telephone}',
    'ce-jour-la':
      'Thank you. These are free: {creneaux}. Reply {choix} or OTHER. {prenom}, {equipe} {telephone}',
    'date-impossible':
      'Thank you. I cannot find this date. Which day and what time would suit you? {prenom}, {equipe} {telephone}',
    'autre-moment':
      'Thank you, it is noted. I will look for another time and get back to you. {prenom}, {equipe} {telephone}',
    'pas-de-creneau':
      'Thank you. I will suggest a time to you very soon, it is free and confidential. {prenom}, {equipe} {telephone}',
    confirmation: {
      twoWay:
        'Noted: {quand} with {prenom} ({equipe}), at your home or close by. Has something changed? Reply OTHER or CANCEL. {telephone}',
      oneWay:
        'Noted: {quand} with {prenom} ({equipe}), at your home or close by. Has something changed? Call {telephone}.',
    },
    annulation: {
      twoWay:
        'Noted, the meeting is cancelled. For another day, reply YES or call {telephone}. {prenom}, {equipe}',
      oneWay:
        'Noted, the meeting is cancelled. For another day, call {telephone}. {prenom}, {equipe}',
    },
    'equipe-annule': {
      twoWay:
        'Hello, {prenom}, {equipe}. We cannot come on {quand}, we are sorry. Another day? Reply YES or call {telephone}.',
      oneWay:
        'Hello, {prenom}, {equipe}. We cannot come on {quand}, we are sorry. For another day, call {telephone}.',
    },
    retard: 'Thank you for telling us, we will wait for you. {prenom}, {equipe} {telephone}',
  },
  ar: {
    creneaux: {
      twoWay:
        'موعد: {creneaux}، في بيتكم أو قربه. أجيبوا {choix} أو "آخر". {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، يمكنني زيارتكم في بيتكم أو قربه، في المساء والسبت أيضا. اتصلوا بي: {prenom}, {equipe} {telephone}',
    },
    lequel: 'شكرا. أي موعد يناسبكم: {creneaux}؟ أجيبوا {choix}. {prenom}, {equipe} {telephone}',
    'autres-creneaux':
      'عذرا، هذا الموعد لم يعد متاحا. بقي: {creneaux}. أجيبوا {choix} أو "آخر". {prenom} {telephone}',
    'ce-jour-la':
      'شكرا. مواعيد متاحة: {creneaux}. أجيبوا {choix} أو "آخر". {prenom}, {equipe} {telephone}',
    'date-impossible':
      'شكرا. لم أجد هذا التاريخ. أي يوم وأي ساعة تناسبكم؟ {prenom}, {equipe} {telephone}',
    'autre-moment':
      'شكرا، سجلت ذلك. سأبحث عن وقت يناسبكم وأعود إليكم. {prenom}, {equipe} {telephone}',
    'pas-de-creneau':
      'شكرا. سأقترح عليكم موعدا في أقرب وقت، مجانا وبسرية. {prenom}, {equipe} {telephone}',
    confirmation: {
      twoWay:
        'تم تسجيل الموعد: {quand}، في بيتكم أو قربه. هل طرأ تغيير؟ أجيبوا "آخر" أو "إلغاء". {prenom} ({equipe}) {telephone}',
      oneWay:
        'تم تسجيل الموعد: {quand}، في بيتكم أو قربه. هل طرأ تغيير؟ اتصلوا بنا: {prenom} ({equipe}) {telephone}',
    },
    annulation: {
      twoWay:
        'تم إلغاء الموعد. لتحديد يوم جديد، أجيبوا "نعم" أو اتصلوا بنا: {prenom}, {equipe} {telephone}',
      oneWay: 'تم إلغاء الموعد. لتحديد يوم جديد، اتصلوا بنا: {prenom}, {equipe} {telephone}',
    },
    'equipe-annule': {
      twoWay:
        'نعتذر، لن نتمكن من الحضور {quand}. هل نحدد يوما جديدا؟ أجيبوا "نعم" أو اتصلوا: {prenom}, {equipe} {telephone}',
      oneWay:
        'نعتذر، لن نتمكن من الحضور {quand}. لتحديد يوم جديد، اتصلوا بنا: {prenom}, {equipe} {telephone}',
    },
    retard: 'شكرا على إعلامنا، نحن في انتظاركم. {prenom}, {equipe} {telephone}',
  },
  tr: {
    creneaux: {
      twoWay:
        '{prenom}, {equipe}. Randevu: {creneaux}, evinizde veya yakinda. {choix} ya da BASKA yazin. {telephone}',
      oneWay:
        'Merhaba, {prenom}, {equipe}. Size gelebilirim, evinize ya da yakin bir yere, aksam ya da cumartesi de olur. Beni arayin: {telephone}.',
    },
    lequel:
      'Tesekkurler. Hangisi size uygun: {creneaux}? {choix} yazin. {prenom}, {equipe} {telephone}',
    'autres-creneaux':
      'Uzgunuz, bu saat artik bos degil. Bos olanlar: {creneaux}. {choix} ya da BASKA yazin. {prenom} {telephone}',
    'ce-jour-la':
      'Tesekkurler. Bos saatler: {creneaux}. {choix} ya da BASKA yazin. {prenom}, {equipe} {telephone}',
    'date-impossible':
      'Tesekkurler. Bu tarihi bulamadim. Hangi gun ve saat size uygun? {prenom}, {equipe} {telephone}',
    'autre-moment':
      'Tesekkurler, not aldim. Baska bir zaman bakip size donecegim. {prenom}, {equipe} {telephone}',
    'pas-de-creneau':
      'Tesekkurler. Size cok yakinda bir saat onerecegim, ucretsiz ve gizlidir. {prenom}, {equipe} {telephone}',
    confirmation: {
      twoWay:
        'Not aldik: {quand}, {prenom} ({equipe}) ile, evinizde ya da yakinda. Degisiklik mi var? BASKA ya da IPTAL yazin. {telephone}',
      oneWay:
        'Not aldik: {quand}, {prenom} ({equipe}) ile, evinizde ya da yakinda. Bir degisiklik mi var? Arayin: {telephone}.',
    },
    annulation: {
      twoWay:
        'Not aldik, randevu iptal edildi. Baska bir gun icin EVET yazin ya da arayin: {telephone}. {prenom}, {equipe}',
      oneWay:
        'Not aldik, randevu iptal edildi. Baska bir gun icin arayin: {telephone}. {prenom}, {equipe}',
    },
    'equipe-annule': {
      twoWay:
        'Merhaba, {prenom}, {equipe}. Ozur dileriz, {quand} gelemeyecegiz. Baska bir gun olur mu? EVET yazin ya da arayin: {telephone}.',
      oneWay:
        'Merhaba, {prenom}, {equipe}. Ozur dileriz, {quand} gelemeyecegiz. Baska bir gun icin arayin: {telephone}.',
    },
    retard: 'Haber verdiginiz icin tesekkurler, sizi bekliyoruz. {prenom}, {equipe} {telephone}',
  },
  pt: {
    creneaux: {
      twoWay:
        '{prenom}, {equipe}. Encontro: {creneaux}, em casa ou perto. Responda {choix} ou OUTRO. {telephone}',
      oneWay:
        'Bom dia, {prenom}, {equipe}. Posso ir ter consigo, em sua casa ou perto, também à noite e no sabado. Ligue-me para {telephone}.',
    },
    lequel: 'Obrigado. Qual prefere: {creneaux}? Responda {choix}. {prenom}, {equipe} {telephone}',
    'autres-creneaux':
      'Desculpe, essa hora ja nao esta livre. Restam: {creneaux}. Responda {choix} ou OUTRO. {prenom} {telephone}',
    'ce-jour-la':
      'Obrigado. Horas livres: {creneaux}. Responda {choix} ou OUTRO. {prenom}, {equipe} {telephone}',
    'date-impossible':
      'Obrigado. Nao encontro essa data. Que dia e que hora prefere? {prenom}, {equipe} {telephone}',
    'autre-moment':
      'Obrigado, fica anotado. Vou procurar outra hora e volto a falar consigo. {prenom}, {equipe} {telephone}',
    'pas-de-creneau':
      'Obrigado. Vou propor-lhe uma hora muito em breve, é gratuito e confidencial. {prenom}, {equipe} {telephone}',
    confirmation: {
      twoWay:
        'Fica marcado: {quand} com {prenom} ({equipe}), em sua casa ou perto. Um imprevisto? Responda OUTRO ou CANCELAR. {telephone}',
      oneWay:
        'Fica marcado: {quand} com {prenom} ({equipe}), em sua casa ou perto. Um imprevisto? Ligue para {telephone}.',
    },
    annulation: {
      twoWay:
        'Fica anotado, o encontro foi cancelado. Para outro dia, responda SIM ou ligue para {telephone}. {prenom}, {equipe}',
      oneWay:
        'Fica anotado, o encontro foi cancelado. Para outro dia, ligue para {telephone}. {prenom}, {equipe}',
    },
    'equipe-annule': {
      twoWay:
        'Bom dia, {prenom}, {equipe}. Nao poderemos ir {quand}, pedimos desculpa. Outro dia? Responda SIM ou ligue para {telephone}.',
      oneWay:
        'Bom dia, {prenom}, {equipe}. Nao poderemos ir {quand}, pedimos desculpa. Para outro dia, ligue para {telephone}.',
    },
    retard: 'Obrigado por nos avisar, ficamos à espera. {prenom}, {equipe} {telephone}',
  },
  ro: {
    creneaux: {
      twoWay:
        '{prenom}, {equipe}. Vizita: {creneaux}, acasa sau aproape. Raspundeti {choix} sau ALTA. {telephone}',
      oneWay:
        'Buna ziua, {prenom}, {equipe}. Pot veni sa va vad, acasa sau aproape, si seara sau sambata. Sunati-ma la {telephone}.',
    },
    lequel:
      'Va multumim. Care va convine: {creneaux}? Raspundeti {choix}. {prenom}, {equipe} {telephone}',
    'autres-creneaux':
      'Ne pare rau, ora nu mai e libera. Au ramas: {creneaux}. Raspundeti {choix} sau ALTA. {prenom} {telephone}',
    'ce-jour-la':
      'Va multumim. Ore libere: {creneaux}. Raspundeti {choix} sau ALTA. {prenom}, {equipe} {telephone}',
    'date-impossible':
      'Va multumim. Nu gasesc aceasta data. Ce zi si ce ora va convin? {prenom}, {equipe} {telephone}',
    'autre-moment':
      'Va multumim, am notat. Caut alt moment si revin cu un mesaj. {prenom}, {equipe} {telephone}',
    'pas-de-creneau':
      'Va multumim. Va propun o ora foarte curand, este gratuit si confidential. {prenom}, {equipe} {telephone}',
    confirmation: {
      twoWay:
        'Am notat: {quand} cu {prenom} ({equipe}), acasa sau aproape. S-a schimbat ceva? Raspundeti ALTA sau ANULEZ. {telephone}',
      oneWay:
        'Am notat: {quand} cu {prenom} ({equipe}), acasa sau aproape. S-a schimbat ceva? Sunati la {telephone}.',
    },
    annulation: {
      twoWay:
        'Am notat, intalnirea este anulata. Pentru alta zi, raspundeti DA sau sunati la {telephone}. {prenom}, {equipe}',
      oneWay:
        'Am notat, intalnirea este anulata. Pentru alta zi, sunati la {telephone}. {prenom}, {equipe}',
    },
    'equipe-annule': {
      twoWay:
        'Buna ziua, {prenom}, {equipe}. Nu putem veni {quand}, ne cerem scuze. Alta zi? Raspundeti DA sau sunati la {telephone}.',
      oneWay:
        'Buna ziua, {prenom}, {equipe}. Nu putem veni {quand}, ne cerem scuze. Pentru alta zi, sunati la {telephone}.',
    },
    retard: 'Va multumim ca ne-ati spus, va asteptam. {prenom}, {equipe} {telephone}',
  },
  rcf: {
    creneaux: {
      twoWay:
        '{prenom}, {equipe}. RDV: {creneaux}, out kaz oubyin toupré. Réponn {choix} oubyin LOT. {telephone}',
      oneWay:
        'Bonzour, {prenom}, {equipe}. Mi pé vnir vwar aou, out kaz oubyin toupré, lo swar oubyin samdi osi. Apèl amwin: {telephone}.',
    },
    lequel:
      'Mersi. Kèl RDV i aranz aou: {creneaux}? Réponn {choix}. {prenom}, {equipe} {telephone}',
    'autres-creneaux':
      'Eskiz anou, RDV-la lé pu lib. I rès: {creneaux}. Réponn {choix} oubyin LOT. {prenom} {telephone}',
    'ce-jour-la':
      'Mersi. Ala sak lé lib: {creneaux}. Réponn {choix} oubyin LOT. {prenom}, {equipe} {telephone}',
    'date-impossible':
      'Mersi. Mi trouv pa dat-la. Kèl zour é kèl èr i aranz aou? {prenom}, {equipe} {telephone}',
    'autre-moment':
      'Mersi, lé noté. Mi rogard é mi arvyin vèr ou pou inn ot moman. {prenom}, {equipe} {telephone}',
    'pas-de-creneau':
      'Mersi. Mi propoz aou inn moman trè vit, lé gratui é lé konfidansyèl. {prenom}, {equipe} {telephone}',
    confirmation: {
      twoWay:
        'Lé noté: {quand} avèk {prenom} ({equipe}), out kaz oubyin toupré. Inn inprévi? Réponn LOT oubyin ANIL. {telephone}',
      oneWay:
        'Lé noté: {quand} avèk {prenom} ({equipe}), out kaz oubyin toupré. Inn inprévi? Apèl {telephone}.',
    },
    annulation: {
      twoWay:
        'Lé noté, RDV-la lé anilé. Pou inn ot zour, réponn WI oubyin apèl {telephone}. {prenom}, {equipe}',
      oneWay: 'Lé noté, RDV-la lé anilé. Pou inn ot zour, apèl {telephone}. {prenom}, {equipe}',
    },
    'equipe-annule': {
      twoWay:
        'Bonzour, {prenom}, {equipe}. Nou gagn pa vnir {quand}, eskiz anou. Inn ot zour? Réponn WI oubyin apèl {telephone}.',
      oneWay:
        'Bonzour, {prenom}, {equipe}. Nou gagn pa vnir {quand}, eskiz anou. Pou inn ot zour, apèl {telephone}.',
    },
    retard: 'Mersi ou la prévnir anou, nou atann aou. {prenom}, {equipe} {telephone}',
  },
} as const satisfies FlowWords;
