import type { FlowWords } from '../../src/domain/wording/text.js';

/** A first name, a neutral team, a small thing to answer; never why (domain 3.5, 5.2). */
export const words = {
  fr: {
    ouvrir: {
      twoWay:
        "Bonjour, je suis {prenom}, de l'équipe {equipe}. Je vous propose un RDV, gratuit et confidentiel. Répondez OUI ou appelez le {telephone}.",
      oneWay:
        "Bonjour, je suis {prenom}, de l'équipe {equipe}. Je vous propose un RDV, gratuit et confidentiel. Appelez-moi au {telephone}.",
    },
    relance: {
      twoWay:
        "Bonjour, {prenom}, {equipe}. Je n'ai pas encore pu vous parler. Un moment pour 10 min ? Répondez SOIR, MATIN ou SAMEDI. Gratuit. {telephone}",
      oneWay:
        "Bonjour, {prenom}, {equipe}. Je n'ai pas encore pu vous parler. C'est gratuit et confidentiel. Appelez-moi au {telephone}.",
    },
    'derniere-relance': {
      twoWay:
        "Bonjour, c'est {prenom}, {equipe}. On peut passer vous voir le soir ou samedi, gratuit. Répondez OUI, RAPPEL, ou appelez le {telephone}.",
      oneWay:
        "Bonjour, c'est {prenom}, {equipe}. On peut passer vous voir le soir ou samedi, c'est gratuit. Appelez-moi au {telephone}.",
    },
  },
  en: {
    ouvrir: {
      twoWay:
        'Hello, I am {prenom}, from the {equipe} team. I would like to meet you, it is free and confidential. Reply YES or call {telephone}.',
      oneWay:
        'Hello, I am {prenom}, from the {equipe} team. I would like to meet you, it is free and confidential. Call me on {telephone}.',
    },
    relance: {
      twoWay:
        'Hello, {prenom}, {equipe}. I could not talk to you yet. Do you have 10 min? Reply EVENING, MORNING or SATURDAY. Free. {telephone}',
      oneWay:
        'Hello, {prenom}, {equipe}. I could not talk to you yet. It is free and confidential. Call me on {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Hello, this is {prenom}, {equipe}. We can come to see you in the evening or on Saturday, free. Reply YES or CALL, or call {telephone}.',
      oneWay:
        'Hello, this is {prenom}, {equipe}. We can come to see you in the evening or on Saturday, it is free. Call me on {telephone}.',
    },
  },
  ar: {
    ouvrir: {
      twoWay:
        'مرحبا، أنا {prenom}. أقترح عليكم موعدا مع فريقنا، مجانيا وسريا. أجيبوا "نعم" أو اتصلوا بنا: {equipe} {telephone}',
      oneWay:
        'مرحبا، أنا {prenom}. أقترح عليكم موعدا مع فريقنا، مجانيا وسريا. اتصلوا بي: {equipe} {telephone}',
    },
    relance: {
      twoWay:
        'مرحبا، لم نتحدث بعد. متى تناسبكم 10 دقائق؟ أجيبوا "مساء" أو "صباح" أو "السبت". مجانا. {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، لم أتمكن بعد من الحديث معكم. الخدمة مجانية وسرية. اتصلوا بي: {prenom}, {equipe} {telephone}',
    },
    'derniere-relance': {
      twoWay:
        'مرحبا، يمكننا زيارتكم في المساء والسبت، مجانا. أجيبوا "نعم" أو "اتصال"، أو اتصلوا بنا: {prenom}, {equipe} {telephone}',
      oneWay:
        'مرحبا، يمكننا زيارتكم في المساء والسبت، مجانا. اتصلوا بي: {prenom}, {equipe} {telephone}',
    },
  },
  tr: {
    ouvrir: {
      twoWay:
        'Merhaba, ben {prenom}, {equipe} ekibinden. Sizinle gorusmek isterim, ucretsiz ve gizlidir. EVET yazin ya da arayin: {telephone}.',
      oneWay:
        'Merhaba, ben {prenom}, {equipe} ekibinden. Sizinle gorusmek isterim, ucretsiz ve gizlidir. Beni arayin: {telephone}.',
    },
    relance: {
      twoWay:
        'Merhaba, {prenom}, {equipe}. Henuz sizinle konusamadim. 10 dakikaniz var mi? AKSAM, SABAH ya da CUMARTESI yazin. Ucretsiz. {telephone}',
      oneWay:
        'Merhaba, {prenom}, {equipe}. Henuz sizinle konusamadim. Ucretsiz ve gizlidir. Beni arayin: {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Merhaba, ben {prenom}, {equipe}. Aksam ya da cumartesi size gelebiliriz, ucretsiz. EVET ya da ARA yazin, veya arayin: {telephone}.',
      oneWay:
        'Merhaba, ben {prenom}, {equipe}. Aksam ya da cumartesi size gelebiliriz, ucretsizdir. Beni arayin: {telephone}.',
    },
  },
  pt: {
    ouvrir: {
      twoWay:
        'Bom dia, sou {prenom}, da equipa {equipe}. Proponho-lhe um encontro, gratuito e confidencial. Responda SIM ou ligue para {telephone}.',
      oneWay:
        'Bom dia, sou {prenom}, da equipa {equipe}. Proponho-lhe um encontro, gratuito e confidencial. Ligue-me para {telephone}.',
    },
    relance: {
      twoWay:
        'Bom dia, {prenom}, {equipe}. Ainda nao pude falar consigo. Tem 10 min? Responda NOITE, MANHA ou SABADO. Gratuito. {telephone}',
      oneWay:
        'Bom dia, {prenom}, {equipe}. Ainda nao pude falar consigo. É gratuito e confidencial. Ligue-me para {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bom dia, sou {prenom}, {equipe}. Podemos passar em sua casa à noite ou no sabado, gratis. Responda SIM ou LIGAR, ou ligue para {telephone}.',
      oneWay:
        'Bom dia, sou {prenom}, {equipe}. Podemos passar em sua casa à noite ou no sabado, é gratuito. Ligue-me para {telephone}.',
    },
  },
  ro: {
    ouvrir: {
      twoWay:
        'Buna ziua, sunt {prenom}, din echipa {equipe}. Va propun o intalnire, gratuita si confidentiala. Raspundeti DA sau sunati la {telephone}.',
      oneWay:
        'Buna ziua, sunt {prenom}, din echipa {equipe}. Va propun o intalnire, gratuita si confidentiala. Sunati-ma la {telephone}.',
    },
    relance: {
      twoWay:
        'Buna ziua, {prenom}, {equipe}. Inca nu am putut vorbi. Aveti 10 min? Raspundeti SEARA, DIMINEATA sau SAMBATA. Gratuit. {telephone}',
      oneWay:
        'Buna ziua, {prenom}, {equipe}. Inca nu am putut vorbi. Este gratuit si confidential. Sunati-ma la {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Buna ziua, sunt {prenom}, {equipe}. Putem veni sa va vedem seara sau sambata, gratuit. Raspundeti DA sau SUNA, ori sunati la {telephone}.',
      oneWay:
        'Buna ziua, sunt {prenom}, {equipe}. Putem veni sa va vedem seara sau sambata, este gratuit. Sunati-ma la {telephone}.',
    },
  },
  rcf: {
    ouvrir: {
      twoWay:
        'Bonzour, mi apèl {prenom}, lékip {equipe}. Nou pé artrouv anou pou koz inn ti moman, lé gratui é konfidansyèl. Réponn WI oubyin apèl {telephone}.',
      oneWay:
        'Bonzour, mi apèl {prenom}, lékip {equipe}. Nou pé artrouv anou pou koz inn ti moman, lé gratui é konfidansyèl. Apèl amwin: {telephone}.',
    },
    relance: {
      twoWay:
        'Bonzour, {prenom}, {equipe}. Mwin la pankor gagn koz avèk ou. Ou néna 10 min? Réponn ASWAR, BOMATIN oubyin SAMDI. Gratui. {telephone}',
      oneWay:
        'Bonzour, {prenom}, {equipe}. Mwin la pankor gagn koz avèk ou. Lé gratui é lé konfidansyèl. Apèl amwin: {telephone}.',
    },
    'derniere-relance': {
      twoWay:
        'Bonzour, sé {prenom}, {equipe}. Nou pé vnir vwar aou lo swar oubyin samdi, lé gratui. Réponn WI oubyin APEL, sinon apèl {telephone}.',
      oneWay:
        'Bonzour, sé {prenom}, {equipe}. Nou pé vnir vwar aou lo swar oubyin samdi, lé gratui. Apèl amwin: {telephone}.',
    },
  },
} as const satisfies FlowWords;
