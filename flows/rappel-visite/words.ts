import type { FlowWords } from '../../src/domain/wording/text.js';

/** When, with whom, and that nothing has to be prepared. */
export const words = {
  fr: {
    veille: {
      twoWay:
        'Rappel : {when} avec {worker} ({team}). Pas besoin de papiers pour ce RDV. Répondez OK, AUTRE ou ANNULER. {phone}',
      oneWay:
        'Rappel : {when} avec {worker} ({team}). Pas besoin de papiers pour ce RDV. Un imprévu ? Appelez le {phone}.',
    },
    'jour-meme': {
      twoWay:
        "Bonjour, c'est {worker}, {team}. On se voit aujourd'hui : {when}. Répondez OK, RETARD ou ANNULER. {phone}",
      oneWay:
        "Bonjour, c'est {worker}, {team}. On se voit aujourd'hui : {when}. Un imprévu ? Appelez le {phone}.",
    },
  },
  en: {
    veille: {
      twoWay:
        'Reminder: {when} with {worker} ({team}). No papers needed for this meeting. Reply OK, OTHER or CANCEL. {phone}',
      oneWay:
        'Reminder: {when} with {worker} ({team}). No papers needed for this meeting. Has something changed? Call {phone}.',
    },
    'jour-meme': {
      twoWay:
        'Hello, this is {worker}, {team}. We meet today: {when}. Reply OK, LATE or CANCEL. {phone}',
      oneWay:
        'Hello, this is {worker}, {team}. We meet today: {when}. Has something changed? Call {phone}.',
    },
  },
  ar: {
    veille: {
      twoWay:
        'تذكير: موعدنا {when}. لا حاجة إلى أوراق لهذا الموعد. أجيبوا OK أو "آخر" أو "إلغاء". {worker} ({team}) {phone}',
      oneWay:
        'تذكير: موعدنا {when}. لا حاجة إلى أوراق لهذا الموعد. هل طرأ تغيير؟ اتصلوا بنا: {worker} ({team}) {phone}',
    },
    'jour-meme': {
      twoWay:
        'مرحبا، موعدنا اليوم: {when}. أجيبوا OK أو "تأخير" أو "إلغاء". {worker}, {team} {phone}',
      oneWay: 'مرحبا، موعدنا اليوم: {when}. هل طرأ تغيير؟ اتصلوا بنا: {worker}, {team} {phone}',
    },
  },
  tr: {
    veille: {
      twoWay:
        'Hatirlatma: {when}, {worker} ({team}) ile. Bu randevu icin belge gerekmez. OK, BASKA ya da IPTAL yazin. {phone}',
      oneWay:
        'Hatirlatma: {when}, {worker} ({team}) ile. Bu randevu icin belge gerekmez. Bir degisiklik mi var? Arayin: {phone}.',
    },
    'jour-meme': {
      twoWay:
        'Merhaba, ben {worker}, {team}. Bugun gorusuyoruz: {when}. OK, GEC ya da IPTAL yazin. {phone}',
      oneWay:
        'Merhaba, ben {worker}, {team}. Bugun gorusuyoruz: {when}. Bir degisiklik mi var? Arayin: {phone}.',
    },
  },
  pt: {
    veille: {
      twoWay:
        'Lembrete: {when} com {worker} ({team}). Nao precisa de papéis para este encontro. Responda OK, OUTRO ou CANCELAR. {phone}',
      oneWay:
        'Lembrete: {when} com {worker} ({team}). Nao precisa de papéis para este encontro. Um imprevisto? Ligue para {phone}.',
    },
    'jour-meme': {
      twoWay:
        'Bom dia, sou {worker}, {team}. Vemo-nos hoje: {when}. Responda OK, ATRASO ou CANCELAR. {phone}',
      oneWay:
        'Bom dia, sou {worker}, {team}. Vemo-nos hoje: {when}. Um imprevisto? Ligue para {phone}.',
    },
  },
  ro: {
    veille: {
      twoWay:
        'Va reamintim: {when} cu {worker} ({team}). Nu trebuie acte pentru intalnire. Raspundeti OK, ALTA sau ANULEZ. {phone}',
      oneWay:
        'Va reamintim: {when} cu {worker} ({team}). Nu trebuie acte pentru intalnire. S-a schimbat ceva? Sunati la {phone}.',
    },
    'jour-meme': {
      twoWay:
        'Buna ziua, sunt {worker}, {team}. Ne vedem astazi: {when}. Raspundeti OK, INTARZIERE sau ANULEZ. {phone}',
      oneWay:
        'Buna ziua, sunt {worker}, {team}. Ne vedem astazi: {when}. S-a schimbat ceva? Sunati la {phone}.',
    },
  },
  rcf: {
    veille: {
      twoWay:
        'Rapèl: {when} avèk {worker} ({team}). Pa bézwin papyé pou RDV-la. Réponn OK, LOT oubyin ANIL. {phone}',
      oneWay:
        'Rapèl: {when} avèk {worker} ({team}). Pa bézwin papyé pou RDV-la. Inn inprévi? Apèl {phone}.',
    },
    'jour-meme': {
      twoWay:
        'Bonzour, sé {worker}, {team}. Nou artrouv anou zordi: {when}. Réponn OK, ROTAR oubyin ANIL. {phone}',
      oneWay:
        'Bonzour, sé {worker}, {team}. Nou artrouv anou zordi: {when}. Inn inprévi? Apèl {phone}.',
    },
  },
} as const satisfies FlowWords;
