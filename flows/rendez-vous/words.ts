import type { FlowWords } from '../../src/domain/wording/text.js';

/** Days and hours in figures, one choice at a time, and a way out in each text. */
export const words = {
  fr: {
    creneaux: {
      twoWay:
        '{worker}, {team}. RDV : {slots}, chez vous ou tout près. Répondez {choices} ou AUTRE. {phone}',
      oneWay:
        'Bonjour, {worker}, {team}. Je peux passer vous voir, chez vous ou tout près, le soir ou samedi aussi. Appelez-moi au {phone}.',
    },
    lequel: 'Merci. Quel RDV vous va : {slots} ? Répondez {choices}. {worker}, {team} {phone}',
    'autres-creneaux':
      "Ce RDV n'est plus libre, désolés. Il reste : {slots}. Répondez {choices} ou AUTRE. {worker} {phone}",
    'ce-jour-la':
      'Merci. Voici ce qui est libre : {slots}. Répondez {choices} ou AUTRE. {worker}, {team} {phone}',
    'date-impossible':
      'Merci. Je ne trouve pas cette date. Quel jour et quelle heure vous iraient ? {worker}, {team} {phone}',
    'autre-moment':
      "Merci, c'est noté. Je regarde et je reviens vers vous pour un autre moment. {worker}, {team} {phone}",
    'pas-de-creneau':
      "Merci. Je vous propose un moment très vite, c'est gratuit et confidentiel. {worker}, {team} {phone}",
    confirmation: {
      twoWay:
        "C'est noté : {when} avec {worker} ({team}), chez vous ou tout près. Un imprévu ? Répondez AUTRE ou ANNULER. {phone}",
      oneWay:
        "C'est noté : {when} avec {worker} ({team}), chez vous ou tout près. Un imprévu ? Appelez le {phone}.",
    },
    annulation: {
      twoWay:
        "C'est noté, le RDV est annulé. Pour un autre jour, répondez OUI ou appelez le {phone}. {worker}, {team}",
      oneWay:
        "C'est noté, le RDV est annulé. Pour un autre jour, appelez le {phone}. {worker}, {team}",
    },
    retard: 'Merci de nous prévenir, on vous attend. {worker}, {team} {phone}',
  },
  en: {
    creneaux: {
      twoWay:
        '{worker}, {team}. Meeting: {slots}, at your home or close by. Reply {choices} or OTHER. {phone}',
      oneWay:
        'Hello, {worker}, {team}. I can come to see you, at your home or close by, evenings and Saturday too. Call me on {phone}.',
    },
    lequel: 'Thank you. Which one suits you: {slots}? Reply {choices}. {worker}, {team} {phone}',
    'autres-creneaux':
      'Sorry, this time is no longer free. Still free: {slots}. Reply {choices} or OTHER. {worker} {phone}',
    'ce-jour-la':
      'Thank you. These are free: {slots}. Reply {choices} or OTHER. {worker}, {team} {phone}',
    'date-impossible':
      'Thank you. I cannot find this date. Which day and what time would suit you? {worker}, {team} {phone}',
    'autre-moment':
      'Thank you, it is noted. I will look for another time and get back to you. {worker}, {team} {phone}',
    'pas-de-creneau':
      'Thank you. I will suggest a time to you very soon, it is free and confidential. {worker}, {team} {phone}',
    confirmation: {
      twoWay:
        'Noted: {when} with {worker} ({team}), at your home or close by. Has something changed? Reply OTHER or CANCEL. {phone}',
      oneWay:
        'Noted: {when} with {worker} ({team}), at your home or close by. Has something changed? Call {phone}.',
    },
    annulation: {
      twoWay:
        'Noted, the meeting is cancelled. For another day, reply YES or call {phone}. {worker}, {team}',
      oneWay: 'Noted, the meeting is cancelled. For another day, call {phone}. {worker}, {team}',
    },
    retard: 'Thank you for telling us, we will wait for you. {worker}, {team} {phone}',
  },
  ar: {
    creneaux: {
      twoWay:
        'موعد: {slots}، في بيتكم أو قربه. أجيبوا {choices} أو "آخر". {worker}, {team} {phone}',
      oneWay:
        'مرحبا، يمكنني زيارتكم في بيتكم أو قربه، في المساء والسبت أيضا. اتصلوا بي: {worker}, {team} {phone}',
    },
    lequel: 'شكرا. أي موعد يناسبكم: {slots}؟ أجيبوا {choices}. {worker}, {team} {phone}',
    'autres-creneaux':
      'عذرا، هذا الموعد لم يعد متاحا. بقي: {slots}. أجيبوا {choices} أو "آخر". {worker} {phone}',
    'ce-jour-la':
      'شكرا. مواعيد متاحة: {slots}. أجيبوا {choices} أو "آخر". {worker}, {team} {phone}',
    'date-impossible':
      'شكرا. لم أجد هذا التاريخ. أي يوم وأي ساعة تناسبكم؟ {worker}, {team} {phone}',
    'autre-moment': 'شكرا، سجلت ذلك. سأبحث عن وقت يناسبكم وأعود إليكم. {worker}, {team} {phone}',
    'pas-de-creneau':
      'شكرا. سأقترح عليكم موعدا في أقرب وقت، مجانا وبسرية. {worker}, {team} {phone}',
    confirmation: {
      twoWay:
        'تم تسجيل الموعد: {when}، في بيتكم أو قربه. هل طرأ تغيير؟ أجيبوا "آخر" أو "إلغاء". {worker} ({team}) {phone}',
      oneWay:
        'تم تسجيل الموعد: {when}، في بيتكم أو قربه. هل طرأ تغيير؟ اتصلوا بنا: {worker} ({team}) {phone}',
    },
    annulation: {
      twoWay:
        'تم إلغاء الموعد. لتحديد يوم جديد، أجيبوا "نعم" أو اتصلوا بنا: {worker}, {team} {phone}',
      oneWay: 'تم إلغاء الموعد. لتحديد يوم جديد، اتصلوا بنا: {worker}, {team} {phone}',
    },
    retard: 'شكرا على إعلامنا، نحن في انتظاركم. {worker}, {team} {phone}',
  },
  tr: {
    creneaux: {
      twoWay:
        '{worker}, {team}. Randevu: {slots}, evinizde veya yakinda. {choices} ya da BASKA yazin. {phone}',
      oneWay:
        'Merhaba, {worker}, {team}. Size gelebilirim, evinize ya da yakin bir yere, aksam ya da cumartesi de olur. Beni arayin: {phone}.',
    },
    lequel: 'Tesekkurler. Hangisi size uygun: {slots}? {choices} yazin. {worker}, {team} {phone}',
    'autres-creneaux':
      'Uzgunuz, bu saat artik bos degil. Bos olanlar: {slots}. {choices} ya da BASKA yazin. {worker} {phone}',
    'ce-jour-la':
      'Tesekkurler. Bos saatler: {slots}. {choices} ya da BASKA yazin. {worker}, {team} {phone}',
    'date-impossible':
      'Tesekkurler. Bu tarihi bulamadim. Hangi gun ve saat size uygun? {worker}, {team} {phone}',
    'autre-moment':
      'Tesekkurler, not aldim. Baska bir zaman bakip size donecegim. {worker}, {team} {phone}',
    'pas-de-creneau':
      'Tesekkurler. Size cok yakinda bir saat onerecegim, ucretsiz ve gizlidir. {worker}, {team} {phone}',
    confirmation: {
      twoWay:
        'Not aldik: {when}, {worker} ({team}) ile, evinizde ya da yakinda. Degisiklik mi var? BASKA ya da IPTAL yazin. {phone}',
      oneWay:
        'Not aldik: {when}, {worker} ({team}) ile, evinizde ya da yakinda. Bir degisiklik mi var? Arayin: {phone}.',
    },
    annulation: {
      twoWay:
        'Not aldik, randevu iptal edildi. Baska bir gun icin EVET yazin ya da arayin: {phone}. {worker}, {team}',
      oneWay:
        'Not aldik, randevu iptal edildi. Baska bir gun icin arayin: {phone}. {worker}, {team}',
    },
    retard: 'Haber verdiginiz icin tesekkurler, sizi bekliyoruz. {worker}, {team} {phone}',
  },
  pt: {
    creneaux: {
      twoWay:
        '{worker}, {team}. Encontro: {slots}, em casa ou perto. Responda {choices} ou OUTRO. {phone}',
      oneWay:
        'Bom dia, {worker}, {team}. Posso ir ter consigo, em sua casa ou perto, também à noite e no sabado. Ligue-me para {phone}.',
    },
    lequel: 'Obrigado. Qual prefere: {slots}? Responda {choices}. {worker}, {team} {phone}',
    'autres-creneaux':
      'Desculpe, essa hora ja nao esta livre. Restam: {slots}. Responda {choices} ou OUTRO. {worker} {phone}',
    'ce-jour-la':
      'Obrigado. Horas livres: {slots}. Responda {choices} ou OUTRO. {worker}, {team} {phone}',
    'date-impossible':
      'Obrigado. Nao encontro essa data. Que dia e que hora prefere? {worker}, {team} {phone}',
    'autre-moment':
      'Obrigado, fica anotado. Vou procurar outra hora e volto a falar consigo. {worker}, {team} {phone}',
    'pas-de-creneau':
      'Obrigado. Vou propor-lhe uma hora muito em breve, é gratuito e confidencial. {worker}, {team} {phone}',
    confirmation: {
      twoWay:
        'Fica marcado: {when} com {worker} ({team}), em sua casa ou perto. Um imprevisto? Responda OUTRO ou CANCELAR. {phone}',
      oneWay:
        'Fica marcado: {when} com {worker} ({team}), em sua casa ou perto. Um imprevisto? Ligue para {phone}.',
    },
    annulation: {
      twoWay:
        'Fica anotado, o encontro foi cancelado. Para outro dia, responda SIM ou ligue para {phone}. {worker}, {team}',
      oneWay:
        'Fica anotado, o encontro foi cancelado. Para outro dia, ligue para {phone}. {worker}, {team}',
    },
    retard: 'Obrigado por nos avisar, ficamos à espera. {worker}, {team} {phone}',
  },
  ro: {
    creneaux: {
      twoWay:
        '{worker}, {team}. Vizita: {slots}, acasa sau aproape. Raspundeti {choices} sau ALTA. {phone}',
      oneWay:
        'Buna ziua, {worker}, {team}. Pot veni sa va vad, acasa sau aproape, si seara sau sambata. Sunati-ma la {phone}.',
    },
    lequel: 'Va multumim. Care va convine: {slots}? Raspundeti {choices}. {worker}, {team} {phone}',
    'autres-creneaux':
      'Ne pare rau, ora nu mai e libera. Au ramas: {slots}. Raspundeti {choices} sau ALTA. {worker} {phone}',
    'ce-jour-la':
      'Va multumim. Ore libere: {slots}. Raspundeti {choices} sau ALTA. {worker}, {team} {phone}',
    'date-impossible':
      'Va multumim. Nu gasesc aceasta data. Ce zi si ce ora va convin? {worker}, {team} {phone}',
    'autre-moment':
      'Va multumim, am notat. Caut alt moment si revin cu un mesaj. {worker}, {team} {phone}',
    'pas-de-creneau':
      'Va multumim. Va propun o ora foarte curand, este gratuit si confidential. {worker}, {team} {phone}',
    confirmation: {
      twoWay:
        'Am notat: {when} cu {worker} ({team}), acasa sau aproape. S-a schimbat ceva? Raspundeti ALTA sau ANULEZ. {phone}',
      oneWay:
        'Am notat: {when} cu {worker} ({team}), acasa sau aproape. S-a schimbat ceva? Sunati la {phone}.',
    },
    annulation: {
      twoWay:
        'Am notat, intalnirea este anulata. Pentru alta zi, raspundeti DA sau sunati la {phone}. {worker}, {team}',
      oneWay:
        'Am notat, intalnirea este anulata. Pentru alta zi, sunati la {phone}. {worker}, {team}',
    },
    retard: 'Va multumim ca ne-ati spus, va asteptam. {worker}, {team} {phone}',
  },
  rcf: {
    creneaux: {
      twoWay:
        '{worker}, {team}. RDV: {slots}, out kaz oubyin toupré. Réponn {choices} oubyin LOT. {phone}',
      oneWay:
        'Bonzour, {worker}, {team}. Mi pé vnir vwar aou, out kaz oubyin toupré, lo swar oubyin samdi osi. Apèl amwin: {phone}.',
    },
    lequel: 'Mersi. Kèl RDV i aranz aou: {slots}? Réponn {choices}. {worker}, {team} {phone}',
    'autres-creneaux':
      'Eskiz anou, RDV-la lé pu lib. I rès: {slots}. Réponn {choices} oubyin LOT. {worker} {phone}',
    'ce-jour-la':
      'Mersi. Ala sak lé lib: {slots}. Réponn {choices} oubyin LOT. {worker}, {team} {phone}',
    'date-impossible':
      'Mersi. Mi trouv pa dat-la. Kèl zour é kèl èr i aranz aou? {worker}, {team} {phone}',
    'autre-moment':
      'Mersi, lé noté. Mi rogard é mi arvyin vèr ou pou inn ot moman. {worker}, {team} {phone}',
    'pas-de-creneau':
      'Mersi. Mi propoz aou inn moman trè vit, lé gratui é lé konfidansyèl. {worker}, {team} {phone}',
    confirmation: {
      twoWay:
        'Lé noté: {when} avèk {worker} ({team}), out kaz oubyin toupré. Inn inprévi? Réponn LOT oubyin ANIL. {phone}',
      oneWay:
        'Lé noté: {when} avèk {worker} ({team}), out kaz oubyin toupré. Inn inprévi? Apèl {phone}.',
    },
    annulation: {
      twoWay:
        'Lé noté, RDV-la lé anilé. Pou inn ot zour, réponn WI oubyin apèl {phone}. {worker}, {team}',
      oneWay: 'Lé noté, RDV-la lé anilé. Pou inn ot zour, apèl {phone}. {worker}, {team}',
    },
    retard: 'Mersi ou la prévnir anou, nou atann aou. {worker}, {team} {phone}',
  },
} as const satisfies FlowWords;
