import type { FlowWords } from '../../src/domain/wording/text.js';

/** One word says where things stand. */
export const words = {
  fr: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Bonjour, ici {worker}, {team}. Où en sont les démarches depuis notre RDV ? Répondez BIEN, AIDE ou RAPPEL, et je vous appelle. {phone}',
      oneWay:
        'Bonjour, ici {worker}, {team}. Où en sont les démarches depuis notre RDV ? Je suis là pour vous aider, appelez-moi au {phone}.',
    },
    'tant-mieux':
      'Tant mieux, merci de votre réponse. Je reste joignable si besoin : {phone}. {worker}, {team}',
    'on-vous-appelle':
      "Merci de me l'avoir dit. Je vous appelle pour qu'on avance ensemble. {worker}, {team} {phone}",
  },
  en: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Hello, this is {worker}, {team}. How are things going since our meeting? Reply GOOD, HELP or CALL, and I will call you. {phone}',
      oneWay:
        'Hello, this is {worker}, {team}. How are things going since our meeting? I am here to help you, call me on {phone}.',
    },
    'tant-mieux':
      'I am glad, thank you for your answer. You can reach me if you need to: {phone}. {worker}, {team}',
    'on-vous-appelle':
      'Thank you for telling me. I will call you so that we move forward together. {worker}, {team} {phone}',
  },
  ar: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'مرحبا، كيف تسير الأمور منذ موعدنا؟ أجيبوا "جيد" أو "مساعدة" أو "اتصال" وسأتصل بكم. {worker}, {team} {phone}',
      oneWay:
        'مرحبا، كيف تسير الأمور منذ موعدنا؟ أنا هنا لمساعدتكم، اتصلوا بي: {worker}, {team} {phone}',
    },
    'tant-mieux':
      'يسرني ذلك، شكرا على جوابكم. يمكنكم الاتصال بي عند الحاجة: {worker}, {team} {phone}',
    'on-vous-appelle': 'شكرا على إخباري. سأتصل بكم لنتقدم معا. {worker}, {team} {phone}',
  },
  tr: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Merhaba, ben {worker}, {team}. Gorusmemizden beri isler nasil gidiyor? IYI, YARDIM ya da ARA yazin, sizi arayayim. {phone}',
      oneWay:
        'Merhaba, ben {worker}, {team}. Gorusmemizden beri isler nasil gidiyor? Size yardim icin buradayim, beni arayin: {phone}.',
    },
    'tant-mieux':
      'Sevindim, cevabiniz icin tesekkurler. Ihtiyaciniz olursa beni arayin: {phone}. {worker}, {team}',
    'on-vous-appelle':
      'Soylediginiz icin tesekkurler. Sizi arayacagim, birlikte ilerleyecegiz. {worker}, {team} {phone}',
  },
  pt: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Bom dia, sou {worker}, {team}. Como vao as coisas desde o nosso encontro? Responda BEM, AJUDA ou LIGAR, e eu ligo-lhe. {phone}',
      oneWay:
        'Bom dia, sou {worker}, {team}. Como vao as coisas desde o nosso encontro? Estou aqui para ajudar, ligue-me para {phone}.',
    },
    'tant-mieux':
      'Ainda bem, obrigado pela sua resposta. Se precisar, pode ligar-me: {phone}. {worker}, {team}',
    'on-vous-appelle':
      'Obrigado por me dizer. Vou ligar-lhe para avancarmos juntos. {worker}, {team} {phone}',
  },
  ro: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Buna ziua, sunt {worker}, {team}. Cum merg lucrurile de la intalnirea noastra? Raspundeti BINE, AJUTOR sau SUNA, si va sun. {phone}',
      oneWay:
        'Buna ziua, sunt {worker}, {team}. Cum merg lucrurile de la intalnirea noastra? Sunt aici sa va ajut, sunati-ma la {phone}.',
    },
    'tant-mieux':
      'Ma bucur, va multumesc pentru raspuns. Daca aveti nevoie, ma puteti suna: {phone}. {worker}, {team}',
    'on-vous-appelle':
      'Va multumesc ca mi-ati spus. Va sun ca sa mergem mai departe impreuna. {worker}, {team} {phone}',
  },
  rcf: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Bonzour, sé {worker}, {team}. Koman i avans dépi nout RDV? Réponn BON, ED oubyin APEL, é mi apèl aou. {phone}',
      oneWay:
        'Bonzour, sé {worker}, {team}. Koman i avans dépi nout RDV? Mi lé la pou èd aou, apèl amwin: {phone}.',
    },
    'tant-mieux':
      'Tan myé, mersi pou out réponns. Si ou néna bézwin, mi lé la: {phone}. {worker}, {team}',
    'on-vous-appelle':
      'Mersi ou la di amwin. Mi apèl aou pou nou avans ansanm. {worker}, {team} {phone}',
  },
} as const satisfies FlowWords;
