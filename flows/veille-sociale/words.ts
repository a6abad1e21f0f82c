import type { FlowWords } from '../../src/domain/wording/text.js';

/** One word says where things stand. */
export const words = {
  fr: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Bonjour, ici {prenom}, {equipe}. Où en sont les démarches depuis notre RDV ? Répondez BIEN, AIDE ou RAPPEL, et je vous appelle. {telephone}',
      oneWay:
        'Bonjour, ici {prenom}, {equipe}. Où en sont les démarches depuis notre RDV ? Je suis là pour vous aider, appelez-moi au {telephone}.',
    },
    'tant-mieux':
      'Tant mieux, merci de votre réponse. Je reste joignable si besoin : {telephone}. {prenom}, {equipe}',
    'on-vous-appelle':
      "Merci de me l'avoir dit. Je vous appelle pour qu'on avance ensemble. {prenom}, {equipe} {telephone}",
  },
  en: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Hello, this is {prenom}, {equipe}. How are things going since our meeting? Reply GOOD, HELP or CALL, and I will call you. {telephone}',
      oneWay:
        'Hello, this is {prenom}, {equipe}. How are things going since our meeting? I am here to help you, call me on {telephone}.',
    },
    'tant-mieux':
      'I am glad, thank you for your answer. You can reach me if you need to: {telephone}. {prenom}, {equipe}',
    'on-vous-appelle':
      'Thank you for telling me. I will call you so that we move forward together. {prenom}, {equipe} {telephone}',
  },
  ar: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'مرحبا، كيف تسير الأمور منذ موعدنا؟ أجيبوا "جيد" أو "مساعدة" أو "اتصال" وسأتصل بكم. {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، كيف تسير الأمور منذ موعدنا؟ أنا هنا لمساعدتكم، اتصلوا بي: {prenom}, {equipe} {telephone}',
    },
    'tant-mieux':
      'يسرني ذلك، شكرا على جوابكم. يمكنكم الاتصال بي عند الحاجة: {prenom}, {equipe} {telephone}',
    'on-vous-appelle': 'شكرا على إخباري. سأتصل بكم لنتقدم معا. {prenom}, {equipe} {telephone}',
  },
  tr: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Merhaba, ben {prenom}, {equipe}. Gorusmemizden beri isler nasil gidiyor? IYI, YARDIM ya da ARA yazin, sizi arayayim. {telephone}',
      oneWay:
        'Merhaba, ben {prenom}, {equipe}. Gorusmemizden beri isler nasil gidiyor? Size yardim icin buradayim, beni arayin: {telephone}.',
    },
    'tant-mieux':
      'Sevindim, cevabiniz icin tesekkurler. Ihtiyaciniz olursa beni arayin: {telephone}. {prenom}, {equipe}',
    'on-vous-appelle':
      'Soylediginiz icin tesekkurler. Sizi arayacagim, birlikte ilerleyecegiz. {prenom}, {equipe} {telephone}',
  },
  pt: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Bom dia, sou {prenom}, {equipe}. Como vao as coisas desde o nosso encontro? Responda BEM, AJUDA ou LIGAR, e eu ligo-lhe. {telephone}',
      oneWay:
        'Bom dia, sou {prenom}, {equipe}. Como vao as coisas desde o nosso encontro? Estou aqui para ajudar, ligue-me para {telephone}.',
    },
    'tant-mieux':
      'Ainda bem, obrigado pela sua resposta. Se precisar, pode ligar-me: {telephone}. {prenom}, {equipe}',
    'on-vous-appelle':
      'Obrigado por me dizer. Vou ligar-lhe para avancarmos juntos. {prenom}, {equipe} {telephone}',
  },
  ro: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Buna ziua, sunt {prenom}, {equipe}. Cum merg lucrurile de la intalnirea noastra? Raspundeti BINE, AJUTOR sau SUNA, si va sun. {telephone}',
      oneWay:
        'Buna ziua, sunt {prenom}, {equipe}. Cum merg lucrurile de la intalnirea noastra? Sunt aici sa va ajut, sunati-ma la {telephone}.',
    },
    'tant-mieux':
      'Ma bucur, va multumesc pentru raspuns. Daca aveti nevoie, ma puteti suna: {telephone}. {prenom}, {equipe}',
    'on-vous-appelle':
      'Va multumesc ca mi-ati spus. Va sun ca sa mergem mai departe impreuna. {prenom}, {equipe} {telephone}',
  },
  rcf: {
    'ou-en-sont-les-demarches': {
      twoWay:
        'Bonzour, sé {prenom}, {equipe}. Koman i avans dépi nout RDV? Réponn BON, ED oubyin APEL, é mi apèl aou. {telephone}',
      oneWay:
        'Bonzour, sé {prenom}, {equipe}. Koman i avans dépi nout RDV? Mi lé la pou èd aou, apèl amwin: {telephone}.',
    },
    'tant-mieux':
      'Tan myé, mersi pou out réponns. Si ou néna bézwin, mi lé la: {telephone}. {prenom}, {equipe}',
    'on-vous-appelle':
      'Mersi ou la di amwin. Mi apèl aou pou nou avans ansanm. {prenom}, {equipe} {telephone}',
  },
} as const satisfies FlowWords;
