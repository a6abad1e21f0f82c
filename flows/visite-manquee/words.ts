import type { FlowWords } from '../../src/domain/wording/text.js';

/** The words of the card left at the door; no reproach, in either direction. */
export const words = {
  fr: {
    'avis-de-passage': {
      twoWay:
        'Bonjour, {prenom}, {equipe}. Nous sommes passés vous voir. On peut revenir le soir ou samedi. Répondez OUI, RAPPEL, ou appelez le {telephone}.',
      oneWay:
        'Bonjour, {prenom}, {equipe}. Nous sommes passés vous voir. On peut revenir le soir ou samedi. Appelez-moi au {telephone}.',
    },
    excuses: {
      twoWay:
        "Bonjour, {prenom}, {equipe}. Nous n'avons pas pu venir au RDV, toutes nos excuses. Un autre jour ? Répondez OUI ou appelez le {telephone}.",
      oneWay:
        "Bonjour, {prenom}, {equipe}. Nous n'avons pas pu venir au RDV, toutes nos excuses. Pour un autre jour, appelez le {telephone}.",
    },
  },
  en: {
    'avis-de-passage': {
      twoWay:
        'Hello, {prenom}, {equipe}. We came to see you. We can come back in the evening or on Saturday. Reply YES or CALL, or call {telephone}.',
      oneWay:
        'Hello, {prenom}, {equipe}. We came to see you. We can come back in the evening or on Saturday. Call me on {telephone}.',
    },
    excuses: {
      twoWay:
        'Hello, {prenom}, {equipe}. We could not come to the meeting, we are very sorry. Another day? Reply YES or call {telephone}.',
      oneWay:
        'Hello, {prenom}, {equipe}. We could not come to the meeting, we are very sorry. For another day, call {telephone}.',
    },
  },
  ar: {
    'avis-de-passage': {
      twoWay:
        'مرحبا، مررنا لزيارتكم. يمكننا العودة في المساء والسبت. أجيبوا "نعم" أو "اتصال"، أو اتصلوا بنا: {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، مررنا لزيارتكم. يمكننا العودة في المساء والسبت. اتصلوا بي: {prenom}, {equipe} {telephone}',
    },
    excuses: {
      twoWay:
        'مرحبا، لم نتمكن من الحضور إلى الموعد، نعتذر منكم. هل نحدد يوما جديدا؟ أجيبوا "نعم" أو اتصلوا: {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، لم نتمكن من الحضور إلى الموعد، نعتذر منكم. لتحديد يوم جديد، اتصلوا بنا: {prenom}, {equipe} {telephone}',
    },
  },
  tr: {
    'avis-de-passage': {
      twoWay:
        'Merhaba, {prenom}, {equipe}. Sizi gormeye geldik. Aksam ya da cumartesi yine gelebiliriz. EVET ya da ARA yazin, veya arayin: {telephone}.',
      oneWay:
        'Merhaba, {prenom}, {equipe}. Sizi gormeye geldik. Aksam ya da cumartesi yine gelebiliriz. Beni arayin: {telephone}.',
    },
    excuses: {
      twoWay:
        'Merhaba, {prenom}, {equipe}. Randevuya gelemedik, cok ozur dileriz. Baska bir gun olur mu? EVET yazin ya da arayin: {telephone}.',
      oneWay:
        'Merhaba, {prenom}, {equipe}. Randevuya gelemedik, cok ozur dileriz. Baska bir gun icin arayin: {telephone}.',
    },
  },
  pt: {
    'avis-de-passage': {
      twoWay:
        'Bom dia, {prenom}, {equipe}. Passamos em sua casa. Podemos voltar à noite ou no sabado. Responda SIM ou LIGAR, ou ligue para {telephone}.',
      oneWay:
        'Bom dia, {prenom}, {equipe}. Passamos em sua casa. Podemos voltar à noite ou no sabado. Ligue-me para {telephone}.',
    },
    excuses: {
      twoWay:
        'Bom dia, {prenom}, {equipe}. Nao pudemos ir ao encontro, pedimos desculpa. Outro dia? Responda SIM ou ligue para {telephone}.',
      oneWay:
        'Bom dia, {prenom}, {equipe}. Nao pudemos ir ao encontro, pedimos desculpa. Para outro dia, ligue para {telephone}.',
    },
  },
  ro: {
    'avis-de-passage': {
      twoWay:
        'Buna ziua, {prenom}, {equipe}. Am trecut sa va vedem. Putem reveni seara sau sambata. Raspundeti DA sau SUNA, ori sunati la {telephone}.',
      oneWay:
        'Buna ziua, {prenom}, {equipe}. Am trecut sa va vedem. Putem reveni seara sau sambata. Sunati-ma la {telephone}.',
    },
    excuses: {
      twoWay:
        'Buna ziua, {prenom}, {equipe}. Nu am putut veni la intalnire, ne cerem scuze. Alta zi? Raspundeti DA sau sunati la {telephone}.',
      oneWay:
        'Buna ziua, {prenom}, {equipe}. Nu am putut veni la intalnire, ne cerem scuze. Pentru alta zi, sunati la {telephone}.',
    },
  },
  rcf: {
    'avis-de-passage': {
      twoWay:
        'Bonzour, {prenom}, {equipe}. Nou la vni vwar aou. Nou pé arvnir lo swar oubyin samdi. Réponn WI oubyin APEL, sinon apèl {telephone}.',
      oneWay:
        'Bonzour, {prenom}, {equipe}. Nou la vni vwar aou. Nou pé arvnir lo swar oubyin samdi. Apèl amwin: {telephone}.',
    },
    excuses: {
      twoWay:
        'Bonzour, {prenom}, {equipe}. Nou la pa gagn vnir lo RDV, eskiz anou. Inn ot zour? Réponn WI oubyin apèl {telephone}.',
      oneWay:
        'Bonzour, {prenom}, {equipe}. Nou la pa gagn vnir lo RDV, eskiz anou. Pou inn ot zour, apèl {telephone}.',
    },
  },
} as const satisfies FlowWords;
