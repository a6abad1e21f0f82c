import type { FlowWords } from '../../src/domain/wording/text.js';

/** To the landlord, on the landlord's own number: not a word on the household. */
export const words = {
  fr: {
    demander: {
      twoWay:
        'Bonjour, ici {equipe}. Nos échanges vous ont-ils été utiles ? Répondez de 1 (pas du tout) à 5 (beaucoup). Votre nom ne sera pas gardé. {telephone}',
      oneWay:
        'Bonjour, ici {equipe}. Nos échanges vous ont-ils été utiles ? Dites-le nous au {telephone}, votre nom ne sera pas gardé.',
    },
    merci: 'Merci pour votre réponse, elle nous aide à faire mieux. {equipe} {telephone}',
  },
} as const satisfies FlowWords;
