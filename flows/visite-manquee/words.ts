import type { FlowWords } from '../../src/domain/wording/text.js';

/** The words of the card left at the door; no reproach, in either direction. */
export const words = {
  fr: {
    'avis-de-passage': {
      twoWay:
        'Bonjour, {worker}, {team}. Nous sommes passés vous voir. On peut revenir le soir ou samedi. Répondez OUI, RAPPEL, ou appelez le {phone}.',
      oneWay:
        'Bonjour, {worker}, {team}. Nous sommes passés vous voir. On peut revenir le soir ou samedi. Appelez-moi au {phone}.',
    },
    excuses: {
      twoWay:
        "Bonjour, {worker}, {team}. Nous n'avons pas pu venir au RDV, toutes nos excuses. Un autre jour ? Répondez OUI ou appelez le {phone}.",
      oneWay:
        "Bonjour, {worker}, {team}. Nous n'avons pas pu venir au RDV, toutes nos excuses. Pour un autre jour, appelez le {phone}.",
    },
  },
  en: {
    'avis-de-passage': {
      twoWay:
        'Hello, {worker}, {team}. We came to see you. We can come back in the evening or on Saturday. Reply YES or CALL, or call {phone}.',
      oneWay:
        'Hello, {worker}, {team}. We came to see you. We can come back in the evening or on Saturday. Call me on {phone}.',
    },
    excuses: {
      twoWay:
        'Hello, {worker}, {team}. We could not come to the meeting, we are very sorry. Another day? Reply YES or call {phone}.',
      oneWay:
        'Hello, {worker}, {team}. We could not come to the meeting, we are very sorry. For another day, call {phone}.',
    },
  },
  ar: {
    'avis-de-passage': {
      twoWay:
        'مرحبا، مررنا لزيارتكم. يمكننا العودة في المساء والسبت. أجيبوا "نعم" أو "اتصال"، أو اتصلوا بنا: {worker}, {team} {phone}',
      oneWay:
        'مرحبا، مررنا لزيارتكم. يمكننا العودة في المساء والسبت. اتصلوا بي: {worker}, {team} {phone}',
    },
    excuses: {
      twoWay:
        'مرحبا، لم نتمكن من الحضور إلى الموعد، نعتذر منكم. هل نحدد يوما جديدا؟ أجيبوا "نعم" أو اتصلوا: {worker}, {team} {phone}',
      oneWay:
        'مرحبا، لم نتمكن من الحضور إلى الموعد، نعتذر منكم. لتحديد يوم جديد، اتصلوا بنا: {worker}, {team} {phone}',
    },
  },
  tr: {
    'avis-de-passage': {
      twoWay:
        'Merhaba, {worker}, {team}. Sizi gormeye geldik. Aksam ya da cumartesi yine gelebiliriz. EVET ya da ARA yazin, veya arayin: {phone}.',
      oneWay:
        'Merhaba, {worker}, {team}. Sizi gormeye geldik. Aksam ya da cumartesi yine gelebiliriz. Beni arayin: {phone}.',
    },
    excuses: {
      twoWay:
        'Merhaba, {worker}, {team}. Randevuya gelemedik, cok ozur dileriz. Baska bir gun olur mu? EVET yazin ya da arayin: {phone}.',
      oneWay:
        'Merhaba, {worker}, {team}. Randevuya gelemedik, cok ozur dileriz. Baska bir gun icin arayin: {phone}.',
    },
  },
  pt: {
    'avis-de-passage': {
      twoWay:
        'Bom dia, {worker}, {team}. Passamos em sua casa. Podemos voltar à noite ou no sabado. Responda SIM ou LIGAR, ou ligue para {phone}.',
      oneWay:
        'Bom dia, {worker}, {team}. Passamos em sua casa. Podemos voltar à noite ou no sabado. Ligue-me para {phone}.',
    },
    excuses: {
      twoWay:
        'Bom dia, {worker}, {team}. Nao pudemos ir ao encontro, pedimos desculpa. Outro dia? Responda SIM ou ligue para {phone}.',
      oneWay:
        'Bom dia, {worker}, {team}. Nao pudemos ir ao encontro, pedimos desculpa. Para outro dia, ligue para {phone}.',
    },
  },
  ro: {
    'avis-de-passage': {
      twoWay:
        'Buna ziua, {worker}, {team}. Am trecut sa va vedem. Putem reveni seara sau sambata. Raspundeti DA sau SUNA, ori sunati la {phone}.',
      oneWay:
        'Buna ziua, {worker}, {team}. Am trecut sa va vedem. Putem reveni seara sau sambata. Sunati-ma la {phone}.',
    },
    excuses: {
      twoWay:
        'Buna ziua, {worker}, {team}. Nu am putut veni la intalnire, ne cerem scuze. Alta zi? Raspundeti DA sau sunati la {phone}.',
      oneWay:
        'Buna ziua, {worker}, {team}. Nu am putut veni la intalnire, ne cerem scuze. Pentru alta zi, sunati la {phone}.',
    },
  },
  rcf: {
    'avis-de-passage': {
      twoWay:
        'Bonzour, {worker}, {team}. Nou la vni vwar aou. Nou pé arvnir lo swar oubyin samdi. Réponn WI oubyin APEL, sinon apèl {phone}.',
      oneWay:
        'Bonzour, {worker}, {team}. Nou la vni vwar aou. Nou pé arvnir lo swar oubyin samdi. Apèl amwin: {phone}.',
    },
    excuses: {
      twoWay:
        'Bonzour, {worker}, {team}. Nou la pa gagn vnir lo RDV, eskiz anou. Inn ot zour? Réponn WI oubyin apèl {phone}.',
      oneWay:
        'Bonzour, {worker}, {team}. Nou la pa gagn vnir lo RDV, eskiz anou. Pou inn ot zour, apèl {phone}.',
    },
  },
} as const satisfies FlowWords;
