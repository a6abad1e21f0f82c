import type { FlowWords } from '../../src/domain/wording/text.js';

/** A first name, a neutral team, a small thing to answer; never why (domain 3.5, 5.2). */
export const words = {
  fr: {
    ouvrir: {
      twoWay:
        "Bonjour, je suis {worker}, de l'équipe {team}. Je vous propose un RDV, gratuit et confidentiel. Répondez OUI ou appelez le {phone}.",
      oneWay:
        "Bonjour, je suis {worker}, de l'équipe {team}. Je vous propose un RDV, gratuit et confidentiel. Appelez-moi au {phone}.",
    },
    relance: {
      twoWay:
        "Bonjour, {worker}, {team}. Je n'ai pas encore pu vous parler. Un moment pour 10 min ? Répondez SOIR, MATIN ou SAMEDI. Gratuit. {phone}",
      oneWay:
        "Bonjour, {worker}, {team}. Je n'ai pas encore pu vous parler. C'est gratuit et confidentiel. Appelez-moi au {phone}.",
    },
    'derniere-relance': {
      twoWay:
        "Bonjour, c'est {worker}, {team}. On peut passer vous voir le soir ou samedi, gratuit. Répondez OUI, RAPPEL, ou appelez le {phone}.",
      oneWay:
        "Bonjour, c'est {worker}, {team}. On peut passer vous voir le soir ou samedi, c'est gratuit. Appelez-moi au {phone}.",
    },
  },
  en: {
    ouvrir: {
      twoWay:
        'Hello, I am {worker}, from the {team} team. I would like to meet you, it is free and confidential. Reply YES or call {phone}.',
      oneWay:
        'Hello, I am {worker}, from the {team} team. I would like to meet you, it is free and confidential. Call me on {phone}.',
    },
    relance: {
      twoWay:
        'Hello, {worker}, {team}. I could not talk to you yet. Do you have 10 min? Reply EVENING, MORNING or SATURDAY. Free. {phone}',
      oneWay:
        'Hello, {worker}, {team}. I could not talk to you yet. It is free and confidential. Call me on {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Hello, this is {worker}, {team}. We can come to see you in the evening or on Saturday, free. Reply YES or CALL, or call {phone}.',
      oneWay:
        'Hello, this is {worker}, {team}. We can come to see you in the evening or on Saturday, it is free. Call me on {phone}.',
    },
  },
  ar: {
    ouvrir: {
      twoWay:
        'مرحبا، أنا {worker}. أقترح عليكم موعدا مع فريقنا، مجانيا وسريا. أجيبوا "نعم" أو اتصلوا بنا: {team} {phone}',
      oneWay:
        'مرحبا، أنا {worker}. أقترح عليكم موعدا مع فريقنا، مجانيا وسريا. اتصلوا بي: {team} {phone}',
    },
    relance: {
      twoWay:
        'مرحبا، لم نتحدث بعد. متى تناسبكم 10 دقائق؟ أجيبوا "مساء" أو "صباح" أو "السبت". مجانا. {worker}, {team} {phone}',
      oneWay:
        'مرحبا، لم أتمكن بعد من الحديث معكم. الخدمة مجانية وسرية. اتصلوا بي: {worker}, {team} {phone}',
    },
    'derniere-relance': {
      twoWay:
        'مرحبا، يمكننا زيارتكم في المساء والسبت، مجانا. أجيبوا "نعم" أو "اتصال"، أو اتصلوا بنا: {worker}, {team} {phone}',
      oneWay: 'مرحبا، يمكننا زيارتكم في المساء والسبت، مجانا. اتصلوا بي: {worker}, {team} {phone}',
    },
  },
  tr: {
    ouvrir: {
      twoWay:
        'Merhaba, ben {worker}, {team} ekibinden. Sizinle gorusmek isterim, ucretsiz ve gizlidir. EVET yazin ya da arayin: {phone}.',
      oneWay:
        'Merhaba, ben {worker}, {team} ekibinden. Sizinle gorusmek isterim, ucretsiz ve gizlidir. Beni arayin: {phone}.',
    },
    relance: {
      twoWay:
        'Merhaba, {worker}, {team}. Henuz sizinle konusamadim. 10 dakikaniz var mi? AKSAM, SABAH ya da CUMARTESI yazin. Ucretsiz. {phone}',
      oneWay:
        'Merhaba, {worker}, {team}. Henuz sizinle konusamadim. Ucretsiz ve gizlidir. Beni arayin: {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Merhaba, ben {worker}, {team}. Aksam ya da cumartesi size gelebiliriz, ucretsiz. EVET ya da ARA yazin, veya arayin: {phone}.',
      oneWay:
        'Merhaba, ben {worker}, {team}. Aksam ya da cumartesi size gelebiliriz, ucretsizdir. Beni arayin: {phone}.',
    },
  },
  pt: {
    ouvrir: {
      twoWay:
        'Bom dia, sou {worker}, da equipa {team}. Proponho-lhe um encontro, gratuito e confidencial. Responda SIM ou ligue para {phone}.',
      oneWay:
        'Bom dia, sou {worker}, da equipa {team}. Proponho-lhe um encontro, gratuito e confidencial. Ligue-me para {phone}.',
    },
    relance: {
      twoWay:
        'Bom dia, {worker}, {team}. Ainda nao pude falar consigo. Tem 10 min? Responda NOITE, MANHA ou SABADO. Gratuito. {phone}',
      oneWay:
        'Bom dia, {worker}, {team}. Ainda nao pude falar consigo. É gratuito e confidencial. Ligue-me para {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bom dia, sou {worker}, {team}. Podemos passar em sua casa à noite ou no sabado, gratis. Responda SIM ou LIGAR, ou ligue para {phone}.',
      oneWay:
        'Bom dia, sou {worker}, {team}. Podemos passar em sua casa à noite ou no sabado, é gratuito. Ligue-me para {phone}.',
    },
  },
  ro: {
    ouvrir: {
      twoWay:
        'Buna ziua, sunt {worker}, din echipa {team}. Va propun o intalnire, gratuita si confidentiala. Raspundeti DA sau sunati la {phone}.',
      oneWay:
        'Buna ziua, sunt {worker}, din echipa {team}. Va propun o intalnire, gratuita si confidentiala. Sunati-ma la {phone}.',
    },
    relance: {
      twoWay:
        'Buna ziua, {worker}, {team}. Inca nu am putut vorbi. Aveti 10 min? Raspundeti SEARA, DIMINEATA sau SAMBATA. Gratuit. {phone}',
      oneWay:
        'Buna ziua, {worker}, {team}. Inca nu am putut vorbi. Este gratuit si confidential. Sunati-ma la {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Buna ziua, sunt {worker}, {team}. Putem veni sa va vedem seara sau sambata, gratuit. Raspundeti DA sau SUNA, ori sunati la {phone}.',
      oneWay:
        'Buna ziua, sunt {worker}, {team}. Putem veni sa va vedem seara sau sambata, este gratuit. Sunati-ma la {phone}.',
    },
  },
  rcf: {
    ouvrir: {
      twoWay:
        'Bonzour, mi apèl {worker}, lékip {team}. Nou pé artrouv anou pou koz inn ti moman, lé gratui é konfidansyèl. Réponn WI oubyin apèl {phone}.',
      oneWay:
        'Bonzour, mi apèl {worker}, lékip {team}. Nou pé artrouv anou pou koz inn ti moman, lé gratui é konfidansyèl. Apèl amwin: {phone}.',
    },
    relance: {
      twoWay:
        'Bonzour, {worker}, {team}. Mwin la pankor gagn koz avèk ou. Ou néna 10 min? Réponn ASWAR, BOMATIN oubyin SAMDI. Gratui. {phone}',
      oneWay:
        'Bonzour, {worker}, {team}. Mwin la pankor gagn koz avèk ou. Lé gratui é lé konfidansyèl. Apèl amwin: {phone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bonzour, sé {worker}, {team}. Nou pé vnir vwar aou lo swar oubyin samdi, lé gratui. Réponn WI oubyin APEL, sinon apèl {phone}.',
      oneWay:
        'Bonzour, sé {worker}, {team}. Nou pé vnir vwar aou lo swar oubyin samdi, lé gratui. Apèl amwin: {phone}.',
    },
  },
} as const satisfies FlowWords;
