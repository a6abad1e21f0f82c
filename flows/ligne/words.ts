import type { FlowWords } from '../../src/domain/wording/text.js';

/** Spoken slowly, keys after their meaning; a caller may not be the one who was sought (domain 3.5). */
export const words = {
  fr: {
    accueil:
      "Bonjour, vous êtes bien chez {equipe}. C'est gratuit et confidentiel. Pour parler à quelqu'un, tapez 1. Pour un rendez-vous, tapez 2. Pour être rappelé, tapez 3. Pour laisser un message, tapez 4. Pour ne plus être contacté, tapez 5. For another language, press 9. Pour réécouter, tapez étoile.",
    'accueil-court':
      "Je n'ai pas entendu votre choix. Pour parler à quelqu'un, tapez 1, ou restez en ligne. Rendez-vous, 2. Être rappelé, 3. Laisser un message, 4. Ne plus être contacté, 5. Another language, 9.",
    'rendez-vous':
      "Pour prendre un rendez-vous, tapez 1. Pour le déplacer, tapez 2. Pour l'annuler, tapez 3. Pour revenir au début, tapez 0. Pour réécouter, tapez étoile.",
    'ne-plus-contacter':
      'Pour ne plus recevoir de SMS de notre part sur ce téléphone, tapez 1. Pour revenir au début, tapez 0. Pour réécouter, tapez étoile.',
    'stop-confirme':
      "C'est noté, vous ne recevrez plus de SMS de {equipe}. Vous pouvez nous rappeler quand vous voulez. Au revoir.",
    'autre-langue':
      'Please hold. Someone will help you in your language. Ne quittez pas, une personne va vous aider dans votre langue.',
    'on-vous-rappelle':
      "C'est noté, nous vous rappelons à ce numéro. Merci de votre appel, au revoir.",
    ferme:
      "Bonjour, vous êtes bien chez {equipe}. Notre équipe n'est pas là pour le moment. Pour être rappelé, tapez 1. Pour laisser un message, tapez 2. En cas de danger, appelez le 15, ou le 3114 qui répond jour et nuit. Pour réécouter, tapez étoile.",
    messagerie:
      "Vous pouvez laisser un message après le signal : il est enregistré, et l'équipe l'écoute. Dites votre prénom et quand vous rappeler.",
    'ne-quittez-pas': "Ne quittez pas, nous cherchons quelqu'un pour vous répondre.",
  },
} as const satisfies FlowWords;
