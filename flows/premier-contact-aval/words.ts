import type { FlowWords } from '../../src/domain/wording/text.js';

/** The same neutral words, sooner: we are near and can come (domain 3.5, 5.2). */
export const words = {
  fr: {
    ouvrir: {
      twoWay:
        "Bonjour, {prenom}, {equipe}. Je peux passer vous voir cette semaine, chez vous ou tout près, c'est gratuit. Répondez OUI ou appelez le {telephone}.",
      oneWay:
        'Bonjour, {prenom}, {equipe}. Je peux passer vous voir cette semaine, chez vous ou tout près, gratuit et confidentiel. Appelez-moi au {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        "Bonjour, c'est {prenom}, {equipe}. On est près de chez vous ces jours-ci, le soir ou samedi aussi. Répondez OUI, RAPPEL, ou appelez le {telephone}.",
      oneWay:
        "Bonjour, c'est {prenom}, {equipe}. On est près de chez vous ces jours-ci, le soir ou samedi aussi. Appelez-moi au {telephone}.",
    },
  },
  en: {
    ouvrir: {
      twoWay:
        'Hello, {prenom}, {equipe}. I can come to see you this week, at your home or close by, free and confidential. Reply YES or call {telephone}.',
      oneWay:
        'Hello, {prenom}, {equipe}. I can come to see you this week, at your home or close by, free and confidential. Call me on {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Hello, this is {prenom}, {equipe}. We are near your home these days, evenings and Saturday too. Reply YES or CALL, or call {telephone}.',
      oneWay:
        'Hello, this is {prenom}, {equipe}. We are near your home these days, evenings and Saturday too. Call me on {telephone}.',
    },
  },
  ar: {
    ouvrir: {
      twoWay:
        'مرحبا، يمكنني زيارتكم هذا الأسبوع، في بيتكم أو قربه، مجانا وبسرية. أجيبوا "نعم" أو اتصلوا بي: {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، يمكنني زيارتكم هذا الأسبوع، في بيتكم أو قربه، مجانا وبسرية. اتصلوا بي: {prenom}, {equipe} {telephone}',
    },
    'derniere-relance': {
      twoWay:
        'مرحبا، نحن قربكم هذه الأيام، في المساء والسبت أيضا. أجيبوا "نعم" أو "اتصال"، أو اتصلوا بنا: {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، نحن قربكم هذه الأيام، في المساء والسبت أيضا. اتصلوا بي: {prenom}, {equipe} {telephone}',
    },
  },
  tr: {
    ouvrir: {
      twoWay:
        'Merhaba, {prenom}, {equipe}. Bu hafta size gelebilirim, evinize ya da yakin bir yere, ucretsiz ve gizli. EVET yazin ya da arayin: {telephone}.',
      oneWay:
        'Merhaba, {prenom}, {equipe}. Bu hafta size gelebilirim, evinize ya da yakin bir yere, ucretsiz ve gizli. Beni arayin: {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Merhaba, ben {prenom}, {equipe}. Bu gunlerde size yakiniz, aksam ya da cumartesi de olur. EVET ya da ARA yazin, veya arayin: {telephone}.',
      oneWay:
        'Merhaba, ben {prenom}, {equipe}. Bu gunlerde size yakiniz, aksam ya da cumartesi de olur. Beni arayin: {telephone}.',
    },
  },
  pt: {
    ouvrir: {
      twoWay:
        'Bom dia, {prenom}, {equipe}. Posso ir ter consigo esta semana, em casa ou perto, gratuito e confidencial. Responda SIM ou ligue para {telephone}.',
      oneWay:
        'Bom dia, {prenom}, {equipe}. Posso ir ter consigo esta semana, em casa ou perto, gratuito e confidencial. Ligue-me para {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bom dia, sou {prenom}, {equipe}. Nestes dias estamos perto de si, também à noite e no sabado. Responda SIM ou LIGAR, ou ligue para {telephone}.',
      oneWay:
        'Bom dia, sou {prenom}, {equipe}. Nestes dias estamos perto de si, também à noite e no sabado. Ligue-me para {telephone}.',
    },
  },
  ro: {
    ouvrir: {
      twoWay:
        'Buna ziua, {prenom}, {equipe}. Pot veni sa va vad saptamana asta, acasa sau aproape, gratuit si confidential. Raspundeti DA sau sunati la {telephone}.',
      oneWay:
        'Buna ziua, {prenom}, {equipe}. Pot veni sa va vad saptamana asta, acasa sau aproape, gratuit si confidential. Sunati-ma la {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Buna ziua, sunt {prenom}, {equipe}. Zilele acestea suntem in apropiere, si seara sau sambata. Raspundeti DA sau SUNA, ori sunati la {telephone}.',
      oneWay:
        'Buna ziua, sunt {prenom}, {equipe}. Zilele acestea suntem in apropiere, si seara sau sambata. Sunati-ma la {telephone}.',
    },
  },
  rcf: {
    ouvrir: {
      twoWay:
        'Bonzour, {prenom}, {equipe}. Mi pé vnir vwar aou la smèn-la, out kaz oubyin toupré, gratui é konfidansyèl. Réponn WI oubyin apèl {telephone}.',
      oneWay:
        'Bonzour, {prenom}, {equipe}. Mi pé vnir vwar aou la smèn-la, out kaz oubyin toupré, gratui é konfidansyèl. Apèl amwin: {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bonzour, sé {prenom}, {equipe}. Bann zour-la nou lé toupré out kaz, lo swar oubyin samdi osi. Réponn WI oubyin APEL, sinon apèl {telephone}.',
      oneWay:
        'Bonzour, sé {prenom}, {equipe}. Bann zour-la nou lé toupré out kaz, lo swar oubyin samdi osi. Apèl amwin: {telephone}.',
    },
  },
} as const satisfies FlowWords;
