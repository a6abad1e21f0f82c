import type { FlowWords } from '../../src/domain/wording/text.js';

/** When, with whom, and that nothing has to be prepared. */
export const words = {
  fr: {
    veille: {
      twoWay:
        'Rappel : {quand} avec {prenom} ({equipe}). Pas besoin de papiers pour ce RDV. Répondez OK, AUTRE ou ANNULER. {telephone}',
      oneWay:
        'Rappel : {quand} avec {prenom} ({equipe}). Pas besoin de papiers pour ce RDV. Un imprévu ? Appelez le {telephone}.',
    },
    'jour-meme': {
      twoWay:
        "Bonjour, c'est {prenom}, {equipe}. On se voit aujourd'hui : {quand}. Répondez OK, RETARD ou ANNULER. {telephone}",
      oneWay:
        "Bonjour, c'est {prenom}, {equipe}. On se voit aujourd'hui : {quand}. Un imprévu ? Appelez le {telephone}.",
    },
    'equipe-en-retard': {
      twoWay:
        "Bonjour, c'est {prenom}, {equipe}. Nous aurons environ {minutes} min de retard, désolés. Un souci ? Répondez ou appelez le {telephone}.",
      oneWay:
        "Bonjour, c'est {prenom}, {equipe}. Nous aurons environ {minutes} min de retard, désolés. Un souci ? Appelez le {telephone}.",
    },
  },
  en: {
    veille: {
      twoWay:
        'Reminder: {quand} with {prenom} ({equipe}). No papers needed for this meeting. Reply OK, OTHER or CANCEL. {telephone}',
      oneWay:
        'Reminder: {quand} with {prenom} ({equipe}). No papers needed for this meeting. Has something changed? Call {telephone}.',
    },
    'jour-meme': {
      twoWay:
        'Hello, this is {prenom}, {equipe}. We meet today: {quand}. Reply OK, LATE or CANCEL. {telephone}',
      oneWay:
        'Hello, this is {prenom}, {equipe}. We meet today: {quand}. Has something changed? Call {telephone}.',
    },
    'equipe-en-retard': {
      twoWay:
        'Hello, this is {prenom}, {equipe}. We will be about {minutes} min late, sorry. Is it a problem? Reply or call {telephone}.',
      oneWay:
        'Hello, this is {prenom}, {equipe}. We will be about {minutes} min late, sorry. Is it a problem? Call {telephone}.',
    },
  },
  ar: {
    veille: {
      twoWay:
        'تذكير: موعدنا {quand}. لا حاجة إلى أوراق لهذا الموعد. أجيبوا OK أو "آخر" أو "إلغاء". {prenom} ({equipe}) {telephone}',
      oneWay:
        'تذكير: موعدنا {quand}. لا حاجة إلى أوراق لهذا الموعد. هل طرأ تغيير؟ اتصلوا بنا: {prenom} ({equipe}) {telephone}',
    },
    'jour-meme': {
      twoWay:
        'مرحبا، موعدنا اليوم: {quand}. أجيبوا OK أو "تأخير" أو "إلغاء". {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، موعدنا اليوم: {quand}. هل طرأ تغيير؟ اتصلوا بنا: {prenom}, {equipe} {telephone}',
    },
    'equipe-en-retard': {
      twoWay:
        'مرحبا، سنتأخر حوالي {minutes} دقيقة، نعتذر. هل هناك مشكلة؟ أجيبوا أو اتصلوا بنا: {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، سنتأخر حوالي {minutes} دقيقة، نعتذر. هل هناك مشكلة؟ اتصلوا بنا: {prenom}, {equipe} {telephone}',
    },
  },
  tr: {
    veille: {
      twoWay:
        'Hatirlatma: {quand}, {prenom} ({equipe}) ile. Bu randevu icin belge gerekmez. OK, BASKA ya da IPTAL yazin. {telephone}',
      oneWay:
        'Hatirlatma: {quand}, {prenom} ({equipe}) ile. Bu randevu icin belge gerekmez. Bir degisiklik mi var? Arayin: {telephone}.',
    },
    'jour-meme': {
      twoWay:
        'Merhaba, ben {prenom}, {equipe}. Bugun gorusuyoruz: {quand}. OK, GEC ya da IPTAL yazin. {telephone}',
      oneWay:
        'Merhaba, ben {prenom}, {equipe}. Bugun gorusuyoruz: {quand}. Bir degisiklik mi var? Arayin: {telephone}.',
    },
    'equipe-en-retard': {
      twoWay:
        'Merhaba, ben {prenom}, {equipe}. Yaklasik {minutes} dk gecikecegiz, ozur dileriz. Sorun mu olur? Yazin ya da arayin: {telephone}.',
      oneWay:
        'Merhaba, ben {prenom}, {equipe}. Yaklasik {minutes} dk gecikecegiz, ozur dileriz. Sorun mu olur? Arayin: {telephone}.',
    },
  },
  pt: {
    veille: {
      twoWay:
        'Lembrete: {quand} com {prenom} ({equipe}). Nao precisa de papéis para este encontro. Responda OK, OUTRO ou CANCELAR. {telephone}',
      oneWay:
        'Lembrete: {quand} com {prenom} ({equipe}). Nao precisa de papéis para este encontro. Um imprevisto? Ligue para {telephone}.',
    },
    'jour-meme': {
      twoWay:
        'Bom dia, sou {prenom}, {equipe}. Vemo-nos hoje: {quand}. Responda OK, ATRASO ou CANCELAR. {telephone}',
      oneWay:
        'Bom dia, sou {prenom}, {equipe}. Vemo-nos hoje: {quand}. Um imprevisto? Ligue para {telephone}.',
    },
    'equipe-en-retard': {
      twoWay:
        'Bom dia, sou {prenom}, {equipe}. Vamos atrasar-nos cerca de {minutes} min, desculpe. Um problema? Responda ou ligue para {telephone}.',
      oneWay:
        'Bom dia, sou {prenom}, {equipe}. Vamos atrasar-nos cerca de {minutes} min, desculpe. Um problema? Ligue para {telephone}.',
    },
  },
  ro: {
    veille: {
      twoWay:
        'Va reamintim: {quand} cu {prenom} ({equipe}). Nu trebuie acte pentru intalnire. Raspundeti OK, ALTA sau ANULEZ. {telephone}',
      oneWay:
        'Va reamintim: {quand} cu {prenom} ({equipe}). Nu trebuie acte pentru intalnire. S-a schimbat ceva? Sunati la {telephone}.',
    },
    'jour-meme': {
      twoWay:
        'Buna ziua, sunt {prenom}, {equipe}. Ne vedem astazi: {quand}. Raspundeti OK, INTARZIERE sau ANULEZ. {telephone}',
      oneWay:
        'Buna ziua, sunt {prenom}, {equipe}. Ne vedem astazi: {quand}. S-a schimbat ceva? Sunati la {telephone}.',
    },
    'equipe-en-retard': {
      twoWay:
        'Buna ziua, sunt {prenom}, {equipe}. Intarziem cam {minutes} min, ne scuzati. E o problema? Raspundeti sau sunati la {telephone}.',
      oneWay:
        'Buna ziua, sunt {prenom}, {equipe}. Intarziem cam {minutes} min, ne scuzati. E o problema? Sunati la {telephone}.',
    },
  },
  rcf: {
    veille: {
      twoWay:
        'Rapèl: {quand} avèk {prenom} ({equipe}). Pa bézwin papyé pou RDV-la. Réponn OK, LOT oubyin ANIL. {telephone}',
      oneWay:
        'Rapèl: {quand} avèk {prenom} ({equipe}). Pa bézwin papyé pou RDV-la. Inn inprévi? Apèl {telephone}.',
    },
    'jour-meme': {
      twoWay:
        'Bonzour, sé {prenom}, {equipe}. Nou artrouv anou zordi: {quand}. Réponn OK, ROTAR oubyin ANIL. {telephone}',
      oneWay:
        'Bonzour, sé {prenom}, {equipe}. Nou artrouv anou zordi: {quand}. Inn inprévi? Apèl {telephone}.',
    },
    'equipe-en-retard': {
      twoWay:
        'Bonzour, sé {prenom}, {equipe}. Nou sra an rotar apépré {minutes} min, eskiz anou. Inn problinm? Réponn oubyin apèl {telephone}.',
      oneWay:
        'Bonzour, sé {prenom}, {equipe}. Nou sra an rotar apépré {minutes} min, eskiz anou. Inn problinm? Apèl {telephone}.',
    },
  },
} as const satisfies FlowWords;
