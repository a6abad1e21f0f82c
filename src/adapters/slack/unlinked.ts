/** Who presses or asks is nobody of the team, or not any more. */
export const UNLINKED =
  "Votre compte Slack n'est relié à personne de l'équipe : tapez `/relier` pour le relier.";
export const NOT_OPEN =
  "Cette demande ne vous est pas ouverte : ce n'est pas de votre rôle. Voyez avec votre coordinateur.";
