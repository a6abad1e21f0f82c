import type { FlowWords } from '../../src/domain/wording/text.js';

/** Spoken slowly, keys after their meaning; a caller may not be the one who was sought (domain 3.5). */
export const words = {
  fr: {
    accueil:
      "Bonjour, vous êtes bien chez {equipe}. C'est gratuit et confidentiel. Tapez une touche, ou dites votre choix. Pour parler à quelqu'un, tapez 1. Pour un rendez-vous, tapez 2. Pour être rappelé, tapez 3. Pour laisser un message, tapez 4. Pour ne plus être contacté, tapez 5. For another language, press 9. Pour réécouter, tapez étoile.",
    'accueil-court':
      "Je n'ai pas entendu votre choix. Pour parler à quelqu'un, tapez 1, ou restez en ligne. Rendez-vous, 2. Être rappelé, 3. Laisser un message, 4. Ne plus être contacté, 5. Another language, 9.",
    'rendez-vous':
      "Pour prendre un rendez-vous, tapez 1. Pour le déplacer, tapez 2. Pour l'annuler, tapez 3. Pour revenir au début, tapez 0. Pour réécouter, tapez étoile.",
    'ne-plus-contacter':
      'Pour ne plus recevoir de SMS de notre part sur ce téléphone, tapez 1. Pour revenir au début, tapez 0. Pour réécouter, tapez étoile.',
    'stop-confirme':
      "C'est noté, vous ne recevrez plus de SMS de {equipe}. Vous pouvez nous rappeler quand vous voulez. Au revoir.",
    'mauvais-numero':
      "Merci de nous l'avoir dit, et désolés du dérangement. Ce numéro est retiré de nos contacts. Au revoir.",
    'autre-langue':
      'Please hold. Someone will help you in your language. Ne quittez pas, une personne va vous aider dans votre langue.',
    'on-vous-rappelle':
      "C'est noté, nous vous rappelons à ce numéro. Merci de votre appel, au revoir.",
    ferme:
      "Bonjour, vous êtes bien chez {equipe}. Notre équipe n'est pas là pour le moment. {ouverture} Pour être rappelé, tapez 1. Pour laisser un message, tapez 2. Pour un rendez-vous, tapez 3. En cas de danger, appelez le 15, ou le 3114 qui répond jour et nuit. Pour réécouter, tapez étoile.",
    messagerie:
      "Vous pouvez laisser un message après le signal : il est enregistré, et l'équipe l'écoute. Dites votre prénom et quand vous rappeler.",
    'ne-quittez-pas': "Ne quittez pas, nous cherchons quelqu'un pour vous répondre.",

    // The protocol (domain 3.8): who answers now, and a person.
    secours:
      "Vous pouvez aussi appeler le 3114, jour et nuit, ou le 15. Par SMS : le 114. Je vous passe quelqu'un tout de suite.",
    danger:
      "Je vous passe quelqu'un tout de suite. En cas de danger immédiat : le 17, ou par SMS le 114.",

    // Nothing of a case is said before this is answered, nor is the answer itself.
    identite:
      "Pour vérifier que c'est bien vous, tapez votre jour et votre mois de naissance, en quatre chiffres. Par exemple, pour le 5 décembre, tapez 0, 5, 1, 2.",
    'identite-encore':
      "Je n'ai pas pu vérifier. Tapez encore votre jour et votre mois de naissance, en quatre chiffres. Par exemple, pour le 5 décembre : 0, 5, 1, 2.",
    'identite-non': "Je ne peux pas vérifier. Je vous passe quelqu'un.",

    attente: '{place} {attente} Pour être rappelé sans perdre votre place, tapez 1.',
    'attente-sans-numero': '{place} {attente} Merci de rester en ligne.',
    'attente-courte': "Merci de patienter, nous cherchons quelqu'un pour vous répondre.",
    'attente-trop-longue':
      "Personne n'est libre pour le moment : nous vous rappelons à ce numéro, dans l'ordre. Au revoir.",
    'rappel-garde':
      "C'est noté, vous gardez votre place : nous vous rappelons à ce numéro. Au revoir.",
    'sans-numero':
      "Votre numéro est masqué, nous ne pouvons pas vous rappeler. Laissez un message après le signal, avec votre numéro : il est enregistré, et l'équipe l'écoute.",
    'message-recu': "Merci, nous avons votre message, l'équipe va l'écouter. Au revoir.",
    'message-vide':
      "Nous n'avons pas entendu de message. Nous vous rappelons à ce numéro. Au revoir.",
    'au-revoir': 'Merci de votre appel, au revoir.',
    'refus-numero': 'Cet appel ne peut pas aboutir. Au revoir.',
    panne:
      'Bonjour, notre ligne a un problème. En cas de danger, appelez le 15, ou le 17. Le 3114 répond jour et nuit. Par SMS, le 114. Nous vous rappelons.',

    // A worker's telephone, which a voicemail may answer: a reference, no name.
    'travailleur-appel': 'Un appel sur la ligne{dossier}. Pour le prendre, tapez 1.',
    'travailleur-vers': 'Un appel à passer{dossier}. Pour appeler, tapez 1.',
    'travailleur-rappel': "Quelqu'un à rappeler{dossier}. Pour appeler, tapez 1.",
    'travailleur-carte': 'Carte urgente{dossier}. Pour la prendre, tapez 1.',
    'travailleur-carte-prise': 'La carte est déjà prise. Merci, au revoir.',
    'travailleur-carte-a-vous':
      'La carte est à vous. Ouvrez-la dans Slack ou sur la page du bureau.',
    'travailleur-pris': "L'appel est déjà pris. Merci, au revoir.",
    'travailleur-parti': 'La personne a raccroché.',
    'travailleur-fini': "Notez l'issue dans Slack, ou sur la page des appels.",
    'travailleur-refus': "L'appel n'est pas possible maintenant{dossier}.",

    'depart-demande':
      "La visite devait être finie, et votre départ n'est pas noté. Si tout va bien, tapez 1. Sans réponse, l'équipe est prévenue.",
    'depart-merci': 'Merci. Notez votre départ quand vous sortez. Au revoir.',

    'rappel-visite-dit':
      'Bonjour, ici {equipe}. Nous vous rappelons votre rendez-vous : {quand}. Pour confirmer, tapez 1. Pour le déplacer, tapez 2.',
    'rappel-visite-merci': "C'est noté, merci. Au revoir.",
    'rappel-visite-neutre':
      'Bonjour, message de {equipe}. Vous pouvez nous rappeler au {telephone}. Bonne journée.',
  },
} as const satisfies FlowWords;
