import type { FlowWords } from '../../src/domain/wording/text.js';

/** Day before hour, the key last: what is said last is remembered. */
export const words = {
  fr: {
    creneaux:
      'Voici ce qui est libre : {creneaux}. Si rien ne vous convient, tapez 0. Pour réécouter, tapez étoile.',
    'autres-creneaux':
      "Désolés, ce rendez-vous n'est plus libre. Il reste : {creneaux}. Si rien ne vous convient, tapez 0. Pour réécouter, tapez étoile.",
    'aucun-creneau':
      "Je n'ai pas de rendez-vous libre à vous proposer. Ne quittez pas, nous cherchons quelqu'un pour vous répondre.",
    'pas-ce-jour':
      "Je n'ai rien de libre ce jour-là. Ne quittez pas, nous cherchons quelqu'un pour vous répondre.",
    'encore-pris':
      "Désolés, ce rendez-vous n'est plus libre non plus. Ne quittez pas, nous cherchons quelqu'un pour vous répondre.",
    confirmation: "C'est noté : {quand}. Merci de votre appel, au revoir.",
    'deja-pris':
      "Vous avez déjà un rendez-vous : {quand}. Pour le déplacer, tapez 1. Pour l'annuler, tapez 2. Pour le garder, tapez 3. Pour parler à quelqu'un, tapez 0. Pour réécouter, tapez étoile.",
    'ce-qui-est-pris':
      "Votre rendez-vous est pour le moment : {quand}. Il est gardé tant que vous n'en choisissez pas un autre.",
    confirmer:
      "Votre rendez-vous : {quand}. Pour l'annuler, tapez 1. Pour le garder, tapez 2. Pour le déplacer, tapez 3. Pour parler à quelqu'un, tapez 0. Pour réécouter, tapez étoile.",
    garde: "C'est noté, rien ne change : {quand}. Merci de votre appel, au revoir.",
    annulation:
      "C'est noté, le rendez-vous est annulé. Pour en prendre un autre, tapez 1. Pour parler à quelqu'un, tapez 0. Sinon, vous pouvez raccrocher.",
    'rien-a-annuler':
      "Je ne trouve pas de rendez-vous à annuler. Ne quittez pas, nous cherchons quelqu'un pour vous répondre.",
  },
} as const satisfies FlowWords;
