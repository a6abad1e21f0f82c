import type { FlowWords } from '../../src/domain/wording/text.js';

/** The same neutral words, sooner: we are near and can come (domain 3.5, 5.2). */
export const words = {
  fr: {
    ouvrir: {
      twoWay:
        "Bonjour, {worker}, {team}. Je peux passer vous voir cette semaine, chez vous ou tout près, c'est gratuit. Répondez OUI ou appelez le {phone}.",
      oneWay:
        'Bonjour, {worker}, {team}. Je peux passer vous voir cette semaine, chez vous ou tout près, gratuit et confidentiel. Appelez-moi au {phone}.',
    },
    'derniere-relance': {
      twoWay:
        "Bonjour, c'est {worker}, {team}. On est près de chez vous ces jours-ci, le soir ou samedi aussi. Répondez OUI, RAPPEL, ou appelez le {phone}.",
      oneWay:
        "Bonjour, c'est {worker}, {team}. On est près de chez vous ces jours-ci, le soir ou samedi aussi. Appelez-moi au {phone}.",
    },
  },
  en: {
    ouvrir: {
      twoWay:
        'Hello, {worker}, {team}. I can come to see you this week, at your home or close by, free and confidential. Reply YES or call {phone}.',
      oneWay:
        'Hello, {worker}, {team}. I can come to see you this week, at your home or close by, free and confidential. Call me on {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Hello, this is {worker}, {team}. We are near your home these days, evenings and Saturday too. Reply YES or CALL, or call {phone}.',
      oneWay:
        'Hello, this is {worker}, {team}. We are near your home these days, evenings and Saturday too. Call me on {phone}.',
    },
  },
  ar: {
    ouvrir: {
      twoWay:
        'مرحبا، يمكنني زيارتكم هذا الأسبوع، في بيتكم أو قربه، مجانا وبسرية. أجيبوا "نعم" أو اتصلوا بي: {worker}, {team} {phone}',
      oneWay:
        'مرحبا، يمكنني زيارتكم هذا الأسبوع، في بيتكم أو قربه، مجانا وبسرية. اتصلوا بي: {worker}, {team} {phone}',
    },
    'derniere-relance': {
      twoWay:
        'مرحبا، نحن قربكم هذه الأيام، في المساء والسبت أيضا. أجيبوا "نعم" أو "اتصال"، أو اتصلوا بنا: {worker}, {team} {phone}',
      oneWay:
        'مرحبا، نحن قربكم هذه الأيام، في المساء والسبت أيضا. اتصلوا بي: {worker}, {team} {phone}',
    },
  },
  tr: {
    ouvrir: {
      twoWay:
        'Merhaba, {worker}, {team}. Bu hafta size gelebilirim, evinize ya da yakin bir yere, ucretsiz ve gizli. EVET yazin ya da arayin: {phone}.',
      oneWay:
        'Merhaba, {worker}, {team}. Bu hafta size gelebilirim, evinize ya da yakin bir yere, ucretsiz ve gizli. Beni arayin: {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Merhaba, ben {worker}, {team}. Bu gunlerde size yakiniz, aksam ya da cumartesi de olur. EVET ya da ARA yazin, veya arayin: {phone}.',
      oneWay:
        'Merhaba, ben {worker}, {team}. Bu gunlerde size yakiniz, aksam ya da cumartesi de olur. Beni arayin: {phone}.',
    },
  },
  pt: {
    ouvrir: {
      twoWay:
        'Bom dia, {worker}, {team}. Posso ir ter consigo esta semana, em casa ou perto, gratuito e confidencial. Responda SIM ou ligue para {phone}.',
      oneWay:
        'Bom dia, {worker}, {team}. Posso ir ter consigo esta semana, em casa ou perto, gratuito e confidencial. Ligue-me para {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bom dia, sou {worker}, {team}. Nestes dias estamos perto de si, também à noite e no sabado. Responda SIM ou LIGAR, ou ligue para {phone}.',
      oneWay:
        'Bom dia, sou {worker}, {team}. Nestes dias estamos perto de si, também à noite e no sabado. Ligue-me para {phone}.',
    },
  },
  ro: {
    ouvrir: {
      twoWay:
        'Buna ziua, {worker}, {team}. Pot veni sa va vad saptamana asta, acasa sau aproape, gratuit si confidential. Raspundeti DA sau sunati la {phone}.',
      oneWay:
        'Buna ziua, {worker}, {team}. Pot veni sa va vad saptamana asta, acasa sau aproape, gratuit si confidential. Sunati-ma la {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Buna ziua, sunt {worker}, {team}. Zilele acestea suntem in apropiere, si seara sau sambata. Raspundeti DA sau SUNA, ori sunati la {phone}.',
      oneWay:
        'Buna ziua, sunt {worker}, {team}. Zilele acestea suntem in apropiere, si seara sau sambata. Sunati-ma la {phone}.',
    },
  },
  rcf: {
    ouvrir: {
      twoWay:
        'Bonzour, {worker}, {team}. Mi pé vnir vwar aou la smèn-la, out kaz oubyin toupré, gratui é konfidansyèl. Réponn WI oubyin apèl {phone}.',
      oneWay:
        'Bonzour, {worker}, {team}. Mi pé vnir vwar aou la smèn-la, out kaz oubyin toupré, gratui é konfidansyèl. Apèl amwin: {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bonzour, sé {worker}, {team}. Bann zour-la nou lé toupré out kaz, lo swar oubyin samdi osi. Réponn WI oubyin APEL, sinon apèl {phone}.',
      oneWay:
        'Bonzour, sé {worker}, {team}. Bann zour-la nou lé toupré out kaz, lo swar oubyin samdi osi. Apèl amwin: {phone}.',
    },
  },
} as const satisfies FlowWords;
