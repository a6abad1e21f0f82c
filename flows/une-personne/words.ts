import type { FlowWords } from '../../src/domain/wording/text.js';

/** A person has the message: said once, promised for no hour. */
export const words = {
  fr: {
    'bien-recu':
      "Merci, j'ai votre message. Une personne de l'équipe vous répond. {worker}, {team} {phone}",
    'on-vous-rappelle':
      "D'accord, on vous rappelle. C'est gratuit et confidentiel. {worker}, {team} {phone}",
    'par-ecrit':
      "D'accord, c'est noté : on s'adapte à ce qui vous convient. Une personne de l'équipe vous répond. {worker}, {team} {phone}",
    'numero-inconnu':
      "Bonjour, ici {team}. Nous avons votre message. Une personne de l'équipe vous répond. {phone}",
  },
  en: {
    'bien-recu':
      'Thank you, I have your message. Someone from the team will answer you. {worker}, {team} {phone}',
    'on-vous-rappelle':
      'All right, we will call you back. It is free and confidential. {worker}, {team} {phone}',
    'par-ecrit':
      'All right, it is noted: we will do what suits you. Someone from the team will answer you. {worker}, {team} {phone}',
    'numero-inconnu':
      'Hello, this is {team}. We have your message. Someone from the team will answer you. {phone}',
  },
  ar: {
    'bien-recu': 'شكرا، وصلتني رسالتكم. سيجيبكم شخص من الفريق. {worker}, {team} {phone}',
    'on-vous-rappelle': 'حسنا، سنتصل بكم. الخدمة مجانية وسرية. {worker}, {team} {phone}',
    'par-ecrit':
      'حسنا، سجلنا ذلك: سنفعل ما يناسبكم. سيجيبكم شخص من الفريق. {worker}, {team} {phone}',
    'numero-inconnu': 'مرحبا، وصلتنا رسالتكم. سيجيبكم شخص من الفريق. {team} {phone}',
  },
  tr: {
    'bien-recu':
      'Tesekkurler, mesajinizi aldim. Ekipten bir kisi size cevap verecek. {worker}, {team} {phone}',
    'on-vous-rappelle': 'Tamam, sizi arayacagiz. Ucretsiz ve gizlidir. {worker}, {team} {phone}',
    'par-ecrit':
      'Tamam, not aldik: size nasil uygunsa oyle yapariz. Ekipten bir kisi size cevap verecek. {worker}, {team} {phone}',
    'numero-inconnu':
      'Merhaba, burasi {team}. Mesajinizi aldik. Ekipten bir kisi size cevap verecek. {phone}',
  },
  pt: {
    'bien-recu':
      'Obrigado, recebi a sua mensagem. Uma pessoa da equipa vai responder-lhe. {worker}, {team} {phone}',
    'on-vous-rappelle':
      'De acordo, vamos ligar-lhe. É gratuito e confidencial. {worker}, {team} {phone}',
    'par-ecrit':
      'De acordo, fica anotado: fazemos como for melhor para si. Uma pessoa da equipa vai responder-lhe. {worker}, {team} {phone}',
    'numero-inconnu':
      'Bom dia, aqui {team}. Recebemos a sua mensagem. Uma pessoa da equipa vai responder-lhe. {phone}',
  },
  ro: {
    'bien-recu':
      'Va multumim, am primit mesajul. O persoana din echipa o sa va raspunda. {worker}, {team} {phone}',
    'on-vous-rappelle':
      'Bine, va sunam inapoi. Este gratuit si confidential. {worker}, {team} {phone}',
    'par-ecrit':
      'Bine, am notat: facem cum va convine. O persoana din echipa o sa va raspunda. {worker}, {team} {phone}',
    'numero-inconnu':
      'Buna ziua, aici {team}. Am primit mesajul. O persoana din echipa o sa va raspunda. {phone}',
  },
  rcf: {
    'bien-recu':
      'Mersi, mwin la gagn out mésaz. Inn moun lékip va réponn aou. {worker}, {team} {phone}',
    'on-vous-rappelle':
      'Lé bon, nou va apèl aou. Lé gratui é lé konfidansyèl. {worker}, {team} {phone}',
    'par-ecrit':
      'Lé bon, lé noté: nou fé konm i aranz aou. Inn moun lékip va réponn aou. {worker}, {team} {phone}',
    'numero-inconnu':
      'Bonzour, isi {team}. Nou la gagn out mésaz. Inn moun lékip va réponn aou. {phone}',
  },
} as const satisfies FlowWords;
