import type { FlowWords } from '../../src/domain/wording/text.js';

/** A person has the message: said once, promised for no hour. */
export const words = {
  fr: {
    'bien-recu':
      "Merci, j'ai votre message. Une personne de l'équipe vous répond. {prenom}, {equipe} {telephone}",
    'on-vous-rappelle':
      "D'accord, on vous rappelle. C'est gratuit et confidentiel. {prenom}, {equipe} {telephone}",
    'par-ecrit':
      "D'accord, c'est noté : on s'adapte à ce qui vous convient. Une personne de l'équipe vous répond. {prenom}, {equipe} {telephone}",
    'numero-inconnu':
      "Bonjour, ici {equipe}. Nous avons votre message. Une personne de l'équipe vous répond. {telephone}",
  },
  en: {
    'bien-recu':
      'Thank you, I have your message. Someone from the team will answer you. {prenom}, {equipe} {telephone}',
    'on-vous-rappelle':
      'All right, we will call you back. It is free and confidential. {prenom}, {equipe} {telephone}',
    'par-ecrit':
      'All right, it is noted: we will do what suits you. Someone from the team will answer you. {prenom}, {equipe} {telephone}',
    'numero-inconnu':
      'Hello, this is {equipe}. We have your message. Someone from the team will answer you. {telephone}',
  },
  ar: {
    'bien-recu': 'شكرا، وصلتني رسالتكم. سيجيبكم شخص من الفريق. {prenom}, {equipe} {telephone}',
    'on-vous-rappelle': 'حسنا، سنتصل بكم. الخدمة مجانية وسرية. {prenom}, {equipe} {telephone}',
    'par-ecrit':
      'حسنا، سجلنا ذلك: سنفعل ما يناسبكم. سيجيبكم شخص من الفريق. {prenom}, {equipe} {telephone}',
    'numero-inconnu': 'مرحبا، وصلتنا رسالتكم. سيجيبكم شخص من الفريق. {equipe} {telephone}',
  },
  tr: {
    'bien-recu':
      'Tesekkurler, mesajinizi aldim. Ekipten bir kisi size cevap verecek. {prenom}, {equipe} {telephone}',
    'on-vous-rappelle':
      'Tamam, sizi arayacagiz. Ucretsiz ve gizlidir. {prenom}, {equipe} {telephone}',
    'par-ecrit':
      'Tamam, not aldik: size nasil uygunsa oyle yapariz. Ekipten bir kisi size cevap verecek. {prenom}, {equipe} {telephone}',
    'numero-inconnu':
      'Merhaba, burasi {equipe}. Mesajinizi aldik. Ekipten bir kisi size cevap verecek. {telephone}',
  },
  pt: {
    'bien-recu':
      'Obrigado, recebi a sua mensagem. Uma pessoa da equipa vai responder-lhe. {prenom}, {equipe} {telephone}',
    'on-vous-rappelle':
      'De acordo, vamos ligar-lhe. É gratuito e confidencial. {prenom}, {equipe} {telephone}',
    'par-ecrit':
      'De acordo, fica anotado: fazemos como for melhor para si. Uma pessoa da equipa vai responder-lhe. {prenom}, {equipe} {telephone}',
    'numero-inconnu':
      'Bom dia, aqui {equipe}. Recebemos a sua mensagem. Uma pessoa da equipa vai responder-lhe. {telephone}',
  },
  ro: {
    'bien-recu':
      'Va multumim, am primit mesajul. O persoana din echipa o sa va raspunda. {prenom}, {equipe} {telephone}',
    'on-vous-rappelle':
      'Bine, va sunam inapoi. Este gratuit si confidential. {prenom}, {equipe} {telephone}',
    'par-ecrit':
      'Bine, am notat: facem cum va convine. O persoana din echipa o sa va raspunda. {prenom}, {equipe} {telephone}',
    'numero-inconnu':
      'Buna ziua, aici {equipe}. Am primit mesajul. O persoana din echipa o sa va raspunda. {telephone}',
  },
  rcf: {
    'bien-recu':
      'Mersi, mwin la gagn out mésaz. Inn moun lékip va réponn aou. {prenom}, {equipe} {telephone}',
    'on-vous-rappelle':
      'Lé bon, nou va apèl aou. Lé gratui é lé konfidansyèl. {prenom}, {equipe} {telephone}',
    'par-ecrit':
      'Lé bon, lé noté: nou fé konm i aranz aou. Inn moun lékip va réponn aou. {prenom}, {equipe} {telephone}',
    'numero-inconnu':
      'Bonzour, isi {equipe}. Nou la gagn out mésaz. Inn moun lékip va réponn aou. {telephone}',
  },
} as const satisfies FlowWords;
